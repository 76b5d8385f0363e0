import type {
  Answer,
  Cell,
  Condition,
  Constant,
  Group,
  Limit,
  LookupDay,
  Measure,
  MoneyConstant,
  NumberConstant,
  Parameter,
  Quantity,
  UnitMeasure,
} from "../kinds.js";
import type { PlacementTest } from "../placement-test.js";
import {
  type ShapeOf,
  byName,
  day,
  decimal,
  either,
  kinds,
  list,
  may,
  must,
  named,
  nullable,
  object,
  reference,
  text,
  words,
} from "./shape.js";
import { currency, ids, period, roundingMode } from "./value.js";

/** What placement tests are made of. */
export const placementTest: ShapeOf<PlacementTest> = named(
  "PlacementTest",
  kinds<PlacementTest>("kind", () => ({
    activity: { is: must(reference("activity")) },
    form: { among: must(ids) },
    paid: {},
    subsidised: {},
    absent: { among: may(list(reference("absence"))) },
    employer: { among: must(ids) },
    employerAttribute: { attribute: must(text), among: must(ids) },
    participating: {},
    began: { from: may(either(words("enrolment"), day)), to: may(day) },
    granted: { from: may(day), to: may(day) },
    lasted: { period: must(period) },
    agreedFor: { period: must(period) },
    openEnded: {},
    all: { of: must(list(placementTest)) },
    any: { of: must(list(placementTest)) },
    not: { of: must(placementTest) },
  })),
);

/** What conditions are made of. */
export const condition: ShapeOf<Condition> = named(
  "Condition",
  kinds<Condition>("kind", () => ({
    during: { test: must(placementTest) },
    none: { test: must(placementTest) },
    weeklyHours: { test: must(placementTest), limit: must(limit) },
    attribute: { attribute: must(text), among: must(ids) },
    is: { quantity: must(quantity), limit: must(limit) },
    all: { of: must(list(condition)) },
    any: { of: must(list(condition)) },
    not: { of: must(condition) },
  })),
);

/** What limits are made of. */
export const limit: ShapeOf<Limit> = named(
  "Limit",
  kinds<Limit>("kind", () => ({
    atLeast: { than: must(quantity) },
    atMost: { than: must(quantity) },
    above: { than: must(quantity) },
    below: { than: must(quantity) },
    band: { from: must(quantity), below: must(quantity) },
  })),
);

const group: ShapeOf<Group> = words("pot", "whole");
const answer: ShapeOf<Answer> = words("first", "last", "change");
const lookupDay: ShapeOf<LookupDay> = words("enrolment", "anchor", "reached", "thatDay");
const parameter: ShapeOf<Parameter> = named("Parameter", { is: "json" });

const ofNumber = { value: must(decimal) };
const ofMoney = { amount: must(decimal), currency: must(currency) };

/** A number or an amount that is the same wherever it stands. */
export const numberConstant: ShapeOf<NumberConstant> = named(
  "NumberConstant",
  kinds<NumberConstant>("kind", () => ({ number: ofNumber })),
);
export const moneyConstant: ShapeOf<MoneyConstant> = named(
  "MoneyConstant",
  kinds<MoneyConstant>("kind", () => ({ money: ofMoney })),
);
export const constant: ShapeOf<Constant> = named(
  "Constant",
  kinds<Constant>("kind", () => ({ number: ofNumber, money: ofMoney }), asNumber),
);

/** A number that is written bare. */
function asNumber(written: number | string): NumberConstant {
  return { kind: "number", value: String(written) };
}

/** What quantities are made of. A plain number may be written bare. */
export const quantity: ShapeOf<Quantity> = named(
  "Quantity",
  kinds<Quantity>(
    "kind",
    () => ({
      number: ofNumber,
      money: ofMoney,
      agreed: { name: must(text) },
      companies: {},
      attributeValue: { attribute: must(text), on: must(lookupDay) },
      age: { attribute: must(text), on: must(lookupDay) },
      weeklyHoursOf: { test: must(placementTest), on: must(lookupDay) },
      dated: { on: must(lookupDay), values: must(list(object({ from: must(day), value: must(cell) }))) },
      byAttribute: { attribute: must(text), on: must(lookupDay), cells: must(byName(cell)), otherwise: may(cell) },
      when: { condition: must(condition), on: must(lookupDay), value: must(cell), otherwise: must(cell) },
      steps: { of: must(quantity), steps: must(list(object({ from: must(decimal), value: must(cell) }))) },
      linear: { of: must(quantity), points: must(list(object({ at: must(decimal), value: must(decimal) }))) },
      countedDays: {},
      measured: {},
      ordinal: {},
      over: { measure: must(measure) },
      daysSince: { since: must(either(words("enrolment", "anchor"), object({ outcome: must(reference("outcome")) }))) },
      priceOf: { outcome: must(reference("outcome")) },
      occurrencesOf: { outcome: must(reference("outcome")) },
      sum: { of: must(list(quantity)) },
      product: { of: must(list(quantity)) },
      quotient: { of: must(quantity), by: must(quantity) },
      least: { of: must(list(quantity)) },
      greatest: { of: must(list(quantity)) },
      rounded: { of: must(quantity), to: must(decimal), mode: must(roundingMode) },
      enrolledCount: { among: must(group) },
      reachedCount: { outcome: must(reference("outcome")), among: must(group) },
      answers: {
        observation: must(reference("observation")),
        take: must(answer),
        statistic: must(words("sum", "count")),
        among: must(group),
      },
      groupObserved: { observation: must(reference("observation")), take: must(words("first", "last", "sum")), among: must(group) },
      amountSoFar: { among: must(group) },
      place: { among: must(group) },
      extension: { extension: must(text), parameters: must(byName(parameter)) },
    }),
    asNumber,
  ),
);

const cell: ShapeOf<Cell> = nullable(quantity);

const ofUnitMeasures = () =>
  ({
    days: { condition: must(condition) },
    hours: { test: must(placementTest) },
    wages: { test: must(placementTest) },
    observedValues: { observation: must(reference("observation")) },
  }) as const;

/** What is measured in weeks or months is made of. */
export const unitMeasure: ShapeOf<UnitMeasure> = named("UnitMeasure", kinds<UnitMeasure>("kind", ofUnitMeasures));

/** What measures are made of. */
export const measure: ShapeOf<Measure> = named(
  "Measure",
  kinds<Measure>("kind", () => ({
    ...ofUnitMeasures(),
    units: {
      unit: must(words("weeks", "months")),
      from: must(words("calendar", "anchor")),
      of: must(unitMeasure),
      limit: must(either(words("whole"), limit)),
    },
  })),
);
