import {
  type OncePer,
  type Outcome,
  accumulated,
  age,
  any,
  atLeast,
  atMost,
  days,
  daysOf,
  during,
  employment,
  every,
  form,
  is,
  kr,
  months,
  none,
  not,
  observed,
  outcome,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const five = sustained(inJob, days(5));

export const ofGiven = showing("given", [outcome("five", { reached: five, price: kr(100), given: is(age("birth"), atLeast(50)) })], {
  attributes: { birth: "day" },
});
export const ofGivenHours = showing("given-hours", [
  outcome("least", { reached: five, price: kr(100), given: weeklyHours(employment(), atLeast(16)) }),
  outcome("most", { reached: five, price: kr(10), given: weeklyHours(employment(), atMost(16)) }),
  outcome("not", { reached: five, price: kr(1), given: not(any(weeklyHours(employment(), atLeast(16)), none(form("fleksjob")))) }),
]);
export const ofUnlessWithin = showing("unless-within", [
  outcome("year", {
    reached: started(inJob),
    price: kr(100),
    unless: { reached: started(during(form("igu"))), before: "enrolment", within: months(12) },
  }),
  outcome("month", {
    reached: started(inJob),
    price: kr(10),
    unless: { reached: started(during(form("igu"))), before: "enrolment", within: months(1) },
  }),
  outcome("days", {
    reached: started(inJob),
    price: kr(1),
    unless: { reached: accumulated(daysOf(during(form("igu"))), atLeast(3)), before: "anchor", within: days(10) },
  }),
]);
export const ofUnlessEmployer = showing("unless-employer", [
  outcome("job", {
    reached: five,
    price: kr(100),
    unless: { reached: started(inJob), before: "anchor", within: months(12), employer: "same" },
  }),
]);
export const ofUnless = showing("unless", [
  outcome("before-anchor", {
    reached: five,
    price: kr(100),
    unless: { reached: sustained(during(form("igu")), days(3)), before: "anchor" },
  }),
  outcome("before-enrolment", { reached: five, price: kr(100), unless: { reached: observed("exam"), before: "enrolment" } }),
]);
export const ofBy = showing("by", [
  outcome("day", { reached: five, price: kr(100), by: { day: "2018-03-10" } }),
  outcome("enrolment", { reached: five, price: kr(100), by: { period: weeks(2), from: "enrolment" } }),
  outcome("anchor", { reached: observed("exam"), price: kr(100), by: { period: days(1), from: "anchor" } }),
  outcome("outcome", { reached: observed("exam"), price: kr(100), by: { period: months(1), from: { outcome: "day" } } }),
]);
export const ofByAnchor = showing("by-anchor", [
  outcome("stay", {
    reached: sustained(inJob, days(5), { breaks: upTo(days(3)) }),
    price: kr(100),
    by: { period: days(7), from: "anchor" },
  }),
]);
export const ofNotBefore = showing("not-before", [
  outcome("day", { reached: observed("exam", undefined, { times: 1 }), price: kr(100), notBefore: { day: "2018-03-10" } }),
  outcome("enrolment", { reached: observed("exam"), price: kr(100), notBefore: { period: weeks(1), from: "enrolment" } }),
]);
export const ofRequires = showing("requires", [
  outcome("exam", { reached: observed("exam"), price: kr(10) }),
  outcome("five", { reached: five, price: kr(100), requires: ["exam"] }),
]);

export const ofRequiresSeveral = showing("requires-several", [
  outcome("early", { reached: observed("exam"), by: { day: "2018-02-28" } }),
  outcome("test", { reached: observed("test") }),
  outcome("five", {
    reached: sustained(weeklyHours(employment(), atLeast(10)), days(5), { breaks: upTo(days(3)) }),
    price: kr(100),
    requires: ["early", "test"],
  }),
]);

const part = outcome("part", { reached: started(during(form("fleksjob", "igu"))), price: kr(60) });
const full = started(during(form("igu")));
export const ofExcludesReplace = showing("excludes-replace", [
  part,
  outcome("full", { reached: full, price: kr(100), excludes: { outcomes: ["part"], onUpgrade: "replace" } }),
]);
export const ofExcludesPayDifference = showing("excludes-pay-difference", [
  part,
  outcome("full", { reached: full, price: kr(100), excludes: { outcomes: ["part"], onUpgrade: "payDifference" } }),
  outcome("cheap", {
    reached: started(during(form("smaajob"))),
    price: kr(50),
    excludes: { outcomes: ["part"], onUpgrade: "payDifference" },
  }),
]);
export const ofExcludesOnce = showing("excludes-once", [
  part,
  outcome("full", {
    reached: sustained(inJob, days(3)),
    price: kr(100),
    oncePer: "placement",
    excludes: { outcomes: ["part"], onUpgrade: "payDifference" },
  }),
]);
export const ofExcludesChain = showing("excludes-chain", [
  outcome("large", {
    reached: sustained(inJob, days(3)),
    price: kr(150),
    excludes: { outcomes: ["small", "middle"], onUpgrade: "payDifference" },
  }),
  outcome("middle", { reached: sustained(inJob, days(2)), price: kr(100), excludes: { outcomes: ["small"], onUpgrade: "payDifference" } }),
  outcome("small", { reached: started(inJob), price: kr(60) }),
]);
export const ofExcludesFirst = showing("excludes-first", [
  part,
  outcome("full", { reached: full, price: kr(100), excludes: { outcomes: ["part"], onUpgrade: "first" } }),
]);

const partOf = (id: string): Outcome => outcome(id, { reached: started(during(form("fleksjob"))), price: kr(60), oncePer: "placement" });
const fullOf = (id: string, part: string, onUpgrade: "replace" | "payDifference" | "first"): Outcome =>
  outcome(id, { reached: sustained(inJob, days(3)), price: kr(100), oncePer: "placement", excludes: { outcomes: [part], onUpgrade } });
export const ofExcludesPerPlacement = showing("excludes-per-placement", [
  partOf("part"),
  fullOf("replace", "part", "replace"),
  partOf("part-first"),
  fullOf("first", "part-first", "first"),
  partOf("part-difference"),
  fullOf("difference", "part-difference", "payDifference"),
]);

export const ofFirstOfSeries = showing("first-of-series", [
  outcome("each", { reached: five, price: kr(100), oncePer: "placement" }),
  outcome("after", { reached: sustained(inJob, days(3), { anchor: { outcome: "each" } }), price: kr(10) }),
  outcome("stay", { reached: sustained(inJob, days(8), { employer: { outcome: "each" } }), price: kr(5) }),
  outcome("soon", { reached: observed("exam"), price: kr(1), by: { period: days(3), from: { outcome: "each" } } }),
]);

const once = (oncePer: OncePer) => showing(`once-per-${oncePer}`, [outcome("five", { reached: five, price: kr(100), oncePer })]);
export const oncePerParticipant = once("participant");
export const oncePerEnrolment = once("enrolment");
export const oncePerPlacement = showing("once-per-placement", [
  outcome("two", { reached: every(inJob, days(2), { times: 2 }), price: kr(100), oncePer: "placement" }),
]);
export const oncePerEmployer = once("employer");

export const ofEvidence = showing("evidence", [
  outcome("five", { reached: five, price: kr(100), evidence: "verified" }),
  outcome("exam", { reached: observed("exam"), price: kr(10), evidence: "documented" }),
]);
export const ofIntakeAndTracking = showing("intake-and-tracking", [outcome("five", { reached: five, price: kr(100) })], {
  tracking: days(10),
  agreements: [{ id: "0165", payer: "0165", from: "2018-01-05", to: "2018-06-30" }],
});
