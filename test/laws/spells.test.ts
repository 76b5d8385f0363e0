import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.adjacentPlacements, { runs: 250, applies: 120 });
overMadeUpCases(laws.hoursAddUp, { runs: 250, applies: 150 });
overMadeUpCases(laws.overlaps, { runs: 250, applies: 80 });
overMadeUpCases(laws.irrelevantFacts, { runs: 250, applies: 75 });
