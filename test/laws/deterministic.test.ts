import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.deterministic.name}: ${laws.deterministic.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.deterministic, { runs: 400, applies: 400 });
});
