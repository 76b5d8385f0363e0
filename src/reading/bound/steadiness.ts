import { constantValue } from "../../meaning/quantity.js";
import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { outcome as wholeOutcome } from "../../terms/anatomy/programme.js";
import { retention } from "../../terms/anatomy/retention.js";
import { period } from "../../terms/anatomy/value.js";
import type { Condition, Limit, Measure } from "../../terms/kinds.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { outcomesRead } from "../../terms/references.js";
import type { Retention } from "../../terms/retention.js";
import { refusesMonths } from "../../time/period.js";
import { order } from "./range.js";

/** Does a day count only where a placement runs? */
const countsPlaced = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "during":
    case "weeklyHours":
      return true;
    case "all":
      return condition.of.some(countsPlaced);
    case "any":
      return condition.of.every(countsPlaced);
    default:
      return false;
  }
};

const asksForSome = (limit: Limit): boolean =>
  (limit.kind === "atLeast" || limit.kind === "above") &&
  (limit.than.kind === "number" || limit.than.kind === "money") &&
  order(constantValue(limit.than), 0) > 0;

const measuresPlaced = (measure: Measure): boolean => {
  switch (measure.kind) {
    case "days":
      return countsPlaced(measure.condition);
    case "hours":
    case "wages":
      return true;
    case "observedValues":
      return false;
    case "units":
      return measuresPlaced(measure.of) && (measure.limit === "whole" || asksForSome(measure.limit));
  }
};

/** Is it reached only on a day on which a placement runs, or after one on which it ran? */
const reachedPlaced = (retention: Retention): boolean => {
  switch (retention.kind) {
    case "sustained":
    case "at":
      return countsPlaced(retention.condition);
    case "accumulated":
    case "metered":
      return measuresPlaced(retention.measure);
    case "observed":
      return false;
    case "anyOf":
      return retention.of.every(reachedPlaced);
    case "allOf":
      return retention.of.some(reachedPlaced);
  }
};

/** Does it look at one placement or employer at a time, and can so be reached before the placement that it looks at? */
const looksBackFromPlacement = ({ oncePer, reached }: Outcome): boolean => {
  if ((oncePer === "placement" || oncePer === "employer") && !reachedPlaced(reached)) return true;
  return everyIn(retention, retention, reached).some(
    (part) => part.kind === "sustained" && part.employer === "same" && !countsPlaced(part.condition),
  );
};

/** Can what is recorded later change what was reached on an earlier day, though all about that day is known? */
const isShiftable = (outcome: Outcome): boolean => {
  const { evidence, by, requires = [] } = outcome;
  // Evidence is of days that have passed.
  if (evidence !== undefined || looksBackFromPlacement(outcome)) return true;
  // Nothing is in time while the outcome is not reached that a deadline counts from; then earlier days may be.
  if (by !== undefined && "from" in by && typeof by.from === "object" && !requires.includes(by.from.outcome)) return true;
  // A later month that is too short leaves all anchors without an order.
  if (everyIn(period, wholeOutcome, outcome).some(refusesMonths)) return true;
  // With whom it counts is known only when the other outcome is reached: then earlier days count as well.
  const isWithAnother = (part: Retention): boolean => part.kind === "sustained" && typeof part.employer === "object";
  if (everyIn(retention, wholeOutcome, outcome).some(isWithAnother)) return true;
  // Days since an outcome that may be reached afterwards.
  return everyIn(quantity, wholeOutcome, outcome).some(
    (asked) => asked.kind === "daysSince" && typeof asked.since === "object" && !requires.includes(asked.since.outcome),
  );
};

/** The outcomes of which nothing that was reached up to a day can change afterwards, though it may be replaced by another outcome. */
export const steadyOutcomes = ({ outcomes }: Programme): ReadonlySet<string> => {
  const shiftable = new Set(outcomes.filter(isShiftable).map(({ id }) => id));
  for (let before = -1; before !== shiftable.size;) {
    before = shiftable.size;
    for (const outcome of outcomes) {
      const excluders = outcomes.filter(({ excludes }) => excludes?.outcomes.includes(outcome.id) === true).map(({ id }) => id);
      if ([...outcomesRead(outcome), ...excluders].some((id) => shiftable.has(id))) shiftable.add(outcome.id);
    }
  }
  return new Set(outcomes.map(({ id }) => id).filter((id) => !shiftable.has(id)));
};

/** The outcomes whose claims fall away when another is reached later. */
export const replaceableOutcomes = ({ outcomes }: Programme): ReadonlySet<string> =>
  new Set(outcomes.flatMap(({ excludes }) => (excludes?.onUpgrade === "replace" ? excludes.outcomes : [])));
