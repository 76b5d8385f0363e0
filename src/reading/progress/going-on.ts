import type { Timeline } from "../../facts/timeline.js";
import type { DayNumber } from "../../time/day.js";

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
