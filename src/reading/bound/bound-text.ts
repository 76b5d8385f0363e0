import { askedObject } from "../../issue/argument.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Programme } from "../../terms/programme.js";
import { namesOf } from "../names.js";
import type { LeastAndMost } from "./least-and-most.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";
import type { BoundWords } from "./words.js";

const words: Readonly<Record<Locale, BoundWords>> = { da: danish, en: english };

/**
 * The least and the most of a programme, or of one of its agreements, as sentences in Danish or English, with why nobody can say one of them.
 *
 * @param amounts the total of a bound, or an agreement's
 */
export const boundText = (amounts: LeastAndMost, programme: Programme, locale: Locale): string => {
  const { least, most, unbounded } = askedObject(amounts, "amounts", ["least", "most", "unbounded"]);
  const { amount, outcome } = namesOf(programme, locale);
  const { leastAndMost, unlimited } = words[locale];
  const why = unbounded.map((entry) => unlimited[entry.because](outcome(entry.outcome), outcome(entry.rule ?? entry.outcome)));
  const sentences = [leastAndMost(least === null ? undefined : amount(least), most === null ? undefined : amount(most)), ...new Set(why)];
  return printable(sentences.join(" "));
};
