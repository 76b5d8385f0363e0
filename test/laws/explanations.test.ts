import { laws } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.explanationsAddUp, { runs: 150, applies: 25 });
