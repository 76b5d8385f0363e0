import { type Measurement, measurements, months, weeks } from "payment-by-results";
import { measurementsSchema, parseMeasurements, stringifyMeasurements } from "payment-by-results/json";
import { describe, expect, it } from "vitest";

const scale = {
  id: "trivsel",
  label: { da: "Trivsel", en: "Wellbeing" },
  least: "0",
  most: "60",
  step: "5",
  better: "higher",
  licence: "made up",
  source: "made up",
} as const;

/** Every key at least once. */
const every: readonly Measurement[] = measurements([
  {
    id: "people",
    scale: { ...scale, scoring: { questions: 3, least: 0, most: 4, factor: "5" } },
    of: "participants",
    respondents: ["citizen", "relative"],
    baseline: weeks(4),
    followUp: { after: months(6), within: months(3, "overflow") },
  },
  { id: "companies", scale, of: "companies", baseline: weeks(4), followUp: { after: months(6), within: months(3) } },
]);
const [people] = every as readonly [Measurement, Measurement];

const told = (document: unknown) => parseMeasurements(document).issues.map(({ code, path }) => `${code} at ${path.join("/")}`);

describe("measurements that are written and read", () => {
  const text = stringifyMeasurements(every);

  it("are the same measurements, frozen, and the same bytes", () => {
    const again = parseMeasurements(text);
    expect(again).toEqual({ ok: true, value: every, issues: [] });
    expect(again.ok && Object.isFrozen(again.value[0]?.scale.scoring)).toBe(true);
    expect(again.ok && stringifyMeasurements(again.value)).toBe(text);
    expect(parseMeasurements({ measurements: every })).toEqual(again);
    expect(text.endsWith('  "schema": "payment-by-results/measurements/1"\n}\n')).toBe(true);
  });

  it("have a JSON Schema that is plain data and names what it defines", () => {
    const schema = measurementsSchema();
    expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
    expect(Object.keys(schema["$defs"] as object).sort()).toEqual([
      "DecimalText",
      "Label",
      "Measurement",
      "Measurements",
      "Period",
      "Scale",
      "Scoring",
    ]);
  });

  it("of another shape, or of no sense, are refused", () => {
    expect(told("[")).toEqual(["not-json at "]);
    expect(told({ measurements: [{ ...people, scale: { ...scale, questions: ["How are you?"] } }] })).toEqual([
      "unknown-key at measurements/0/scale/questions",
    ]);
    expect(told({ measurements: [{ ...people, of: "everybody" }] })).toEqual(["wrong-shape at measurements/0/of"]);
    expect(told({ measurements: [{ ...people, scale: { ...scale, licence: "" } }, people] })).toEqual([
      "duplicate-id at measurements",
      "empty-text at measurements/0/scale/licence",
    ]);
  });
});
