import type { Currency } from "../exact/currency.js";
import type { RoundingMode } from "../exact/exact.js";
import type { Day } from "../time/day.js";
import type {
  Answer,
  Cell,
  Condition,
  Group,
  Limit,
  LookupDay,
  Measure,
  MoneyConstant,
  NumberConstant,
  Parameter,
  Quantity,
} from "./kinds.js";
import type { PlacementTest } from "./placement-test.js";
import { type NumberInTerms, asCell, asDecimal, asQuantity, eachNamed, eachPair, exactDecimal, ratioOfPercent } from "./written.js";

/**
 * A plain number.
 * @throws RangeError for a fractional number, with the text to write, or text that is no decimal number
 */
export const number = (value: NumberInTerms): NumberConstant => ({ kind: "number", value: exactDecimal(value) });

/**
 * An amount of money in its currency's main unit.
 * @throws RangeError for a fractional number, with the text to write, or text that is no decimal number
 */
export const money = (amount: NumberInTerms, currency: Currency): MoneyConstant => ({
  kind: "money",
  amount: exactDecimal(amount),
  currency,
});

/**
 * Danish kroner: `kr(10_000)`, `kr("51.74")`.
 * @throws RangeError for a fractional number, with the text to write, or text that is no decimal number
 */
export const kr = (amount: NumberInTerms): MoneyConstant => money(amount, "DKK");

/** A value that each agreement names for itself, such as its fee or its cap. Semantics §2, §5. */
export const agreed = (name: string): Quantity => ({ kind: "agreed", name });

/** The number of companies that the agreement names. Report §1.3: the price depends on the number of companies. */
export const companies = (): Quantity => ({ kind: "companies" });

/**
 * A table by the value of an attribute on a stated day. A cell of `null` means "not priced". A value without a cell
 * is an issue unless `otherwise` says what holds for it, and for a participant without a value. Semantics §5.
 */
export const byAttribute = (
  attribute: string,
  cells: Readonly<Record<string, NumberInTerms | Cell>>,
  lookup: { readonly on: LookupDay; readonly otherwise?: NumberInTerms | Cell },
): Quantity =>
  ({
    kind: "byAttribute",
    attribute,
    ...lookup,
    ...(lookup?.otherwise === undefined ? {} : { otherwise: asCell(lookup.otherwise) }),
    cells: eachNamed(cells, asCell),
  }) as Quantity;

/** The value of a numeric attribute on a stated day. Semantics §5. */
export const attributeValue = (attribute: string, lookup: { readonly on: LookupDay }): Quantity => ({
  kind: "attributeValue",
  attribute,
  ...lookup,
});

/** Completed years since a day that is an attribute of the participant, such as the birth date, on a stated day. Semantics §5, F56. */
export const age = (attribute: string, lookup: { readonly on: LookupDay } = { on: "thatDay" }): Quantity => ({
  kind: "age",
  attribute,
  ...lookup,
});

/** The weekly hours, on a stated day, of the placements that satisfy the test, added up. Semantics §5. */
export const weeklyHoursOf = (test: PlacementTest, lookup: { readonly on: LookupDay }): Quantity => ({
  kind: "weeklyHoursOf",
  test,
  ...lookup,
});

/** A value that changes over time, each from a day on; before the first it is not listed, which is an issue. Semantics §5, F12. */
export const dated = (
  values: readonly (readonly [from: Day, value: NumberInTerms | Cell])[],
  lookup: { readonly on: LookupDay },
): Quantity => ({
  kind: "dated",
  ...lookup,
  values: eachPair(values, (from, value) => ({ from, value: asCell(value) })),
});

/** One quantity where a condition holds on a stated day, another where it does not; `null` is "not priced". Semantics §5, F11, F24, F25. */
export const when = (
  condition: Condition,
  value: NumberInTerms | Cell,
  lookup: { readonly on: LookupDay; readonly otherwise: NumberInTerms | Cell },
): Quantity => ({ kind: "when", condition, ...lookup, value: asCell(value), otherwise: asCell(lookup?.otherwise) });

/** The cell with the highest `from` that is not above the quantity; below the first it is not listed, which is an issue. Semantics §5, §6. */
export const steps = (of: Quantity, cells: readonly (readonly [from: NumberInTerms, value: NumberInTerms | Cell])[]): Quantity => ({
  kind: "steps",
  of: asQuantity(of),
  steps: eachPair(cells, (from, value) => ({ from: asDecimal(from), value: asCell(value) })),
});

/** Along straight lines between points, and flat beyond the first and the last. Semantics §6, F33. */
export const linear = (
  of: NumberInTerms | Quantity,
  points: readonly (readonly [at: NumberInTerms, value: NumberInTerms])[],
): Quantity => ({
  kind: "linear",
  of: asQuantity(of),
  points: eachPair(points, (at, value) => ({ at: asDecimal(at), value: asDecimal(value) })),
});

/** The counted days of the occurrence. Semantics §5. */
export const countedDays = (): Quantity => ({ kind: "countedDays" });

/** What the occurrence accumulated, or what was measured in its month or week. Semantics §4, §5. */
export const measured = (): Quantity => ({ kind: "measured" });

/** Which occurrence of its series this is: 1, 2, 3 … Semantics §5, F44. */
export const ordinal = (): Quantity => ({ kind: "ordinal" });

/** What adds up in the window of the occurrence: from its anchor, or the first day of its own period, to its last day. Semantics §5. */
export const over = (measure: Measure): Quantity => ({ kind: "over", measure });

/** Days from enrolment, the anchor or another outcome to the day reached: 0 on the same day. Semantics §5, F16, F45. */
export const daysSince = (since: Extract<Quantity, { kind: "daysSince" }>["since"]): Quantity => ({ kind: "daysSince", since });

/** How long the window of the occurrence is, in days, interruptions included. Semantics §5, F16. */
export const elapsedDays = (): Quantity => over({ kind: "days", condition: { kind: "all", of: [] } });

/** The price of the first occurrence of another outcome, which this one requires. Semantics §5. */
export const priceOf = (outcome: string): Quantity => ({ kind: "priceOf", outcome });

/** How many occurrences of an outcome the participant has reached by the day reached. Semantics §5. */
export const occurrencesOf = (outcome: string): Quantity => ({ kind: "occurrencesOf", outcome });

/** Quantities of one unit, added. */
export const sum = (...of: readonly (NumberInTerms | Quantity)[]): Quantity => ({ kind: "sum", of: of.map(asQuantity) });

/** A quantity multiplied by plain numbers; at most one factor is money. */
export const product = (...of: readonly (NumberInTerms | Quantity)[]): Quantity => ({ kind: "product", of: of.map(asQuantity) });

/** The first less the second. */
export const minus = (from: NumberInTerms | Quantity, less: NumberInTerms | Quantity): Quantity => sum(from, product(number(-1), less));

/**
 * So many per cent: of a quantity, or by itself the part of a whole that it is, `percent(10)` for `"0.1"`. Semantics §5, F13.
 *
 * ```ts
 * import { kr, percent } from "payment-by-results";
 *
 * percent(10); // => { kind: "number", value: "0.1" }
 * percent("12.5", kr(800)).kind; // => "product"
 * ```
 *
 * @throws RangeError by itself for a fractional number, with the text to write
 */
export function percent(rate: NumberInTerms): NumberConstant;
export function percent(rate: NumberInTerms, of: NumberInTerms | Quantity): Quantity;
export function percent(rate: NumberInTerms, of?: NumberInTerms | Quantity): Quantity {
  return of === undefined ? { kind: "number", value: ratioOfPercent(rate) } : product(quotient(rate, number(100)), of);
}

/** One quantity divided by another; by nothing there is no value. Semantics §5. */
export const quotient = (of: NumberInTerms | Quantity, by: NumberInTerms | Quantity): Quantity => ({
  kind: "quotient",
  of: asQuantity(of),
  by: asQuantity(by),
});

/** The least of quantities of one unit. Semantics §5, F07. */
export const least = (...of: readonly (NumberInTerms | Quantity)[]): Quantity => ({ kind: "least", of: of.map(asQuantity) });

/** The greatest of quantities of one unit. Semantics §5, F07. */
export const greatest = (...of: readonly (NumberInTerms | Quantity)[]): Quantity => ({ kind: "greatest", of: of.map(asQuantity) });

/** Hours a week on average over the window of the occurrence, break days included. Semantics §4, §5. */
export const averageWeeklyHours = (test: PlacementTest): Quantity =>
  quotient(product(over({ kind: "hours", test }), number(7)), elapsedDays());

/** How many participants of the group are enrolled in the intake. In settlement only. Semantics §5. */
export const enrolledCount = (among: Group = "pot"): Quantity => ({ kind: "enrolledCount", among });

/** How many occurrences of an outcome the group has reached. In settlement only. Semantics §5. */
export const reachedCount = (outcome: string, among: Group = "pot"): Quantity => ({ kind: "reachedCount", outcome, among });

/** The answers of a group's participants, added up. In settlement only. Semantics §5. */
export const answersSum = (observation: string, take: Answer, among: Group = "pot"): Quantity => ({
  kind: "answers",
  observation,
  take,
  statistic: "sum",
  among,
});

/** How many of a group's participants have an answer. In settlement only. Semantics §5. */
export const answersCount = (observation: string, take: Answer, among: Group = "pot"): Quantity => ({
  kind: "answers",
  observation,
  take,
  statistic: "count",
  among,
});

/** The mean of a group's answers; without any there is none. In settlement only. Semantics §5. */
export const answersMean = (observation: string, take: Answer, among: Group = "pot"): Quantity =>
  quotient(answersSum(observation, take, among), answersCount(observation, take, among));

/** How many enrolled participants of the group have no answer. In settlement only. Semantics §5. */
export const answersMissing = (observation: string, take: Answer, among: Group = "pot"): Quantity =>
  minus(enrolledCount(among), answersCount(observation, take, among));

/** What was observed of the group itself, such as a rate or a count of events. In settlement only. Semantics §2, §5. */
export const groupObserved = (observation: string, take: "first" | "last" | "sum" = "last", among: Group = "pot"): Quantity => ({
  kind: "groupObserved",
  observation,
  take,
  among,
});

/** What the lines of the group come to as the rules before left them. In settlement only. Semantics §6. */
export const amountSoFar = (among: Group = "pot"): Quantity => ({ kind: "amountSoFar", among });

/** Which of the rule's lines this is, in the order of claims: 1, 2, 3 … In settlement only. Semantics §6, F30. */
export const place = (among: Group = "pot"): Quantity => ({ kind: "place", among });

/** An embedder's own quantity, by the id of an extension that the programme is made with. */
export const extended = (extension: string, parameters: Readonly<Record<string, Parameter>> = {}): Quantity => ({
  kind: "extension",
  extension,
  parameters,
});

/** A quantity rounded to whole multiples of `to`, in its own unit. Semantics §5. */
export const roundedTo = (of: NumberInTerms | Quantity, to: NumberInTerms, mode: RoundingMode): Quantity => ({
  kind: "rounded",
  of: asQuantity(of),
  to: asDecimal(to),
  mode,
});

/** At least this much, itself included. Semantics §3. */
export const atLeast = (than: NumberInTerms | Quantity): Extract<Limit, { kind: "atLeast" }> => ({
  kind: "atLeast",
  than: asQuantity(than),
});

/** At most this much, itself included. Semantics §3. */
export const atMost = (than: NumberInTerms | Quantity): Limit => ({ kind: "atMost", than: asQuantity(than) });

/** More than this, itself not included. Semantics §3. */
export const above = (than: NumberInTerms | Quantity): Limit => ({ kind: "above", than: asQuantity(than) });

/** Less than this, itself not included. Semantics §3. */
export const below = (than: NumberInTerms | Quantity): Limit => ({ kind: "below", than: asQuantity(than) });

/** From the one, itself included, to below the other. Semantics §3. */
export const band = (from: NumberInTerms | Quantity, below: NumberInTerms | Quantity): Limit => ({
  kind: "band",
  from: asQuantity(from),
  below: asQuantity(below),
});
