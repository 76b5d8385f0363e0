import { currencyDecimals, isCurrency } from "../exact/currency.js";
import { type DecimalText, type Exact, compare, negate, writeUnits } from "../exact/exact.js";
import type { Participant } from "../facts/fact.js";
import { type Issue, error } from "../issue/issue.js";
import { byText, inIssueOrder } from "../issue/order.js";
import { type CompiledProgramme, compileProgramme } from "../meaning/programme.js";
import type { Reason } from "../meaning/reason.js";
import { type SettlementLine, inClaimOrder } from "../meaning/settlement.js";
import type { Programme } from "../terms/programme.js";
import { type Day, readDay, writeDay } from "../time/day.js";
import { type Gathered, gather, nothingGathered, withdrawTwice } from "./gather.js";
import type { AsOf, Line, NotPaid, Settlement } from "./settlement.js";
import { agreementTotals, sumOf, unexpectedTotals } from "./totals.js";

/**
 * Settles a programme on the facts of its people: the entitlement as of one day, as known on one day.
 *
 * Wrong terms settle nothing. A wrong fact is set aside with an issue, its participant is marked incomplete and
 * everyone else is settled. The order of people and facts does not matter. It never throws for the content of
 * facts of the right shape; what comes as JSON is given that shape by `parseFacts`.
 *
 * ```ts
 * import { between, during, kr, outcome, paid, programme, settle, started } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const people = [
 *   { id: "B-1", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r1", form: "smaajob", from: "2017-09-04" }] },
 *   { id: "B-2", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r2", form: "virksomhedspraktik", from: "2017-09-04" }] },
 * ] as const;
 *
 * const settlement = settle(terms, people, { asOf: "2017-12-31" });
 * settlement.total; // => "10000.00"
 * settlement.notPaid.map(({ participant, reason }) => [participant, reason.code]); // => [["B-2", "form-not-eligible"]]
 * ```
 *
 * @param people any iterable, so that they may be read as they are needed
 */
export const settle = (programme: Programme, people: Iterable<Participant>, { asOf, knownOn }: AsOf): Settlement => {
  const compiled = compileProgramme(programme);
  const issues: Issue[] = [...compiled.issues];
  const [day, known] = [readDay(asOf), knownOn === undefined || knownOn === null ? Number.POSITIVE_INFINITY : readDay(knownOn)];
  if (day === undefined) issues.push(error("not-a-day", ["asOf"], {}));
  if (known === undefined) issues.push(error("not-a-day", ["knownOn"], {}));
  if (!compiled.isSound || day === undefined || known === undefined) {
    return settlementOf(compiled, asOf, knownOn ?? null, [], { ...nothingGathered(), issues });
  }
  const gathered = { ...nothingGathered(), issues };
  for (const participant of people) gather(compiled, participant, day, known, gathered);
  withdrawTwice(compiled, gathered);
  const lines = compiled.rules.reduce((before, rule) => rule(before, day), gathered.claims.sort(inClaimOrder) as readonly SettlementLine[]);
  return settlementOf(compiled, asOf, knownOn ?? null, lines, gathered);
};

const settlementOf = (
  compiled: CompiledProgramme,
  asOf: Day,
  knownOn: Day | null,
  lines: readonly SettlementLine[],
  gathered: Gathered,
): Settlement => {
  const { programme } = compiled;
  const decimals = isCurrency(programme.currency) ? currencyDecimals[programme.currency] : 0;
  const write = (amount: Exact): DecimalText => writeUnits(amount, decimals);
  const order = new Map(programme.outcomes.map((outcome, place) => [outcome.id, place]));
  const notPaid = [...gathered.notPaid, ...lines.flatMap((line) => cutLine(programme, line, write))].sort(
    (a, b) => byText(a.participant, b.participant) || (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0),
  );
  const agreements = agreementTotals(compiled, lines, gathered, write);
  const issues = [...gathered.issues, ...unexpectedTotals(compiled, lines)];
  return {
    programme: programme.id,
    currency: programme.currency,
    asOf,
    knownOn,
    isProjection: knownOn !== null && knownOn < asOf,
    total: write(sumOf(lines)),
    agreements,
    lines: lines.map((line) => writeLine(line, write)),
    notPaid,
    participants: gathered.participants,
    incomplete: [...gathered.incomplete].sort(byText),
    setAside: gathered.setAside,
    issues: inIssueOrder(issues),
  };
};

const writeLine = (line: SettlementLine, write: (amount: Exact) => DecimalText): Line => ({
  participant: line.participant,
  outcome: line.outcome,
  series: line.series,
  occurrence: line.occurrence,
  agreement: line.agreement.id,
  anchor: writeDay(line.anchor),
  reachedOn: writeDay(line.reachedOn),
  dueOn: writeDay(line.dueOn),
  countedDays: line.countedDays,
  price: write(line.price),
  adjustments: line.adjustments.map(([rule, amount]) => [rule, write(amount)]),
  amount: write(line.amount),
});

/** A line that is paid below its price, and the rule that cut it: the first, but a rounding only where no other did. */
const cutLine = (
  programme: Programme,
  { participant, outcome, agreement, reachedOn, price, amount, adjustments }: SettlementLine,
  write: (amount: Exact) => DecimalText,
): readonly NotPaid[] => {
  const cuts = adjustments.filter(([, adjustment]) => compare(adjustment, 0) < 0);
  const isRounding = (id: string): boolean => programme.settlement.some((rule) => rule.id === id && rule.kind === "rounded");
  const cut = cuts.find(([rule]) => !isRounding(rule)) ?? cuts[0];
  if (cut === undefined || participant === null || compare(amount, price) >= 0) return [];
  const reason: Reason = { code: "cut-by-rule", rule: cut[0], amount: write(negate(cut[1])) };
  return [{ participant, outcome, agreement: agreement.id, reason, reachedOn: writeDay(reachedOn) }];
};
