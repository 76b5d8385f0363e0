import fc from "fast-check";
import { type MonthEnd, type Period, days, months, weeks, years } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { type DayNumber, readDay } from "../../src/time/day.js";
import { dayAfter } from "../../src/time/period.js";
import { leastDays, mostDays } from "../../src/time/period-length.js";

const daysIn400Years = 146_097;

const policies: readonly MonthEnd[] = ["clamp", "overflow", "refuse"];

const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map(days),
  fc.integer({ min: 1, max: 60 }).map(weeks),
  fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom(...policies)).map(([count, policy]) => months(count, policy)),
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...policies)).map(([count, policy]) => years(count, policy)),
);

describe("the length of a period", () => {
  test("is never shorter or longer, whatever day it is counted from", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: daysIn400Years }), (period, offset) => {
        const from = (readDay("1900-01-01") as DayNumber) + offset;
        const after = dayAfter(period)(from);
        fc.pre(after !== undefined);
        expect((after as DayNumber) - from).toBeGreaterThanOrEqual(leastDays(period));
        expect((after as DayNumber) - from).toBeLessThanOrEqual(mostDays(period));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each<[Period, number, number]>([
    [days(91), 91, 91],
    [weeks(13), 91, 91],
    [months(1), 28, 31],
    [months(2), 59, 62],
    [months(3), 89, 92],
    [months(6), 181, 184],
    [months(12), 365, 366],
    [years(1), 365, 366],
    [years(3), 1_095, 1_096],
    // Without a leap year from 1897 to 1903.
    [years(4), 1_460, 1_461],
    [years(7), 2_555, 2_557],
    [years(100), 36_524, 36_525],
  ])("%o has from %i to %i days", (period, least, most) => {
    expect([leastDays(period), mostDays(period)]).toEqual([least, most]);
  });
});
