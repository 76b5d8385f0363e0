import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.predictionsComeTrue, { runs: 250, applies: 25 });
