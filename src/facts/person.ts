import { type Issue, error, warning } from "../issue/issue.js";
import type { Steps } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import { readAttributes } from "./attributes.js";
import type { Enrolment, Evidence, Participant, Placement } from "./fact.js";
import { type FactReader, readFacts, supportableIds, unreadableIds } from "./known-facts.js";
import { absenceOrder, claimOrder, evidenceOrder, observationOrder, placementOrder } from "./order.js";
import { readAbsence, readClaim, readEvidence, readObservation, readPlacement } from "./read.js";
import { withoutRepeats } from "./same-spell.js";
import type { KnownEvidence, RunningPlacement, Timeline } from "./timeline.js";
import { type ReadValue, checkNameIn, checkVersion, entryPath, readDated } from "./value.js";
import { firstRecorded, knownOn } from "./versions.js";
import type { Vocabulary } from "./vocabulary.js";
import { type Place, at, pathOf } from "./place.js";

/** One person's facts as they are known on a day, with everything that is wrong with them. */
export interface Person {
  /** Missing where the participant as a whole is set aside. */
  readonly timeline: Timeline | undefined;
  /** The agreement as far as it could be read, also of a participant who is set aside. */
  readonly agreement: Steps<string>;
  readonly issues: readonly Issue[];
  /** How many facts were set aside; the participant counts as one. */
  readonly setAside: number;
}

/**
 * Reads one person's facts as known on a day. A wrong fact is set aside with an issue, by its id; a wrong attribute
 * sets the participant aside (semantics §2). Every path begins with the participant's id.
 */
export const readPerson = (participant: Participant, vocabulary: Vocabulary, day: DayNumber): Person => {
  const issues: Issue[] = [];
  const path = at(undefined, participant.id);
  const { id } = participant;
  const enrolments = readEnrolments(participant.enrolled, day, at(path, "enrolled"), issues);
  const agreement = readDated(participant.agreement, day, agreementIn(vocabulary), at(path, "agreement"), issues);
  const attributes = readAttributes(participant, vocabulary, day, path, issues);
  checkNameIn(id, "id", path, issues);
  const isWhole = issues.length === 0;

  const setAside = new Set<string>();
  const reader: FactReader = { day, path, issues, setAside, unreadable: unreadableIds(participant, day, path, issues) };
  const readRunning = (fact: Placement, at: Place, found: Issue[]): RunningPlacement | undefined =>
    readPlacement(fact, vocabulary, day, at, found);
  const started = readFacts(reader, "placements", participant.placements, readRunning, placementOrder);
  const placements = withoutRepeats(started, path, issues, setAside);
  const absences = readFacts(reader, "absences", participant.absences, readAbsence, absenceOrder);
  const observations = readFacts(reader, "observations", participant.observations, readObservation, observationOrder);
  const evidence = readEvidenceOf(participant, reader);
  const claims = readFacts(reader, "claims", participant.claims, readClaim, claimOrder);
  warnOfParallels(placements, path, issues);
  return {
    timeline: isWhole ? { id, enrolments, agreement, attributes, placements, absences, observations, evidence, claims } : undefined,
    agreement,
    issues,
    setAside: setAside.size + reader.unreadable.size + (isWhole ? 0 : 1),
  };
};

const noEvidence: readonly KnownEvidence[] = [];

/** The evidence, with a warning for any that supports nothing the participant has. */
const readEvidenceOf = (participant: Participant, reader: FactReader): readonly KnownEvidence[] => {
  const { evidence } = participant;
  if (evidence === undefined) return noEvidence;
  const givenOn = firstRecorded(evidence);
  const supportable = supportableIds(participant, reader.day);
  const unsupported: Issue[] = [];
  const read = (fact: Evidence, path: Place, issues: Issue[]): KnownEvidence | undefined => {
    const known = readEvidence(fact, givenOn.get(fact.id) as DayNumber, path, issues);
    if (known !== undefined && !supportable.has(known.of)) unsupported.push(warning("evidence-of-nothing", pathOf(at(path, "of")), {}));
    return known;
  };
  const known = readFacts(reader, "evidence", evidence, read, evidenceOrder);
  for (const issue of unsupported) reader.issues.push(issue);
  return known;
};

const readEnrolments = (enrolled: Participant["enrolled"], day: DayNumber, path: Place, issues: Issue[]): readonly DayNumber[] => {
  if (enrolled === undefined) return noEnrolments;
  if (typeof enrolled === "string") {
    const on = readDay(enrolled);
    if (on === undefined) issues.push(error("fact-not-a-day", pathOf(path), {}));
    return on === undefined ? noEnrolments : [on];
  }
  const list: readonly Enrolment[] = enrolled;
  const placeOf = (entry: Enrolment): Place => entryPath(path, entry.id, entry.on);
  const { facts, undecided } = knownOn(list, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(placeOf(entry)), {}));
  const on = facts.flatMap((entry) => {
    checkVersion(entry, placeOf(entry), issues);
    const read = readDay(entry.on);
    if (read === undefined) issues.push(error("fact-not-a-day", pathOf(placeOf(entry)), {}));
    return read ?? [];
  });
  return on.length < 2 ? on : [...new Set(on)].sort((a, b) => a - b);
};

const noEnrolments: readonly DayNumber[] = [];

const agreementIn =
  (vocabulary: Vocabulary): ReadValue<string, string> =>
  (id, path, issues) => {
    if (vocabulary.agreements.has(id)) return id;
    issues.push(error("unknown-agreement", pathOf(path), {}));
    return undefined;
  };

/** One warning for each employment that begins while another is running; benefit or education beside a job is none. */
const warnOfParallels = (placements: readonly RunningPlacement[], path: Place, issues: Issue[]): void => {
  let longest: RunningPlacement | undefined;
  for (const placement of placements) {
    if (placement.activity !== "employment") continue;
    if (longest !== undefined && placement.first < longest.after) {
      issues.push(warning("parallel-placements", pathOf(at(at(path, "placements"), placement.id)), { other: longest.id }));
    }
    if (longest === undefined || placement.after > longest.after) longest = placement;
  }
};
