import type { Issue } from "../../issue/issue.js";
import type { Participant } from "../../facts/fact.js";
import type { AsOf, Line, Settlement } from "../../reading/settlement.js";
import { ProgrammeError, type ProgrammeTerms, programme } from "../../terms/checked-programme.js";
import type { Programme } from "../../terms/programme.js";

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
  readonly holds: (programme: Programme, people: readonly Participant[], at: AsOf) => Verdict;
}

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

/** The programme with other terms, or nothing where those are not sound together. */
export const withTerms = (terms: Programme, changed: Partial<ProgrammeTerms>): Programme | undefined => {
  try {
    return programme({ ...terms, ...changed });
  } catch (thrown) {
    if (thrown instanceof ProgrammeError) return undefined;
    throw thrown;
  }
};

/** Only the rules that change each line by itself: what is left of a settlement when lines do not see each other. */
export const lineByLine = (terms: Programme): Programme | undefined =>
  withTerms(terms, { settlement: terms.settlement.filter((rule) => rule.kind === "rounded") });

/** Every `kind` that occurs anywhere in some terms. */
export const kindsIn = (terms: unknown): ReadonlySet<string> => {
  const kinds = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && typeof value.kind === "string") kinds.add(value.kind);
    Object.values(value).forEach(visit);
  };
  visit(terms);
  return kinds;
};

/** How many times an issue of this kind was found. */
export const countIssues = (settlement: Settlement, code: Issue["code"]): number =>
  settlement.issues.filter((issue) => issue.code === code).length;

/** What identifies a line, whatever it comes to. */
export const lineKey = ({ participant, outcome, series, occurrence, agreement }: Line): string =>
  bytes([participant, outcome, series, occurrence, ...(participant === null ? [agreement] : [])]);
