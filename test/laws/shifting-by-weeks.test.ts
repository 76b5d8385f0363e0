import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.shiftingByWeeks.name}: ${laws.shiftingByWeeks.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.shiftingByWeeks, { runs: 1500, applies: 100 });
});
