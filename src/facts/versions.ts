import { type DayNumber, readDay } from "../time/day.js";
import type { Recorded } from "./fact.js";

/** What the versions of any fact have in common. */
export interface Version extends Recorded {
  readonly id?: string;
  readonly status?: string;
}

/** The newest version of each id that is known, and one version of each id whose newest cannot be told. */
export interface Known<Fact> {
  readonly facts: readonly Fact[];
  readonly undecided: readonly Fact[];
}

/** The day a version became known: before every day where it does not say, and never where that is no day. */
export const recordedOn = (fact: Recorded): DayNumber =>
  fact.recorded === undefined ? Number.NEGATIVE_INFINITY : (readDay(fact.recorded) ?? Number.NaN);

/** Is it known on a day? A version whose day recorded is no day may be. */
export const isKnown = (fact: Recorded, day: DayNumber): boolean => !(recordedOn(fact) > day);

/** By id, the day its first version became known. */
export const firstRecorded = (facts: readonly Version[]): ReadonlyMap<string | undefined, DayNumber> => {
  const first = new Map<string | undefined, DayNumber>();
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

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const sameVersion = (a: Version, b: Version): boolean => canonical(a) === canonical(b);

/** The version that no other is newer than or equally new and different; `undefined` where there is none. */
const newestOf = <Fact extends Version>(versions: readonly Fact[]): Fact | undefined => {
  const newest = versions.reduce((best, fact) => (byAge(fact, best) > 0 ? fact : best));
  return versions.every((fact) => byAge(fact, newest) < 0 || sameVersion(fact, newest)) ? newest : undefined;
};

const none: readonly never[] = [];

/** Is there one version of each of a few facts, known and not withdrawn? So it is of most people. */
const areSingle = (facts: readonly Version[], day: DayNumber): boolean => {
  if (facts.length > 6) return false;
  for (let place = 0; place < facts.length; place++) {
    const fact = facts[place] as Version;
    if (fact.status === "withdrawn" || !isKnown(fact, day)) return false;
    for (let before = 0; before < place && fact.id !== undefined; before++) if (facts[before]?.id === fact.id) return false;
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
    if (fact.id === undefined) {
      if (fact.status !== "withdrawn") result.push(fact);
      continue;
    }
    const others = versions.get(fact.id);
    if (others === undefined) versions.set(fact.id, [fact]);
    else others.push(fact);
  }
  for (const group of versions.values()) {
    const newest = group.length === 1 ? group[0] : newestOf(group);
    if (newest === undefined) undecided.push(group[0] as Fact);
    else if (newest.status !== "withdrawn") result.push(newest);
  }
  return { facts: result, undecided };
};
