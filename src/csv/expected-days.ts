import type { Locale } from "../issue/issue.js";
import { compileProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";
import { type DayNumber, dayOf, readDay, writeDay } from "../time/day.js";
import { dayAfter, years } from "../time/period.js";

/** How the days of a table are written, and when a programme's days can be expected. */
export interface ExpectedDays {
  readonly locale: Locale;
  /** Days of placements and the like: from ten years before the intake to ten after the last day that is followed. */
  readonly near: readonly [first: DayNumber, last: DayNumber];
  /** The day that others lie far from or not: the last of the intake. */
  readonly asOf: DayNumber;
}

const tenYearsAfter = dayAfter(years(10));

/** When the days of a programme can be expected. */
export const expectedDays = (programme: Programme, locale: Locale): ExpectedDays => {
  const { intakeFrom, intakeTo } = compileProgramme(programme);
  const tracked = programme.tracking === undefined ? undefined : dayAfter(programme.tracking)(intakeTo);
  const last = tenYearsAfter(tracked ?? intakeTo) ?? intakeTo;
  return { locale, near: [tenYearsBefore(intakeFrom), last], asOf: intakeTo };
};

/** The first day of the year ten years before. */
const tenYearsBefore = (day: DayNumber): DayNumber =>
  dayOf(Number(writeDay(day).slice(0, 4)) - 10, 1, 1) ?? (readDay("0001-01-01") as DayNumber);
