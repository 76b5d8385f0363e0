import { type Participant, progress } from "payment-by-results";
import { medians } from "./interleaved.js";
import { contractFor } from "./programme.js";

/** A day on which some of the people have reached everything, some are on their way and some have missed it. */
const asOf = "2018-09-01";

/** Microseconds that it takes to tell how all outcomes of one participant stand. */
export const timeProgress = async (facts: readonly Participant[], rounds: number): Promise<number> => {
  const contract = contractFor(facts.length);
  const ofEach = (): number => facts.reduce((sum, person) => sum + progress(contract, [person], person.id, { asOf }).outcomes.length, 0);
  const { all } = await medians({ all: ofEach }, rounds);
  return (all * 1_000) / facts.length;
};
