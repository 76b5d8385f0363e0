import { askedObject, askedWord } from "../issue/argument.js";
import type { Locale } from "../issue/issue.js";
import { printable } from "../issue/printable.js";
import type { Reason, ReasonCode } from "../meaning/reason.js";
import type { Programme } from "../terms/programme.js";
import { daysText } from "./format.js";
import { type Names, namesOf } from "./names.js";
import type { ReasonWords } from "./reason-words.js";
import { danish } from "./sentence.da.js";
import { english } from "./sentence.en.js";
import type { NotPaid } from "./settlement.js";

const words: Readonly<Record<Locale, ReasonWords>> = { da: danish, en: english };

const codes = Object.keys(english) as ReasonCode[];

const longestName = 32;

/** A name that is not too long for a sentence; no sign is cut in two. */
const short = (name: string): string => {
  const signs = [...printable(name)];
  return signs.length <= longestName ? signs.join("") : `${signs.slice(0, longestName - 1).join("")}…`;
};

/** A sentence for one reason, of an outcome. */
export const reasonSentence = (names: Names, reason: Reason, locale: Locale, outcome: string): string => {
  askedWord(askedObject(reason, "reason", ["code"]).code, "reason.code", codes);
  const shortNames: Names = {
    ...names,
    prior: names.priorOf(outcome),
    outcome: (id) => short(names.outcome(id)),
    form: (id) => short(names.form(id)),
    fact: (id) => short(names.fact(id)),
    quantity: (id) => short(names.quantity(id)),
  };
  return printable((words[locale][reason.code] as (reason: Reason, names: Names) => string)(reason, shortNames));
};

/** A sentence for one entry, with names that were looked up once for many. */
export const sentenceWith = (names: Names, { outcome, reason, cameTo, earliest }: NotPaid, locale: Locale): string => {
  if (reason.code === "break-exceeds" && cameTo !== undefined) {
    const { counted, needed, lastDay } = cameTo;
    const [soFar, days] = [names.number(String(counted)), daysText(reason.days, locale)];
    return words[locale].cameTo(soFar, daysText(needed, locale), names.day(lastDay), days, reason.limit);
  }
  const sentence = reasonSentence(names, reason, locale, outcome);
  return earliest === undefined || reason.code === "not-yet-due" ? sentence : `${sentence} ${words[locale].earliest(names.day(earliest))}`;
};

/**
 * Why an outcome is not paid, as one sentence of at most 100 characters in Danish or English (semantics §9).
 * While it is pending the sentence also tells the earliest day it can be reached.
 */
export const sentenceOf = (entry: NotPaid, programme: Programme, locale: Locale): string =>
  sentenceWith(namesOf(programme, locale), askedObject(entry, "entry", ["outcome", "reason"]), locale);
