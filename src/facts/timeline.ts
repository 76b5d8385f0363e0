import type { Exact } from "../exact/exact.js";
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
  readonly wages: Steps<KnownWage>;
  /** The agreed last day; infinite where none was agreed. */
  readonly agreedTo: DayNumber;
  readonly grantedOn: DayNumber | undefined;
}

/** A wage as it is known, in the currency's main unit. */
export interface KnownWage {
  readonly amount: Exact;
  readonly per: "week" | "month";
}

/** Evidence as it is known. */
export interface KnownEvidence {
  readonly of: string;
  /** Place in the list of levels, the weakest first. */
  readonly level: number;
  /** Last day covered; infinite where all are. */
  readonly to: DayNumber;
  /** The day its first version was recorded; before every day where it does not say. */
  readonly givenOn: DayNumber;
}

/** A claim as it is known. */
export interface KnownClaim {
  readonly id: string;
  readonly outcome: string;
  readonly on: DayNumber;
  readonly series: string | undefined;
  readonly occurrence: string | undefined;
}

/** An absence from one employer, from `first` to the day before `after`. */
export interface KnownAbsence {
  readonly employer: string;
  readonly kind: string;
  readonly first: DayNumber;
  readonly after: DayNumber;
}

/** An observation as it is known. */
export interface KnownObservation {
  readonly id: string;
  readonly kind: string;
  readonly on: DayNumber;
  readonly value: Exact;
  /** Who answered, where it was said. */
  readonly respondent?: string | undefined;
}

/** An observation of a group as it is known. */
export interface KnownGroupObservation extends KnownObservation {
  readonly subject: string | undefined;
}

/** The lists in which the facts of a participant stand. */
export type FactList = "placements" | "absences" | "observations" | "evidence" | "claims" | "unreadable";

/** A fact that was reported and could not be used; with an empty id the whole list. */
export interface SetAside {
  readonly list: FactList;
  readonly id: string;
}

/**
 * One person as everything that follows reads them: what is known, checked and in order. Enrolments are sorted by
 * day, placements by first day and id, absences by first day and employer, observations by day and id, evidence by what
 * it supports and level, claims by day and outcome.
 */
export interface Timeline {
  readonly id: string;
  readonly enrolments: readonly DayNumber[];
  readonly agreement: Steps<string>;
  /** A numeric attribute is held as an exact number, a day as its number, any other as text. */
  readonly attributes: ReadonlyMap<string, Steps<string | Exact>>;
  readonly placements: readonly RunningPlacement[];
  readonly absences: readonly KnownAbsence[];
  readonly observations: readonly KnownObservation[];
  readonly evidence: readonly KnownEvidence[];
  readonly claims: readonly KnownClaim[];
  /** What was reported and could not be used, in the order of its lists and ids. */
  readonly setAside: readonly SetAside[];
}
