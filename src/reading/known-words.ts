import type { Label } from "../facts/employment-form.js";
import type { Locale } from "../issue/issue.js";
import type { Programme } from "../terms/programme.js";

/** What words are called that are met in many contracts, where the terms do not say. */
const known: Readonly<Record<string, Label>> = {
  employment: { da: "Ansættelse", en: "Employment" },
  education: { da: "Uddannelse", en: "Education" },
  volunteering: { da: "Frivilligt arbejde", en: "Volunteering" },
  sickness: { da: "Sygefravær", en: "Sickness" },
  holiday: { da: "Ferie", en: "Holiday" },
  group: { da: "Målgruppe", en: "Target group" },
  benefit: { da: "Ydelse", en: "Benefit" },
  birthDate: { da: "Fødselsdato", en: "Birth date" },
};

/** What a word of the terms is called, as the terms say. */
export const ownLabel = ({ labels = {} }: Programme, word: string): Label | undefined =>
  Object.hasOwn(labels, word) ? labels[word] : undefined;

/** What a word is called in many contracts. */
export const knownLabel = (word: string): Label | undefined => (Object.hasOwn(known, word) ? known[word] : undefined);

/** What a word of the terms is called in a language: as the terms say, or in many contracts, or by itself. */
export const wordText = (programme: Programme, word: string, locale: Locale): string =>
  (ownLabel(programme, word) ?? knownLabel(word))?.[locale] ?? word;
