import type { Facts, Participant } from "../../facts/fact.js";
import type { Issue } from "../../issue/issue.js";
import type { AsOf, Line, Settlement } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import { type FactsAtHand, factsAtHand } from "../facts-at-hand.js";

/** A case in which a law is broken: what was done, what should have come of it and what did. */
export interface Counterexample {
  readonly done: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Whether a law holds in a case. It may have nothing to say of it: each law states its exceptions in code. */
export type Verdict = "holds" | "does-not-apply" | Counterexample;

/** Something that is true of every settlement of every programme, apart from the exceptions it states itself. */
export interface Law {
  readonly name: string;
  readonly sentence: string;
  /** Tries the law on one case. */
  readonly holds: (programme: Programme, facts: Iterable<Participant> | Facts, at: AsOf) => Verdict;
}

/** A law, and what is tried on facts that can be read again and again. */
export const law = (name: string, sentence: string, tried: (programme: Programme, facts: FactsAtHand, at: AsOf) => Verdict): Law =>
  Object.freeze({
    name,
    sentence,
    holds: (programme: Programme, facts: Iterable<Participant> | Facts, at: AsOf) => tried(programme, factsAtHand(facts), at),
  });

/** The bytes a value is written with. */
export const bytes = (value: unknown): string => JSON.stringify(value);

/** Holds where both are written with the same bytes. */
export const same = (done: string, expected: unknown, found: unknown): Verdict =>
  bytes(expected) === bytes(found) ? "holds" : { done, expected, found };

/** The first counterexample of several verdicts; the law holds where it held once and was never broken. */
export const every = (verdicts: Iterable<Verdict>): Verdict => {
  let applies = false;
  for (const verdict of verdicts) {
    if (typeof verdict === "object") return verdict;
    applies ||= verdict === "holds";
  }
  return applies ? "holds" : "does-not-apply";
};

/** How many times an issue of this kind was found. */
export const countIssues = (settlement: Settlement, code: Issue["code"]): number =>
  settlement.issues.filter((issue) => issue.code === code).length;

/** What identifies a line, whatever it comes to. */
export const lineKey = ({ participant, outcome, series, occurrence, agreement }: Line): string =>
  bytes([participant, outcome, series, occurrence, ...(participant === null ? [agreement] : [])]);
