import type { Issue, Result } from "../issue/issue.js";
import { commitmentIssues } from "./check/commitments.js";
import { ProgrammeError, frozen } from "./checked-programme.js";
import type { Commitment } from "./commitments.js";
import type { Programme } from "./programme.js";

/**
 * Commitments made in a programme, checked, copied and frozen; or everything that is wrong with them. For those put
 * together by a program; {@link commitments} is for those you write yourself, and `parseCommitments` for JSON.
 */
export const checkedCommitments = (programme: Programme, list: readonly Commitment[]): Result<readonly Commitment[]> => {
  const issues: readonly Issue[] = commitmentIssues(programme, list);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: frozen(list), issues };
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
export const commitments = (programme: Programme, list: readonly Commitment[]): readonly Commitment[] => {
  const result = checkedCommitments(programme, list);
  if (result.ok) return result.value;
  throw new ProgrammeError(result.issues);
};
