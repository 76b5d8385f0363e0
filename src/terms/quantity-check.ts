import { type Currency, unitsPerWhole } from "../exact/currency.js";
import { type Exact, commonStep, compare, isWholeMultiple, multiply, readExact } from "../exact/exact.js";
import { type Issue, type Path, error } from "../issue/issue.js";
import type { Programme } from "./programme.js";
import type { Quantity } from "./quantity.js";

/** What a place in the terms has at hand for a quantity to read. */
export interface AtHand {
  readonly agreement: boolean;
  readonly participant: boolean;
}

type Unit = "money" | "number";

/** A quantity's unit, and the largest number of which everything it can be is a whole multiple. */
interface Measure {
  readonly unit: Unit;
  readonly step: Exact;
}

/** Everything wrong with a quantity that must have this unit; the step of its values, where it has any. */
export const checkQuantity = (
  quantity: Quantity,
  unit: Unit,
  programme: Programme,
  atHand: AtHand,
  path: Path,
  issues: Issue[],
): Exact => {
  const measure = measureOf(quantity, programme, atHand, path, issues);
  if (measure === undefined) return 0;
  if (measure.unit !== unit) issues.push(error("wrong-unit", path, { expected: unit, found: measure.unit }));
  return measure.step;
};

/** Everything wrong with a constant itself: text that is no number, another currency. */
export const checkConstant = (quantity: Quantity, currency: Currency, path: Path, issues: Issue[]): Measure | undefined => {
  if (quantity.kind !== "number" && quantity.kind !== "money") return undefined;
  const value = readExact(quantity.kind === "number" ? quantity.value : quantity.amount);
  if (value === undefined) {
    issues.push(error("not-a-number-in-terms", path, {}));
    return undefined;
  }
  if (quantity.kind === "money" && quantity.currency !== currency) {
    issues.push(error("wrong-currency", path, { expected: currency, found: quantity.currency }));
  }
  return { unit: quantity.kind, step: value };
};

const measureOf = (
  quantity: Quantity,
  programme: Programme,
  atHand: AtHand,
  path: Path,
  issues: Issue[],
): Measure | undefined => {
  switch (quantity.kind) {
    case "number":
    case "money":
      return checkConstant(quantity, programme.currency, path, issues);
    case "agreed": {
      if (!atHand.agreement) issues.push(error("not-at-hand", path, { reads: `agreed(${quantity.name})` }));
      return together(
        programme.agreements.map((agreement) => {
          const value = agreement.values?.[quantity.name];
          if (value === undefined || !Object.hasOwn(agreement.values ?? {}, quantity.name)) {
            issues.push(error("unknown-agreed-value", path, { name: quantity.name, agreement: agreement.id }));
            return undefined;
          }
          return checkConstant(value, programme.currency, path, []);
        }),
        path,
        issues,
      );
    }
    case "companies":
      if (!atHand.agreement) issues.push(error("not-at-hand", path, { reads: "companies" }));
      return { unit: "number", step: 1 };
    case "byAttribute": {
      if (!atHand.participant) issues.push(error("not-at-hand", path, { reads: quantity.attribute }));
      checkCells(quantity, programme, path, issues);
      const cells = Object.entries(quantity.cells).map(([value, cell]) => [cell, [...path, "cells", value]] as const);
      const otherwise = [[quantity.otherwise ?? null, [...path, "otherwise"]] as const];
      return together(
        [...cells, ...otherwise].map(([cell, at]) => (cell === null ? undefined : measureOf(cell, programme, atHand, at, issues))),
        path,
        issues,
      );
    }
    case "sum":
    case "product": {
      if (quantity.of.length === 0) issues.push(error("empty-list", path, {}));
      const parts = quantity.of.map((part, place) => measureOf(part, programme, atHand, [...path, "of", place], issues));
      return quantity.kind === "sum" ? together(parts, path, issues) : multiplied(parts, path, issues);
    }
    case "rounded": {
      const of = measureOf(quantity.of, programme, atHand, [...path, "of"], issues);
      const to = checkAboveZero(quantity.to, [...path, "to"], issues);
      return of === undefined ? undefined : { unit: of.unit, step: to };
    }
  }
};

/** Reads a number that must be above zero, such as what is rounded to. */
export const checkAboveZero = (text: string, path: Path, issues: Issue[]): Exact => {
  const value = readExact(text);
  if (value !== undefined && compare(value, 0) > 0) return value;
  issues.push(error("not-a-number-in-terms", path, {}));
  return 1;
};

const checkCells = (table: Extract<Quantity, { kind: "byAttribute" }>, programme: Programme, path: Path, issues: Issue[]): void => {
  const values = Object.hasOwn(programme.attributes, table.attribute) ? programme.attributes[table.attribute] : undefined;
  if (values === undefined) {
    issues.push(error("unknown-attribute", path, { attribute: table.attribute }));
    return;
  }
  for (const value of Object.keys(table.cells)) {
    if (!values.includes(value)) issues.push(error("unknown-attribute-value", [...path, "cells"], { attribute: table.attribute, value }));
  }
  for (const value of values) {
    if (table.otherwise === undefined && !Object.hasOwn(table.cells, value)) {
      issues.push(error("missing-cell", [...path, "cells"], { attribute: table.attribute, value }));
    }
  }
};

const together = (parts: readonly (Measure | undefined)[], path: Path, issues: Issue[]): Measure | undefined => {
  const known = parts.filter((part) => part !== undefined);
  const first = known[0];
  if (first === undefined) return undefined;
  const other = known.find((part) => part.unit !== first.unit);
  if (other !== undefined) issues.push(error("wrong-unit", path, { expected: first.unit, found: other.unit }));
  return { unit: first.unit, step: known.reduce<Exact>((step, part) => commonStep(step, part.step), 0) };
};

const multiplied = (parts: readonly (Measure | undefined)[], path: Path, issues: Issue[]): Measure | undefined => {
  const known = parts.filter((part) => part !== undefined);
  const amounts = known.filter((part) => part.unit === "money").length;
  if (amounts > 1) issues.push(error("wrong-unit", path, { expected: "number", found: "money" }));
  return { unit: amounts > 0 ? "money" : "number", step: known.reduce<Exact>((step, part) => multiply(step, part.step), 1) };
};

/** Can every value of a quantity be written in the currency's smallest unit? */
export const staysInUnit = (step: Exact, currency: Currency): boolean => isWholeMultiple(multiply(step, unitsPerWhole(currency)), 1);
