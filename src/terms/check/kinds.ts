import { type Exact, compare, divide, readExact } from "../../exact/exact.js";
import type { Path } from "../../issue/issue.js";
import type { Cell, Condition, Constant, Limit, LookupDay, Measure, Quantity } from "../kinds.js";
import { type AtHand, aDay } from "./at-hand.js";
import { checkExtension } from "./extension.js";
import type { Inspection } from "./inspection.js";
import { checkAttributeOf, checkAttributeWords, checkNotEmpty, checkOutcomeName } from "./name.js";
import { checkAboveZero, checkAscending } from "./number.js";
import { checkAnyOf, checkTest } from "./placement-test.js";
import { checkAscendingDays } from "./time.js";
import { type Step, type Unit, type Worth, count, factStep, stepOfEither, stepOfProduct, unitOfLimit, worthOfMeasure } from "./worth.js";

type Of<Kind extends Quantity["kind"]> = Extract<Quantity, { kind: Kind }>;

/** Everything wrong with a condition. Conditions ask for quantities and quantities for conditions, so both are checked here. */
export const checkCondition = (inspection: Inspection, condition: Condition, path: Path): void => {
  switch (condition.kind) {
    case "all":
    case "any":
      checkAnyOf(inspection, condition, path);
      return condition.of.forEach((part, at) => checkCondition(inspection, part, [...path, "of", at]));
    case "not":
      return checkCondition(inspection, condition.of, [...path, "of"]);
    case "attribute":
      if (checkAttributeWords(inspection, condition.attribute, condition.among, path) !== undefined) {
        checkNotEmpty(inspection, condition.among, path);
      }
      return;
    case "during":
    case "none":
      return checkTest(inspection, condition.test, [...path, "test"]);
    case "weeklyHours":
      checkTest(inspection, condition.test, [...path, "test"]);
      return checkLimit(inspection, condition.limit, "number", [...path, "limit"]);
    case "is": {
      const worth = worthOf(inspection, condition.quantity, aDay, [...path, "quantity"]);
      return checkLimit(inspection, condition.limit, worth?.unit ?? "either", [...path, "limit"]);
    }
    default:
      condition satisfies never;
  }
};

/** Everything wrong with a limit of a day, or of a stretch that begins on one; its bounds must have the unit of what they limit. */
export const checkLimit = (inspection: Inspection, limit: Limit, unit: Unit | "either", path: Path): void => {
  if (limit.kind !== "band") {
    checkQuantity(inspection, limit.than, unit, aDay, [...path, "than"]);
    return;
  }
  const from = checkQuantity(inspection, limit.from, unit, aDay, [...path, "from"]);
  const below = checkQuantity(inspection, limit.below, from?.unit ?? unit, aDay, [...path, "below"]);
  if (from?.unit !== below?.unit) return;
  const [least, most] = [valueOf(limit.from), valueOf(limit.below)];
  if (least !== undefined && most !== undefined && compare(least, most) >= 0) inspection.refuse("least-above-most", path, {});
};

/** Everything wrong with a measure. */
export const checkMeasure = (inspection: Inspection, measure: Measure, path: Path): void => {
  switch (measure.kind) {
    case "days":
      return checkCondition(inspection, measure.condition, [...path, "condition"]);
    case "hours":
    case "wages":
      return checkTest(inspection, measure.test, [...path, "test"]);
    case "observedValues":
      return;
    case "units":
      checkMeasure(inspection, measure.of, [...path, "of"]);
      return measure.limit === "whole" ? undefined : checkLimit(inspection, measure.limit, unitOfLimit(measure.of), [...path, "limit"]);
    default:
      measure satisfies never;
  }
};

/** Everything wrong with a quantity that must have this unit; what it can be, unless that cannot be said. */
export const checkQuantity = (
  inspection: Inspection,
  quantity: Quantity,
  unit: Unit | "either",
  atHand: AtHand,
  path: Path,
): Worth | undefined => {
  const worth = worthOf(inspection, quantity, atHand, path);
  if (worth !== undefined && unit !== "either" && worth.unit !== unit) {
    inspection.refuse("wrong-unit", path, { expected: unit, found: worth.unit });
    return undefined;
  }
  return worth;
};

/** Everything wrong with a constant itself: text that is no number, another currency. */
export const checkConstant = (inspection: Inspection, constant: Constant, path: Path): Worth | undefined => {
  const { currency } = inspection.programme;
  const value = valueOf(constant);
  if (value === undefined) {
    inspection.refuse("not-a-number-in-terms", path, {});
    return undefined;
  }
  if (constant.kind === "money" && constant.currency !== currency) {
    inspection.refuse("wrong-currency", path, { expected: currency, found: constant.currency });
  }
  return { unit: constant.kind, step: value };
};

/** The value of a quantity that is written as one number. */
const valueOf = (quantity: Quantity): Exact | undefined => {
  if (quantity.kind === "number") return readExact(quantity.value);
  return quantity.kind === "money" ? readExact(quantity.amount) : undefined;
};

const worthOf = (inspection: Inspection, quantity: Quantity, atHand: AtHand, path: Path): Worth | undefined => {
  const needs = (isAtHand: boolean, reads: string): void => {
    if (!isAtHand) inspection.refuse("not-at-hand", path, { reads });
  };
  const needsDay = (on: LookupDay): void => needs(atHand.days.includes(on), on);
  const worthOfParts = (parts: readonly Cell[], key: string): readonly (Worth | undefined)[] =>
    parts.map((part, at) => (part === null ? undefined : worthOf(inspection, part, atHand, [...path, key, at])));

  switch (quantity.kind) {
    case "number":
    case "money":
      return checkConstant(inspection, quantity, path);
    case "agreed":
      needs(atHand.agreement, `agreed(${quantity.name})`);
      return worthOfAgreed(inspection, quantity.name, path);
    case "companies":
      needs(atHand.agreement, "companies");
      return count;
    case "attributeValue":
      needsDay(quantity.on);
      checkAttributeOf(inspection, quantity.attribute, "number", path);
      return { unit: "number", step: factStep };
    case "age":
      needsDay(quantity.on);
      checkAttributeOf(inspection, quantity.attribute, "day", path);
      return count;
    case "weeklyHoursOf":
      needsDay(quantity.on);
      checkTest(inspection, quantity.test, [...path, "test"]);
      return { unit: "number", step: factStep };
    case "dated":
      needsDay(quantity.on);
      checkNotEmpty(inspection, quantity.values, [...path, "values"]);
      checkAscendingDays(
        inspection,
        quantity.values.map(({ from }) => from),
        [...path, "values"],
        "from",
      );
      return together(inspection, worthOfCells(inspection, quantity.values, atHand, [...path, "values"]), path);
    case "byAttribute":
      needsDay(quantity.on);
      return worthOfTable(inspection, quantity, atHand, path);
    case "when":
      needsDay(quantity.on);
      checkCondition(inspection, quantity.condition, [...path, "condition"]);
      return together(
        inspection,
        (["value", "otherwise"] as const).map((name) => {
          const cell = quantity[name];
          return cell === null ? undefined : worthOf(inspection, cell, atHand, [...path, name]);
        }),
        path,
      );
    case "steps":
      worthOf(inspection, quantity.of, atHand, [...path, "of"]);
      checkNotEmpty(inspection, quantity.steps, [...path, "steps"]);
      checkAscending(
        inspection,
        quantity.steps.map(({ from }) => from),
        [...path, "steps"],
        "from",
      );
      return together(inspection, worthOfCells(inspection, quantity.steps, atHand, [...path, "steps"]), path);
    case "linear":
      worthOf(inspection, quantity.of, atHand, [...path, "of"]);
      checkPoints(inspection, quantity, path);
      return { unit: "number", step: undefined };
    case "countedDays":
    case "ordinal":
      needs(atHand.occurrence, quantity.kind);
      return count;
    case "measured":
      needs(atHand.measured !== undefined, "measured");
      return atHand.measured;
    case "over":
      needs(atHand.occurrence, "over");
      checkMeasure(inspection, quantity.measure, [...path, "measure"]);
      return worthOfMeasure(quantity.measure);
    case "daysSince":
      needs(atHand.occurrence, "daysSince");
      if (typeof quantity.since === "object") checkOutcomeName(inspection, quantity.since.outcome, [...path, "since"]);
      return count;
    case "priceOf":
      return worthOfPrice(inspection, quantity.outcome, atHand, path);
    case "occurrencesOf":
      needs(atHand.occurrence, "occurrencesOf");
      checkOutcomeName(inspection, quantity.outcome, path);
      return count;
    case "sum":
    case "least":
    case "greatest":
      checkNotEmpty(inspection, quantity.of, path);
      return together(inspection, worthOfParts(quantity.of, "of"), path);
    case "product":
      checkNotEmpty(inspection, quantity.of, path);
      return multiplied(inspection, worthOfParts(quantity.of, "of"), path);
    case "quotient":
      return divided(inspection, quantity, atHand, path);
    case "rounded": {
      const of = worthOf(inspection, quantity.of, atHand, [...path, "of"]);
      const step = checkAboveZero(inspection, quantity.to, [...path, "to"]);
      return of === undefined ? undefined : { unit: of.unit, step };
    }
    case "enrolledCount":
    case "place":
      needs(atHand.group !== undefined, quantity.kind);
      return count;
    case "reachedCount":
      needs(atHand.group !== undefined, "reachedCount");
      checkOutcomeName(inspection, quantity.outcome, path);
      return count;
    case "answers":
      needs(atHand.group !== undefined, "answers");
      return quantity.statistic === "count" ? count : { unit: "number", step: factStep };
    case "groupObserved":
      needs(atHand.group !== undefined, "groupObserved");
      return { unit: "number", step: factStep };
    case "amountSoFar":
      needs(atHand.group !== undefined, "amountSoFar");
      return atHand.group?.amounts;
    case "extension":
      return checkExtension(inspection, quantity, path);
  }
};

const worthOfAgreed = (inspection: Inspection, name: string, path: Path): Worth | undefined => {
  const known = inspection.programme.agreements.map(({ id, values = {} }): Worth | undefined => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      inspection.refuse("unknown-agreed-value", path, { name, agreement: id });
      return undefined;
    }
    const written = valueOf(value);
    return written === undefined ? undefined : { unit: value.kind, step: written };
  });
  return together(inspection, known, path);
};

const worthOfCells = (
  inspection: Inspection,
  cells: readonly { readonly value: Cell }[],
  atHand: AtHand,
  path: Path,
): readonly (Worth | undefined)[] =>
  cells.map(({ value }, at) => (value === null ? undefined : worthOf(inspection, value, atHand, [...path, at, "value"])));

const worthOfTable = (inspection: Inspection, table: Of<"byAttribute">, atHand: AtHand, path: Path): Worth | undefined => {
  const { attribute, cells, otherwise } = table;
  const values = checkAttributeWords(inspection, attribute, Object.keys(cells), path, [...path, "cells"]);
  for (const value of values ?? []) {
    if (otherwise === undefined && !Object.hasOwn(cells, value)) {
      inspection.refuse("missing-cell", [...path, "cells"], { attribute, value });
    }
  }
  const all = [
    ...Object.entries(cells).map(([value, cell]) => [cell, [...path, "cells", value]] as const),
    [otherwise ?? null, [...path, "otherwise"]] as const,
  ];
  return together(
    inspection,
    all.map(([cell, at]) => (cell === null ? undefined : worthOf(inspection, cell, atHand, at))),
    path,
  );
};

const checkPoints = (inspection: Inspection, { points }: Of<"linear">, path: Path): void => {
  checkNotEmpty(inspection, points, [...path, "points"]);
  checkAscending(
    inspection,
    points.map(({ at }) => at),
    [...path, "points"],
    "at",
  );
  points.forEach(({ value }, place) => {
    if (readExact(value) === undefined) inspection.refuse("not-a-number-in-terms", [...path, "points", place, "value"], {});
  });
};

const worthOfPrice = (inspection: Inspection, id: string, atHand: AtHand, path: Path): Worth | undefined => {
  checkOutcomeName(inspection, id, path);
  const worth = atHand.priceOf?.(id);
  if (worth === undefined && inspection.outcomes.has(id)) inspection.refuse("not-at-hand", path, { reads: `priceOf(${id})` });
  return worth;
};

/** Parts of one unit. */
const together = ({ refuse }: Inspection, parts: readonly (Worth | undefined)[], path: Path): Worth | undefined => {
  const known = parts.filter((part) => part !== undefined);
  const first = known[0];
  if (first === undefined) return undefined;
  const other = known.find(({ unit }) => unit !== first.unit);
  if (other !== undefined) refuse("wrong-unit", path, { expected: first.unit, found: other.unit });
  return { unit: first.unit, step: known.reduce<Step>((step, part) => stepOfEither(step, part.step), 0) };
};

const multiplied = ({ refuse }: Inspection, parts: readonly (Worth | undefined)[], path: Path): Worth | undefined => {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const amounts = known.filter(({ unit }) => unit === "money").length;
  if (amounts > 1) refuse("wrong-unit", path, { expected: "number", found: "money" });
  return { unit: amounts > 0 ? "money" : "number", step: known.reduce<Step>((step, part) => stepOfProduct(step, part.step), 1) };
};

/** What is divided by one number stays a multiple of something; divided by what varies, it can be any fraction. */
const divided = (inspection: Inspection, { of, by }: Of<"quotient">, atHand: AtHand, path: Path): Worth | undefined => {
  const worth = worthOf(inspection, of, atHand, [...path, "of"]);
  const divisor = worthOf(inspection, by, atHand, [...path, "by"]);
  if (worth === undefined || divisor === undefined) return undefined;
  if (worth.unit === "number" && divisor.unit === "money") inspection.refuse("wrong-unit", path, { expected: "number", found: "money" });
  const value = valueOf(by);
  const isZero = value !== undefined && compare(value, 0) === 0;
  if (isZero) inspection.refuse("not-a-number-in-terms", [...path, "by"], {});
  const step = value === undefined || isZero || worth.step === undefined ? undefined : divide(worth.step, value);
  return { unit: worth.unit === divisor.unit ? "number" : worth.unit, step };
};
