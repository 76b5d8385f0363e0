import {
  none,
  activity,
  absent,
  accumulated,
  all,
  any,
  at,
  atLeast,
  attribute,
  days,
  daysOf,
  during,
  employment,
  form,
  hoursOf,
  kr,
  measured,
  metered,
  monthsWith,
  observed,
  observedValues,
  outcome,
  product,
  sustained,
  upTo,
  weeklyHours,
  where,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const by = { day: "2018-03-10" } as const;

export const ofNearest = showing(
  "nearest",
  [
    outcome("eea", {
      reached: sustained(any(all(inJob, attribute("eea", "yes")), weeklyHours(employment(), atLeast(15))), days(5)),
      price: kr(100),
    }),
    outcome("hours", {
      reached: sustained(any(weeklyHours(employment(), atLeast(30)), weeklyHours(employment(), atLeast(20))), days(5)),
      price: kr(100),
    }),
    outcome("words", {
      reached: sustained(any(during(form("igu")), during(where(employment(), form("fleksjob"), absent()))), days(5)),
      price: kr(100),
    }),
    outcome("equal", { reached: sustained(any(during(form("igu")), during(form("smaajob"))), days(5)), price: kr(100) }),
  ],
  { attributes: { eea: ["yes", "no"] } },
);

export const ofLate = showing("late", [
  outcome("sustained", { reached: sustained(inJob, days(5)), price: kr(1), by }),
  outcome("accumulated", { reached: accumulated(daysOf(inJob), atLeast(5)), price: kr(1), by }),
  outcome("metered", { reached: metered(daysOf(inJob), "month"), price: product(kr(1), measured()), by: { day: "2018-02-28" } }),
  outcome("at", { reached: at(inJob, [{ after: days(3) }, { after: days(6) }]), price: kr(1), by }),
  outcome("observed", { reached: observed("exam"), price: kr(1), by }),
  outcome("hours", { reached: accumulated(hoursOf(employment()), atLeast(5)), price: kr(1), by }),
]);

export const ofMeasuredValues = showing("measured-values", [
  outcome("months", { reached: accumulated(monthsWith(observedValues("wages"), atLeast(100)), atLeast(2)), price: kr(100) }),
  outcome("each", { reached: metered(observedValues("wages"), "month"), price: kr(10) }),
  outcome("few", { reached: accumulated(monthsWith(daysOf(inJob), atLeast(20)), atLeast(2)), price: kr(100) }),
]);

export const ofPredicted = showing("predicted", [
  outcome("same", { reached: sustained(inJob, days(10), { employer: "same", breaks: upTo(days(3)) }), price: kr(100) }),
  outcome("alone", { reached: sustained(all(inJob, none(activity("education"))), days(10), { breaks: upTo(days(3)) }), price: kr(100) }),
  outcome("enrolled", { reached: sustained(inJob, days(10)), price: kr(100), oncePer: "enrolment" }),
]);

export const ofBeside = showing("beside", [
  outcome("ten", { reached: sustained(during(form("fleksjob")), days(10), { breaks: upTo(days(3)) }), price: kr(100) }),
]);
