import fc from "fast-check";
import { type MonthEnd, type Period, days, months, weeks, years } from "../../time/period.js";

/** What happens where a month is too short; most terms do not say. */
export const monthEnds = fc.constantFrom<MonthEnd>("clamp", "clamp", "overflow", "refuse");

/** Periods from a day to a year. */
export const periods: fc.Arbitrary<Period> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }).map(days) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 13 }).map(weeks) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), monthEnds).map(([count, end]) => months(count, end)) },
  { weight: 1, arbitrary: monthEnds.map((end) => years(1, end)) },
);

/** Periods of a month at most, such as there are many of in a row. */
export const shortPeriods: fc.Arbitrary<Period> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map(days) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map(weeks) },
  { weight: 2, arbitrary: monthEnds.map((end) => months(1, end)) },
);

/** Stretches of months or years in which something must happen. */
export const longPeriods: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 30, max: 400 }).map(days),
  fc.integer({ min: 8, max: 60 }).map(weeks),
  fc.tuple(fc.integer({ min: 2, max: 24 }), monthEnds).map(([count, end]) => months(count, end)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), monthEnds).map(([count, end]) => years(count, end)),
);
