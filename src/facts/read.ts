import { type Exact, isWholeMultiple, multiply, readExact } from "../exact/exact.js";
import { type Issue, type Path, error } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Steps, always, never } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Absence, Dated, DatedValue, Observation, Placement, WrittenNumber } from "./fact.js";
import { type KnownObservation, type RunningPlacement, factDecimals, hourParts } from "./timeline.js";
import { type Version, knownOn, recordedOn } from "./versions.js";
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
const readNumber = (written: WrittenNumber, path: Path, issues: Issue[]): Exact | undefined => {
  if (typeof written === "number" && Number.isSafeInteger(written)) return written + 0;
  if (typeof written === "string") checkText(written, path, issues);
  const isTooLarge = typeof written === "number" && Number.isInteger(written);
  const value = isTooLarge ? undefined : readExact(String(written));
  const isTooFine = value === undefined ? typeof written === "number" && Math.abs(written) < 1 : !isWholeMultiple(multiply(value, hourParts), 1);
  if (isTooFine) issues.push(error("too-many-decimals", path, { limit: factDecimals }));
  else if (value === undefined) issues.push(error("fact-not-a-number", path, {}));
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

/** Notes an issue where a text holds anything shaped like a personal number. */
export const checkText = (text: string | undefined, path: Path, issues: Issue[]): void => {
  if (text !== undefined && looksLikePersonalNumber(text)) issues.push(error("personal-number", path, {}));
};

/** Notes an issue where a name is empty or holds anything shaped like a personal number. */
export const checkName = (name: string | undefined, path: Path, issues: Issue[]): void => {
  if (name === "") issues.push(error("empty-text", path, {}));
  checkText(name, path, issues);
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
  const pathOf = (entry: DatedValue<Written>): Path => entryPath(path, entry.id, entry.from);
  const { facts, undecided } = knownOn(list, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(entry), {}));
  const values = facts.flatMap((entry) => {
    checkVersion(entry, pathOf(entry), issues);
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

/** Where an entry of a list stands: by its id, or else by its day, if it is one. */
export const entryPath = (path: Path, id: string | undefined, day: unknown): Path =>
  id !== undefined ? [...path, id] : readDay(day) === undefined ? path : [...path, day as string];

/** Notes an issue for everything a fact says of itself as a version that cannot be. */
export const checkVersion = (fact: Version, path: Path, issues: Issue[]): void => {
  checkName(fact.id, [...path, "id"], issues);
  if (Number.isNaN(recordedOn(fact))) issues.push(error("fact-not-a-day", [...path, "recorded"], {}));
  if (fact.sequence !== undefined && !Number.isSafeInteger(fact.sequence)) issues.push(error("fact-not-a-number", [...path, "sequence"], {}));
  if (fact.status !== undefined && !statuses.includes(fact.status)) {
    issues.push(error("unknown-fact-status", [...path, "status"], { allowed: statuses.join(", ") }));
  }
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
  checkVersion(placement, path, issues);
  checkName(placement.employer, [...path, "employer"], issues);
  checkText(placement.remark, [...path, "remark"], issues);
  placement.competences?.forEach((text) => checkText(text, [...path, "competences"], issues));
  const status = placement.status ?? "started";
  const activity = placement.activity ?? "employment";
  checkName(activity, [...path, "activity"], issues);
  const form = placement.form === undefined ? undefined : vocabulary.forms.get(placement.form);
  if (form === undefined && (placement.form !== undefined || activity === "employment")) issues.push(error("unknown-form", [...path, "form"], {}));
  const [first, after] = readDays(placement, path, issues);
  const weeklyHours = readDated(placement.weeklyHours, day, readWeeklyHours, [...path, "weeklyHours"], issues);
  if (issues.length > before || status !== "started") return undefined;
  return { id: placement.id, activity, employer: placement.employer, form, first, after, weeklyHours };
};

/** The days of an absence and the employer it is from, or `undefined` for one that is wrong. */
export const readAbsence = (
  absence: Absence,
  path: Path,
  issues: Issue[],
): { readonly employer: string; readonly first: DayNumber; readonly after: DayNumber } | undefined => {
  const before = issues.length;
  checkVersion(absence, path, issues);
  checkName(absence.employer, [...path, "employer"], issues);
  checkName(absence.kind, [...path, "kind"], issues);
  checkText(absence.remark, [...path, "remark"], issues);
  const [first, after] = readDays(absence, path, issues);
  return issues.length === before ? { employer: absence.employer, first, after } : undefined;
};

/** An observation as it is known, or `undefined` for one that is wrong. */
export const readObservation = (observation: Observation, path: Path, issues: Issue[]): KnownObservation | undefined => {
  const before = issues.length;
  checkVersion(observation, path, issues);
  checkName(observation.kind, [...path, "kind"], issues);
  checkName(observation.respondent, [...path, "respondent"], issues);
  const on = readDay(observation.on);
  if (on === undefined) issues.push(error("fact-not-a-day", [...path, "on"], {}));
  const value = readNumber(observation.value, [...path, "value"], issues);
  if (issues.length > before || on === undefined || value === undefined) return undefined;
  return { id: observation.id, kind: observation.kind, on, value };
};
