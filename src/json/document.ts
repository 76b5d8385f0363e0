import type * as z from "zod";
import { type Result, error } from "../issue/issue.js";
import { documentIssues } from "../terms/document.js";
import { shapeIssues } from "./shape-issue.js";

/** What a document may say of itself besides its value. */
interface Named {
  readonly schema?: string;
}

/**
 * Reads a document of one shape, without the name of its schema: text is JSON, anything else is a value that was parsed
 * already.
 */
export const readDocument = <Document extends Named>(
  document: unknown,
  schema: z.ZodType<Document>,
): Result<Omit<Document, keyof Named>> => {
  let value = document;
  if (typeof document === "string") {
    try {
      value = JSON.parse(document.replace(/^\ufeff/, "")) as unknown;
    } catch {
      return { ok: false, issues: [error("not-json", [], {})] };
    }
  }
  const unsafe = documentIssues(value);
  if (unsafe.length > 0) return { ok: false, issues: unsafe };
  // Without code generated at run time, which a strict content security policy forbids.
  const read = schema.safeParse(value, { jitless: true });
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(shapeIssues) };
  const { schema: _name, ...rest } = read.data;
  return { ok: true, value: rest, issues: [] };
};
