import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.adjacentPlacements.name}: ${laws.adjacentPlacements.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.adjacentPlacements, { runs: 400, applies: 100 });
});
