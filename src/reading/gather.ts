import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import { type Issue, error } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import type { Unpaid } from "../meaning/outcome.js";
import type { CompiledProgramme, PersonReading, Reached } from "../meaning/programme.js";
import type { SettlementLine } from "../meaning/line.js";
import type { Member } from "../meaning/settlement/rule.js";
import { valueOn } from "../time/dated.js";
import { type DayNumber, writeDay } from "../time/day.js";
import { personWarnings } from "./person-warnings.js";
import type { NotPaid } from "./settlement.js";

/** What the people come to before any rule sees their claims. */
export interface Gathered {
  readonly claims: SettlementLine[];
  readonly reached: { readonly participant: string; readonly reached: Reached }[];
  readonly notPaid: NotPaid[];
  readonly issues: Issue[];
  /** By participant, the agreement as of the day settled. */
  readonly belongsTo: Map<string, string | null>;
  /** Everybody enrolled in the intake, where a rule looks at them. */
  readonly members: Member[];
  readonly incomplete: Set<string>;
  /** Participants who were given more than once. */
  readonly twice: Set<string>;
  participants: number;
  setAside: number;
}

/** Before anybody was read. */
export const nothingGathered = (): Gathered => ({
  claims: [],
  reached: [],
  notPaid: [],
  issues: [],
  belongsTo: new Map(),
  members: [],
  incomplete: new Set(),
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
  if (into.belongsTo.has(id)) {
    into.twice.add(id);
    return;
  }
  if (person.setAside > 0) into.incomplete.add(id);
  const agreement = valueOn(person.agreement, asOf) ?? null;
  into.belongsTo.set(id, agreement);
  const reading: PersonReading =
    person.timeline === undefined
      ? { reached: [], claims: [], unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) }
      : compiled.read(person.timeline, asOf);
  if (compiled.readsMembers && reading.view !== undefined) {
    into.members.push({ participant: id, view: reading.view, agreement: compiled.agreements.get(agreement ?? "") });
  }
  for (const claim of reading.claims) into.claims.push(claim);
  for (const reached of reading.reached) into.reached.push({ participant: id, reached });
  for (const unpaid of reading.unpaid) noteUnpaid(id, agreement, unpaid, reading, into);
  if (person.timeline !== undefined) for (const issue of personWarnings(compiled, person.timeline)) into.issues.push(issue);
};

const noteUnpaid = (
  participant: string,
  agreement: string | null,
  { outcome, reason, earliest, reachedOn, series, occurrence }: Unpaid,
  reading: PersonReading,
  into: Gathered,
): void => {
  const reachedUnder = reachedOn === undefined ? undefined : reading.reached.find((found) => found.outcome === outcome && found.reachedOn === reachedOn)?.agreement.id;
  if (reason.code === "not-computed") {
    into.issues.push(error("value-not-computed", [participant], { outcome: outcome.id }));
    into.incomplete.add(participant);
    into.setAside++;
  }
  into.notPaid.push({
    participant,
    outcome: outcome.id,
    agreement: reachedUnder ?? agreement,
    reason,
    ...(series === undefined ? {} : { series }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(earliest === undefined ? {} : { earliest: writeDay(earliest) }),
    ...(reachedOn === undefined ? {} : { reachedOn: writeDay(reachedOn) }),
  });
};

/** A participant given twice is ambiguous, whichever comes first: nothing of that person is settled. */
export const withdrawTwice = (compiled: CompiledProgramme, gathered: Gathered): void => {
  if (gathered.twice.size === 0) return;
  const isTwice = ({ participant }: { readonly participant: string | null }): boolean => participant !== null && gathered.twice.has(participant);
  const keepOthers = <Entry extends { readonly participant: string | null }>(entries: Entry[]): void => {
    const others = entries.filter((entry) => !isTwice(entry));
    entries.length = 0;
    for (const other of others) entries.push(other);
  };
  keepOthers(gathered.claims);
  keepOthers(gathered.reached);
  keepOthers(gathered.notPaid);
  keepOthers(gathered.members);
  for (const participant of gathered.twice) {
    gathered.issues.push(error("same-participant-twice", [participant], {}));
    gathered.incomplete.add(participant);
    gathered.belongsTo.set(participant, null);
    gathered.setAside++;
    for (const { outcome, reason } of compiled.allUnpaid({ code: "participant-set-aside" })) {
      gathered.notPaid.push({ participant, outcome: outcome.id, agreement: null, reason });
    }
  }
};
