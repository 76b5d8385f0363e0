import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.orderOfRows, { runs: 300, applies: 300 });
overMadeUpCases(laws.orderOfClaims, { runs: 300, applies: 300 });
overMadeUpCases(laws.repeatedInOrder, { runs: 300, applies: 60 });
overMadeUpCases(laws.shardAndMerge, { runs: 200, applies: 100 });
overMadeUpCases(laws.deterministic, { runs: 150, applies: 150 });
