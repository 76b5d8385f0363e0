import fc from "fast-check";
import { expect, test } from "vitest";
import { type Law, cases } from "../../src/testing.js";

/** How many made-up cases a law is tried on, and on how many of them it must have something to say. */
export interface Tries {
  readonly runs: number;
  readonly applies: number;
}

/** Runs a law over made-up programmes and facts. A law that hardly ever applies says nothing, so that fails as well. */
export const overMadeUpCases = (law: Law, { runs, applies }: Tries): void => {
  test(`${law.name}: ${law.sentence}`, { timeout: 60_000 }, () => {
    let applied = 0;
    fc.assert(
      fc.property(cases(), ({ programme, facts, at }) => {
        const verdict = law.holds(programme, facts, at);
        if (typeof verdict === "object") {
          throw new Error(`${verdict.done}\nexpected ${JSON.stringify(verdict.expected)}\nfound    ${JSON.stringify(verdict.found)}`);
        }
        if (verdict === "holds") applied++;
      }),
      { numRuns: runs },
    );
    expect(applied).toBeGreaterThanOrEqual(applies);
  });
};
