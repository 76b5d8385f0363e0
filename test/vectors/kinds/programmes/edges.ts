import {
  absent,
  accumulated,
  atLeast,
  atMost,
  attributeValue,
  claimDeadline,
  days,
  daysOf,
  daysSince,
  deadweight,
  during,
  employment,
  kr,
  measured,
  metered,
  not,
  observed,
  outcome,
  product,
  rounded,
  sustained,
  touchedMonths,
  where,
  wholeWeeks,
  years,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());

export const ofAverageOfNothing = showing("average-of-nothing", [
  outcome("hours", { reached: sustained(inJob, days(5), { averageHours: { of: employment(), limit: atMost(10) } }), price: kr(100) }),
  outcome("reported", {
    reached: sustained(inJob, days(5), { averageHours: { of: { observation: "hours" }, limit: atMost(10) } }),
    price: kr(10),
  }),
]);

export const ofSetAside = showing(
  "set-aside",
  [
    outcome("job", { reached: sustained(inJob, days(5)), price: kr(100) }),
    outcome("present", { reached: sustained(during(where(employment(), not(absent()))), days(5)), price: kr(10) }),
    outcome("exam", { reached: observed("exam"), price: kr(1) }),
    outcome("both", { reached: observed("report"), price: kr(1), requires: ["job"] }),
  ],
  { settlement: [claimDeadline([{ after: "reached", period: days(10) }], { outcomes: ["exam"] })] },
);

export const ofDeadweightBeyond = showing("deadweight-beyond", [outcome("job", { reached: sustained(inJob, days(1)), price: kr(100) })], {
  attributes: { anyway: "number" },
  settlement: [deadweight(attributeValue("anyway", { on: "enrolment" })), rounded("0.01", "half-up")],
});

export const ofNoEmployer = showing("no-employer", [
  outcome("same", { reached: sustained(inJob, days(10), { employer: "same" }), price: kr(100) }),
  outcome("start", { reached: sustained(inJob, days(1)), price: kr(10), oncePer: "employer" }),
  outcome("first", { reached: sustained(inJob, days(1)) }),
  outcome("stays", { reached: sustained(inJob, days(10), { employer: { outcome: "first" } }), price: kr(1) }),
  outcome("new", {
    reached: sustained(inJob, days(1)),
    price: kr(1000),
    unless: { reached: sustained(inJob, days(1)), before: "enrolment", employer: "same" },
  }),
]);

export const ofUnlessEverything = showing("unless-everything", [
  outcome("average", {
    reached: sustained(inJob, days(3)),
    price: kr(100),
    unless: {
      reached: sustained(inJob, days(15), { averageHours: { of: employment(), limit: atLeast(16) } }),
      before: "enrolment",
    },
  }),
  outcome("evidenced", {
    reached: sustained(inJob, days(3)),
    price: kr(10),
    evidence: "documented",
    unless: { reached: observed("exam"), before: "anchor" },
  }),
]);

export const ofMeteredFromAnchor = showing("metered-from-anchor", [
  outcome("weeks", { reached: metered(wholeWeeks(inJob, "anchor"), "month"), price: product(kr(1), measured()) }),
]);

export const ofProbations = showing("probations", [
  outcome("longest", { reached: sustained(inJob, days(4), { breaks: { clock: "pauses", exempt: [days(3), days(6)] } }), price: kr(100) }),
  outcome("enrolled", {
    reached: sustained(inJob, days(5), {
      anchor: "enrolment",
      breaks: { clock: "pauses", each: days(2), endsAfter: "2018-03-06", exempt: [days(3)] },
    }),
    price: kr(10),
  }),
]);

export const ofDaysSinceLater = showing("days-since-later", [
  outcome("exam", { reached: observed("exam") }),
  outcome("job", { reached: sustained(inJob, days(1)), price: product(kr(1), daysSince({ outcome: "exam" })) }),
]);

export const ofWithinYears = showing("within-years", [
  outcome("months", { reached: accumulated(touchedMonths(inJob), atLeast(13), { within: years(1) }), price: kr(100) }),
  outcome("twelve", { reached: accumulated(touchedMonths(inJob), atLeast(12), { within: years(1) }), price: kr(10) }),
  outcome("days", { reached: accumulated(daysOf(inJob), atLeast(365), { within: years(1) }), price: kr(1) }),
]);
