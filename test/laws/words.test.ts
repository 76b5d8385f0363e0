import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.sustainedOnce, { runs: 150, applies: 80 });
overMadeUpCases(laws.firstOfMany, { runs: 400, applies: 40 });
overMadeUpCases(laws.oneDay, { runs: 300, applies: 40 });
overMadeUpCases(laws.oneMember, { runs: 100, applies: 60 });
