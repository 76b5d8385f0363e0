import type { Limit } from "./quantity.js";

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
  | { readonly kind: "absent" }
  | All<PlacementTest>
  | Any<PlacementTest>
  | Not<PlacementTest>;

/** A question put to a day of a participant (semantics §3). What it means is the set of days that count. */
export type Condition =
  | { readonly kind: "during"; readonly test: PlacementTest }
  | { readonly kind: "weeklyHours"; readonly test: PlacementTest; readonly limit: Limit }
  | { readonly kind: "attribute"; readonly attribute: string; readonly among: readonly string[] }
  | All<Condition>
  | Any<Condition>
  | Not<Condition>;

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

/** The participant is absent from the placement's employer that day. Semantics §2, §3. */
export const absent = (): PlacementTest => ({ kind: "absent" });

/** The placements that satisfy all of these tests. */
export const where = (...tests: readonly PlacementTest[]): PlacementTest => (tests.length === 1 ? (tests[0] as PlacementTest) : all(...tests));

/** Days on which at least one running placement satisfies the test. Semantics §3. */
export const during = (test: PlacementTest): Condition => ({ kind: "during", test });

/**
 * Days on which the weekly hours of the running placements that satisfy the test, added up, are within the limit.
 * False where no placement satisfies the test, and where none of them has hours reported. Semantics §3.
 */
export const weeklyHours = (test: PlacementTest, limit: Limit): Condition => ({ kind: "weeklyHours", test, limit });

/** Days on which an attribute of the participant has one of these values. Semantics §3. */
export const attribute = (name: string, ...among: readonly string[]): Condition => ({ kind: "attribute", attribute: name, among });

/** All of these tests, or all of these conditions. */
export const all = <Term extends PlacementTest | Condition>(...of: readonly Term[]): All<Term> => ({ kind: "all", of });

/** Any of these tests, or any of these conditions. */
export const any = <Term extends PlacementTest | Condition>(...of: readonly Term[]): Any<Term> => ({ kind: "any", of });

/** Not this test, or not this condition. */
export const not = <Term extends PlacementTest | Condition>(of: Term): Not<Term> => ({ kind: "not", of });
