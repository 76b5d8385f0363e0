import { type DecimalText, type Exact, add, compare, divide, multiply, readExact, writeExact } from "../exact/exact.js";
import { hourParts } from "../facts/timeline.js";
import { type Issue, warning } from "../issue/issue.js";
import { writeHours } from "../meaning/condition.js";
import type { CompiledProgramme, Reached } from "../meaning/programme.js";
import { constantValue } from "../meaning/quantity.js";
import type { SettlementLine } from "../meaning/line.js";
import type { DayNumber } from "../time/day.js";
import type { GatheredPerson, Settled } from "./gather.js";
import type { GatheredClaim } from "./gathered-claim.js";
import type { AgreementTotal } from "./settlement.js";

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

/** What the agreements come to by id, while it is counted. */
export type AgreementTallies = ReadonlyMap<string, AgreementTally>;

/** Counts the people of each agreement, and who reached an outcome of it for the first time. */
export const talliesOf = ({ programme }: CompiledProgramme, { people, claims, unclaimed }: Settled): AgreementTallies => {
  const tallies = new Map<string, AgreementTally>(
    programme.agreements.map(({ id }) => [id, { participants: 0, incomplete: 0, total: 0, due: 0, outcomes: new Map() }]),
  );
  const count = ({ agreement, outcome, headHours }: Reached): void => {
    if (headHours === undefined) return;
    const tally = tallyOf(tallies.get(agreement.id) as AgreementTally, outcome);
    tally.heads++;
    tally.hours += headHours;
  };
  for (const { agreement, isIncomplete, firstClaim, claimCount } of people) {
    const own = tallies.get(agreement ?? "");
    if (own !== undefined) {
      own.participants++;
      if (isIncomplete) own.incomplete++;
    }
    for (let row = firstClaim; row < firstClaim + claimCount; row++) {
      count(claims[row] as GatheredClaim);
    }
  }
  for (const reached of unclaimed) count(reached);
  return tallies;
};

/** Adds a line to what its agreement comes to. */
export const addLine = (tallies: AgreementTallies, { agreement, outcome, amount, dueOn }: SettlementLine, day: DayNumber): void => {
  const own = tallies.get(agreement.id) as AgreementTally;
  const tally = tallyOf(own, outcome);
  tally.amount = add(tally.amount, amount);
  own.total = add(own.total, amount);
  if (dueOn <= day) own.due = add(own.due, amount);
};

/** Counts somebody of whom a line could not be computed. */
export const addIncomplete = (tallies: AgreementTallies, { agreement }: Pick<GatheredPerson, "agreement">): void => {
  const own = tallies.get(agreement ?? "");
  if (own !== undefined) own.incomplete++;
};

/** What all agreements come to. */
export const sumOf = (tallies: AgreementTallies, what: "total" | "due"): Exact => {
  let sum: Exact = 0;
  for (const tally of tallies.values()) sum = add(sum, tally[what]);
  return sum;
};

/** What each agreement came to: money, heads and full-time equivalents. */
export const agreementTotals = (
  compiled: CompiledProgramme,
  tallies: AgreementTallies,
  write: (amount: Exact) => DecimalText,
): readonly AgreementTotal[] => {
  if (!compiled.isSound) return [];
  const { agreements, outcomes, settlement, fullTimeHours } = compiled.programme;
  const fullTime = multiply(readExact(fullTimeHours) as Exact, hourParts);
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
export const unexpectedTotals = (compiled: CompiledProgramme, tallies: AgreementTallies): readonly Issue[] => {
  const { expectedTotal, agreements } = compiled.programme;
  if (expectedTotal === undefined || !compiled.isSound) return [];
  const [least, most] = [constantValue(expectedTotal.from), constantValue(expectedTotal.to)];
  return agreements.flatMap(({ id }) => {
    const total = divide(tallies.get(id)?.total ?? 0, compiled.unitsPerWhole);
    const isExpected = compare(total, least) >= 0 && compare(total, most) <= 0;
    const operands = { agreement: id, from: expectedTotal.from.amount, to: expectedTotal.to.amount };
    return isExpected ? [] : [warning("total-outside-expected", ["agreements", id], operands)];
  });
};
