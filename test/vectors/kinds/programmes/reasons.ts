import {
  activity,
  all,
  atLeast,
  days,
  during,
  employment,
  form,
  kr,
  none,
  observed,
  outcome,
  started,
  sustained,
  weeklyHours,
  where,
} from "payment-by-results";
import { showing } from "./contract.js";

const words = all(
  during(where(employment(), form("fleksjob", "igu"))),
  weeklyHours(employment(), atLeast(10)),
  none(activity("education")),
);

export const ofReasons = showing("reasons", [
  outcome("five", { reached: sustained(words, days(5)), price: kr(100) }),
  outcome("after", { reached: started(during(employment())), price: kr(10), requires: ["five"] }),
]);
export const ofKnown = showing("known", [
  outcome("five", { reached: sustained(during(employment()), days(5)), price: kr(100) }),
  outcome("exam", { reached: observed("exam"), price: kr(10) }),
]);
