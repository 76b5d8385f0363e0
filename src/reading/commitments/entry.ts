import type { Exact } from "../../exact/exact.js";
import type { KnownGroupObservation } from "../../facts/timeline.js";
import { byText } from "../../issue/order.js";
import type { Occasion } from "../../terms/commitments.js";
import { type DayNumber, readDay } from "../../time/day.js";
import type { Enrolled } from "../enrolment.js";
import type { Line } from "../settlement.js";
import type { Belonging } from "./belonging.js";

/** Something counted on a day, of a participant or of the party itself. */
export interface Entry {
  readonly day: DayNumber;
  readonly value: Exact;
  readonly participant: string | null;
  /** The day after it was over: infinite while a placement or absence runs, the next day for what does not last. */
  readonly after: DayNumber;
}

/** What is known and may be counted. */
export interface Known {
  /** Day up to which it is counted. */
  readonly asOf: DayNumber;
  /** Those who are enrolled in the intake. */
  readonly people: ReadonlyMap<string, Enrolled>;
  readonly records: readonly KnownGroupObservation[];
  /** By the outcome that counts them. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
}

/** What is counted of a party by the day, in order. `isEachPersons`: observations count whatever the party they belong to then. */
export const entriesOf = (
  known: Known,
  party: string,
  belonging: Belonging,
  counted: Occasion,
  outcome: string,
  isEachPersons = false,
): readonly Entry[] =>
  allEntries(known, party, belonging, counted, outcome, isEachPersons)
    .filter(({ day }) => day <= known.asOf)
    .sort((a, b) => a.day - b.day || byText(a.participant ?? "", b.participant ?? "") || a.after - b.after || 0);

const allEntries = (
  { people, records, lines }: Known,
  party: string,
  belonging: Belonging,
  counted: Occasion,
  outcome: string,
  isEachPersons: boolean,
): Entry[] => {
  switch (counted.kind) {
    case "records":
      return records.flatMap(({ kind, subject, on, value }) =>
        kind === counted.of && subject === party ? [{ day: on, value, participant: null, after: on + 1 }] : [],
      );
    case "observations":
      return [...people.values()].flatMap(({ person, since }) =>
        person.observations.flatMap(({ kind, on }) => {
          const isCounted = kind === counted.of && on >= since && (isEachPersons || belonging.onDay(person, on));
          return isCounted ? [{ day: on, value: 1, participant: person.id, after: on + 1 }] : [];
        }),
      );
    case "absences":
      return [...people.values()].flatMap(({ person, since }) =>
        person.absences.flatMap((absence) => {
          const isCounted = absence.first >= since && (counted.of.length === 0 || counted.of.includes(absence.kind));
          return isCounted && belonging.absence(person, absence)
            ? [{ day: absence.first, value: 1, participant: person.id, after: absence.after }]
            : [];
        }),
      );
    case "reached":
      return (lines.get(outcome) ?? []).filter(belonging.line).map(({ participant, placement, reachedOn }) => {
        const day = readDay(reachedOn) as DayNumber;
        const spell = people.get(participant ?? "")?.person.placements.find(({ id }) => id === placement);
        return { day, value: 1, participant, after: spell?.after ?? day + 1 };
      });
  }
};
