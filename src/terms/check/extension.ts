import { readExact } from "../../exact/exact.js";
import { type Issue, type Path, error } from "../../issue/issue.js";
import type { Extension } from "../extension.js";
import type { Quantity } from "../kinds.js";
import type { Inspection } from "./inspection.js";
import { checkAboveZero } from "./number.js";
import { checkUnique } from "./name.js";
import type { Worth } from "./worth.js";

/** Everything about extensions that no compiler has looked at: each must have all its parts. */
export const extensionIssues = (extensions: unknown): readonly Issue[] => {
  if (!Array.isArray(extensions)) return [error("wrong-shape", ["extensions"], { expected: "list" })];
  return extensions.flatMap((extension: unknown, place): readonly Issue[] => {
    const path: Path = ["extensions", place];
    if (typeof extension !== "object" || extension === null) return [error("wrong-shape", path, { expected: "object" })];
    const { id, unit, step, parameters, meaning, words } = extension as Partial<Record<keyof Extension, unknown>>;
    const must = (isThere: boolean, field: string, expected: string): readonly Issue[] =>
      isThere ? [] : [error("wrong-shape", [...path, field], { expected })];
    return [
      ...must(typeof id === "string", "id", "text"),
      ...must(unit === "money" || unit === "number", "unit", "one of: money, number"),
      ...must(typeof step === "string", "step", "text"),
      ...must(validates(parameters), "parameters", "function"),
      ...must(typeof meaning === "function", "meaning", "function"),
      ...must(typeof words === "function", "words", "function"),
    ];
  });
};

const validates = (parameters: unknown): boolean =>
  typeof parameters === "object" &&
  parameters !== null &&
  typeof (parameters as Partial<Extension["parameters"]>)["~standard"]?.validate === "function";

/** The extensions that a programme is made with: one of each id, and a step that is a number. */
export const checkExtensions = (inspection: Inspection, extensions: readonly Extension[]): void => {
  checkUnique(inspection, [[extensions.map(({ id }) => id), ["extensions"]]]);
  extensions.forEach(({ step }, at) => checkAboveZero(inspection, step, ["extensions", at, "step"]));
};

/** An embedder's own quantity: one that the programme is made with, its parameters as its schema wants them. */
export const checkExtension = (
  { extensions, refuse }: Inspection,
  { extension: id, parameters }: Extract<Quantity, { kind: "extension" }>,
  path: Path,
): Worth | undefined => {
  const extension = extensions.get(id);
  if (extension === undefined) {
    refuse("unknown-extension", path, { extension: id });
    return undefined;
  }
  for (const message of refusals(extension, parameters)) refuse("wrong-parameters", [...path, "parameters"], { extension: id, message });
  return { unit: extension.unit, step: readExact(extension.step) };
};

const refusals = (extension: Extension, parameters: unknown): readonly string[] => {
  const answer = extension.parameters["~standard"].validate(parameters);
  if (!isPromise(answer)) return (answer.issues ?? []).map(({ message }) => message);
  // Nobody waits for this answer, so nobody else would take its failure.
  answer.catch(() => undefined);
  return ["asynchronous"];
};

const isPromise = (answer: object): answer is Promise<unknown> => "then" in answer && "catch" in answer;
