import type { Day } from "../time/day.js";

/** The word of a placement test that fails, and whether it stands under a `not`. */
export interface FailedTest {
  readonly test: "activity" | "form" | "paid" | "subsidised" | "absent";
  readonly negated: boolean;
  /** Id of the employment form of the placement that was judged, where it has one. */
  readonly form?: string;
}

/**
 * Why an outcome is not paid in full, in the order in which the first that applies is told (semantics §9). Days are
 * civil days, hours decimal text, amounts decimal text in the programme's currency.
 */
export type Reason =
  /** No enrolment is known on the day the settlement knows of. */
  | { readonly code: "participant-not-known" }
  /** The participant's own data are wrong, so nothing of this person is settled. */
  | { readonly code: "participant-set-aside" }
  | { readonly code: "not-enrolled-in-intake" }
  /** No placement has had a day since enrolment and within tracking: none is reported, or it was agreed or withdrawn. */
  | { readonly code: "not-started" }
  | ({ readonly code: "form-not-eligible" } & FailedTest)
  | { readonly code: "attribute-not-eligible"; readonly attribute: string; readonly negated: boolean }
  | { readonly code: "hours-not-reported" }
  | { readonly code: "hours-below"; readonly hours: string; readonly limit: string }
  | { readonly code: "hours-above"; readonly hours: string; readonly limit: string }
  | { readonly code: "not-observed"; readonly observation: string }
  | { readonly code: "observed-outside-limit"; readonly observation: string }
  | { readonly code: "break-exceeds"; readonly days: number; readonly limit: number }
  | { readonly code: "not-yet-due"; readonly counted: number; readonly needed: number; readonly earliest: Day }
  | { readonly code: "window-missed"; readonly on: Day }
  | { readonly code: "outside-programme-dates"; readonly on: Day }
  | { readonly code: "requires-outcome"; readonly outcome: string }
  | { readonly code: "not-priced"; readonly reachedOn: Day }
  | { readonly code: "not-computed"; readonly reachedOn?: Day }
  | { readonly code: "cut-by-rule"; readonly rule: string; readonly amount: string };

/** Why an outcome is not paid, as one word for programs. */
export type ReasonCode = Reason["code"];

const ranks: Readonly<Record<ReasonCode, number>> = {
  "participant-not-known": 1,
  "participant-set-aside": 2,
  "not-enrolled-in-intake": 3,
  "not-started": 4,
  "form-not-eligible": 5,
  "attribute-not-eligible": 6,
  "hours-not-reported": 7,
  "hours-below": 8,
  "hours-above": 9,
  "not-observed": 10,
  "observed-outside-limit": 11,
  "break-exceeds": 12,
  "not-yet-due": 13,
  "window-missed": 14,
  "outside-programme-dates": 15,
  "requires-outcome": 16,
  "not-priced": 17,
  "not-computed": 18,
  "cut-by-rule": 19,
};

/** The order in which reasons are told; the first that applies is the one (semantics §9). */
export const reasonOrder = Object.keys(ranks) as readonly ReasonCode[];

/** Of several reasons, the one that is told. */
export const firstReason = (reasons: readonly Reason[]): Reason | undefined =>
  [...reasons].sort((a, b) => ranks[a.code] - ranks[b.code])[0];
