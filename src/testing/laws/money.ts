import { type Exact, add, compare, readExact } from "../../exact/exact.js";
import { compileQuantity } from "../../meaning/quantity.js";
import { settle } from "../../reading/settle.js";
import type { Line } from "../../reading/settlement.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import type { SettlementRule } from "../../terms/settlement.js";
import { type Law, type Verdict, every, lineKey, same, withTerms } from "./law.js";

const exact = (decimal: string): Exact => readExact(decimal) as Exact;
const total = (amounts: readonly string[]): Exact => amounts.map(exact).reduce(add, 0);

const equal = (done: string, expected: string, parts: readonly string[]): Verdict =>
  compare(exact(expected), total(parts)) === 0 ? "holds" : { done, expected, found: parts };

/** Conservation. */
export const conservation: Law = {
  name: "conservation",
  sentence: "Every line is its price and its adjustments added; the lines add up to the totals of the outcomes, the agreements and the whole.",
  holds: (programme, people, at) => {
    const { lines, agreements, total: whole } = settle(programme, people, at);
    return every([
      equal("the lines, added", whole, lines.map((line) => line.amount)),
      equal("the agreements, added", whole, agreements.map((agreement) => agreement.total)),
      ...lines.map((line) => equal(`the line ${lineKey(line)}`, line.amount, [line.price, ...line.adjustments.map(([, amount]) => amount)])),
      ...agreements.flatMap(({ agreement, outcomes, fees, total: ofAgreement }) => [
        equal(`the lines of ${agreement}`, ofAgreement, lines.filter((line) => line.agreement === agreement).map((line) => line.amount)),
        equal(`the outcomes and fees of ${agreement}`, ofAgreement, [...outcomes, ...fees].map((part) => part.amount)),
      ]),
    ]);
  },
};

type Cap = Extract<SettlementRule, { kind: "cap" }>;

const agreementOf = (programme: Programme, line: Line): Agreement => programme.agreements.find(({ id }) => id === line.agreement) as Agreement;

const potOf = (programme: Programme, rule: Cap, line: Line): string => {
  const { id, payer } = agreementOf(programme, line);
  const keys = { participant: line.participant, outcome: line.outcome, agreement: id, payer };
  return JSON.stringify(rule.per.map((key) => keys[key]));
};

const capHolds = (programme: Programme, rule: Cap, lines: readonly Line[]): Verdict => {
  const place = programme.settlement.indexOf(rule);
  const soFar = new Set(programme.settlement.slice(0, place + 1).map(({ id }) => id));
  const later = new Set(programme.settlement.slice(place + 1).map(({ id }) => id));
  const worth = compileQuantity(rule.limit);
  const pots = new Map<string, Exact>();
  return every(
    lines
      .filter((line) => !later.has(line.outcome))
      // A line that is no participant's is in no pot per participant.
      .filter((line) => line.participant !== null || !rule.per.includes("participant"))
      .map((line) => {
        const pot = potOf(programme, rule, line);
        const afterRule = total([line.price, ...line.adjustments.filter(([id]) => soFar.has(id)).map(([, amount]) => amount)]);
        const paid = add(pots.get(pot) ?? 0, afterRule);
        pots.set(pot, paid);
        const limit = worth({ agreement: agreementOf(programme, line) }) ?? 0;
        const raised = line.adjustments.some(([id, amount]) => id === rule.id && compare(exact(amount), 0) > 0);
        const isWithin = compare(paid, compare(limit, 0) < 0 ? 0 : limit) <= 0;
        return isWithin && !raised ? "holds" : { done: `${rule.id}, pot ${pot}, up to ${lineKey(line)}`, expected: limit, found: paid };
      }),
  );
};

/** Caps hold. */
export const capsHold: Law = {
  name: "caps hold",
  sentence: "In the order of claims, the lines of a pot never come to more than its limit, and a cap raises no line.",
  holds: (programme, people, at) => {
    const { lines } = settle(programme, people, at);
    return every(programme.settlement.map((rule) => (rule.kind === "cap" ? capHolds(programme, rule, lines) : "does-not-apply")));
  },
};

const gross = (lines: readonly Line[]): Exact => total(lines.filter((line) => line.participant !== null).map((line) => line.price));

/** Adding a reached outcome. */
export const addingAnOutcome: Law = {
  name: "adding a reached outcome never lowers the gross charge",
  sentence: "With one outcome more, the prices of what was reached come to no less, and no other price changes.",
  holds: (programme, people, at) => {
    const before = settle(programme, people, at).lines;
    // A negative price is a deduction: one more of them does lower the charge.
    if (before.some((line) => compare(exact(line.price), 0) < 0)) return "does-not-apply";
    const ids = new Set([...programme.outcomes, ...programme.settlement].map(({ id }) => id));
    return every(
      programme.outcomes.map((outcome): Verdict => {
        const id = `${outcome.id}+`;
        const more = ids.has(id) ? undefined : withTerms(programme, { outcomes: [...programme.outcomes, { ...outcome, id }] });
        if (more === undefined) return "does-not-apply";
        const after = settle(more, people, at).lines;
        const others = after.filter((line) => line.outcome !== id);
        const prices = (lines: readonly Line[]) => lines.map((line) => [lineKey(line), line.reachedOn, line.price]);
        const done = `added ${id}, which is reached as ${outcome.id} is`;
        const isLess = compare(gross(after), gross(before)) < 0;
        return isLess ? { done, expected: gross(before), found: gross(after) } : same(done, prices(before), prices(others));
      }),
    );
  },
};
