import { type Issue, error, warning } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Steps, never } from "../time/dated.js";
import type { DayNumber } from "../time/day.js";
import { readAttributes } from "./attributes.js";
import type { Enrolment, Evidence, GivenParticipant, OrNull, Placement } from "./fact.js";
import {
  absenceFields,
  claimFields,
  enrolmentFields,
  evidenceFields,
  observationFields,
  participantFields,
  placementFields,
} from "./fields.js";
import { type FactReader, readFacts, supportableIds, unreadableIds } from "./known-facts.js";
import { type FactDays, type Notes, notesOf } from "./notes.js";
import { absenceOrder, claimOrder, evidenceOrder, observationOrder, placementOrder } from "./order.js";
import { type Place, at, pathOf } from "./place.js";
import { readAbsence, readClaim, readEvidence, readObservation, readPlacement } from "./read.js";
import { withoutRepeats } from "./same-spell.js";
import type { KnownEvidence, RunningPlacement, SetAside, Timeline } from "./timeline.js";
import {
  type ReadValue,
  checkFields,
  checkNameIn,
  checkVersion,
  entriesOf,
  entryPath,
  isAbsent,
  isRecord,
  noteShape,
  readDated,
  readFirstDay,
} from "./value.js";
import { firstRecorded, knownOn } from "./versions.js";
import type { Vocabulary } from "./vocabulary.js";

/** One person's facts as they are known, with everything that is wrong with them. */
export interface Person {
  /** Missing where there is none, or none that may be named. */
  readonly id: string | undefined;
  /** Missing where the participant as a whole is set aside. */
  readonly timeline: Timeline | undefined;
  /** The agreement as far as it could be read, also of a participant who is set aside. */
  readonly agreement: Steps<string>;
  readonly issues: readonly Issue[];
  /** How many facts were set aside; the participant counts as one. */
  readonly setAside: number;
}

/**
 * Reads one person's facts as they are known. A wrong fact is set aside with an issue, by its id; a wrong attribute sets the
 * participant aside (semantics §2), and so does anything that is no participant. Every path begins with the participant's id; of
 * one without, with `participants` and the place among them.
 */
export const readPerson = (participant: GivenParticipant, vocabulary: Vocabulary, days: FactDays, among: number): Person => {
  const notes = notesOf(days);
  if (!isRecord(participant)) {
    noteShape("object", nameless(among), notes);
    return { id: undefined, timeline: undefined, agreement: never, issues: notes.errors, setAside: 1 };
  }
  const { id } = participant;
  const isNamed = typeof id === "string" && id !== "";
  const path = isNamed ? at(undefined, id) : nameless(among);
  if (!isNamed) notes.errors.push(error("no-id", pathOf(path), {}));
  checkFields(participant, participantFields, path, notes);
  checkNameIn(isNamed ? id : undefined, "id", path, notes);
  const enrolments = readEnrolments(participant.enrolled, at(path, "enrolled"), notes);
  const agreement = readDated(participant.agreement, agreementIn(vocabulary), at(path, "agreement"), notes);
  const attributes = readAttributes(participant, vocabulary, path, notes);
  const isWhole = notes.errors.length === 0;

  const setAside = new Map<string, SetAside>();
  const reader: FactReader = { path, notes, setAside, unreadable: unreadableIds(participant, path, notes, setAside) };
  const readRunning = (fact: OrNull<Placement>, place: Place): RunningPlacement | undefined =>
    readPlacement(fact, vocabulary, place, notes);
  const started = readFacts(reader, "placements", placementFields, participant.placements, readRunning, placementOrder);
  const placements = withoutRepeats(started, path, notes, setAside);
  const absences = readFacts(reader, "absences", absenceFields, participant.absences, readAbsence, absenceOrder);
  const observations = readFacts(reader, "observations", observationFields, participant.observations, readObservation, observationOrder);
  const evidence = readEvidenceOf(participant, reader);
  const claims = readFacts(reader, "claims", claimFields, participant.claims, readClaim, claimOrder);
  warnOfParallels(placements, path, notes);
  return {
    id: isNamed && !looksLikePersonalNumber(id) ? id : undefined,
    timeline: isWhole
      ? { id, enrolments, agreement, attributes, placements, absences, observations, evidence, claims, setAside: inOrder(setAside) }
      : undefined,
    agreement,
    issues: notes.warnings.length === 0 ? notes.errors : [...notes.errors, ...notes.warnings],
    setAside: setAside.size + (isWhole ? 0 : 1),
  };
};

const nameless = (among: number): Place => at(at(undefined, "participants"), String(among));

const nothing: readonly SetAside[] = [];

const inOrder = (setAside: ReadonlyMap<string, SetAside>): readonly SetAside[] =>
  setAside.size === 0 ? nothing : [...setAside.values()].sort((a, b) => byText(a.list, b.list) || byText(a.id, b.id));

const noEvidence: readonly KnownEvidence[] = [];

/** The evidence, with a warning for any that supports nothing the participant has. */
const readEvidenceOf = (participant: GivenParticipant, reader: FactReader): readonly KnownEvidence[] => {
  const { evidence } = participant;
  if (isAbsent(evidence)) return noEvidence;
  const givenOn = Array.isArray(evidence) ? firstRecorded(evidence.filter(isRecord)) : new Map<unknown, DayNumber>();
  const supportable = supportableIds(participant, reader.notes);
  const read = (fact: OrNull<Evidence>, path: Place, notes: Notes): KnownEvidence | undefined => {
    const before = notes.errors.length;
    const known = readEvidence(fact, givenOn.get(fact.id) as DayNumber, path, notes);
    if (known !== undefined && notes.errors.length === before && !supportable.has(known.of))
      notes.warnings.push(warning("evidence-of-nothing", pathOf(at(path, "of")), {}));
    return known;
  };
  return readFacts(reader, "evidence", evidenceFields, evidence, read, evidenceOrder);
};

const readEnrolments = (enrolled: GivenParticipant["enrolled"], path: Place, notes: Notes): readonly DayNumber[] => {
  if (isAbsent(enrolled)) return noEnrolments;
  if (!Array.isArray(enrolled)) {
    const on = readFirstDay(enrolled, path.key, path.within as Place, notes);
    return on === undefined ? noEnrolments : [on];
  }
  const list: readonly OrNull<Enrolment>[] = entriesOf(enrolled as readonly OrNull<Enrolment>[], path, notes);
  const placeOf = (entry: OrNull<Enrolment>): Place => entryPath(path, entry.id, entry.on);
  const { facts, undecided } = knownOn(list, notes.knownOn);
  for (const entry of undecided) notes.errors.push(error("two-versions-same-day", pathOf(placeOf(entry)), {}));
  const on = facts.flatMap((entry) => {
    const place = placeOf(entry);
    checkVersion(entry, place, notes);
    checkFields(entry, enrolmentFields, place, notes);
    return readFirstDay(entry.on, place.key, place.within as Place, notes) ?? [];
  });
  return on.length < 2 ? on : [...new Set(on)].sort((a, b) => a - b);
};

const noEnrolments: readonly DayNumber[] = [];

const agreementIn =
  (vocabulary: Vocabulary): ReadValue<string, string> =>
  (id, path, { errors }) => {
    if (vocabulary.agreements.has(id)) return id;
    errors.push(error("unknown-agreement", pathOf(path), {}));
    return undefined;
  };

/** One warning for each employment that begins while another is running; benefit or education beside a job is none. */
const warnOfParallels = (placements: readonly RunningPlacement[], path: Place, { warnings }: Notes): void => {
  let longest: RunningPlacement | undefined;
  for (const placement of placements) {
    if (placement.activity !== "employment") continue;
    if (longest !== undefined && placement.first < longest.after) {
      warnings.push(warning("parallel-placements", pathOf(at(at(path, "placements"), placement.id)), { other: longest.id }));
    }
    if (longest === undefined || placement.after > longest.after) longest = placement;
  }
};
