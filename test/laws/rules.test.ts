import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.capsHold, { runs: 250, applies: 25 });
overMadeUpCases(laws.shareCapsHold, { runs: 250, applies: 3 });
overMadeUpCases(laws.tiersKeepToTheirPrices, { runs: 250, applies: 6 });
overMadeUpCases(laws.roundingIsSmall, { runs: 250, applies: 50 });
overMadeUpCases(laws.onlyDaysMove, { runs: 250, applies: 62 });
overMadeUpCases(laws.withheldIsKept, { runs: 250, applies: 6 });
overMadeUpCases(laws.identityRules, { runs: 100, applies: 90 });
