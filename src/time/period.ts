import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays, addMonths, differenceInCalendarDays, getDate, startOfMonth } from "date-fns";
import type { DayNumber } from "./day.js";

/**
 * What happens when the month that a period ends in is too short: its last day, the first of the next month, or no
 * answer at all (semantics §1.3).
 */
export type MonthEnd = "clamp" | "overflow" | "refuse";

/** A number of days, weeks, months or years, counted from an anchor day that is its first (semantics §1.3). */
export type Period =
  | { readonly count: number; readonly unit: "days" | "weeks" }
  | { readonly count: number; readonly unit: "months" | "years"; readonly monthEnd: MonthEnd };

/** A period counted in days or weeks. */
export type DaysOrWeeks = Extract<Period, { readonly unit: "days" | "weeks" }>;

/** The longest period that terms may state, in each unit: about a century. */
const longestPeriod = { days: 36_525, weeks: 5_217, months: 1_200, years: 100 } as const;

/** Is this a period's count: a whole number from 1 to the longest of its unit? */
export const isPeriodCount = (count: unknown, unit: Period["unit"]): boolean =>
  Number.isInteger(count) && (count as number) >= 1 && (count as number) <= longestPeriod[unit];

const counted = (count: number, unit: Period["unit"]): number => {
  if (!isPeriodCount(count, unit)) throw new RangeError(`A period is a whole number from 1 to ${longestPeriod[unit]} ${unit}`);
  return count;
};

/** A period of `count` days. @throws RangeError unless `count` is a whole number of at least 1 */
export const days = (count: number): DaysOrWeeks => ({ count: counted(count, "days"), unit: "days" });

/** A period of `count` weeks of seven days. @throws RangeError unless `count` is a whole number of at least 1 */
export const weeks = (count: number): DaysOrWeeks => ({ count: counted(count, "weeks"), unit: "weeks" });

/**
 * A period of `count` months, counted from its anchor in one step: 31 January and two months is 31 March.
 * @throws RangeError unless `count` is a whole number of at least 1
 */
export const months = (count: number, monthEnd: MonthEnd = "clamp"): Period => ({
  count: counted(count, "months"),
  unit: "months",
  monthEnd,
});

/** A period of `count` years of twelve months. @throws RangeError unless `count` is a whole number of at least 1 */
export const years = (count: number, monthEnd: MonthEnd = "clamp"): Period => ({ count: counted(count, "years"), unit: "years", monthEnd });

/** Is there no day after so many months where the last of them is too short? */
export const refusesMonths = (period: Period): period is Extract<Period, { readonly monthEnd: MonthEnd }> =>
  "monthEnd" in period && period.monthEnd === "refuse";

const epoch = new UTCDateMini(0);

const afterMonths = (anchor: DayNumber, count: number, monthEnd: MonthEnd): DayNumber | undefined => {
  const from = addDays(epoch, anchor);
  const clamped = addMonths(from, count);
  if (getDate(clamped) === getDate(from) || monthEnd === "clamp") return differenceInCalendarDays(clamped, epoch);
  return monthEnd === "refuse" ? undefined : differenceInCalendarDays(addMonths(startOfMonth(clamped), 1), epoch);
};

/** The same day so many years later, or before; 29 February is the 28th where there is none. Answers are remembered. */
export const yearsLater = (count: number): ((day: DayNumber) => DayNumber) => {
  const known = new Map<DayNumber, DayNumber>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined || Number.isNaN(day)) return before ?? day;
    const later = afterMonths(day, 12 * count, "clamp") as DayNumber;
    known.set(day, later);
    return later;
  };
};

/**
 * The first of the days from which a period covers the day before another: where it begins that ends there, or as near as
 * months allow. Where the period's policy refuses the months of some days, `possible` is the first of those as well.
 */
export const firstDayBefore = (period: Period): ((before: DayNumber) => { readonly possible: DayNumber; readonly certain: DayNumber }) => {
  const after = dayAfter(period);
  const latest = dayAfter(refusesMonths(period) ? { ...period, monthEnd: "overflow" } : period);
  const longest = { days: 1, weeks: 7, months: 31, years: 366 }[period.unit];
  const firstCovering = (from: DayNumber, endOf: typeof after, before: DayNumber): DayNumber => {
    let first = from;
    while ((endOf(first) ?? Number.NEGATIVE_INFINITY) < before) first++;
    return first;
  };
  return (before) => {
    const possible = firstCovering(before - longest * period.count, latest, before);
    return { possible, certain: firstCovering(possible, after, before) };
  };
};

/**
 * The first day after the period, for any anchor: `anchor + period`. It is `undefined` where the period's policy
 * refuses a month that is too short. Answers are remembered, for many people share few anchor days.
 */
export const dayAfter = (period: Period): ((anchor: DayNumber) => DayNumber | undefined) => {
  switch (period.unit) {
    case "days":
      return (anchor) => anchor + period.count;
    case "weeks":
      return (anchor) => anchor + 7 * period.count;
    case "months":
    case "years": {
      const count = period.unit === "years" ? 12 * period.count : period.count;
      const known = new Map<DayNumber, DayNumber | undefined>();
      return (anchor) => {
        if (!known.has(anchor)) known.set(anchor, afterMonths(anchor, count, period.monthEnd));
        return known.get(anchor);
      };
    }
  }
};
