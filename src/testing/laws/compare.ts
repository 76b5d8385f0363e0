import { type Exact, add, compare as order, negate, readAmount } from "../../exact/exact.js";
import { type Compared, type ComparedRow, type Comparison, compare } from "../../reading/compare/compare.js";
import { settle } from "../../reading/settle.js";
import type { Programme } from "../../terms/programme.js";
import { type Verdict, bytes, every, law, same } from "./law.js";
import { withTerms, withoutOutcomes } from "./terms.js";

/** The programme with terms that are a little different: a rule less, an outcome less, a price less. */
const others = (programme: Programme): readonly Programme[] => {
  const [first, ...rest] = programme.outcomes;
  const withoutRule = withTerms(programme, { id: "without its last rule", settlement: programme.settlement.slice(0, -1) });
  if (first === undefined) return [programme, withoutRule].filter((terms) => terms !== undefined);
  const { price: _price, ...unpriced } = first;
  return [
    programme,
    withoutRule,
    withTerms(programme, { id: "without a price", outcomes: [unpriced, ...rest] }),
    withoutOutcomes(programme, ({ id }) => id === first.id),
  ].filter((terms) => terms !== undefined);
};

/** A programme and itself. */
export const sameTermsSameLines = law(
  "the same terms differ nowhere",
  "A programme compared with itself has no row with a difference, and nothing is said of one side that is not of the other.",
  (programme, facts, at) => {
    const { total, rows, agreements } = compare(programme, programme, facts, at);
    const differing = rows.find(({ first, second }) => bytes(first) !== bytes(second));
    if (differing !== undefined) return { done: "compared with itself", expected: differing.first, found: differing.second };
    const sums = [total, ...agreements, ...rows].map(({ difference }) => /[1-9]/.test(difference));
    return sums.includes(true)
      ? { done: "compared with itself", expected: "no difference", found: [total, agreements] }
      : rows.length === 0
        ? "does-not-apply"
        : "holds";
  },
);

const mirrored = (written: string): string =>
  written.startsWith("-") ? written.slice(1) : /[1-9]/.test(written) ? `-${written}` : written;

/** A comparison, or as it is the other way round, whatever the order of outcomes and agreements. */
const told = ({ total, agreements, rows }: Comparison, isTurned: boolean): string => {
  const turned = ({ first, second, difference }: Compared | ComparedRow) =>
    isTurned ? [second, first, mirrored(difference)] : [first, second, difference];
  const ofAgreements = agreements.map((each) => bytes([each.agreement, turned(each)]));
  const ofRows = rows.map((row) => bytes([row.participant, row.series, row.occurrence, turned(row)]));
  return bytes([turned(total), ofAgreements.sort(), ofRows.sort()]);
};

/** The other way round. */
export const comparedTheOtherWay = law(
  "compared the other way round, every difference turns its sign",
  "Two programmes compared in either order have the same rows with the sides exchanged and the differences negated; only the order of outcomes is that of the first.",
  (programme, facts, at) =>
    every(
      others(programme).map((other): Verdict =>
        same(
          `${programme.id} and ${other.id}`,
          told(compare(programme, other, facts, at), true),
          told(compare(other, programme, facts, at), false),
        ),
      ),
    ),
);

const isWrittenExactly = (written: string): boolean => (written.split(".")[1] ?? "").length < 10;
const total = (amounts: readonly string[]): Exact => amounts.reduce<Exact>((sum, amount) => add(sum, readAmount(amount)), 0);

/** Differences add up. */
export const differencesAddUp = law(
  "differences add up",
  "The differences of all rows, and those of all agreements, come to the difference of the totals, and each side of the rows to what its programme settles.",
  (programme, facts, at) =>
    every(
      others(programme).map((other): Verdict => {
        const { rows, agreements, total: whole } = compare(programme, other, facts, at);
        // An amount that never ends in decimals is cut off where it is written.
        if (![whole, ...rows].every(({ difference }) => isWrittenExactly(difference))) return "does-not-apply";
        if (!rows.every(({ first, second }) => isWrittenExactly(first.amount) && isWrittenExactly(second.amount))) return "does-not-apply";
        const sums = [total(rows.map(({ difference }) => difference)), total(agreements.map(({ difference }) => difference))];
        const difference = readAmount(whole.difference);
        if (sums.some((sum) => order(sum, difference) !== 0)) return { done: other.id, expected: whole, found: rows };
        const settled = [settle(programme, facts, at).total, settle(other, facts, at).total];
        const sides = [total(rows.map(({ first }) => first.amount)), total(rows.map(({ second }) => second.amount))];
        const isKept = sides.every((side, place) => order(add(side, negate(readAmount(settled[place] as string))), 0) === 0);
        return isKept ? "holds" : { done: other.id, expected: settled, found: rows };
      }),
    ),
);
