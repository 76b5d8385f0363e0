import type { Facts, GroupObservation, Participant } from "../facts/fact.js";

/** Facts that can be read again and again: the people, and what was observed of groups. */
export interface FactsAtHand {
  readonly participants: readonly Participant[];
  readonly observations: readonly GroupObservation[];
}

/** Facts, read once from wherever they come. */
export const factsAtHand = (facts: Iterable<Participant> | Facts): FactsAtHand =>
  "participants" in facts
    ? { participants: [...facts.participants], observations: facts.observations ?? [] }
    : { participants: [...facts], observations: [] };
