import { danishEmploymentForms } from "../facts/danish-employment-forms.js";
import type { Issue } from "../issue/issue.js";
import { programmeIssues } from "./check.js";
import type { Programme } from "./programme.js";

type Defaults = Pick<Programme, "attributes" | "forms" | "fullTimeHours">;

const defaults: Defaults = { attributes: {}, forms: danishEmploymentForms, fullTimeHours: "37" };

/** What {@link programme} is given: unless stated, no attributes, the Danish employment forms and 37 hours. */
export type ProgrammeTerms = Omit<Programme, keyof Defaults> & Partial<Defaults>;

/** Everything that is wrong with terms, thrown once. */
export class ProgrammeError extends Error {
  override readonly name = "ProgrammeError";
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.path.join("/")}: ${issue.code}`).join("\n"));
  }
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozen)
    : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, frozen(inner)]])));
  return Object.freeze(copy) as Value;
};

/**
 * The terms as a programme: checked, copied and frozen.
 * @throws ProgrammeError with all issues at once when the terms are wrong
 */
export const programme = (terms: ProgrammeTerms): Programme => {
  const whole: Programme = { ...defaults, ...terms };
  const errors = programmeIssues(whole).filter((issue) => issue.severity === "error");
  if (errors.length > 0) throw new ProgrammeError(errors);
  return frozen(whole);
};
