import { comparedTheOtherWay, differencesAddUp, sameTermsSameLines } from "../../../src/testing/laws/compare.js";
import { overMadeUpCases } from "../../laws/over-made-up-cases.js";

overMadeUpCases(sameTermsSameLines, { runs: 80, applies: 80 });
overMadeUpCases(comparedTheOtherWay, { runs: 80, applies: 80 });
overMadeUpCases(differencesAddUp, { runs: 80, applies: 60 });
