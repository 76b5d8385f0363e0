import fc from "fast-check";
import { expect, test } from "vitest";
import { type Case, type Law, cases } from "../../src/testing.js";

/** How many made-up cases a law is tried on, and on how many of them it must have something to say. */
export interface Tries {
  readonly runs: number;
  readonly applies: number;
}

const most = 250;
let made: readonly Case[] | undefined;

/** The same cases for every law of a file: making them up takes longer than trying a law on them. */
const madeUp = (): readonly Case[] => (made ??= fc.sample(cases(), most));

/** Throws where a law is broken; says whether it applies. */
const tried = (law: Law, { programme, facts, at }: Case): boolean => {
  const verdict = law.holds(programme, facts, at);
  if (typeof verdict !== "object") return verdict === "holds";
  throw new Error(`${verdict.done}\nexpected ${JSON.stringify(verdict.expected)}\nfound    ${JSON.stringify(verdict.found)}`);
};

/** Runs a law over made-up programmes and facts. A law that hardly ever applies says nothing, so that fails as well. */
export const overMadeUpCases = (law: Law, { runs, applies }: Tries): void => {
  test(`${law.name}: ${law.sentence}`, { timeout: 120_000 }, () => {
    const those = madeUp().slice(0, runs);
    try {
      expect(those.filter((one) => tried(law, one)).length).toBeGreaterThanOrEqual(applies);
    } catch (broken) {
      // The same cases again, to look for a smaller one.
      fc.assert(
        fc.property(cases(), (one) => void tried(law, one)),
        { numRuns: runs, interruptAfterTimeLimit: 60_000 },
      );
      throw broken;
    }
  });
};
