import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.aLaterDay.name}: ${laws.aLaterDay.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.aLaterDay, { runs: 600, applies: 150 });
});
