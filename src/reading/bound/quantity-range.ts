import { type Exact, add, compare, divide, multiply, readExact, round, subtract } from "../../exact/exact.js";
import { constantValue } from "../../meaning/quantity.js";
import { condition, measure } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import type { ShapeOf } from "../../terms/anatomy/shape.js";
import { period } from "../../terms/anatomy/value.js";
import type { Cell, Measure, Quantity } from "../../terms/kinds.js";
import type { Agreement } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import { refusesMonths } from "../../time/period.js";
import { countedDaysOf } from "./occurrences.js";
import {
  type Extended,
  type Range,
  anything,
  greatestOf,
  hull,
  isLimited,
  leastOf,
  lesser,
  notNegative,
  only,
  order,
  productOf,
  quotientOf,
  sumOf,
  through,
  unlimited,
} from "./range.js";

/** What a quantity can come to where it stands. */
export interface Worth {
  readonly range: Range;
  /** Is there a value whatever the facts? Where there may be none, nothing is priced. */
  readonly isSure: boolean;
}

/** What is known of the place where a quantity stands, whatever the facts may be. */
export interface Standing {
  /** The agreements whose values may be read. */
  readonly agreements: readonly Agreement[];
  /** How many participants there can be. */
  readonly people: Range;
  /** How many occurrences of an outcome a participant can have at most. */
  readonly occurrences: (outcome: string) => Extended;
  /** What an outcome may be priced; nothing where it has no price of its own. */
  readonly priceOf: (outcome: string) => Worth | undefined;
  /** The outcomes whose occurrences may be read, with the days in which each can be reached. */
  readonly outcomes: readonly { readonly reached: Retention; readonly days: Extended; readonly occurrences: Extended }[];
  /** What any lines that a rule sees together can come to, in the currency's main unit, and how many they can be. */
  readonly amounts: Range;
  readonly lines: Extended;
}

const sure = (range: Range): Worth => ({ range, isSure: true });
const unsure = (range: Range): Worth => ({ range, isSure: false });

/** What any of these can come to; nothing where none of them has a value. */
const anyOf = (worths: readonly (Worth | undefined)[], isListed: boolean): Worth | undefined => {
  const valued = worths.filter((worth) => worth !== undefined);
  const [first, ...others] = valued;
  if (first === undefined) return undefined;
  const range = others.reduce((all, worth) => hull(all, worth.range), first.range);
  return { range, isSure: isListed && valued.length === worths.length && valued.every(({ isSure }) => isSure) };
};

const measureRange = (measure: Measure, days: Extended): Range => {
  switch (measure.kind) {
    case "days":
    case "units":
      return { least: 0, most: days };
    case "hours":
    case "wages":
      return notNegative;
    case "observedValues":
      return anything;
  }
};

const isEveryDay = (measure: Measure): boolean =>
  measure.kind === "days" && measure.condition.kind === "all" && measure.condition.of.length === 0;

/** Can a period in it refuse the month that it ends in? Then there is no value. */
const mayRefuse = <Terms>(shape: ShapeOf<Terms>, terms: Terms): boolean => everyIn(period, shape, terms).some(refusesMonths);

/** What occurrences of a retention kind measure; nothing for kinds that measure nothing. */
const measuredBy = (retention: Retention, days: Extended): Worth | undefined => {
  switch (retention.kind) {
    case "accumulated":
      return sure(measureRange(retention.measure, days));
    case "metered":
      return sure(measureRange(retention.measure, lesser(days, retention.each === "week" ? 7 : 31)));
    case "anyOf":
    case "allOf":
      return anyOf(
        retention.of.map((member) => measuredBy(member, days)),
        true,
      );
    case "sustained":
    case "at":
    case "observed":
      return undefined;
  }
};

/**
 * The least and the most that a quantity can come to, whatever the facts may be; `undefined` where it never has a value.
 * Complete by type: every kind of quantity says here what limits it.
 */
export const quantityRange = (quantity: Quantity, standing: Standing): Worth | undefined => {
  const { agreements, people, outcomes } = standing;
  const of = (part: Quantity): Worth | undefined => quantityRange(part, standing);
  const cell = (part: Cell | undefined): Worth | undefined => (part === null || part === undefined ? undefined : of(part));
  const folded = (parts: readonly Quantity[], join: (a: Range, b: Range) => Range): Worth | undefined =>
    parts
      .map(of)
      .reduce((a, b) => (a === undefined || b === undefined ? undefined : { range: join(a.range, b.range), isSure: a.isSure && b.isSure }));
  const ofOccurrences = (most: (outcome: (typeof outcomes)[number]) => Extended, least: number): Worth =>
    sure({ least, most: outcomes.reduce<Extended>((all, outcome) => (order(most(outcome), all) > 0 ? most(outcome) : all), least) });

  switch (quantity.kind) {
    case "number":
    case "money":
      return sure(only(constantValue(quantity)));
    case "agreed": {
      const values = agreements.map(({ values: named }) => named?.[quantity.name]);
      return anyOf(
        values.map((value) => (value === undefined ? undefined : sure(only(constantValue(value))))),
        true,
      );
    }
    case "companies":
      return anyOf(
        agreements.map(({ companies = [] }) => sure(only(companies.length))),
        true,
      );
    case "attributeValue":
    case "extension":
      return unsure(anything);
    case "age":
      return unsure({ least: 0, most: 149 });
    case "weeklyHoursOf":
      return unsure(notNegative);
    case "dated":
      return anyOf(
        quantity.values.map(({ value }) => cell(value)),
        false,
      );
    case "byAttribute":
      return anyOf(
        [...Object.values(quantity.cells), ...("otherwise" in quantity ? [quantity.otherwise] : [])].map(cell),
        quantity.otherwise !== undefined,
      );
    case "when":
      return anyOf([cell(quantity.value), cell(quantity.otherwise)], !mayRefuse(condition, quantity.condition));
    case "steps": {
      const looked = of(quantity.of);
      if (looked === undefined) return undefined;
      const from = quantity.steps.map((step) => readExact(step.from) as Exact);
      const within = quantity.steps.filter((_, place) => {
        const next = from[place + 1];
        return order(from[place] as Exact, looked.range.most) <= 0 && (next === undefined || order(next, looked.range.least) > 0);
      });
      return anyOf(
        within.map(({ value }) => cell(value)),
        looked.isSure && order(from[0] as Exact, looked.range.least) <= 0,
      );
    }
    case "linear":
      return linearRange(quantity, of(quantity.of));
    case "countedDays":
      return ofOccurrences(({ reached, days }) => countedDaysOf(reached, days), 0);
    case "measured":
      return anyOf(
        outcomes.map(({ reached, days }) => measuredBy(reached, days)),
        true,
      );
    case "ordinal":
      return ofOccurrences(({ occurrences }) => occurrences, 1);
    case "over": {
      // From an anchor on that may lie before enrolment; a window has one day at least.
      const range = measureRange(quantity.measure, unlimited);
      return { range: isEveryDay(quantity.measure) ? { ...range, least: 1 } : range, isSure: !mayRefuse(measure, quantity.measure) };
    }
    case "daysSince":
      return quantity.since === "enrolment"
        ? ofOccurrences(({ days }) => days, 0)
        : quantity.since === "anchor"
          ? sure(notNegative)
          : unsure(anything);
    case "priceOf": {
      const price = standing.priceOf(quantity.outcome);
      return price === undefined ? undefined : { ...price, isSure: false };
    }
    case "occurrencesOf":
      return sure({ least: 0, most: standing.occurrences(quantity.outcome) });
    case "sum":
      return folded(quantity.of, sumOf);
    case "product":
      return folded(quantity.of, productOf);
    case "least":
      return folded(quantity.of, leastOf);
    case "greatest":
      return folded(quantity.of, greatestOf);
    case "quotient": {
      const [value, divisor] = [of(quantity.of), of(quantity.by)];
      const range = value === undefined || divisor === undefined ? undefined : quotientOf(value.range, divisor.range);
      if (range === undefined || value === undefined || divisor === undefined) return undefined;
      const isNeverZero = order(divisor.range.least, 0) > 0 || order(divisor.range.most, 0) < 0;
      return { range, isSure: value.isSure && divisor.isSure && isNeverZero };
    }
    case "rounded": {
      const value = of(quantity.of);
      const to = readExact(quantity.to) as Exact;
      return value === undefined ? undefined : { ...value, range: through(value.range, (end) => round(end, to, quantity.mode)) };
    }
    case "enrolledCount":
      return sure(quantity.among === "whole" ? people : { least: 0, most: people.most });
    case "reachedCount":
      return sure({ least: 0, most: productOf(only(people.most), only(standing.occurrences(quantity.outcome))).most });
    case "answers":
      // A sum of no answers has no value.
      return quantity.statistic === "count" ? sure({ least: 0, most: people.most }) : unsure(anything);
    case "groupObserved":
      return unsure(anything);
    case "amountSoFar":
      return sure(standing.amounts);
    case "place":
      return sure({ least: 0, most: standing.lines });
  }
};

const linearRange = ({ points }: Extract<Quantity, { kind: "linear" }>, looked: Worth | undefined): Worth | undefined => {
  if (looked === undefined) return undefined;
  const { range, isSure } = looked;
  const known = points.map(({ at, value }) => [readExact(at) as Exact, readExact(value) as Exact] as const);
  const along = (at: Extended): Exact => {
    const next = known.findIndex(([start]) => order(start, at) > 0);
    const [after, before] = [known[next], next < 0 ? known.at(-1) : known[next - 1]];
    if (before === undefined || after === undefined || !isLimited(at)) return (before ?? after)?.[1] as Exact;
    const part = divide(subtract(at, before[0]), subtract(after[0], before[0]));
    return add(before[1], multiply(part, subtract(after[1], before[1])));
  };
  const inside = known.filter(([at]) => order(at, range.least) > 0 && order(at, range.most) < 0).map(([, value]) => value);
  const values = [along(range.least), along(range.most), ...inside];
  const least = values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const most = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  return { range: { least, most }, isSure };
};
