import type * as z from "zod";
import { type Result, error } from "../issue/issue.js";
import { readShape } from "../terms/anatomy/read-shape.js";
import type { ShapeOf } from "../terms/anatomy/shape.js";
import { documentIssues } from "../terms/document.js";
import { migrated } from "./migration.js";
import { toJsonSchema } from "./schema.js";
import { schemaOfShape } from "./shape-schema.js";
import { shapeIssues, shownBy, shownPath } from "./shape-issue.js";

/** What a document may say of itself besides its value. */
interface Named {
  readonly schema?: string;
}

/** The value of a document: text is JSON, anything else was parsed already. */
const valueOf = (document: unknown): Result<unknown> => {
  if (typeof document !== "string") return { ok: true, value: document, issues: [] };
  try {
    return { ok: true, value: JSON.parse(document.replace(/^\ufeff/, "")) as unknown, issues: [] };
  } catch {
    return { ok: false, issues: [error("not-json", [], {})] };
  }
};

/** Reads a document of results, without the name of its schema. */
export const readResult = <Document extends Named>(document: unknown, schema: z.ZodType<Document>): Result<Omit<Document, keyof Named>> => {
  const given = valueOf(document);
  if (!given.ok) return given;
  const shown = shownBy(toJsonSchema(schema));
  const unsafe = documentIssues(given.value);
  if (unsafe.length > 0) return { ok: false, issues: unsafe.map((issue) => ({ ...issue, path: shownPath(issue.path, { shown }) })) };
  const read = parsed(schema, given.value);
  if (read === undefined) return { ok: false, issues: [error("too-many-faults", [], {})] };
  if (!read.success)
    return { ok: false, issues: read.error.issues.flatMap((fault) => shapeIssues(fault, { document: given.value, shown })) };
  return { ok: true, value: nameless(read.data), issues: [] };
};

/** What a schema makes of a value; nothing where more is wrong than can be held. */
const parsed = <Document>(schema: z.ZodType<Document>, value: unknown): z.ZodSafeParseResult<Document> | undefined => {
  try {
    // Without code generated at run time, which a strict content security policy forbids.
    return schema.safeParse(value, { jitless: true });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
};

/** Reads a document of facts, without the name of its schema. */
export const readFacts = <Document extends Named>(document: unknown, shape: ShapeOf<Document>): Result<Omit<Document, keyof Named>> => {
  const given = valueOf(document);
  if (!given.ok) return given;
  return namelessOf(readShape(shape, given.value, [], { shown: shownBy(schemaOfShape(shape)), isReadAgain: true }));
};

/** Reads a document of terms, written in this version or an earlier one, without the name of its schema. */
export const readTerms = <Document extends Named>(document: unknown, shape: ShapeOf<Document>): Result<Omit<Document, keyof Named>> => {
  const given = valueOf(document);
  return given.ok ? namelessOf(readShape(shape, migrated(given.value))) : given;
};

const namelessOf = <Document extends Named>(read: Result<Document>): Result<Omit<Document, keyof Named>> =>
  read.ok ? { ...read, value: nameless(read.value) } : read;

const nameless = <Document extends Named>({ schema: _name, ...rest }: Document): Omit<Document, keyof Named> => rest;
