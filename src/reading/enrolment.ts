import type { GivenParticipant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import type { Timeline } from "../facts/timeline.js";
import { type Issue, error } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";
import { type DayNumber, readDay } from "../time/day.js";

/** A participant, and the day from which anything is counted. */
export interface Enrolled {
  readonly person: Timeline;
  readonly since: DayNumber;
}

/** Those who are enrolled in the intake, in the order of their ids; and what was set aside on the way. */
export interface EnrolledPeople {
  readonly people: readonly Enrolled[];
  /** Ids of those of whom something was set aside. */
  readonly incomplete: readonly string[];
  readonly issues: readonly Issue[];
}

/** The first enrolment inside the intake that has come by a day; `undefined` where there is none (semantics §2, §4). */
const enrolmentOf = ({ enrolments }: Timeline, { intake }: Programme, asOf: DayNumber): DayNumber | undefined => {
  const [from, to] = [readDay(intake.from) as DayNumber, Math.min(readDay(intake.to) as DayNumber, asOf)];
  return enrolments.find((day) => day >= from && day <= to);
};

/** Reads people as they are known on a day. One who is given twice is ambiguous, and set aside. */
export const readEnrolled = (
  { programme, vocabulary }: CompiledProgramme,
  participants: Iterable<GivenParticipant>,
  asOf: DayNumber,
  knownOn: DayNumber,
): EnrolledPeople => {
  const issues: Issue[] = [];
  const incomplete = new Set<string>();
  const seen = new Set<string>();
  const twice = new Set<string>();
  const enrolled: Enrolled[] = [];
  let among = 0;
  for (const participant of participants) {
    const { id, timeline, issues: found, setAside } = readPerson(participant, vocabulary, { asOf, knownOn }, among++);
    for (const issue of found) issues.push(issue);
    if (id === undefined) continue;
    if (setAside > 0) incomplete.add(id);
    if (seen.has(id)) twice.add(id);
    seen.add(id);
    const since = timeline === undefined ? undefined : enrolmentOf(timeline, programme, asOf);
    if (timeline !== undefined && since !== undefined) enrolled.push({ person: timeline, since });
  }
  for (const id of twice) issues.push(error("same-participant-twice", [id], {}));
  return {
    people: enrolled.filter(({ person }) => !twice.has(person.id)).sort((a, b) => byText(a.person.id, b.person.id)),
    incomplete: [...new Set([...incomplete, ...twice])].sort(byText),
    issues,
  };
};
