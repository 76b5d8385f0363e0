import fc from "fast-check";
import type { Participant } from "../facts/fact.js";
import type { AsOf } from "../reading/settlement.js";
import type { Programme } from "../terms/programme.js";
import { asOfFor, peopleFor } from "./facts.js";
import { programmes } from "./programmes.js";

/** A programme, people with facts, and as of when it is settled with what knowledge. */
export interface Case {
  readonly programme: Programme;
  readonly people: readonly Participant[];
  readonly at: AsOf;
}

/** Facts for a programme of your own, and days near them to settle as of. */
export const casesOf = (programme: Programme): fc.Arbitrary<Case> =>
  peopleFor(programme).chain((people) => asOfFor(programme, people).map((at) => ({ programme, people, at })));

/** A made-up programme with facts for it, and days near them to settle as of. */
export const cases = (): fc.Arbitrary<Case> => programmes().chain(casesOf);
