import { type Issue, type Path, error, warning } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import type { Steps } from "../time/dated.js";
import { type DaySet, unionOfSpans } from "../time/day-set.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Enrolment, Participant, Placement, Recorded } from "./fact.js";
import { checkName, checkText, checkVersion, entryPath, readAbsence, readDated, readObservation, readPlacement } from "./read.js";
import type { RunningPlacement, Timeline } from "./timeline.js";
import { type Version, byAge, isKnown, knownOn } from "./versions.js";
import type { Vocabulary } from "./vocabulary.js";

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
  const path: Path = [participant.id];
  const enrolments = readEnrolments(participant.enrolled, day, [...path, "enrolled"], issues);
  const agreement = readDated(participant.agreement, day, agreementIn(vocabulary), [...path, "agreement"], issues);
  const attributes = readAttributes(participant, vocabulary, day, path, issues);
  checkName(participant.id, [...path, "id"], issues);
  const isWhole = issues.length === 0;

  const setAside = new Set<string>();
  const unreadable = unreadableIds(participant, day, path, issues);
  const read = <Fact extends Version & { readonly id: string }, Value>(
    list: "placements" | "absences" | "observations",
    facts: readonly Fact[] | undefined,
    one: (fact: Fact, path: Path, issues: Issue[]) => Value | undefined,
  ): Value[] => {
    if (facts === undefined) return [];
    const { facts: known, undecided } = knownOn(unreadable.size === 0 ? facts : facts.filter(({ id }) => !unreadable.has(id)), day);
    for (const fact of undecided) {
      issues.push(error("two-versions-same-day", [...path, list, fact.id], {}));
      setAside.add(`${list}/${fact.id}`);
    }
    return known.flatMap((fact) => {
      const before = issues.length;
      const value = one(fact, [...path, list, fact.id], issues);
      if (issues.length > before) setAside.add(`${list}/${fact.id}`);
      return value ?? [];
    });
  };

  const started = read("placements", participant.placements, (fact: Placement, at, found) =>
    readPlacement(fact, vocabulary, day, at, found),
  ).sort((a, b) => a.first - b.first || byText(a.id, b.id));
  const placements = withoutRepeats(started, path, issues, setAside);
  const absences = byEmployer(read("absences", participant.absences, readAbsence));
  const observations = read("observations", participant.observations, readObservation).sort((a, b) => a.on - b.on || byText(a.id, b.id));
  warnOfParallels(placements, path, issues);
  return {
    timeline: isWhole ? { id: participant.id, enrolments, agreement, attributes, placements, absences, observations } : undefined,
    agreement,
    issues,
    setAside: setAside.size + unreadable.size + (isWhole ? 0 : 1),
  };
};

/** The ids of which the newest version known could not be read, each noted as an issue. */
const unreadableIds = (participant: Participant, day: DayNumber, path: Path, issues: Issue[]): ReadonlySet<string> => {
  const ids = new Set<string>();
  if (participant.unreadable === undefined) return ids;
  const newest = new Map<string, Recorded>();
  for (const facts of [participant.placements, participant.absences, participant.observations]) {
    for (const fact of facts ?? []) {
      const before = newest.get(fact.id);
      if (isKnown(fact, day) && (before === undefined || byAge(fact, before) > 0)) newest.set(fact.id, fact);
    }
  }
  for (const fact of participant.unreadable) {
    const readable = newest.get(fact.id);
    const isReplaced = fact.recorded !== undefined && readable !== undefined && byAge(readable, fact) > 0;
    if (!isKnown(fact, day) || isReplaced) continue;
    issues.push(error("unreadable-fact", [...path, "unreadable", fact.id], {}));
    ids.add(fact.id);
  }
  return ids;
};

const byEmployer = (
  absences: readonly { readonly employer: string; readonly first: DayNumber; readonly after: DayNumber }[],
): ReadonlyMap<string, DaySet> => {
  const spans = new Map<string, [DayNumber, DayNumber][]>();
  for (const { employer, first, after } of absences) {
    const before = spans.get(employer);
    if (before === undefined) spans.set(employer, [[first, after]]);
    else before.push([first, after]);
  }
  return new Map([...spans].map(([employer, list]) => [employer, unionOfSpans(list.sort((a, b) => a[0] - b[0]))]));
};

const readEnrolments = (
  enrolled: Participant["enrolled"],
  day: DayNumber,
  path: Path,
  issues: Issue[],
): readonly DayNumber[] => {
  if (enrolled === undefined) return [];
  const list: readonly Enrolment[] = typeof enrolled === "string" ? [{ on: enrolled }] : enrolled;
  const pathOf = (entry: Enrolment): Path => entryPath(path, entry.id, entry.on);
  const { facts, undecided } = knownOn(list, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(entry), {}));
  const on = facts.flatMap((entry) => {
    checkVersion(entry, pathOf(entry), issues);
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
    checkName(name, [...path, "attributes"], issues);
    const allowed = vocabulary.attributes.get(name);
    const read = (value: string, at: Path, found: Issue[]): string | undefined => {
      checkText(String(value), at, found);
      if (allowed === undefined || allowed.has(value)) return value;
      found.push(error("unknown-value", at, { attribute: name }));
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
