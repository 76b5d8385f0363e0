import type { Outcome } from "./programme.js";

const outcomesIn = (value: unknown, found: Set<string>): void => {
  if (typeof value !== "object" || value === null) return;
  // What the parameters of an embedder's quantity say is the embedder's own.
  if ("kind" in value && value.kind === "extension") return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "outcome" && typeof inner === "string") found.add(inner);
    else outcomesIn(inner, found);
  }
};

/**
 * The outcomes that must be known before this one can be told: those it requires, that it counts from, whose price or
 * occurrences it reads, and those that stand where they were earlier.
 */
export const outcomesRead = ({ reached, price, given, unless, by, notBefore, requires = [], excludes }: Outcome): ReadonlySet<string> => {
  const found = new Set<string>(requires);
  outcomesIn([reached, price, given, unless, by, notBefore], found);
  if (excludes?.onUpgrade === "first") for (const id of excludes.outcomes) found.add(id);
  return found;
};
