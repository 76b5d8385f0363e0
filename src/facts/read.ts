import { type Exact, isWholeMultiple, multiply, readExact } from "../exact/exact.js";
import { type Issue, type Path, error } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Steps, always, never } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Absence, Dated, DatedValue, Observation, Placement, WrittenNumber } from "./fact.js";
import { type KnownAbsence, type KnownObservation, type RunningPlacement, factDecimals, hourParts } from "./timeline.js";
import { type Version, knownOn } from "./versions.js";
import type { Vocabulary } from "./vocabulary.js";

const statuses = ["agreed", "started", "withdrawn"];

const readDays = (
  fact: { readonly from: unknown; readonly to?: unknown },
  path: Path,
  issues: Issue[],
): readonly [first: DayNumber, after: DayNumber] => {
  const first = readDay(fact.from);
  const last = fact.to === undefined ? Number.POSITIVE_INFINITY : readDay(fact.to);
  if (first === undefined) issues.push(error("fact-not-a-day", [...path, "from"], {}));
  if (last === undefined) issues.push(error("fact-not-a-day", [...path, "to"], {}));
  if (first !== undefined && last !== undefined && last < first) {
    issues.push(error("fact-ends-before-it-begins", [...path, "to"], {}));
  }
  return [first ?? 0, (last ?? 0) + 1];
};

/** Reads a number of facts, whole or with a few decimals. A JSON number too large to be exact is none. */
export const readNumber = (written: WrittenNumber, path: Path, issues: Issue[]): Exact | undefined => {
  if (typeof written === "number" && Number.isSafeInteger(written)) return written;
  const isTooLarge = typeof written === "number" && Number.isInteger(written);
  const value = isTooLarge ? undefined : readExact(String(written));
  if (value === undefined) issues.push(error("fact-not-a-number", path, {}));
  else if (!isWholeMultiple(multiply(value, hourParts), 1)) issues.push(error("too-many-decimals", path, { limit: factDecimals }));
  else return value;
  return undefined;
};

const readWeeklyHours = (written: WrittenNumber, path: Path, issues: Issue[]): number | undefined => {
  const hours = readNumber(written, path, issues);
  if (hours === undefined) return undefined;
  const parts = multiply(hours, hourParts);
  if (typeof parts === "number" && parts >= 0 && parts <= 168 * hourParts) return parts;
  issues.push(error("hours-out-of-range", path, { least: 0, most: 168 }));
  return undefined;
};

/** Is this text free of anything shaped like a personal number? Notes an issue where it is not. */
export const isClean = (text: string | undefined, path: Path, issues: Issue[]): boolean => {
  if (text === undefined || !looksLikePersonalNumber(text)) return true;
  issues.push(error("personal-number", path, {}));
  return false;
};

/** Reads a bare value or a dated list as it is known on a day. */
export const readDated = <Written, Value>(
  written: Dated<Written> | undefined,
  day: DayNumber,
  read: (value: Written, path: Path, issues: Issue[]) => Value | undefined,
  path: Path,
  issues: Issue[],
): Steps<Value> => {
  if (written === undefined) return never;
  if (!Array.isArray(written)) {
    const value = read(written as Written, path, issues);
    return value === undefined ? never : always(value);
  }
  const list = written as readonly DatedValue<Written>[];
  const pathOf = (entry: DatedValue<Written>): Path => [...path, entry.id ?? String(entry.from)];
  const readable = list.filter((entry) => isSoundVersion(entry, pathOf(entry), issues));
  const { facts, undecided } = knownOn(readable, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(entry), {}));
  const values = facts.flatMap((entry) => {
    const from = readDay(entry.from);
    if (from === undefined) issues.push(error("fact-not-a-day", [...pathOf(entry), "from"], {}));
    const value = read(entry.value, [...pathOf(entry), "value"], issues);
    return from === undefined || value === undefined ? [] : [{ from, value }];
  });
  values.sort((a, b) => a.from - b.from);
  const distinct = values.filter((entry, place) => {
    const before = values[place - 1];
    if (before?.from !== entry.from) return true;
    if (before.value !== entry.value) issues.push(error("two-values-same-day", path, {}));
    return false;
  });
  return { from: distinct.map((entry) => entry.from), values: distinct.map((entry) => entry.value) };
};

/** Can the versions of this fact be put in order? Notes an issue where they cannot. */
export const isSoundVersion = (fact: Version, path: Path, issues: Issue[]): boolean => {
  const before = issues.length;
  isClean(fact.id, [...path, "id"], issues);
  if (fact.recorded !== undefined && readDay(fact.recorded) === undefined) issues.push(error("fact-not-a-day", [...path, "recorded"], {}));
  if (fact.sequence !== undefined && !Number.isSafeInteger(fact.sequence)) issues.push(error("fact-not-a-number", [...path, "sequence"], {}));
  if (fact.status !== undefined && !statuses.includes(fact.status)) {
    issues.push(error("unknown-kind", [...path, "status"], { allowed: statuses.join(", ") }));
  }
  return issues.length === before;
};

/** A placement as it runs, or `undefined` for one without days: agreed, or wrong in a way that was noted. */
export const readPlacement = (
  placement: Placement,
  vocabulary: Vocabulary,
  day: DayNumber,
  path: Path,
  issues: Issue[],
): RunningPlacement | undefined => {
  const before = issues.length;
  isClean(placement.employer, [...path, "employer"], issues);
  isClean(placement.remark, [...path, "remark"], issues);
  placement.competences?.forEach((text, place) => isClean(text, [...path, "competences", place], issues));
  const status = placement.status ?? "started";
  const activity = placement.activity ?? "employment";
  isClean(activity, [...path, "activity"], issues);
  const form = placement.form === undefined ? undefined : vocabulary.forms.get(placement.form);
  if (form === undefined && (placement.form !== undefined || activity === "employment")) issues.push(error("unknown-form", [...path, "form"], {}));
  const [first, after] = readDays(placement, path, issues);
  const weeklyHours = readDated(placement.weeklyHours, day, readWeeklyHours, [...path, "weeklyHours"], issues);
  if (issues.length > before || status !== "started") return undefined;
  return { id: placement.id, activity, employer: placement.employer, form, first, after, weeklyHours };
};

export const readAbsence = (absence: Absence, path: Path, issues: Issue[]): KnownAbsence | undefined => {
  const before = issues.length;
  isClean(absence.employer, [...path, "employer"], issues);
  isClean(absence.kind, [...path, "kind"], issues);
  isClean(absence.remark, [...path, "remark"], issues);
  const [first, after] = readDays(absence, path, issues);
  return issues.length === before ? { id: absence.id, employer: absence.employer, kind: absence.kind, first, after } : undefined;
};

export const readObservation = (observation: Observation, path: Path, issues: Issue[]): KnownObservation | undefined => {
  const before = issues.length;
  isClean(observation.kind, [...path, "kind"], issues);
  isClean(observation.respondent, [...path, "respondent"], issues);
  const on = readDay(observation.on);
  if (on === undefined) issues.push(error("fact-not-a-day", [...path, "on"], {}));
  const value = readNumber(observation.value, [...path, "value"], issues);
  if (issues.length > before || on === undefined || value === undefined) return undefined;
  return { id: observation.id, kind: observation.kind, on, value, respondent: observation.respondent };
};
