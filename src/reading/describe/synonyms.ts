import type { Currency } from "../../exact/currency.js";
import type { Label } from "../../facts/employment-form.js";
import { frozen } from "../../issue/frozen.js";
import type { Programme } from "../../terms/programme.js";
import { amountAsRead, percentAsRead } from "./telling.js";

/** Two ways of writing one thing that `describe` reads alike. */
export interface Synonym {
  readonly words: Label;
  /** The same thing, written in two ways. */
  readonly alike: readonly [string, string];
}

/**
 * Everything that is written differently and still reads the same in `describe`, because it is the same. Whatever is not
 * here – 14 days and 2 weeks, the order of a list, a default that is stated – reads differently.
 */
export const synonyms: readonly Synonym[] = frozen([
  {
    words: {
      da: "Et beløb med og uden de sidste nuller af sin valuta, når det har decimaler",
      en: "An amount with and without the last zeros of its currency, where it has decimals",
    },
    alike: ["1000.5", "1000.50"],
  },
  {
    words: {
      da: "En del, som skrives fra 0 til 1 og læses i procent, med og uden nuller forrest og bagest",
      en: "A part that is written from 0 to 1 and read in per cent, with and without zeros at either end",
    },
    alike: ["0.6", "0.60"],
  },
]);

/** The terms with each of {@link synonyms} written in one way: what two programmes that read the same have in common. */
export const asRead = (programme: Programme): Programme => {
  const read = withReadAmounts(programme) as Programme;
  return read.funding === undefined ? read : { ...read, funding: { ...read.funding, riskShare: percentAsRead(read.funding.riskShare) } };
};

const withReadAmounts = (terms: unknown): unknown => {
  if (typeof terms !== "object" || terms === null) return terms;
  if (Array.isArray(terms)) return terms.map(withReadAmounts);
  const { kind, amount, currency, part, share } = terms as {
    readonly kind?: string;
    readonly amount?: string;
    readonly currency?: Currency;
    readonly part?: string;
    readonly share?: string;
  };
  // The parameters of an embedder's own are hers to read.
  if (kind === "extension") return terms;
  const parts = Object.fromEntries(Object.entries(terms).map(([name, inner]) => [name, withReadAmounts(inner)]));
  if (kind === "money" && amount !== undefined && currency !== undefined) return { ...parts, amount: amountAsRead(amount, currency) };
  if (kind === "shareCap" && share !== undefined) return { ...parts, share: percentAsRead(share) };
  return kind === "withhold" && part !== undefined ? { ...parts, part: percentAsRead(part) } : parts;
};
