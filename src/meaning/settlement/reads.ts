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

/** The quantities that a quantity is made of. */
const partsOf = (quantity: Quantity): readonly (Quantity | null | undefined)[] => {
  switch (quantity.kind) {
    case "sum":
    case "product":
    case "least":
    case "greatest":
      return quantity.of;
    case "quotient":
      return [quantity.of, quantity.by];
    case "linear":
    case "rounded":
      return [quantity.of];
    case "steps":
      return [quantity.of, ...quantity.steps.map((step) => step.value)];
    case "dated":
      return quantity.values.map((entry) => entry.value);
    case "byAttribute":
      return [...Object.values(quantity.cells), quantity.otherwise];
    case "when":
      return [quantity.value, quantity.otherwise];
    default:
      return [];
  }
};

/** Does the test hold for the quantity or anything it is made of? */
const anyPart = (quantity: Quantity, test: (part: Quantity) => boolean): boolean =>
  test(quantity) || partsOf(quantity).some((part) => part !== null && part !== undefined && anyPart(part, test));

/** Does a quantity read a group? */
export const readsGroup = (quantity: Quantity): boolean =>
  anyPart(quantity, ({ kind }) => reads[kind] === "members" || reads[kind] === "group");

const quantitiesOf = (rule: SettlementRule): readonly Quantity[] => {
  switch (rule.kind) {
    case "cap":
      return [rule.limit];
    case "shareCap":
      return typeof rule.of === "object" ? [rule.of.target] : [];
    case "tiers":
      return rule.tiers.flatMap(({ count, price, cap }) => [count, price, cap].filter((quantity) => quantity !== undefined));
    case "unlock":
      return rule.targets.map((target) => target.count);
    case "scaled":
      return [rule.by];
    case "fee":
      return [rule.amount];
    default:
      return [];
  }
};

const hasAttribute = (per: readonly PotKey[]): boolean => per.some((key) => typeof key === "object");

/** Does a rule read the situation of the lines it is given? What a fee reads is of its own lines. */
export const readsClaims = (rule: SettlementRule): boolean => {
  if (rule.kind === "hold" || rule.kind === "claimDeadline") return true;
  if (rule.kind === "fee") return false;
  if (rule.given !== undefined) return true;
  if ("per" in rule && hasAttribute(rule.per)) return true;
  return quantitiesOf(rule).some((quantity) => anyPart(quantity, ({ kind }) => reads[kind] === "claim"));
};

/** Does a rule read who is enrolled? To tell pots apart by an attribute, it must know the people who reached something. */
export const readsMembers = (rule: SettlementRule): boolean => {
  if (rule.kind === "fee" && rule.due === "enrolment") return true;
  if (rule.kind === "shareCap" && rule.of === "enrolled") return true;
  const byAttribute = "per" in rule && hasAttribute(rule.per);
  if (rule.kind === "unlock" && byAttribute) return true;
  return quantitiesOf(rule).some((quantity) =>
    anyPart(quantity, ({ kind }) => reads[kind] === "members" || (kind === "reachedCount" && byAttribute)),
  );
};

/** Does a rule count what was reached, besides the lines? */
export const readsReached = (rule: SettlementRule): boolean =>
  rule.kind === "unlock" || quantitiesOf(rule).some((quantity) => anyPart(quantity, ({ kind }) => kind === "reachedCount"));
