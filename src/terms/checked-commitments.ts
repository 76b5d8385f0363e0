import type { Result } from "../issue/issue.js";
import { commitment } from "./anatomy/commitments.js";
import { readShape } from "./anatomy/read-shape.js";
import { list } from "./anatomy/shape.js";
import { commitmentIssues } from "./check/commitments.js";
import { ProgrammeError, asChecked } from "./checked-programme.js";
import type { Commitment } from "./commitments.js";
import type { Programme } from "./programme.js";

/**
 * Commitments made in a programme, checked, copied and frozen; or everything that is wrong with them. For those put
 * together by a program; {@link commitments} is for those you write yourself, and `parseCommitments` for JSON.
 */
export const checkedCommitments = (programme: Programme, promised: readonly Commitment[]): Result<readonly Commitment[]> => {
  const terms = asChecked(programme);
  if (!terms.ok) return terms;
  const read = readShape(list(commitment), promised, ["commitments"]);
  if (!read.ok) return read;
  const issues = commitmentIssues(terms.value, read.value);
  return issues.length > 0 ? { ok: false, issues } : read;
};

/**
 * Commitments made in a programme: checked, copied and frozen.
 *
 * ```ts
 * import { between, commitment, commitments, dueOn, programme, recordsOf, target } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "x",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-08-14" }],
 *   intake: between("2017-08-14", "2018-08-13"),
 *   outcomes: [],
 *   settlement: [],
 * });
 * const [candidates] = commitments(terms, [
 *   commitment("candidates", { party: "0165", counts: recordsOf("candidate-presented"), targets: [target("2017-08-14", 10)], due: dueOn("2018-03-31") }),
 * ]);
 * candidates?.targets; // => [{ from: "2017-08-14", value: "10" }]
 * ```
 *
 * @param programme the programme whose parties and companies made them
 * @throws ProgrammeError with all issues at once when they are wrong
 */
export const commitments = (programme: Programme, promised: readonly Commitment[]): readonly Commitment[] => {
  const result = checkedCommitments(programme, promised);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
