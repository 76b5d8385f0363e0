import { askedLocale } from "../issue/asked-locale.js";
import type { DecimalText } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Locale } from "../issue/issue.js";
import type { Measured } from "../meaning/reason.js";
import { placementTest } from "../terms/anatomy/kinds.js";
import { everyMeasureIn } from "../terms/anatomy/measures.js";
import { everyIn } from "../terms/anatomy/parts.js";
import { retention } from "../terms/anatomy/retention.js";
import { extensionsOf, shapedProgramme } from "../terms/checked-programme.js";
import type { Quantity } from "../terms/kinds.js";
import type { Programme } from "../terms/programme.js";
import type { Retention } from "../terms/retention.js";
import type { SettlementRule } from "../terms/settlement.js";
import type { Day } from "../time/day.js";
import { amountText, dateText, numberText } from "./format.js";
import { wordText } from "./known-words.js";
import { quantityWords } from "./quantity-words.js";

/** How a programme's things are named, and its numbers written, in one language. */
export interface Names {
  readonly outcome: (id: string) => string;
  readonly form: (id: string) => string;
  readonly agreement: (id: string) => string;
  /** A quantity by its attribute, its kind or the id of its extension. */
  readonly quantity: (name: string) => string;
  /** A word of the terms: an attribute or its value, an activity, a kind of absence or observation, an agreed value. */
  readonly word: (word: string) => string;
  readonly party: (id: string) => string;
  /** A fact, by its own id. */
  readonly fact: (id: string) => string;
  /** What must not have come before an outcome; and, in a sentence about one outcome, of that one. */
  readonly priorOf: (outcome: string) => Prior;
  readonly prior: Prior;
  /** What a rule that cut a line is; an outcome cuts it by the price of what it takes the place of. */
  readonly cut: (id: string) => Cut;
  readonly number: (number: DecimalText) => string;
  /** So much of what is measured: wages with their currency. */
  readonly measured: (number: DecimalText, measure: Measured) => string;
  readonly amount: (amount: DecimalText) => string;
  readonly day: (day: Day) => string;
}

/** What an outcome is excluded by that came before it: placements, observations or either. */
export type Prior = "placement" | "observation" | "either";

const priorOf = (reached: Retention): Prior => {
  if (reached.kind === "observed") return "observation";
  if (reached.kind === "anyOf" || reached.kind === "allOf") {
    const kinds = new Set(reached.of.map(priorOf));
    const [only] = kinds;
    return kinds.size === 1 && only !== undefined ? only : "either";
  }
  const isObserved = everyMeasureIn(retention, reached).some(({ kind }) => kind === "observedValues");
  if (!isObserved) return "placement";
  return everyIn(placementTest, retention, reached).length > 0 ? "either" : "observation";
};

/** What cut a line: the kind of a rule, or the purpose it has, or another outcome. */
export type Cut = SettlementRule["kind"] | "deadweight" | "index" | "difference";

const cutOf = (rule: SettlementRule): Cut => (rule.kind === "scaled" ? (rule.as ?? rule.kind) : rule.kind);

/** By the id of its extension, what an embedder's own quantity is called where the terms use it first. */
const extensionWords = (programme: Programme, locale: Locale): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  const extensions = extensionsOf(programme);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, extension, parameters } = value as Partial<Extract<Quantity, { kind: "extension" }>>;
    const known = kind === "extension" && extension !== undefined && !words.has(extension) ? extensions.get(extension) : undefined;
    if (known !== undefined) words.set(known.id, known.words(parameters ?? {})[locale]);
    Object.values(value).forEach(visit);
  };
  if (extensions.size > 0) visit(programme.outcomes);
  return words;
};

/**
 * The names of a programme in Danish or English; where it has no label, its id stands.
 *
 * @throws ProgrammeError for what is not of the shape of a programme
 */
export const namesOf = (of: Programme, locale: Locale): Names => {
  const programme = shapedProgramme(of);
  askedLocale(locale);
  const named = (things: readonly { readonly id: string; readonly label?: Label }[]): ((id: string) => string) => {
    const labels = new Map(things.map((thing) => [thing.id, thing.label?.[locale] ?? thing.id]));
    return (id) => labels.get(id) ?? id;
  };
  const cuts = new Map<string, Cut>(programme.settlement.map((rule) => [rule.id, cutOf(rule)]));
  const extended = extensionWords(programme, locale);
  const kindWords = new Map(Object.entries({ ...quantityWords[locale], weeklyHours: quantityWords[locale].weeklyHoursOf }));
  const priors = new Map(
    programme.outcomes.flatMap(({ id, unless }) => (unless === undefined ? [] : [[id, priorOf(unless.reached)] as const])),
  );
  const parties = new Map(programme.parties.map((party) => [party.id, party.name ?? party.id]));
  const word = (one: string): string => wordText(programme, one, locale);
  return {
    outcome: named([...programme.outcomes, ...programme.settlement]),
    form: named(programme.forms),
    agreement: named(programme.agreements),
    quantity: (name) => (Object.hasOwn(programme.attributes, name) ? word(name) : (extended.get(name) ?? kindWords.get(name) ?? name)),
    word,
    party: (id) => parties.get(id) ?? id,
    fact: (id) => id,
    priorOf: (id) => priors.get(id) ?? "placement",
    prior: "placement",
    cut: (id) => cuts.get(id) ?? "difference",
    number: (number) => numberText(number, locale),
    measured: (number, measure) => (measure === "wages" ? amountText(number, programme.currency, locale) : numberText(number, locale)),
    amount: (amount) => amountText(amount, programme.currency, locale),
    day: (day) => dateText(day, locale),
  };
};
