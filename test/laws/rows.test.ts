import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.orderOfRows, { runs: 250, applies: 250 });
overMadeUpCases(laws.orderOfClaims, { runs: 250, applies: 250 });
overMadeUpCases(laws.repeatedInOrder, { runs: 250, applies: 37 });
overMadeUpCases(laws.shardAndMerge, { runs: 200, applies: 100 });
overMadeUpCases(laws.deterministic, { runs: 150, applies: 150 });
