import type { Facts, GivenFacts, Participant } from "./fact.js";

/** Facts of which the people are a list. */
export interface ListedFacts extends Facts {
  readonly participants: readonly Participant[];
}

const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return Array.from(value, written);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, written(part)]])));
};

/** Facts without the fields that have no value: where a database writes `null`, nothing is written. */
export const withoutNulls = (facts: GivenFacts): ListedFacts => written({ ...facts, participants: [...facts.participants] }) as ListedFacts;
