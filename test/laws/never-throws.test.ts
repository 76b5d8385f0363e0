import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.neverThrows.name}: ${laws.neverThrows.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.neverThrows, { runs: 600, applies: 600 });
});
