/**
 * Laws that every settlement keeps, and made-up programmes and facts to try them on. Needs `fast-check`, an optional
 * peer of this entry.
 *
 * @module payment-by-results/testing
 */
export { type Case, cases, casesOf } from "./testing/arbitraries.js";
export { asOfFor, peopleFor } from "./testing/facts.js";
export { programmes } from "./testing/programmes.js";
export type { Counterexample, Law, Verdict } from "./testing/laws/law.js";
export { laws } from "./testing/laws.js";
