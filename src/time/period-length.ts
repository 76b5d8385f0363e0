import type { Period } from "./period.js";

/** Years after which the calendar begins anew, and their months and days. */
const cycle = { years: 400, months: 4_800, days: 146_097 } as const;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** By month of the cycle, how many days lie before it. */
const daysBefore: readonly number[] = Array.from({ length: cycle.months }).reduce<number[]>(
  (before, _, month) => {
    const [year, ofYear] = [Math.floor(month / 12), month % 12];
    const days = (daysOfMonths[ofYear] as number) + (ofYear === 1 && isLeap(year) ? 1 : 0);
    before.push((before[month] as number) + days);
    return before;
  },
  [0],
);

const firstOf = (month: number): number => cycle.days * Math.floor(month / cycle.months) + (daysBefore[month % cycle.months] as number);

interface Lengths {
  readonly least: number;
  readonly most: number;
}

const known = new Map<number, Lengths>();

/**
 * So few and so many days can so many months have, whatever day they are counted from. From the first of a month to the first of
 * another they are as short and as long as from any other day, whatever is done where a month is too short.
 */
const ofMonths = (count: number): Lengths => {
  const before = known.get(count);
  if (before !== undefined) return before;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let month = 0; month < cycle.months; month++) {
    const days = firstOf(month + count) - firstOf(month);
    least = Math.min(least, days);
    most = Math.max(most, days);
  }
  known.set(count, { least, most });
  return { least, most };
};

const lengthsOf = ({ count, unit }: Period): Lengths => {
  switch (unit) {
    case "days":
      return { least: count, most: count };
    case "weeks":
      return { least: 7 * count, most: 7 * count };
    case "months":
      return ofMonths(count);
    case "years":
      return ofMonths(12 * count);
  }
};

/** So many days a period has at least, whatever day it is counted from. */
export const leastDays = (period: Period): number => lengthsOf(period).least;

/** So many days a period has at most, whatever day it is counted from. */
export const mostDays = (period: Period): number => lengthsOf(period).most;
