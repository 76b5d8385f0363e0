import type { DecimalText } from "../../exact/exact.js";
import type { Issue } from "../../issue/issue.js";
import type { Day } from "../../time/day.js";

/**
 * How a due day stands. `pending`: it has not passed, and less than the target is there. `met`, `metLate`: the target
 * was there by the due day, or later. `overdue`: it passed, and can still be made good. `missed`: it passed and
 * cannot, for the next period counts for itself, or a share was too small that day. `nothingToMeasure`: a share of nothing.
 */
export type DueState = "pending" | "met" | "metLate" | "overdue" | "missed" | "nothingToMeasure";

/** One due day of a commitment. */
export interface DueDay {
  /** The last day in time. */
  readonly on: Day;
  /** The day of the occasion, or the first of the period: the earliest that belongs to it. */
  readonly from: Day;
  /** Whose occasion it is; `null` where it is nobody's. */
  readonly participant: string | null;
  /** In force on the due day, or as of today where that is earlier: a later revision changes no day that has passed. */
  readonly target: DecimalText;
  /** What is counted towards it; of a share as a ratio, `null` where there was nothing to be a share of. */
  readonly actual: DecimalText | null;
  readonly state: DueState;
  /** The day on which the target was there. */
  readonly metOn: Day | null;
  /** Days from the due day to the day it was met, or to the day looked at while it is overdue; else 0. */
  readonly daysOverdue: number;
}

/** Where one commitment stands. */
export interface CommitmentStatus {
  readonly commitment: string;
  readonly party: string;
  /** In force on the day looked at; `null` before the first and after the last. */
  readonly target: DecimalText | null;
  /** Counted from the commitment's first day up to the day looked at, in all; of a share as a ratio. */
  readonly actual: DecimalText | null;
  /** By day. Of periods those that have begun, of occasions those that have come. */
  readonly dueDays: readonly DueDay[];
  /** The most days that any due day is overdue now; 0 where none is. */
  readonly daysOverdue: number;
}

/** Where commitments stand as of a day, known on a day: plain data. Nothing of it is money. */
export interface CommitmentsAsOf {
  readonly programme: string;
  readonly asOf: Day;
  /** `null` where all facts are known. */
  readonly knownOn: Day | null;
  /** In the order of the list. */
  readonly commitments: readonly CommitmentStatus[];
  /** Ids of participants of whom something was set aside. */
  readonly incomplete: readonly string[];
  /** What is wrong with the terms, with the commitments, or with facts that were set aside. */
  readonly issues: readonly Issue[];
}
