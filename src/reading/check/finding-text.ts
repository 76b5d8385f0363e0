import { askedObject, askedWord } from "../../issue/argument.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Programme } from "../../terms/programme.js";
import { type Names, namesOf } from "../names.js";
import type { Finding, FindingPattern } from "./finding.js";
import type { FindingWords } from "./finding-words.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, FindingWords>> = { da: danish, en: english };

/**
 * A finding as one or two sentences in Danish or English, with outcomes, forms and agreements by their labels.
 *
 * @param finding one of those that `check` gives
 */
export const findingText = (finding: Finding, programme: Programme, locale: Locale): string => {
  const { pattern, operands } = askedObject(finding, "finding", ["pattern", "operands"]);
  const names = namesOf(programme, locale);
  askedWord(pattern, "finding.pattern", Object.keys(danish) as FindingPattern[]);
  return printable((words[locale][pattern] as (operands: object, names: Names) => string)(operands, names));
};
