import type * as z from "zod";
import { type Result, error } from "../issue/issue.js";
import { readShape } from "../terms/anatomy/read-shape.js";
import type { ShapeOf } from "../terms/anatomy/shape.js";
import { documentIssues } from "../terms/document.js";
import { migrated } from "./migration.js";
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

/** Reads a document of facts or results, without the name of its schema. */
export const readDocument = <Document extends Named>(
  document: unknown,
  schema: z.ZodType<Document>,
): Result<Omit<Document, keyof Named>> => {
  const given = valueOf(document);
  if (!given.ok) return given;
  const unsafe = documentIssues(given.value);
  if (unsafe.length > 0) {
    const shown = shownBy(schema);
    return { ok: false, issues: unsafe.map((issue) => ({ ...issue, path: shownPath(issue.path, { shown }) })) };
  }
  // Without code generated at run time, which a strict content security policy forbids.
  const read = schema.safeParse(given.value, { jitless: true });
  if (!read.success) {
    const faulty = { document: given.value, shown: shownBy(schema) };
    return { ok: false, issues: read.error.issues.flatMap((fault) => shapeIssues(fault, faulty)) };
  }
  const { schema: _name, ...rest } = read.data;
  return { ok: true, value: rest, issues: [] };
};

/** Reads a document of terms, written in this version or an earlier one, without the name of its schema. */
export const readTerms = <Document extends Named>(document: unknown, shape: ShapeOf<Document>): Result<Omit<Document, keyof Named>> => {
  const given = valueOf(document);
  if (!given.ok) return given;
  const read = readShape(shape, migrated(given.value));
  if (!read.ok) return read;
  const { schema: _name, ...rest } = read.value;
  return { ok: true, value: rest, issues: [] };
};
