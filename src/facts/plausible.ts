import { warning } from "../issue/issue.js";
import { type DayNumber, dayOf } from "../time/day.js";
import { yearsLater } from "../time/period.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";

/** More weekly hours than this are possible, and hardly meant: 160.33 are those of a month. */
export const usualHours = 48;

/** There are no more hours than these in a week. */
export const mostHours = 168;

/** Ten years ahead, 120 years back: a day beyond is possible, and most likely a year that is misspelt. */
const latest = yearsLater(10);
const earliest = yearsLater(-120);

/** What is written for "no end", and what a spreadsheet writes for a day that it does not have. */
const noEnd = dayOf(9999, 12, 31);
const spreadsheetZero = dayOf(1900, 1, 1);

/** Does a last day say that there is none? */
export const isNoEnd = (day: DayNumber | undefined): boolean => day === noEnd;

/** Is a first day one that nobody wrote? */
export const isSpreadsheetZero = (day: DayNumber | undefined): boolean => day === spreadsheetZero;

/** Does a day lie far from the day as of which is read: more than ten years ahead, or 120 back? */
export const isFar = (day: DayNumber, asOf: DayNumber): boolean => day > latest(asOf) || day < earliest(asOf);

/** One warning for a day that lies far from the day as of which is read. */
export const checkPlausible = (day: DayNumber | undefined, field: string, path: Place | undefined, { asOf, warnings }: Notes): void => {
  if (day !== undefined && isFar(day, asOf)) warnings.push(warning("implausible-day", pathOf(at(path, field)), {}));
};

/** The same where only what lies ahead matters: a value that has held for long is none the worse for it. */
export const checkNotFarAhead = (day: DayNumber | undefined, field: string, path: Place | undefined, { asOf, warnings }: Notes): void => {
  if (day !== undefined && day > latest(asOf)) warnings.push(warning("implausible-day", pathOf(at(path, field)), {}));
};

/** One warning for a version recorded so late that it outranks every correction that will ever come. */
export const checkRecording = (day: DayNumber, path: Place | undefined, { asOf, knownOn, warnings }: Notes): void => {
  const last = latest(knownOn === Number.POSITIVE_INFINITY ? asOf : Math.max(asOf, knownOn));
  if (day > last && day < Number.POSITIVE_INFINITY) warnings.push(warning("implausible-recording", pathOf(at(path, "recorded")), {}));
};
