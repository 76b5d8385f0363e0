import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";

/** True where every part is true; of nothing at all, always. */
export interface All<Term> {
  readonly kind: "all";
  readonly of: readonly Term[];
}

/** True where at least one part is true; of nothing at all, never. */
export interface Any<Term> {
  readonly kind: "any";
  readonly of: readonly Term[];
}

/** True where the part is not. */
export interface Not<Term> {
  readonly kind: "not";
  readonly of: Term;
}

/** A question put to one running placement on a day (semantics §3). */
export type PlacementTest =
  | { readonly kind: "activity"; readonly is: string }
  | { readonly kind: "form"; readonly among: readonly string[] }
  | { readonly kind: "paid" }
  | { readonly kind: "subsidised" }
  | { readonly kind: "absent"; readonly among?: readonly string[] }
  | { readonly kind: "employer"; readonly among: readonly string[] }
  | { readonly kind: "employerAttribute"; readonly attribute: string; readonly among: readonly string[] }
  | { readonly kind: "participating" }
  | { readonly kind: "began"; readonly from?: Day | "enrolment"; readonly to?: Day }
  | { readonly kind: "granted"; readonly from?: Day; readonly to?: Day }
  | { readonly kind: "lasted"; readonly period: Period }
  | { readonly kind: "agreedFor"; readonly period: Period }
  | { readonly kind: "openEnded" }
  | All<PlacementTest>
  | Any<PlacementTest>
  | Not<PlacementTest>;

/** The placement is of this activity, such as `education`. Semantics §3. */
export const activity = (is: string): PlacementTest => ({ kind: "activity", is });

/** The placement is employment: ordinary, supported or praktik. Semantics §2, §3. */
export const employment = (): PlacementTest => activity("employment");

/** The placement has one of these employment forms, by id. Semantics §3. */
export const form = (...among: readonly string[]): PlacementTest => ({ kind: "form", among });

/** The company pays a wage, as the programme's vocabulary says of the form on that day. Praktik is not paid. Semantics §2, §3. */
export const paid = (): PlacementTest => ({ kind: "paid" });

/** The public pays a subsidy to the wage, as the programme's vocabulary says of the form on that day. Semantics §2, §3. */
export const subsidised = (): PlacementTest => ({ kind: "subsidised" });

/** The participant is absent from the placement's employer that day; with kinds, by an absence of one of them. Semantics §2, §3. */
export const absent = (...kinds: readonly string[]): PlacementTest =>
  kinds.length === 0 ? { kind: "absent" } : { kind: "absent", among: kinds };

/** The placement is with one of these employers, by id. Semantics §3. */
export const employer = (...among: readonly string[]): PlacementTest => ({ kind: "employer", among });

/** An attribute of the placement's employer has one of these values that day, as a company of an agreement says. Semantics §2, §3. */
export const employerAttribute = (name: string, ...among: readonly string[]): PlacementTest => ({
  kind: "employerAttribute",
  attribute: name,
  among,
});

/** The placement's employer is a company that an agreement names and takes part from that day or earlier. Semantics §2, §3. */
export const participating = (): PlacementTest => ({ kind: "participating" });

/** The placement's first day lies between these days, both inclusive; `"enrolment"` is the day the participant enrolled. Semantics §3. */
export const began = (range: { readonly from?: Day | "enrolment"; readonly to?: Day }): PlacementTest => ({ kind: "began", ...range });

/** The placement was granted between these days, both inclusive; without a day granted, never. Semantics §2, §3. */
export const granted = (range: { readonly from?: Day; readonly to?: Day }): PlacementTest => ({ kind: "granted", ...range });

/** The placement has lasted at least this period, the day itself included. Semantics §3, length so far. */
export const lasted = (period: Period): PlacementTest => ({ kind: "lasted", period });

/** The placement is agreed for at least this period from its first day; without an agreed last day, always. Semantics §3, agreed length. */
export const agreedFor = (period: Period): PlacementTest => ({ kind: "agreedFor", period });

/** The placement has no agreed last day. Semantics §3, agreed length. */
export const openEnded = (): PlacementTest => ({ kind: "openEnded" });

/** The placements that satisfy all of these tests. */
export const where = (...tests: readonly PlacementTest[]): PlacementTest =>
  tests.length === 1 ? (tests[0] as PlacementTest) : { kind: "all", of: tests };
