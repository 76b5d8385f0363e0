import { type DayNumber, readDay } from "../time/day.js";
import type { Recorded } from "./fact.js";

/** What the versions of any fact have in common. */
export interface Version extends Recorded {
  readonly id?: string;
  readonly status?: string;
}

/** The newest version of each id that is known, and the ids whose newest version cannot be told. */
export interface Known<Fact> {
  readonly facts: readonly Fact[];
  readonly undecided: readonly Fact[];
}

/** The day a version became known; before every day where it does not say. */
export const recordedOn = (fact: Recorded): DayNumber =>
  fact.recorded === undefined ? Number.NEGATIVE_INFINITY : (readDay(fact.recorded) ?? Number.NaN);

const newerFirst = (a: Version, b: Version): number => {
  const [dayA, dayB] = [recordedOn(a), recordedOn(b)];
  return dayA === dayB ? (b.sequence ?? 0) - (a.sequence ?? 0) : dayB - dayA;
};

const sameVersion = (a: Version, b: Version): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * What is known on a day: of each id the newest version recorded on or before it, unless that one withdraws the fact
 * (semantics §2). A fact without an id has no versions. Two different newest versions that neither the day recorded
 * nor a sequence number orders leave the id undecided. Days recorded must be days.
 */
export const knownOn = <Fact extends Version>(facts: readonly Fact[], day: DayNumber): Known<Fact> => {
  const known = facts.filter((fact) => !(recordedOn(fact) > day));
  if (known.length < 2 && known[0]?.status !== "withdrawn") return { facts: known, undecided: [] };

  const versions = new Map<string, Fact[]>();
  const result: Fact[] = [];
  const undecided: Fact[] = [];
  for (const fact of known) {
    if (fact.id === undefined) {
      if (fact.status !== "withdrawn") result.push(fact);
      continue;
    }
    const earlier = versions.get(fact.id);
    if (earlier === undefined) versions.set(fact.id, [fact]);
    else earlier.push(fact);
  }
  for (const group of versions.values()) {
    const [newest, ...rest] = group.length === 1 ? group : group.sort(newerFirst);
    if (newest === undefined) continue;
    const rivals = rest.filter((fact) => newerFirst(newest, fact) === 0);
    if (rivals.some((fact) => !sameVersion(newest, fact))) undecided.push(newest);
    else if (newest.status !== "withdrawn") result.push(newest);
  }
  return { facts: result, undecided };
};
