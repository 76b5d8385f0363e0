import { type Exact, compare, readExact, writeExact } from "../../exact/exact.js";
import type { Compiler } from "../../meaning/compiler.js";
import { attributeOn, dayOf } from "../../meaning/quantity.js";
import type { Situation } from "../../meaning/situation.js";
import type { Cell, LookupDay, Quantity } from "../../terms/kinds.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import type { Worked } from "./explanation.js";

const written = (value: Exact | null | undefined): string | null =>
  value === null || value === undefined ? null : writeExact(value, { least: 0, most: 12 });

/** How a quantity came about in a situation: the closures that settle are asked for it and for everything it is made of. */
export const workedOut = (quantity: Quantity, situation: Situation, compiler: Compiler): Worked => {
  const found = lookedUp(quantity, situation);
  return {
    kind: quantity.kind,
    value: written(compiler.quantity(quantity).worth(situation)),
    ...(found === undefined ? {} : { lookedUp: found }),
    parts: partsThatApply(quantity, situation, compiler).map((part) => workedOut(part, situation, compiler)),
  };
};

const onDay = (situation: Situation, on: LookupDay): Pick<NonNullable<Worked["lookedUp"]>, "on"> => {
  const day = dayOf(situation, on);
  return day === undefined ? {} : { on: writeDay(day) };
};

const attributeFound = (situation: Situation, attribute: string, on: LookupDay, isDay: boolean): NonNullable<Worked["lookedUp"]> => {
  const day = dayOf(situation, on);
  const value = situation.view === undefined || day === undefined ? undefined : attributeOn(situation.view, attribute, day);
  const found = value === undefined ? null : typeof value === "string" ? value : isDay ? writeDay(value as DayNumber) : written(value);
  return { name: attribute, ...onDay(situation, on), found };
};

const lookedUp = (quantity: Quantity, situation: Situation): Worked["lookedUp"] => {
  switch (quantity.kind) {
    case "agreed": {
      const value = situation.agreement?.values?.[quantity.name];
      return { name: quantity.name, found: value === undefined ? null : value.kind === "money" ? value.amount : value.value };
    }
    case "attributeValue":
    case "byAttribute":
      return attributeFound(situation, quantity.attribute, quantity.on, false);
    case "age":
      return attributeFound(situation, quantity.attribute, quantity.on, true);
    case "extension":
      return { name: quantity.extension, found: null };
    default:
      return undefined;
  }
};

const present = (cells: readonly (Cell | undefined)[]): readonly Quantity[] => cells.filter((cell) => cell !== null && cell !== undefined);

/** What a quantity is made of; of a table, the cell that applies. */
const partsThatApply = (quantity: Quantity, situation: Situation, compiler: Compiler): readonly Quantity[] => {
  switch (quantity.kind) {
    case "sum":
    case "product":
    case "least":
    case "greatest":
      return quantity.of;
    case "quotient":
      return [quantity.of, quantity.by];
    case "rounded":
    case "linear":
      return [quantity.of];
    case "steps": {
      const value = compiler.quantity(quantity.of).worth(situation);
      const step =
        value === null || value === undefined
          ? undefined
          : quantity.steps.filter(({ from }) => compare(readExact(from) as Exact, value) <= 0).at(-1);
      return present([quantity.of, step?.value]);
    }
    case "dated": {
      const day = dayOf(situation, quantity.on);
      return present([quantity.values.filter(({ from }) => day !== undefined && (readDay(from) as DayNumber) <= day).at(-1)?.value]);
    }
    case "byAttribute": {
      const { found } = attributeFound(situation, quantity.attribute, quantity.on, false);
      const isListed = found !== null && Object.hasOwn(quantity.cells, found);
      return present([isListed ? quantity.cells[found] : quantity.otherwise]);
    }
    case "when": {
      const day = dayOf(situation, quantity.on);
      if (situation.view === undefined || day === undefined) return [];
      const holds = compiler.condition(quantity.condition).why(situation.view, day) === undefined;
      return present([holds ? quantity.value : quantity.otherwise]);
    }
    default:
      return [];
  }
};
