import { type Issue, type Path, error, warning } from "../issue/issue.js";
import type { Steps } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Enrolment, Participant, Placement, Recorded, UnreadableFact } from "./fact.js";
import { isClean, isSoundVersion, readAbsence, readDated, readObservation, readPlacement } from "./read.js";
import type { RunningPlacement, Timeline } from "./timeline.js";
import { knownOn, recordedOn } from "./versions.js";
import type { Vocabulary } from "./vocabulary.js";

/** One person's facts as they are known on a day, with everything that is wrong with them. */
export interface Person {
  /** Missing where the participant as a whole is set aside. */
  readonly timeline: Timeline | undefined;
  readonly issues: readonly Issue[];
  /** How many facts were set aside; the participant counts as one. */
  readonly setAside: number;
}

interface WithId extends Recorded {
  readonly id: string;
  readonly status?: string;
}

/**
 * Reads one person's facts as known on a day. A wrong fact is set aside with an issue, by its id; a wrong attribute
 * sets the participant aside (semantics §2). Every path begins with the participant's id.
 */
export const readPerson = (participant: Participant, vocabulary: Vocabulary, day: DayNumber): Person => {
  const issues: Issue[] = [];
  const path: Path = [participant.id];
  const enrolments = readEnrolments(participant.enrolled, day, [...path, "enrolled"], issues);
  const agreement = readDated(participant.agreement, day, agreementIn(vocabulary), [...path, "agreement"], issues);
  const attributes = readAttributes(participant, vocabulary, day, path, issues);
  isClean(participant.id, [...path, "id"], issues);
  if (participant.id === "") issues.push(error("no-id", [...path, "id"], {}));
  const isWhole = issues.length === 0;

  const setAside = new Set<string>(isWhole ? [] : ["participant"]);
  const unreadable = new Set<string>();
  for (const fact of participant.unreadable ?? []) {
    if (!isSoundVersion(fact, [...path, "unreadable", fact.id], issues)) setAside.add(fact.id);
    else if (recordedOn(fact) > day || isReplaced(fact, participant, day)) continue;
    issues.push(error("unreadable-fact", [...path, "unreadable", fact.id], {}));
    unreadable.add(fact.id);
    setAside.add(fact.id);
  }

  const read = <Fact extends WithId, Value>(
    list: "placements" | "absences" | "observations",
    facts: readonly Fact[] | undefined,
    one: (fact: Fact, path: Path, issues: Issue[]) => Value | undefined,
  ): Value[] => {
    if (facts === undefined) return [];
    const refuse = (fact: Fact, issue: Issue): void => {
      issues.push(issue);
      setAside.add(`${list}/${fact.id}`);
    };
    const unsound = new Set<string>();
    for (const fact of facts) {
      if (isSoundVersion(fact, [...path, list, fact.id], issues)) continue;
      setAside.add(`${list}/${fact.id}`);
      unsound.add(fact.id);
    }
    const usable = facts.filter((fact) => !unsound.has(fact.id) && !unreadable.has(fact.id));
    const { facts: known, undecided } = knownOn(usable, day);
    for (const fact of undecided) refuse(fact, error("two-versions-same-day", [...path, list, fact.id], {}));
    return known.flatMap((fact) => {
      const before = issues.length;
      if (fact.id === "") issues.push(error("no-id", [...path, list, fact.id, "id"], {}));
      const value = one(fact, [...path, list, fact.id], issues);
      if (issues.length > before) setAside.add(`${list}/${fact.id}`);
      return value === undefined || issues.length > before ? [] : [value];
    });
  };

  const started = read("placements", participant.placements, (fact: Placement, at, found) =>
    readPlacement(fact, vocabulary, day, at, found),
  ).sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1));
  const placements = withoutRepeats(started, path, issues, setAside);
  const absences = read("absences", participant.absences, readAbsence);
  const observations = read("observations", participant.observations, readObservation).sort(
    (a, b) => a.on - b.on || (a.id < b.id ? -1 : 1),
  );
  warnOfParallels(placements, path, issues);
  return {
    timeline: isWhole ? { id: participant.id, enrolments, agreement, attributes, placements, absences, observations } : undefined,
    issues,
    setAside: setAside.size,
  };
};

/** Was a later version of a fact that could not be read itself readable? Later than an unknown day nothing is. */
const isReplaced = (unreadable: UnreadableFact, participant: Participant, day: DayNumber): boolean =>
  unreadable.recorded !== undefined &&
  [participant.placements, participant.absences, participant.observations].some((facts) =>
    facts?.some((fact) => fact.id === unreadable.id && recordedOn(fact) > recordedOn(unreadable) && recordedOn(fact) <= day),
  );

const readEnrolments = (
  enrolled: Participant["enrolled"],
  day: DayNumber,
  path: Path,
  issues: Issue[],
): readonly DayNumber[] => {
  if (enrolled === undefined) return [];
  const list: readonly Enrolment[] = typeof enrolled === "string" ? [{ on: enrolled }] : enrolled;
  const pathOf = (entry: Enrolment): Path => (typeof enrolled === "string" ? path : [...path, entry.id ?? String(entry.on)]);
  const recorded = list.filter((entry) => isSoundVersion(entry, pathOf(entry), issues));
  const { facts, undecided } = knownOn(recorded, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(entry), {}));
  const on = facts.flatMap((entry) => {
    const read = readDay(entry.on);
    if (read === undefined) issues.push(error("fact-not-a-day", pathOf(entry), {}));
    return read ?? [];
  });
  return [...new Set(on)].sort((a, b) => a - b);
};

const agreementIn =
  (vocabulary: Vocabulary) =>
  (id: string, path: Path, issues: Issue[]): string | undefined => {
    if (vocabulary.agreements.has(id)) return id;
    issues.push(error("unknown-agreement", path, {}));
    return undefined;
  };

const readAttributes = (
  participant: Participant,
  vocabulary: Vocabulary,
  day: DayNumber,
  path: Path,
  issues: Issue[],
): ReadonlyMap<string, Steps<string>> => {
  const attributes = new Map<string, Steps<string>>();
  for (const [name, written] of Object.entries(participant.attributes ?? {})) {
    isClean(name, [...path, "attributes"], issues);
    const allowed = vocabulary.attributes.get(name);
    const read = (value: string, at: Path, found: Issue[]): string | undefined => {
      if (!isClean(String(value), at, found)) return undefined;
      if (allowed === undefined || allowed.has(value)) return value;
      found.push(error("unknown-group", at, { attribute: name }));
      return undefined;
    };
    attributes.set(name, readDated(written, day, read, [...path, "attributes", name], issues));
  }
  return attributes;
};

const spellOf = (placement: RunningPlacement): string =>
  JSON.stringify([
    placement.after === Number.POSITIVE_INFINITY ? "running" : placement.after,
    placement.employer,
    placement.form?.id,
    placement.activity,
    placement.weeklyHours.from.map(String),
    placement.weeklyHours.values,
  ]);

/**
 * The same spell under a second id is set aside; the one with the lowest id stays. Two jobs without an employer may be
 * two jobs, so they are never taken for one.
 */
const withoutRepeats = (
  placements: readonly RunningPlacement[],
  path: Path,
  issues: Issue[],
  setAside: Set<string>,
): readonly RunningPlacement[] => {
  let [firstIds, firstOf] = [new Map<string, string>(), Number.NaN];
  return placements.filter((placement, place) => {
    const [before, next] = [placements[place - 1], placements[place + 1]];
    const isAlone = before?.first !== placement.first && next?.first !== placement.first;
    if (isAlone || (placement.activity === "employment" && placement.employer === undefined)) return true;
    if (firstOf !== placement.first) [firstIds, firstOf] = [new Map(), placement.first];
    const spell = spellOf(placement);
    const other = firstIds.get(spell);
    if (other === undefined) {
      firstIds.set(spell, placement.id);
      return true;
    }
    issues.push(error("same-placement-twice", [...path, "placements", placement.id], { other }));
    setAside.add(`placements/${placement.id}`);
    return false;
  });
};

/** One warning for each placement that begins while another is running. */
const warnOfParallels = (placements: readonly RunningPlacement[], path: Path, issues: Issue[]): void => {
  let longest = placements[0];
  for (const placement of placements.slice(1)) {
    const running = longest as RunningPlacement;
    if (placement.first < running.after) {
      issues.push(warning("parallel-placements", [...path, "placements", placement.id], { other: running.id }));
    }
    if (placement.after > running.after) longest = placement;
  }
};
