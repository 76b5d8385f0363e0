import type { Participant, Placement } from "../../facts/fact.js";
import { compare, readAmount } from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import type { AsOf, Settlement } from "../../reading/settlement.js";
import type { Condition, Limit, Measure, Quantity } from "../../terms/kinds.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import type { PlacementTest } from "../../terms/placement-test.js";
import type { Breaks, Retention } from "../../terms/retention.js";
import type { Period } from "../../time/period.js";
import { readDay, writeDay } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, bytes, countIssues, every, law } from "./law.js";
import { newId, replaced, singlePlacements } from "./placements.js";
import { hasKind, objectsIn, withTerms, withoutOutcomes } from "./terms.js";

const numberOf = (day: string): number => readDay(day) as number;

/** Another day with a placement never fails this test of another placement, nor of the same one on a day it had. */
const gainsTest = (test: PlacementTest): boolean => !hasKind(test, "not");

/** Quantities that no placement can change. */
const isFixed = (quantity: Quantity): boolean =>
  hasKind(quantity, "number", "money", "attributeValue", "age") && !hasKind(quantity, "weeklyHoursOf", "when", "over", "extension");

const gainsLimit = (limit: Limit | "whole"): boolean =>
  limit === "whole" || ((limit.kind === "atLeast" || limit.kind === "above") && isFixed(limit.than));

/** Does a day that counts go on counting when there are more placements on it? Not what asks for few hours, or for the absence of something. */
const gainsCondition = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "during":
      return gainsTest(condition.test);
    case "weeklyHours":
      return gainsTest(condition.test) && gainsLimit(condition.limit);
    case "all":
    case "any":
      return condition.of.every(gainsCondition);
    case "attribute":
      return true;
    case "is":
      return isFixed(condition.quantity) && !hasKind(condition.limit, "weeklyHoursOf", "when");
    case "none":
    case "not":
      return false;
  }
};

const isOfDays = ({ unit }: Period): boolean => unit === "days" || unit === "weeks";

/**
 * A run that begins earlier has other breaks in it: their total may be more than is tolerated, a break that came late
 * may end the right, and other days may be exempt.
 */
const gainsBreaks = (breaks: Breaks): boolean =>
  breaks.clock === "pauses" && breaks.total === undefined && breaks.exempt === undefined && breaks.endsAfter === undefined;

const gainsMeasure = (measure: Measure): boolean => {
  switch (measure.kind) {
    case "days":
      return gainsCondition(measure.condition);
    case "hours":
    case "wages":
      return gainsTest(measure.test);
    case "observedValues":
      return true;
    case "units":
      // Units counted from the anchor are others where the anchor is.
      return measure.from === "calendar" && gainsMeasure(measure.of) && gainsLimit(measure.limit);
  }
};

const isFixedAnchor = (anchor: Extract<Retention, { kind: "at" }>["anchor"]): boolean =>
  anchor === "enrolment" || (typeof anchor === "object" && "day" in anchor);

/** Is there an occurrence for every one that there was, at latest on the same day, when there are more days that count? */
const gainsRetention = (reached: Retention): boolean => {
  switch (reached.kind) {
    case "sustained": {
      const { condition, period, times, breaks, averageHours } = reached;
      // A run that begins earlier may have fewer hours on average, and months of other lengths.
      if (!gainsCondition(condition) || averageHours !== undefined || bytes(period).includes("refuse")) return false;
      if (!isOfDays(period)) return breaks === undefined && times === undefined;
      return breaks === undefined || gainsBreaks(breaks);
    }
    case "accumulated": {
      const { measure, within, anchor, window } = reached;
      if (!gainsMeasure(measure) || !isFixed(reached.atLeast) || bytes(within ?? null).includes("refuse")) return false;
      // One fixed stretch lies elsewhere when its first counted day does: what was added up late may fall out of it.
      // Where every counted day is tried, each that was tried before still is.
      return within === undefined || window === "sliding" || isFixedAnchor(anchor);
    }
    case "at":
      return (
        gainsCondition(reached.condition) &&
        !bytes(reached.checkpoints).includes("refuse") &&
        (isFixedAnchor(reached.anchor) || reached.checkpoints.every(isFixedCheckpoint))
      );
    case "metered":
      return gainsMeasure(reached.measure);
    case "observed":
      return true;
    case "anyOf":
    case "allOf":
      return reached.of.every(gainsRetention);
  }
};

/** A checkpoint that lies where it does whatever the anchor is. */
const isFixedCheckpoint = (checkpoint: Extract<Retention, { kind: "at" }>["checkpoints"][number]): boolean =>
  checkpoint === "monthEnds" || (typeof checkpoint === "object" && "day" in checkpoint);

/** Is this price the same whenever the outcome is reached? */
const isConstantPrice = (price: Outcome["price"]): boolean =>
  price === undefined ||
  price === "tiered" ||
  (objectsIn(price).every(({ on }) => on === undefined || on === "enrolment") &&
    !hasKind(
      price,
      "when",
      "weeklyHoursOf",
      "countedDays",
      "measured",
      "ordinal",
      "over",
      "daysSince",
      "priceOf",
      "occurrencesOf",
      "extension",
    ));

/** Can this outcome only gain when there are more days with more placements? */
const onlyGains = ({ reached, price, ...said }: Outcome): boolean =>
  // Two runs that become one give one candidate, on the earlier day: that one may not fit what else is said.
  said.given === undefined &&
  said.unless === undefined &&
  said.by === undefined &&
  said.notBefore === undefined &&
  said.requires === undefined &&
  said.excludes === undefined &&
  // An anchor that is reached earlier, and a series of its own for each placement, are other stretches.
  !bytes(reached).includes('"outcome"') &&
  gainsRetention(reached) &&
  isConstantPrice(price);

/** The outcomes that only gain, under one agreement that is always in force: reached earlier, one could lie before it, or in another. */
const gainingTerms = (programme: Programme): Programme | undefined => {
  const [agreement] = programme.agreements;
  const terms = withoutOutcomes(programme, (outcome) => !onlyGains(outcome));
  if (agreement === undefined || terms === undefined) return undefined;
  const { to: _to, ...unending } = agreement;
  return withTerms(terms, { agreements: [{ ...unending, from: terms.intake.from }] });
};

/** Lines of one outcome and one price, counted. */
const worths = ({ lines }: Settlement): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const { participant, outcome, price } of lines) {
    const key = bytes([participant, outcome, price]);
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
};

interface More {
  readonly done: string;
  readonly facts: FactsAtHand;
}

/** Nothing that was reached is lost with more days or more placements. */
const nothingIsLost = (
  programme: Programme,
  { participants, observations }: FactsAtHand,
  at: AsOf,
  moreOf: (facts: FactsAtHand) => readonly More[],
): Verdict => {
  const terms = gainingTerms(programme);
  if (terms === undefined) return "does-not-apply";
  const agreement = terms.agreements[0]?.id as string;
  const members = { participants: participants.map((participant): Participant => ({ ...participant, agreement })), observations };
  const before = settle(terms, members, at);
  if (before.lines.length === 0 || before.lines.some(({ price }) => compare(readAmount(price), 0) < 0)) return "does-not-apply";
  if (countIssues(before, "same-placement-twice") > 0) return "does-not-apply";
  return every(
    moreOf(members).map(({ done, facts }): Verdict => {
      const after = settle(terms, facts, at);
      // Two placements that differ in their last day alone become one and the same.
      if (countIssues(after, "same-placement-twice") > 0) return "does-not-apply";
      const now = worths(after);
      const isKept = [...worths(before)].every(([key, count]) => (now.get(key) ?? 0) >= count);
      return isKept ? "holds" : { done, expected: before.lines, found: after.lines };
    }),
  );
};

const longer = (placement: Placement): readonly Placement[] => {
  const { to, ...running } = placement;
  if (to === undefined || numberOf(to) < numberOf(placement.from)) return [];
  return [{ ...placement, to: writeDay(numberOf(to) + 1) }, { ...placement, to: writeDay(numberOf(to) + 15) }, running];
};

/** A longer stay. */
export const aLongerStay = law(
  "a longer stay never earns less",
  "When a placement lasts longer, the prices of what was reached, before any rule, come to no less.",
  (programme, facts, at) =>
    nothingIsLost(programme, facts, at, (members) =>
      singlePlacements(members).flatMap((found) =>
        longer(found.placement).map((placement) => ({
          done: `placement ${placement.id} of ${found.participant.id} to ${placement.to ?? "no last day"}`,
          facts: replaced(members, found, [placement]),
        })),
      ),
    ),
);

const shiftedBy = (placement: Placement, by: number): Placement => ({
  ...placement,
  from: writeDay(numberOf(placement.from) + by),
  ...(placement.to === undefined ? {} : { to: writeDay(numberOf(placement.to) + by) }),
});

/** Another placement. */
export const anotherPlacement = law(
  "another placement takes nothing away",
  "A placement more never takes away an occurrence of what asks for days, hours or wages: not of what asks for few of them or none, nor of what is added up in one stretch from the first day that counts.",
  (programme, facts, at) =>
    nothingIsLost(programme, facts, at, (members) =>
      singlePlacements(members).flatMap((found) =>
        [-60, -13, 20, 90].map((by) => ({
          done: `placement ${found.placement.id} of ${found.participant.id} told again, ${by} days later`,
          facts: replaced(members, found, [found.placement, { ...shiftedBy(found.placement, by), id: newId(found) }]),
        })),
      ),
    ),
);
