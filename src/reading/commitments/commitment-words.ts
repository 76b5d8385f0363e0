import type { DueState } from "./status.js";

/** How a commitment stands, as a sentence is made of it: everything written in the language already. */
export interface Told {
  readonly party: string;
  readonly label: string;
  /** Is it a share, in percent? */
  readonly isShare: boolean;
  readonly actual: string;
  readonly target: string;
  readonly isAboveTarget: boolean;
}

/** The one day that it is due. */
export interface ToldDay extends Told {
  readonly on: string;
  readonly metOn: string;
  readonly state: DueState;
  readonly daysOverdue: number;
}

/** Several days due, counted. */
export interface ToldDays {
  readonly party: string;
  readonly label: string;
  readonly states: Readonly<Record<DueState, number>>;
  readonly daysOverdue: number;
  /** The next day due, where there is one. */
  readonly next: string | undefined;
}

/** What a commitment's status is in one language. */
export interface CommitmentWords {
  readonly oneDay: (told: ToldDay) => string;
  readonly manyDays: (told: ToldDays) => string;
  readonly noDay: (told: Pick<Told, "party" | "label">) => string;
}
