/** Why an outcome has no line, as far as the text has one answer (semantics §9). */
import type { Condition, Day, Limit, Outcome, PlacementTest, Programme, Retention } from "../../src/index.js";
import { type Reads, counts, hoursOn, isWithin, passes, runningOn } from "./conditions.js";
import type { Spell } from "./facts.js";
import { addPeriod, dayNumber, dayText } from "./days.js";
import { type Fraction, constant, fractionText, isBelow, minus } from "./fractions.js";
import { type PersonsOutcomes, type Told, inForce } from "./outcomes.js";
import { type Stretch, makersOf, timesOf } from "./retention.js";

/** A reason with those operands that the text decides. */
export interface OracleReason {
  readonly code: string;
  /** The word of a placement test that fails, where it stands under no `any` and no nested `not`. */
  readonly word?: string;
  readonly hours?: string;
  readonly limit?: string | number;
  readonly days?: number;
  readonly counted?: number;
  readonly needed?: number;
  readonly on?: Day;
  readonly earliest?: Day;
  readonly reachedOn?: Day;
  /** Each rule that took something from the line, with what it took. */
  readonly cuts?: readonly (readonly [rule: string, amount: string])[];
}

const order = [
  "not-started",
  "form-not-eligible",
  "attribute-not-eligible",
  "hours-not-reported",
  "hours-below",
  "hours-above",
  "not-observed",
  "observed-outside-limit",
  "break-exceeds",
  "not-yet-due",
  "window-missed",
  "outside-programme-dates",
  "requires-outcome",
  "excluded-by-outcome",
];

/** Of several reasons, the first in the list. */
const firstInOrder = (reasons: readonly OracleReason[]): OracleReason | undefined =>
  order.flatMap((code) => reasons.find((reason) => reason.code === code) ?? [])[0];

type Sustained = Extract<Retention, { readonly kind: "sustained" }>;
type Observed = Extract<Retention, { readonly kind: "observed" }>;

/** Does a condition use only words that a reason is told for, each by its own code? */
const isOfPlainWords = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.length > 0 && condition.of.every(isOfPlainWords);
    case "not":
      return isOfPlainWords(condition.of);
    case "none":
    case "is":
      return false;
    case "weeklyHours":
      return hasPlainLimit(condition.limit);
    default:
      return true;
  }
};

const hasPlainLimit = (limit: Limit): boolean =>
  limit.kind === "band" ? limit.from.kind === "number" && limit.below.kind === "number" : limit.than.kind === "number";

/** An outcome whose reasons the text decides: sustained or observed once, and nothing further said about it. */
const plainlyReached = ({
  reached,
  given,
  unless,
  by,
  notBefore,
  excludes,
  oncePer,
  evidence,
}: Outcome): Sustained | Observed | undefined => {
  const isBare = [given, unless, by, notBefore, excludes, evidence].every((word) => word === undefined);
  if (!isBare || (oncePer ?? "participant") !== "participant") return undefined;
  if (reached.kind === "observed")
    return reached.times === undefined && (reached.limit === undefined || hasPlainLimit(reached.limit)) ? reached : undefined;
  if (reached.kind !== "sustained" || !isOfPlainWords(reached.condition)) return undefined;
  const { times, anchor, breaks, employer, averageHours, reachedOn } = reached;
  if ([times, employer, averageHours, reachedOn].some((word) => word !== undefined) || (anchor ?? "firstCounted") !== "firstCounted")
    return undefined;
  if (breaks === undefined) return reached;
  const isPlain = typeof breaks.each === "object" && breaks.clock === "pauses" && breaks.total === undefined;
  return isPlain && breaks.exempt === undefined && breaks.endsAfter === undefined ? reached : undefined;
};

/** Which word no placement that passed the earlier words satisfies. */
const failingWord = (test: PlacementTest, day: number, { programme, view }: Reads): OracleReason => {
  if (view === undefined) return { code: "form-not-eligible" };
  const words = test.kind === "all" ? test.of : [test];
  let left = runningOn(view.spells, day);
  for (const word of words) {
    left = left.filter((spell) => passes(programme, view, word, spell, day) === true);
    if (left.length > 0) continue;
    const leaf = word.kind === "not" ? word.of : word;
    const isLeaf = leaf.kind !== "all" && leaf.kind !== "any" && leaf.kind !== "not";
    return isLeaf ? { code: "form-not-eligible", word: `${word.kind === "not" ? "not " : ""}${leaf.kind}` } : { code: "form-not-eligible" };
  }
  return { code: "form-not-eligible" };
};

/** A number as reasons tell it: as a fraction. */
const readFraction = (written: string | number | undefined): Fraction | undefined => {
  if (written === undefined) return undefined;
  const [n = "0", d = "1"] = String(written).split("/");
  return { n: BigInt(n), d: BigInt(d) };
};

const numberIn = (quantity: { readonly kind: string; readonly value?: unknown }) => constant(String(quantity.value));

/** Why a condition is not as it must be on a day: `wanted` says whether it must hold or, under `not`, must not. */
const reasonsOf = (condition: Condition, day: number, wanted: boolean, reads: Reads): readonly OracleReason[] => {
  if (counts(condition, day, reads) === wanted) return [];
  switch (condition.kind) {
    case "all":
    case "any": {
      // The first that fails in the order written: "conditions are judged ..., their words in written order" (§9).
      if (!wanted || condition.kind === "all") return condition.of.flatMap((part) => reasonsOf(part, day, wanted, reads)).slice(0, 1);
      const nearest = nearestTo(condition.of, day, reads);
      return nearest === undefined ? [] : reasonsOf(nearest, day, wanted, reads);
    }
    case "not":
      return reasonsOf(condition.of, day, !wanted, reads);
    case "attribute":
      return [{ code: "attribute-not-eligible" }];
    case "during":
      return wanted ? [failingWord(condition.test, day, reads)] : [{ code: "form-not-eligible" }];
    case "weeklyHours":
      return hoursReason(condition, day, wanted, reads);
    case "none":
    case "is":
      throw new Error("No reason is told for this word");
  }
};

/** How many words of a test some running placement passes before the first that none does. */
const wordsPassed = (test: PlacementTest, spells: readonly Spell[], day: number, reads: Reads): number => {
  const { programme, view } = reads;
  if (view === undefined) return 0;
  const passing = (part: PlacementTest, of: readonly Spell[]): readonly Spell[] =>
    of.filter((spell) => passes(programme, view, part, spell, day) === true);
  if (test.kind === "any") return Math.max(0, ...test.of.map((part) => wordsPassed(part, spells, day, reads)));
  if (test.kind !== "all") return passing(test, spells).length > 0 ? 1 : 0;
  let [left, words] = [spells, 0];
  for (const part of test.of) {
    words += wordsPassed(part, left, day, reads);
    left = passing(part, left);
    if (left.length === 0) break;
  }
  return words;
};

/** How many words of a test hold of the word of a condition that is told. */
const passedIn = (condition: Condition, day: number, reads: Reads): number => {
  switch (condition.kind) {
    case "during":
    case "weeklyHours":
      return wordsPassed(condition.test, runningOn(reads.view?.spells ?? [], day), day, reads);
    case "all": {
      const failing = condition.of.find((part) => !counts(part, day, reads));
      return failing === undefined ? 0 : passedIn(failing, day, reads);
    }
    case "any": {
      const nearest = nearestTo(condition.of, day, reads);
      return nearest === undefined ? 0 : passedIn(nearest, day, reads);
    }
    default:
      return 0;
  }
};

/** How much is missing of the hours, where that is what an alternative lacks. */
const hoursMissing = ({ code, hours, limit }: OracleReason): Fraction | undefined => {
  const [found, asked] = [readFraction(hours), readFraction(limit)];
  if (found === undefined || asked === undefined) return undefined;
  return code === "hours-below" ? minus(asked, found) : code === "hours-above" ? minus(found, asked) : undefined;
};

/**
 * Of alternatives that all fail, the nearest to holding: one that lacks hours, the fewer the nearer; else one whose hours are
 * not reported; else the one of whose test most words hold; of equals the first written (house rule).
 */
const nearestTo = (parts: readonly Condition[], day: number, reads: Reads): Condition | undefined => {
  const told = parts.map((part) => {
    const [reason] = reasonsOf(part, day, true, reads);
    const missing = reason === undefined ? undefined : hoursMissing(reason);
    return { part, missing, isUnreported: reason?.code === "hours-not-reported", passed: passedIn(part, day, reads) };
  });
  const lacking = told.filter(({ missing }) => missing !== undefined);
  if (lacking.length > 0)
    return lacking.reduce((best, one) => (isBelow(one.missing as Fraction, best.missing as Fraction) ? one : best)).part;
  const unreported = told.find(({ isUnreported }) => isUnreported);
  return (
    unreported ??
    told.reduce<(typeof told)[number] | undefined>((best, one) => (best === undefined || one.passed > best.passed ? one : best), undefined)
  )?.part;
};

const hoursReason = (
  { test, limit }: Extract<Condition, { kind: "weeklyHours" }>,
  day: number,
  wanted: boolean,
  reads: Reads,
): readonly OracleReason[] => {
  if (reads.view === undefined) return [];
  const { satisfying, reported, sum } = hoursOn(reads.programme, reads.view, test, day);
  const hours = fractionText(sum);
  const [least, most] =
    limit.kind === "band"
      ? [numberIn(limit.from), numberIn(limit.below)]
      : limit.kind === "atLeast" || limit.kind === "above"
        ? [numberIn(limit.than), undefined]
        : [undefined, numberIn(limit.than)];
  if (!wanted) {
    if (least !== undefined && most !== undefined) return [{ code: "hours-above", hours }];
    const told = least ?? most;
    return told === undefined ? [] : [{ code: least === undefined ? "hours-below" : "hours-above", hours, limit: fractionText(told) }];
  }
  if (satisfying === 0) return [failingWord(test, day, reads)];
  const isTooFew = least !== undefined && (isBelow(sum, least) || (limit.kind === "above" && !isBelow(least, sum)));
  const isTooMany = reported > 0 && most !== undefined && !isTooFew;
  if (reported < satisfying && !isTooMany) return [{ code: "hours-not-reported" }];
  if (isTooFew) return [{ code: "hours-below", hours, limit: fractionText(least) }];
  return most === undefined ? [] : [{ code: "hours-above", hours, limit: fractionText(most) }];
};

/** Does a condition ask for placements at all, or only for attributes? */
const asksPlacements = (condition: Condition): boolean => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksPlacements);
    case "not":
      return asksPlacements(condition.of);
    default:
      return condition.kind !== "attribute";
  }
};

interface Unreached {
  /** Why there is no candidate, if nothing further stands in the way. */
  readonly reason: OracleReason | undefined;
  /** The first day on which it can be reached if every day after the last that has come counts. */
  readonly bestCase: number;
}

/** Days on which just that is lacking which placements beside those that counted last lacked then, are not judged (house rule). */
const dayJudged = (condition: Condition, last: number, stretch: Stretch, reads: Reads): number => {
  const { view } = reads;
  let counted = last;
  while (counted >= stretch.from && !counts(condition, counted, reads)) counted--;
  if (view === undefined || counted < stretch.from || counted === last) return last;
  const makers = makersOf(condition, counted, reads);
  const beside = runningOn(view.spells, counted).filter((spell) => !makers.includes(spell));
  if (beside.length === 0) return last;
  const lacked = JSON.stringify(reasonsOf(condition, counted, true, { ...reads, view: { ...view, spells: beside } }));
  for (let day = last; day > counted; day--) if (JSON.stringify(reasonsOf(condition, day, true, reads)) !== lacked) return day;
  return counted;
};

const unreachedSustained = (reached: Sustained, stretch: Stretch, reads: Reads): Unreached => {
  const { condition } = reached;
  const inTime = (day: number): number => (day <= stretch.ends ? day : Infinity);
  const daysWithPlacement: number[] = [];
  for (let day = stretch.from; day <= stretch.to; day++)
    if (runningOn(reads.view?.spells ?? [], day).length > 0) daysWithPlacement.push(day);
  const last = asksPlacements(condition) ? daysWithPlacement.at(-1) : stretch.to;
  const judged = last === undefined || !asksPlacements(condition) ? last : dayJudged(condition, last, stretch, reads);
  const reasons: OracleReason[] = judged === undefined ? [{ code: "not-started" }] : [...reasonsOf(condition, judged, true, reads)];
  const each = reached.breaks?.each;
  const tolerated = typeof each === "object" ? each.count * (each.unit === "weeks" ? 7 : 1) : 0;

  let run: { anchor: number; counted: number; needed: number; last: number } | undefined;
  let missed: number | undefined;
  let hasCompleted = false;
  for (let day = stretch.from; day <= stretch.to; day++) {
    if (counts(condition, day, reads)) {
      if (run === undefined || day - run.last - 1 > tolerated) {
        run = { anchor: day, counted: 0, needed: (addPeriod(day, reached.period) ?? Infinity) - day, last: day };
      }
      run.counted++;
      run.last = day;
      hasCompleted ||= run.counted === run.needed;
    }
    const isAlive: boolean = run !== undefined && day - run.last <= tolerated;
    const ifAllCount: number =
      run !== undefined && isAlive ? day + run.needed - run.counted : (addPeriod(day + 1, reached.period) ?? Infinity) - 1;
    missed = ifAllCount > stretch.ends ? (missed ?? day) : undefined;
  }
  if (run !== undefined && run.counted >= run.needed) return { reason: undefined, bestCase: Infinity };
  if (run !== undefined) {
    const open = stretch.to - run.last;
    if (open > tolerated) reasons.push({ code: "break-exceeds", days: open, limit: tolerated });
    const earliest = stretch.to + run.needed - run.counted;
    if (earliest <= stretch.ends) {
      reasons.push({ code: "not-yet-due", counted: run.counted, needed: run.needed, earliest: dayText(earliest) });
    } else if (missed !== undefined)
      reasons.push(hasCompleted ? { code: "window-missed" } : { code: "window-missed", on: dayText(missed) });
  }
  const isAlive = run !== undefined && stretch.to - run.last <= tolerated;
  const fresh = inTime((addPeriod(stretch.to + 1, reached.period) ?? Infinity) - 1);
  const bestCase = run !== undefined && isAlive ? inTime(stretch.to + run.needed - run.counted) : fresh;
  return { reason: firstInOrder(reasons), bestCase };
};

const unreached = (reached: Sustained | Observed, { stretch, asked, view }: PersonsOutcomes): Unreached => {
  if (reached.kind === "sustained") return unreachedSustained(reached, stretch, asked.reads);
  const own = view.observations.filter((one) => one.kind === reached.observation && one.on >= stretch.from && one.on <= stretch.to);
  const { limit } = reached;
  if (own.some((one) => limit === undefined || isWithin(limit, one.value, asked.reads))) return { reason: undefined, bestCase: Infinity };
  const bestCase = stretch.to + 1 <= stretch.ends ? stretch.to + 1 : Infinity;
  return { reason: { code: own.length === 0 ? "not-observed" : "observed-outside-limit" }, bestCase };
};

/** Why an outcome has no line; `undefined` where the text has several answers. */
export const reasonFor = (programme: Programme, found: PersonsOutcomes, told: Told): OracleReason | undefined => {
  const { outcome, candidates, isReached, isRefused, isExcluded, prices, reachedOn } = told;
  if (isExcluded) return timesOf(outcome.reached) > 1 ? undefined : { code: "excluded-by-outcome" };
  if (isReached) {
    const [first] = prices;
    if (timesOf(outcome.reached) > 1) return undefined;
    const isOne = prices.length === 1 && prices.every((price) => price === first);
    if (!isOne || typeof first !== "string") return undefined;
    return reachedOn === undefined ? { code: first } : { code: first, reachedOn: dayText(reachedOn) };
  }
  if (isRefused) return plainlyReached(outcome) === undefined ? undefined : { code: "not-computed" };
  const reached = plainlyReached(outcome);
  if (reached === undefined) return undefined;

  /** The day an outcome was reached, or can be at the earliest; `undefined` where that is not told here. */
  const firstDay = (id: string): number | undefined => {
    const other = found.outcomes.get(id);
    if (other === undefined) return undefined;
    const day = found.asked.others(id)[0]?.on;
    if (day !== undefined) return day;
    const plain = plainlyReached(other.outcome);
    if (plain === undefined) return undefined;
    if (other.isRefused) return Infinity;
    const { reason, bestCase } = unreached(plain, found);
    const best = other.candidates.length > 0 && reason === undefined ? Infinity : bestCase;
    if (best === Infinity) return Infinity;
    const way = hindrance(other.outcome, best);
    return way === "unknown" ? undefined : way === undefined ? best : Infinity;
  };
  /** What stands in the way of an outcome's being reached on a day that may not have come. */
  const hindrance = (one: Outcome, day: number): OracleReason | undefined | "unknown" => {
    if (inForce(programme, found.view, day) === undefined) return { code: "outside-programme-dates", on: dayText(day) };
    const days = (one.requires ?? []).map(firstDay);
    if (days.some((first) => first !== undefined && first > day)) return { code: "requires-outcome" };
    if (days.includes(undefined)) return "unknown";
    return found.isPreceded(one.id, day) ? { code: "excluded-by-outcome" } : undefined;
  };

  const { reason } = unreached(reached, found);
  const isLast = candidates.length > 0 && reason === undefined;
  const way = reason?.code === "not-yet-due" ? hindrance(outcome, dayNumber(reason.earliest ?? "")) : undefined;
  if (way === "unknown") return undefined;
  const pending = isLast || reason === undefined ? [] : [way ?? reason];
  const outside = candidates.find((candidate) => inForce(programme, found.view, candidate.on) === undefined);
  const dates = outside === undefined ? [] : [{ code: "outside-programme-dates", on: dayText(outside.on) }];
  const isRequired = candidates.some((candidate) => inForce(programme, found.view, candidate.on) !== undefined);
  const required = isRequired ? [{ code: "requires-outcome" }] : [];
  return firstInOrder([...dates, ...required, ...pending]);
};
