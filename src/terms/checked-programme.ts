import { danishEmploymentForms } from "../facts/danish-employment-forms.js";
import type { Issue, Result } from "../issue/issue.js";
import { messageOf } from "../issue/words.js";
import { programmeIssues } from "./check.js";
import type { Programme } from "./programme.js";

const defaults: Pick<Programme, "attributes" | "forms" | "fullTimeHours"> = { attributes: {}, forms: danishEmploymentForms, fullTimeHours: "37" };

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

const frozen = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, frozen(inner)]])));
  return Object.freeze(copy) as Value;
};

const checked = new WeakSet<Programme>();

const sealed = (programme: Programme): Programme => {
  checked.add(programme);
  return programme;
};

/** Was this very value checked and frozen here, all the way down? Then it can never change. */
export const isChecked = (programme: Programme): boolean => checked.has(programme);

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
 */
export const checkedProgramme = (terms: ProgrammeTerms): Result<Programme> => {
  const stated = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as unknown as ProgrammeTerms;
  const whole: Programme = { ...defaults, ...stated };
  const issues = programmeIssues(whole);
  return issues.some((issue) => issue.severity === "error") ? { ok: false, issues } : { ok: true, value: sealed(frozen(whole)), issues };
};

/**
 * The terms as a programme: checked, copied and frozen.
 * @throws ProgrammeError with all issues at once when the terms are wrong
 */
export const programme = (terms: ProgrammeTerms): Programme => {
  const result = checkedProgramme(terms);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
