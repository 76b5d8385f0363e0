import type { Reason, ReasonCode } from "../meaning/reason.js";
import type { Names } from "./names.js";

/** A sentence for every reason, complete by type. */
export type ReasonWords = {
  readonly [Code in ReasonCode]: (reason: Extract<Reason, { readonly code: Code }>, names: Names) => string;
} & {
  readonly earliest: (day: string) => string;
  /** So many of so many days up to one, and then an interruption of so many days, of which at most so many are allowed. */
  readonly cameTo: (counted: string, needed: string, lastDay: string, days: string, limit: number) => string;
};
