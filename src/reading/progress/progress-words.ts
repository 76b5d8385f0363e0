import type { Measured } from "../../meaning/reason.js";
import type { Level } from "../../facts/fact.js";

/** What progress is told with, in one language. Days, numbers and names are written already. */
export interface ProgressWords {
  readonly reached: (times: number, last: string) => string;
  readonly again: (day: string) => string;
  readonly howFar: (counted: string, needed: string, measure: Measured) => string;
  readonly earliest: (day: string) => string;
  readonly soonest: (day: string) => string;
  readonly latest: (day: string) => string;
  /** The longest interruption that is borne, in days, before a day if one is told. */
  readonly longest: (days: number, before: string | undefined) => string;
  readonly left: (days: number) => string;
  readonly open: (days: number, resumeBy: string | undefined) => string;
  readonly missed: (since: string) => string;
  readonly hoursLacking: (placement: string, on: string) => string;
  readonly evidenceLacking: (of: string, level: Level, to: string) => string;
  readonly lacking: (things: readonly string[]) => string;
}
