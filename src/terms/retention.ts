import { frozen } from "../issue/frozen.js";
import type { DayRange } from "./day-range.js";
import type { Condition, Limit, Measure, UnitMeasure } from "./kinds.js";
import type { PlacementTest } from "./placement-test.js";
import type { Day } from "../time/day.js";
import { type DaysOrWeeks, type Period, days } from "../time/period.js";

/** The day that something is counted from; `firstCounted` is the first day that counts (semantics §4). */
export type Anchor = "firstCounted" | "enrolment" | { readonly outcome: string } | { readonly day: Day };

/**
 * Interruptions that do not end a run: each of up to so many days, and so many in all in one window. While the clock
 * pauses, break days do not count and the window ends that many days later; while it runs, they are elapsed time
 * (semantics §4).
 */
export interface Breaks {
  /** Without it no break is tolerated; `"any"`: however long, what is counted adds up. */
  readonly each?: DaysOrWeeks | "any";
  readonly total?: DaysOrWeeks;
  readonly clock: "pauses" | "runs";
  /** Days that are not there at all, such as school holidays; a period is the first of each run, such as a probation. */
  readonly exempt?: readonly (DayRange | Period)[];
  /** A break that is not tolerated and lasts beyond this day ends the right for good; a period is counted from enrolment. */
  readonly endsAfter?: Day | Period;
}

/** The last day covered by a period from a day, or a fixed day. */
export type Deadline =
  | { readonly day: Day }
  | { readonly period: Period; readonly from: "enrolment" | "anchor" | { readonly outcome: string } };

/** A day on which a condition is looked at: the anchor or a period after it, a fixed day, or the last day of each month. */
export type Checkpoint = "anchor" | { readonly after: Period } | { readonly day: Day } | "monthEnds";

/** How many occurrences there may be. */
export type Times = number | "unlimited";

/** When an outcome is reached (semantics §4). */
export type Retention =
  | {
      readonly kind: "sustained";
      readonly condition: Condition;
      readonly period: Period;
      /** Without it one occurrence, of the first run that fits; with it each further period in a run is one more. */
      readonly times?: Times;
      readonly anchor?: Anchor;
      readonly breaks?: Breaks;
      /**
       * `"same"`: the condition is put to each employer's placements alone, and the earliest completion wins; an outcome: only
       * to the placements with the employer by whom it was first reached.
       */
      readonly employer?: "same" | { readonly outcome: string };
      readonly averageHours?: { readonly of: PlacementTest | { readonly observation: string }; readonly limit: Limit };
      /** Reported, and compared, on the day after the last one of the period. */
      readonly reachedOn?: "dayAfter";
    }
  | {
      readonly kind: "accumulated";
      readonly measure: Measure;
      readonly atLeast: Extract<Limit, { readonly kind: "atLeast" }>["than"];
      readonly within?: Period;
      readonly anchor?: Anchor;
      /** Every counted day is tried as anchor, instead of one fixed stretch. */
      readonly window?: "sliding";
    }
  | { readonly kind: "at"; readonly condition: Condition; readonly checkpoints: readonly Checkpoint[]; readonly anchor?: Anchor }
  | { readonly kind: "metered"; readonly measure: Measure; readonly each: "week" | "month" }
  | { readonly kind: "observed"; readonly observation: string; readonly limit?: Limit; readonly times?: Times }
  | { readonly kind: "anyOf"; readonly of: readonly Retention[] }
  | { readonly kind: "allOf"; readonly of: readonly Retention[] };

/** What may be said of counted days in unbroken succession. */
export type SustainedOptions = Omit<Extract<Retention, { readonly kind: "sustained" }>, "kind" | "condition" | "period" | "times">;

/** What may be said of what adds up. */
export type AccumulatedOptions = Omit<Extract<Retention, { readonly kind: "accumulated" }>, "kind" | "measure" | "atLeast">;

/**
 * Reached on the last day of a period of counted days without an untolerated break. A longer break starts the
 * counting afresh on the next counted day. A change of employer without such a break continues, unless the employer
 * must be the same. Semantics §4.
 *
 * ```ts
 * import { atLeast, days, paid, sustained, upTo, weeklyHours, weeks } from "payment-by-results";
 *
 * const reached = sustained(weeklyHours(paid(), atLeast(10)), weeks(13), { breaks: upTo(days(14)) });
 * reached.kind; // => "sustained"
 * ```
 */
export const sustained = (condition: Condition, period: Period, options: SustainedOptions = {}): Retention => ({
  kind: "sustained",
  condition,
  period,
  ...options,
});

/** Reached on the first counted day: sustained for one day. Semantics §4. */
export const started = (condition: Condition): Retention => sustained(condition, days(1));

/**
 * Reached again at the end of each further period of counted days, up to so many times; breaks are treated as in
 * {@link sustained}, and with breaks of `"any"` length each further n counted days are one occurrence. Semantics §4.
 */
export const every = (
  condition: Condition,
  period: Period,
  options: SustainedOptions & { readonly times?: Times; readonly after?: string } = {},
): Retention => {
  const { times = "unlimited", after, ...rest } = { ...options };
  return { kind: "sustained", condition, period, ...rest, ...(after === undefined ? {} : { anchor: { outcome: after } }), times };
};

/** Breaks of up to so many days or weeks each are tolerated, and do not count. Semantics §4. */
export const upTo = (each: DaysOrWeeks, options: Omit<Breaks, "each" | "clock"> & { readonly clock?: Breaks["clock"] } = {}): Breaks => ({
  each,
  clock: "pauses",
  ...options,
});

/** Breaks however long are tolerated: what is counted adds up. Semantics §4. */
export const anyBreaks = (options: Omit<Breaks, "each" | "clock"> = {}): Breaks => ({ each: "any", clock: "pauses", ...options });

/** No break is tolerated, but some days are not there at all, or a late break ends the right. Semantics §4. */
export const noBreaks = (options: Pick<Breaks, "exempt" | "endsAfter">): Breaks => ({ clock: "pauses", ...options });

/**
 * Reached on the first day on which what adds up since the anchor reaches the limit: `accumulated(daysOf(atWork),
 * atLeast(91), { within: weeks(16) })`. Semantics §4.
 */
export const accumulated = (
  measure: Measure,
  limit: Extract<Limit, { readonly kind: "atLeast" }>,
  options: AccumulatedOptions = {},
): Retention => ({ kind: "accumulated", measure, atLeast: limit?.than, ...options });

/** So much in the latest so long, looked at on every day: every counted day is tried as anchor. Semantics §4, F04. */
export const rolling = (measure: Measure, limit: Extract<Limit, { readonly kind: "atLeast" }>, within: Period): Retention =>
  accumulated(measure, limit, { within, window: "sliding" });

/** Reached on each checkpoint on which the condition holds. Semantics §4. */
export const at = (condition: Condition, checkpoints: readonly Checkpoint[], options: { readonly anchor?: Anchor } = {}): Retention => ({
  kind: "at",
  condition,
  checkpoints,
  ...options,
});

/** Reached on the day of enrolment itself. Semantics §4, F43. */
export const uponEnrolment = (): Retention => at({ kind: "all", of: [] }, ["anchor"], { anchor: "enrolment" });

/** One occurrence for each month or week of the calendar, on its last day, worth what was measured in it. Semantics §4, F48. */
export const metered = (measure: Measure, each: "week" | "month"): Retention => ({ kind: "metered", measure, each });

/** Reached on the day of the first observation of this kind that is within the limit, or of each of the first few. Semantics §4. */
export const observed = (observation: string, limit?: Limit, options: { readonly times?: Times } = {}): Retention => ({
  kind: "observed",
  observation,
  ...(limit === undefined ? {} : { limit }),
  ...options,
});

/** Reached when the first of these is; ties go to the first listed. Semantics §4, F21. */
export const anyOf = (...of: readonly Retention[]): Retention => ({ kind: "anyOf", of });

/** Reached when the last of these is; ties go to the first listed. Semantics §4. */
export const allOf = (...of: readonly Retention[]): Retention => ({ kind: "allOf", of });

/** Counted days. Semantics §4. */
export const daysOf = (condition: Condition): UnitMeasure => ({ kind: "days", condition });

/** Hours of the placements that satisfy the test: a seventh of the weekly hours a day; overlapping placements add. Semantics §4. */
export const hoursOf = (test: PlacementTest): UnitMeasure => ({ kind: "hours", test });

/** Wages of the placements that satisfy the test: a seventh of a week's, or a month's by its days; overlapping placements add. Semantics §4. */
export const wagesOf = (test: PlacementTest): UnitMeasure => ({ kind: "wages", test });

/** Observed values on their day, such as a month's earnings or the hours of a time sheet. Semantics §4. */
export const observedValues = (observation: string): UnitMeasure => ({ kind: "observedValues", observation });

type Units = Extract<Measure, { readonly kind: "units" }>;

/** Weeks in which something measures as much as a limit says. Semantics §4. */
export const weeksWith = (of: UnitMeasure, limit: Units["limit"], from: Units["from"] = "calendar"): Measure => ({
  kind: "units",
  unit: "weeks",
  from,
  of,
  limit,
});

/** Months in which something measures as much as a limit says. Semantics §4. */
export const monthsWith = (of: UnitMeasure, limit: Units["limit"], from: Units["from"] = "calendar"): Measure => ({
  kind: "units",
  unit: "months",
  from,
  of,
  limit,
});

const one: Limit = frozen({ kind: "atLeast", than: { kind: "number", value: "1" } });

/** Weeks that hold a counted day. Semantics §1.5. */
export const touchedWeeks = (condition: Condition, from: Units["from"] = "calendar"): Measure => weeksWith(daysOf(condition), one, from);

/** Months that hold a counted day. Semantics §1.5. */
export const touchedMonths = (condition: Condition, from: Units["from"] = "calendar"): Measure => monthsWith(daysOf(condition), one, from);

/** Weeks of which all days count. Semantics §1.5. */
export const wholeWeeks = (condition: Condition, from: Units["from"] = "calendar"): Measure => weeksWith(daysOf(condition), "whole", from);

/** Months of which all days count. Semantics §1.5. */
export const wholeMonths = (condition: Condition, from: Units["from"] = "calendar"): Measure =>
  monthsWith(daysOf(condition), "whole", from);
