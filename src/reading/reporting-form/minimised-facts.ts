import type { Absence, Claim, Evidence, Facts, GroupObservation, Observation, Participant, Placement, Recorded } from "../../facts/fact.js";
import type { Programme } from "../../terms/programme.js";
import { askedFacts } from "../asked.js";
import { type RequiredField, requiredFields } from "../required-fields.js";
import { claimableOutcomes } from "./claimable-outcomes.js";
import { absenceKinds } from "./named-words.js";

/** What every fact may say of itself: which one it is, and which version. */
const ofTheFactItself: readonly string[] = ["id", "status", "recorded", "sequence"] satisfies readonly (keyof (Placement & Recorded))[];

/** What an absence is called where the terms do not ask of what kind it is. */
export const anyAbsence = "absence";

/**
 * Facts with nothing in them but what the terms read: *dataminimering*. They hold what a filled-in
 * `reportingForm` can hold, and settle to the same bytes (law: `smallestForm`). Facts of kinds that are not read
 * are left out, and of the others the fields that are not; versions and withdrawals stay, so that what was known on any
 * earlier day stays too.
 *
 * Nothing is checked: what is wrong in a field that is read stays wrong, and `settle` sets it aside.
 *
 * ```ts
 * import { between, during, kr, minimisedFacts, outcome, paid, programme, started } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const people = [
 *   {
 *     id: "B-1", enrolled: "2017-08-28", agreement: "0165", attributes: { benefit: "kontanthjaelp" },
 *     placements: [{ id: "r1", form: "smaajob", employer: "99421207", from: "2017-09-04", weeklyHours: 12, competences: ["køkken"] }],
 *   },
 * ] as const;
 *
 * minimisedFacts(terms, people).participants; // => [{ id: "B-1", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r1", form: "smaajob", from: "2017-09-04" }] }]
 * ```
 *
 * @param facts the people, any iterable; or the people and what was observed of groups
 */
export const minimisedFacts = (
  programme: Programme,
  facts: Iterable<Participant> | Facts,
): Facts & { readonly participants: readonly Participant[] } => {
  const { participants, observations = [] } = askedFacts(facts);
  const needed = neededOf(programme);
  const ofGroups = minimised<GroupObservation>(observations, ({ kind }) => needed("groupObservation").has(kind), whole);
  const people = Array.from(participants, (participant) => minimisedParticipant(participant, programme, needed));
  return { participants: people, ...(ofGroups.length === 0 ? {} : { observations: ofGroups }) };
};

/** The fields of one kind of fact that are read; of observations their kinds. */
type Needed = (fact: RequiredField["fact"]) => ReadonlySet<string>;

const neededOf = (programme: Programme): Needed => {
  const fields = requiredFields(programme);
  const byFact = new Map<string, ReadonlySet<string>>();
  return (fact) => {
    const known = byFact.get(fact) ?? new Set(fields.flatMap((one) => (one.fact === fact ? [one.field] : [])));
    byFact.set(fact, known);
    return known;
  };
};

const minimisedParticipant = (participant: Participant, programme: Programme, needed: Needed): Participant => {
  const { id, enrolled, agreement, unreadable = [] } = participant;
  const ofPerson = needed("participant");
  const attributes = Object.entries(participant.attributes ?? {}).filter(([name]) => ofPerson.has(`attributes.${name}`));
  const placements = minimised(participant.placements, isPlacementRead(needed), only<Placement>(needed("placement")));
  const kinds = absenceKinds(programme);
  const isAbsenceRead = ({ kind }: Absence): boolean => needed("absence").size > 0 && (kinds === undefined || kinds.includes(kind));
  const absences = minimised(participant.absences, isAbsenceRead, onlyOfAbsence(needed("absence")));
  const observations = minimised<Observation>(participant.observations, ({ kind }) => needed("observation").has(kind), withoutRespondent);
  const supported = new Set([...placements, ...observations].map((fact) => fact.id));
  const leftOut = new Set(
    [...(participant.placements ?? []), ...(participant.observations ?? [])].flatMap((fact) => (supported.has(fact.id) ? [] : [fact.id])),
  );
  const evidence = minimised<Evidence>(participant.evidence, ({ of }) => needed("evidence").size > 0 && !leftOut.has(of), whole);
  const claimable = needed("claim").size === 0 ? undefined : new Set(claimableOutcomes(programme));
  const claims = minimised<Claim>(participant.claims, ({ outcome }) => claimable?.has(outcome) === true, whole);
  const kept = new Set([...placements, ...absences, ...observations, ...evidence, ...claims].map((fact) => fact.id));
  const ofOthers = new Set(factsOf(participant).flatMap((fact) => (kept.has(fact.id) ? [] : [fact.id])));
  return {
    id,
    ...(enrolled !== undefined && ofPerson.has("enrolled") ? { enrolled } : {}),
    ...(agreement !== undefined && ofPerson.has("agreement") ? { agreement } : {}),
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
    ...filled("placements", placements),
    ...filled("absences", absences),
    ...filled("observations", observations),
    ...filled("evidence", evidence),
    ...filled("claims", claims),
    ...filled(
      "unreadable",
      unreadable.filter((fact) => !ofOthers.has(fact.id)),
    ),
  };
};

const filled = <Value>(name: string, list: readonly Value[]): Readonly<Record<string, readonly Value[]>> =>
  list.length === 0 ? {} : { [name]: list };

const factsOf = ({
  placements = [],
  absences = [],
  observations = [],
  evidence = [],
  claims = [],
}: Participant): readonly { readonly id: string }[] => [...placements, ...absences, ...observations, ...evidence, ...claims];

/** Employment is read, and anything else where the terms ask for its activity or it has an employment form as well. */
const isPlacementRead =
  (needed: Needed) =>
  ({ activity = "employment", form }: Placement): boolean =>
    needed("placement").size > 0 && (activity === "employment" || form !== undefined || needed("placement").has("activity"));

type Fact = Recorded & { readonly id: string; readonly status?: string };

/**
 * The facts of which a version is read, with what is read of each. A version that is not read takes away the fact that
 * an earlier one reported, so it stands as one that withdraws it.
 */
const minimised = <Written extends Fact>(
  facts: readonly Written[] | undefined,
  isRead: (fact: Written) => boolean,
  reduced: (fact: Written) => Written,
): readonly Written[] => {
  if (facts === undefined) return [];
  const read = new Map<string, Written>();
  for (const fact of facts) if (!read.has(fact.id) && isRead(fact)) read.set(fact.id, fact);
  return facts.flatMap((fact) => {
    const one = read.get(fact.id);
    if (one === undefined) return [];
    return [isRead(fact) ? reduced(fact) : withdrawnBy(reduced(one), fact)];
  });
};

const withdrawnBy = <Written extends Fact>(
  { recorded: _recorded, sequence: _sequence, ...rest }: Written,
  { recorded, sequence }: Written,
): Written =>
  ({
    ...rest,
    ...(recorded === undefined ? {} : { recorded }),
    ...(sequence === undefined ? {} : { sequence }),
    status: "withdrawn",
  }) as Written;

const whole = <Written>(fact: Written): Written => fact;

const only =
  <Written extends Fact>(fields: ReadonlySet<string>) =>
  (fact: Written): Written =>
    Object.fromEntries(
      Object.entries(fact).filter(([field]) => fields.has(field) || ofTheFactItself.includes(field)),
    ) as unknown as Written;

const onlyOfAbsence = (fields: ReadonlySet<string>): ((absence: Absence) => Absence) => {
  const reduced = only<Absence>(fields);
  return (absence) => (fields.has("kind") ? reduced(absence) : { ...reduced(absence), kind: anyAbsence });
};

const withoutRespondent = ({ respondent: _respondent, ...observation }: Observation): Observation => observation;
