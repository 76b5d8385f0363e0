import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.shiftingByWeeks, { runs: 250, applies: 37 });
overMadeUpCases(laws.knownOnADay, { runs: 150, applies: 100 });
overMadeUpCases(laws.aLaterDay, { runs: 250, applies: 62 });
