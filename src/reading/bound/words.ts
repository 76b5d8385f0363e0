import type { Unbounded } from "./least-and-most.js";

/** The least and the most, and why nobody can say one of them, in one language. */
export interface BoundWords {
  /** Amounts are written; `undefined` where nobody can say. */
  readonly leastAndMost: (least: string | undefined, most: string | undefined) => string;
  readonly unlimited: Readonly<Record<Unbounded["because"], (outcome: string, rule: string) => string>>;
}
