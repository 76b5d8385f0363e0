import type { Settlement } from "../../src/index.js";
import { type OracleLine, type OracleNotPaid, type OracleSettlement, fractionText, readDecimal } from "./oracle.js";

const exact = (decimal: string): string => {
  const value = readDecimal(decimal);
  return value === undefined ? `no number: ${decimal}` : fractionText(value);
};

const linesOf = (settlement: Settlement): readonly OracleLine[] =>
  settlement.lines.map(({ participant, outcome, agreement, anchor, reachedOn, price, amount }) => ({
    participant,
    outcome,
    agreement,
    anchor,
    reachedOn,
    price: exact(price),
    amount: exact(amount),
  }));

const numeric = new Set(["hours", "limit", "amount"]);

/** A settled reason, restricted to the operands that the oracle decides. */
const restrictedTo = (expected: OracleNotPaid, settlement: Settlement): unknown => {
  const found = settlement.notPaid.find((one) => one.participant === expected.participant && one.outcome === expected.outcome);
  if (found === undefined) return "nothing told";
  const reason = found.reason as Readonly<Record<string, unknown>>;
  const { code, word, cuts, ...operands } = expected.reason;
  const same = Object.fromEntries(
    Object.keys(operands).map((name) => [name, numeric.has(name) && typeof reason[name] === "string" ? exact(reason[name]) : reason[name]]),
  );
  const words = word === undefined || reason["code"] !== code ? {} : { word: `${reason["negated"] === true ? "not " : ""}${String(reason["test"])}` };
  const isCut = cuts?.some(([rule, amount]) => reason["rule"] === rule && exact(String(reason["amount"])) === amount);
  return { code: reason["code"], ...same, ...words, ...(cuts === undefined ? {} : { cuts: isCut === true ? cuts : reason }) };
};

const keyOf = (one: { readonly participant: string; readonly outcome: string }): string => JSON.stringify([one.participant, one.outcome]);

/** What a settlement says, as far as settle and the oracle can be held against each other. */
export interface Comparable {
  readonly lines: readonly OracleLine[];
  readonly total: string;
  /** Each outcome of each participant that is not paid in full, once for each time it is told. */
  readonly unpaid: readonly string[];
  readonly reasons: readonly (readonly [key: string, reason: unknown])[];
}

/** Both, side by side, in one form. */
export const compared = (settlement: Settlement, expected: OracleSettlement): { readonly found: Comparable; readonly expected: Comparable } => ({
  found: {
    lines: linesOf(settlement),
    total: exact(settlement.total),
    unpaid: settlement.notPaid.map(keyOf).sort(),
    reasons: expected.notPaid.map((one) => [keyOf(one), restrictedTo(one, settlement)] as const),
  },
  expected: {
    lines: expected.lines,
    total: expected.total,
    unpaid: expected.notPaid.map(keyOf).sort(),
    reasons: expected.notPaid.map((one) => [keyOf(one), one.reason] as const),
  },
});
