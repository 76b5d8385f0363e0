import {
  accumulated,
  atLeast,
  claimDeadline,
  days,
  daysOf,
  during,
  employment,
  form,
  hold,
  kr,
  lasted,
  months,
  noBreaks,
  number,
  observed,
  outcome,
  scaled,
  started,
  sustained,
  withhold,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const month = months(1, "refuse");
const three = sustained(inJob, days(3));

export const ofRefusedDeadlines = showing("refused-deadlines", [
  outcome("paid", { reached: three, price: kr(1) }),
  outcome("by-enrolment", { reached: three, price: kr(10), by: { period: month, from: "enrolment" } }),
  outcome("not-before-enrolment", { reached: three, price: kr(10), notBefore: { period: month, from: "enrolment" } }),
  outcome("by-anchor", { reached: three, price: kr(10), by: { period: month, from: "anchor" } }),
  outcome("by-outcome", { reached: observed("exam"), price: kr(10), by: { period: month, from: { outcome: "paid" } } }),
  outcome("not-before-outcome", { reached: observed("exam"), price: kr(10), notBefore: { period: month, from: { outcome: "paid" } } }),
  outcome("right", { reached: sustained(inJob, days(3), { breaks: noBreaks({ endsAfter: month }) }), price: kr(10) }),
]);

export const ofRefusedWindows = showing("refused-windows", [
  outcome("paid", { reached: started(inJob), price: kr(1) }),
  outcome("probation", { reached: sustained(inJob, days(3), { breaks: noBreaks({ exempt: [month] }) }), price: kr(10) }),
  outcome("within", { reached: accumulated(daysOf(inJob), atLeast(3), { within: month }), price: kr(10) }),
  outcome("unless", {
    reached: started(inJob),
    price: kr(10),
    unless: { reached: started(during(form("igu"))), before: "enrolment", within: month },
  }),
]);

export const ofRefusedTracking = showing(
  "refused-tracking",
  [
    outcome("each", { reached: started(inJob), price: kr(100), oncePer: "enrolment" }),
    outcome("once", { reached: started(inJob), price: kr(10) }),
  ],
  { tracking: month },
);

export const ofRefusedRules = showing(
  "refused-rules",
  [
    outcome("exam", { reached: observed("exam"), price: kr(100) }),
    outcome("job", { reached: started(during(form("fleksjob"))), price: kr(100) }),
    outcome("report", { reached: observed("report"), price: kr(100) }),
    outcome("visit", { reached: observed("visit"), price: kr(100) }),
  ],
  {
    settlement: [
      scaled(number("0.5"), { id: "half", given: during(lasted(month)), outcomes: ["exam"] }),
      hold(sustained(during(form("igu")), month), { id: "held", outcomes: ["job"] }),
      withhold("0.1", { after: month }, { id: "kept", outcomes: ["report"] }),
      claimDeadline([{ after: "reached", period: month }], { id: "claimed", outcomes: ["visit"] }),
    ],
  },
);
