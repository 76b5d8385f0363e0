import type { Exact } from "../exact/exact.js";
import type { KnownObservation, RunningPlacement } from "../facts/timeline.js";
import type { Condition, Limit, Measure, Quantity } from "../terms/kinds.js";
import type { Company, Programme } from "../terms/programme.js";
import type { DaySet } from "../time/day-set.js";
import type { DayNumber } from "../time/day.js";
import type { Extension } from "../terms/extension.js";
import type { Measured, Reason } from "./reason.js";
import type { Situation, View } from "./situation.js";

/**
 * What a quantity is worth in a situation: an exact number, money in the currency's main unit; `null` where an empty
 * table cell says that it is not priced; `undefined` where a combination is not listed, which is an issue and never zero.
 */
export type Worth = (situation: Situation) => Exact | null | undefined;

/** A quantity, compiled. */
export interface CompiledQuantity {
  readonly worth: Worth;
  /** The days on which it may change for a person, asked of that day; nothing for one that never does. */
  readonly borders: ((view: View) => readonly DayNumber[]) | undefined;
  /** Asked of that day, the days on which it has no value since a period refuses a month; missing where that cannot be. */
  readonly untold?: Untold;
}

/** Days of a person on which nobody can tell whether they count, since a period refuses the month it ends in (semantics §1.3). */
export type Untold = (view: View) => DaySet;

/** Where a value lies against a limit: below it, within it or above it; and the bounds, for telling. */
export interface Bounds {
  readonly place: (value: Exact) => -1 | 0 | 1;
  readonly from: Exact;
  readonly to: Exact;
}

/** A limit, compiled: its bounds in a situation, `undefined` where a bound has no value. */
export interface CompiledLimit {
  readonly bounds: (situation: Situation) => Bounds | undefined;
  readonly borders: CompiledQuantity["borders"];
  readonly untold?: Untold;
}

/** A condition, compiled: the days that count, and the words for a day that does not. */
export interface CompiledCondition {
  readonly days: (view: View) => DaySet;
  /** The days of which nobody can tell whether they count, and which are none of those that do; missing where that cannot be. */
  readonly untold?: Untold;
  /** Does it ask for placements, and for weekly hours? */
  readonly readsPlacements: boolean;
  readonly readsHours: boolean;
  /** The placements that make a day count, or under a `not` keep it from counting; none on a day of which that is not so. */
  readonly placements: (view: View, day: DayNumber, wanted?: boolean) => readonly RunningPlacement[];
  /** Why a day does not count, in the order the words are written; `undefined` where it does. Of alternatives, the nearest to holding speaks. */
  readonly why: (view: View, day: DayNumber) => Reason | undefined;
  /** How many words of a placement test hold before the one of which `why` tells. */
  readonly passed: (view: View, day: DayNumber) => number;
  /** Why a day that counts does not where the condition stands under a `not`. */
  readonly whyNot: (view: View, day: DayNumber) => Reason;
}

/** A stretch of days on each of which as much is added. */
export interface Increment {
  readonly first: DayNumber;
  /** The day after the last one. */
  readonly after: DayNumber;
  readonly perDay: Exact;
}

/** A measure, compiled: what is added on which days. */
export interface CompiledMeasure {
  /** What is added up; and the kind of observation, where it is observed values. */
  readonly measured: Measured;
  readonly observation?: string;
  /** In order, not overlapping, of the days from `first` to the day before `after`; units from an anchor begin on it. */
  readonly increments: (view: View, first: DayNumber, after: DayNumber, anchor: DayNumber) => readonly Increment[];
  /** Where it counts units: what they are of, whose days are those that count. */
  readonly unitsOf: CompiledMeasure | undefined;
  /** Do the units begin on the anchor, so that another anchor has other increments? */
  readonly isFromAnchor: boolean;
  /** The days of which nobody can tell what is added on them; missing where that cannot be. */
  readonly untold?: Untold;
  /** The most that can still be added after one day, up to another, whatever happens; infinite where nobody can tell. */
  readonly most: (view: View, first: DayNumber, seen: DayNumber, last: DayNumber, anchor: DayNumber) => number;
  /** Of hours and observed values: is any reported of these days, if only one of nothing? */
  readonly isReported?: (view: View, first: DayNumber, after: DayNumber) => boolean;
  readonly readsHours: boolean;
  readonly readsPlacements: boolean;
  readonly placements: (view: View, day: DayNumber) => readonly RunningPlacement[];
  /** The first observation of a day by id, where observations are what is measured. */
  readonly observationOn?: (view: View, day: DayNumber) => KnownObservation | undefined;
  readonly why: (view: View, day: DayNumber) => Reason | undefined;
}

/** Compiles the kinds that ask for each other; each is compiled once. */
export interface Compiler {
  readonly programme: Programme;
  readonly companies: ReadonlyMap<string, readonly Company[]>;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly quantity: (quantity: Quantity) => CompiledQuantity;
  readonly limit: (limit: Limit, scale: Exact) => CompiledLimit;
  readonly condition: (condition: Condition) => CompiledCondition;
  readonly measure: (measure: Measure) => CompiledMeasure;
}
