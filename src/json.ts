/**
 * Programmes, facts and settlements as JSON: read with every fault at once, written the same way every time, described
 * by JSON Schema.
 *
 * @module payment-by-results/json
 */
export { parseCommitments, stringifyCommitments } from "./json/commitments-document.js";
export { commitmentsSchema } from "./json/commitments-schema.js";
export { factsSchema } from "./json/facts-schema.js";
export { formSchema } from "./json/form-schema.js";
export { parseMeasurements, stringifyMeasurements } from "./json/measurements-document.js";
export { measurementsSchema } from "./json/measurements-schema.js";
export { parseFacts, parseProgramme, parseSettlement } from "./json/parse.js";
export { programmeSchema } from "./json/programme-schema.js";
export type { JsonSchema } from "./json/schema.js";
export { settlementSchema } from "./json/settlement-schema.js";
export { stringifyFacts, stringifyProgramme, stringifySettlement } from "./json/stringify.js";
