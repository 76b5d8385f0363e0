import { anyFactsLieWithin, factsNarrow, settlementsLieWithin } from "../../../src/testing/laws/bound.js";
import { overMadeUpCases } from "../../laws/over-made-up-cases.js";

overMadeUpCases(settlementsLieWithin, { runs: 200, applies: 200 });
overMadeUpCases(anyFactsLieWithin, { runs: 200, applies: 200 });
overMadeUpCases(factsNarrow, { runs: 200, applies: 200 });
