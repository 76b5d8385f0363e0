import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.addingAnOutcome.name}: ${laws.addingAnOutcome.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.addingAnOutcome, { runs: 500, applies: 200 });
});
