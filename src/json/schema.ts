import * as z from "zod";
import type { Parameter } from "../terms/kinds.js";

/** What a schema is called and how it is described in JSON Schema; ours alone, so that nothing of zod's own is touched. */
const words = z.registry<{ readonly id?: string; readonly description: string }>();

/** Any JSON has no end: it is taken as it is. */
type Immutable<Value> = Identical<Value, Parameter> extends true ? Value : { readonly [Key in keyof Value]: Immutable<Value[Key]> };

type Identical<A, B> = (<Any>() => Any extends A ? 1 : 2) extends <Any>() => Any extends B ? 1 : 2 ? true : false;

/** The schema, if it takes exactly the values of the type; otherwise nothing that could be passed. */
type Exactly<Schema extends z.ZodType, Type> =
  Identical<Immutable<z.output<Schema>>, Immutable<Type>> extends true ? Schema : { readonly differsFrom: Type };

/** A copy of a schema with a sentence for somebody who writes the JSON by hand. */
export const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema => {
  const copy = schema.clone();
  words.add(copy, { description });
  return copy;
};

/** A schema under a name, for a type that nothing can be compared with because it holds itself and nothing else. */
export const named = <Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema => {
  words.add(schema, { id, description });
  return schema;
};

/**
 * The schema of a type, under the type's own name. It compiles only where the schema and the type agree in both
 * directions, so a kind that is added to the one is asked for in the other.
 */
export const schemaOf =
  <Type>() =>
  <Schema extends z.ZodType>(id: string, description: string, schema: Schema & Exactly<Schema, Type>): Schema =>
    named<Schema>(id, description, schema);

/** JSON Schema, as data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Every name of a field that a schema knows, anywhere in it. */
export const fieldsIn = (schema: JsonSchema): readonly string[] =>
  Object.entries(schema).flatMap(([key, inner]) => {
    if (typeof inner !== "object" || inner === null) return [];
    const own = key === "properties" ? Object.keys(inner) : [];
    return [...own, ...fieldsIn(inner as JsonSchema)];
  });

export const toJsonSchema = (schema: z.ZodType): JsonSchema => ({ ...z.toJSONSchema(schema, { metadata: words }) });
