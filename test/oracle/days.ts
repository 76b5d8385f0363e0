/** Civil days of the oracle's own, as whole numbers. */
import type { Day, Period } from "../../src/index.js";

const milliseconds = 86_400_000;

const numbers = new Map<string, number>();

export const dayNumber = (day: string): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / milliseconds;
  numbers.set(day, number);
  return number;
};
export const dayText = (day: number): Day => new Date(day * milliseconds).toISOString().slice(0, 10) as Day;

/** Is it a day that exists? */
export const isDay = (written: unknown): written is Day =>
  typeof written === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(written) &&
  !Number.isNaN(dayNumber(written)) &&
  dayText(dayNumber(written)) === written;

const partsOf = (day: number): readonly [year: number, month: number, date: number] => {
  const at = new Date(day * milliseconds);
  return [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
};

/** `anchor + period` (semantics §1.3), or `undefined` where the policy refuses the month's end; `count` periods in one step. */
export const addPeriod = (anchor: number, period: Period, count = 1): number | undefined => {
  if (period.unit === "days") return anchor + count * period.count;
  if (period.unit === "weeks") return anchor + 7 * count * period.count;
  const [year, month, date] = partsOf(anchor);
  const later = month + count * (period.unit === "years" ? 12 * period.count : period.count);
  const lastOfMonth = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();
  if (date <= lastOfMonth) return Date.UTC(year, later, date) / milliseconds;
  const { monthEnd } = period as Extract<Period, { readonly unit: "months" | "years" }>;
  if (monthEnd === "refuse") return undefined;
  return monthEnd === "clamp" ? Date.UTC(year, later, lastOfMonth) / milliseconds : Date.UTC(year, later + 1, 1) / milliseconds;
};

/** Months counted from a day in one step, the end of a short month clamped. */
export const addMonths = (anchor: number, count: number): number =>
  addPeriod(anchor, { unit: "months", count, monthEnd: "clamp" }) as number;

const firstOfMonth = (day: number): number => {
  const [year, month] = partsOf(day);
  return Date.UTC(year, month, 1) / milliseconds;
};
export const lastOfMonth = (day: number): number => addMonths(firstOfMonth(day), 1) - 1;
export const daysInMonth = (day: number): number => lastOfMonth(day) - firstOfMonth(day) + 1;
export const monthText = (day: number): string => dayText(day).slice(0, 7);

/** Day 0 is a Thursday: Monday is 0, Sunday 6. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
export const isWeekend = (day: number): boolean => weekday(day) > 4;

/** The ISO week: the year is that of its Thursday. */
export const weekText = (day: number): string => {
  const thursday = day - weekday(day) + 3;
  const [year] = partsOf(thursday);
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / milliseconds) / 7) + 1;
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
};

export type CalendarUnit = "weeks" | "months";

/** First and last day of the calendar's week or month that holds a day. */
export const unitOf = (day: number, unit: CalendarUnit): readonly [first: number, last: number] =>
  unit === "weeks" ? [day - weekday(day), day - weekday(day) + 6] : [firstOfMonth(day), lastOfMonth(day)];

/** Completed years from a day to another; none before it. */
export const completedYears = (since: number, day: number): number | undefined => {
  if (day < since) return undefined;
  let years = 0;
  while (addMonths(since, 12 * (years + 1)) <= day) years++;
  return years;
};
