/**
 * A civil date, `2018-03-01`: no time of day, no zone, no clock (semantics §1.1). Outside the library a day is this
 * text; between reading and writing it is a whole number.
 */
export type Day = `${number}-${number}-${number}`;

/** Days since 1970-01-01. Whole numbers compare, subtract and sort as days do. */
export type DayNumber = number;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const leapDaysBefore = (year: number): number =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

const leapDaysBefore1970 = 477;

/** The last year a day may lie in, so that a period of a century from any day ends on a day that can be written. */
const lastYear = 9899;

/** The day with these numbers of the Gregorian calendar, or `undefined` when there is no such day. */
export const dayOf = (year: number, month: number, day: number): DayNumber | undefined => {
  if (!(year >= 1 && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const leap = isLeapYear(year);
  const before = (daysBeforeMonth[month - 1] as number) + (leap && month > 2 ? 1 : 0);
  const after = month === 12 ? 365 + (leap ? 1 : 0) : (daysBeforeMonth[month] as number) + (leap && month >= 2 ? 1 : 0);
  if (before + day > after) return undefined;
  return (year - 1970) * 365 + leapDaysBefore(year) - leapDaysBefore1970 + before + day - 1;
};

const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** Reads `yyyy-mm-dd`, and nothing else: the text of a day that does not exist is `undefined`. */
export const readDay = (text: unknown): DayNumber | undefined =>
  typeof text === "string" && text.length === 10 && text[4] === "-" && text[7] === "-"
    ? dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
    : undefined;

const written = new Map<DayNumber, Day>();

/** Writes `yyyy-mm-dd`. Texts are remembered, for results repeat few days many times. */
export const writeDay = (day: DayNumber): Day => {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10) as Day;
  written.set(day, text);
  return text;
};
