import { type DayNumber, dayOf } from "./day.js";

/** What a day written by hand or by a spreadsheet says: a day and whether it stands as `dd-mm-yyyy`, or why there is none. */
export type WrittenDay =
  | { readonly kind: "day"; readonly day: DayNumber; readonly isUsual: boolean }
  /** Day and month could be swapped, and both ways are days. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "none" };

const none: WrittenDay = { kind: "none" };

const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

const usual = /^(\d{2})-(\d{2})-(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayFirst = /^(\d{1,2})(?:-(\d{1,2})-|\.(\d{1,2})\.|\/(\d{1,2})-)(\d{4}|\d{2})$/;
const withSlashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const withMonthName = /^(\d{1,2})\.? ?(\p{L}{3,9})\.? ?(\d{4})$/u;
const spreadsheetSerial = /^\d{5}$/;

/** The serial number that spreadsheets of the 1900 system give to 1970-01-01. */
const serialOf1970 = 25_569;

/**
 * Reads a day as Danish offices write it. Usual is `dd-mm-yyyy`; read as well are `yyyy-mm-dd`, `03.04.2018`,
 * `31/12-2021`, `25. september 2018`, two-digit years of this century and a spreadsheet's serial number. Between two
 * slashes either number may be the month, so that `04/03/2018` is no day and `25/12/2017` is.
 */
export const readWrittenDay = (text: string): WrittenDay => {
  const asUsual = usual.exec(text);
  if (asUsual !== null) return numbered(asUsual[3], asUsual[2], asUsual[1], true);
  const asYearFirst = yearFirst.exec(text);
  if (asYearFirst !== null) return numbered(asYearFirst[1], asYearFirst[2], asYearFirst[3]);
  const asDayFirst = dayFirst.exec(text);
  if (asDayFirst !== null) return numbered(asDayFirst[5], asDayFirst[2] ?? asDayFirst[3] ?? asDayFirst[4], asDayFirst[1]);
  const asSlashes = withSlashes.exec(text);
  if (asSlashes !== null) return eitherWay(asSlashes[1], asSlashes[2], asSlashes[3]);
  const asNamed = withMonthName.exec(text);
  if (asNamed !== null) return numbered(asNamed[3], String(monthNamed(asNamed[2] as string)), asNamed[1]);
  return spreadsheetSerial.test(text) ? { kind: "day", day: Number(text) - serialOf1970, isUsual: false } : none;
};

const numbered = (year: string | undefined, month: string | undefined, day: string | undefined, isUsual = false): WrittenDay => {
  const found = dayOf(Number(year) + (year?.length === 2 ? 2000 : 0), Number(month), Number(day));
  return found === undefined ? none : { kind: "day", day: found, isUsual };
};

const eitherWay = (first: string | undefined, second: string | undefined, year: string | undefined): WrittenDay => {
  const danish = numbered(year, second, first);
  const american = numbered(year, first, second);
  if (danish.kind === "none") return american;
  if (american.kind === "none" || Number(first) === Number(second)) return danish;
  return { kind: "ambiguous" };
};

/** The number of a month by its Danish name or the beginning of it; 0 for any other text. */
const monthNamed = (name: string): number => months.findIndex((month) => month.startsWith(name.normalize("NFC").toLowerCase())) + 1;
