import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import { type Issue, error } from "../issue/issue.js";
import { byText, putInOrder } from "../issue/order.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type SettlementLine, inClaimOrder } from "../meaning/line.js";
import type { CompiledProgramme, PersonReading, Reached } from "../meaning/programme.js";
import type { RuleContext } from "../meaning/settlement/rule.js";
import type { View } from "../meaning/situation.js";
import { valueOn } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import { personNotPaid } from "./not-paid.js";
import { personWarnings } from "./person-warnings.js";
import type { NotPaid } from "./settlement.js";

/** What one participant comes to before any rule sees the claims. */
export interface GatheredPerson {
  readonly participant: string;
  /** In the order they came; on the claims too. */
  readonly place: number;
  /** Id of the agreement as of the day settled. */
  readonly agreement: string | null;
  readonly claims: readonly SettlementLine[];
  readonly unclaimed: readonly Reached[];
  /** What the participant's own facts say of outcomes that are not paid, in the order of the programme. */
  readonly notPaid: readonly NotPaid[];
  /** Was anything of this participant set aside? */
  readonly isIncomplete: boolean;
  /** What is wrong, or worth a look, under these terms. */
  readonly issues: readonly Issue[];
  /** Kept only where a rule looks at the people. */
  readonly view: View | undefined;
}

/** What the people come to before any rule sees their claims. */
export interface Gathered {
  /** In the order they came. */
  readonly people: GatheredPerson[];
  /** What is wrong with their facts. */
  readonly issues: Issue[];
  participants: number;
  setAside: number;
}

/** Before anybody was read. */
export const nothingGathered = (issues: Issue[]): Gathered => ({ people: [], issues, participants: 0, setAside: 0 });

const none: readonly never[] = [];

/** Adds what one participant comes to. */
export const gather = (compiled: CompiledProgramme, participant: Participant, asOf: DayNumber, known: DayNumber, into: Gathered): void => {
  const person = readPerson(participant, compiled.vocabulary, known);
  into.participants++;
  into.setAside += person.setAside;
  for (const issue of person.issues) into.issues.push(issue);
  const { id } = participant;
  const place = into.people.length;
  if (looksLikePersonalNumber(id)) return;
  const agreement = valueOn(person.agreement, asOf) ?? null;
  if (person.timeline === undefined) into.people.push(setAsideWhole(compiled, id, place, agreement, none));
  else {
    const reading = compiled.read(person.timeline, place, asOf);
    const issues = issuesOf(compiled, person.timeline, reading);
    into.people.push(personOf(id, place, agreement, reading, person.setAside > 0 || issues.some(isError), issues));
  }
};

const isError = ({ severity }: Issue): boolean => severity === "error";

const issuesOf = (compiled: CompiledProgramme, person: Parameters<CompiledProgramme["read"]>[0], { unpaid }: PersonReading): readonly Issue[] => {
  let issues = personWarnings(compiled, person);
  for (const { outcome, reason } of unpaid) {
    if (reason.code === "not-computed") issues = [...issues, error("value-not-computed", [person.id], { outcome: outcome.id })];
  }
  return issues;
};

const personOf = (
  participant: string,
  place: number,
  agreement: string | null,
  { claims, unclaimed, unpaid, view }: PersonReading,
  isIncomplete: boolean,
  issues: readonly Issue[],
): GatheredPerson => ({
  participant,
  place,
  agreement,
  claims,
  unclaimed,
  notPaid: unpaid.length === 0 ? none : unpaid.map((entry) => personNotPaid(participant, agreement, entry)),
  isIncomplete,
  issues,
  view,
});

/** Somebody of whom nothing is settled. */
const setAsideWhole = (compiled: CompiledProgramme, participant: string, place: number, agreement: string | null, issues: readonly Issue[]): GatheredPerson =>
  personOf(participant, place, agreement, { claims: none, unclaimed: none, unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) }, true, issues);

/**
 * The people in the order of their ids, which most lists of people have already. A participant given twice is ambiguous,
 * whichever comes first: nothing of that person is settled.
 */
export const peopleInOrder = (compiled: CompiledProgramme, gathered: Gathered): readonly GatheredPerson[] => {
  let { people }: { readonly people: readonly GatheredPerson[] } = gathered;
  const isInOrder = people.every((person, place) => place === 0 || (people[place - 1] as GatheredPerson).participant < person.participant);
  if (!isInOrder) people = onlyOnce(compiled, [...people].sort((a, b) => byText(a.participant, b.participant)));
  for (const { issues } of people) {
    for (const issue of issues) {
      gathered.issues.push(issue);
      if (isError(issue)) gathered.setAside++;
    }
  }
  return people;
};

/** The same people in the same order, each given more than once as one who is set aside. */
const onlyOnce = (compiled: CompiledProgramme, people: readonly GatheredPerson[]): readonly GatheredPerson[] => {
  const isAsBefore = ({ participant }: GatheredPerson, place: number): boolean => people[place - 1]?.participant === participant;
  return people.flatMap((person, place) => {
    const { participant, place: number } = person;
    if (isAsBefore(person, place)) return [];
    if (people[place + 1]?.participant !== participant) return [person];
    return [setAsideWhole(compiled, participant, number, null, [error("same-participant-twice", [participant], {})])];
  });
};

/** The claims of people in the order of their ids, in the order of claims: by day, and on a day as the people stand. */
export const claimsInOrder = (people: readonly GatheredPerson[]): readonly SettlementLine[] => {
  const claims: SettlementLine[] = [];
  for (const person of people) for (const claim of putInOrder(person.claims, inClaimOrder)) claims.push(claim);
  // One number of day and place sorts much faster than lines that are compared.
  const keys = Float64Array.from(claims, ({ reachedOn }, place) => reachedOn * claims.length + place).sort();
  return Array.from(keys, (key) => claims[((key % claims.length) + claims.length) % claims.length] as SettlementLine);
};

/** The tallies that rules see besides the lines. */
export const tallies = (compiled: CompiledProgramme, people: readonly GatheredPerson[]): Pick<RuleContext, "members" | "reached"> => ({
  members: compiled.readsMembers
    ? people.flatMap(({ participant, place, agreement, view }) =>
        view === undefined ? [] : [{ participant, participantPlace: place, view, agreement: compiled.agreements.get(agreement ?? "") }],
      )
    : [],
  reached:
    compiled.readsReached || compiled.readsMembers
      ? people.flatMap(({ participant, claims, unclaimed, view }) =>
          [...claims, ...unclaimed].map(({ outcome, agreement, anchor, reachedOn }) => ({
            participant,
            outcome,
            agreement,
            anchor,
            reachedOn,
            ...(view === undefined ? {} : { view }),
          })),
        )
      : [],
});
