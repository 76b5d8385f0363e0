import { isFar } from "../facts/plausible.js";
import { type Issue, type IssueCode, error, warning } from "../issue/issue.js";
import { type Day, type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter, years } from "../time/period.js";
import { type WrittenDay, readWrittenDay } from "../time/written-day.js";
import type { ExpectedDays } from "./expected-days.js";
import { saysNoValue } from "./no-value.js";
import { type TableRow, placeOf, textOf } from "./table.js";

/** What is known of a day before its cell is read. */
export interface AskedDay {
  readonly expected: ExpectedDays;
  /** A last day may say that there is none; the day of an attribute, such as a birth date, may be of any time. */
  readonly kind: "event" | "last" | "attribute";
  /** The day the row was reported: no event lies more than a year after it. A serial number is told by that, too. */
  readonly reported?: Day | undefined;
  /** A cell of the same row: where it holds a serial number that could be told, this one is of the same system. */
  readonly beside?: string;
}

/** The day in a cell. Nothing without a note if there is no such column; an empty cell is no day. */
export const readDayCell = (row: TableRow, heading: string, asked: AskedDay, issues: Issue[]): Day | undefined => {
  const text = textOf(row, heading);
  if (text === undefined) return undefined;
  const path = placeOf(row, heading);
  const expected = asked.expected.locale === "da" ? "dd-mm-yyyy" : "yyyy-mm-dd";
  const refuse = (code: PlainCode): undefined => void issues.push(error(code, path, {}));
  if (saysNoValue(text)) return refuse("no-value-word");
  const written = readWrittenDay(text, asked.expected.locale);
  if (written.kind === "none") return refuse("fact-not-a-day");
  if (written.kind === "near-midnight") return refuse("near-midnight");
  if (written.kind === "ambiguous") return void issues.push(error("ambiguous-date", path, { expected }));
  if (written.kind === "serial" && isNoSerial(written, asked)) return refuse("fact-not-a-day");
  const day = written.kind === "day" ? written.day : dayOfSerial(written, row, asked);
  if (day === undefined) return void issues.push(error("serial-day", path, { expected }));
  if (day === noEnd && asked.kind === "last") return void issues.push(warning("no-end", path, {}));
  if (day > lastDay) return refuse("day-after-2100");
  if (zeros.has(day) || (day === unixZero && asked.kind !== "attribute")) return refuse("spreadsheet-zero");
  if (day < firstDay) return refuse("day-before-1900");
  const { near, asOf } = asked.expected;
  if (written.kind === "day" && written.hasShortYear && (asked.kind === "attribute" || day < near[0] || day > near[1]))
    return refuse("two-digit-year");
  if (asked.kind === "event" && asked.reported !== undefined && day > oneYearAfter(numberOf(asked.reported))) return refuse("far-future");
  if (written.kind === "serial" || !written.isUsual) issues.push(warning("other-date-format", path, { expected }));
  if (isFar(day, asOf)) issues.push(warning("implausible-day", path, {}));
  return writeDay(day);
};

/** The day in a cell that may be empty. */
export const readOptionalDayCell = (row: TableRow, heading: string, asked: AskedDay, issues: Issue[]): Day | undefined =>
  textOf(row, heading) === "" ? undefined : readDayCell(row, heading, asked, issues);

type PlainCode = Extract<
  IssueCode,
  | "no-value-word"
  | "fact-not-a-day"
  | "near-midnight"
  | "day-after-2100"
  | "day-before-1900"
  | "spreadsheet-zero"
  | "far-future"
  | "two-digit-year"
>;

const numberOf = (day: Day): DayNumber => readDay(day) as DayNumber;

const [firstDay, lastDay, noEnd] = [numberOf("1900-01-01"), numberOf("2100-12-31"), numberOf("9999-12-31")];

/** What programs make of an empty cell, a zero or the least day they know. */
const zeros: ReadonlySet<DayNumber> = new Set(
  (["0001-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01"] as const).map(numberOf),
);
const unixZero = numberOf("1970-01-01");

const oneYear = dayAfter(years(1));
const oneYearAfter = (day: DayNumber): DayNumber => oneYear(day) ?? Number.POSITIVE_INFINITY;

type Serial = WrittenDay & { readonly kind: "serial" };

/** Is it a number that no system gives to a day of this programme, and no last day of all? */
const isNoSerial = ({ from1900, from1904 }: Serial, { kind, expected: { near } }: AskedDay): boolean =>
  kind !== "attribute" && [from1900, from1904].every((day) => (day < near[0] || day > near[1]) && day !== noEnd);

/**
 * The day of a serial number, where the system that begins in 1904 is out of the question: its day, four years later, lies
 * more than a year after the row was reported, or beside a cell of which that is so.
 */
const dayOfSerial = (written: Serial, row: TableRow, asked: AskedDay): DayNumber | undefined => {
  const { from1900, from1904 } = written;
  if (asked.kind === "last" && (from1900 === noEnd || from1904 === noEnd)) return noEnd;
  const [first, last] = asked.expected.near;
  if (asked.kind === "attribute" || from1900 < first || from1900 > last) return undefined;
  const reported = asked.reported === undefined ? undefined : oneYearAfter(numberOf(asked.reported));
  if (from1904 > last || (reported !== undefined && from1904 > reported && asked.kind !== "last")) return from1900;
  const text = asked.beside === undefined ? undefined : textOf(row, asked.beside);
  const beside = text === undefined ? undefined : readWrittenDay(text, asked.expected.locale);
  return beside?.kind === "serial" && reported !== undefined && beside.from1904 > reported ? from1900 : undefined;
};
