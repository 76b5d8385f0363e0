import { type Exact, isWholeMultiple, multiply, readExact } from "../exact/exact.js";
import { error } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Steps, always, never } from "../time/dated.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Dated, DatedValue, OrNull, WrittenNumber } from "./fact.js";
import { datedFields } from "./fields.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";
import { checkNotFarAhead, checkPlausible, checkRecording, isNoEnd, isSpreadsheetZero } from "./plausible.js";
import { factDecimals, hourParts } from "./timeline.js";
import { type Version, isSame, knownOn, recordedOn } from "./versions.js";

/** Reads one value as it is written; `undefined` where it is wrong in a way that was noted. */
export type ReadValue<Written, Value> = (written: Written, path: Place, notes: Notes) => Value | undefined;

/** As many different values are remembered as hours and scores have; whatever comes after is read each time. */
const mostRemembered = 10_000;

/** The same reading, which remembers what it made of values with nothing to note: facts repeat a few numbers over and over. */
export const remembered = <Written extends WrittenNumber, Value>(read: ReadValue<Written, Value>): ReadValue<Written, Value> => {
  const known = new Map<Written, Value>();
  return (written, path, notes) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const noted = notes.errors.length + notes.warnings.length;
    const value = read(written, path, notes);
    const isPlain = value !== undefined && notes.errors.length + notes.warnings.length === noted;
    if (isPlain && known.size < mostRemembered) known.set(written, value);
    return value;
  };
};

/** Notes that something else stands in a place than expected. */
export const noteShape = (expected: string, path: Place | undefined, { errors }: Notes): void => {
  errors.push(error("wrong-shape", pathOf(path), { expected }));
};

/** A value that is no more than not there: left out, or `null` as databases write it. */
export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

/** Is it an object with fields, and no list? */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Notes a field that no fact of this sort has: misspelt, it would be taken for one that is not there. */
export const checkFields = (fact: object, fields: ReadonlySet<string>, path: Place | undefined, { errors }: Notes): void => {
  for (const name in fact) {
    if (!fields.has(name) && (fact as Readonly<Record<string, unknown>>)[name] !== undefined) {
      errors.push(error("unknown-field", pathOf(path), { allowed: [...fields].join(", ") }));
      return;
    }
  }
};

/** Reads a number of facts, whole or with a few decimals. A JSON number too large to be exact is none. */
export const readNumber: ReadValue<WrittenNumber, Exact> = remembered((written, path, notes) => {
  if (typeof written === "number" && Number.isSafeInteger(written)) return written + 0;
  if (typeof written === "string") checkText(written, path, notes);
  const isWritten = typeof written === "number" ? !Number.isInteger(written) : typeof written === "string";
  const value = isWritten ? readExact(String(written)) : undefined;
  const isTooFine =
    value === undefined ? typeof written === "number" && Math.abs(written) < 1 : !isWholeMultiple(multiply(value, hourParts), 1);
  if (isTooFine) notes.errors.push(error("too-many-decimals", pathOf(path), { limit: factDecimals }));
  else if (value === undefined) notes.errors.push(error("fact-not-a-number", pathOf(path), {}));
  else return value;
  return undefined;
});

/** Reads the day in a field of a fact. */
export const readDayIn = (written: unknown, field: string, path: Place, notes: Notes): DayNumber | undefined => {
  const day = readDay(written);
  if (day === undefined) notes.errors.push(error("fact-not-a-day", pathOf(at(path, field)), {}));
  else checkPlausible(day, field, path, notes);
  return day;
};

/** Reads a first day; a spreadsheet's day zero is none. */
export const readFirstDay = (written: unknown, field: string, path: Place, notes: Notes): DayNumber | undefined => {
  const day = readDayIn(written, field, path, notes);
  if (!isSpreadsheetZero(day)) return day;
  notes.errors.push(error("fact-not-a-day", pathOf(at(path, field)), {}));
  return undefined;
};

/** Reads a last day: infinite where there is none, or where it is written as no end. */
export const readLastDay = (written: unknown, field: string, path: Place, notes: Notes): DayNumber | undefined => {
  if (isAbsent(written) || isNoEnd(readDay(written))) return Number.POSITIVE_INFINITY;
  return readDayIn(written, field, path, notes);
};

/** The first day and the one after the last, infinite where there is no last; a wrong one is no number. */
export const readDays = (
  fact: { readonly from: unknown; readonly to?: unknown },
  path: Place,
  notes: Notes,
): readonly [first: DayNumber, after: DayNumber] => {
  const first = readFirstDay(fact.from, "from", path, notes);
  const last = readLastDay(fact.to, "to", path, notes);
  if (first !== undefined && last !== undefined && last < first) {
    notes.errors.push(error("fact-ends-before-it-begins", pathOf(at(path, "to")), {}));
  }
  return [first ?? Number.NaN, (last ?? Number.NaN) + 1];
};

/** Notes an issue where a text is none, or holds anything shaped like a personal number. */
export const checkText = (text: unknown, path: Place | undefined, notes: Notes): void => {
  if (isAbsent(text)) return;
  if (typeof text !== "string") noteShape("text", path, notes);
  else if (looksLikePersonalNumber(text)) notes.errors.push(error("personal-number", pathOf(path), {}));
};

/** The same for the text in a field. */
export const checkTextIn = (text: unknown, field: string, path: Place | undefined, notes: Notes): void => {
  if (isAbsent(text)) return;
  if (typeof text !== "string" || looksLikePersonalNumber(text)) checkText(text, at(path, field), notes);
};

/** Notes an issue where the name in a field is empty, is no text, or holds anything shaped like a personal number. */
export const checkNameIn = (name: unknown, field: string, path: Place | undefined, notes: Notes): void => {
  if (name === "") notes.errors.push(error("empty-text", pathOf(at(path, field)), {}));
  checkTextIn(name, field, path, notes);
};

/** The same of a name that has to be there. */
export const checkNamed = (name: unknown, field: string, path: Place, notes: Notes): void => {
  if (isAbsent(name)) noteShape("text", at(path, field), notes);
  else checkNameIn(name, field, path, notes);
};

/** The place of a word in the list of those allowed. */
export const readWord = (word: unknown, allowed: readonly string[], path: Place, { errors }: Notes): number | undefined => {
  const place = allowed.indexOf(word as string);
  if (place >= 0) return place;
  errors.push(error("unknown-word", pathOf(path), { allowed: allowed.join(", ") }));
  return undefined;
};

/** Reads a bare value or a dated list as it is known. */
export const readDated = <Written, Value>(
  written: OrNull<Dated<Written>> | undefined | null,
  read: ReadValue<Written, Value>,
  path: Place,
  notes: Notes,
): Steps<Value> => {
  if (isAbsent(written)) return never;
  if (!Array.isArray(written)) {
    const value = read(written as Written, path, notes);
    return value === undefined ? never : always(value);
  }
  const list = entriesOf(written as readonly DatedValue<Written>[], path, notes);
  const placeOf = (entry: DatedValue<Written>): Place => entryPath(path, entry.id, entry.from);
  const { facts, undecided } = knownOn(list, notes.knownOn);
  for (const entry of undecided) notes.errors.push(error("two-versions-same-day", pathOf(placeOf(entry)), {}));
  const values = facts.flatMap((entry) => {
    checkVersion(entry, placeOf(entry), notes);
    checkFields(entry, datedFields, placeOf(entry), notes);
    const from = readDay(entry.from);
    if (from === undefined) notes.errors.push(error("fact-not-a-day", pathOf(at(placeOf(entry), "from")), {}));
    checkNotFarAhead(from, "from", placeOf(entry), notes);
    const value = read(entry.value, at(placeOf(entry), "value"), notes);
    return from === undefined || value === undefined ? [] : [{ from, value }];
  });
  values.sort((a, b) => a.from - b.from);
  const distinct = values.filter((entry, place) => {
    const before = values[place - 1];
    if (before?.from !== entry.from) return true;
    if (!isSame(before.value, entry.value)) notes.errors.push(error("two-values-same-day", pathOf(path), {}));
    return false;
  });
  return { from: distinct.map((entry) => entry.from), values: distinct.map((entry) => entry.value) };
};

/** The entries of a list that are objects; any other is noted. */
export const entriesOf = <Entry extends object>(list: readonly Entry[], path: Place | undefined, notes: Notes): readonly Entry[] => {
  // A list with gaps has entries that are none, so it is gone through by place.
  for (let place = 0; place < list.length; place++) if (!isRecord(list[place])) return onlyRecords(list, path, notes);
  return list;
};

const onlyRecords = <Entry extends object>(list: readonly Entry[], path: Place | undefined, notes: Notes): readonly Entry[] => {
  const records: Entry[] = [];
  for (let place = 0; place < list.length; place++) {
    const entry = list[place];
    if (isRecord(entry)) records.push(entry as Entry);
    else {
      noteShape("object", at(path, String(place)), notes);
      // Who leaves gaps may leave a million of them.
      if (!(place in list)) return records;
    }
  }
  return records;
};

/** Where an entry of a list stands: by its id, or else by its day, if it is one. */
export const entryPath = (path: Place, id: unknown, day: unknown): Place =>
  typeof id === "string" ? at(path, id) : readDay(day) === undefined ? path : at(path, day as string);

const statuses = ["agreed", "started", "withdrawn"];

/** Notes an issue for everything a fact says of itself as a version that cannot be. */
export const checkVersion = (fact: Version, path: Place | undefined, notes: Notes): void => {
  const { errors } = notes;
  checkNameIn(fact.id, "id", path, notes);
  const recorded = recordedOn(fact);
  if (Number.isNaN(recorded)) errors.push(error("fact-not-a-day", pathOf(at(path, "recorded")), {}));
  else checkRecording(recorded, path, notes);
  if (!isAbsent(fact.sequence) && !Number.isSafeInteger(fact.sequence))
    errors.push(error("fact-not-a-number", pathOf(at(path, "sequence")), {}));
  if (!isAbsent(fact.status) && !statuses.includes(fact.status)) {
    errors.push(error("unknown-fact-status", pathOf(at(path, "status")), { allowed: statuses.join(", ") }));
  }
};
