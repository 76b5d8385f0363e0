import { type DayNumber, readDay } from "../time/day.js";
import type { OrNull, Recorded as WrittenRecorded } from "./fact.js";

type Recorded = OrNull<WrittenRecorded>;

/** What the versions of any fact have in common. */
export interface Version extends Recorded {
  readonly id?: string | null;
  readonly status?: string | null;
}

/** The newest version of each id that is known, and one version of each id whose newest cannot be told. */
export interface Known<Fact> {
  readonly facts: readonly Fact[];
  readonly undecided: readonly Fact[];
}

/** The day a version became known: before every day where it does not say, and never where that is no day. */
export const recordedOn = (fact: Recorded): DayNumber =>
  fact.recorded === undefined || fact.recorded === null ? Number.NEGATIVE_INFINITY : (readDay(fact.recorded) ?? Number.NaN);

/** Is it known on a day? A version whose day recorded is no day may be. */
export const isKnown = (fact: Recorded, day: DayNumber): boolean => !(recordedOn(fact) > day);

/** By id, the day its first version became known. */
export const firstRecorded = (facts: readonly Version[]): ReadonlyMap<unknown, DayNumber> => {
  const first = new Map<unknown, DayNumber>();
  for (const fact of facts) first.set(fact.id, Math.min(first.get(fact.id) ?? Number.POSITIVE_INFINITY, recordedOn(fact)));
  return first;
};

const isNumbered = (fact: Recorded): boolean => Number.isSafeInteger(fact.sequence);

/** Newer, older, or neither: two versions of one day are ordered only where both have a sequence number. */
export const byAge = (a: Recorded, b: Recorded): number => {
  const [dayA, dayB] = [recordedOn(a), recordedOn(b)];
  if (dayA !== dayB) return dayA - dayB;
  return isNumbered(a) && isNumbered(b) ? (a.sequence as number) - (b.sequence as number) : 0;
};

/** Was a version recorded before an older one of the same fact, by their sequence numbers? */
export const isOutOfOrder = (versions: readonly Recorded[]): boolean => {
  const latest = new Map<number, DayNumber>();
  for (const fact of versions.filter(isNumbered)) {
    const number = fact.sequence as number;
    latest.set(number, Math.max(latest.get(number) ?? Number.NEGATIVE_INFINITY, recordedOn(fact)));
  }
  const numbers = [...latest.keys()].sort((a, b) => a - b);
  let before = Number.NEGATIVE_INFINITY;
  return numbers.some((number) => {
    const isEarlier = versions.some((fact) => fact.sequence === number && recordedOn(fact) < before);
    before = Math.max(before, latest.get(number) as DayNumber);
    return isEarlier;
  });
};

/** How deep two values are compared; no fact is deeper. */
const deepest = 8;

/** Are two values the same, as text or number or in all their parts? A part that is `null` is not there. */
export const isSame = (a: unknown, b: unknown, depth = 0): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (depth > deepest || Array.isArray(a) !== Array.isArray(b)) return false;
  const [parts, others] = [partsOf(a), partsOf(b)];
  return parts.size === others.size && [...parts].every(([name, part]) => others.has(name) && isSame(part, others.get(name), depth + 1));
};

const partsOf = (value: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([, part]) => part !== undefined && part !== null));

/** The version that no other is newer than or equally new and different; `undefined` where there is none. */
const newestOf = <Fact extends Version>(versions: readonly Fact[]): Fact | undefined => {
  const newest = versions.reduce((best, fact) => (byAge(fact, best) > 0 ? fact : best));
  return versions.every((fact) => byAge(fact, newest) < 0 || isSame(fact, newest)) ? newest : undefined;
};

const none: readonly never[] = [];

const isNamed = ({ id }: Version): boolean => id !== undefined && id !== null;

/** Is there one version of each of a few facts, known and not withdrawn? So it is of most people. */
const areSingle = (facts: readonly Version[], day: DayNumber): boolean => {
  if (facts.length > 6) return false;
  for (let place = 0; place < facts.length; place++) {
    const fact = facts[place] as Version;
    if (fact.status === "withdrawn" || !isKnown(fact, day)) return false;
    for (let before = 0; before < place && isNamed(fact); before++) if (facts[before]?.id === fact.id) return false;
  }
  return true;
};

/**
 * What is known on a day: of each id the newest version recorded on or before it, unless that one withdraws the fact
 * (semantics §2). A fact without an id has no versions.
 */
export const knownOn = <Fact extends Version>(facts: readonly Fact[], day: DayNumber): Known<Fact> => {
  if (areSingle(facts, day)) return { facts, undecided: none };
  const known = facts.filter((fact) => isKnown(fact, day));
  if (known.length < 2) return { facts: known.filter((fact) => fact.status !== "withdrawn"), undecided: [] };
  const versions = new Map<string, Fact[]>();
  const result: Fact[] = [];
  const undecided: Fact[] = [];
  for (const fact of known) {
    const { id } = fact;
    if (id === undefined || id === null) {
      if (fact.status !== "withdrawn") result.push(fact);
      continue;
    }
    const others = versions.get(id);
    if (others === undefined) versions.set(id, [fact]);
    else others.push(fact);
  }
  for (const group of versions.values()) {
    const newest = group.length === 1 ? group[0] : newestOf(group);
    if (newest === undefined) undecided.push(group[0] as Fact);
    else if (newest.status !== "withdrawn") result.push(newest);
  }
  return { facts: result, undecided };
};
