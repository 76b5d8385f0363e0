import fc from "fast-check";
import type { Programme } from "payment-by-results";
import { programmes } from "payment-by-results/testing";
import { describe, expect, test } from "vitest";
import { condition, limit, placementTest, quantity } from "../../src/terms/anatomy/kinds.js";
import { everyMeasureIn } from "../../src/terms/anatomy/measures.js";
import { everyIn, namesIn, outermostIn } from "../../src/terms/anatomy/parts.js";
import { programme as wholeProgramme } from "../../src/terms/anatomy/programme.js";
import { readShape } from "../../src/terms/anatomy/read-shape.js";
import { retention } from "../../src/terms/anatomy/retention.js";
import { settlementRule } from "../../src/terms/anatomy/settlement.js";
import { schemes } from "../vectors/schemes.js";

/** Every object with a kind anywhere in a value; the parameters of an embedder's quantity are the embedder's own. */
const objectsWithKind = (value: unknown): readonly object[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "kind" in value ? [value] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => (key === "parameters" ? [] : objectsWithKind(inner)))];
};

const everyTerm = (programme: Programme): readonly object[] => [
  ...everyIn(placementTest, wholeProgramme, programme),
  ...everyIn(condition, wholeProgramme, programme),
  ...everyIn(limit, wholeProgramme, programme),
  ...everyIn(quantity, wholeProgramme, programme),
  ...everyMeasureIn(wholeProgramme, programme),
  ...everyIn(retention, wholeProgramme, programme),
  ...everyIn(settlementRule, wholeProgramme, programme),
];

const expectEvery = (programme: Programme): void => {
  const { outcomes, settlement } = programme;
  expect(new Set(everyTerm(programme))).toEqual(new Set(objectsWithKind([outcomes, settlement])));
};

describe("the parts of terms", () => {
  test.each([...schemes].map(([id, programme]) => ({ id, programme })))("are every object that has a kind: $id", ({ programme }) => {
    expect(everyTerm(programme).length).toBeGreaterThan(0);
    expectEvery(programme);
  });

  test("are every object that has a kind, in made-up programmes", () => {
    fc.assert(fc.property(programmes(), expectEvery), { numRuns: 200 });
  });

  test("put together again are the same terms", () => {
    for (const programme of schemes.values()) {
      const read = readShape(wholeProgramme, programme);
      expect(read.ok && read.value).toEqual(programme);
    }
  });

  test("are the outermost ones only where those are asked for", () => {
    const one = { kind: "number", value: "1" } as const;
    const two = { kind: "number", value: "2" } as const;
    const inner = { kind: "sum", of: [one] } as const;
    const whole = { kind: "product", of: [inner, two] } as const;
    expect(outermostIn(quantity, quantity, whole)).toEqual([inner, two]);
    expect(everyIn(quantity, quantity, whole)).toEqual([whole, inner, one, two]);
  });

  test("name the outcomes that are spoken of, once and in order", () => {
    const counted = (outcome: string) => ({ kind: "reachedCount", outcome, among: "whole" }) as const;
    const parameters = { outcome: "the embedder's own" };
    const whole = {
      kind: "sum",
      of: [counted("b"), counted("a"), counted("b"), { kind: "extension", extension: "x", parameters }],
    } as const;
    expect(namesIn("outcome", quantity, whole)).toEqual(["b", "a"]);
  });
});
