import { soundProgramme } from "../../terms/checked-programme.js";
import type {
  Absence,
  Claim,
  Evidence,
  GivenFacts,
  GivenParticipant,
  GroupObservation,
  Observation,
  Participant,
  Placement,
  Recorded,
  UnreadableFact,
} from "../../facts/fact.js";
import { absenceFields, placementFields } from "../../facts/fields.js";
import { type ListedFacts, withoutNulls } from "../../facts/no-value.js";
import { isAbsent, isRecord } from "../../facts/value.js";
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
 * Nothing is checked: what is wrong in a field that is read stays wrong, and `settle` sets it aside. A field that is
 * `null` has no value and is left out.
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
 * @throws ProgrammeError for terms that are not sound
 */
export const minimisedFacts = (of: Programme, facts: Iterable<GivenParticipant> | GivenFacts): ListedFacts => {
  const programme = soundProgramme(of);
  const { participants, observations, unreadable } = withoutNulls(askedFacts(facts));
  const needed = neededOf(programme);
  const ofGroups = minimised<GroupObservation>(observations, ({ kind }) => needed("groupObservation").has(kind), whole);
  const people = participants.map((participant) =>
    isRecord(participant) ? minimisedParticipant(participant, programme, needed) : participant,
  );
  return { participants: people, ...filled("observations", ofGroups), ...filled("unreadable", unreadable) };
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

// What is of the wrong shape goes on as it is, for the settlement to tell of.
const minimisedParticipant = (participant: Participant, programme: Programme, needed: Needed): Participant => {
  const { id, enrolled, agreement, unreadable = [], attributes: values, placements: placed, observations: observed, ...rest } = participant;
  const ofPerson = needed("participant");
  const unknown = Object.entries(rest).filter(([name]) => !(minimisedLists as readonly string[]).includes(name));
  const attributes = isRecord(values) ? Object.entries(values).filter(([name]) => ofPerson.has(`attributes.${name}`)) : [];
  const placements = minimised<Placement>(placed, isPlacementRead(needed), only(needed("placement"), placementFields));
  const kinds = absenceKinds(programme);
  const isAbsenceRead = ({ kind }: Absence): boolean => needed("absence").size > 0 && (kinds === undefined || kinds.includes(kind));
  const absences = minimised<Absence>(participant.absences, isAbsenceRead, onlyOfAbsence(needed("absence")));
  const observations = minimised<Observation>(observed, ({ kind }) => needed("observation").has(kind), withoutRespondent);
  const supported = new Set([...recordsIn(placements), ...recordsIn(observations)].map((fact) => fact.id));
  const leftOut = new Set([...recordsIn(placed), ...recordsIn(observed)].flatMap((fact) => (supported.has(fact.id) ? [] : [fact.id])));
  const evidence = minimised<Evidence>(participant.evidence, ({ of }) => needed("evidence").size > 0 && !leftOut.has(of), whole);
  const claimable = needed("claim").size === 0 ? undefined : new Set(claimableOutcomes(programme));
  const claims = minimised<Claim>(participant.claims, ({ outcome }) => claimable?.has(outcome) === true, whole);
  const kept = new Set(factsOf({ id, placements, absences, observations, evidence, claims }).map((fact) => fact.id));
  const ofOthers = new Set(factsOf(participant).flatMap((fact) => (kept.has(fact.id) ? [] : [fact.id])));
  return {
    id,
    ...(enrolled !== undefined && ofPerson.has("enrolled") ? { enrolled } : {}),
    ...(agreement !== undefined && ofPerson.has("agreement") ? { agreement } : {}),
    ...(isRecord(values) || values === undefined
      ? attributes.length === 0
        ? {}
        : { attributes: Object.fromEntries(attributes) }
      : { attributes: values }),
    ...Object.fromEntries(unknown),
    ...filled("placements", placements),
    ...filled("absences", absences),
    ...filled("observations", observations),
    ...filled("evidence", evidence),
    ...filled("claims", claims),
    ...filled(
      "unreadable",
      Array.isArray(unreadable)
        ? (unreadable as readonly UnreadableFact[]).filter((fact) => !isRecord(fact) || !ofOthers.has(fact.id))
        : unreadable,
    ),
  };
};

/** The lists that are minimised; any other field is either read or unknown. */
const minimisedLists = ["absences", "evidence", "claims"] as const satisfies readonly (keyof Participant)[];

const filled = <Value>(name: string, list: readonly Value[] | undefined): Readonly<Record<string, readonly Value[]>> =>
  list === undefined || (Array.isArray(list) && list.length === 0) ? {} : { [name]: list };

/** The facts of a list, as far as they are facts. */
const recordsIn = <Written extends object>(list: readonly Written[] | undefined): readonly Written[] =>
  Array.isArray(list) ? (list.filter(isRecord) as readonly Written[]) : [];

const factsOf = ({ placements, absences, observations, evidence, claims }: Participant): readonly { readonly id: string }[] => [
  ...recordsIn(placements),
  ...recordsIn(absences),
  ...recordsIn(observations),
  ...recordsIn(evidence),
  ...recordsIn(claims),
];

/** Employment is read, and anything else where the terms ask for its activity or it has an employment form as well. */
const isPlacementRead =
  (needed: Needed) =>
  ({ activity, form }: Placement): boolean =>
    needed("placement").size > 0 && ((activity ?? "employment") === "employment" || !isAbsent(form) || needed("placement").has("activity"));

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
  if (!Array.isArray(facts) || facts.some((fact) => !isRecord(fact))) return facts;
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
  <Written extends Fact>(fields: ReadonlySet<string>, known: ReadonlySet<string>) =>
  (fact: Written): Written =>
    Object.fromEntries(
      // A field that nobody knows may be one that is misspelt: it stays, to be told of.
      Object.entries(fact).filter(([field]) => fields.has(field) || ofTheFactItself.includes(field) || !known.has(field)),
    ) as unknown as Written;

const onlyOfAbsence = (fields: ReadonlySet<string>): ((absence: Absence) => Absence) => {
  const reduced = only<Absence>(fields, absenceFields);
  return (absence) => (fields.has("kind") ? reduced(absence) : { ...reduced(absence), kind: anyAbsence });
};

const withoutRespondent = ({ respondent: _respondent, ...observation }: Observation): Observation => observation;
