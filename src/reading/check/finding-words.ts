import type { Names } from "../names.js";
import type { FindingOperands, FindingPattern } from "./finding.js";

/** One or two sentences for every pattern of finding, complete by type. */
export type FindingWords = { readonly [Pattern in FindingPattern]: (operands: FindingOperands[Pattern], names: Names) => string };
