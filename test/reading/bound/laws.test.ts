import { anyFactsLieWithin, factsNarrow, settlementsLieWithin } from "../../../src/testing/laws/bound.js";
import { overMadeUpCases } from "../../laws/over-made-up-cases.js";

overMadeUpCases(settlementsLieWithin, { runs: 60, applies: 60 });
overMadeUpCases(anyFactsLieWithin, { runs: 80, applies: 80 });
overMadeUpCases(factsNarrow, { runs: 80, applies: 80 });
