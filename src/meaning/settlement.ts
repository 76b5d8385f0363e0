import { type Exact, add, compare, least, multiply, readExact, round, subtract } from "../exact/exact.js";
import { byText } from "../issue/order.js";
import { type DayNumber, readDay } from "../time/day.js";
import type { Agreement } from "../terms/programme.js";
import type { PotKey, SettlementRule } from "../terms/settlement.js";
import { compileQuantity } from "./quantity.js";

/** A line as rules see it: amounts in smallest units of the currency, exact. */
export interface SettlementLine {
  /** `null` on a line that is no participant's. */
  readonly participant: string | null;
  /** Id of the outcome, or of the rule that added the line. */
  readonly outcome: string;
  /** Place of the outcome in the programme; rules that add lines come after all outcomes, in their order. */
  readonly outcomeOrder: number;
  readonly series: string;
  readonly occurrence: string;
  readonly agreement: Agreement;
  readonly anchor: DayNumber;
  readonly reachedOn: DayNumber;
  readonly dueOn: DayNumber;
  readonly countedDays: number;
  readonly price: Exact;
  readonly adjustments: readonly (readonly [rule: string, amount: Exact])[];
  readonly amount: Exact;
}

/** A settlement rule, compiled: from the ordered lines to the ordered lines (semantics §6). */
export type CompiledRule = (lines: readonly SettlementLine[], asOf: DayNumber) => readonly SettlementLine[];

/** The order of claims: day reached, participant, outcome, series, occurrence; ids by UTF-16 code unit (semantics §6). */
export const inClaimOrder = (a: SettlementLine, b: SettlementLine): number =>
  a.reachedOn - b.reachedOn ||
  byText(a.participant ?? "", b.participant ?? "") ||
  a.outcomeOrder - b.outcomeOrder ||
  byText(a.series, b.series) ||
  byText(a.occurrence, b.occurrence) ||
  byText(a.agreement.id, b.agreement.id);

/** The line with one more adjustment, unless it is of nothing. */
const adjusted = (line: SettlementLine, rule: string, amount: Exact): SettlementLine =>
  compare(amount, 0) === 0
    ? line
    : { ...line, adjustments: [...line.adjustments, [rule, amount]], amount: add(line.amount, amount) };

/** What a rule needs to know of the programme it stands in. */
export interface RuleSurroundings {
  readonly agreements: readonly Agreement[];
  /** Smallest units in one unit of the currency. */
  readonly unitsPerWhole: Exact;
  readonly outcomeOrder: number;
}

export const compileRule = (rule: SettlementRule, surroundings: RuleSurroundings): CompiledRule => {
  switch (rule.kind) {
    case "fee":
      return compileFee(rule, surroundings);
    case "cap":
      return compileCap(rule, surroundings);
    case "rounded": {
      const to = multiply(readExact(rule.to) as Exact, surroundings.unitsPerWhole);
      return (lines) => lines.map((line) => adjusted(line, rule.id, subtract(round(line.amount, to, rule.mode), line.amount)));
    }
  }
};

const compileFee = (rule: Extract<SettlementRule, { kind: "fee" }>, { agreements, unitsPerWhole, outcomeOrder }: RuleSurroundings): CompiledRule => {
  const worth = compileQuantity(rule.amount);
  const fees = agreements.flatMap((agreement): SettlementLine[] => {
    const amount = worth({ agreement });
    if (amount === null || amount === undefined) return [];
    const due = readDay(rule.due ?? agreement.from) as DayNumber;
    const price = multiply(amount, unitsPerWhole);
    return [
      {
        participant: null,
        outcome: rule.id,
        outcomeOrder,
        series: "",
        occurrence: "1",
        agreement,
        anchor: due,
        reachedOn: due,
        dueOn: due,
        countedDays: 0,
        price,
        adjustments: [],
        amount: price,
      },
    ];
  });
  return (lines, asOf) => [...lines, ...fees.filter((line) => line.reachedOn <= asOf)].sort(inClaimOrder);
};

/** What a line has of each key; a line that is no participant's has no participant. */
const potKeys: Readonly<Record<PotKey, (line: SettlementLine) => string | null>> = {
  participant: (line) => line.participant,
  outcome: (line) => line.outcome,
  agreement: (line) => line.agreement.id,
  payer: (line) => line.agreement.payer,
};

const compileCap = (rule: Extract<SettlementRule, { kind: "cap" }>, { unitsPerWhole }: RuleSurroundings): CompiledRule => {
  const worth = compileQuantity(rule.limit);
  const keys = rule.per.map((key) => potKeys[key]);
  return (lines) => {
    const room = new Map<string, Exact>();
    return lines.map((line) => {
      const values = keys.map((key) => key(line));
      if (values.includes(null)) return line;
      const pot = values.length === 1 ? (values[0] as string) : JSON.stringify(values);
      const left = room.get(pot) ?? multiply(worth({ agreement: line.agreement }) ?? 0, unitsPerWhole);
      const paid = compare(line.amount, 0) > 0 ? least(line.amount, compare(left, 0) > 0 ? left : 0) : line.amount;
      room.set(pot, subtract(left, paid));
      return adjusted(line, rule.id, subtract(paid, line.amount));
    });
  };
};
