import type * as z from "zod";
import { type Issue, type Path, error } from "../issue/issue.js";

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

/** What is wrong with the shape of a document: what was found never appears in it, only what was expected. */
export const shapeIssues = (fault: Fault): readonly Issue[] => {
  const path = fault.path as Path;
  if (fault.code === "unrecognized_keys") return fault.keys.map((key) => error("unknown-key", [...path, key], {}));
  if (fault.code === "invalid_union") {
    const ofRightType = fault.errors.filter(isOfRightType);
    const withKnownKeys = ofRightType.filter((faults) => faults.every(({ code }) => code !== "unrecognized_keys"));
    const [meant, ...others] = withKnownKeys.length > 0 ? withKnownKeys : ofRightType;
    if (meant !== undefined && others.length === 0) {
      return meant.flatMap((inner) => shapeIssues({ ...inner, path: [...path, ...inner.path] }));
    }
  }
  return [error("wrong-shape", path, { expected: expectedBy(fault) })];
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
