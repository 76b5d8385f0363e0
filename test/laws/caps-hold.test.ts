import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.capsHold.name}: ${laws.capsHold.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.capsHold, { runs: 600, applies: 60 });
});
