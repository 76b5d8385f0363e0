import { currencyDecimals, isCurrency } from "../exact/currency.js";
import { type DecimalText, type Exact, writeExact, writeUnits } from "../exact/exact.js";
import type { GivenFacts, GivenParticipant } from "../facts/fact.js";
import { readGroupObservations } from "../facts/group-observation.js";
import { type Issue, type Path, error } from "../issue/issue.js";
import { inIssueOrder } from "../issue/order.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import type { SettlementLine } from "../meaning/line.js";
import { type CompiledProgramme, compileProgramme } from "../meaning/programme.js";
import type { RuleContext } from "../meaning/settlement/rule.js";
import type { Programme } from "../terms/programme.js";
import { writeDay } from "../time/day.js";
import { type AskedDays, askedDays, askedFacts } from "./asked.js";
import { claimsInOrder } from "./gathered-claim.js";
import { type Gathered, type GatheredPerson, type Settled, gather, inIdOrder, nothingGathered } from "./gather.js";
import { linesNotPaid } from "./not-paid.js";
import type { AsOf, Line, Settlement } from "./settlement.js";
import { addIncomplete, addLine, agreementTotals, sumOf, talliesOf, unexpectedTotals } from "./totals.js";

/**
 * Settles a programme on the facts of its people: the entitlement as of one day, as known on one day.
 *
 * Wrong terms settle nothing. A wrong fact is set aside with an issue, its participant is marked incomplete and
 * everyone else is settled. The order of people and facts does not matter. It never throws for the content of facts.
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
 * @param programme the terms
 * @param facts the people, any iterable, so that they may be read as they are needed; or the people and what was observed of groups
 * @param at as of which day, and with what knowledge
 * @throws RangeError for an argument that is none: a day that does not exist, text instead of facts
 */
export const settle = (programme: Programme, facts: Iterable<GivenParticipant> | GivenFacts, at: AsOf): Settlement => {
  const compiled = compileProgramme(programme);
  const { participants, ...ofGroups } = askedFacts(facts);
  const days = askedDays(at);
  const issues: Issue[] = [...compiled.issues];
  const gathered = nothingGathered(issues);
  if (!compiled.isSound) return settlementOf(compiled, days, inIdOrder(compiled, gathered), [], gathered);
  for (const participant of participants) gather(compiled, participant, days, gathered);
  const groups = readGroupObservations(ofGroups, days);
  for (const issue of groups.issues) issues.push(issue);
  gathered.setAside += groups.setAside.length;
  for (const id of groups.setAside) if (!looksLikePersonalNumber(id)) gathered.observationsSetAside.push(id);
  const settled = inIdOrder(compiled, gathered);
  const { people, claims, members, reached } = settled;
  const context: RuleContext = { asOf: days.asOf, observations: groups.observations, members, reached };
  const lines = compiled.rules.reduce<Iterable<SettlementLine>>(
    (before, rule) => rule.apply(before, context),
    claimsInOrder(people, claims),
  );
  return settlementOf(compiled, days, settled, lines, gathered);
};

const settlementOf = (
  compiled: CompiledProgramme,
  { asOf: day, written: { asOf, knownOn } }: AskedDays,
  settled: Settled,
  lines: Iterable<SettlementLine>,
  { issues, participants, observationsSetAside, setAside }: Gathered,
): Settlement => {
  const { programme } = compiled;
  const write = writer(programme.currency);
  const agreements = talliesOf(compiled, settled);
  const unpaid = linesNotPaid(compiled, settled.people, day, write);
  const paid: Line[] = [];
  const uncomputed = new Map<string, SettlementLine>();
  for (const line of lines) {
    addLine(agreements, line, day);
    unpaid.add(line);
    paid.push(writeLine(line, write));
    if (line.isUncomputed === true) uncomputed.set(JSON.stringify([pathOf(line), line.outcome]), line);
  }
  const issuesOfLines = [...uncomputed.values()].map((line) => error("value-not-computed", pathOf(line), { outcome: line.outcome }));
  const withUncomputed = new Set([...uncomputed.values()].map(({ participant }) => participant));
  const isIncomplete = (person: GatheredPerson): boolean => person.isIncomplete || withUncomputed.has(person.participant);
  for (const person of settled.people) if (!person.isIncomplete && isIncomplete(person)) addIncomplete(agreements, person);
  return {
    programme: programme.id,
    currency: programme.currency,
    asOf,
    knownOn,
    isProjection: knownOn !== null && knownOn < asOf,
    total: write(sumOf(agreements, "total")),
    due: write(sumOf(agreements, "due")),
    agreements: agreementTotals(compiled, agreements, write),
    lines: paid,
    notPaid: unpaid.withOwn(settled.people, settled.notPaid),
    participants,
    incomplete: settled.people.filter(isIncomplete).map(({ participant }) => participant),
    observationsSetAside,
    setAside: setAside + issuesOfLines.length,
    issues: inIssueOrder([...issues, ...issuesOfLines, ...unexpectedTotals(compiled, agreements)]),
  };
};

/** Whose line it is. */
const pathOf = ({ participant, agreement }: SettlementLine): Path => (participant === null ? ["agreements", agreement.id] : [participant]);

/** Writes amounts in the currency's main unit; most are one of few prices, so each is written once. */
const writer = (currency: string): ((amount: Exact) => DecimalText) => {
  const decimals = isCurrency(currency) ? currencyDecimals[currency] : 0;
  const known = new Map<Exact, DecimalText>();
  return (amount) => {
    const before = known.get(amount);
    if (before !== undefined) return before;
    const text = writeUnits(amount, decimals);
    if (typeof amount === "number" && known.size < 10_000) known.set(amount, text);
    return text;
  };
};

const none: readonly never[] = Object.freeze([]);

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
  adjustments: line.adjustments.length === 0 ? none : line.adjustments.map(([rule, amount]) => [rule, write(amount)]),
  amount: write(line.amount),
});
