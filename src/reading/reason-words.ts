import type { Reason, ReasonCode } from "../meaning/reason.js";
import type { Names } from "./names.js";

/** A sentence for every reason, complete by type. */
export type ReasonWords = {
  readonly [Code in ReasonCode]: (reason: Extract<Reason, { readonly code: Code }>, names: Names) => string;
} & { readonly earliest: (day: string) => string };
