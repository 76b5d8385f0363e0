import {
  agreed,
  answersMean,
  byAttribute,
  cap,
  claimDeadline,
  days,
  dated,
  enrolledCount,
  extended,
  fee,
  groupObserved,
  hold,
  kr,
  least,
  number,
  observed,
  payLag,
  place,
  product,
  quotient,
  reachedCount,
  requiresPaid,
  rounded,
  scaled,
  shareCap,
  steps,
  tiers,
  unlock,
  withhold,
} from "payment-by-results";
import { expect, test } from "vitest";
import { compileRule } from "../../../src/meaning/settlement/compile.js";
import type { SettlementRule } from "../../../src/terms/settlement.js";
import { surroundings } from "./lines.js";

const group = { attribute: "group", on: "enrolment" } as const;
const byGroup = byAttribute("group", { a: number(1), b: number(2) }, { on: "enrolment" });

const nothing: readonly SettlementRule[] = [
  cap(kr(1), { per: ["participant", "month"] }),
  cap(least(agreed("cap"), product(kr(1), groupObserved("rate"), reachedCount("job"), place())), { per: ["agreement"] }),
  shareCap(["v"], "0.5", { of: "paid", excess: "lost" }),
  tiers(["job"], [{ count: number(1), price: kr(1), cap: kr(1) }]),
  unlock(["job"], [{ outcome: "stay", count: number(1) }]),
  requiresPaid(["stay"], "job"),
  withhold("0.1", "2018-12-31"),
  payLag(days(1)),
  rounded("1", "up"),
  fee("f", kr(1)),
];
const claims: readonly SettlementRule[] = [
  hold(observed("report")),
  claimDeadline([]),
  cap(kr(1), { per: [group] }),
  scaled(byGroup),
  scaled(steps(quotient(number(1), byGroup), [[0, 1]])),
  scaled(steps(number(1), [[0, byGroup]])),
  scaled(dated([["2018-01-01", number(1)]], { on: "reached" })),
  scaled(extended("example.org/index")),
];
const members: readonly SettlementRule[] = [
  fee("f", kr(1), { due: "enrolment" }),
  fee("f", product(kr(1), byGroup), { due: "enrolment" }),
  shareCap(["v"], "0.5", { of: "enrolled", excess: "lost" }),
  shareCap(["v"], "0.5", { of: { target: enrolledCount() }, excess: "lost" }),
  tiers(["job"], [{ count: enrolledCount(), price: kr(1) }]),
  scaled(answersMean("star", "change")),
];
const both: readonly SettlementRule[] = [
  unlock(["job"], [{ outcome: "stay", count: number(1) }], { per: [group] }),
  scaled(reachedCount("job"), { per: [group] }),
  scaled(product(byGroup, enrolledCount())),
];

test.each([
  ["nothing more than the lines", nothing, false, false],
  ["the claims", claims, true, false],
  ["who is enrolled", members, false, true],
  ["both", both, true, true],
] as const)("rules that read %s", (_, rules, readsClaims, readsMembers) => {
  const around = surroundings({ quantity: () => () => 1, firstReached: () => () => undefined });
  for (const rule of rules) expect(compileRule(rule, around), JSON.stringify(rule)).toMatchObject({ readsClaims, readsMembers });
});
