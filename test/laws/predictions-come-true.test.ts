import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.predictionsComeTrue.name}: ${laws.predictionsComeTrue.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.predictionsComeTrue, { runs: 2500, applies: 60 });
});
