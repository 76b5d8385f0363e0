import type { Timeline } from "../facts/timeline.js";
import { type DaySet, contains, intersection, span } from "../time/day-set.js";
import { type DayNumber, writeDay } from "../time/day.js";
import type { Reason } from "./reason.js";
import type { View } from "./situation.js";

/** How far ahead a prediction looks, in days: twenty years. */
export const horizon = 7_306;

/** How long after the first day on which something could be reached it is looked for, where many are settled: a year. */
export const delay = 366;

/**
 * The participant if the present employment continues: what runs on a day goes on without end, and nothing that begins
 * after that day is looked at, an enrolment no more than a placement. What is known to change, such as hours or a form's
 * rules, changes.
 */
export const goingOn = (person: Timeline, day: DayNumber): Timeline => ({
  ...person,
  enrolments: person.enrolments.filter((enrolled) => enrolled <= day),
  placements: person.placements
    .filter(({ first }) => first <= day)
    .map((placement) => (placement.after > day ? { ...placement, after: Number.POSITIVE_INFINITY } : placement)),
  absences: person.absences.filter(({ first }) => first <= day),
  observations: person.observations.filter(({ on }) => on <= day),
});

/** Are the facts up to a later day those of somebody whose present employment continues from a day on? */
export const isGoingOn = ({ everyPlacement, absences, everyObservation }: View, day: DayNumber, until: DayNumber): boolean =>
  everyPlacement.every(({ first, after }) => first <= day && (after <= day || after > until)) &&
  absences.every(({ first }) => first <= day) &&
  (everyObservation.at(-1)?.on ?? day) <= day;

/** The reason, which tells of a predicted day where it tells of one. */
export const dueBy = (reason: Reason, day: DayNumber | undefined): Reason =>
  reason.code === "not-yet-due" && day !== undefined ? { ...reason, earliest: writeDay(day) } : reason;

/** Does a placement of the participant run on a day, whatever is looked at? */
export const isPlaced = (placements: Timeline["placements"], day: DayNumber): boolean =>
  placements.some(({ first, after }) => first <= day && day < after);

/** Are all days from one to another in the set? */
export const holdsAll = (days: DaySet, first: DayNumber, last: DayNumber): boolean =>
  contains(days, first) && intersection(days, span(first, last + 1))[1] === last + 1;
