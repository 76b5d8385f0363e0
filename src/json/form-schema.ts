import { askedList, askedObject } from "../issue/argument.js";
import { frozen } from "../issue/frozen.js";
import type { FormCheck, FormColumn, FormTable, ReportingForm } from "../reading/reporting-form/form.js";
import { anyAbsence } from "../reading/reporting-form/minimised-facts.js";
import { factsName } from "./document-name.js";
import type { JsonSchema } from "./schema.js";

const writtenDay: JsonSchema = frozen({ type: "string", format: "date" });

const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

/** What a fact says of itself as a version. */
const version: Readonly<Record<string, JsonSchema>> = frozen({ recorded: writtenDay, sequence: { type: "integer" } });

const withdrawn: JsonSchema = frozen({ const: "withdrawn" });

const schemaOfCheck = (check: FormCheck): JsonSchema => {
  switch (check.kind) {
    case "text":
      return {
        type: "string",
        minLength: 1,
        ...(check.suggestions.length === 0 ? {} : { examples: check.suggestions.map(({ value }) => value) }),
      };
    case "oneOf":
      return { enum: check.values.map(({ value }) => value) };
    case "day":
      return writtenDay;
    case "number": {
      const { least, most, decimals } = check;
      const limits = {
        ...(least === undefined ? {} : { minimum: Number(least) }),
        ...(most === undefined ? {} : { maximum: Number(most) }),
      };
      const sign = least === undefined ? "-?" : "";
      return {
        anyOf: [
          { type: "number", ...limits },
          { type: "string", pattern: `^${sign}[0-9]+(\\.[0-9]{1,${decimals}})?$` },
        ],
      };
    }
    default:
      return check satisfies never;
  }
};

/** A value, or values that each hold from a day. */
const dated = (value: JsonSchema): JsonSchema => ({
  anyOf: [
    value,
    { type: "array", items: object({ ...version, id: { type: "string" }, from: writtenDay, value, status: withdrawn }, ["from", "value"]) },
  ],
});

const enrolled: JsonSchema = frozen({
  anyOf: [writtenDay, { type: "array", items: object({ ...version, id: { type: "string" }, on: writtenDay, status: withdrawn }, ["on"]) }],
});

const described = (schema: JsonSchema, { heading, meaning }: FormColumn): JsonSchema => ({
  ...schema,
  title: heading,
  description: meaning,
});

/** The columns that are fields of the fact itself: whose a row is, and from when what changes holds, JSON says by where it stands. */
const fieldsOf = ({ columns }: FormTable): readonly FormColumn[] =>
  columns.filter(({ field }) => field !== "participant" && field !== "validFrom");

const requiredOf = (columns: readonly FormColumn[]): readonly string[] =>
  columns.flatMap(({ field, mustBeFilled }) => (mustBeFilled ? [field] : []));

const factSchema = (table: FormTable): JsonSchema => {
  const columns = fieldsOf(table);
  const properties: Record<string, JsonSchema> = { ...version };
  for (const column of columns) {
    const { field, check } = column;
    if (field.startsWith("wages.")) continue;
    properties[field] = described(field === "weeklyHours" ? dated(schemaOfCheck(check)) : schemaOfCheck(check), column);
  }
  const [amount, per] = ["wages.amount", "wages.per"].map((name) => columns.find(({ field }) => field === name));
  if (amount !== undefined && per !== undefined) {
    properties["wages"] = dated(
      object({ amount: described(schemaOfCheck(amount.check), amount), per: described(schemaOfCheck(per.check), per) }, ["amount", "per"]),
    );
  }
  const required = requiredOf(columns);
  if (table.fact !== "absence" || properties["kind"] !== undefined) return object(properties, required);
  // Every absence has a kind; where the terms do not ask for it, all have the same.
  return object({ ...properties, kind: { const: anyAbsence } }, [...required, "kind"]);
};

const listNames = {
  placement: "placements",
  absence: "absences",
  observation: "observations",
  evidence: "evidence",
  claim: "claims",
} as const;

const participantSchema = (tables: readonly FormTable[]): JsonSchema => {
  const own = tables.find(({ fact }) => fact === "participant");
  const columns = own === undefined ? [] : fieldsOf(own).filter(({ purpose }) => purpose !== "correction");
  const properties: Record<string, JsonSchema> = { id: { type: "string", minLength: 1 } };
  const attributes: Record<string, JsonSchema> = {};
  for (const column of columns) {
    const { field, check } = column;
    if (field.startsWith("attributes.")) attributes[field.slice("attributes.".length)] = described(dated(schemaOfCheck(check)), column);
    else
      properties[field] = described(
        field === "enrolled" ? enrolled : field === "agreement" ? dated(schemaOfCheck(check)) : schemaOfCheck(check),
        column,
      );
  }
  if (Object.keys(attributes).length > 0) properties["attributes"] = object(attributes, []);
  for (const [fact, list] of Object.entries(listNames)) {
    const table = tables.find((one) => one.fact === fact);
    if (table !== undefined) properties[list] = { type: "array", title: table.title, description: table.about, items: factSchema(table) };
  }
  return object(properties, ["id", ...requiredOf(columns).filter((field) => field !== "id")]);
};

/**
 * The JSON Schema (draft 2020-12) of facts that a reporting form can hold: what the programme's terms read and nothing
 * else, with the values allowed and the limits of numbers. A document of this shape is one that `parseFacts` reads; what
 * `minimisedFacts` leaves of sound facts is of this shape.
 *
 * ```ts
 * import { between, during, kr, outcome, paid, programme, reportingForm, started } from "payment-by-results";
 * import { formSchema } from "payment-by-results/json";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const schema = formSchema(reportingForm(terms, "da"));
 * schema["title"]; // => "Indberetning til a-paid-job"
 * JSON.stringify(schema).includes("weeklyHours"); // => false
 * ```
 */
export const formSchema = (form: ReportingForm): JsonSchema => {
  const ofGroups = askedList(askedObject(form, "form", ["title", "tables"]).tables, "form.tables").find(
    ({ fact }) => fact === "groupObservation",
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: form.title,
    ...object(
      {
        schema: { const: factsName },
        participants: { type: "array", items: participantSchema(form.tables) },
        ...(ofGroups === undefined
          ? {}
          : { observations: { type: "array", title: ofGroups.title, description: ofGroups.about, items: factSchema(ofGroups) } }),
      },
      ["participants"],
    ),
  };
};
