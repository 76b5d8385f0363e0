import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.orderOfRows.name}: ${laws.orderOfRows.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.orderOfRows, { runs: 600, applies: 300 });
});
