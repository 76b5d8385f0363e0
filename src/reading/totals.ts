import { type DecimalText, type Exact, add, compare, divide, multiply, readExact, writeExact } from "../exact/exact.js";
import { hourParts } from "../facts/timeline.js";
import { type Issue, warning } from "../issue/issue.js";
import { writeHours } from "../meaning/condition.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import { constantValue } from "../meaning/quantity.js";
import type { SettlementLine } from "../meaning/line.js";
import type { DayNumber } from "../time/day.js";
import type { Gathered } from "./gather.js";
import type { AgreementTotal } from "./settlement.js";

/** What lines come to. */
export const sumOf = (lines: readonly SettlementLine[]): Exact => lines.reduce<Exact>((sum, line) => add(sum, line.amount), 0);

const sumsByAgreement = (lines: readonly SettlementLine[]): ReadonlyMap<string, Exact> => {
  const sums = new Map<string, Exact>();
  for (const { agreement, amount } of lines) sums.set(agreement.id, add(sums.get(agreement.id) ?? 0, amount));
  return sums;
};

/** What one outcome comes to in one agreement, while it is counted: smallest units, heads, millionths of an hour. */
interface Tally {
  amount: Exact;
  heads: number;
  hours: number;
}

/** What each agreement came to: money, heads and full-time equivalents. */
export const agreementTotals = (
  compiled: CompiledProgramme,
  lines: readonly SettlementLine[],
  { reached, belongsTo, incomplete }: Gathered,
  day: DayNumber,
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
  const dues = sumsByAgreement(lines.filter((line) => line.dueOn <= day));
  const tallies = new Map<string, Map<string, Tally>>();
  const tallyOf = (agreement: string, outcome: string): Tally => {
    const known = tallies.get(agreement) ?? new Map<string, Tally>();
    const tally = known.get(outcome) ?? { amount: 0, heads: 0, hours: 0 };
    tallies.set(agreement, known.set(outcome, tally));
    return tally;
  };
  for (const line of lines) {
    const tally = tallyOf(line.agreement.id, line.outcome);
    tally.amount = add(tally.amount, line.amount);
  }
  for (const { reached: found } of reached) {
    if (!found.isFirst) continue;
    const tally = tallyOf(found.agreement.id, found.outcome.id);
    tally.heads += 1;
    tally.hours += found.weeklyHours ?? 0;
  }

  return compiled.programme.agreements.filter(() => compiled.isSound).map(({ id, payer }) => ({
    agreement: id,
    payer,
    participants: members.get(id)?.all ?? 0,
    incomplete: members.get(id)?.incomplete ?? 0,
    outcomes: compiled.programme.outcomes.map((outcome) => {
      const { amount, heads, hours } = tallyOf(id, outcome.id);
      const asksHours = compiled.outcomesOfHours.has(outcome.id);
      return {
        outcome: outcome.id,
        heads,
        weeklyHours: asksHours ? writeHours(hours) : null,
        fullTimeEquivalents: asksHours ? writeExact(divide(hours, fullTime), { least: 3, most: 3 }) : null,
        amount: write(amount),
      };
    }),
    fees: compiled.programme.settlement.flatMap((rule) =>
      rule.kind === "fee" || rule.kind === "withhold" ? [{ rule: rule.id, amount: write(tallyOf(id, rule.id).amount) }] : [],
    ),
    total: write(sums.get(id) ?? 0),
    due: write(dues.get(id) ?? 0),
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
