import {
  type Group,
  answersMissing,
  answersSum,
  between,
  greatest,
  minus,
  money,
  number,
  observed,
  outcome,
  product,
  programme,
  quotient,
  scaled,
  steps,
} from "payment-by-results";

// A participant stands for a cohort of leavers; the amount per cohort is illustrative.
const principalOfACohort = money(1_000_000, "GBP");

/** By how much reconvictions fell against the comparison group; pooled by events, never the mean of percentages. */
const fall = (among: Group) =>
  greatest(number(0), minus(number(1), quotient(answersSum("events", "last", among), answersSum("comparison-events", "last", among))));
const paidFrom = (threshold: string, among: Group) =>
  steps(fall(among), [
    [0, 0],
    [threshold, 1],
  ]);
const allMeasured = steps(answersMissing("comparison-events", "last", "whole"), [
  [0, 1],
  [1, 0],
]);

export const peterborough = programme({
  id: "peterborough",
  currency: "GBP",
  parties: [
    { id: "moj", kind: "state", roles: ["payer"] },
    { id: "big-lottery-fund", kind: "fund", roles: ["coFunder"] },
    { id: "investors", roles: ["investor"] },
  ],
  agreements: [{ id: "bond", payer: "moj", from: "2010-09-01" }],
  intake: between("2010-09-01", "2015-06-30"), // Illustrative: the sheet says from 2010.
  outcomes: [outcome("fall", { reached: observed("comparison-events"), price: principalOfACohort })],
  settlement: [
    // A cohort that is paid by itself is not paid again with the pool.
    scaled(greatest(paidFrom("0.10", "pot"), product(allMeasured, paidFrom("0.075", "whole"))), { per: ["participant"], id: "threshold" }),
  ],
});
