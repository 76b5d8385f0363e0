import type { WellbeingTotal } from "./changes.js";
import type { Measurement } from "./measurement.js";

/** What is told of a total: its counts, with what is written in the language already. */
export interface ToldTotal {
  readonly label: string;
  readonly of: Measurement["of"];
  readonly total: WellbeingTotal;
  /** With its sign. */
  readonly meanChange: string;
}

/** What a total is in one language. */
export type WellbeingWords = (told: ToldTotal) => string;
