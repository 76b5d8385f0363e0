import { type Issue, error } from "../issue/issue.js";
import { putInOrder } from "../issue/order.js";
import type { DayNumber } from "../time/day.js";
import type { Participant, Recorded } from "./fact.js";
import { type Version, byAge, isKnown, knownOn } from "./versions.js";
import { type Place, at, pathOf } from "./place.js";

type Fact = Version & { readonly id: string };

/** Whose facts are read, as they are known on which day, and what is noted on the way. */
export interface FactReader {
  readonly day: DayNumber;
  readonly path: Place | undefined;
  readonly issues: Issue[];
  /** The facts that were set aside, by list and id. */
  readonly setAside: Set<string>;
  /** Ids of which the newest version could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

const none: readonly never[] = [];

/** The facts of a list as they are known, in order. One that is wrong is set aside with its issues, by its id. */
export const readFacts = <Written extends Fact, Known>(
  reader: FactReader,
  list: string,
  facts: readonly Written[] | undefined,
  read: (fact: Written, path: Place, issues: Issue[]) => Known | undefined,
  order: (a: Known, b: Known) => number,
): readonly Known[] => {
  if (facts === undefined || facts.length === 0) return none;
  const { day, path, issues, setAside, unreadable } = reader;
  const { facts: newest, undecided } = knownOn(unreadable.size === 0 ? facts : facts.filter(({ id }) => !unreadable.has(id)), day);
  for (const fact of undecided) {
    issues.push(error("two-versions-same-day", pathOf(at(at(path, list), fact.id)), {}));
    setAside.add(`${list}/${fact.id}`);
  }
  const known: Known[] = [];
  for (const fact of newest) {
    const before = issues.length;
    const value = read(fact, at(at(path, list), fact.id), issues);
    if (issues.length > before) setAside.add(`${list}/${fact.id}`);
    if (value !== undefined) known.push(value);
  }
  return putInOrder(known, order);
};

/** The ids of which the newest version known could not be read, each noted as an issue. */
export const unreadableIds = (participant: Participant, day: DayNumber, path: Place, issues: Issue[]): ReadonlySet<string> => {
  if (participant.unreadable === undefined) return noIds;
  const ids = new Set<string>();
  const newest = new Map<string, Recorded>();
  for (const fact of factsOf(participant)) {
    const before = newest.get(fact.id);
    if (isKnown(fact, day) && (before === undefined || byAge(fact, before) > 0)) newest.set(fact.id, fact);
  }
  for (const fact of participant.unreadable) {
    const readable = newest.get(fact.id);
    const isReplaced = fact.recorded !== undefined && readable !== undefined && byAge(readable, fact) > 0;
    if (!isKnown(fact, day) || isReplaced) continue;
    issues.push(error("unreadable-fact", pathOf(at(at(path, "unreadable"), fact.id)), {}));
    ids.add(fact.id);
  }
  return ids;
};

const noIds: ReadonlySet<string> = new Set();

const factsOf = ({
  placements = none,
  absences = none,
  observations = none,
  evidence = none,
  claims = none,
}: Participant): readonly Fact[] => [...placements, ...absences, ...observations, ...evidence, ...claims];

/** The ids of everything that evidence may be of: the placements and observations that any version known on the day reports. */
export const supportableIds = (participant: Participant, day: DayNumber): ReadonlySet<string> => {
  const { placements = none, observations = none, unreadable = none } = participant;
  const facts: readonly Fact[] = [...placements, ...observations, ...unreadable];
  return new Set(facts.filter((fact) => isKnown(fact, day)).map((fact) => fact.id));
};
