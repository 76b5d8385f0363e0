import { compare, readExact, writeExact } from "../exact/exact.js";
import { mostHours, usualHours } from "../facts/plausible.js";
import { type Issue, type Locale, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { readWrittenDay } from "../time/written-day.js";
import { saysNoValue } from "./no-value.js";
import { type TableRow, placeOf, textOf } from "./table.js";

const danish = /^(-?\d+)(?:([,.])(\d+))?$/;
const english = /^(-?\d+)(?:(\.)(\d+))?$/;
const unit = /^(.{0,40}\d) ?(?:t\.?|time|timer)(?: ?(?:\/|pr\.?) ?uge)?$/i;

/** What a spreadsheet makes of `12,5`: the day without its year. */
const dayWithoutYear = /^(?:\d{1,2}[-. ]{1,2}\p{L}{3,9}\.?|\p{L}{3,9}\.?[-. ]{1,2}\d{1,2})$/u;

/** How a number is written, and what it can be at least and at most, if there are such limits. */
export interface AskedNumber {
  readonly locale: Locale;
  readonly least?: string | undefined;
  readonly most?: string | undefined;
  /** May a unit of hours stand after it? */
  readonly isOfHours?: true;
}

/**
 * The number in a cell that may be empty, as decimal text: `37,0` is `37`. In Danish a point is read as a comma unless it
 * may separate thousands; three decimals after one to three digits may be thousands wherever so great a number can be.
 */
export const readNumberCell = (row: TableRow, heading: string, asked: AskedNumber, issues: Issue[]): string | undefined => {
  const text = textOf(row, heading);
  if (text === undefined || text === "") return undefined;
  const path = placeOf(row, heading);
  const { locale } = asked;
  if (looksLikePersonalNumber(text)) return void issues.push(error("personal-number", path, {}));
  if (saysNoValue(text)) return void issues.push(error("no-value-word", path, {}));
  const withoutUnit = asked.isOfHours ? unit.exec(text)?.[1] : undefined;
  const [, whole = "", mark, decimals = "0"] = (locale === "da" ? danish : english).exec(withoutUnit ?? text) ?? [];
  const value = locale === "da" && mark === "." && decimals.length > 2 ? undefined : readExact(`${whole}.${decimals}`);
  if (value === undefined) {
    const isDay = readWrittenDay(text, locale).kind !== "none" || dayWithoutYear.test(text);
    return void issues.push(error(isDay ? "day-for-number" : "fact-not-a-number", path, {}));
  }
  const [least, most] = [asked.least, asked.most].map((limit) => (limit === undefined ? undefined : readExact(limit)));
  const inThousands = decimals.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole) ? readExact(`${whole}${decimals}`) : undefined;
  if (inThousands !== undefined && (most === undefined || compare(inThousands, most) <= 0))
    return void issues.push(error("ambiguous-number", path, {}));
  if (least !== undefined && most !== undefined && (compare(value, least) < 0 || compare(value, most) > 0))
    return void issues.push(error("number-out-of-range", path, { least: asked.least as string, most: asked.most as string }));
  if (withoutUnit !== undefined) issues.push(warning("unit-in-cell", path, {}));
  if (locale === "da" && mark === ".") issues.push(warning("decimal-point", path, {}));
  return writeExact(value, { least: 0, most: decimals.length });
};

/** More than twelve hours on each of seven days are those of a month. */
const mostPossible = 84;

/** Weekly hours in a cell that may be empty. More than a job has are told, and those of a month refused. */
export const readHoursCell = (row: TableRow, heading: string, locale: Locale, issues: Issue[]): string | undefined => {
  const asked: AskedNumber = { locale, most: String(mostHours), ...(locale === "da" ? { isOfHours: true } : {}) };
  const hours = readNumberCell(row, heading, asked, issues);
  const value = hours === undefined ? undefined : readExact(hours);
  if (value === undefined || compare(value, usualHours) <= 0 || compare(value, mostHours) > 0) return hours;
  const path = placeOf(row, heading);
  if (compare(value, mostPossible) > 0) issues.push(error("hours-of-a-month", path, { most: mostPossible }));
  else issues.push(warning("implausible-hours", path, { most: usualHours }));
  return hours;
};
