import { type Exact, add, compare, divide, greatest, least, multiply, readExact, round } from "../../exact/exact.js";
import type { Cell, Quantity } from "../kinds.js";
import type { Agreement } from "../programme.js";

/** The least and the most that a quantity can be. */
export type Extremes = readonly [least: Exact, most: Exact];

const one = (written: string): Extremes | undefined => {
  const value = readExact(written);
  return value === undefined ? undefined : [value, value];
};

/** All parts, where each is known. */
const known = (parts: readonly (Extremes | undefined)[]): readonly Extremes[] | undefined =>
  parts.includes(undefined) ? undefined : (parts as readonly Extremes[]);

/** What one of several holds. */
const hull = (parts: readonly Extremes[]): Extremes | undefined => {
  const [first, ...others] = parts;
  return first === undefined ? undefined : others.reduce<Extremes>((a, b) => [least(a[0], b[0]), greatest(a[1], b[1])], first);
};

/** What the ends of two ranges come to where the ends decide. */
const ofEnds = (a: Extremes, b: Extremes, join: (x: Exact, y: Exact) => Exact): Extremes =>
  hull(a.flatMap((x) => b.map((y) => [join(x, y), join(x, y)] as const))) as Extremes;

const folded = (parts: readonly (Extremes | undefined)[], join: (x: Exact, y: Exact) => Exact): Extremes | undefined => {
  const all = known(parts);
  return all === undefined || all.length === 0 ? undefined : all.reduce((a, b) => ofEnds(a, b, join));
};

/**
 * The least and the most that a quantity can be, as far as the terms say it: numbers, named values, tables and what is worked out
 * of them. Nothing for one that reads facts.
 */
export const extremesOf = (quantity: Quantity, agreements: readonly Agreement[]): Extremes | undefined => {
  const of = (part: Quantity): Extremes | undefined => extremesOf(part, agreements);
  const ofCells = (cells: readonly (Cell | undefined)[]): Extremes | undefined => {
    const all = known(cells.flatMap((cell) => (cell === null || cell === undefined ? [] : [of(cell)])));
    return all === undefined ? undefined : hull(all);
  };
  switch (quantity.kind) {
    case "number":
      return one(quantity.value);
    case "money":
      return one(quantity.amount);
    case "agreed": {
      const values = agreements.flatMap(({ values: named = {} }) => (Object.hasOwn(named, quantity.name) ? [named[quantity.name]] : []));
      return ofCells(values);
    }
    case "dated":
      return ofCells(quantity.values.map(({ value }) => value));
    case "byAttribute":
      return ofCells([...Object.values(quantity.cells), quantity.otherwise]);
    case "when":
      return ofCells([quantity.value, quantity.otherwise]);
    case "steps":
      return ofCells(quantity.steps.map(({ value }) => value));
    case "linear": {
      const all = known(quantity.points.map(({ value }) => one(value)));
      return all === undefined ? undefined : hull(all);
    }
    case "sum":
      return folded(quantity.of.map(of), add);
    case "product":
      return folded(quantity.of.map(of), multiply);
    case "least":
      return folded(quantity.of.map(of), least);
    case "greatest":
      return folded(quantity.of.map(of), greatest);
    case "quotient": {
      const [value, by] = [of(quantity.of), of(quantity.by)];
      const isSigned = by !== undefined && (compare(by[0], 0) > 0 || compare(by[1], 0) < 0);
      return value === undefined || by === undefined || !isSigned ? undefined : ofEnds(value, by, divide);
    }
    case "rounded": {
      const [value, to] = [of(quantity.of), readExact(quantity.to)];
      if (value === undefined || to === undefined || compare(to, 0) <= 0) return undefined;
      return [round(value[0], to, quantity.mode), round(value[1], to, quantity.mode)];
    }
    case "companies":
    case "attributeValue":
    case "age":
    case "weeklyHoursOf":
    case "countedDays":
    case "measured":
    case "ordinal":
    case "over":
    case "daysSince":
    case "priceOf":
    case "occurrencesOf":
    case "enrolledCount":
    case "reachedCount":
    case "answers":
    case "groupObserved":
    case "amountSoFar":
    case "place":
    case "extension":
      return undefined;
  }
};
