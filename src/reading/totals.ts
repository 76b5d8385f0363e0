import { type DecimalText, type Exact, add, compare, divide, multiply, readExact, writeExact } from "../exact/exact.js";
import { hourParts } from "../facts/timeline.js";
import { type Issue, warning } from "../issue/issue.js";
import { writeHours } from "../meaning/condition.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import { constantValue } from "../meaning/quantity.js";
import type { SettlementLine } from "../meaning/settlement.js";
import type { Gathered } from "./gather.js";
import type { AgreementTotal } from "./settlement.js";

/** What lines come to. */
export const sumOf = (lines: readonly SettlementLine[]): Exact => lines.reduce<Exact>((sum, line) => add(sum, line.amount), 0);

const sumsByAgreement = (lines: readonly SettlementLine[]): ReadonlyMap<string, Exact> => {
  const sums = new Map<string, Exact>();
  for (const { agreement, amount } of lines) sums.set(agreement.id, add(sums.get(agreement.id) ?? 0, amount));
  return sums;
};

/** What each agreement came to: money, heads and full-time equivalents. */
export const agreementTotals = (
  compiled: CompiledProgramme,
  lines: readonly SettlementLine[],
  { reached, belongsTo, incomplete }: Gathered,
  write: (amount: Exact) => DecimalText,
): readonly AgreementTotal[] => {
  const fullTime = multiply(readExact(compiled.programme.fullTimeHours) as Exact, hourParts);
  const members = new Map<string, { readonly all: number; readonly incomplete: number }>();
  for (const [participant, agreement] of belongsTo) {
    if (agreement === null) continue;
    const before = members.get(agreement) ?? { all: 0, incomplete: 0 };
    members.set(agreement, { all: before.all + 1, incomplete: before.incomplete + (incomplete.has(participant) ? 1 : 0) });
  }
  const sums = sumsByAgreement(lines);
  const amounts = new Map<string, Exact>();
  const heads = new Map<string, { readonly heads: number; readonly hours: number }>();
  const keyOf = (agreement: string, outcome: string): string => JSON.stringify([agreement, outcome]);
  for (const line of lines) {
    const key = keyOf(line.agreement.id, line.outcome);
    amounts.set(key, add(amounts.get(key) ?? 0, line.amount));
  }
  for (const { reached: found } of reached) {
    const key = keyOf(found.agreement.id, found.outcome.id);
    const before = heads.get(key) ?? { heads: 0, hours: 0 };
    heads.set(key, { heads: before.heads + 1, hours: before.hours + (found.weeklyHours ?? 0) });
  }
  return compiled.programme.agreements.filter(() => compiled.isSound).map(({ id, payer }) => ({
    agreement: id,
    payer,
    participants: members.get(id)?.all ?? 0,
    incomplete: members.get(id)?.incomplete ?? 0,
    outcomes: compiled.programme.outcomes.map((outcome) => {
      const counted = heads.get(keyOf(id, outcome.id)) ?? { heads: 0, hours: 0 };
      const asksHours = compiled.outcomesOfHours.has(outcome.id);
      return {
        outcome: outcome.id,
        heads: counted.heads,
        weeklyHours: asksHours ? writeHours(counted.hours) : null,
        fullTimeEquivalents: asksHours ? writeExact(divide(counted.hours, fullTime), { least: 3, most: 3 }) : null,
        amount: write(amounts.get(keyOf(id, outcome.id)) ?? 0),
      };
    }),
    fees: compiled.programme.settlement.flatMap((rule) =>
      rule.kind === "fee" ? [{ rule: rule.id, amount: write(amounts.get(keyOf(id, rule.id)) ?? 0) }] : [],
    ),
    total: write(sums.get(id) ?? 0),
  }));
};

/** A warning for each agreement whose total lies outside what the programme expects. */
export const unexpectedTotals = (compiled: CompiledProgramme, lines: readonly SettlementLine[]): readonly Issue[] => {
  const { expectedTotal, agreements } = compiled.programme;
  if (expectedTotal === undefined || !compiled.isSound) return [];
  const [least, most] = [constantValue(expectedTotal.from), constantValue(expectedTotal.to)];
  const sums = sumsByAgreement(lines);
  return agreements.flatMap(({ id }) => {
    const total = divide(sums.get(id) ?? 0, compiled.unitsPerWhole);
    const isExpected = compare(total, least) >= 0 && compare(total, most) <= 0;
    const operands = { agreement: id, from: expectedTotal.from.amount, to: expectedTotal.to.amount };
    return isExpected ? [] : [warning("total-outside-expected", ["agreements", id], operands)];
  });
};
