import type { Locale } from "../issue/issue.js";
import type { Reason } from "../meaning/reason.js";
import type { Programme } from "../terms/programme.js";
import { type Names, namesOf } from "./names.js";
import type { ReasonWords } from "./reason-words.js";
import { danish } from "./sentence.da.js";
import { english } from "./sentence.en.js";
import type { NotPaid } from "./settle.js";

const words: Readonly<Record<Locale, ReasonWords>> = { da: danish, en: english };

/**
 * Why an outcome is not paid, as one sentence of at most 100 characters in Danish or English (semantics §9).
 * While it is pending the sentence also tells the earliest day it can be reached.
 */
export const sentenceOf = ({ reason, earliest }: NotPaid, programme: Programme, locale: Locale): string => {
  const names = namesOf(programme, locale);
  const sentence = (words[locale][reason.code] as (reason: Reason, names: Names) => string)(reason, names);
  return earliest === undefined || reason.code === "not-yet-due" ? sentence : `${sentence} ${words[locale].earliest(names.day(earliest))}`;
};
