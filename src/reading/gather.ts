import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import { type Issue, error } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type SettlementLine, inClaimOrder } from "../meaning/line.js";
import type { CompiledProgramme, PersonReading } from "../meaning/programme.js";
import type { RuleContext } from "../meaning/settlement/rule.js";
import { valueOn } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import { personWarnings } from "./person-warnings.js";

/** What one participant comes to before any rule sees the claims. */
export interface GatheredPerson {
  readonly participant: string;
  /** Id of the agreement as of the day settled. */
  readonly agreement: string | null;
  readonly reading: PersonReading;
  /** Was anything of this participant set aside? */
  readonly isIncomplete: boolean;
}

/** What the people come to before any rule sees their claims. */
export interface Gathered {
  /** In the order they came; a participant given twice stands once. */
  readonly people: GatheredPerson[];
  /** By participant, the place in the list of people. */
  readonly places: Map<string, number>;
  readonly issues: Issue[];
  /** Participants who were given more than once. */
  readonly twice: Set<string>;
  participants: number;
  setAside: number;
}

/** Before anybody was read. */
export const nothingGathered = (issues: Issue[]): Gathered => ({
  people: [],
  places: new Map(),
  issues,
  twice: new Set(),
  participants: 0,
  setAside: 0,
});

/** Adds what one participant comes to. */
export const gather = (compiled: CompiledProgramme, participant: Participant, asOf: DayNumber, known: DayNumber, into: Gathered): void => {
  const person = readPerson(participant, compiled.vocabulary, known);
  into.participants++;
  into.setAside += person.setAside;
  for (const issue of person.issues) into.issues.push(issue);
  if (looksLikePersonalNumber(participant.id)) return;
  const { id } = participant;
  if (into.places.has(id)) {
    into.twice.add(id);
    return;
  }
  const agreement = valueOn(person.agreement, asOf) ?? null;
  const reading: PersonReading =
    person.timeline === undefined
      ? { reached: [], claims: [], unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) }
      : compiled.read(person.timeline, asOf);
  let isIncomplete = person.setAside > 0;
  for (const { outcome, reason } of reading.unpaid) {
    if (reason.code !== "not-computed") continue;
    into.issues.push(error("value-not-computed", [id], { outcome: outcome.id }));
    into.setAside++;
    isIncomplete = true;
  }
  into.places.set(id, into.people.length);
  into.people.push({ participant: id, agreement, reading, isIncomplete });
  if (person.timeline !== undefined) for (const issue of personWarnings(compiled, person.timeline)) into.issues.push(issue);
};

/** A participant given twice is ambiguous, whichever comes first: nothing of that person is settled. */
export const withdrawTwice = (compiled: CompiledProgramme, gathered: Gathered): void => {
  for (const participant of gathered.twice) {
    const reading: PersonReading = { reached: [], claims: [], unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) };
    gathered.people[gathered.places.get(participant) as number] = { participant, agreement: null, reading, isIncomplete: true };
    gathered.issues.push(error("same-participant-twice", [participant], {}));
    gathered.setAside++;
  }
};

/** The people in the order of their ids, which is the order that most lists of people have already. */
export const inIdOrder = (people: readonly GatheredPerson[]): readonly GatheredPerson[] => {
  const isSorted = people.every((person, place) => place === 0 || (people[place - 1] as GatheredPerson).participant < person.participant);
  return isSorted ? people : [...people].sort((a, b) => byText(a.participant, b.participant));
};

/** The claims of people in the order of their ids, in the order of claims: by day, and on a day as the people stand. */
export const claimsInOrder = (people: readonly GatheredPerson[]): readonly SettlementLine[] => {
  const days = new Map<DayNumber, SettlementLine[]>();
  for (const { reading } of people) {
    const claims = reading.claims.length > 1 ? [...reading.claims].sort(inClaimOrder) : reading.claims;
    for (const claim of claims) {
      const ofDay = days.get(claim.reachedOn);
      if (ofDay === undefined) days.set(claim.reachedOn, [claim]);
      else ofDay.push(claim);
    }
  }
  return [...days.keys()].sort((a, b) => a - b).flatMap((day) => days.get(day) as SettlementLine[]);
};

/** The tallies that rules see besides the lines. */
export const tallies = (compiled: CompiledProgramme, people: readonly GatheredPerson[]): Pick<RuleContext, "members" | "reached"> => ({
  members: compiled.readsMembers
    ? people.flatMap(({ participant, agreement, reading: { view } }) =>
        view === undefined ? [] : [{ participant, view, agreement: compiled.agreements.get(agreement ?? "") }],
      )
    : [],
  reached:
    compiled.readsReached || compiled.readsMembers
      ? people.flatMap(({ participant, reading: { view, reached } }) =>
          reached.map(({ outcome, agreement, anchor, reachedOn }) => ({
            participant,
            outcome: outcome.id,
            agreement,
            anchor,
            reachedOn,
            ...(view === undefined ? {} : { view }),
          })),
        )
      : [],
});
