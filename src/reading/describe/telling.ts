import { type DecimalText, withoutLastNoughts } from "../../exact/exact.js";
import { type Currency, currencyDecimals } from "../../exact/currency.js";
import type { Label } from "../../facts/employment-form.js";
import type { Locale } from "../../issue/issue.js";
import { codeOf } from "../../issue/printable.js";
import { extensionsOf } from "../../terms/checked-programme.js";
import type { Condition, Measure, Parameter } from "../../terms/kinds.js";
import type { Programme } from "../../terms/programme.js";
import type { Day } from "../../time/day.js";
import { amountText, numberText } from "../format.js";
import { knownLabel, ownLabel } from "../known-words.js";
import type { TextBlock } from "../structured-text.js";

/** What is said of one term: a phrase on one line, and what it is made of below. */
export interface Phrase {
  readonly text: string;
  readonly below: readonly TextBlock[];
}

/** A phrase of which nothing is said below. */
export const plainly = (text: string): Phrase => ({ text, below: [] });

/** What can be counted, in both languages: one, and any other number of it. */
const counted = {
  days: { da: ["dag", "dage"], en: ["day", "days"] },
  weeks: { da: ["uge", "uger"], en: ["week", "weeks"] },
  months: { da: ["måned", "måneder"], en: ["month", "months"] },
  years: { da: ["år", "år"], en: ["year", "years"] },
  hours: { da: ["time", "timer"], en: ["hour", "hours"] },
  times: { da: ["gang", "gange"], en: ["time", "times"] },
  lines: { da: ["linje", "linjer"], en: ["line", "lines"] },
  claims: { da: ["krav", "krav"], en: ["claim", "claims"] },
  workingDays: { da: ["arbejdsdag", "arbejdsdage"], en: ["working day", "working days"] },
} as const;

/** Something that can be counted. */
export type Countable = keyof typeof counted;

const months: Readonly<Record<Locale, readonly string[]>> = {
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const longDay = (day: Day, locale: Locale): string => {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const name = months[locale][Number(month) - 1] ?? month;
  const date = dayOfMonth.replace(/^0/, "");
  return locale === "da" ? `${date}.\u00a0${name} ${year}` : `${date}\u00a0${name} ${year}`;
};

/** An amount with all decimals of its currency where it has any: `1000.5` is read as `1000.50`. */
export const amountAsRead = (amount: DecimalText, currency: Currency): DecimalText => {
  const [whole = "", decimals] = amount.split(".");
  return decimals === undefined ? amount : `${whole}.${decimals.padEnd(currencyDecimals[currency], "0")}`;
};

/** A part, from 0 to 1, in percent: `0.6` and `0.60` are both read as `60`. */
export const percentAsRead = (part: DecimalText): DecimalText => {
  const [whole = "", decimals = ""] = part.replace("-", "").split(".");
  const shifted = `${whole}${decimals.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = withoutLastNoughts(decimals.slice(2));
  return `${part.startsWith("-") ? "-" : ""}${shifted}${rest === "" ? "" : `.${rest}`}`;
};

// Quotation marks, the sign of a code, blanks that nobody sees, and everything that is no letter, figure or sign.
const unreadable = /["»«⟨]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|[\p{Default_Ignorable_Code_Point}\u2800]|^ | $|(?<= ) /gu;

/** Text out of the terms, on one line: what would be mistaken for something else stands as its code. */
const readable = (text: string): string => text.replace(unreadable, codeOf);

const inParentheses = (text: string): string => `(${text.replace(/[()]/g, codeOf)})`;

/** Parameters of an embedder's own, by name, and names in the order of their code units: `»region«: »nord«`. */
const parametersText = (
  parameters: Readonly<Record<string, Parameter>>,
  quoted: (text: string) => string,
  number: (value: number) => string,
): string => {
  const told = (value: Parameter): string => {
    if (typeof value === "string") return quoted(value);
    if (typeof value === "number") return number(value);
    if (typeof value !== "object" || value === null) return String(value);
    return Array.isArray(value)
      ? `[${(value as readonly Parameter[]).map(told).join("; ")}]`
      : `{${named(value as Readonly<Record<string, Parameter>>)}}`;
  };
  const named = (values: Readonly<Record<string, Parameter>>): string =>
    Object.keys(values)
      .sort()
      .map((name) => `${quoted(name)}: ${told(values[name] as Parameter)}`)
      .join("; ");
  return named(parameters);
};

/** Conditions ask for quantities and quantities for conditions: this is the way back from quantities. */
export interface TellingBack {
  readonly condition: (condition: Condition, telling: Telling) => Phrase;
  readonly measure: (measure: Measure, telling: Telling) => Phrase;
}

/** How one programme is told in one language. */
export interface Telling extends TellingBack {
  readonly locale: Locale;
  readonly programme: Programme;
  /** The words in the language that is told. */
  readonly say: (da: string, en: string) => string;
  readonly number: (value: DecimalText | number) => string;
  readonly amount: (amount: DecimalText, currency: Currency) => string;
  readonly percent: (part: DecimalText) => string;
  readonly day: (day: Day) => string;
  /** So many of something: `1 dag`, `2 dage`, `1.000 dage`. */
  readonly count: (count: DecimalText | number, of: Countable) => string;
  readonly noun: (of: Countable, isOne: boolean) => string;
  /** Text out of the terms where nothing else stands, such as a cell of a table. */
  readonly alone: (text: string | undefined) => string;
  /** A word of the terms among other words: by its label, and with itself where the label alone would not tell it. */
  readonly word: (word: string) => string;
  /** A word of the terms where nothing else stands: its label with itself, or itself. */
  readonly titledWord: (word: string) => string;
  readonly party: (id: string) => string;
  /** An outcome, or a rule that adds lines. */
  readonly outcome: (id: string) => string;
  readonly form: (id: string) => string;
  readonly company: (id: string) => string;
  readonly extension: (id: string, parameters: Readonly<Record<string, Parameter>>) => string;
  readonly titled: (thing: { readonly id: string; readonly label?: Label }) => string;
  readonly and: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  /** The next letter that stands for something told below: A, B … Z, AA … */
  readonly letter: () => string;
}

const letters = (): (() => string) => {
  let given = 0;
  return () => {
    let name = "";
    for (let rest = ++given; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    return name;
  };
};

/** The same telling where letters begin anew: each outcome and each rule has its own. */
export const withOwnLetters = (telling: Telling): Telling => ({ ...telling, letter: letters() });

const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) as string}`;

/**
 * How words are told: by the label that the terms give them, which stands in the list of labels; with the word itself where two
 * labels, or a label and a word without one, are the same text; and with it where the label is not the terms' own.
 */
const wordsOf = (programme: Programme, locale: Locale, quoted: (text: string) => string): ((word: string) => string) => {
  const times = new Map<string, number>();
  for (const label of Object.values(programme.labels ?? {})) times.set(label[locale], (times.get(label[locale]) ?? 0) + 1);
  return (word) => {
    const own = ownLabel(programme, word)?.[locale];
    if (own !== undefined && times.get(own) === 1) return quoted(own);
    const called = own ?? knownLabel(word)?.[locale];
    if (called !== undefined || times.has(word)) return `${quoted(called ?? word)} ${inParentheses(readable(word))}`;
    return quoted(word);
  };
};

/** How a programme is told in a language. */
export const tellingOf = (programme: Programme, locale: Locale, back: TellingBack): Telling => {
  const quoted = (text: string): string => (locale === "da" ? `»${readable(text)}«` : `"${readable(text)}"`);
  const named = (things: readonly { readonly id: string; readonly name?: string | undefined }[]): ((id: string) => string) => {
    const names = new Map<string, string>();
    for (const { id, name } of things) if (name !== undefined && !names.has(id)) names.set(id, name);
    return (id) => {
      const name = names.get(id);
      return name === undefined ? quoted(id) : `${quoted(name)} ${inParentheses(readable(id))}`;
    };
  };
  const labelled = (things: readonly { readonly id: string; readonly label?: Label }[]): ((id: string) => string) =>
    named(things.map(({ id, label }) => ({ id, name: label?.[locale] })));
  const alone = (text: string | undefined): string => (text === undefined ? "" : text === "" ? quoted("") : readable(text));
  const number = (value: DecimalText | number): string => numberText(String(value), locale);
  const noun = (of: Countable, isOne: boolean): string => counted[of][locale][isOne ? 0 : 1];
  const extensions = extensionsOf(programme);
  const titled = ({ id, label }: { readonly id: string; readonly label?: Label }): string =>
    label === undefined ? alone(id).replace(/[()]/g, codeOf) : `${alone(label[locale])} ${inParentheses(readable(id))}`;
  return {
    ...back,
    locale,
    programme,
    say: (da, en) => (locale === "da" ? da : en),
    number,
    amount: (amount, currency) => amountText(amountAsRead(amount, currency), currency, locale),
    percent: (part) => `${number(percentAsRead(part))}${locale === "da" ? " procent" : " per cent"}`,
    day: (day) => longDay(day, locale),
    count: (count, of) => `${number(count)} ${noun(of, String(count) === "1")}`,
    noun,
    alone,
    word: wordsOf(programme, locale, quoted),
    titledWord: (word) => {
      const label = ownLabel(programme, word) ?? knownLabel(word);
      return titled(label === undefined ? { id: word } : { id: word, label });
    },
    party: named(programme.parties),
    outcome: labelled([...programme.outcomes, ...programme.settlement]),
    form: labelled(programme.forms),
    company: named(programme.agreements.flatMap(({ companies }) => companies ?? [])),
    extension: (id, parameters) => {
      const words = extensions.get(id)?.words(parameters)[locale];
      const stated = parametersText(parameters, quoted, number);
      const told = words === undefined ? (locale === "da" ? "størrelsen" : "the quantity") : quoted(words);
      return `${told} ${inParentheses(stated === "" ? readable(id) : `${readable(id)}; ${stated}`)}`;
    },
    titled,
    and: (items) => joined(items, locale === "da" ? "og" : "and"),
    or: (items) => joined(items, locale === "da" ? "eller" : "or"),
    letter: letters(),
  };
};
