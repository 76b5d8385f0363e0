import fc from "fast-check";
import { test } from "vitest";
import { type FactsAtHand, cases, laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.neverThrows, { runs: 250, applies: 250 });

const wrongDays = ["2018-02-30", "2018-13-01", "0000-01-01", "0001-01-01", "9899-12-31", "9999-12-31"];
const texts = [...wrongDays, "", "x", "010203-1234", "1e5", "-1", "168.0000001", "__proto__", "constructor", "ø"];
const numbers = [-1, 168.0000001, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 5e-324, Number.MAX_SAFE_INTEGER];

/** Where text and numbers stand in a value. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [path];

const changedAt = (value: unknown, [key, ...rest]: readonly string[], choice: number): unknown => {
  if (key === undefined) return typeof value === "number" ? numbers[choice % numbers.length] : texts[choice % texts.length];
  const changed = Object.entries(value as object).map(
    ([name, inner]: [string, unknown]) => [name, name === key ? changedAt(inner, rest, choice) : inner] as const,
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
};

test("settle never throws for a wrong text or number anywhere in the facts", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cases(), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), ({ programme, facts, at }, changes) => {
      const wrong = changes.reduce<FactsAtHand>((before, [where, choice]) => {
        const all = leaves(before);
        return changedAt(before, all[where % all.length] ?? [], choice) as FactsAtHand;
      }, facts);
      for (const law of [laws.neverThrows, laws.conservation, laws.orderOfRows, laws.deterministic]) {
        const verdict = law.holds(programme, wrong, at);
        if (typeof verdict === "object")
          throw new Error(`${law.name}: ${verdict.done} ${JSON.stringify([verdict.expected, verdict.found])}`);
      }
    }),
    { numRuns: 150 },
  );
});
