import { namesIn } from "./anatomy/parts.js";
import { outcome as wholeOutcome } from "./anatomy/programme.js";
import type { Outcome } from "./programme.js";

/**
 * The outcomes that must be known before this one can be told: those it requires, that it counts from, whose price or
 * occurrences it reads, and those that stand where they were earlier.
 */
export const outcomesRead = (outcome: Outcome): ReadonlySet<string> => {
  const { excludes, ...others } = outcome;
  return new Set(namesIn("outcome", wholeOutcome, excludes?.onUpgrade === "first" ? outcome : others));
};
