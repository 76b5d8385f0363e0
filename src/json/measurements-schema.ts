import { type Measurement, measurement } from "../reading/wellbeing/measurement.js";
import { type ShapeOf, list, may, must, named, object, words } from "../terms/anatomy/shape.js";
import { measurementsName } from "./document-name.js";
import type { JsonSchema } from "./schema.js";
import { schemaOfShape } from "./shape-schema.js";

interface MeasurementsDocument {
  readonly schema?: typeof measurementsName;
  readonly measurements: readonly Measurement[];
}

export const measurementsDocument: ShapeOf<MeasurementsDocument> = named(
  "Measurements",
  object<MeasurementsDocument>({ schema: may(words(measurementsName)), measurements: must(list(measurement)) }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of measurements, for editors and other tools. It says what shape the
 * document has; whether the measurements make sense is said by `parseMeasurements`.
 */
export const measurementsSchema = (): JsonSchema => schemaOfShape(measurementsDocument);
