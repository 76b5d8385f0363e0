import type { Limit, Quantity } from "../terms/quantity.js";
import type { Programme } from "../terms/programme.js";
import { readDay } from "../time/day.js";
import type { Period } from "../time/period.js";

/** What in a programme decides, so that facts can be made that lie on it, just below it and just above. */
export interface Landmarks {
  readonly hours: readonly number[];
  readonly scores: readonly number[];
  readonly lengths: readonly number[];
  readonly tolerances: readonly number[];
  readonly observations: readonly string[];
  readonly forms: readonly string[];
  readonly activities: readonly string[];
}

const about: Record<Period["unit"], number> = { days: 1, weeks: 7, months: 30, years: 365 };

const lengthOf = (period: Period): readonly number[] => {
  const length = period.count * about[period.unit];
  return period.unit === "days" || period.unit === "weeks" ? [length] : [length, length + 1, length + 2];
};

const numbersIn = (quantity: Quantity): readonly number[] => {
  switch (quantity.kind) {
    case "number":
      return [Number(quantity.value)];
    case "sum":
      return [quantity.of.flatMap(numbersIn).reduce((total, part) => total + part, 0)];
    case "product":
      return [quantity.of.flatMap(numbersIn).reduce((total, part) => total * part, 1)];
    case "rounded":
      return numbersIn(quantity.of);
    case "money":
    case "agreed":
    case "companies":
    case "byAttribute":
      return [];
  }
};

const numbersOf = (limit: Limit): readonly number[] =>
  limit.kind === "band" ? [...numbersIn(limit.from), ...numbersIn(limit.below)] : numbersIn(limit.than);

/** Every object anywhere in a value. */
const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  typeof value !== "object" || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Readonly<Record<string, unknown>>]), ...Object.values(value).flatMap(objectsIn)];

/** The landmarks of a programme. */
export const landmarksOf = (programme: Programme): Landmarks => {
  const objects = objectsIn(programme.outcomes);
  const ofKind = (kind: string) => objects.filter((object) => object["kind"] === kind);
  const retentions = programme.outcomes.map((outcome) => outcome.reached);
  const sustainedTerms = retentions.filter((terms) => terms.kind === "sustained");
  const observedTerms = retentions.filter((terms) => terms.kind === "observed");
  return {
    hours: ofKind("weeklyHours").flatMap((object) => numbersOf(object["limit"] as Limit)),
    scores: observedTerms.flatMap((term) => (term.limit === undefined ? [] : numbersOf(term.limit))),
    lengths: sustainedTerms.flatMap((term) => lengthOf(term.period)),
    tolerances: sustainedTerms.flatMap((term) => (term.breaks === undefined ? [0] : lengthOf(term.breaks.each))),
    observations: observedTerms.map((term) => term.observation),
    forms: ofKind("form").flatMap((object) => object["among"] as readonly string[]),
    activities: ofKind("activity").map((object) => object["is"] as string),
  };
};

/** A day that terms are sure to hold, as a number. */
export const numberOf = (day: string): number => readDay(day) as number;
