import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.conservation.name}: ${laws.conservation.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.conservation, { runs: 600, applies: 300 });
});
