import fc from "fast-check";
import type { RoundingMode } from "../../exact/exact.js";
import { attribute, during } from "../../terms/condition.js";
import type { Cell, Condition, Limit, LookupDay, Quantity } from "../../terms/kinds.js";
import {
  above,
  age,
  atLeast,
  atMost,
  attributeValue,
  band,
  below,
  byAttribute,
  dated,
  greatest,
  least,
  linear,
  minus,
  number,
  percent,
  product,
  quotient,
  roundedTo,
  steps,
  sum,
  weeklyHoursOf,
  when,
} from "../../terms/quantity.js";
import { plainTests } from "./tests.js";
import { dayFrom, wordAttributeNames, wordAttributes } from "./vocabulary.js";

/** Ways to round. */
export const modes = fc.constantFrom<RoundingMode>("half-up", "half-even", "up", "down");

/** Conditions that are short enough to stand inside a quantity. */
export const plainConditions: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 2, arbitrary: plainTests.map(during) },
  { weight: 1, arbitrary: fc.subarray([...wordAttributes.group], { minLength: 1 }).map((values) => attribute("group", ...values)) },
  { weight: 1, arbitrary: fc.constantFrom(...wordAttributes.benefit).map((value) => attribute("benefit", value)) },
);

/** A table by a word of the participant: with every cell, or with some and a value for all others. */
export const tables = (cells: fc.Arbitrary<Quantity>, lookups: fc.Arbitrary<LookupDay>): fc.Arbitrary<Quantity> =>
  fc
    .record({
      name: fc.constantFrom(...wordAttributeNames),
      cells: fc.array(fc.option(cells, { nil: null, freq: 6 }), { minLength: 3, maxLength: 3 }),
      on: lookups,
      otherwise: fc.option(fc.option(cells, { nil: null }), { nil: undefined }),
      omitted: fc.boolean(),
    })
    .map(({ name, cells: made, on, otherwise, omitted }): Quantity => {
      const values = wordAttributes[name].slice(otherwise !== undefined && omitted ? 1 : 0);
      const table = Object.fromEntries(values.map((value, place) => [value, made[place] ?? null]));
      return byAttribute(name, table, otherwise === undefined ? { on } : { on, otherwise });
    });

/** A list by day, now and then with nothing before its first day. */
export const datedLists = (cells: fc.Arbitrary<Cell>, lookups: fc.Arbitrary<LookupDay>): fc.Arbitrary<Quantity> =>
  fc
    .tuple(cells, cells, fc.constantFrom(-400, -400, -400, 100), fc.integer({ min: 120, max: 700 }), lookups)
    .map(([first, second, from, then, on]) =>
      dated(
        [
          [dayFrom(from), first],
          [dayFrom(then), second],
        ],
        { on },
      ),
    );

/** One of two, by a condition on a day. */
export const choices = (cells: fc.Arbitrary<Cell>, lookups: fc.Arbitrary<LookupDay>): fc.Arbitrary<Quantity> =>
  fc.tuple(plainConditions, cells, cells, lookups).map(([condition, then, otherwise, on]) => when(condition, then, { on, otherwise }));

const hours = ["8", "10", "11.5", "16", "37"] as const;
const hourNumbers = fc.constantFrom(...hours).map((text): Quantity => number(text));

const daysOfConditions = fc.constantFrom<LookupDay>("thatDay", "thatDay", "thatDay", "enrolment");

/** Hours a week, as a condition may ask for them: most often one number. */
const hourBounds: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 12, arbitrary: hourNumbers },
  { weight: 1, arbitrary: fc.tuple(hourNumbers, fc.constantFrom("0.5", "0.75")).map(([of, part]) => product(of, number(part))) },
  { weight: 1, arbitrary: hourNumbers.map((of) => roundedTo(product(of, number("0.333")), "0.1", "half-up")) },
  { weight: 1, arbitrary: tables(hourNumbers, daysOfConditions) },
  { weight: 1, arbitrary: datedLists(hourNumbers, daysOfConditions) },
  { weight: 1, arbitrary: choices(hourNumbers, daysOfConditions) },
);

/** Limits of hours a week. */
export const hourLimits: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 6, arbitrary: hourBounds.map(atLeast) },
  { weight: 1, arbitrary: hourNumbers.map(atMost) },
  { weight: 1, arbitrary: hourNumbers.map(above) },
  { weight: 1, arbitrary: hourNumbers.map(below) },
  {
    weight: 1,
    arbitrary: fc.tuple(hourNumbers, fc.constantFrom("1", "10.5", "25")).map(([from, width]) => band(from, sum(from, number(width)))),
  },
);

const numbers = fc.constantFrom("1", "2", "5", "12.5", "20", "25", "30").map((text): Quantity => number(text));

/** A number of a participant on a day: an age, a distance, hours, and what is worked out of them. */
export const numbersOfADay = (lookups: fc.Arbitrary<LookupDay>): fc.Arbitrary<Quantity> =>
  fc.letrec<{ number: Quantity; leaf: Quantity }>((tie) => ({
    leaf: fc.oneof(
      lookups.map((on) => age("born", { on })),
      lookups.map((on) => attributeValue("distance", { on })),
      fc.tuple(plainTests, lookups).map(([test, on]) => weeklyHoursOf(test, { on })),
    ),
    number: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 6, arbitrary: tie("leaf") },
      { weight: 1, arbitrary: fc.tuple(tie("leaf"), numbers).map((parts) => sum(...parts)) },
      { weight: 1, arbitrary: fc.tuple(numbers, tie("leaf")).map(([from, less]) => minus(from, less)) },
      { weight: 1, arbitrary: fc.tuple(tie("number"), numbers).map(([of, by]) => quotient(of, by)) },
      // By something that may be nothing: then there is no value.
      { weight: 1, arbitrary: fc.tuple(numbers, tie("leaf")).map(([of, by]) => quotient(of, by)) },
      {
        weight: 1,
        arbitrary: fc
          .array(tie("number"), { minLength: 1, maxLength: 2 })
          .chain((parts) => fc.constantFrom(least(...parts), greatest(...parts))),
      },
      { weight: 1, arbitrary: tie("number").map((of) => percent("12.5", of)) },
      { weight: 1, arbitrary: fc.tuple(tie("number"), modes).map(([of, mode]) => roundedTo(of, "0.5", mode)) },
      {
        weight: 1,
        arbitrary: tie("leaf").map((of) =>
          steps(of, [
            ["0", 2],
            ["20", "12.5"],
            ["25", null],
          ]),
        ),
      },
      {
        weight: 1,
        arbitrary: tie("leaf").map((of) =>
          linear(of, [
            ["10", 0],
            ["30", 25],
          ]),
        ),
      },
      { weight: 1, arbitrary: tables(tie("leaf"), lookups) },
      { weight: 1, arbitrary: datedLists(tie("leaf"), lookups) },
      { weight: 1, arbitrary: choices(tie("leaf"), lookups) },
    ),
  })).number;

/** A number of a participant on the day a condition is put to. */
export const numbersOfThatDay = numbersOfADay(daysOfConditions);

/** Limits of such numbers. */
export const numberLimits: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 3, arbitrary: numbers.map(atLeast) },
  { weight: 1, arbitrary: numbers.map(atMost) },
  { weight: 1, arbitrary: numbers.map(above) },
  { weight: 1, arbitrary: numbers.map(below) },
  { weight: 2, arbitrary: fc.constantFrom<Limit>(band(18, 25), band(18, 30), band("12.5", 20)) },
);
