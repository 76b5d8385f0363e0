import type { Issue } from "../issue/issue.js";
import type { DayNumber } from "../time/day.js";
import type { GroupObservation } from "./fact.js";
import { type FactReader, readFacts } from "./known-facts.js";
import { observationOrder } from "./order.js";
import { readObservation } from "./read.js";
import type { KnownGroupObservation } from "./timeline.js";
import { checkNameIn } from "./value.js";
import type { Place } from "./place.js";

/** What is known of groups on a day, with everything that is wrong with it. */
export interface GroupObservations {
  /** By day, then id. */
  readonly observations: readonly KnownGroupObservation[];
  readonly issues: readonly Issue[];
  /** How many were set aside. */
  readonly setAside: number;
}

/**
 * Reads what was observed of groups as it is known on a day. One that is wrong is set aside with an issue, by its id
 * (semantics §2). Every path begins with `observations` and the id.
 */
export const readGroupObservations = (observations: readonly GroupObservation[] | undefined, day: DayNumber): GroupObservations => {
  const reader: FactReader = { day, path: undefined, issues: [], setAside: new Set(), unreadable: new Set() };
  const known = readFacts(reader, "observations", observations, readGroupObservation, observationOrder);
  return { observations: known, issues: reader.issues, setAside: reader.setAside.size };
};

const readGroupObservation = (observation: GroupObservation, path: Place, issues: Issue[]): KnownGroupObservation | undefined => {
  const before = issues.length;
  checkNameIn(observation.subject, "subject", path, issues);
  const known = readObservation(observation, path, issues);
  return known === undefined || issues.length > before ? undefined : { ...known, subject: observation.subject };
};
