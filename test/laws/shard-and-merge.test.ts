import { test } from "vitest";
import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

test(`${laws.shardAndMerge.name}: ${laws.shardAndMerge.sentence}`, { timeout: 60_000 }, () => {
  overMadeUpCases(laws.shardAndMerge, { runs: 500, applies: 200 });
});
