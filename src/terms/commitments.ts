import type { DecimalText } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";
import { during } from "./condition.js";
import type { PlacementTest } from "./placement-test.js";
import type { OncePer } from "./programme.js";
import { type Retention, started } from "./retention.js";
import { type Part, asPart } from "./written.js";

/** Something that is counted one by one. What is reached means here what it means for an outcome (semantics §4). */
export type Count =
  /** Dated records of the party itself: observations of groups whose subject it is; their values are added. */
  | { readonly kind: "records"; readonly of: string }
  /** Observations of participants, one each, whatever their value. */
  | { readonly kind: "observations"; readonly of: string }
  /** What participants reached, as often as an outcome would be. */
  | { readonly kind: "reached"; readonly reached: Retention; readonly oncePer: OncePer };

/** What is counted towards a target: a count, or the one as a part of the other. */
export type Counted = Count | { readonly kind: "share"; readonly of: Count; readonly among: Count };

/** What a due day follows from: something counted, or the first day of an absence. */
export type Occasion = Count | { readonly kind: "absences"; readonly of: readonly string[] };

/** When a commitment falls due. */
export type Due =
  /** The target in all, on one day at latest. */
  | { readonly kind: "on"; readonly day: Day }
  /** The target in each period, counted from the first day of the commitment; due on the last day of the period. */
  | { readonly kind: "every"; readonly period: Period }
  /** The target for each occasion; due on the last day of the period, which begins the day after the occasion (semantics §1.4). */
  | {
      readonly kind: "after";
      readonly occasion: Occasion;
      readonly period: Period;
      /** Once more in each further period, for as long as the placement or absence still runs on the day due. */
      readonly whileItLasts?: true;
    };

/** What is aimed at from a day on, until the next revision. */
export interface Target {
  /** First day on which it is in force. */
  readonly from: Day;
  /** A number above zero, of a share a part from 0 to 1; `null`: nothing is asked any longer. */
  readonly value: DecimalText | null;
  /** Where that was agreed. */
  readonly source?: string;
}

/**
 * What a company, a municipality or the fund has promised to do (report §2, §4.5). It stands beside the programme and
 * never pays: what shall be paid for is an outcome, or a rule that reads the same facts.
 */
export interface Commitment {
  readonly id: string;
  /** Id of a party or a company of the programme. */
  readonly party: string;
  readonly label?: Label;
  /** Where the contract, or the law, says this. */
  readonly source?: string;
  readonly counts: Counted;
  /** The target and its revisions, by day. The commitment begins on the first of these days. */
  readonly targets: readonly Target[];
  readonly due: Due;
  /** Last day, inclusive: no occasion counts that comes after it, and no day or period that ends after it. */
  readonly to?: Day;
}

/** A commitment: whose, what is counted, the target and its revisions, and when it is due. Report §2, §4.5. */
export const commitment = (id: string, terms: Omit<Commitment, "id">): Commitment => ({ id, ...terms });

/** A target from a day on – of a share a part, `percent(60)` –, or with `null` the end of one. */
export const target = (from: Day, value: Part | null, source?: string): Target => ({
  from,
  value: value === null ? null : asPart(value),
  ...(source === undefined ? {} : { source }),
});

/** Dated records of the party, such as job openings or candidates presented: their values are added. Report §2. */
export const recordsOf = (kind: string): Count => ({ kind: "records", of: kind });

/** Observations of participants, such as a follow-up or an induction plan, one each. Report §3.3, §2 recommendation 4. */
export const observationsOf = (kind: string): Count => ({ kind: "observations", of: kind });

/** What participants reached, once for each of this unit: `countOf(sustained(…), "participant")`. */
export const countOf = (reached: Retention, oncePer: OncePer): Count => ({ kind: "reached", reached, oncePer });

/** Placements that satisfy the test, each once, on the first day it does: hires. */
export const hiresOf = (test: PlacementTest): Count => countOf(started(during(test)), "placement");

/** The one as a part of the other: openings filled of openings reported. Its targets are parts: `percent(60)`. Report §3.5. */
export const shareOf = (of: Count, among: Count): Counted => ({ kind: "share", of, among });

/** Absences of these kinds, each on its first day; without a kind, all. Report §4.6. */
export const absencesOf = (...kinds: readonly string[]): Occasion => ({ kind: "absences", of: kinds });

/** The target in all, by this day at latest. */
export const dueOn = (day: Day): Due => ({ kind: "on", day });

/** The target in each period from the first day of the commitment: a follow-up every month. Report §3.3. */
export const dueEvery = (period: Period): Due => ({ kind: "every", period });

/**
 * The target for each occasion, within a period that begins the day after it: an induction plan within 14 days of the
 * first day at work. With `whileItLasts`, again in each further period for as long as it lasts. Report §4.6.
 */
export const dueAfter = (occasion: Occasion, period: Period, options: { readonly whileItLasts?: true } = {}): Due => ({
  kind: "after",
  occasion,
  period,
  ...options,
});
