import type { Evidence, Participant, Placement } from "../../facts/fact.js";
import type { Line } from "../../reading/settlement.js";
import type { FactsAtHand } from "../facts-at-hand.js";

/** One placement of one person that has days and a single version. */
export interface Found {
  readonly participant: Participant;
  readonly placement: Placement;
}

/** The placements that can be changed without asking which version counts. */
export const singlePlacements = ({ participants }: FactsAtHand): readonly Found[] =>
  participants.flatMap((participant) =>
    (participant.placements ?? [])
      .filter(
        (placement, _, all) =>
          (placement.status ?? "started") === "started" && all.filter((other) => other.id === placement.id).length === 1,
      )
      .map((placement) => ({ participant, placement })),
  );

/** The facts, with some placements in the place of one; what supports that one supports them all. */
export const replaced = (facts: FactsAtHand, { participant, placement }: Found, by: readonly Placement[]): FactsAtHand => ({
  ...facts,
  participants: facts.participants.map((one) =>
    one === participant
      ? {
          ...one,
          placements: (one.placements ?? []).flatMap((other) => (other === placement ? by : [other])),
          ...(one.evidence === undefined ? {} : { evidence: one.evidence.flatMap((entry) => supporting(entry, placement, by)) }),
        }
      : one,
  ),
});

const supporting = (entry: Evidence, placement: Placement, by: readonly Placement[]): readonly Evidence[] =>
  entry.of === placement.id ? by.map(({ id }) => (id === placement.id ? entry : { ...entry, id: `${entry.id}/${id}`, of: id })) : [entry];

/** An id that no placement of this person has. */
export const newId = ({ participant, placement }: Found): string => {
  const { placements = [], observations = [], unreadable = [] } = participant;
  const taken = new Set([...placements, ...observations, ...unreadable].map((fact) => fact.id));
  let id = `${placement.id}+`;
  while (taken.has(id)) id += "+";
  return id;
};

/** A line without the placement it names: of several on a day it is the one with the lowest id. */
export const withoutPlacement = ({ placement: _placement, ...line }: Line): Omit<Line, "placement"> => line;
