/** What a row is told with: names, amounts and the sentences of reasons, written in the language. */
export interface RowWords {
  /** What is paid under both terms, and by how much the second is more or less. `what` names the participant and the outcome. */
  readonly paid: (row: {
    readonly what: string;
    readonly first: string;
    readonly second: string;
    readonly difference: string;
    readonly sign: -1 | 0 | 1;
  }) => string;
  /** Why not under the first or the second terms; `reason` is a sentence. */
  readonly why: (side: "first" | "second", reason: string) => string;
  readonly notInTerms: (side: "first" | "second") => string;
  readonly named: (participant: string, outcome: string) => string;
  readonly nobody: (agreement: string, outcome: string) => string;
  /** Which of several lines of the outcome it is. */
  readonly occurrence: (series: string, occurrence: string) => string;
}
