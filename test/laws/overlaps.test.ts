import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.overlaps.name}: ${laws.overlaps.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.overlaps, { runs: 600, applies: 60 });
});
