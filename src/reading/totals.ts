import { type DecimalText, type Exact, add, compare, divide, multiply, readExact, writeExact } from "../exact/exact.js";
import { hourParts } from "../facts/timeline.js";
import { type Issue, warning } from "../issue/issue.js";
import { writeHours } from "../meaning/condition.js";
import type { CompiledProgramme } from "../meaning/programme.js";
import { constantValue } from "../meaning/quantity.js";
import type { SettlementLine } from "../meaning/line.js";
import type { DayNumber } from "../time/day.js";
import type { GatheredPerson } from "./gather.js";
import type { AgreementTotal } from "./settlement.js";

/** What lines come to. */
export const sumOf = (lines: readonly SettlementLine[]): Exact => lines.reduce<Exact>((sum, line) => add(sum, line.amount), 0);

/** What one outcome comes to in one agreement, while it is counted: smallest units, heads, millionths of an hour. */
interface Tally {
  amount: Exact;
  heads: number;
  hours: number;
}

/** What one agreement comes to, while it is counted. */
interface AgreementTally {
  participants: number;
  incomplete: number;
  total: Exact;
  due: Exact;
  readonly outcomes: Map<string, Tally>;
}

const tallyOf = ({ outcomes }: AgreementTally, id: string): Tally => {
  const known = outcomes.get(id);
  if (known !== undefined) return known;
  const fresh: Tally = { amount: 0, heads: 0, hours: 0 };
  outcomes.set(id, fresh);
  return fresh;
};

const counted = (
  { programme }: CompiledProgramme,
  people: readonly GatheredPerson[],
  lines: readonly SettlementLine[],
  day: DayNumber,
): ReadonlyMap<string, AgreementTally> => {
  const agreements = new Map<string, AgreementTally>(
    programme.agreements.map(({ id }) => [id, { participants: 0, incomplete: 0, total: 0, due: 0, outcomes: new Map() }]),
  );
  for (const { agreement, isIncomplete, reading } of people) {
    const own = agreements.get(agreement ?? "");
    if (own !== undefined) {
      own.participants++;
      if (isIncomplete) own.incomplete++;
    }
    for (const { agreement: reachedUnder, outcome, isFirst, weeklyHours } of reading.reached) {
      if (!isFirst) continue;
      const tally = tallyOf(agreements.get(reachedUnder.id) as AgreementTally, outcome.id);
      tally.heads++;
      tally.hours += weeklyHours ?? 0;
    }
  }
  for (const { agreement, outcome, amount, dueOn } of lines) {
    const own = agreements.get(agreement.id) as AgreementTally;
    const tally = tallyOf(own, outcome);
    tally.amount = add(tally.amount, amount);
    own.total = add(own.total, amount);
    if (dueOn <= day) own.due = add(own.due, amount);
  }
  return agreements;
};

/** What each agreement came to: money, heads and full-time equivalents. */
export const agreementTotals = (
  compiled: CompiledProgramme,
  people: readonly GatheredPerson[],
  lines: readonly SettlementLine[],
  day: DayNumber,
  write: (amount: Exact) => DecimalText,
): readonly AgreementTotal[] => {
  if (!compiled.isSound) return [];
  const { agreements, outcomes, settlement, fullTimeHours } = compiled.programme;
  const fullTime = multiply(readExact(fullTimeHours) as Exact, hourParts);
  const tallies = counted(compiled, people, lines, day);
  return agreements.map(({ id, payer }) => {
    const own = tallies.get(id) as AgreementTally;
    return {
      agreement: id,
      payer,
      participants: own.participants,
      incomplete: own.incomplete,
      outcomes: outcomes.map((outcome) => {
        const { amount, heads, hours } = tallyOf(own, outcome.id);
        const asksHours = compiled.outcomesOfHours.has(outcome.id);
        return {
          outcome: outcome.id,
          heads,
          weeklyHours: asksHours ? writeHours(hours) : null,
          fullTimeEquivalents: asksHours ? writeExact(divide(hours, fullTime), { least: 3, most: 3 }) : null,
          amount: write(amount),
        };
      }),
      fees: settlement.flatMap((rule) =>
        rule.kind === "fee" || rule.kind === "withhold" ? [{ rule: rule.id, amount: write(tallyOf(own, rule.id).amount) }] : [],
      ),
      total: write(own.total),
      due: write(own.due),
    };
  });
};

/** A warning for each agreement whose total lies outside what the programme expects. */
export const unexpectedTotals = (compiled: CompiledProgramme, lines: readonly SettlementLine[]): readonly Issue[] => {
  const { expectedTotal, agreements } = compiled.programme;
  if (expectedTotal === undefined || !compiled.isSound) return [];
  const [least, most] = [constantValue(expectedTotal.from), constantValue(expectedTotal.to)];
  const sums = new Map<string, Exact>();
  for (const { agreement, amount } of lines) sums.set(agreement.id, add(sums.get(agreement.id) ?? 0, amount));
  return agreements.flatMap(({ id }) => {
    const total = divide(sums.get(id) ?? 0, compiled.unitsPerWhole);
    const isExpected = compare(total, least) >= 0 && compare(total, most) <= 0;
    const operands = { agreement: id, from: expectedTotal.from.amount, to: expectedTotal.to.amount };
    return isExpected ? [] : [warning("total-outside-expected", ["agreements", id], operands)];
  });
};
