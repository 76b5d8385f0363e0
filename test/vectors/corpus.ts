import { readFileSync, readdirSync } from "node:fs";
import type { Day, GroupObservation, Participant } from "payment-by-results";

/** A line that a case expects; what it names beyond the first four is compared where it is stated. */
export interface ExpectedLine {
  readonly participant: string | null;
  readonly outcome: string;
  readonly reachedOn: Day;
  readonly amount: string;
  readonly dueOn?: Day | null;
  readonly price?: string;
  readonly adjustments?: readonly (readonly [rule: string, amount: string])[];
  readonly series?: string;
  readonly occurrence?: string;
  readonly agreement?: string;
  readonly placement?: string | null;
  readonly employer?: string | null;
  readonly anchor?: Day;
  readonly countedDays?: number;
  readonly measured?: string | null;
}

/** One case of the corpus: terms and facts on one side, what is paid and what is said on the other. */
export interface Vector {
  readonly id: string;
  /** What the case shows. */
  readonly sentence: string;
  readonly arithmetic: string;
  readonly asOf: Day;
  readonly knownOn?: Day;
  readonly participants: readonly Participant[];
  /** What was observed of groups. */
  readonly observations?: readonly GroupObservation[];
  readonly expect: {
    readonly total: string;
    /** The lines due by the day settled, added. */
    readonly due?: string;
    /** All lines, in order. */
    readonly lines: readonly ExpectedLine[];
    /** Those that the case is about. */
    readonly notPaid: readonly {
      readonly participant: string | null;
      readonly outcome: string;
      readonly reason: object;
      readonly series?: string;
      readonly occurrence?: string;
      readonly earliest?: Day;
      /** Compared where it is stated. */
      readonly cameTo?: { readonly counted: number; readonly needed: number; readonly lastDay: Day };
    }[];
    /** Codes of all issues. */
    readonly issues: readonly string[];
    readonly incomplete?: readonly string[];
    readonly setAside?: number;
    readonly isProjection?: boolean;
  };
}

/** One file of the corpus: a programme as JSON, and cases of it. `scheme` is the id of the programme. */
export interface VectorFile {
  readonly scheme: string;
  readonly source: string;
  readonly programme: object;
  readonly cases: readonly Vector[];
}

const folder = new URL(".", import.meta.url);

/** Every file of vectors, also of the folders below, by its path in the corpus. */
export const vectorPaths: readonly string[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json") && !path.endsWith(".schema.json"))
  .sort();

export const vectorFiles: readonly VectorFile[] = vectorPaths.map(
  (path) => JSON.parse(readFileSync(new URL(path, folder), "utf8")) as VectorFile,
);
