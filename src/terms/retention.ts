import type { Period } from "../time/period.js";
import type { Condition } from "./condition.js";
import type { Limit } from "./quantity.js";

/** A period counted in days or weeks. */
export type DaysOrWeeks = Extract<Period, { readonly unit: "days" | "weeks" }>;

/**
 * Interruptions that do not end a run: each of up to so many days. While the clock pauses, break days do not count
 * and the window ends that many days later (semantics §4).
 */
export interface Breaks {
  readonly each: DaysOrWeeks;
  readonly clock: "pauses";
}

/** When an outcome is reached (semantics §4). */
export type Retention =
  | { readonly kind: "started"; readonly condition: Condition }
  | { readonly kind: "sustained"; readonly condition: Condition; readonly period: Period; readonly breaks?: Breaks }
  | { readonly kind: "observed"; readonly observation: string; readonly limit?: Limit };

/** Reached on the first counted day. Semantics §4. */
export const started = (condition: Condition): Retention => ({ kind: "started", condition });

/**
 * Reached on the last day of a period of counted days without an untolerated break. A longer break starts the
 * counting afresh on the next counted day. A change of employer without such a break continues. Semantics §4.
 *
 * ```ts
 * import { atLeast, days, paid, sustained, upTo, weeklyHours, weeks } from "payment-by-results";
 *
 * const reached = sustained(weeklyHours(paid(), atLeast(10)), weeks(13), { breaks: upTo(days(14)) });
 * reached.kind; // => "sustained"
 * ```
 */
export const sustained = (condition: Condition, period: Period, options: { readonly breaks?: Breaks } = {}): Retention => ({
  kind: "sustained",
  condition,
  period,
  ...options,
});

/** Breaks of up to so many days or weeks each are tolerated, and do not count. Semantics §4. */
export const upTo = (each: Period): Breaks => {
  if (each.unit !== "days" && each.unit !== "weeks") throw new RangeError("Breaks are counted in days or weeks");
  return { each, clock: "pauses" };
};

/** Reached on the day of the first observation of this kind that is within the limit. Semantics §4. */
export const observed = (observation: string, limit?: Limit): Retention =>
  limit === undefined ? { kind: "observed", observation } : { kind: "observed", observation, limit };
