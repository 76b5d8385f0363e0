import {
  days,
  during,
  employment,
  fee,
  form,
  kr,
  observed,
  occurrencesOf,
  outcome,
  priceOf,
  product,
  reachedCount,
  started,
  sustained,
  unlock,
  number,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const fleksjob = started(during(form("fleksjob")));
const igu = started(during(form("igu")));

/** Everything that reads an outcome over which another takes precedence. */
const read = (id: string, onUpgrade: "replace" | "payDifference" | "first") =>
  showing(
    id,
    [
      outcome("part", { reached: fleksjob, price: kr(60), oncePer: "placement" }),
      outcome("full", { reached: igu, price: kr(100), excludes: { outcomes: ["part"], onUpgrade } }),
      outcome("exam", { reached: observed("exam"), price: kr(1), requires: ["part"] }),
      outcome("count", { reached: observed("exam"), price: product(kr(10), occurrencesOf("part")) }),
      outcome("stays", { reached: sustained(inJob, days(2), { anchor: { outcome: "part" } }), price: kr(5) }),
      outcome("price", { reached: observed("exam"), price: priceOf("part"), requires: ["part"] }),
      outcome("bonus", { reached: observed("exam"), price: kr(1_000) }),
    ],
    {
      settlement: [
        fee("parts", product(kr(1), reachedCount("part")), { due: "2018-04-30" }),
        unlock(["bonus"], [{ outcome: "part", count: number(2) }]),
      ],
    },
  );
export const ofExcludedReplace = read("excluded-replace", "replace");
export const ofExcludedPayDifference = read("excluded-pay-difference", "payDifference");
export const ofExcludedFirst = read("excluded-first", "first");

export const ofExcludedRequired = showing("excluded-required", [
  outcome("part", { reached: started(inJob), price: kr(60), oncePer: "placement" }),
  outcome("full", {
    reached: sustained(inJob, days(3)),
    price: kr(100),
    requires: ["part"],
    excludes: { outcomes: ["part"], onUpgrade: "replace" },
  }),
]);

export const ofExcludedExcluder = showing("excluded-excluder", [
  outcome("low", { reached: fleksjob, price: kr(10) }),
  outcome("middle", { reached: igu, price: kr(20), excludes: { outcomes: ["low"], onUpgrade: "replace" } }),
  outcome("high", { reached: observed("exam"), price: kr(40), excludes: { outcomes: ["middle"], onUpgrade: "replace" } }),
]);
