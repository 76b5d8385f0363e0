import { currencyDecimals, isCurrency } from "../../exact/currency.js";
import { type DecimalText, type Exact, multiply, readAmount, subtract, writeUnits } from "../../exact/exact.js";
import type { GivenFacts, GivenParticipant } from "../../facts/fact.js";
import type { Issue } from "../../issue/issue.js";
import { byText } from "../../issue/order.js";
import { byOccurrence } from "../../meaning/line.js";
import { compileProgramme } from "../../meaning/programme.js";
import type { Reason } from "../../meaning/reason.js";
import type { Programme } from "../../terms/programme.js";
import type { Day } from "../../time/day.js";
import { askedDays, heldFacts } from "../asked.js";
import { settle } from "../settle.js";
import type { AsOf, Line, NotPaid, Settlement } from "../settlement.js";
import { type Pairing, pairingOf } from "./pairing.js";

/** As of which day and with what knowledge two programmes are compared, and what of one is what of the other. */
export interface CompareOptions extends AsOf {
  /**
   * Outcomes, and rules that add lines, whose ids differ: the id in the first programme, and the id in the second that it is
   * compared with. Those that are not named are compared with the one of the same id.
   */
  readonly outcomes?: Readonly<Record<string, string>>;
}

/** One programme's side of a row. */
export interface ComparedSide {
  /** Id of the outcome, or of the rule that added the line; `null` where these terms have none such. */
  readonly outcome: string | null;
  /** Id of the agreement of the line, or of the participant; `null` where there is none. */
  readonly agreement: string | null;
  /** The day reached, where there is a line. */
  readonly reachedOn: Day | null;
  /** What is paid: nothing where there is no line. */
  readonly amount: DecimalText;
  /** Why not, or not in full, or not yet; `not-in-terms` where these terms have no such outcome. `null` where there is nothing to say. */
  readonly reason: Reason | { readonly code: "not-in-terms" } | null;
}

/** A line under either of the terms, or an outcome that neither pays. */
export interface ComparedRow {
  /** `null` on a line that is no participant's, such as a fee. */
  readonly participant: string | null;
  readonly series: string;
  /** `null` where neither programme has a line. */
  readonly occurrence: string | null;
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  /** What the second pays more than the first; negative where it pays less. */
  readonly difference: DecimalText;
}

/** What something comes to under the first terms and under the second, and the second less the first. */
export interface Compared {
  readonly first: DecimalText;
  readonly second: DecimalText;
  readonly difference: DecimalText;
}

/** What two programmes pay for the same facts, row by row. Plain data; amounts are decimal text in their currency. */
export interface Comparison {
  readonly programmes: { readonly first: string; readonly second: string };
  readonly currency: string;
  readonly asOf: Day;
  readonly knownOn: Day | null;
  readonly total: Compared;
  /** In the order of the first programme; those of the second alone after them. */
  readonly agreements: readonly (Compared & { readonly agreement: string })[];
  /** Lines that are no participant's first; then by participant, outcome in the order of the first programme, series and occurrence. */
  readonly rows: readonly ComparedRow[];
  readonly issues: { readonly first: readonly Issue[]; readonly second: readonly Issue[] };
}

/**
 * What other terms would have paid for the same facts: both programmes are settled, and every line stands beside the line of
 * the same participant, outcome, series and occurrence under the other terms, with the reason why not where there is none. Terms
 * need share nothing but the currency and the facts; outcomes of other ids are told to be the same by `outcomes`. The
 * differences of all rows add up to the difference of the totals, apart from amounts that never end in decimals, which are
 * written with twelve. An outcome that neither pays has a row as well.
 *
 * ```ts
 * import { between, compare, during, kr, outcome, paid, programme, started, sustained, weeks } from "payment-by-results";
 *
 * const terms = {
 *   id: "any-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * } as const;
 * const lasting = { ...terms, id: "a-lasting-job", outcomes: [outcome("job", { reached: sustained(during(paid()), weeks(13)), price: kr(15_000) })] };
 * const people = [
 *   { id: "B-1", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r1", form: "smaajob", from: "2017-09-04", to: "2017-10-01" }] },
 * ] as const;
 *
 * const { total, rows } = compare(programme(terms), programme(lasting), people, { asOf: "2017-12-31" });
 * total; // => { first: "10000.00", second: "0.00", difference: "-10000.00" }
 * rows.map(({ participant, second }) => [participant, second.reason?.code]); // => [["B-1", "break-exceeds"]]
 * ```
 *
 * Where either of the terms are wrong, their issues are all there is to say.
 *
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts; where the programmes are of two currencies, or `outcomes` names what is not there or one thing twice
 */
export const compare = (
  first: Programme,
  second: Programme,
  facts: Iterable<GivenParticipant> | GivenFacts,
  options: CompareOptions,
): Comparison => {
  const compiled = [compileProgramme(first), compileProgramme(second)] as const;
  const [one, other] = [compiled[0].programme, compiled[1].programme];
  const given = heldFacts(facts);
  const { written } = askedDays(options, ["outcomes"]);
  const areSound = compiled.every(({ isSound }) => isSound);
  if (areSound && one.currency !== other.currency) throw new RangeError("Programmes of two currencies cannot be compared");
  const pairing = pairingOf(one, other, areSound ? (options.outcomes ?? {}) : {});
  const settled = { first: settle(first, given, written), second: settle(second, given, written) };
  const money = moneyOf(one);
  return {
    programmes: { first: one.id, second: other.id },
    currency: one.currency,
    ...written,
    total: money.compared(settled.first.total, settled.second.total),
    agreements: areSound ? agreementsOf(settled.first, settled.second, money) : [],
    rows: areSound ? rowsOf(pairing, settled, money) : [],
    issues: { first: settled.first.issues, second: settled.second.issues },
  };
};

interface Money {
  readonly nothing: DecimalText;
  readonly compared: (first: DecimalText, second: DecimalText) => Compared;
}

const moneyOf = ({ currency }: Programme): Money => {
  const decimals = isCurrency(currency) ? currencyDecimals[currency] : 0;
  const units = (written: DecimalText): Exact => multiply(readAmount(written), 10 ** decimals);
  return {
    nothing: writeUnits(0, decimals),
    compared: (first, second) => ({ first, second, difference: writeUnits(subtract(units(second), units(first)), decimals) }),
  };
};

const agreementsOf = (first: Settlement, second: Settlement, { nothing, compared }: Money): Comparison["agreements"] => {
  const totalsOf = ({ agreements }: Settlement): ReadonlyMap<string, DecimalText> =>
    new Map(agreements.map(({ agreement, total }) => [agreement, total]));
  const [ofFirst, ofSecond] = [totalsOf(first), totalsOf(second)];
  return [...new Set([...ofFirst.keys(), ...ofSecond.keys()])].map((agreement) => ({
    agreement,
    ...compared(ofFirst.get(agreement) ?? nothing, ofSecond.get(agreement) ?? nothing),
  }));
};

type Side = "first" | "second";

/** A row while it is put together. */
interface Open {
  readonly participant: string | null;
  readonly pair: number;
  readonly series: string;
  readonly occurrence: string | null;
  readonly lines: { first?: Line; second?: Line };
  readonly notPaid: { first?: NotPaid; second?: NotPaid };
}

const rowsOf = (pairing: Pairing, settled: Readonly<Record<Side, Settlement>>, money: Money): readonly ComparedRow[] => {
  const open = new Map<string, Open>();
  const rowOf = (participant: string | null, agreement: string, pair: number, series: string, occurrence: string | null): Open => {
    const key = JSON.stringify([participant, participant === null ? agreement : "", pair, series, occurrence]);
    const known = open.get(key) ?? { participant, pair, series, occurrence, lines: {}, notPaid: {} };
    open.set(key, known);
    return known;
  };
  /** What is said of an outcome of a participant as such, and not of one of its occurrences. */
  const asSuch: Record<Side, Map<string, NotPaid>> = { first: new Map(), second: new Map() };
  const nameOf = (participant: string | null, pair: number): string => JSON.stringify([participant, pair]);
  for (const side of ["first", "second"] as const) {
    for (const line of settled[side].lines) {
      const { participant, agreement, outcome, series } = line;
      rowOf(participant, agreement, pairing.placeOf(side, outcome), series, pairing.occurrenceOf(side, line)).lines[side] = line;
    }
    for (const entry of settled[side].notPaid) {
      const { participant, agreement, outcome, series, occurrence } = entry;
      const pair = pairing.placeOf(side, outcome);
      if (occurrence === undefined) asSuch[side].set(nameOf(participant, pair), entry);
      else
        rowOf(participant, agreement ?? "", pair, series ?? "", pairing.occurrenceOf(side, { outcome, occurrence })).notPaid[side] = entry;
    }
  }
  const told = new Set([...open.values()].map(({ participant, pair }) => nameOf(participant, pair)));
  for (const side of ["first", "second"] as const) {
    for (const [name, { participant, outcome }] of asSuch[side])
      if (!told.has(name)) rowOf(participant, "", pairing.placeOf(side, outcome), "", null);
  }
  const sideOf = (row: Open, side: Side): ComparedSide => {
    const line = row.lines[side];
    const outcome = pairing.idOf(side, row.pair);
    const entry = row.notPaid[side] ?? (line === undefined ? asSuch[side].get(nameOf(row.participant, row.pair)) : undefined);
    return {
      outcome,
      agreement: line?.agreement ?? entry?.agreement ?? null,
      reachedOn: line?.reachedOn ?? null,
      amount: line?.amount ?? money.nothing,
      reason: outcome === null ? { code: "not-in-terms" } : (entry?.reason ?? null),
    };
  };
  const agreementOf = ({ lines: { first, second } }: Open): string => first?.agreement ?? second?.agreement ?? "";
  return [...open.values()]
    .sort(
      (a, b) =>
        byText(a.participant ?? "", b.participant ?? "") ||
        a.pair - b.pair ||
        byText(a.series, b.series) ||
        byOccurrence(a.occurrence ?? "", b.occurrence ?? "") ||
        byText(a.participant === null ? agreementOf(a) : "", b.participant === null ? agreementOf(b) : ""),
    )
    .map((row) => {
      const [first, second] = [sideOf(row, "first"), sideOf(row, "second")];
      const { participant, series, occurrence } = row;
      return { participant, series, occurrence, first, second, difference: money.compared(first.amount, second.amount).difference };
    });
};
