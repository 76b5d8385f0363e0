import type { Condition, Limit, Quantity } from "./kinds.js";
import type { All, Any, Not, PlacementTest } from "./placement-test.js";

/** Days on which at least one running placement satisfies the test. Semantics §3. */
export const during = (test: PlacementTest): Condition => ({ kind: "during", test });

/**
 * Days on which no running placement satisfies the test: "off benefit", "no other job". It looks at all placements of
 * the participant, also where the outcome looks at one employer or placement at a time. Semantics §3.
 */
export const none = (test: PlacementTest): Condition => ({ kind: "none", test });

/**
 * Days on which the weekly hours of the running placements that satisfy the test, added up, are within the limit.
 * False where no placement satisfies the test, and where none of them has hours reported. Semantics §3.
 */
export const weeklyHours = (test: PlacementTest, limit: Limit): Condition => ({ kind: "weeklyHours", test, limit });

/** Days on which an attribute of the participant has one of these values. Semantics §3. */
export const attribute = (name: string, ...among: readonly string[]): Condition => ({ kind: "attribute", attribute: name, among });

/** Days on which a quantity is within a limit: `is(age("birthDate"), band(18, 25))`. False where there is no value. Semantics §3, §5. */
export const is = (quantity: Quantity, limit: Limit): Condition => ({ kind: "is", quantity, limit });

/** All of these tests, or all of these conditions. */
export const all = <Term extends PlacementTest | Condition>(...of: readonly Term[]): All<Term> => ({ kind: "all", of });

/** Any of these tests, or any of these conditions. */
export const any = <Term extends PlacementTest | Condition>(...of: readonly Term[]): Any<Term> => ({ kind: "any", of });

/** Not this test, or not this condition. */
export const not = <Term extends PlacementTest | Condition>(of: Term): Not<Term> => ({ kind: "not", of });

/** Every day: all of nothing. */
export const always = (): Condition => ({ kind: "all", of: [] });
