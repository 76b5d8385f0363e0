import { type DecimalText, type Exact, add, compare, divide, multiply, negate, readExact, writeExact, writeUnits } from "../exact/exact.js";
import type { Participant } from "../facts/fact.js";
import { readPerson } from "../facts/person.js";
import { type Timeline, hourParts } from "../facts/timeline.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type CompiledProgramme, type PersonReading, type Reached, type Unpaid, compileProgramme } from "../meaning/programme.js";
import type { Reason } from "../meaning/reason.js";
import { type SettlementLine, inClaimOrder } from "../meaning/settlement.js";
import { valueOn } from "../time/dated.js";
import { type Day, type DayNumber, readDay, writeDay } from "../time/day.js";
import { constantValue } from "../meaning/quantity.js";
import type { Programme } from "../terms/programme.js";

/** As of which day, and with what knowledge, a reading is made. */
export interface AsOf {
  /** Days up to and including this one have come. */
  readonly asOf: Day;
  /** Only facts recorded on or before this day are known; without it, all of them. */
  readonly knownOn?: Day;
}

/** An amount that is paid, and how it came about. Amounts are decimal text in the programme's currency. */
export interface Line {
  /** `null` on a line that is no participant's, such as a fee. */
  readonly participant: string | null;
  /** Id of the outcome, or of the rule that added the line. */
  readonly outcome: string;
  readonly series: string;
  readonly occurrence: string;
  /** Id of the agreement in force on the day reached; its payer pays the line whole. */
  readonly agreement: string;
  /** First day of the run of counted days that reached the outcome. */
  readonly anchor: Day;
  readonly reachedOn: Day;
  readonly dueOn: Day;
  /** Counted days from the anchor to the day reached, without tolerated breaks. */
  readonly countedDays: number;
  readonly price: DecimalText;
  readonly adjustments: readonly (readonly [rule: string, amount: DecimalText])[];
  /** Always the price and the adjustments, added. */
  readonly amount: DecimalText;
}

/** An outcome of a participant that is not paid, or not in full, and why. */
export interface NotPaid {
  readonly participant: string;
  readonly outcome: string;
  /** Id of the agreement the participant belongs to as of the day settled, or on the day reached. */
  readonly agreement: string | null;
  readonly reason: Reason;
  /** While it is pending: the first day on which it can be reached, if the present employment continues. */
  readonly earliest?: Day;
  readonly reachedOn?: Day;
}

/** What one outcome came to in one agreement. */
export interface OutcomeTotal {
  readonly outcome: string;
  /** How many participants reached it, paid or not. */
  readonly heads: number;
  /** Their weekly hours on the days they reached it, added; `null` where the outcome asks for no hours. */
  readonly weeklyHours: DecimalText | null;
  /** Those hours in full-time posts, rounded half up to thousandths. */
  readonly fullTimeEquivalents: DecimalText | null;
  readonly amount: DecimalText;
}

/** What one agreement came to. */
export interface AgreementTotal {
  readonly agreement: string;
  readonly payer: string;
  /** How many participants belong to it as of the day settled. */
  readonly participants: number;
  /** How many of them had something set aside. */
  readonly incomplete: number;
  readonly outcomes: readonly OutcomeTotal[];
  /** Lines that are no participant's, by the rule that added them. */
  readonly fees: readonly { readonly rule: string; readonly amount: DecimalText }[];
  readonly total: DecimalText;
}

/** The entitlement as of a day, known on a day: plain data, the same bytes on every machine (semantics §7). */
export interface Settlement {
  readonly programme: string;
  readonly currency: string;
  readonly asOf: Day;
  /** `null` where all facts are known. */
  readonly knownOn: Day | null;
  /** True where facts are known only up to a day before the one settled: what is running is taken to run on. */
  readonly isProjection: boolean;
  readonly total: DecimalText;
  readonly agreements: readonly AgreementTotal[];
  /** In the order of claims. */
  readonly lines: readonly Line[];
  /** By participant, then in the programme's order of outcomes. */
  readonly notPaid: readonly NotPaid[];
  readonly participants: number;
  /** Ids of participants of whom something was set aside; one whose own id is personal data is counted, not named. */
  readonly incomplete: readonly string[];
  /** How many facts were set aside. */
  readonly setAside: number;
  readonly issues: readonly Issue[];
}

interface Gathered {
  readonly claims: SettlementLine[];
  readonly reached: { readonly participant: string; readonly reached: Reached }[];
  readonly notPaid: NotPaid[];
  readonly issues: Issue[];
  readonly belongsTo: Map<string, string | null>;
  readonly incomplete: Set<string>;
  readonly twice: Set<string>;
  participants: number;
  setAside: number;
}

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
  const [day, known] = [readDay(asOf), knownOn === undefined ? Number.POSITIVE_INFINITY : readDay(knownOn)];
  if (day === undefined) issues.push(error("not-a-day", ["asOf"], {}));
  if (known === undefined) issues.push(error("not-a-day", ["knownOn"], {}));
  if (!compiled.isSound || day === undefined || known === undefined) {
    return settlementOf(compiled, asOf, knownOn, [], { ...nothingGathered(), issues });
  }
  const gathered = { ...nothingGathered(), issues };
  for (const participant of people) gather(compiled, participant, day, known, gathered);
  withdrawTwice(compiled, gathered);
  const lines = compiled.rules.reduce((before, rule) => rule(before, day), gathered.claims.sort(inClaimOrder) as readonly SettlementLine[]);
  return settlementOf(compiled, asOf, knownOn, lines, gathered);
};

const nothingGathered = (): Gathered => ({
  claims: [],
  reached: [],
  notPaid: [],
  issues: [],
  belongsTo: new Map(),
  incomplete: new Set(),
  twice: new Set(),
  participants: 0,
  setAside: 0,
});

const gather = (compiled: CompiledProgramme, participant: Participant, asOf: DayNumber, known: DayNumber, into: Gathered): void => {
  const person = readPerson(participant, compiled.vocabulary, known);
  into.participants++;
  into.setAside += person.setAside;
  into.issues.push(...person.issues);
  if (looksLikePersonalNumber(participant.id)) return;
  const { id } = participant;
  if (into.belongsTo.has(id)) {
    into.twice.add(id);
    return;
  }
  if (person.setAside > 0) into.incomplete.add(id);
  const { timeline } = person;
  const agreement = timeline === undefined ? null : (valueOn(timeline.agreement, asOf) ?? null);
  into.belongsTo.set(id, agreement);
  const reading: PersonReading =
    timeline === undefined
      ? { reached: [], claims: [], unpaid: compiled.allUnpaid({ code: "participant-set-aside" }) }
      : compiled.read(timeline, asOf);
  into.claims.push(...reading.claims);
  for (const reached of reading.reached) into.reached.push({ participant: id, reached });
  for (const unpaid of reading.unpaid) noteUnpaid(id, agreement, unpaid, reading, into);
  if (timeline !== undefined) warnAbout(compiled, timeline, into.issues);
};

const noteUnpaid = (
  participant: string,
  agreement: string | null,
  { outcome, reason, earliest, reached }: Unpaid,
  reading: PersonReading,
  into: Gathered,
): void => {
  const reachedUnder = reading.reached.find((found) => found.outcome === outcome)?.agreement.id;
  if (reason.code === "not-computed") {
    into.issues.push(error("value-not-computed", [participant], { outcome: outcome.id }));
    into.incomplete.add(participant);
  }
  into.notPaid.push({
    participant,
    outcome: outcome.id,
    agreement: reachedUnder ?? agreement,
    reason,
    ...(earliest === undefined ? {} : { earliest: writeDay(earliest) }),
    ...(reached === undefined ? {} : { reachedOn: writeDay(reached) }),
  });
};

const warnAbout = (compiled: CompiledProgramme, person: Timeline, issues: Issue[]): void => {
  for (const placement of person.placements) {
    if (placement.first >= compiled.intakeFrom) break;
    issues.push(warning("before-intake", [person.id, "placements", placement.id], {}));
  }
  const enrolled = person.enrolments[0];
  const groups = person.attributes.get("group");
  if (enrolled === undefined || groups === undefined) return;
  const group = valueOn(groups, enrolled);
  const targetGroups = compiled.agreements.get(valueOn(person.agreement, enrolled) ?? "")?.targetGroups;
  if (group !== undefined && targetGroups !== undefined && !targetGroups.includes(group)) {
    issues.push(warning("outside-target-groups", [person.id, "attributes", "group"], {}));
  }
};

/** A participant given twice is ambiguous, whichever comes first: nothing of that person is settled. */
const withdrawTwice = (compiled: CompiledProgramme, gathered: Gathered): void => {
  if (gathered.twice.size === 0) return;
  const isTwice = ({ participant }: { readonly participant: string }): boolean => gathered.twice.has(participant);
  const keepOthers = <Entry extends { readonly participant: string }>(entries: Entry[]): void => {
    const others = entries.filter((entry) => !isTwice(entry));
    entries.length = 0;
    for (const other of others) entries.push(other);
  };
  keepOthers(gathered.claims);
  keepOthers(gathered.reached);
  keepOthers(gathered.notPaid);
  for (const participant of gathered.twice) {
    gathered.issues.push(error("same-participant-twice", [participant], {}));
    gathered.incomplete.add(participant);
    gathered.belongsTo.set(participant, null);
    gathered.setAside++;
    for (const { outcome, reason } of compiled.allUnpaid({ code: "participant-set-aside" })) {
      gathered.notPaid.push({ participant, outcome: outcome.id, agreement: null, reason });
    }
  }
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const settlementOf = (
  compiled: CompiledProgramme,
  asOf: Day,
  knownOn: Day | undefined,
  lines: readonly SettlementLine[],
  gathered: Gathered,
): Settlement => {
  const { programme, decimals } = compiled;
  const write = (amount: Exact): DecimalText => writeUnits(amount, decimals);
  const order = new Map(programme.outcomes.map((outcome, place) => [outcome.id, place]));
  const notPaid = [...gathered.notPaid, ...lines.flatMap((line) => cutLine(line, write))].sort(
    (a, b) => byText(a.participant, b.participant) || (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0),
  );
  const agreements = agreementTotals(compiled, lines, gathered, write);
  const issues = [...gathered.issues, ...unexpectedTotals(compiled, lines)];
  return {
    programme: programme.id,
    currency: programme.currency,
    asOf,
    knownOn: knownOn ?? null,
    isProjection: knownOn !== undefined && knownOn < asOf,
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

const sumOf = (lines: readonly SettlementLine[]): Exact => lines.reduce<Exact>((sum, line) => add(sum, line.amount), 0);

const sumsByAgreement = (lines: readonly SettlementLine[]): ReadonlyMap<string, Exact> => {
  const sums = new Map<string, Exact>();
  for (const { agreement, amount } of lines) sums.set(agreement.id, add(sums.get(agreement.id) ?? 0, amount));
  return sums;
};

const writeLine = (line: SettlementLine, write: (amount: Exact) => DecimalText): Line => ({
  participant: line.participant === "" ? null : line.participant,
  outcome: line.outcome,
  series: line.series,
  occurrence: line.occurrence,
  agreement: line.agreement.id,
  anchor: writeDay(line.anchor),
  reachedOn: writeDay(line.reached),
  dueOn: writeDay(line.due),
  countedDays: line.countedDays,
  price: write(line.price),
  adjustments: line.adjustments.map(([rule, amount]) => [rule, write(amount)]),
  amount: write(line.amount),
});

/** A line that is paid below its price, and the first rule that cut it. */
const cutLine = (line: SettlementLine, write: (amount: Exact) => DecimalText): readonly NotPaid[] => {
  const cut = line.adjustments.find(([, amount]) => compare(amount, 0) < 0);
  if (cut === undefined || line.participant === "" || compare(line.amount, line.price) >= 0) return [];
  const reason: Reason = { code: "cut-by-rule", rule: cut[0], amount: write(negate(cut[1])) };
  const { participant, outcome } = line;
  return [{ participant, outcome, agreement: line.agreement.id, reason, reachedOn: writeDay(line.reached) }];
};

const agreementTotals = (
  compiled: CompiledProgramme,
  lines: readonly SettlementLine[],
  { reached, belongsTo, incomplete }: Gathered,
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
  const amounts = new Map<string, Exact>();
  const heads = new Map<string, { readonly heads: number; readonly hours: number }>();
  const keyOf = (agreement: string, outcome: string): string => JSON.stringify([agreement, outcome]);
  for (const line of lines) {
    const key = keyOf(line.agreement.id, line.outcome);
    amounts.set(key, add(amounts.get(key) ?? 0, line.amount));
  }
  for (const { reached: found } of reached) {
    const key = keyOf(found.agreement.id, found.outcome.id);
    const before = heads.get(key) ?? { heads: 0, hours: 0 };
    heads.set(key, { heads: before.heads + 1, hours: before.hours + (found.weeklyHours ?? 0) });
  }
  return compiled.programme.agreements.filter(() => compiled.isSound).map(({ id, payer }) => ({
    agreement: id,
    payer,
    participants: members.get(id)?.all ?? 0,
    incomplete: members.get(id)?.incomplete ?? 0,
    outcomes: compiled.programme.outcomes.map((outcome) => {
      const counted = heads.get(keyOf(id, outcome.id)) ?? { heads: 0, hours: 0 };
      const asksHours = compiled.outcomesOfHours.has(outcome.id);
      return {
        outcome: outcome.id,
        heads: counted.heads,
        weeklyHours: asksHours ? writeExact(divide(counted.hours, hourParts), { least: 0, most: 6 }) : null,
        fullTimeEquivalents: asksHours ? writeExact(divide(counted.hours, fullTime), { least: 3, most: 3 }) : null,
        amount: write(amounts.get(keyOf(id, outcome.id)) ?? 0),
      };
    }),
    fees: compiled.programme.settlement.flatMap((rule) =>
      rule.kind === "fee" ? [{ rule: rule.id, amount: write(amounts.get(keyOf(id, rule.id)) ?? 0) }] : [],
    ),
    total: write(sums.get(id) ?? 0),
  }));
};

const unexpectedTotals = (compiled: CompiledProgramme, lines: readonly SettlementLine[]): readonly Issue[] => {
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

const inIssueOrder = (issues: readonly Issue[]): readonly Issue[] =>
  issues
    .map((issue) => ({ issue, key: JSON.stringify([issue.path.map(String), issue.code, issue.operands]) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ issue }) => issue);
