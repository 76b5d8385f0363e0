import type { Participant, Placement } from "../../facts/fact.js";

/** One placement of one person that has days and a single version. */
export interface Found {
  readonly participant: Participant;
  readonly placement: Placement;
}

/** The placements that can be changed without asking which version counts. */
export const singlePlacements = (people: readonly Participant[]): readonly Found[] =>
  people.flatMap((participant) =>
    (participant.placements ?? [])
      .filter((placement, _, all) => (placement.status ?? "started") === "started" && all.filter((other) => other.id === placement.id).length === 1)
      .map((placement) => ({ participant, placement })),
  );

/** The people, with some placements in the place of one. */
export const replaced = (people: readonly Participant[], { participant, placement }: Found, by: readonly Placement[]): readonly Participant[] =>
  people.map((one) =>
    one === participant ? { ...one, placements: (one.placements ?? []).flatMap((other) => (other === placement ? by : [other])) } : one,
  );

/** An id that no placement of this person has. */
export const newId = ({ participant, placement }: Found): string => {
  const taken = new Set([...(participant.placements ?? []), ...(participant.unreadable ?? [])].map((fact) => fact.id));
  let id = `${placement.id}+`;
  while (taken.has(id)) id += "+";
  return id;
};
