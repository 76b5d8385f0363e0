import { soundProgramme } from "../terms/checked-programme.js";
import { quantity } from "../terms/anatomy/kinds.js";
import { everyIn } from "../terms/anatomy/parts.js";
import { outcome as wholeOutcome } from "../terms/anatomy/programme.js";
import { settlementRule } from "../terms/anatomy/settlement.js";
import type { ShapeOf } from "../terms/anatomy/shape.js";
import type { Condition, Limit, Measure, Quantity } from "../terms/kinds.js";
import type { PlacementTest } from "../terms/placement-test.js";
import type { Outcome, Programme } from "../terms/programme.js";
import type { Retention } from "../terms/retention.js";
import type { PotKey, SettlementRule } from "../terms/settlement.js";
import { type Held, heldBy } from "./held.js";

/** A field of the facts that a programme's terms read, and the outcomes and rules that read it. */
export interface RequiredField {
  readonly fact: "participant" | "placement" | "absence" | "observation" | "evidence" | "claim" | "groupObservation";
  /** Such as `weeklyHours`, `attributes.group` or, for an observation, its kind `who-5`. */
  readonly field: string;
  /** Ids of outcomes, then of settlement rules, in the programme's order. */
  readonly readBy: readonly string[];
}

const facts: readonly RequiredField["fact"][] = [
  "participant",
  "placement",
  "absence",
  "observation",
  "evidence",
  "claim",
  "groupObservation",
];

type Read = (fact: RequiredField["fact"], ...fields: readonly string[]) => void;

/**
 * The fields of the facts that the terms really read: what has to be reported, and nothing else (recommendation 7).
 * Ordered by fact, then by where the terms read them first, outcomes before settlement rules.
 *
 * A placement's activity is read where a placement without an employment form can count; where none can, whatever is
 * no employment need not be reported. What corrects a fact – the day recorded, that it is withdrawn – is no field that
 * terms read, save where a deadline to claim is kept by the day that evidence was recorded.
 *
 * ```ts
 * import { between, kr, outcome, paid, programme, requiredFields, started, during } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [],
 *   agreements: [],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * requiredFields(terms).map(({ fact, field }) => `${fact} ${field}`).join(", "); // => "participant id, participant enrolled, participant agreement, placement id, placement status, placement form, placement from, placement to"
 * ```
 *
 * @throws ProgrammeError for terms that are not sound
 */
export const requiredFields = (of: Programme): readonly RequiredField[] => {
  const programme = soundProgramme(of);
  const readers = new Map<string, { readonly fact: RequiredField["fact"]; readonly field: string; readonly readBy: string[] }>();
  const readerOf =
    (id: string): Read =>
    (fact, ...fields) => {
      for (const field of fields) {
        const key = `${fact}.${field}`;
        const known = readers.get(key) ?? { fact, field, readBy: [] };
        if (!known.readBy.includes(id)) known.readBy.push(id);
        readers.set(key, known);
      }
    };
  // What an embedder's own quantity asks for, only the embedder can say; it may be any attribute that is declared.
  const declared = Object.keys(programme.attributes).map((name) => `attributes.${name}`);
  const isExtended = <Terms>(shape: ShapeOf<Terms>, terms: Terms): boolean =>
    everyIn(quantity, shape, terms).some(({ kind }) => kind === "extension");
  for (const outcome of programme.outcomes) {
    readOutcome(outcome, readerOf(outcome.id));
    if (isExtended(wholeOutcome, outcome)) readerOf(outcome.id)("participant", ...declared);
  }
  for (const rule of programme.settlement) {
    readRule(rule, readerOf(rule.id));
    if (isExtended(settlementRule, rule)) readerOf(rule.id)("participant", ...declared);
  }
  // A pot is told apart by the employer of a line, which only an outcome reached by placements has.
  const areRead = ({ fact }: RequiredField): boolean => fact !== "placement" || readers.has("placement.id");
  return [...readers.values()].filter(areRead).sort((a, b) => facts.indexOf(a.fact) - facts.indexOf(b.fact));
};

const readOutcome = ({ reached, price, given, unless, oncePer, evidence }: Outcome, read: Read): void => {
  read("participant", "id", "enrolled", "agreement");
  readRetention(reached, read);
  if (price !== undefined && price !== "tiered") readQuantity(price, read);
  if (given !== undefined) readCondition(given, read);
  if (unless !== undefined) readRetention(unless.reached, read);
  if (unless?.employer !== undefined) read("placement", "employer");
  if (oncePer === "placement" || oncePer === "employer") readSeries(oncePer, reached, read);
  if (evidence !== undefined) readEvidence(read);
};

/** What counts once per placement or employer counts for each that there is, unless only some placements can reach it. */
const readSeries = (oncePer: "placement" | "employer", reached: Retention, read: Read): void => {
  if (!needsForm(reached)) readPlacements(everyPlacement, read);
  if (oncePer === "employer") read("placement", "employer");
};

const everyPlacement: PlacementTest = { kind: "all", of: [] };

/** Can it be reached only by a placement that has an employment form? */
const needsForm = (retention: Retention): boolean => {
  switch (retention.kind) {
    case "sustained":
    case "at":
      return conditionNeedsForm(retention.condition);
    case "accumulated":
    case "metered":
      return measureNeedsForm(retention.measure);
    case "observed":
      return false;
    case "anyOf":
      return retention.of.every(needsForm);
    case "allOf":
      return retention.of.some(needsForm);
    default:
      return retention satisfies never;
  }
};

const conditionNeedsForm = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "during":
    case "weeklyHours":
      return withoutForm(condition.test) === "never";
    case "all":
      return condition.of.some(conditionNeedsForm);
    case "any":
      return condition.of.every(conditionNeedsForm);
    case "none":
    case "not":
    case "attribute":
    case "is":
      return false;
    default:
      return condition satisfies never;
  }
};

const measureNeedsForm = (measure: Measure): boolean => {
  switch (measure.kind) {
    case "days":
      return conditionNeedsForm(measure.condition);
    case "hours":
    case "wages":
      return withoutForm(measure.test) === "never";
    case "observedValues":
      return false;
    case "units":
      // A week or month in which nothing is measured may be within a limit from above.
      return (
        measureNeedsForm(measure.of) && (measure.limit === "whole" || measure.limit.kind === "atLeast" || measure.limit.kind === "above")
      );
    default:
      return measure satisfies never;
  }
};

const readEvidence = (read: Read): void => read("evidence", "id", "of", "level", "to");

const readRetention = (retention: Retention, read: Read): void => {
  switch (retention.kind) {
    case "sustained": {
      readCondition(retention.condition, read);
      if (retention.employer === "same") readSeries("employer", retention, read);
      else if (retention.employer !== undefined) read("placement", "employer");
      if (retention.averageHours === undefined) return;
      const { of, limit } = retention.averageHours;
      if ("observation" in of) read("observation", of.observation);
      else readHours(of, read);
      return readLimit(limit, read);
    }
    case "accumulated":
      readMeasure(retention.measure, read);
      return readQuantity(retention.atLeast, read);
    case "at":
      return readCondition(retention.condition, read);
    case "metered":
      return readMeasure(retention.measure, read);
    case "observed":
      read("observation", retention.observation);
      return retention.limit === undefined ? undefined : readLimit(retention.limit, read);
    case "anyOf":
    case "allOf":
      return retention.of.forEach((part) => readRetention(part, read));
    default:
      retention satisfies never;
  }
};

const readLimit = (limit: Limit, read: Read): void =>
  (limit.kind === "band" ? [limit.from, limit.below] : [limit.than]).forEach((bound) => readQuantity(bound, read));

const readMeasure = (measure: Measure, read: Read): void => {
  switch (measure.kind) {
    case "days":
      return readCondition(measure.condition, read);
    case "hours":
      return readHours(measure.test, read);
    case "wages":
      readPlacements(measure.test, read);
      return read("placement", "wages");
    case "observedValues":
      return read("observation", measure.observation);
    case "units":
      readMeasure(measure.of, read);
      return measure.limit === "whole" ? undefined : readLimit(measure.limit, read);
    default:
      measure satisfies never;
  }
};

const readPlacements = (test: PlacementTest, read: Read): void => {
  read("placement", "id", "status");
  if (withoutForm(test) !== "never") read("placement", "activity");
  read("placement", "form", "from", "to");
  readTest(test, read);
};

/** Does a test hold for placements that have no employment form: never, for all of them, or for some? */
const withoutForm = (test: PlacementTest): Held =>
  heldBy(test, ({ kind }) => {
    switch (kind) {
      case "form":
      case "paid":
      case "subsidised":
        return "never";
      case "activity":
      case "absent":
      case "employer":
      case "employerAttribute":
      case "participating":
      case "began":
      case "granted":
      case "lasted":
      case "agreedFor":
      case "openEnded":
        return "sometimes";
      default:
        return kind satisfies never;
    }
  });

const readHours = (test: PlacementTest, read: Read): void => {
  readPlacements(test, read);
  read("placement", "weeklyHours");
};

const readCondition = (condition: Condition, read: Read): void => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.forEach((part) => readCondition(part, read));
    case "not":
      return readCondition(condition.of, read);
    case "attribute":
      return readAttribute(condition.attribute, read);
    case "during":
    case "none":
      return readPlacements(condition.test, read);
    case "weeklyHours":
      readHours(condition.test, read);
      return readLimit(condition.limit, read);
    case "is":
      readQuantity(condition.quantity, read);
      return readLimit(condition.limit, read);
    default:
      condition satisfies never;
  }
};

const readAttribute = (attribute: string, read: Read): void => read("participant", `attributes.${attribute}`);

const readTest = (test: PlacementTest, read: Read): void => {
  switch (test.kind) {
    case "all":
    case "any":
      return test.of.forEach((part) => readTest(part, read));
    case "not":
      return readTest(test.of, read);
    case "activity":
      return read("placement", "activity");
    case "absent":
      read("placement", "employer");
      read("absence", "id", "employer", "from", "to");
      return test.among === undefined ? undefined : read("absence", "kind");
    case "employer":
    case "employerAttribute":
    case "participating":
      return read("placement", "employer");
    case "form":
    case "paid":
    case "subsidised":
      return read("placement", "form");
    case "granted":
      return read("placement", "grantedOn");
    case "agreedFor":
    case "openEnded":
      return read("placement", "agreedTo");
    case "began":
    case "lasted":
      return;
    default:
      test satisfies never;
  }
};

const readQuantity = (quantity: Quantity, read: Read): void => {
  const readAll = (...parts: readonly (Quantity | null | undefined)[]): void =>
    parts.forEach((part) => (part == null ? undefined : readQuantity(part, read)));

  switch (quantity.kind) {
    case "attributeValue":
    case "age":
      return readAttribute(quantity.attribute, read);
    case "weeklyHoursOf":
      return readHours(quantity.test, read);
    case "dated":
      return readAll(...quantity.values.map(({ value }) => value));
    case "byAttribute":
      readAttribute(quantity.attribute, read);
      return readAll(...Object.values(quantity.cells), quantity.otherwise);
    case "when":
      readCondition(quantity.condition, read);
      return readAll(quantity.value, quantity.otherwise);
    case "steps":
      return readAll(quantity.of, ...quantity.steps.map(({ value }) => value));
    case "over":
      return readMeasure(quantity.measure, read);
    case "sum":
    case "product":
    case "least":
    case "greatest":
      return readAll(...quantity.of);
    case "quotient":
      return readAll(quantity.of, quantity.by);
    case "linear":
    case "rounded":
      return readAll(quantity.of);
    case "enrolledCount":
      return read("participant", "id", "enrolled");
    case "answers":
      read("participant", "id", "enrolled");
      return read("observation", quantity.observation);
    case "groupObserved":
      return read("groupObservation", quantity.observation);
    case "number":
    case "money":
    case "agreed":
    case "companies":
    case "countedDays":
    case "measured":
    case "ordinal":
    case "daysSince":
    case "priceOf":
    case "occurrencesOf":
    case "reachedCount":
    case "amountSoFar":
    case "place":
    case "extension":
      return;
    default:
      quantity satisfies never;
  }
};

const readRule = (rule: SettlementRule, read: Read): void => {
  if (rule.given !== undefined) readCondition(rule.given, read);
  if ("per" in rule) for (const key of rule.per) readPotKey(key, read);
  switch (rule.kind) {
    case "fee":
      if (rule.due === "enrolment") read("participant", "id", "enrolled", "agreement");
      return readQuantity(rule.amount, read);
    case "cap":
      return readQuantity(rule.limit, read);
    case "shareCap":
      if (rule.of === "enrolled") read("participant", "id", "enrolled");
      return typeof rule.of === "object" ? readQuantity(rule.of.target, read) : undefined;
    case "tiers":
      return rule.tiers.forEach(({ count, price, cap }) =>
        [count, price, cap].forEach((quantity) => (quantity === undefined ? undefined : readQuantity(quantity, read))),
      );
    case "unlock":
      return rule.targets.forEach(({ count }) => readQuantity(count, read));
    case "hold":
      return readRetention(rule.until, read);
    case "scaled":
      return readQuantity(rule.by, read);
    case "claimDeadline":
      if (rule.claimed === "claim") return read("claim", "id", "outcome", "on", "series", "occurrence");
      readEvidence(read);
      return read("evidence", "recorded");
    case "requiresPaid":
    case "withhold":
    case "payLag":
    case "rounded":
      return;
    default:
      rule satisfies never;
  }
};

const readPotKey = (key: PotKey, read: Read): void => {
  if (typeof key === "object") readAttribute(key.attribute, read);
  else if (key === "employer") read("placement", "employer");
};
