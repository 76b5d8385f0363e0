import fc from "fast-check";
import { expect } from "vitest";
import { type Law, cases } from "../../src/testing.js";

/** Runs a law over made-up programmes and facts. A law that hardly ever applies says nothing, so that fails as well. */
export const overMadeUpCases = (law: Law, { runs, applies }: { readonly runs: number; readonly applies: number }): void => {
  let applied = 0;
  fc.assert(
    fc.property(cases(), ({ programme, people, at }) => {
      const verdict = law.holds(programme, people, at);
      if (typeof verdict === "object") {
        throw new Error(`${verdict.done}\nexpected ${JSON.stringify(verdict.expected)}\nfound    ${JSON.stringify(verdict.found)}`);
      }
      if (verdict === "holds") applied++;
    }),
    { numRuns: runs },
  );
  expect(applied).toBeGreaterThanOrEqual(applies);
};
