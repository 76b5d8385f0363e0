import { type Exact, add, compare, multiply, negate, readAmount, subtract } from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import type { Line } from "../../reading/settlement.js";
import { type Verdict, every, law, lineKey, same } from "./law.js";
import { withTerms } from "./terms.js";

const exact = (decimal: string): Exact => readAmount(decimal);
const total = (amounts: readonly string[]): Exact => amounts.map(exact).reduce(add, 0);

/** A number that never ends is written with twelve decimals: so much may be missing of a sum for each that is. */
const unwritten = (parts: readonly string[]): Exact =>
  multiply(exact("0.000000000001"), parts.filter((part) => (part.split(".")[1] ?? "").length >= 10).length);

const equal = (done: string, expected: string, parts: readonly string[]): Verdict => {
  const difference = subtract(exact(expected), total(parts));
  const away = compare(difference, 0) < 0 ? negate(difference) : difference;
  return compare(away, unwritten([expected, ...parts])) <= 0 ? "holds" : { done, expected, found: parts };
};

/** Conservation. */
export const conservation = law(
  "conservation",
  "Every line is its price and its adjustments added; the lines add up to the totals of the outcomes, the agreements and the whole, due or not.",
  (programme, facts, at) => {
    const { asOf, lines, agreements, total: whole, due } = settle(programme, facts, at);
    const isDue = ({ dueOn }: Line): boolean => dueOn !== null && dueOn <= asOf;
    return every([
      equal(
        "the lines, added",
        whole,
        lines.map((line) => line.amount),
      ),
      equal(
        "the lines that are due, added",
        due,
        lines.filter(isDue).map((line) => line.amount),
      ),
      equal(
        "the agreements, added",
        whole,
        agreements.map((agreement) => agreement.total),
      ),
      equal(
        "what is due of the agreements, added",
        due,
        agreements.map((agreement) => agreement.due),
      ),
      ...lines.map((line) =>
        equal(`the line ${lineKey(line)}`, line.amount, [line.price, ...line.adjustments.map(([, amount]) => amount)]),
      ),
      ...agreements.flatMap(({ agreement, outcomes, fees, total: ofAgreement }) => [
        equal(
          `the lines of ${agreement}`,
          ofAgreement,
          lines.filter((line) => line.agreement === agreement).map((line) => line.amount),
        ),
        equal(
          `the outcomes and fees of ${agreement}`,
          ofAgreement,
          [...outcomes, ...fees].map((part) => part.amount),
        ),
      ]),
    ]);
  },
);

/** Adding a reached outcome. */
export const addingAnOutcome = law(
  "adding a reached outcome never lowers the gross charge",
  "With an outcome more that is reached as another is, no price changes, and its own are those of the other: the charge falls only where prices are deductions.",
  (programme, facts, at) => {
    const ids = new Set([...programme.outcomes, ...programme.settlement].map(({ id }) => id));
    const claims = (lines: readonly Line[]): readonly Line[] =>
      lines.filter(({ outcome }) => programme.outcomes.some(({ id }) => id === outcome));
    const before = claims(settle(programme, facts, at).lines);
    const prices = (lines: readonly Line[]) => lines.map((line) => [lineKey(line), line.reachedOn, line.price]);
    return every(
      programme.outcomes.map((outcome): Verdict => {
        const id = `${outcome.id}+`;
        // One that takes precedence over another is paid in its stead, and one of two may be all that is taken precedence over.
        const isExcluded = programme.outcomes.some(({ excludes }) => excludes?.outcomes.includes(outcome.id) === true);
        if (ids.has(id) || outcome.excludes !== undefined || isExcluded) return "does-not-apply";
        const more = withTerms(programme, { outcomes: [...programme.outcomes, { ...outcome, id }] });
        if (more === undefined) return "does-not-apply";
        const after = settle(more, facts, at).lines;
        const [added, original] = [after.filter((line) => line.outcome === id), before.filter((line) => line.outcome === outcome.id)];
        const done = `added ${id}, which is reached as ${outcome.id} is`;
        return every([
          same(done, prices(before), prices(claims(after))),
          same(`${done}, its own lines`, prices(original), prices(added.map((line) => ({ ...line, outcome: outcome.id })))),
        ]);
      }),
    );
  },
);
