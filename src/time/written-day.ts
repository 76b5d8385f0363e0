import type { Locale } from "../issue/issue.js";
import { plainWidth } from "../issue/plain-width.js";
import { type DayNumber, dayOf } from "./day.js";

/** What a day written by hand or by a spreadsheet says, or why it says none. */
export type WrittenDay =
  | {
      readonly kind: "day";
      readonly day: DayNumber;
      /** Does it stand as the language writes days: `dd-mm-yyyy` in Danish, `yyyy-mm-dd` in English? */
      readonly isUsual: boolean;
      /** Were two digits of the year written, which are read as this century's? */
      readonly hasShortYear: boolean;
    }
  /** The number that a spreadsheet counts days by, whose first day the file does not tell: one day or the other. */
  | { readonly kind: "serial"; readonly from1900: DayNumber; readonly from1904: DayNumber }
  /** Day and month could be swapped, and both ways are days. */
  | { readonly kind: "ambiguous" }
  /** A time of day at which it is another day where the other zone is: the clock of a computer stands in the cell. */
  | { readonly kind: "near-midnight" }
  | { readonly kind: "none" };

const none: WrittenDay = { kind: "none" };
const ambiguous: WrittenDay = { kind: "ambiguous" };

const danishMonths = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];
const englishMonths = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** No way to write a day is longer. */
const longest = 48;

const withTime = /^(.*[\d.]),?(?: kl\.?)?[ T](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)? ?(AM|PM)?(Z|[+-]\d{2}:?\d{2})?$/i;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const dayFirst = /^(\d{1,2})(?:-(\d{1,2})-|\.(\d{1,2})\.|\/(\d{1,2})-)(\d{4}|\d{2})$/;
const withSlashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const withMonthName = /^(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(\p{L}{3,9})\.?[ -]?(\d{4}|\d{2})$/u;
const monthNameFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const spreadsheetSerial = /^(?:\d{5}|2958465|2957003)$/;

/** The serial numbers that the two systems of spreadsheets give to 1970-01-01. */
const [serialFrom1900, serialFrom1904] = [25_569, 24_107];

/**
 * Reads a day as offices write it. Usual is `dd-mm-yyyy`, in English `yyyy-mm-dd`; read as well are `03.04.2018`,
 * `31/12-2021`, `25. september 2018`, `March 4, 2018`, a time of day behind, two-digit years of this century and a
 * spreadsheet's serial number. Between two slashes, and in English between hyphens, either number may be the month, so
 * that `04/03/2018` is no day and `25/12/2017` is.
 */
export const readWrittenDay = (written: string, locale: Locale): WrittenDay => {
  if (written.length > longest) return none;
  const text = plainWidth(written);
  const timed = withTime.exec(text);
  if (timed !== null) return withoutTime(timed, locale);
  const asYearFirst = yearFirst.exec(text);
  if (asYearFirst !== null) {
    const [, year, mark, month, day] = asYearFirst as unknown as Groups;
    return numbered(year, month, day, locale === "en" && mark === "-" && text === written && text.length === 10);
  }
  const asDayFirst = dayFirst.exec(text);
  if (asDayFirst !== null) {
    const [, day, hyphened, pointed, slashed, year] = asDayFirst;
    if (locale === "en" && hyphened !== undefined) return eitherWay(day, hyphened, year);
    return numbered(year, hyphened ?? pointed ?? slashed, day, hyphened !== undefined && text === written && text.length === 10);
  }
  const asSlashes = withSlashes.exec(text);
  if (asSlashes !== null) return eitherWay(asSlashes[1], asSlashes[2], asSlashes[3]);
  const asNamed = withMonthName.exec(text);
  if (asNamed !== null) return numbered(asNamed[3], monthNamed(asNamed[2] as string), asNamed[1]);
  const asNameFirst = monthNameFirst.exec(text);
  if (asNameFirst !== null) return numbered(asNameFirst[3], monthNamed(asNameFirst[1] as string), asNameFirst[2]);
  if (!spreadsheetSerial.test(text)) return none;
  return { kind: "serial", from1900: Number(text) - serialFrom1900, from1904: Number(text) - serialFrom1904 };
};

type Groups = readonly [string, ...string[]];

const numbered = (year: string | undefined, month: string | undefined, day: string | undefined, isUsual = false): WrittenDay => {
  const hasShortYear = year?.length === 2;
  const found = dayOf(Number(year) + (hasShortYear ? 2000 : 0), Number(month), Number(day));
  return found === undefined ? none : { kind: "day", day: found, isUsual, hasShortYear };
};

const eitherWay = (first: string | undefined, second: string | undefined, year: string | undefined): WrittenDay => {
  const danish = numbered(year, second, first);
  const american = numbered(year, first, second);
  if (danish.kind === "none") return american;
  if (american.kind === "none" || Number(first) === Number(second)) return danish;
  return ambiguous;
};

/**
 * The day before a time. A day as Denmark writes it is midnight there, and so 22 or 23 o'clock of the day before where
 * a computer counts in universal time: such a time says neither day.
 */
const withoutTime = ([, day = "", hours, minutes, seconds = "00", half, zone]: RegExpExecArray, locale: Locale): WrittenDay => {
  const read = readWrittenDay(day, locale);
  const isAfternoon = half?.toLowerCase() === "pm";
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return none;
  if (read.kind !== "day") return read.kind === "serial" ? none : read;
  const isUniversal = zone !== undefined && /^(?:Z|[+-]00:?00)$/i.test(zone);
  const isOnTheHour = Number(minutes) === 0 && Number(seconds) === 0;
  if (hour >= 22 && (isUniversal || (zone === undefined && isOnTheHour))) return { kind: "near-midnight" };
  return { ...read, isUsual: false };
};

/** The number of a month by its Danish or English name or the beginning of it; `0` for any other text. */
const monthNamed = (name: string): string => {
  const begins = (month: string): boolean => month.startsWith(name.toLowerCase());
  return String(Math.max(danishMonths.findIndex(begins), englishMonths.findIndex(begins)) + 1);
};
