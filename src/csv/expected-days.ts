import { compileProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";
import type { Locale } from "../issue/issue.js";
import { type DayNumber, dayOf, readDay, writeDay } from "../time/day.js";
import { dayAfter, years } from "../time/period.js";

/** How the days of a table are written, and when a programme's days can be expected. */
export interface ExpectedDays {
  readonly locale: Locale;
  /** Days of placements and the like: from ten years before the intake to ten after the last day that is followed. */
  readonly near: readonly [first: DayNumber, last: DayNumber];
  /** Days that are hardly any person's: more than 120 years before the intake, or later than those that are near. */
  readonly far: readonly [first: DayNumber, last: DayNumber];
}

const tenYearsAfter = dayAfter(years(10));

/** When the days of a programme can be expected: ten years around the days it follows, and 120 years back for persons. */
export const expectedDays = (programme: Programme, locale: Locale): ExpectedDays => {
  const { intakeFrom, intakeTo } = compileProgramme(programme);
  const tracked = programme.tracking === undefined ? undefined : dayAfter(programme.tracking)(intakeTo);
  const last = tenYearsAfter(tracked ?? intakeTo) ?? intakeTo;
  return { locale, near: [yearsBefore(intakeFrom, 10), last], far: [yearsBefore(intakeFrom, 120), last] };
};

/** The first day of the year so many years before. */
const yearsBefore = (day: DayNumber, count: number): DayNumber =>
  dayOf(Number(writeDay(day).slice(0, 4)) - count, 1, 1) ?? (readDay("0001-01-01") as DayNumber);
