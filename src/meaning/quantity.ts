import { type Exact, add, compare, multiply, readExact, round } from "../exact/exact.js";
import type { Timeline } from "../facts/timeline.js";
import { valueOn } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import type { Agreement } from "../terms/programme.js";
import type { Constant, Limit, LookupDay, Quantity } from "../terms/quantity.js";

/** What a quantity may read where it stands; the terms were checked to read nothing else. */
export interface Situation {
  readonly agreement?: Agreement;
  readonly person?: Timeline;
  readonly days?: Readonly<Record<LookupDay, DayNumber>>;
}

/**
 * What a quantity is worth in a situation: an exact number, money in the currency's main unit; `null` where an empty
 * table cell says that it is not priced; `undefined` where a combination is not listed, which is an issue and never zero.
 */
export type Worth = (situation: Situation) => Exact | null | undefined;

const constant =
  (value: Exact): Worth =>
  () =>
    value;

/** Reads a constant of checked terms. */
export const constantValue = (quantity: Constant): Exact =>
  readExact(quantity.kind === "money" ? quantity.amount : quantity.value) as Exact;

export const compileQuantity = (quantity: Quantity): Worth => {
  switch (quantity.kind) {
    case "number":
    case "money":
      return constant(constantValue(quantity));
    case "agreed":
      return ({ agreement }) => {
        const value = agreement?.values?.[quantity.name];
        return value === undefined ? undefined : constantValue(value);
      };
    case "companies":
      return ({ agreement }) => agreement?.companies?.length ?? 0;
    case "byAttribute":
      return compileTable(quantity);
    case "sum":
      return folded(quantity.of, add);
    case "product":
      return folded(quantity.of, multiply);
    case "rounded": {
      const of = compileQuantity(quantity.of);
      const to = readExact(quantity.to) as Exact;
      return (situation) => {
        const value = of(situation);
        return value === null || value === undefined ? value : round(value, to, quantity.mode);
      };
    }
  }
};

const folded = (parts: readonly Quantity[], join: (a: Exact, b: Exact) => Exact): Worth => {
  const worths = parts.map(compileQuantity);
  return (situation) => {
    const values = worths.map((worth) => worth(situation));
    if (values.includes(undefined)) return undefined;
    return values.includes(null) ? null : (values as Exact[]).reduce(join);
  };
};

const compileTable = (table: Extract<Quantity, { kind: "byAttribute" }>): Worth => {
  const compiled = (cell: Quantity | null | undefined): Worth =>
    cell === null || cell === undefined ? () => cell : compileQuantity(cell);
  const cells = new Map(Object.entries(table.cells).map(([value, cell]) => [value, compiled(cell)]));
  const otherwise = compiled(table.otherwise);
  return (situation) => {
    const steps = situation.person?.attributes.get(table.attribute);
    const value = steps === undefined || situation.days === undefined ? undefined : valueOn(steps, situation.days[table.on]);
    return (value === undefined ? otherwise : (cells.get(value) ?? otherwise))(situation);
  };
};

/** Where a value lies against a limit: below it, within it or above it; -1, 0 or 1. `scale` puts the limit in the value's unit. */
export const compileLimit = (limit: Limit, scale: Exact): { readonly place: (value: Exact) => -1 | 0 | 1; readonly from: Exact; readonly to: Exact } => {
  const bound = (quantity: Quantity): Exact => multiply(compileQuantity(quantity)({}) as Exact, scale);
  switch (limit.kind) {
    case "atLeast": {
      const from = bound(limit.than);
      return { place: (value) => (compare(value, from) < 0 ? -1 : 0), from, to: from };
    }
    case "atMost": {
      const to = bound(limit.than);
      return { place: (value) => (compare(value, to) > 0 ? 1 : 0), from: to, to };
    }
    case "band": {
      const [from, to] = [bound(limit.from), bound(limit.below)];
      return { place: (value) => (compare(value, from) < 0 ? -1 : compare(value, to) >= 0 ? 1 : 0), from, to };
    }
  }
};
