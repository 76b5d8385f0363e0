import type * as z from "zod";
import { type Issue, type Path, error } from "../issue/issue.js";
import { hidden, shownKey } from "../issue/personal-number.js";
import { type JsonSchema, fieldsIn } from "./schema.js";

type Fault = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  array: "list",
  boolean: "true or false",
  int: "whole number",
  object: "object",
  number: "number",
  record: "object",
  string: "text",
  tuple: "list",
};

/** A document, and how a key of it may be repeated. */
export interface Faulty {
  readonly document: unknown;
  readonly shown: (key: string) => string;
}

/** How keys of documents of a schema may be repeated: a field that is known, however it is spelt, or else as any other key. */
export const shownBy = (schema: JsonSchema): ((key: string) => string) => {
  const spelt = (key: string): string => key.toLowerCase().replace(/[ _-]/g, "");
  const known = new Set(fieldsIn(schema).map(spelt));
  return (key) => (known.has(spelt(key)) ? key : shownKey(key));
};

/** A path of which only places and names of fields are shown: a key may be a person as well as a value may. */
export const shownPath = (path: Path, { shown }: Pick<Faulty, "shown">): Path =>
  path.map((part) => (typeof part === "string" ? shown(part) : part));

/** A key that is not known: by its name, or where that may not be repeated by its place among the others. */
const unknownKey = (faulty: Faulty, path: Path, key: string): Issue => {
  const shown = faulty.shown(key);
  const found = path.reduce<unknown>((value, part) => (value as Readonly<Record<string | number, unknown>>)[part], faulty.document);
  const place = Object.keys(found as object).indexOf(key) + 1;
  return error("unknown-key", [...shownPath(path, faulty), shown], shown === hidden ? { place } : {});
};

/** What is wrong with the shape of a document: what was found never appears in it, only what was expected. */
export const shapeIssues = (fault: Fault, faulty: Faulty): readonly Issue[] => {
  const path = fault.path as Path;
  if (fault.code === "unrecognized_keys") return fault.keys.map((key) => unknownKey(faulty, path, key));
  if (fault.code === "invalid_union") {
    const ofRightType = fault.errors.filter(isOfRightType);
    const withKnownKeys = ofRightType.filter((faults) => faults.every(({ code }) => code !== "unrecognized_keys"));
    const [meant, ...others] = withKnownKeys.length > 0 ? withKnownKeys : ofRightType;
    if (meant !== undefined && others.length === 0) {
      return meant.flatMap((inner) => shapeIssues({ ...inner, path: [...path, ...inner.path] }, faulty));
    }
  }
  return [error("wrong-shape", shownPath(path, faulty), { expected: expectedBy(fault) })];
};

/** Did an alternative fail only inside, so that it is the one that was meant? */
const isOfRightType = (faults: readonly Fault[]): boolean =>
  faults.every((fault) => fault.path.length > 0 || fault.code === "unrecognized_keys");

const expectedBy = (fault: Fault): string => {
  switch (fault.code) {
    case "invalid_type":
      return typeWords[fault.expected] ?? fault.expected;
    case "invalid_value":
      return oneOf(fault.values);
    case "invalid_format":
      return "day (yyyy-mm-dd)";
    case "invalid_union":
      return fault.errors.length > 0
        ? [...new Set(fault.errors.flatMap((faults) => faults.map(expectedBy)))].join(" or ")
        : oneOf("options" in fault ? (fault.options ?? []) : []);
    case "too_small":
      if (fault.origin === "array") return `list of ${fault.minimum}`;
      break;
    case "too_big":
      if (fault.origin === "array") return `list of ${fault.maximum}`;
  }
  // The one other bound in the schemas is that of the numbers that can be told apart.
  return "whole number";
};

const oneOf = (values: readonly z.core.util.Primitive[]): string =>
  values.length === 1 ? String(values[0]) : `one of: ${values.map(String).join(", ")}`;
