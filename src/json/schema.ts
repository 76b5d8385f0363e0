import * as z from "zod";

/** What a schema is called and how it is described in JSON Schema; ours alone, so that nothing of zod's own is touched. */
const words = z.registry<{ readonly id?: string; readonly description: string }>();

type Immutable<Value> = { readonly [Key in keyof Value]: Immutable<Value[Key]> };

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

/**
 * The schema of a type, under the type's own name. It compiles only where the schema and the type agree in both
 * directions, so a kind that is added to the one is asked for in the other.
 */
export const schemaOf =
  <Type>() =>
  <Schema extends z.ZodType>(id: string, description: string, schema: Schema & Exactly<Schema, Type>): Schema => {
    words.add(schema, { id, description });
    return schema;
  };

/** JSON Schema, as data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export const toJsonSchema = (schema: z.ZodType): JsonSchema => ({ ...z.toJSONSchema(schema, { metadata: words }) });
