import type { CompiledProgramme } from "../../meaning/programme.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { type DayNumber, readDay } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import type { KnownPerson } from "./known.js";
import { occurrencesInSeries, occurrencesOf, daysOpen } from "./occurrences.js";
import { type Extended, aboveZero, plus, times, unlimited } from "./range.js";

const dayOf = (day: string | undefined): DayNumber => (day === undefined ? unlimited : (readDay(day) as DayNumber));

/** The last day on which somebody who enrolled on a day can reach an outcome; infinite where nothing says. */
const lastDay = ({ tracking, agreements }: Programme, { by }: Outcome, enrolled: DayNumber): DayNumber => {
  const end = (period: NonNullable<Programme["tracking"]>): DayNumber => (dayAfter(period)(enrolled) ?? unlimited) - 1;
  const inAgreement = agreements.reduce((latest, { to }) => Math.max(latest, dayOf(to)), -unlimited);
  const tracked = tracking === undefined ? unlimited : end(tracking);
  const inTime = by === undefined ? unlimited : "day" in by ? dayOf(by.day) : by.from === "enrolment" ? end(by.period) : unlimited;
  return Math.min(inAgreement, tracked, inTime);
};

/** How many lines of an outcome somebody may still come to have, who has so many. */
export type LinesAhead = (person: KnownPerson | undefined, outcome: Outcome, has: number) => Extended;

/**
 * What may still be reached after a day: of somebody not known, all that one participant can reach; of somebody known, what
 * is left of it while the time allowed lasts. `isSteady` tells the outcomes of which what was reached stands.
 */
export const linesAhead = ({ programme }: CompiledProgramme, day: DayNumber, isSteady: (outcome: string) => boolean): LinesAhead => {
  const intakeEnds = dayOf(programme.intake.to);
  return (person, outcome, has) => {
    const all = occurrencesOf(programme, outcome);
    if (!isSteady(outcome.id) || person?.isUncertain === true) return all;
    const [first] = person?.enrolled ?? [];
    if (person === undefined || first === undefined) return day < intakeEnds ? all : 0;
    const last = (enrolled: DayNumber): DayNumber => lastDay(programme, outcome, enrolled);
    if (outcome.oncePer === "enrolment") {
      if (day < intakeEnds) return all;
      const each = occurrencesInSeries(outcome.reached, daysOpen(programme, outcome));
      return person.enrolled.some((enrolled) => day < last(enrolled)) ? aboveZero(plus(times(each, person.enrolled.length), -has)) : 0;
    }
    return day < last(first) ? aboveZero(plus(all, -has)) : 0;
  };
};
