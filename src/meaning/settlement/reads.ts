import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { settlementRule } from "../../terms/anatomy/settlement.js";
import type { Quantity } from "../../terms/kinds.js";
import type { PotKey, SettlementRule } from "../../terms/settlement.js";

/** What a quantity reads by itself besides the agreement: the claim and its person, members of a group, or anything else of a group. */
const reads: Readonly<Record<Quantity["kind"], "claim" | "members" | "group" | "nothing">> = {
  number: "nothing",
  money: "nothing",
  agreed: "nothing",
  companies: "nothing",
  attributeValue: "claim",
  age: "claim",
  weeklyHoursOf: "claim",
  dated: "claim",
  byAttribute: "claim",
  when: "claim",
  steps: "nothing",
  linear: "nothing",
  countedDays: "claim",
  measured: "claim",
  ordinal: "claim",
  over: "claim",
  daysSince: "claim",
  priceOf: "claim",
  occurrencesOf: "claim",
  sum: "nothing",
  product: "nothing",
  quotient: "nothing",
  least: "nothing",
  greatest: "nothing",
  rounded: "nothing",
  enrolledCount: "members",
  reachedCount: "group",
  answers: "members",
  groupObserved: "group",
  amountSoFar: "group",
  place: "group",
  extension: "claim",
};

/** Does the test hold for a quantity that the rule states, or for anything such a one is made of? */
const asksFor = (rule: SettlementRule, test: (part: Quantity) => boolean): boolean => everyIn(quantity, settlementRule, rule).some(test);

/** Does a quantity read a group? */
export const readsGroup = (asked: Quantity): boolean =>
  everyIn(quantity, quantity, asked).some(({ kind }) => reads[kind] === "members" || reads[kind] === "group");

const hasAttribute = (per: readonly PotKey[]): boolean => per.some((key) => typeof key === "object");

/** Does a rule read the situation of the lines it is given? What a fee reads is of its own lines. */
export const readsClaims = (rule: SettlementRule): boolean => {
  if (rule.kind === "hold" || rule.kind === "claimDeadline") return true;
  if (rule.kind === "fee") return false;
  if (rule.given !== undefined) return true;
  if ("per" in rule && hasAttribute(rule.per)) return true;
  return asksFor(rule, ({ kind }) => reads[kind] === "claim");
};

/** Does a rule read who is enrolled? To tell pots apart by an attribute, it must know the people who reached something. */
export const readsMembers = (rule: SettlementRule): boolean => {
  if (rule.kind === "fee" && rule.due === "enrolment") return true;
  if (rule.kind === "shareCap" && rule.of === "enrolled") return true;
  const byAttribute = "per" in rule && hasAttribute(rule.per);
  if (rule.kind === "unlock" && byAttribute) return true;
  return asksFor(rule, ({ kind }) => reads[kind] === "members" || (kind === "reachedCount" && byAttribute));
};

/** Does a rule count what was reached, besides the lines? */
export const readsReached = (rule: SettlementRule): boolean =>
  rule.kind === "unlock" || asksFor(rule, ({ kind }) => kind === "reachedCount");
