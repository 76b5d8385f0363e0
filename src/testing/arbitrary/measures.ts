import fc from "fast-check";
import type { Limit, Measure, Quantity, UnitMeasure } from "../../terms/kinds.js";
import { atLeast, atMost, band, kr, number } from "../../terms/quantity.js";
import {
  daysOf,
  hoursOf,
  monthsWith,
  observedValues,
  touchedMonths,
  touchedWeeks,
  wagesOf,
  weeksWith,
  wholeMonths,
  wholeWeeks,
} from "../../terms/retention.js";
import { conditions } from "./conditions.js";
import { plainTests } from "./tests.js";

/** Something that adds up, and an amount of it that is worth a look. */
export interface Accumulation<Of extends Measure = Measure> {
  readonly measure: Of;
  readonly atLeast: Quantity;
}

const some = (least: number, most: number): fc.Arbitrary<Quantity> => fc.integer({ min: least, max: most }).map((count) => number(count));

const accumulationOf = <Of extends Measure>(measures: fc.Arbitrary<Of>, amounts: fc.Arbitrary<Quantity>): fc.Arbitrary<Accumulation<Of>> =>
  fc.record({ measure: measures, atLeast: amounts });

const dayMeasures: fc.Arbitrary<UnitMeasure> = conditions.map(daysOf);
const hourMeasures: fc.Arbitrary<UnitMeasure> = plainTests.map(hoursOf);
const wageMeasures: fc.Arbitrary<UnitMeasure> = plainTests.map(wagesOf);
const valueMeasures: fc.Arbitrary<UnitMeasure> = fc.constantFrom("earnings", "timesheet").map(observedValues);

const unitLimits = (amounts: fc.Arbitrary<Quantity>): fc.Arbitrary<Limit> =>
  fc.oneof({ weight: 4, arbitrary: amounts.map(atLeast) }, { weight: 1, arbitrary: amounts.map(atMost) });

const froms = fc.constantFrom("calendar" as const, "calendar" as const, "anchor" as const);

const weekMeasures = (from: fc.Arbitrary<"calendar" | "anchor">): fc.Arbitrary<Measure> =>
  fc.oneof(
    fc.tuple(conditions, from).map(([condition, counted]) => touchedWeeks(condition, counted)),
    fc.tuple(conditions, from).map(([condition, counted]) => wholeWeeks(condition, counted)),
    fc
      .tuple(hourMeasures, unitLimits(fc.constantFrom("10", "16", "37").map(number)), from)
      .map(([of, limit, counted]) => weeksWith(of, limit, counted)),
    fc.tuple(dayMeasures, from).map(([of, counted]) => weeksWith(of, band(3, 7), counted)),
  );

const monthMeasures = (from: fc.Arbitrary<"calendar" | "anchor">): fc.Arbitrary<Measure> =>
  fc.oneof(
    fc.tuple(conditions, from).map(([condition, counted]) => touchedMonths(condition, counted)),
    fc.tuple(conditions, from).map(([condition, counted]) => wholeMonths(condition, counted)),
    fc
      .tuple(wageMeasures, unitLimits(fc.constantFrom(5_000, 10_000).map((amount) => kr(amount))), from)
      .map(([of, limit, counted]) => monthsWith(of, limit, counted)),
    fc.tuple(valueMeasures, unitLimits(some(1, 100)), from).map(([of, limit, counted]) => monthsWith(of, limit, counted)),
  );

/** What adds up day by day, and how much of it is looked for. */
const unitAccumulations: fc.Arbitrary<Accumulation<UnitMeasure>> = fc.oneof(
  { weight: 4, arbitrary: accumulationOf(dayMeasures, some(1, 120)) },
  { weight: 2, arbitrary: accumulationOf(hourMeasures, fc.constantFrom("20", "37.5", "160", "481").map(number)) },
  {
    weight: 2,
    arbitrary: accumulationOf(
      wageMeasures,
      fc.constantFrom("1000", "10000", "33333.33").map((amount) => kr(amount)),
    ),
  },
  { weight: 1, arbitrary: accumulationOf(valueMeasures, some(10, 150)) },
);

/** Whatever adds up, and how much of it is looked for. */
export const accumulations: fc.Arbitrary<Accumulation> = fc.oneof(
  { weight: 4, arbitrary: unitAccumulations },
  { weight: 2, arbitrary: accumulationOf(weekMeasures(froms), some(1, 8)) },
  { weight: 2, arbitrary: accumulationOf(monthMeasures(froms), some(1, 4)) },
);

/** What can be measured in a month or week of the calendar. */
export const meteredMeasures: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 3, arbitrary: dayMeasures },
  { weight: 3, arbitrary: hourMeasures },
  { weight: 2, arbitrary: wageMeasures },
  { weight: 1, arbitrary: valueMeasures },
  { weight: 1, arbitrary: weekMeasures(fc.constant("calendar")) },
);

/** What is counted in whole numbers. */
export const countMeasures: fc.Arbitrary<Measure> = fc.oneof(dayMeasures, weekMeasures(froms), monthMeasures(froms));

/** What is counted in parts: hours, and observed values. */
export const fineMeasures: fc.Arbitrary<Measure> = fc.oneof(hourMeasures, valueMeasures);

/** What is counted in money. */
export const moneyMeasures: fc.Arbitrary<Measure> = wageMeasures;

/** Is this measure an amount of money? */
export const isMoney = (measure: Measure): boolean => measure.kind === "wages";

/** Is this measure always a whole number? */
export const isWhole = (measure: Measure): boolean => measure.kind === "days" || measure.kind === "units";
