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

const others = [null, undefined, true, [], {}, [null], "x", 5, { id: "x" }];

type Wrong = (value: unknown, choice: number) => unknown;

const textOrNumber: Wrong = (value, choice) =>
  typeof value === "number" ? numbers[choice % numbers.length] : texts[choice % texts.length];
const anything: Wrong = (_, choice) => others[choice % others.length];

const changedAt = (value: unknown, [key, ...rest]: readonly string[], wrong: Wrong, choice: number): unknown => {
  if (key === undefined) return wrong(value, choice);
  const changed = Object.entries(value as object).map(
    ([name, inner]: [string, unknown]) => [name, name === key ? changedAt(inner, rest, wrong, choice) : inner] as const,
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
};

test.each([
  ["a wrong text or number", textOrNumber, [laws.neverThrows, laws.conservation, laws.orderOfRows, laws.deterministic]],
  ["anything else than a fact", anything, [laws.neverThrows, laws.conservation, laws.deterministic]],
] as const)("settle never throws for %s anywhere in the facts", { timeout: 120_000 }, (_, wrong, kept) => {
  fc.assert(
    fc.property(
      cases(),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 3 }),
      ({ programme, facts, at }, changes) => {
        const changed = changes.reduce<FactsAtHand>((before, [where, choice, above]) => {
          const all = leaves(before);
          const path = all[where % all.length] ?? [];
          // The people and what was observed of groups stand in lists: what does not is a programmer's mistake.
          const at = wrong === anything ? path.slice(0, Math.max(2, path.length - above)) : path;
          return at.length < 2 ? before : (changedAt(before, at, wrong, choice) as FactsAtHand);
        }, facts);
        // What has no id is told by its place in its list, which another order changes.
        const isNameless = JSON.stringify(changed).includes('"id":""');
        for (const law of isNameless ? kept.filter((one) => one !== laws.orderOfRows) : kept) {
          const verdict = law.holds(programme, changed, at);
          if (typeof verdict === "object")
            throw new Error(`${law.name}: ${verdict.done} ${JSON.stringify([verdict.expected, verdict.found])}`);
        }
      },
    ),
    { numRuns: 150 },
  );
});
