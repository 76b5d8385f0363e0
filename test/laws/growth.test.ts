import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.aLongerStay, { runs: 250, applies: 31 });
overMadeUpCases(laws.anotherPlacement, { runs: 250, applies: 31 });
