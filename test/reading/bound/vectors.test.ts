import { type Bound, type Facts, type LeastAndMost, type Settlement, bound, settle } from "payment-by-results";
import { parseProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { compare, readExact } from "../../../src/exact/exact.js";
import { vectorFiles } from "../../vectors/corpus.js";
import { extensions } from "../../vectors/schemes.js";

const isAtMost = (a: string | null, b: string | null): boolean =>
  a === null || b === null || compare(readExact(a) ?? 0, readExact(b) ?? 0) <= 0;

const holds = (found: LeastAndMost, total: string): boolean => isAtMost(found.least, total) && isAtMost(total, found.most);

const outside = (found: Bound, settlement: Settlement): readonly unknown[] => [
  ...(holds(found.total, settlement.total) ? [] : [["total", found.total, settlement.total]]),
  ...settlement.agreements.flatMap(({ total }, place) =>
    holds(found.agreements[place] as LeastAndMost, total) ? [] : [[found.agreements[place], total]],
  ),
];

describe.each(vectorFiles)("$scheme", ({ programme: json, cases }) => {
  const parsed = parseProgramme(json, extensions);
  if (!parsed.ok) throw new Error("vectors are sound");
  const programme = parsed.value;

  test("every case lies within what is said of it before anything is known, of its facts, and whatever they were", () => {
    for (const { id, participants, observations, asOf, knownOn, expect: expected } of cases) {
      const facts: Facts = { participants, ...(observations === undefined ? {} : { observations }) };
      const when = knownOn === undefined ? { asOf } : { asOf, knownOn };
      const settlement = settle(programme, facts, when);
      expect(settlement.total).toBe(expected.total);
      const number = { participants: participants.length };
      expect(outside(bound(programme, [], { asOf: "1990-01-01", ...number }), settlement), id).toEqual([]);
      expect(outside(bound(programme, [], { ...when, ...number, past: "open" }), settlement), id).toEqual([]);
      expect(outside(bound(programme, facts, { ...when, ...number }), settlement), id).toEqual([]);
      expect(outside(bound(programme, facts, { ...when, ...number, past: "open" }), settlement), id).toEqual([]);
    }
  });
});
