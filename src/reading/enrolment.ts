import type { Timeline } from "../facts/timeline.js";
import type { Programme } from "../terms/programme.js";
import { type DayNumber, readDay } from "../time/day.js";

/** The first enrolment inside the intake that has come by a day; `undefined` where there is none (semantics §2, §4). */
export const enrolmentOf = ({ enrolments }: Timeline, { intake }: Programme, asOf: DayNumber): DayNumber | undefined => {
  const [from, to] = [readDay(intake.from) as DayNumber, Math.min(readDay(intake.to) as DayNumber, asOf)];
  return enrolments.find((day) => day >= from && day <= to);
};
