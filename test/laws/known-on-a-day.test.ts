import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.knownOnADay.name}: ${laws.knownOnADay.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.knownOnADay, { runs: 400, applies: 100 });
});
