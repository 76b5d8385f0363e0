import { currencyDecimals, unitsPerWhole } from "../exact/currency.js";
import { type Exact, multiply } from "../exact/exact.js";
import type { Timeline } from "../facts/timeline.js";
import type { Vocabulary } from "../facts/vocabulary.js";
import type { Issue } from "../issue/issue.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter } from "../time/period.js";
import { programmeIssues } from "../terms/check.js";
import { isChecked } from "../terms/checked-programme.js";
import type { Agreement, Outcome, Programme } from "../terms/programme.js";
import { conditionCompiler } from "./condition.js";
import { type Worth, compileQuantity } from "./quantity.js";
import { type Unpaid, agreementInForce, reach } from "./outcome.js";
import type { Reason } from "./reason.js";
import { type CompiledRetention, type Occurrence, type Window, compileRetention } from "./retention.js";
import { type CompiledRule, type SettlementLine, compileRule } from "./settlement.js";

/** An outcome that a participant has reached, priced or not. */
export interface Reached {
  readonly outcome: Outcome;
  readonly agreement: Agreement;
  readonly reachedOn: DayNumber;
  /** In millionths of an hour; missing where the outcome asks for no hours. */
  readonly weeklyHours: number | undefined;
}

/** What one participant comes to: what was reached, the claims, and for every other outcome why not. */
export interface PersonReading {
  readonly reached: readonly Reached[];
  readonly claims: readonly SettlementLine[];
  readonly unpaid: readonly Unpaid[];
}

/** A programme compiled once: its terms as closures. */
export interface CompiledProgramme {
  readonly programme: Programme;
  /** Errors and warnings of the terms. With an error, nothing else here may be used. */
  readonly issues: readonly Issue[];
  readonly isSound: boolean;
  readonly vocabulary: Vocabulary;
  readonly agreements: ReadonlyMap<string, Agreement>;
  /** Smallest units in one unit of the currency, and the decimals they are written with. */
  readonly unitsPerWhole: Exact;
  readonly decimals: number;
  /** First day of the intake. */
  readonly intakeFrom: DayNumber;
  readonly read: (person: Timeline, asOf: DayNumber) => PersonReading;
  /** One reason for every outcome of somebody of whom nothing can be read. */
  readonly allUnpaid: (reason: Reason) => readonly Unpaid[];
  /** The outcomes that ask for weekly hours. */
  readonly outcomesOfHours: ReadonlySet<string>;
  readonly rules: readonly CompiledRule[];
}

interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly order: number;
  readonly retention: CompiledRetention;
  readonly price: Worth | undefined;
}

const compiled = new WeakMap<Programme, CompiledProgramme>();

/** Compiles a programme. A checked one is compiled once: it is frozen all the way down, so the answer cannot change. */
export const compileProgramme = (programme: Programme): CompiledProgramme => {
  const known = compiled.get(programme);
  if (known !== undefined) return known;
  const fresh = compile(programme);
  if (isChecked(programme)) compiled.set(programme, fresh);
  return fresh;
};

const vocabularyOf = (programme: Programme): Vocabulary => ({
  forms: new Map(programme.forms.map((form) => [form.id, form])),
  agreements: new Set(programme.agreements.map((agreement) => agreement.id)),
  attributes: new Map(Object.entries(programme.attributes).map(([name, values]) => [name, new Set(values)])),
});

const unsound = (programme: Programme, issues: readonly Issue[]): CompiledProgramme => ({
  programme,
  issues,
  isSound: false,
  vocabulary: { forms: new Map(), agreements: new Set(), attributes: new Map() },
  agreements: new Map(),
  unitsPerWhole: 1,
  decimals: 0,
  intakeFrom: 0,
  read: () => ({ reached: [], claims: [], unpaid: [] }),
  allUnpaid: () => [],
  outcomesOfHours: new Set(),
  rules: [],
});

const compile = (programme: Programme): CompiledProgramme => {
  const issues = programmeIssues(programme);
  if (issues.some((issue) => issue.severity === "error")) return unsound(programme, issues);
  const decimals = currencyDecimals[programme.currency];
  const whole = unitsPerWhole(programme.currency);
  const agreements = new Map(programme.agreements.map((agreement) => [agreement.id, agreement]));
  const compileCondition = conditionCompiler();
  const outcomes = inRequiredOrder(
    programme.outcomes.map((outcome, order) => ({
      outcome,
      order,
      retention: compileRetention(outcome.reached, compileCondition),
      price: outcome.price === undefined ? undefined : compileQuantity(outcome.price),
    })),
  );
  const [from, to] = [readDay(programme.intake.from) as DayNumber, readDay(programme.intake.to) as DayNumber];
  const trackingEnd = programme.tracking === undefined ? undefined : dayAfter(programme.tracking);

  const allUnpaid = (reason: Reason): readonly Unpaid[] => programme.outcomes.map((outcome) => ({ outcome, reason: Object.freeze(reason) }));

  const read = (person: Timeline, asOf: DayNumber): PersonReading => {
    if (person.enrolments.length === 0) return { reached: [], claims: [], unpaid: allUnpaid({ code: "participant-not-known" }) };
    const enrolled = person.enrolments.find((day) => day >= from && day <= to && day <= asOf);
    if (enrolled === undefined) return { reached: [], claims: [], unpaid: allUnpaid({ code: "not-enrolled-in-intake" }) };
    const trackedUntil = trackingEnd === undefined ? Number.POSITIVE_INFINITY : trackingEnd(enrolled);
    if (trackedUntil === undefined) return { reached: [], claims: [], unpaid: allUnpaid({ code: "not-computed" }) };
    const window: Window = { first: enrolled, last: trackedUntil - 1, asOf };
    const agreementOn = (day: DayNumber): Agreement | undefined => agreementInForce(agreements, person, day);

    const found = new Map<string, Reached>();
    const claims: SettlementLine[] = [];
    const unpaid = new Map<Outcome, Unpaid>();
    // By outcome, the day it was or can be reached: what an outcome that requires it can count on.
    const firstDays = new Map<string, DayNumber>();
    for (const { outcome, order, retention, price } of outcomes) {
      const answer = reach(outcome, retention, person, window, agreementOn, firstDays);
      firstDays.set(outcome.id, answer.firstDay);
      if ("unpaid" in answer) {
        unpaid.set(outcome, { outcome, ...answer.unpaid });
        continue;
      }
      const { occurrence, agreement } = answer;
      const { reachedOn, anchor } = occurrence;
      found.set(outcome.id, { outcome, agreement, reachedOn, weeklyHours: retention.hoursOn?.(person, reachedOn) });
      const amount = price === undefined ? null : price({ agreement, person, days: { enrolment: enrolled, anchor, reached: reachedOn } });
      if (amount === null) unpaid.set(outcome, { outcome, reason: { code: "not-priced", reachedOn: writeDay(reachedOn) }, reachedOn });
      else if (amount === undefined) unpaid.set(outcome, { outcome, reason: { code: "not-computed", reachedOn: writeDay(reachedOn) }, reachedOn });
      else claims.push(claim(person.id, outcome, order, agreement, occurrence, multiply(amount, whole)));
    }
    return {
      reached: [...found.values()],
      claims,
      unpaid: programme.outcomes.flatMap((outcome) => unpaid.get(outcome) ?? []),
    };
  };

  return {
    programme,
    issues,
    isSound: true,
    vocabulary: vocabularyOf(programme),
    agreements,
    unitsPerWhole: whole,
    decimals,
    intakeFrom: from,
    read,
    allUnpaid,
    outcomesOfHours: new Set(outcomes.flatMap(({ outcome, retention }) => (retention.hoursOn === undefined ? [] : [outcome.id]))),
    rules: programme.settlement.map((rule, place) =>
      compileRule(rule, { agreements: programme.agreements, unitsPerWhole: whole, outcomeOrder: programme.outcomes.length + place }),
    ),
  };
};

const claim = (
  participant: string,
  outcome: Outcome,
  outcomeOrder: number,
  agreement: Agreement,
  { key, anchor, reachedOn, countedDays }: Occurrence,
  price: Exact,
): SettlementLine => ({
  participant,
  outcome: outcome.id,
  outcomeOrder,
  series: "",
  occurrence: key,
  agreement,
  anchor,
  reachedOn,
  dueOn: reachedOn,
  countedDays,
  price,
  adjustments: [],
  amount: price,
});

/** Every outcome after those it requires; otherwise in the order of the programme. */
const inRequiredOrder = (outcomes: readonly CompiledOutcome[]): readonly CompiledOutcome[] => {
  const byId = new Map(outcomes.map((compiledOutcome) => [compiledOutcome.outcome.id, compiledOutcome]));
  const ordered = new Set<CompiledOutcome>();
  for (const outcome of outcomes) {
    const open = [outcome];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const required = next.outcome.requires?.map((id) => byId.get(id) as CompiledOutcome).filter((other) => !ordered.has(other)) ?? [];
      if (required.length > 0) open.push(...required);
      else ordered.add(open.pop() as CompiledOutcome);
    }
  }
  return [...ordered];
};

