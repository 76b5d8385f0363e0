import { danishEmploymentForms } from "../facts/danish-employment-forms.js";
import type { Issue, Result } from "../issue/issue.js";
import { messageOf } from "../issue/words.js";
import { programmeIssues } from "./check/programme.js";
import type { Extension } from "./extension.js";
import type { Programme } from "./programme.js";

const defaults: Pick<Programme, "attributes" | "forms" | "fullTimeHours"> = {
  attributes: {},
  forms: danishEmploymentForms,
  fullTimeHours: "37",
};

/** What {@link programme} is given: unless stated, no attributes, the Danish employment forms and 37 hours. */
export type ProgrammeTerms = Omit<Programme, "attributes" | "forms" | "fullTimeHours"> &
  Partial<Pick<Programme, "attributes" | "forms" | "fullTimeHours">>;

/** Everything that is wrong with terms, thrown once. */
export class ProgrammeError extends Error {
  override readonly name = "ProgrammeError";
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => messageOf(issue, "en")).join("\n"));
  }
}

export const frozen = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, frozen(inner)]])));
  return Object.freeze(copy) as Value;
};

const extensionsOfChecked = new WeakMap<Programme, ReadonlyMap<string, Extension>>();

const sealed = (programme: Programme, extensions: readonly Extension[]): Programme => {
  extensionsOfChecked.set(programme, new Map(extensions.map((extension) => [extension.id, extension])));
  return programme;
};

/** Was this very value checked and frozen here, all the way down? Then it can never change. */
export const isChecked = (programme: Programme): boolean => extensionsOfChecked.has(programme);

const noExtensions: ReadonlyMap<string, Extension> = new Map();

/** The extensions that a programme was made with, by id. A copy of it is another value, and was made with none. */
export const extensionsOf = (programme: Programme): ReadonlyMap<string, Extension> => extensionsOfChecked.get(programme) ?? noExtensions;

/**
 * The terms as a programme, checked, copied and frozen, with its warnings; or everything that is wrong with them.
 * For terms put together by a program; {@link programme} is for those you write yourself, and
 * `parseProgramme` for JSON, of which even the shape is not certain.
 *
 * ```ts
 * import { between, checkedProgramme } from "payment-by-results";
 *
 * const result = checkedProgramme({
 *   id: "x",
 *   currency: "DKK",
 *   parties: [],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-02-29" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [],
 *   settlement: [],
 * });
 * result.issues.map(({ code }) => code); // => ["not-a-day", "unknown-party"]
 * ```
 *
 * @param extensions the embedder's own kinds of quantity that the terms name; the programme remembers them
 */
export const checkedProgramme = (terms: ProgrammeTerms, extensions: readonly Extension[] = []): Result<Programme> => {
  const stated = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as unknown as ProgrammeTerms;
  const whole: Programme = { ...defaults, ...stated };
  const issues = programmeIssues(whole, extensions);
  if (issues.some((issue) => issue.severity === "error")) return { ok: false, issues };
  return { ok: true, value: sealed(frozen(whole), extensions), issues };
};

/**
 * The terms as a programme: checked, copied and frozen.
 *
 * @param extensions the embedder's own kinds of quantity that the terms name; the programme remembers them
 * @throws ProgrammeError with all issues at once when the terms are wrong
 */
export const programme = (terms: ProgrammeTerms, extensions: readonly Extension[] = []): Programme => {
  const result = checkedProgramme(terms, extensions);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
