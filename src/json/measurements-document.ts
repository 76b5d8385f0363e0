import { askedList } from "../issue/argument.js";
import type { Result } from "../issue/issue.js";
import { type Measurement, checkedMeasurements } from "../reading/wellbeing/measurement.js";
import { canonicalText } from "./canonical.js";
import { measurementsName } from "./document-name.js";
import { readTerms } from "./document.js";
import { measurementsDocument } from "./measurements-schema.js";

/**
 * Reads measurements with their scales, `{ "measurements": [ … ] }`: checked and frozen, as `measurements()` gives them.
 *
 * Without a value, the issues are everything that is wrong with the shape or, where the shape is right, everything that
 * is wrong with the measurements.
 *
 * @param document JSON text, or a value that was parsed already
 */
export const parseMeasurements = (document: unknown): Result<readonly Measurement[]> => {
  const read = readTerms(document, measurementsDocument);
  return read.ok ? checkedMeasurements(read.value.measurements) : read;
};

/** Measurements as JSON text: the same bytes for the same measurements. `parseMeasurements` reads it back. */
export const stringifyMeasurements = (measurements: readonly Measurement[]): string =>
  canonicalText({ schema: measurementsName, measurements: askedList(measurements, "measurements") });
