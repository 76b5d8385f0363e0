import { type DecimalText, type Exact, compare, readExact, writeExact } from "../../exact/exact.js";
import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import type { FactDays } from "../../facts/notes.js";
import { readGroupObservations } from "../../facts/group-observation.js";
import type { KnownGroupObservation } from "../../facts/timeline.js";
import { type Issue, error } from "../../issue/issue.js";
import { inIssueOrder } from "../../issue/order.js";
import { compileProgramme } from "../../meaning/programme.js";
import { checkedCommitments } from "../../terms/checked-commitments.js";
import type { Commitment, Target } from "../../terms/commitments.js";
import type { Programme } from "../../terms/programme.js";
import { type Steps, valueOn } from "../../time/dated.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import { askedDays, heldFacts } from "../asked.js";
import { readEnrolled } from "../enrolment.js";
import { settle } from "../settle.js";
import type { AsOf, Line, Settlement } from "../settlement.js";
import { belongingTo } from "./belonging.js";
import { countingProgramme, outcomeId, partsOf } from "./counting-programme.js";
import { type ReckonedDay, type Reckoning, dueDays, entriesBetween, partOf, sumOf } from "./due-days.js";
import { type Entry, type Known, entriesOf } from "./entry.js";
import type { CommitmentStatus, CommitmentsAsOf, DueDay } from "./status.js";

/**
 * Where commitments stand as of one day, as known on one day: the target in force, what has been counted, and every day
 * due – met, late, missed or overdue by so many days. It says nothing of money and changes no settlement.
 *
 * What is counted as reached is what an outcome of the same words would have a line for. A record counts for the party
 * that is its subject, an observation or absence for whoever the participant belongs to that day. Of days that may be
 * made good late the first record makes good the first, and so on; in periods each counts for itself. A revised target
 * changes no due day that had passed when it came into force.
 *
 * Wrong terms or commitments give no status, only issues; a wrong fact is set aside with an issue. It never throws for
 * the content of facts.
 *
 * ```ts
 * import { between, commitment, commitments, commitmentsAsOf, dueOn, programme, recordsOf, target } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "x",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-08-14" }],
 *   intake: between("2017-08-14", "2018-08-13"),
 *   outcomes: [],
 *   settlement: [],
 * });
 * const promised = commitments(terms, [
 *   commitment("candidates", { party: "0165", counts: recordsOf("candidate-presented"), targets: [target("2017-08-14", 10)], due: dueOn("2018-03-31") }),
 * ]);
 * const observations = [{ id: "g1", kind: "candidate-presented", subject: "0165", on: "2018-02-01", value: 7 }] as const;
 * const { commitments: [candidates] } = commitmentsAsOf(terms, promised, { participants: [], observations }, { asOf: "2018-04-12" });
 *
 * [candidates?.target, candidates?.actual, candidates?.daysOverdue]; // => ["10", "7", 12]
 * ```
 *
 * @param programme the terms
 * @param commitments what was promised
 * @param facts the people, any iterable; or the people and what was observed of groups, which is where records stand
 * @param at as of which day, and with what knowledge
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const commitmentsAsOf = (
  programme: Programme,
  commitments: readonly Commitment[],
  facts: Iterable<GivenParticipant> | GivenFacts,
  at: AsOf,
): CommitmentsAsOf => {
  const { programme: terms } = compileProgramme(programme);
  const { participants: people, ...ofGroups } = heldFacts(facts);
  const { asOf: day, knownOn: knownDay, written: days } = askedDays(at);
  const nothing = { programme: terms.id, ...days, commitments: [], incomplete: [] };
  const checked = checkedCommitments(programme, commitments);
  if (!checked.ok) return { ...nothing, issues: inIssueOrder(checked.issues) };
  const promised = checked.value;
  const counting = countingProgramme(terms, promised);
  if (!counting.ok) return { ...nothing, issues: inIssueOrder(counting.issues) };
  const settlement = settle(counting.value, people, days);
  const { records, issues } = recordsOfParties(promised, ofGroups, { asOf: day, knownOn: knownDay });
  const { people: enrolled } = readEnrolled(compileProgramme(counting.value), people, day, knownDay);
  const known: Known = { asOf: day, people: new Map(enrolled.map((one) => [one.person.id, one])), records, lines: byOutcome(settlement) };
  return {
    ...nothing,
    commitments: promised.map((commitment, place) => statusOf(terms, known, commitment, place)),
    incomplete: settlement.incomplete,
    issues: inIssueOrder([...settlement.issues, ...issues]),
  };
};

/** What was observed of groups; a count below zero that a commitment would read is set aside. */
const recordsOfParties = (
  commitments: readonly Commitment[],
  ofGroups: Omit<GivenFacts, "participants">,
  days: FactDays,
): { readonly records: readonly KnownGroupObservation[]; readonly issues: readonly Issue[] } => {
  const read = readGroupObservations(ofGroups, days);
  const kinds = new Set(commitments.flatMap(partsOf).flatMap(([, counted]) => (counted.kind === "records" ? [counted.of] : [])));
  const isWrong = ({ kind, value }: KnownGroupObservation): boolean => kinds.has(kind) && compare(value, 0) < 0;
  const issues = read.observations.filter(isWrong).map(({ id }) => error("count-below-zero", ["observations", id, "value"], {}));
  return { records: read.observations.filter((record) => !isWrong(record)), issues: [...read.issues, ...issues] };
};

const byOutcome = ({ lines }: Settlement): ReadonlyMap<string, readonly Line[]> => {
  const known = new Map<string, Line[]>();
  for (const line of lines) {
    const before = known.get(line.outcome);
    if (before === undefined) known.set(line.outcome, [line]);
    else before.push(line);
  }
  return known;
};

const targetsOf = (targets: readonly Target[]): Steps<Exact | null> => ({
  from: targets.map(({ from }) => readDay(from) as DayNumber),
  values: targets.map(({ value }) => (value === null ? null : (readExact(value) as Exact))),
});

const statusOf = (programme: Programme, known: Known, commitment: Commitment, place: number): CommitmentStatus => {
  const { id, party, due, to } = commitment;
  const parts = new Map(partsOf(commitment));
  const belonging = belongingTo(programme, party);
  const occasion = parts.get("occasion");
  const counts = parts.get("counts");
  const isEachPersons = occasion !== undefined && occasion.kind !== "records" && counts?.kind !== "records";
  const entries = new Map(
    [...parts].map(([part, counted]) => [part, entriesOf(known, party, belonging, counted, outcomeId(place, part), isEachPersons)]),
  );
  const targets = targetsOf(commitment.targets);
  const first = targets.from[0] as DayNumber;
  const last = to === undefined ? Number.POSITIVE_INFINITY : (readDay(to) as DayNumber);
  const counted = entries.get("counts") ?? none;
  const among = entries.get("among");
  const { asOf } = known;
  const reckoning: Reckoning = {
    first,
    last,
    asOf,
    due,
    targets,
    entries: counted,
    among,
    occasions: entries.get("occasion") ?? none,
    isEachPersons,
  };
  const days = dueDays(reckoning);
  const inAll = (list: readonly Entry[]): Exact => sumOf(entriesBetween(list, first, Math.min(asOf, last)));
  return {
    commitment: id,
    party,
    target: asOf > last ? null : written(valueOn(targets, asOf)),
    actual: written(among === undefined ? inAll(counted) : partOf(inAll(counted), inAll(among))),
    dueDays: days.map(writeDueDay),
    daysOverdue: days.reduce((most, { state, daysOverdue }) => (state === "overdue" ? Math.max(most, daysOverdue) : most), 0),
  };
};

const none: readonly never[] = [];

const writeDueDay = ({ on, from, participant, target, actual, state, metOn, daysOverdue }: ReckonedDay): DueDay => ({
  on: writeDay(on),
  from: writeDay(from),
  participant,
  target: writeNumber(target),
  actual: written(actual),
  state,
  metOn: metOn === undefined ? null : writeDay(metOn),
  daysOverdue,
});

const writeNumber = (value: Exact): DecimalText => writeExact(value, { least: 0, most: 12 });

const written = (value: Exact | null | undefined): DecimalText | null =>
  value === null || value === undefined ? null : writeNumber(value);
