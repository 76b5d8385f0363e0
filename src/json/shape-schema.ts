import { currencyDecimals } from "../exact/currency.js";
import { frozen } from "../issue/frozen.js";
import { numberConstant } from "../terms/anatomy/kinds.js";
import { type Field, type Shape, unnamed } from "../terms/anatomy/shape.js";
import { aboutKinds, aboutShapes } from "./about.js";
import type { JsonSchema } from "./schema.js";

type Definitions = Map<string, JsonSchema>;

/** Shapes that stand in many places under a name of their own. */
const plain: Readonly<Record<string, JsonSchema>> = frozen({
  Day: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  DecimalText: { type: ["string", "integer"] },
});

/** The JSON Schema (draft 2020-12) of a shape: whatever it reads is valid, and nothing else. */
export const schemaOfShape = (shape: Shape): JsonSchema => {
  const definitions: Definitions = new Map();
  const whole = schemaOf(shape, definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...whole,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/** A definition under its name, made when it is first referred to. */
const defined = (name: string, definitions: Definitions, make: () => JsonSchema): JsonSchema => {
  if (!definitions.has(name)) {
    // What is being made may refer to itself.
    definitions.set(name, {});
    definitions.set(name, { ...make(), ...described(aboutShapes[name]) });
  }
  return { $ref: `#/$defs/${name}` };
};

const described = (description: string | undefined): JsonSchema => (description === undefined ? {} : { description });

const schemaOf = (shape: Shape, definitions: Definitions): JsonSchema => {
  switch (shape.is) {
    case "text":
      return { type: "string" };
    case "day":
      return defined("Day", definitions, () => plain["Day"] as JsonSchema);
    case "decimal":
      return defined("DecimalText", definitions, () => plain["DecimalText"] as JsonSchema);
    case "part":
      return defined("Part", definitions, () => ({ anyOf: [{ type: ["string", "integer"] }, schemaOf(numberConstant, definitions)] }));
    case "currency":
      return { enum: Object.keys(currencyDecimals) };
    case "number":
      return { type: "number" };
    case "wholeNumber":
      return { type: "integer" };
    case "flag":
      return { type: "boolean" };
    case "json":
      return {};
    case "words":
      return shape.among.length === 1 ? { const: shape.among[0] } : { enum: shape.among };
    case "orNothing":
    case "nullable":
      return { anyOf: [schemaOf(shape.of, definitions), { type: "null" }] };
    case "list":
      return { type: "array", items: schemaOf(shape.of, definitions) };
    case "pair":
      return { type: "array", prefixItems: shape.of.map((one) => schemaOf(one, definitions)), items: false, minItems: 2 };
    case "byName":
      return { type: "object", additionalProperties: schemaOf(shape.of, definitions) };
    case "object":
      return schemaOfFields(shape.fields, definitions, "");
    case "kinds":
      return schemaOfKinds(shape, definitions, "");
    case "either":
      return { anyOf: shape.of.map((one) => schemaOf(one, definitions)) };
    case "named":
      return defined(shape.name, definitions, () => {
        const inner = unnamed(shape);
        if (inner.is === "object") return schemaOfFields(inner.fields, definitions, shape.name);
        return inner.is === "kinds" ? schemaOfKinds(inner, definitions, shape.name) : schemaOf(inner, definitions);
      });
  }
};

/** An object with these fields and no other; `name` is what their descriptions stand under. */
const schemaOfFields = (
  fields: Readonly<Record<string, Field>>,
  definitions: Definitions,
  name: string,
  kind: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: "object",
  properties: {
    ...kind,
    ...Object.fromEntries(
      Object.entries(fields).map(([field, { shape }]) => [
        field,
        { ...schemaOf(shape, definitions), ...described(aboutShapes[`${name}.${field}`]) },
      ]),
    ),
  },
  required: [...Object.keys(kind), ...Object.entries(fields).flatMap(([field, { isOptional }]) => (isOptional ? [] : [field]))],
  additionalProperties: false,
});

const schemaOfKinds = (shape: Extract<Shape, { readonly is: "kinds" }>, definitions: Definitions, name: string): JsonSchema => {
  const about = Object.hasOwn(aboutKinds, name) ? aboutKinds[name as keyof typeof aboutKinds] : {};
  const alternatives = Object.entries(shape.kinds()).map(([kind, fields]) =>
    schemaOfFields(fields, definitions, `${name}.${kind}`, {
      [shape.by]: { const: kind, ...described((about as Readonly<Record<string, string>>)[kind]) },
    }),
  );
  return shape.short === undefined ? { oneOf: alternatives } : { anyOf: [{ type: ["string", "integer"] }, ...alternatives] };
};
