import { currencyDecimals, isCurrency } from "../exact/currency.js";
import { type DecimalText, type Exact, add, compare, negate, writeExact, writeUnits } from "../exact/exact.js";
import type { Facts, Participant } from "../facts/fact.js";
import { readGroupObservations } from "../facts/group-observation.js";
import { type Issue, error } from "../issue/issue.js";
import { byText, inIssueOrder } from "../issue/order.js";
import { type SettlementLine, byOccurrence, inClaimOrder } from "../meaning/line.js";
import { type CompiledProgramme, compileProgramme } from "../meaning/programme.js";
import type { Reason } from "../meaning/reason.js";
import type { ReachedByMember, RuleContext } from "../meaning/settlement/rule.js";
import type { Programme } from "../terms/programme.js";
import type { SettlementRule } from "../terms/settlement.js";
import { type Day, type DayNumber, readDay, writeDay } from "../time/day.js";
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
 * @param facts the people, any iterable, so that they may be read as they are needed; or the people and what was observed of groups
 */
export const settle = (programme: Programme, facts: Iterable<Participant> | Facts, { asOf, knownOn }: AsOf): Settlement => {
  const { participants, observations }: Facts = "participants" in facts ? facts : { participants: facts };
  const compiled = compileProgramme(programme);
  const issues: Issue[] = [...compiled.issues];
  const [day, known] = [readDay(asOf), knownOn === undefined || knownOn === null ? Number.POSITIVE_INFINITY : readDay(knownOn)];
  if (day === undefined) issues.push(error("not-a-day", ["asOf"], {}));
  if (known === undefined) issues.push(error("not-a-day", ["knownOn"], {}));
  if (!compiled.isSound || day === undefined || known === undefined) {
    return settlementOf(compiled, asOf, knownOn ?? null, [], { ...nothingGathered(), issues });
  }
  const gathered = { ...nothingGathered(), issues };
  for (const participant of participants) gather(compiled, participant, day, known, gathered);
  withdrawTwice(compiled, gathered);
  const groups = readGroupObservations(observations, known);
  for (const issue of groups.issues) issues.push(issue);
  gathered.setAside += groups.setAside;
  const context: RuleContext = {
    asOf: day,
    members: gathered.members,
    reached: compiled.rules.length === 0 ? [] : reachedByMembers(gathered),
    observations: groups.observations,
  };
  const claims: readonly SettlementLine[] = gathered.claims.sort(inClaimOrder);
  const lines = compiled.rules.reduce((before, rule) => rule.apply(before, context), claims);
  return settlementOf(compiled, asOf, knownOn ?? null, lines, gathered);
};

const reachedByMembers = ({ reached, members }: Gathered): readonly ReachedByMember[] => {
  const views = new Map(members.map(({ participant, view }) => [participant, view]));
  return reached.map(({ participant, reached: { outcome, agreement, anchor, reachedOn } }) => {
    const view = views.get(participant);
    return { participant, outcome: outcome.id, agreement, anchor, reachedOn, ...(view === undefined ? {} : { view }) };
  });
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
  const day = readDay(asOf) ?? 0;
  const kinds: RuleKinds = new Map(programme.settlement.map(({ id, kind }) => [id, kind]));
  const order = new Map([...programme.outcomes, ...programme.settlement].map(({ id }, place) => [id, place]));
  const notPaid = [...gathered.notPaid, ...lines.flatMap((line) => lineNotPaid(kinds, line, day, write))].sort(
    (a, b) =>
      byText(a.participant, b.participant) ||
      (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0) ||
      byText(a.series ?? "", b.series ?? "") ||
      byOccurrence(a.occurrence ?? "", b.occurrence ?? ""),
  );
  const agreements = agreementTotals(compiled, lines, gathered, day, write);
  const issues = [...gathered.issues, ...unexpectedTotals(compiled, lines)];
  return {
    programme: programme.id,
    currency: programme.currency,
    asOf,
    knownOn,
    isProjection: knownOn !== null && knownOn < asOf,
    total: write(sumOf(lines)),
    due: write(sumOf(lines.filter((line) => line.dueOn <= day))),
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
  placement: line.placement,
  employer: line.employer,
  anchor: writeDay(line.anchor),
  reachedOn: writeDay(line.reachedOn),
  dueOn: line.dueOn === Number.POSITIVE_INFINITY ? null : writeDay(line.dueOn),
  countedDays: line.countedDays,
  measured: line.measured === undefined ? null : writeExact(line.measured, { least: 0, most: 12 }),
  price: write(line.price),
  adjustments: line.adjustments.map(([rule, amount]) => [rule, write(amount)]),
  amount: write(line.amount),
});

/**
 * Why a line is not paid in full, or not yet: what a rule said of it, the day it falls due, or the rule that cut it – the
 * first, but a rounding only where no other did. What is withheld is told of the line it was taken from, while it is.
 */
const lineNotPaid = (kinds: RuleKinds, line: SettlementLine, day: DayNumber, write: (amount: Exact) => DecimalText): readonly NotPaid[] => {
  const { participant, outcome, series, occurrence, agreement, reachedOn, dueOn, amount } = line;
  if (participant === null || (line.adjustments.length === 0 && dueOn <= day) || kinds.get(outcome) === "withhold") return [];
  const isOver = line.reason?.code === "withheld-until" && line.reason.on <= writeDay(day);
  const isCut = compare(amount, fullPrice(kinds, line, isOver)) < 0;
  if (dueOn <= day && !isCut) return [];
  const reason = (isOver ? undefined : line.reason) ?? (isCut ? cutOf(kinds, line, write) : undefined) ?? { code: "withheld-until", on: writeDay(dueOn) };
  return [{ participant, outcome, agreement: agreement.id, reason, series, occurrence, reachedOn: writeDay(reachedOn) }];
};

type RuleKinds = ReadonlyMap<string, SettlementRule["kind"]>;

/** What a line would be paid if no rule cut it: its price, what tiers add, and without what was withheld and is paid by now. */
const fullPrice = (kinds: RuleKinds, { price, adjustments }: SettlementLine, isOver: boolean): Exact =>
  adjustments.reduce<Exact>((sum, [id, more]) => {
    const kind = kinds.get(id);
    return kind === "tiers" || (isOver && kind === "withhold") ? add(sum, more) : sum;
  }, price);

const cutOf = (kinds: RuleKinds, { adjustments }: SettlementLine, write: (amount: Exact) => DecimalText): Reason | undefined => {
  const cuts = adjustments.filter(([, adjustment]) => compare(adjustment, 0) < 0);
  const cut = cuts.find(([rule]) => kinds.get(rule) !== "rounded") ?? cuts[0];
  return cut === undefined ? undefined : { code: "cut-by-rule", rule: cut[0], amount: write(negate(cut[1])) };
};
