import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.aLongerStay, { runs: 400, applies: 50 });
overMadeUpCases(laws.anotherPlacement, { runs: 400, applies: 50 });
