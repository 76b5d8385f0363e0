import type { RowWords } from "./words.js";

/** A row in Danish. */
export const danish: RowWords = {
  paid: ({ what, first, second, difference, sign }) => {
    if (sign === 0) return `${what}: ${first} både efter de første og efter de andre vilkår.`;
    return `${what}: ${first} efter de første vilkår og ${second} efter de andre, altså ${difference} ${sign > 0 ? "mere" : "mindre"}.`;
  },
  why: (side, reason) => `${side === "first" ? "Efter de første vilkår" : "Efter de andre vilkår"}: ${reason}`,
  notInTerms: (side) => `${side === "first" ? "De første" : "De andre"} vilkår nævner det ikke.`,
  named: (participant, outcome) => `${participant}, »${outcome}«`,
  nobody: (agreement, outcome) => `Aftalen »${agreement}«, »${outcome}«`,
  occurrence: (series, occurrence) => (series === "" ? `(${occurrence})` : `(${series}, ${occurrence})`),
};
