import {
  type Outcome,
  answersCount,
  answersMean,
  answersSum,
  byAttribute,
  cap,
  claimDeadline,
  enrolledCount,
  fee,
  floor,
  groupObserved,
  kr,
  months,
  observed,
  outcome,
  product,
  quotient,
  rounded,
  scaled,
  steps,
  unlock,
} from "payment-by-results";
import { showing } from "./contract.js";

const score = "score";
const exam = (id: string): Outcome => outcome(id, { reached: observed("exam"), price: kr(1_000) });
const answered = ["sum", "mean", "change", "ratio", "count", "capped", "unlocked", "rate"].map(exam);

export const ofNoAnswers = showing("no-answers", answered, {
  settlement: [
    scaled(answersSum(score, "last"), { id: "by-sum", outcomes: ["sum"] }),
    scaled(answersMean(score, "first"), { id: "by-mean", outcomes: ["mean"] }),
    scaled(answersSum(score, "change"), { id: "by-change", outcomes: ["change"] }),
    scaled(quotient(answersSum(score, "last"), answersSum("other", "last")), { id: "by-ratio", outcomes: ["ratio"] }),
    scaled(answersCount(score, "last"), { id: "by-count", outcomes: ["count"] }),
    cap(product(kr(1), answersSum(score, "last")), { id: "cap", per: [], outcomes: ["capped"] }),
    unlock(["unlocked"], [{ outcome: "sum", count: answersSum(score, "last") }], { id: "unlock" }),
    scaled(groupObserved("rate", "sum"), { id: "by-rate", outcomes: ["rate"] }),
    fee("answers", product(kr(1), answersSum(score, "last")), { due: "2018-03-31" }),
    rounded("0.01", "down"),
  ],
});

export const ofFeeWithoutValue = showing("fee-without-value", [exam("exam")], {
  attributes: { group: ["a", "b", "c"] },
  agreements: [
    { id: "0165", payer: "0165", from: "2018-01-01" },
    { id: "0461", payer: "0165", from: "2018-02-01" },
  ],
  settlement: [
    fee(
      "start",
      steps(enrolledCount(), [
        [0, null],
        [2, kr(100)],
      ]),
    ),
    fee("monthly", product(kr(1), groupObserved("rate", "last")), { due: { monthsFrom: "2018-02-28", count: 2 } }),
    fee("each", byAttribute("group", { a: kr(10), b: null, c: kr(20) }, { on: "enrolment" }), { due: "enrolment" }),
    floor("least", product(kr(1), groupObserved("least", "last")), { on: "2018-03-31" }),
    rounded("0.01", "half-up"),
  ],
});

export const ofClaimMonthEnds = showing("claim-month-ends", [exam("exam")], {
  settlement: [claimDeadline([{ after: "monthEnd", period: months(6) }])],
});
export const ofClaimMonths = showing("claim-months", [exam("exam")], {
  settlement: [claimDeadline([{ after: "reached", period: months(6) }])],
});
