import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.progressIsKept, { runs: 150, applies: 25 });
overMadeUpCases(laws.progressComesTrue, { runs: 150, applies: 25 });
