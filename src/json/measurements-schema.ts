import * as z from "zod";
import type { Measurement } from "../reading/wellbeing/measurement.js";
import type { Scale, Scoring } from "../reading/wellbeing/scale.js";
import { type JsonSchema, described, schemaOf, toJsonSchema } from "./schema.js";
import { decimal, label, period } from "./value-schema.js";

const text = z.string();

const scoring = schemaOf<Scoring>()(
  "Scoring",
  "How answers become a score: they are added, and multiplied by a factor",
  z.strictObject({
    questions: described(z.int(), "How many questions there are"),
    least: described(z.int(), "The lowest answer to a question"),
    most: described(z.int(), "The highest answer to a question"),
    factor: decimal,
  }),
);

const scale = schemaOf<Scale>()(
  "Scale",
  "What scores there are and what they are made of, never the questions",
  z.strictObject({
    id: described(text, "The kind of the observations that hold its scores"),
    label,
    least: described(decimal, "The lowest score"),
    most: described(decimal, "The highest score"),
    step: described(decimal, "The distance from one score to the next"),
    better: described(z.enum(["higher", "lower"]), "Which end of it is the good one"),
    scoring: scoring.exactOptional(),
    licence: described(text, "On what terms it may be used"),
    source: described(text, "Where its range and scoring are said"),
  }),
);

const measurement = schemaOf<Measurement>()(
  "Measurement",
  "Who is asked by a scale, and when: once at the beginning and once later",
  z.strictObject({
    id: text,
    scale,
    of: described(z.enum(["participants", "companies", "municipalities"]), "Whose gain it is"),
    respondents: described(z.array(text), "Who answers about participants, such as citizen or relative").exactOptional(),
    baseline: described(period, "The baseline is the first answer in this period from the beginning"),
    followUp: described(
      z.strictObject({ after: period, within: period }),
      "The follow-up is the latest answer in a period that begins so long after the beginning",
    ),
  }),
);

/** What stands under `schema` in a document of measurements. */
export const measurementsName = "payment-by-results/measurements/1";

interface MeasurementsDocument {
  readonly schema?: typeof measurementsName;
  readonly measurements: readonly Measurement[];
}

export const measurementsDocument = schemaOf<MeasurementsDocument>()(
  "Measurements",
  "The measurements of gains without a price",
  z.strictObject({ schema: z.literal(measurementsName).exactOptional(), measurements: z.array(measurement) }),
);

/**
 * The JSON Schema (draft 2020-12) of a document of measurements, for editors and other tools. It says what shape the
 * document has; whether the measurements make sense is said by `parseMeasurements`.
 */
export const measurementsSchema = (): JsonSchema => toJsonSchema(measurementsDocument);
