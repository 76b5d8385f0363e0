import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.capsHold, { runs: 400, applies: 40 });
overMadeUpCases(laws.shareCapsHold, { runs: 800, applies: 10 });
overMadeUpCases(laws.tiersKeepToTheirPrices, { runs: 400, applies: 10 });
overMadeUpCases(laws.roundingIsSmall, { runs: 300, applies: 80 });
overMadeUpCases(laws.onlyDaysMove, { runs: 300, applies: 100 });
overMadeUpCases(laws.withheldIsKept, { runs: 300, applies: 10 });
overMadeUpCases(laws.identityRules, { runs: 120, applies: 100 });
