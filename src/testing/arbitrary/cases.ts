import fc from "fast-check";
import type { AsOf } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { asOfFor } from "./as-of.js";
import { factsFor } from "./facts.js";
import { programmes } from "./programmes.js";

/** A programme, facts, and as of when it is settled with what knowledge. */
export interface Case {
  readonly programme: Programme;
  readonly facts: FactsAtHand;
  readonly at: AsOf;
}

/** Facts for a programme of your own, and days near them to settle as of. */
export const casesOf = (programme: Programme): fc.Arbitrary<Case> =>
  factsFor(programme).chain((facts) => asOfFor(programme, facts).map((at) => ({ programme, facts, at })));

/** A made-up programme with facts for it, and days near them to settle as of. */
export const cases = (): fc.Arbitrary<Case> => programmes().chain(casesOf);
