import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.sustainedOnce, { runs: 150, applies: 80 });
overMadeUpCases(laws.firstOfMany, { runs: 250, applies: 25 });
overMadeUpCases(laws.oneDay, { runs: 250, applies: 25 });
overMadeUpCases(laws.oneMember, { runs: 100, applies: 60 });
