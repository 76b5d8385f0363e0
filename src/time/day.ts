/**
 * A civil date, `2018-03-01`: no time of day, no zone, no clock (semantics §1.1). Outside the library a day is this
 * text; between reading and writing it is a whole number.
 */
export type Day = `${number}-0${number}-${TwoDigits}` | `${number}-1${number}-${TwoDigits}`;

type TwoDigits = `${"0" | "1" | "2" | "3"}${"0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"}`;

/**
 * A day out of text that comes from elsewhere, such as a database.
 * @throws RangeError unless the text is `yyyy-mm-dd` and there is such a day
 */
export const day = (text: string): Day => {
  if (readDay(text) === undefined) throw new RangeError("A day is written yyyy-mm-dd, and must exist");
  return text as Day;
};

/** Days since 1970-01-01. Whole numbers compare, subtract and sort as days do. */
export type DayNumber = number;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const leapDaysBefore = (year: number): number => Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

const leapDaysBefore1970 = 477;

const lastYear = 9999;

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

const daysOf400Years = 146_097;

/** Days from 1 March of year 0 to 1 January 1970: counted from March, leap days come last and months are regular. */
const daysBefore1970 = 719_468;

const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, "0"));

const writtenDays: (Day | undefined)[] = [];

/** Writes `yyyy-mm-dd`. The days of a century from 1970 on, which are most there are, are written once. */
export const writeDay = (day: DayNumber): Day => {
  const before = writtenDays[day];
  if (before !== undefined) return before;
  const text = dayText(day);
  if (day >= 0 && day < 36_525) writtenDays[day] = text;
  return text;
};

const dayText = (day: DayNumber): Day => {
  const sinceMarch = day + daysBefore1970;
  const cycle = Math.floor(sinceMarch / daysOf400Years);
  const inCycle = sinceMarch - cycle * daysOf400Years;
  const leapDays = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearOfCycle = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${twoDigits[month]}-${twoDigits[dayOfMonth]}` as Day;
};

/** A day's month or ISO week, which starts on Monday (semantics §1.5), and what it is called: `2018-03`, `2018-W09`. */
export const calendarUnit = (
  day: DayNumber,
  unit: "week" | "month",
): { readonly first: DayNumber; readonly after: DayNumber; readonly key: string } => {
  if (unit === "month") {
    const key = writeDay(day).slice(0, 7);
    const first = readDay(`${key}-01`) as DayNumber;
    const [year, month] = [digits(key, 0, 4), digits(key, 5, 7)];
    return { first, after: dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? Number.POSITIVE_INFINITY, key };
  }
  const first = day - ((((day + daysFromMondayTo1970) % 7) + 7) % 7);
  // A week belongs to the year of its Thursday.
  const year = writeDay(first + 3).slice(0, 4);
  const number = Math.floor((first + 3 - (readDay(`${year}-01-01`) as DayNumber)) / 7) + 1;
  return { first, after: first + 7, key: `${year}-W${twoDigits[number] ?? number}` };
};

/** 1 January 1970 was a Thursday. */
const daysFromMondayTo1970 = 3;
