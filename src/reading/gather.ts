import type { GivenParticipant } from "../facts/fact.js";
import type { FactDays } from "../facts/notes.js";
import { readPerson } from "../facts/person.js";
import type { SetAside, Timeline } from "../facts/timeline.js";
import { type Issue, error } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import type { Unpaid } from "../meaning/outcome.js";
import type { CompiledProgramme, PersonReading, Reached } from "../meaning/programme.js";
import type { Member, ReachedByMember, RuleContext } from "../meaning/settlement/rule.js";
import { valueOn } from "../time/dated.js";
import { type ClaimRows, type GatheredClaim, gatheredClaim } from "./gathered-claim.js";
import { personNotPaid } from "./not-paid.js";
import { personWarnings } from "./person-warnings.js";
import { reasonWith } from "./set-aside.js";
import type { NotPaid } from "./settlement.js";

/** What one participant comes to before any rule sees the claims. */
export interface GatheredPerson extends ClaimRows {
  /** Id of the agreement as of the day settled. */
  readonly agreement: string | null;
  /** Was anything of this participant set aside? */
  readonly isIncomplete: boolean;
  /** What was reported of this participant and could not be used, where anything was settled all the same. */
  readonly setAside: readonly SetAside[];
  readonly firstNotPaid: number;
  readonly notPaidCount: number;
}

/** Something of one participant, told apart by place. */
interface Of<What> {
  readonly place: number;
  readonly what: What;
}

/** What the people come to before any rule sees their claims. */
export interface Gathered {
  /** In the order they came. */
  readonly people: GatheredPerson[];
  /** Those of one participant after another. */
  readonly claims: GatheredClaim[];
  /** What people's own facts leave unpaid, those of one participant after another, in the order of the programme. */
  readonly notPaid: NotPaid[];
  /** What was reached and is no claim. */
  readonly unclaimed: Of<Reached>[];
  /** What is wrong, or worth a look, under these terms. */
  readonly underTerms: Of<Issue>[];
  /** Kept only where a rule looks at them. */
  readonly members: Member[];
  readonly reached: Of<ReachedByMember>[];
  /** What is wrong with the facts. */
  readonly issues: Issue[];
  participants: number;
  readonly observationsSetAside: string[];
  setAside: number;
}

/** Before anybody was read. */
export const nothingGathered = (issues: Issue[]): Gathered => ({
  people: [],
  claims: [],
  notPaid: [],
  unclaimed: [],
  underTerms: [],
  members: [],
  reached: [],
  issues,
  participants: 0,
  observationsSetAside: [],
  setAside: 0,
});

/** Adds what one participant comes to. */
export const gather = (compiled: CompiledProgramme, participant: GivenParticipant, days: FactDays, into: Gathered): void => {
  const person = readPerson(participant, compiled.vocabulary, days, into.participants);
  into.participants++;
  into.setAside += person.setAside;
  for (const issue of person.issues) into.issues.push(issue);
  const { id } = person;
  if (id === undefined) return;
  const agreement = valueOn(person.agreement, days.asOf) ?? null;
  if (person.timeline === undefined) into.people.push(setAsideWhole(compiled, id, agreement, into));
  else {
    const reading = compiled.read(person.timeline, into.people.length, days.asOf);
    const isComputed = noteIssues(compiled, person.timeline, reading, into);
    if (compiled.readsMembers || compiled.readsReached) keepForRules(compiled, id, agreement, reading, into);
    const { setAside } = person.timeline;
    into.people.push(personOf(compiled, id, agreement, reading, setAside, person.setAside > 0 || !isComputed, into));
  }
};

/** Notes what is wrong under these terms; tells whether all could be computed. */
const noteIssues = (
  compiled: CompiledProgramme,
  person: Timeline,
  { unpaid }: PersonReading,
  { people, underTerms }: Gathered,
): boolean => {
  const place = people.length;
  let isComputed = true;
  for (const what of personWarnings(compiled, person)) underTerms.push({ place, what });
  for (const { outcome, reason } of unpaid) {
    if (reason.code !== "not-computed") continue;
    underTerms.push({ place, what: error("value-not-computed", [person.id], { outcome: outcome.id }) });
    isComputed = false;
  }
  return isComputed;
};

/** Keeps what rules may look at besides the claims. */
const keepForRules = (
  compiled: CompiledProgramme,
  participant: string,
  agreement: string | null,
  { claims, unclaimed, view }: PersonReading,
  { people, members, reached }: Gathered,
): void => {
  const place = people.length;
  if (compiled.readsMembers && view !== undefined) {
    members.push({ participant, participantPlace: place, view, agreement: compiled.agreements.get(agreement ?? "") });
  }
  for (const { outcome, agreement: reachedUnder, anchor, reachedOn } of [...claims, ...unclaimed]) {
    const what = { participant, outcome, agreement: reachedUnder, anchor, reachedOn, ...(view === undefined ? {} : { view }) };
    reached.push({ place, what });
  }
};

const personOf = (
  compiled: CompiledProgramme,
  participant: string,
  agreement: string | null,
  { claims, unclaimed, unpaid }: PersonReading,
  setAside: readonly SetAside[],
  isIncomplete: boolean,
  into: Gathered,
): GatheredPerson => {
  const place = into.people.length;
  const [firstClaim, firstNotPaid] = [into.claims.length, into.notPaid.length];
  for (const claim of claims) into.claims.push(gatheredClaim(claim));
  for (const what of unclaimed) into.unclaimed.push({ place, what });
  for (const entry of unpaid) into.notPaid.push(personNotPaid(participant, agreement, undecided(compiled, setAside, entry)));
  const rows = { firstClaim, claimCount: claims.length, firstNotPaid, notPaidCount: unpaid.length };
  return { participant, place, agreement, isIncomplete, setAside, ...rows };
};

/** An outcome that was not reached; nobody can say why where something that was reported could not be used, and nothing is predicted. */
const undecided = (compiled: CompiledProgramme, setAside: readonly SetAside[], unpaid: Unpaid): Unpaid => {
  if (setAside.length === 0 || unpaid.reachedOn !== undefined || unpaid.occurrence !== undefined) return unpaid;
  const { outcome } = unpaid;
  const reason = reasonWith(compiled, setAside, outcome.id, unpaid.reason);
  return reason === unpaid.reason ? unpaid : { outcome, reason };
};

/** Somebody of whom nothing is settled. */
const setAsideWhole = (compiled: CompiledProgramme, participant: string, agreement: string | null, into: Gathered): GatheredPerson =>
  personOf(
    compiled,
    participant,
    agreement,
    { claims: [], unclaimed: [], unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) },
    [],
    true,
    into,
  );

/** Those of whom something is settled, in the order of their ids, and what they come to. */
export interface Settled extends Pick<RuleContext, "members" | "reached">, Pick<Gathered, "claims" | "notPaid"> {
  readonly people: readonly GatheredPerson[];
  readonly unclaimed: readonly Reached[];
}

/**
 * The people in the order of their ids, which most lists of people have already. A participant given twice is ambiguous,
 * whichever comes first: nothing of that person is settled.
 */
export const inIdOrder = (compiled: CompiledProgramme, gathered: Gathered): Settled => {
  const { people: given, claims, notPaid, unclaimed, underTerms, members, reached, issues } = gathered;
  const isInOrder = given.every((person, place) => place === 0 || (given[place - 1] as GatheredPerson).participant < person.participant);
  const people = isInOrder
    ? given
    : onlyOnce(
        compiled,
        [...given].sort((a, b) => byText(a.participant, b.participant)),
        gathered,
      );
  const places = isInOrder ? undefined : new Set(people.map(({ place }) => place));
  const isSettled = ({ place }: Of<unknown>): boolean => places?.has(place) ?? true;
  for (const { what } of underTerms.filter(isSettled)) {
    issues.push(what);
    if (what.severity === "error") gathered.setAside++;
  }
  return {
    people,
    claims,
    notPaid,
    unclaimed: unclaimed.filter(isSettled).map(({ what }) => what),
    members: members.filter(({ participantPlace }) => isSettled({ place: participantPlace, what: undefined })),
    reached: reached.filter(isSettled).map(({ what }) => what),
  };
};

/** The same people in the same order, each given more than once as one who is set aside. */
const onlyOnce = (compiled: CompiledProgramme, people: readonly GatheredPerson[], gathered: Gathered): readonly GatheredPerson[] =>
  people.flatMap((person, place) => {
    const { participant } = person;
    if (people[place - 1]?.participant === participant) return [];
    if (people[place + 1]?.participant !== participant) return [person];
    gathered.issues.push(error("same-participant-twice", [participant], {}));
    gathered.setAside++;
    const whole = setAsideWhole(compiled, participant, null, gathered);
    gathered.people.push(whole);
    return [whole];
  });
