import {
  type OncePer,
  type Outcome,
  accumulated,
  anyBreaks,
  at,
  atLeast,
  averageWeeklyHours,
  countedDays,
  days,
  daysOf,
  daysSince,
  during,
  elapsedDays,
  employment,
  every,
  form,
  hoursOf,
  kr,
  observed,
  occurrencesOf,
  outcome,
  over,
  priceOf,
  product,
  rounded,
  started,
  sustained,
  upTo,
  weeks,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const three = sustained(inJob, days(3));

/** What follows an outcome in every way there is. */
export const ofFollowing = showing("following", [
  outcome("three", { reached: three, price: kr(100) }),
  outcome("by", { reached: observed("exam"), price: kr(10), by: { period: weeks(1), from: { outcome: "three" } } }),
  outcome("not-before", { reached: observed("exam"), price: kr(10), notBefore: { period: weeks(1), from: { outcome: "three" } } }),
  outcome("stays", { reached: sustained(inJob, days(2), { anchor: { outcome: "three" } }), price: kr(10) }),
  outcome("sums", { reached: accumulated(daysOf(inJob), atLeast(2), { anchor: { outcome: "three" } }), price: kr(10) }),
  outcome("checked", { reached: at(inJob, [{ after: days(1) }], { anchor: { outcome: "three" } }), price: kr(10) }),
  outcome("same-employer", { reached: sustained(inJob, days(2), { employer: { outcome: "three" } }), price: kr(10) }),
]);

const inSeries = (unit: OncePer): readonly Outcome[] => [
  outcome("start", { reached: three, price: product(kr(1), daysSince("enrolment")), oncePer: unit }),
  outcome("after", {
    reached: sustained(inJob, days(4), { anchor: { outcome: "start" } }),
    price: product(kr(1), daysSince({ outcome: "start" })),
    oncePer: unit,
  }),
  outcome("in-time", {
    reached: sustained(inJob, days(5)),
    price: kr(10),
    by: { period: days(3), from: { outcome: "start" } },
    oncePer: unit,
  }),
  outcome("later", {
    reached: sustained(inJob, days(8)),
    price: kr(10),
    notBefore: { period: days(4), from: { outcome: "start" } },
    oncePer: unit,
  }),
  outcome("with", { reached: sustained(inJob, days(4)), price: priceOf("start"), requires: ["start"], oncePer: unit }),
  outcome("each", {
    reached: sustained(inJob, days(4)),
    price: product(kr(1), occurrencesOf("start")),
    requires: ["start"],
    oncePer: unit,
  }),
  outcome("once", { reached: sustained(inJob, days(6)), price: product(kr(100), occurrencesOf("start")), requires: ["start"] }),
];
export const ofSeriesOfPlacements = showing("series-of-placements", inSeries("placement"));

export const ofSeriesExcluded = showing("series-excluded", [
  outcome("part", { reached: started(during(form("fleksjob"))), price: kr(60), oncePer: "employer" }),
  outcome("full", {
    reached: started(during(form("igu"))),
    price: kr(100),
    oncePer: "employer",
    excludes: { outcomes: ["part"], onUpgrade: "replace" },
  }),
]);

const atWork = hoursOf(employment());
export const ofOwnPeriods = showing(
  "own-periods",
  [
    outcome("counted", { reached: every(inJob, days(28), { times: 3 }), price: product(kr(1), countedDays()) }),
    outcome("hours", { reached: every(inJob, days(28), { times: 3 }), price: product(kr(1), over(atWork)) }),
    outcome("weekly", { reached: every(inJob, days(28), { times: 3 }), price: product(kr(1), averageWeeklyHours(employment())) }),
    outcome("elapsed", { reached: every(inJob, days(28), { times: 3 }), price: product(kr(1), elapsedDays()) }),
  ],
  { settlement: [rounded("0.01", "half-up")] },
);
const counted = product(kr(1), countedDays());
const length = product(kr(1), elapsedDays());
export const ofOwnPeriodsWithBreaks = showing("own-periods-with-breaks", [
  outcome("pauses", { reached: every(inJob, days(10), { breaks: upTo(days(3)), times: 3 }), price: counted }),
  outcome("pauses-length", { reached: every(inJob, days(10), { breaks: upTo(days(3)), times: 3 }), price: length }),
  outcome("runs", { reached: every(inJob, days(10), { breaks: upTo(days(3), { clock: "runs" }), times: 3 }), price: counted }),
  outcome("runs-length", { reached: every(inJob, days(10), { breaks: upTo(days(3), { clock: "runs" }), times: 3 }), price: length }),
  outcome("any", { reached: every(inJob, days(10), { breaks: anyBreaks(), times: 3 }), price: counted }),
  outcome("any-length", { reached: every(inJob, days(10), { breaks: anyBreaks(), times: 3 }), price: length }),
]);
