import type { Level } from "../../facts/fact.js";
import type { Quantity } from "../../terms/kinds.js";
import type { AmountStep, DaysBehind } from "./explanation.js";

/** What explanations are told with, in one language. Amounts, numbers, days and names are written already. */
export interface ExplainWords {
  /** One line for a line of a settlement. */
  readonly line: (outcome: string, amount: string) => string;
  readonly days: (count: number, from: string, to: string) => string;
  readonly on: (day: string) => string;
  readonly by: (placements: readonly string[]) => string;
  readonly clause: (clause: string) => string;
  readonly agreement: (agreement: string, payer: string) => string;
  readonly price: (amount: string) => string;
  /** The price in the one line, before what rules took. */
  readonly beforeRules: (amount: string) => string;
  readonly quantity: Readonly<Record<Quantity["kind"], string>>;
  readonly quoted: (name: string) => string;
  readonly lookedUp: (name: string, found: string | null, on: string | undefined) => string;
  readonly noValue: string;
  readonly step: Readonly<Record<AmountStep["kind"], string>>;
  /** A cap's limit, `undefined` where it has none, and what earlier lines had used of it. */
  readonly limit: (limit: string | undefined, used: string) => string;
  readonly stepTo: (rule: string, kind: string, change: string, amount: string) => string;
  readonly span: (from: string, to: string, days: number) => string;
  readonly interruption: (from: string, to: string, days: number, clock: DaysBehind["clock"]) => string;
  /** What was added up or measured in all. */
  readonly measured: (much: string) => string;
  readonly placements: string;
  /** What it is: its employment form or, of what is no employment, its activity; hours of that may well not be reported. */
  readonly placement: (
    id: string,
    what: string | null,
    hours: string | null | undefined,
    from: string,
    to: string | null,
    employer: string | null,
  ) => string;
  readonly required: (outcome: string, on: string) => string;
  readonly evidence: (of: string, level: Level, to: string | null) => string;
  readonly due: (day: string | null) => string;
  readonly judged: (day: string) => string;
  readonly soFar: (count: number, from: string) => string;
}
