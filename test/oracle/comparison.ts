import type { Line, NotPaid, Settlement } from "../../src/index.js";
import { constant, fractionText, readDecimal, roundTo } from "./fractions.js";
import type { OracleLine, OracleNotPaid, OracleSettlement } from "./oracle.js";
import type { OracleReason } from "./reasons.js";

const exact = (decimal: string): string => {
  const value = readDecimal(decimal);
  return value === undefined ? `no number: ${decimal}` : fractionText(value);
};

/** Numbers are told with twelve decimals at most. */
const told = (text: string): string => {
  const [n = "0", d = "1"] = text.split("/");
  return fractionText(roundTo({ n: BigInt(n), d: BigInt(d) }, constant("0.000000000001"), "half-up"));
};

const asTold = (line: Line): OracleLine => ({
  participant: line.participant,
  outcome: line.outcome,
  series: line.series,
  occurrence: line.occurrence,
  agreement: line.agreement,
  placement: line.placement,
  employer: line.employer,
  anchor: line.anchor,
  reachedOn: line.reachedOn,
  dueOn: line.dueOn,
  countedDays: line.countedDays,
  measured: line.measured === null ? null : exact(line.measured),
  price: exact(line.price),
  adjustments: line.adjustments.map(([by, amount]) => [by, exact(amount)]),
  amount: exact(line.amount),
});

const inDecimals = (line: OracleLine): OracleLine => ({
  ...line,
  measured: line.measured === null ? null : told(line.measured),
  price: told(line.price),
  adjustments: line.adjustments.map(([by, amount]) => [by, told(amount)]),
  amount: told(line.amount),
});

const numeric = new Set(["hours", "limit", "amount"]);

/** A settled reason, restricted to the operands that the oracle decides. */
const restrictedTo = (expected: OracleReason, found: NotPaid | undefined): unknown => {
  if (found === undefined) return "nothing told";
  const reason = found.reason as Readonly<Record<string, unknown>>;
  const { code, word } = expected;
  const operands = Object.keys(expected).filter((name) => !["code", "word", "cuts"].includes(name));
  const same = Object.fromEntries(
    operands.map((name) => [name, numeric.has(name) && typeof reason[name] === "string" ? exact(reason[name]) : reason[name]]),
  );
  const words =
    word === undefined || reason["code"] !== code ? {} : { word: `${reason["negated"] === true ? "not " : ""}${String(reason["test"])}` };
  return { code: reason["code"], ...same, ...words };
};

const keyOf = (one: { readonly participant: string | null; readonly outcome: string }): string =>
  JSON.stringify([one.participant, one.outcome]);

/** What a settlement says, as far as settle and the oracle can be held against each other. */
export interface Comparable {
  readonly lines: readonly OracleLine[];
  readonly total: string;
  readonly due: string;
  /** Each outcome of each participant without a line, once. */
  readonly unpaid: readonly string[];
  /** Why, where the text has one answer. */
  readonly reasons: readonly (readonly [key: string, reason: unknown])[];
}

const sortedOnce = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();

const isTold = (one: OracleNotPaid): one is OracleNotPaid & { readonly reason: OracleReason } => one.reason !== undefined;

/** Both, side by side, in one form. */
export const compared = (
  settlement: Settlement,
  expected: OracleSettlement,
): { readonly found: Comparable; readonly expected: Comparable } => {
  const lined = new Set(
    settlement.lines.flatMap((line) => (line.participant === null ? [] : keyOf({ participant: line.participant, outcome: line.outcome }))),
  );
  const unpaid = settlement.notPaid.filter((one) => one.participant !== null && !lined.has(keyOf(one)));
  // What could not be used makes unknown what the oracle looks at without it.
  const undecided = new Set(unpaid.flatMap((one) => (one.reason.code === "fact-set-aside" ? [keyOf(one)] : [])));
  const certain = expected.notPaid.filter(isTold).filter((one) => !undecided.has(keyOf(one)));
  return {
    found: {
      lines: settlement.lines.map(asTold),
      total: exact(settlement.total),
      due: exact(settlement.due),
      unpaid: sortedOnce(unpaid.map(keyOf)),
      reasons: certain.map(
        (one) =>
          [
            keyOf(one),
            restrictedTo(
              one.reason,
              unpaid.find((other) => keyOf(other) === keyOf(one)),
            ),
          ] as const,
      ),
    },
    expected: {
      lines: expected.lines.map(inDecimals),
      total: told(expected.total),
      due: told(expected.due),
      unpaid: sortedOnce(expected.notPaid.map(keyOf)),
      reasons: certain.map((one) => [keyOf(one), one.reason] as const),
    },
  };
};
