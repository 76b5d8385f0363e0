import type { DecimalText } from "../exact/exact.js";
import type { Level } from "../facts/fact.js";
import type { FactList } from "../facts/timeline.js";
import type { UnitMeasure } from "../terms/kinds.js";
import type { PlacementTest } from "../terms/placement-test.js";
import type { Day } from "../time/day.js";

/** The word of a placement test that fails, and whether it stands under a `not`. */
export interface FailedTest {
  readonly test: Exclude<PlacementTest["kind"], "all" | "any" | "not">;
  readonly negated: boolean;
  /** Id of the employment form of the placement that was judged, where it has one. */
  readonly form?: string;
}

/** What is added up. */
export type Measured = UnitMeasure["kind"] | "weeks" | "months";

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
  /** Something that was reported and is read for it could not be used: which facts, by list and id; with an empty id the whole list. */
  | { readonly code: "fact-set-aside"; readonly facts: readonly { readonly list: FactList; readonly id: string }[] }
  /** No placement has had a day since enrolment and within tracking: none is reported, or it was agreed or withdrawn. */
  | { readonly code: "not-started" }
  | ({ readonly code: "form-not-eligible" } & FailedTest)
  | { readonly code: "attribute-not-eligible"; readonly attribute: string; readonly negated: boolean }
  /** A quantity of that day, such as an age, is not within its limit, or has no value. */
  | { readonly code: "value-not-eligible"; readonly quantity: string; readonly negated: boolean }
  | { readonly code: "hours-not-reported" }
  | { readonly code: "hours-below"; readonly hours: string; readonly limit: string }
  | { readonly code: "hours-above"; readonly hours: string; readonly limit: string }
  | { readonly code: "not-observed"; readonly observation: string }
  | { readonly code: "observed-outside-limit"; readonly observation: string }
  | { readonly code: "average-hours-below"; readonly hours: string; readonly limit: string }
  | { readonly code: "not-given-at-start"; readonly on: Day }
  | { readonly code: "excluded-by-prior-placement" }
  | { readonly code: "evidence-below-level"; readonly level: Level }
  | { readonly code: "break-exceeds"; readonly days: number; readonly limit: number }
  | { readonly code: "not-yet-due"; readonly counted: number; readonly needed: number; readonly earliest: Day }
  /** So much of so much has been added up, of what is measured. */
  | { readonly code: "not-yet-accumulated"; readonly measure: Measured; readonly counted: DecimalText; readonly needed: DecimalText }
  /** The condition holds, and the next day on which it is looked at has not come. */
  | { readonly code: "not-yet-checked"; readonly on: Day }
  /** Out of reach since a day; with `from` too early on it, for nothing counts before that day. */
  | { readonly code: "window-missed"; readonly on: Day; readonly from?: Day }
  | { readonly code: "outside-programme-dates"; readonly on: Day }
  | { readonly code: "requires-outcome"; readonly outcome: string }
  | { readonly code: "excluded-by-outcome"; readonly outcome: string }
  | { readonly code: "not-priced"; readonly reachedOn: Day }
  | { readonly code: "not-computed"; readonly reachedOn?: Day }
  /** The last day to claim; without it there is none. */
  | { readonly code: "not-claimed"; readonly until?: Day }
  | { readonly code: "claim-deadline-passed"; readonly on: Day }
  | { readonly code: "required-outcome-not-paid"; readonly outcome: string }
  | { readonly code: "held-until-unlock"; readonly rule: string }
  | { readonly code: "withheld-until"; readonly on: Day }
  | { readonly code: "cut-by-rule"; readonly rule: string; readonly amount: string };

/** Why an outcome is not paid, as one word for programs. */
export type ReasonCode = Reason["code"];

const ranks: Readonly<Record<ReasonCode, number>> = {
  "participant-not-known": 1,
  "participant-set-aside": 2,
  "not-enrolled-in-intake": 3,
  "fact-set-aside": 4,
  "not-started": 5,
  "form-not-eligible": 6,
  "attribute-not-eligible": 7,
  "value-not-eligible": 8,
  "hours-not-reported": 9,
  "hours-below": 10,
  "hours-above": 11,
  "average-hours-below": 12,
  "not-observed": 13,
  "observed-outside-limit": 14,
  "not-given-at-start": 15,
  "excluded-by-prior-placement": 16,
  "evidence-below-level": 17,
  "break-exceeds": 18,
  "not-yet-due": 19,
  "not-yet-accumulated": 20,
  "not-yet-checked": 21,
  "window-missed": 22,
  "outside-programme-dates": 23,
  "requires-outcome": 24,
  "excluded-by-outcome": 25,
  "not-priced": 26,
  "not-computed": 27,
  "not-claimed": 28,
  "claim-deadline-passed": 29,
  "required-outcome-not-paid": 30,
  "held-until-unlock": 31,
  "withheld-until": 32,
  "cut-by-rule": 33,
};

/** Why something that was looked at measured nothing that counts: what was observed, or measured, lies outside its limit. */
export const notMeasured = ({ measured, unitsOf, observation }: Measuring): Reason => {
  const observed = observation ?? unitsOf?.observation;
  return observed !== undefined && (unitsOf?.measured ?? measured) === "observedValues"
    ? { code: "observed-outside-limit", observation: observed }
    : { code: "value-not-eligible", quantity: "measured", negated: false };
};

/** What is measured, as reasons tell of it. */
interface Measuring {
  readonly measured: Measured;
  readonly unitsOf: Measuring | undefined;
  /** The kind of observation, where that is what is measured. */
  readonly observation?: string;
}

/** The order in which reasons are told; the first that applies is the one (semantics §9). */
export const reasonOrder = Object.keys(ranks) as readonly ReasonCode[];

/** Of two reasons, found in this order, the one that is told. */
export const firstReason = (before: Reason | undefined, reason: Reason): Reason =>
  before === undefined || ranks[reason.code] < ranks[before.code] ? reason : before;

/** Is one reason told after another: nearer to being paid? */
export const isNearer = (later: Reason, earlier: Reason): boolean => ranks[later.code] > ranks[earlier.code];
