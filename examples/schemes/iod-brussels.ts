import {
  accumulated,
  activity,
  agreedFor,
  anyOf,
  at,
  atLeast,
  between,
  days,
  daysOf,
  during,
  employment,
  enrolledCount,
  fee,
  groupObserved,
  linear,
  money,
  openEnded,
  outcome,
  product,
  programme,
  quotient,
  reachedCount,
  rounded,
  started,
  steps,
  where,
  years,
} from "payment-by-results";

const principal = money(1_000_000, "EUR"); // Illustrative.
const withinOneYear = { within: years(1), anchor: "enrolment" } as const;
const insertion = anyOf(
  started(during(activity("own-business"))),
  accumulated(daysOf(during(employment())), atLeast(90), withinOneYear),
  accumulated(daysOf(during(where(employment(), openEnded()))), atLeast(1), withinOneYear),
  at(during(where(employment(), agreedFor(days(90)))), [{ after: years(1) }], { anchor: "enrolment" }),
);

const rate = quotient(reachedCount("insertion", "whole"), enrolledCount("whole"));
const againstControl = quotient(rate, groupObserved("control-rate", "last", "whole"));
const withPremium = linear(againstControl, [
  ["1.5", 1],
  [2, "1.075"],
]);

export const iodBrussels = programme({
  id: "iod-brussels",
  currency: "EUR",
  parties: [
    { id: "actiris", kind: "state", roles: ["payer"] },
    { id: "investors", roles: ["investor"] },
  ],
  agreements: [{ id: "bond", payer: "actiris", from: "2018-01-01" }],
  intake: between("2018-01-01", "2018-12-31"),
  forms: [{ id: "contract", label: { da: "Ansættelse", en: "Contract" }, rules: [{ paid: true, subsidised: false, source: "Contracts" }] }],
  outcomes: [outcome("insertion", { reached: insertion })],
  settlement: [
    // Below the control group everything is lost. The day of repayment is illustrative.
    fee(
      "repayment",
      product(
        steps(againstControl, [
          [0, 0],
          [1, withPremium],
        ]),
        principal,
      ),
      { due: "2020-01-31" },
    ),
    rounded("0.01", "half-up"),
  ],
});
