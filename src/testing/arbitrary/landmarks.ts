import { readExact } from "../../exact/exact.js";
import type { Limit, Quantity } from "../../terms/kinds.js";
import type { Programme } from "../../terms/programme.js";
import type { Breaks } from "../../terms/retention.js";
import { readDay } from "../../time/day.js";
import type { Period } from "../../time/period.js";

/** What in a programme decides, so that facts can be made that lie on it, just below it and just above. */
export interface Landmarks {
  readonly hours: readonly number[];
  readonly scores: readonly number[];
  /** Of a numeric attribute. */
  readonly numbers: readonly number[];
  readonly ages: readonly number[];
  readonly wages: readonly number[];
  readonly lengths: readonly number[];
  readonly tolerances: readonly number[];
  /** Days that terms state. */
  readonly days: readonly number[];
  readonly observations: readonly string[];
  readonly groupObservations: readonly string[];
  readonly forms: readonly string[];
  readonly activities: readonly string[];
  readonly employers: readonly string[];
  readonly absences: readonly string[];
  readonly outcomes: readonly string[];
  /** Every `kind` that occurs, and every key: what terms do not read, facts need not say. */
  readonly reads: (word: string) => boolean;
}

const about: Readonly<Record<Period["unit"], number>> = { days: 1, weeks: 7, months: 30, years: 365 };

const lengthOf = (period: Period): readonly number[] => {
  const length = period.count * about[period.unit];
  return period.unit === "days" || period.unit === "weeks" ? [length] : [length, length + 1, length + 2];
};

type Terms = Readonly<Record<string, unknown>>;

/** Every object anywhere in a value. */
const objectsIn = (value: unknown): readonly Terms[] =>
  typeof value !== "object" || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Terms]), ...Object.values(value).flatMap(objectsIn)];

const isPeriod = (value: unknown): value is Period =>
  typeof value === "object" && value !== null && "count" in value && typeof value.count === "number" && "unit" in value;

const periodOf = (value: unknown): readonly number[] => (isPeriod(value) ? lengthOf(value) : []);

const toleranceOf = ({ each, total }: Breaks): readonly number[] => [
  ...(each === undefined || each === "any" ? [0] : lengthOf(each)),
  ...periodOf(total),
];

const dayIn = (value: unknown): readonly number[] => {
  const day = readDay(value);
  return day === undefined ? [] : [day];
};

const number = (written: string): readonly number[] => (readExact(written) === undefined ? [] : [Number(written)]);

/** The numbers that a quantity may come to, as far as its terms alone say. */
const numbersIn = (quantity: Quantity | null): readonly number[] => {
  switch (quantity?.kind) {
    case "number":
      return number(quantity.value);
    case "money":
      return number(quantity.amount);
    case "sum":
      return [quantity.of.flatMap(numbersIn).reduce((total, part) => total + part, 0)];
    case "product":
      return [quantity.of.flatMap(numbersIn).reduce((total, part) => total * part, 1)];
    case "rounded":
      return numbersIn(quantity.of);
    case "byAttribute":
      return Object.values(quantity.cells).flatMap(numbersIn);
    case "dated":
      return quantity.values.flatMap(({ value }) => numbersIn(value));
    case "when":
      return [quantity.value, quantity.otherwise].flatMap(numbersIn);
    default:
      return [];
  }
};

const numbersOf = (limit: Limit | "whole" | undefined): readonly number[] =>
  limit === undefined || limit === "whole"
    ? []
    : limit.kind === "band"
      ? [...numbersIn(limit.from), ...numbersIn(limit.below)]
      : numbersIn(limit.than);

/** The landmarks of a programme. */
export const landmarksOf = ({ outcomes, settlement }: Programme): Landmarks => {
  const objects = objectsIn([outcomes, settlement]);
  const ofKind = (kind: string): readonly Terms[] => objects.filter((object) => object["kind"] === kind);
  const words = new Set(
    objects.flatMap((object) => [...Object.keys(object), ...Object.values(object).filter((value) => typeof value === "string")]),
  );
  const limits = (kind: string) => ofKind(kind).flatMap((object) => numbersOf(object["limit"] as Limit | "whole" | undefined));
  const amounts = ofKind("accumulated").map(
    (object) => object as { readonly measure?: { readonly kind?: string }; readonly atLeast?: Quantity },
  );
  const amountsOf = (kind: string) =>
    amounts.filter(({ measure }) => measure?.kind === kind).flatMap(({ atLeast }) => numbersIn(atLeast ?? null));
  const among = (kind: string): readonly string[] => ofKind(kind).flatMap((object) => (object["among"] ?? []) as readonly string[]);
  const averages = objects.flatMap((object) =>
    "averageHours" in object ? numbersOf((object["averageHours"] as { readonly limit: Limit }).limit) : [],
  );
  const asked = ofKind("is").map((object) => object as { readonly quantity?: Quantity; readonly limit?: Limit });
  return {
    hours: [
      ...limits("weeklyHours"),
      ...averages,
      ...asked.filter(({ quantity }) => quantity?.kind === "weeklyHoursOf").flatMap(({ limit }) => numbersOf(limit)),
    ],
    scores: limits("observed"),
    numbers: [...asked.flatMap(({ limit }) => numbersOf(limit)), ...ofKind("linear").flatMap(() => [10, 30])],
    ages: [...asked.flatMap(({ limit }) => numbersOf(limit)), 18],
    wages: [...amountsOf("wages"), ...limits("units")],
    lengths: [
      ...objects.flatMap((object) => ["period", "within", "after", "lag"].flatMap((key) => periodOf(object[key]))),
      ...amountsOf("days"),
    ],
    tolerances: objects.flatMap(({ breaks }) => (breaks === undefined ? [] : toleranceOf(breaks as Breaks))),
    days: objects.flatMap((object) => Object.values(object).flatMap(dayIn)),
    observations: objects.flatMap((object) =>
      typeof object["observation"] === "string" && object["kind"] !== "groupObserved" ? [object["observation"]] : [],
    ),
    groupObservations: ofKind("groupObserved").map((object) => object["observation"] as string),
    forms: among("form"),
    activities: ofKind("activity").map((object) => object["is"] as string),
    employers: among("employer"),
    absences: among("absent"),
    outcomes: outcomes.map(({ id }) => id),
    reads: (word) => words.has(word),
  };
};
