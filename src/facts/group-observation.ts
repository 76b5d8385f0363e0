import type { Issue } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import type { GivenFacts, GroupObservation, OrNull } from "./fact.js";
import { groupObservationFields } from "./fields.js";
import { type FactReader, readFacts, unreadableIds } from "./known-facts.js";
import { type FactDays, type Notes, notesOf } from "./notes.js";
import { observationOrder } from "./order.js";
import type { Place } from "./place.js";
import { readObservation } from "./read.js";
import type { KnownGroupObservation } from "./timeline.js";
import { checkNameIn, isAbsent } from "./value.js";

/** What is known of groups, with everything that is wrong with it. */
export interface GroupObservations {
  /** By day, then id. */
  readonly observations: readonly KnownGroupObservation[];
  readonly issues: readonly Issue[];
  /** Ids of the observations that were set aside, in order. */
  readonly setAside: readonly string[];
}

/**
 * Reads what was observed of groups as it is known. One that is wrong is set aside with an issue, by its id
 * (semantics §2). Every path begins with `observations` and the id.
 */
export const readGroupObservations = (
  { observations = null, unreadable = null }: Omit<GivenFacts, "participants">,
  days: FactDays,
): GroupObservations => {
  const notes = notesOf(days);
  const setAside: FactReader["setAside"] = new Map();
  const ids = unreadableIds({ observations, unreadable }, undefined, notes, setAside);
  const reader: FactReader = { path: undefined, notes, setAside, unreadable: ids };
  const known = readFacts(reader, "observations", groupObservationFields, observations, readGroupObservation, observationOrder);
  return {
    observations: known,
    issues: [...notes.errors, ...notes.warnings],
    setAside: [...setAside.values()].map(({ id }) => id).sort(byText),
  };
};

const readGroupObservation = (observation: OrNull<GroupObservation>, path: Place, notes: Notes): KnownGroupObservation | undefined => {
  checkNameIn(observation.subject, "subject", path, notes);
  const known = readObservation(observation, path, notes);
  return known === undefined ? undefined : { ...known, subject: isAbsent(observation.subject) ? undefined : observation.subject };
};
