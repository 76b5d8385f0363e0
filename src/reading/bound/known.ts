import { readGroupObservations } from "../../facts/group-observation.js";
import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import type { FactDays } from "../../facts/notes.js";
import { readPerson } from "../../facts/person.js";
import type { SettlementLine } from "../../meaning/line.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { RuleContext } from "../../meaning/settlement/rule.js";
import { type DayNumber, readDay } from "../../time/day.js";
import { claimsInOrder } from "../gathered-claim.js";
import { gather, inIdOrder, nothingGathered } from "../gather.js";

/** What is known of one participant. */
export interface KnownPerson {
  readonly id: string;
  /** Of the enrolments known to have come, those inside the intake. */
  readonly enrolled: readonly DayNumber[];
  /** Ids of the agreements that the participant belongs to or has belonged to. */
  readonly agreements: ReadonlySet<string>;
  /** Was something set aside, so that nothing of this participant can be relied on? */
  readonly isUncertain: boolean;
}

/** The people, the claims they have by a day in the order of claims, and what rules look at besides. */
export interface Known {
  readonly people: readonly KnownPerson[];
  readonly claims: readonly SettlementLine[];
  /** The participants and outcomes of what was reached and is no claim, or none any more. */
  readonly unclaimed: readonly (readonly [participant: string, outcome: string])[];
  readonly context: RuleContext;
}

/** What is known by a day of days up to that day. */
export const knownBy = (
  compiled: CompiledProgramme,
  { participants, ...ofGroups }: GivenFacts,
  day: DayNumber,
  known: DayNumber,
): Known => {
  const days: FactDays = { asOf: day, knownOn: known };
  const gathered = nothingGathered([]);
  const people = new Map<string, KnownPerson>();
  for (const participant of participants) {
    const person = personOf(compiled, participant, days, gathered.participants);
    people.set(person.id, people.has(person.id) ? uncertain(person.id) : person);
    gather(compiled, participant, days, gathered);
  }
  const settled = inIdOrder(compiled, gathered);
  const idOf = new Map(settled.people.map(({ place, participant }) => [place, participant]));
  const certain = [...claimsInOrder(settled.people, settled.claims)].filter(
    ({ participant }) => people.get(participant ?? "")?.isUncertain !== true,
  );
  return {
    people: [...people.values()],
    claims: certain,
    unclaimed: gathered.unclaimed.flatMap(({ place, what }) => {
      const participant = idOf.get(place);
      return participant === undefined ? [] : [[participant, what.outcome] as const];
    }),
    context: {
      asOf: day,
      members: settled.members,
      reached: settled.reached,
      observations: readGroupObservations(ofGroups, days).observations,
    },
  };
};

const uncertain = (id: string): KnownPerson => ({ id, enrolled: [], agreements: new Set(), isUncertain: true });

const personOf = (
  { vocabulary, programme }: CompiledProgramme,
  participant: GivenParticipant,
  days: FactDays,
  among: number,
): KnownPerson => {
  const { id, timeline, setAside, agreement } = readPerson(participant, vocabulary, days, among);
  // Nobody can say that two without a name are one.
  if (id === undefined || timeline === undefined || setAside > 0) return uncertain(id ?? `#${among}`);
  const [from, to] = [readDay(programme.intake.from) as DayNumber, readDay(programme.intake.to) as DayNumber];
  return {
    id,
    enrolled: timeline.enrolments.filter((on) => on >= from && on <= to && on <= days.asOf),
    agreements: new Set(agreement.values.filter((_, place) => (agreement.from[place] as DayNumber) <= days.asOf)),
    isUncertain: false,
  };
};
