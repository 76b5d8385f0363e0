import { type Exact, isWholeMultiple, multiply, readExact } from "../exact/exact.js";
import { type Issue, error } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Steps, always, never } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Dated, DatedValue, WrittenNumber } from "./fact.js";
import { factDecimals, hourParts } from "./timeline.js";
import { type Version, knownOn, recordedOn } from "./versions.js";
import { type Place, at, pathOf } from "./place.js";

/** Reads one value as it is written; `undefined` where it is wrong in a way that was noted. */
export type ReadValue<Written, Value> = (written: Written, path: Place, issues: Issue[]) => Value | undefined;

/** As many different values are remembered as hours and scores have; whatever comes after is read each time. */
const mostRemembered = 10_000;

/** The same reading, which remembers what it made of values with nothing wrong: facts repeat a few numbers over and over. */
export const remembered = <Written extends WrittenNumber, Value>(read: ReadValue<Written, Value>): ReadValue<Written, Value> => {
  const known = new Map<Written, Value>();
  return (written, path, issues) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = issues.length;
    const value = read(written, path, issues);
    if (value !== undefined && issues.length === found && known.size < mostRemembered) known.set(written, value);
    return value;
  };
};

/** Reads a number of facts, whole or with a few decimals. A JSON number too large to be exact is none. */
export const readNumber: ReadValue<WrittenNumber, Exact> = remembered((written, path, issues) => {
  if (typeof written === "number" && Number.isSafeInteger(written)) return written + 0;
  if (typeof written === "string") checkText(written, path, issues);
  const isTooLarge = typeof written === "number" && Number.isInteger(written);
  const value = isTooLarge ? undefined : readExact(String(written));
  const isTooFine =
    value === undefined ? typeof written === "number" && Math.abs(written) < 1 : !isWholeMultiple(multiply(value, hourParts), 1);
  if (isTooFine) issues.push(error("too-many-decimals", pathOf(path), { limit: factDecimals }));
  else if (value === undefined) issues.push(error("fact-not-a-number", pathOf(path), {}));
  else return value;
  return undefined;
});

/** Reads the day in a field of a fact. */
export const readDayIn = (written: unknown, field: string, path: Place, issues: Issue[]): DayNumber | undefined => {
  const day = readDay(written);
  if (day === undefined) issues.push(error("fact-not-a-day", pathOf(at(path, field)), {}));
  return day;
};

/** The first day and the one after the last, infinite where there is no last; a wrong one is no number. */
export const readDays = (
  fact: { readonly from: unknown; readonly to?: unknown },
  path: Place,
  issues: Issue[],
): readonly [first: DayNumber, after: DayNumber] => {
  const first = readDayIn(fact.from, "from", path, issues);
  const last = fact.to === undefined ? Number.POSITIVE_INFINITY : readDayIn(fact.to, "to", path, issues);
  if (first !== undefined && last !== undefined && last < first) {
    issues.push(error("fact-ends-before-it-begins", pathOf(at(path, "to")), {}));
  }
  return [first ?? Number.NaN, (last ?? Number.NaN) + 1];
};

/** Notes an issue where a text holds anything shaped like a personal number. */
export const checkText = (text: string | undefined, path: Place, issues: Issue[]): void => {
  if (text !== undefined && looksLikePersonalNumber(text)) issues.push(error("personal-number", pathOf(path), {}));
};

/** The same for the text in a field. */
export const checkTextIn = (text: string | undefined, field: string, path: Place, issues: Issue[]): void => {
  if (text !== undefined && looksLikePersonalNumber(text)) issues.push(error("personal-number", pathOf(at(path, field)), {}));
};

/** Notes an issue where the name in a field is empty or holds anything shaped like a personal number. */
export const checkNameIn = (name: string | undefined, field: string, path: Place, issues: Issue[]): void => {
  if (name === "") issues.push(error("empty-text", pathOf(at(path, field)), {}));
  checkTextIn(name, field, path, issues);
};

/** The place of a word in the list of those allowed. */
export const readWord = (word: string, allowed: readonly string[], path: Place, issues: Issue[]): number | undefined => {
  const place = allowed.indexOf(word);
  if (place >= 0) return place;
  issues.push(error("unknown-word", pathOf(path), { allowed: allowed.join(", ") }));
  return undefined;
};

/** Reads a bare value or a dated list as it is known on a day. */
export const readDated = <Written, Value>(
  written: Dated<Written> | undefined,
  day: DayNumber,
  read: ReadValue<Written, Value>,
  path: Place,
  issues: Issue[],
): Steps<Value> => {
  if (written === undefined) return never;
  if (!Array.isArray(written)) {
    const value = read(written as Written, path, issues);
    return value === undefined ? never : always(value);
  }
  const list = written as readonly DatedValue<Written>[];
  const placeOf = (entry: DatedValue<Written>): Place => entryPath(path, entry.id, entry.from);
  const { facts, undecided } = knownOn(list, day);
  for (const entry of undecided) issues.push(error("two-versions-same-day", pathOf(placeOf(entry)), {}));
  const values = facts.flatMap((entry) => {
    checkVersion(entry, placeOf(entry), issues);
    const from = readDayIn(entry.from, "from", placeOf(entry), issues);
    const value = read(entry.value, at(placeOf(entry), "value"), issues);
    return from === undefined || value === undefined ? [] : [{ from, value }];
  });
  values.sort((a, b) => a.from - b.from);
  const distinct = values.filter((entry, place) => {
    const before = values[place - 1];
    if (before?.from !== entry.from) return true;
    if (!isSame(before.value, entry.value)) issues.push(error("two-values-same-day", pathOf(path), {}));
    return false;
  });
  return { from: distinct.map((entry) => entry.from), values: distinct.map((entry) => entry.value) };
};

/** Are two values of one list the same: as text or number, or in all their parts? */
const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const parts: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  return Object.entries(a).every(([name, part]) => isSame(part, parts.get(name)));
};

/** Where an entry of a list stands: by its id, or else by its day, if it is one. */
export const entryPath = (path: Place, id: string | undefined, day: unknown): Place =>
  id !== undefined ? at(path, id) : readDay(day) === undefined ? path : at(path, day as string);

const statuses = ["agreed", "started", "withdrawn"];

/** Notes an issue for everything a fact says of itself as a version that cannot be. */
export const checkVersion = (fact: Version, path: Place, issues: Issue[]): void => {
  checkNameIn(fact.id, "id", path, issues);
  if (Number.isNaN(recordedOn(fact))) issues.push(error("fact-not-a-day", pathOf(at(path, "recorded")), {}));
  if (fact.sequence !== undefined && !Number.isSafeInteger(fact.sequence))
    issues.push(error("fact-not-a-number", pathOf(at(path, "sequence")), {}));
  if (fact.status !== undefined && !statuses.includes(fact.status)) {
    issues.push(error("unknown-fact-status", pathOf(at(path, "status")), { allowed: statuses.join(", ") }));
  }
};
