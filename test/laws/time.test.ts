import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.shiftingByWeeks, { runs: 500, applies: 60 });
overMadeUpCases(laws.knownOnADay, { runs: 150, applies: 100 });
overMadeUpCases(laws.aLaterDay, { runs: 400, applies: 100 });
