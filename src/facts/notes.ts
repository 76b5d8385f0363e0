import type { Issue } from "../issue/issue.js";
import type { DayNumber } from "../time/day.js";

/** As of which day, and known on which, facts are read. */
export interface FactDays {
  /** What is plausible is told by this day; where it is no number, everything is. */
  readonly asOf: DayNumber;
  /** Infinite where all facts are known. */
  readonly knownOn: DayNumber;
}

/** What is noted while facts are read: an error sets something aside, a warning does not. */
export interface Notes extends FactDays {
  readonly errors: Issue[];
  readonly warnings: Issue[];
}

/** Nothing noted yet. */
export const notesOf = ({ asOf, knownOn }: FactDays): Notes => ({ asOf, knownOn, errors: [], warnings: [] });
