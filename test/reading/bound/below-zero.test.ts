import fc from "fast-check";
import { type Outcome, type Programme, type SettlementRule, cap, fee, kr, number, product, scaled, sum } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { type Case, casesOf, programmes } from "../../../src/testing.js";
import { anyFactsLieWithin, factsNarrow, settlementsLieWithin } from "../../../src/testing/laws/bound.js";
import { withTerms } from "../../../src/testing/laws/terms.js";

const negated = (outcome: Outcome, way: number): Outcome =>
  typeof outcome.price === "object"
    ? { ...outcome, price: way % 3 === 0 ? sum(outcome.price, kr(-9_000)) : product(number(-1), outcome.price) }
    : outcome;

/** What is recovered, multiplied or limited below zero, among rules that are made for amounts above it. */
const moreRules = (settlement: readonly SettlementRule[], outcome: string, way: number): readonly SettlementRule[] => {
  const [first, ...rest] = settlement;
  switch (way % 5) {
    case 1:
      return [...(first === undefined ? [] : [first]), scaled(number(-1), { id: "turned", outcomes: [outcome] }), ...rest];
    case 2:
      return [...settlement, cap(kr(-500), { id: "below-zero", per: [] })];
    case 3:
      return [fee("recovered", kr(-2_000)), ...settlement];
    default:
      return settlement;
  }
};

const belowZero = (terms: Programme, way: number): Programme => {
  const outcomes = terms.outcomes.map((outcome, place) => ((place + way) % 2 === 0 ? negated(outcome, way) : outcome));
  return withTerms(terms, { outcomes, settlement: moreRules(terms.settlement, outcomes[0]?.id ?? "", way) }) ?? terms;
};

const cases: fc.Arbitrary<Case> = fc
  .tuple(programmes(), fc.nat(60))
  .map(([terms, way]) => belowZero(terms, way))
  .chain(casesOf);

describe("prices, factors, fees and limits below zero", () => {
  test.each([settlementsLieWithin, anyFactsLieWithin, factsNarrow])("$name", { timeout: 120_000 }, ({ holds }) => {
    for (const { programme, facts, at } of fc.sample(cases, 30)) expect(holds(programme, facts, at)).toBe("holds");
  });
});
