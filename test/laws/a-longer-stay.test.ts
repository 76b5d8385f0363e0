import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.aLongerStay.name}: ${laws.aLongerStay.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.aLongerStay, { runs: 400, applies: 60 });
});
