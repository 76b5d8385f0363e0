/**
 * Laws that every settlement keeps, and made-up programmes and facts to try them on. Needs `fast-check`, an optional
 * peer of this entry.
 *
 * @module payment-by-results/testing
 */
export { asOfFor } from "./testing/arbitrary/as-of.js";
export { type Case, cases, casesOf } from "./testing/arbitrary/cases.js";
export { factsFor } from "./testing/arbitrary/facts.js";
export { peopleFor } from "./testing/arbitrary/participants.js";
export { programmes } from "./testing/arbitrary/programmes.js";
export type { FactsAtHand } from "./testing/facts-at-hand.js";
export { type ExtensionLaws, lawsOfExtension } from "./testing/laws/extension.js";
export type { Counterexample, Law, Verdict } from "./testing/laws/law.js";
export { laws } from "./testing/laws.js";
