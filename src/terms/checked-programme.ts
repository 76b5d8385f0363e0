import { danishEmploymentForms } from "../facts/danish-employment-forms.js";
import { frozen } from "../issue/frozen.js";
import type { Issue, Result } from "../issue/issue.js";
import { messageOf } from "../issue/words.js";
import { programmeTerms } from "./anatomy/programme.js";
import { readShape } from "./anatomy/read-shape.js";
import { extensionIssues } from "./check/extension.js";
import { programmeIssues } from "./check/programme.js";
import type { Extension } from "./extension.js";
import type { Programme, ProgrammeTerms } from "./programme.js";

/** What a programme has where its terms do not say. */
export const programmeDefaults: Pick<Programme, "attributes" | "forms" | "fullTimeHours"> = frozen({
  attributes: {},
  forms: danishEmploymentForms,
  fullTimeHours: "37",
});

/** Everything that is wrong with terms, thrown once. */
export class ProgrammeError extends Error {
  override readonly name = "ProgrammeError";
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => messageOf(issue, "en")).join("\n"));
  }
}

/** What is known of a programme that was checked and frozen here. */
interface Made {
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly warnings: readonly Issue[];
}

const made = new WeakMap<Programme, Made>();

const noExtensions: ReadonlyMap<string, Extension> = new Map();

/** The extensions that a programme was made with, by id. A copy of it is another value, and was made with none. */
export const extensionsOf = (programme: Programme): ReadonlyMap<string, Extension> => made.get(programme)?.extensions ?? noExtensions;

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
  const read = readShape(programmeTerms, terms);
  const faulty = extensionIssues(extensions);
  if (!read.ok || faulty.length > 0) return { ok: false, issues: [...faulty, ...read.issues] };
  const whole: Programme = Object.freeze({ ...programmeDefaults, ...read.value });
  const issues = programmeIssues(whole, extensions);
  if (issues.some((issue) => issue.severity === "error")) return { ok: false, issues };
  const byId = new Map(extensions.map((extension) => [extension.id, Object.freeze({ ...extension })]));
  made.set(whole, { extensions: byId, warnings: issues });
  return { ok: true, value: whole, issues };
};

/** A programme that was checked and frozen here, so that it can never change; or the same terms checked now. */
export const asChecked = (programme: Programme): Result<Programme> => {
  const known = made.get(programme);
  return known === undefined ? checkedProgramme(programme) : { ok: true, value: programme, issues: known.warnings };
};

/**
 * The terms as a programme, sound or not, for readings that only say what stands there.
 *
 * @throws ProgrammeError with all issues at once where they are not of the shape of a programme
 */
export const shapedProgramme = (programme: Programme): Programme => {
  if (made.has(programme)) return programme;
  const read = readShape(programmeTerms, programme);
  if (read.ok) return Object.freeze({ ...programmeDefaults, ...read.value });
  throw new ProgrammeError(read.issues);
};

/**
 * The programme as it was checked, for readings that have no place to tell of issues.
 *
 * @throws ProgrammeError with all issues at once where the terms are wrong
 */
export const soundProgramme = (programme: Programme): Programme => {
  const result = asChecked(programme);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
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
