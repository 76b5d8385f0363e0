import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.conservation, { runs: 250, applies: 250 });
overMadeUpCases(laws.addingAnOutcome, { runs: 150, applies: 100 });
