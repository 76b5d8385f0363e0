import { comparedTheOtherWay, differencesAddUp, sameTermsSameLines } from "../../../src/testing/laws/compare.js";
import { overMadeUpCases } from "../../laws/over-made-up-cases.js";

overMadeUpCases(sameTermsSameLines, { runs: 150, applies: 150 });
overMadeUpCases(comparedTheOtherWay, { runs: 150, applies: 150 });
overMadeUpCases(differencesAddUp, { runs: 150, applies: 120 });
