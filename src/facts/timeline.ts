import type { Exact } from "../exact/exact.js";
import type { DaySet } from "../time/day-set.js";
import type { DayNumber } from "../time/day.js";
import type { Steps } from "../time/dated.js";
import type { EmploymentForm } from "./employment-form.js";

/** Weekly hours and other numbers in facts have at most this many decimals. */
export const factDecimals = 6;

/** Weekly hours are held as whole millionths of an hour, so that sums of them are exact. */
export const hourParts = 10 ** factDecimals;

/** A placement that has begun or will: its days run from `first` to the day before `after`. */
export interface RunningPlacement {
  readonly id: string;
  readonly activity: string;
  readonly employer: string | undefined;
  readonly form: EmploymentForm | undefined;
  readonly first: DayNumber;
  /** Infinite while the placement has no last day. */
  readonly after: DayNumber;
  /** In millionths of an hour; no value where hours were not reported. */
  readonly weeklyHours: Steps<number>;
}

/** An observation as it is known. */
export interface KnownObservation {
  readonly id: string;
  readonly kind: string;
  readonly on: DayNumber;
  readonly value: Exact;
}

/**
 * One person as everything that follows reads them: what is known, checked and in order. Enrolments are sorted by
 * day, placements by first day and id, observations by day and id.
 */
export interface Timeline {
  readonly id: string;
  readonly enrolments: readonly DayNumber[];
  readonly agreement: Steps<string>;
  readonly attributes: ReadonlyMap<string, Steps<string>>;
  readonly placements: readonly RunningPlacement[];
  /** By employer, the days of absence from it. */
  readonly absences: ReadonlyMap<string, DaySet>;
  readonly observations: readonly KnownObservation[];
}
