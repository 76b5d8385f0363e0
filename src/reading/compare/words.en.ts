import type { RowWords } from "./words.js";

/** A row in English. */
export const english: RowWords = {
  paid: ({ what, first, second, difference, sign }) => {
    if (sign === 0) return `${what}: ${first} under the first and the second terms alike.`;
    return `${what}: ${first} under the first terms and ${second} under the second, which is ${difference} ${sign > 0 ? "more" : "less"}.`;
  },
  why: (side, reason) => `${side === "first" ? "Under the first terms" : "Under the second terms"}: ${reason}`,
  notInTerms: (side) => `The ${side} terms do not mention it.`,
  named: (participant, outcome) => `${participant}, "${outcome}"`,
  nobody: (agreement, outcome) => `Agreement "${agreement}", "${outcome}"`,
  occurrence: (series, occurrence) => (series === "" ? `(${occurrence})` : `(${series}, ${occurrence})`),
};
