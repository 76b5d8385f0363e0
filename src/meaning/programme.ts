import { currencyDecimals, unitsPerWhole } from "../exact/currency.js";
import { type Exact, add, compare, least, multiply, negate, subtract } from "../exact/exact.js";
import type { Timeline } from "../facts/timeline.js";
import type { Vocabulary } from "../facts/vocabulary.js";
import type { Issue } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import { contains } from "../time/day-set.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter } from "../time/period.js";
import { asChecked, extensionsOf } from "../terms/checked-programme.js";
import type { Condition, Limit, Measure, Quantity } from "../terms/kinds.js";
import type { Agreement, Company, Outcome, Programme } from "../terms/programme.js";
import { outcomesRead } from "../terms/references.js";
import type { CompiledCondition, CompiledLimit, CompiledMeasure, CompiledQuantity, Compiler } from "./compiler.js";
import { compileCondition } from "./condition.js";
import { type SettlementLine, adjusted, byOccurrence } from "./line.js";
import { compileMeasure } from "./measure.js";
import {
  type CompiledOutcome,
  type DatedAgreement,
  type Fit,
  type Reach,
  type Series,
  type Surroundings,
  type Unpaid,
  compileOutcome,
  datedAgreements,
} from "./outcome.js";
import { compileLimit, compileQuantity } from "./quantity.js";
import type { Reason } from "./reason.js";
import { rememberLatest, rememberLatestDay } from "./remember.js";
import { compileRetention } from "./retention/compile.js";
import type { Window } from "./retention/retention.js";
import { compileRule } from "./settlement/compile.js";
import type { CompiledRule } from "./settlement/rule.js";
import {
  type Occurrence,
  type OutcomeNames,
  type ReachedSoFar,
  type Situation,
  type View,
  nothingReached,
  occurrencesOf,
} from "./situation.js";

/** An outcome that a participant has reached. */
export type Reached = Pick<SettlementLine, "outcome" | "agreement" | "anchor" | "reachedOn" | "headHours">;

/** What one participant comes to: the claims, what was reached and is none, and for every other outcome why not. */
export interface PersonReading {
  readonly claims: readonly SettlementLine[];
  /** Reached, and not priced or in the place of another outcome. */
  readonly unclaimed: readonly Reached[];
  readonly unpaid: readonly Unpaid[];
  /** The participant as settlement rules look at it; missing where nobody was enrolled in the intake, or no rule does. */
  readonly view?: View;
}

/** A programme compiled once: its terms as closures. */
export interface CompiledProgramme {
  readonly programme: Programme;
  /** Errors and warnings of the terms. With an error, nothing else here may be used. */
  readonly issues: readonly Issue[];
  readonly isSound: boolean;
  readonly vocabulary: Vocabulary;
  /** What the terms are made of, each written way compiled once; missing where they are not sound. */
  readonly compiler: Compiler | undefined;
  readonly agreements: ReadonlyMap<string, Agreement>;
  /** The same with the days in which they are in force. */
  readonly datedAgreements: ReadonlyMap<string, DatedAgreement>;
  /** Smallest units in one unit of the currency, and the decimals they are written with. */
  readonly unitsPerWhole: Exact;
  readonly decimals: number;
  /** First and last day of the intake. */
  readonly intakeFrom: DayNumber;
  readonly intakeTo: DayNumber;
  /** `place` tells the person apart from the others that are settled; `seen` is shown what each outcome comes to. */
  readonly read: (
    person: Timeline,
    place: number,
    asOf: DayNumber,
    seen?: (outcome: CompiledOutcome, reach: Reach) => void,
  ) => PersonReading;
  /** One reason for every outcome of somebody of whom nothing can be read. */
  readonly allUnpaid: (reason: Reason) => readonly Unpaid[];
  /** The outcomes that ask for weekly hours. */
  readonly outcomesOfHours: ReadonlySet<string>;
  readonly rules: readonly CompiledRule[];
  /** Does a rule look at the people themselves, or at what they reached, and not only at their lines? */
  readonly readsMembers: boolean;
  readonly readsReached: boolean;
}

const compiled = new WeakMap<Programme, CompiledProgramme>();

/**
 * Compiles a programme. A checked one is compiled once: it is frozen all the way down, so the answer cannot change.
 *
 * @throws RangeError for something that is no object
 */
export const compileProgramme = (programme: Programme): CompiledProgramme => {
  const known = compiled.get(programme);
  if (known !== undefined) return known;
  if (typeof programme !== "object" || programme === null) {
    throw new RangeError("programme: is no programme; programme() makes one, parseProgramme reads one from JSON");
  }
  const checked = asChecked(programme);
  if (!checked.ok) return unsound(programme, checked.issues);
  const fresh = compiled.get(checked.value) ?? compile(checked.value, checked.issues);
  compiled.set(checked.value, fresh);
  return fresh;
};

const vocabularyOf = (programme: Programme): Vocabulary => ({
  forms: new Map(programme.forms.map((form) => [form.id, form])),
  agreements: new Set(programme.agreements.map((agreement) => agreement.id)),
  attributes: new Map(
    Object.entries(programme.attributes).map(([name, values]) => [name, typeof values === "string" ? values : new Set(values)]),
  ),
});

/** Terms that settle nothing: of what was given, no more is kept than what it is called. */
const unsound = ({ id, currency }: Partial<Programme>, issues: readonly Issue[]): CompiledProgramme => ({
  programme: {
    id: typeof id === "string" ? id : "",
    currency: (typeof currency === "string" ? currency : "") as Programme["currency"],
    parties: none,
    agreements: none,
    intake: { from: "0001-01-01", to: "0001-01-01" },
    attributes: {},
    forms: none,
    fullTimeHours: "1",
    outcomes: none,
    settlement: none,
  },
  issues,
  isSound: false,
  vocabulary: { forms: new Map(), agreements: new Set(), attributes: new Map() },
  compiler: undefined,
  agreements: new Map(),
  datedAgreements: new Map(),
  unitsPerWhole: 1,
  decimals: 0,
  intakeFrom: 0,
  intakeTo: 0,
  read: () => ({ claims: [], unclaimed: [], unpaid: [] }),
  allUnpaid: () => [],
  outcomesOfHours: new Set(),
  rules: [],
  readsMembers: false,
  readsReached: false,
});

/** The kinds that ask for each other, each written way compiled once: outcomes that share a condition share its days. */
const compilerOf = (programme: Programme): Compiler => {
  const companies = new Map<string, Company[]>();
  for (const company of programme.agreements.flatMap((agreement) => agreement.companies ?? [])) {
    companies.set(company.id, [...(companies.get(company.id) ?? []), company]);
  }
  const once = <Term, Compiled>(compileTerm: (term: Term, compiler: Compiler) => Compiled): ((term: Term) => Compiled) => {
    const known = new Map<string, Compiled>();
    return (term) => {
      const written = JSON.stringify(term);
      const before = known.get(written) ?? compileTerm(term, compiler);
      known.set(written, before);
      return before;
    };
  };
  const compiler: Compiler = {
    programme,
    companies,
    extensions: extensionsOf(programme),
    quantity: once<Quantity, CompiledQuantity>(compileQuantity),
    limit: (limit: Limit, scale: Exact): CompiledLimit => compileLimit(limit, scale, compiler),
    condition: once<Condition, CompiledCondition>((condition) => {
      const plain = compileCondition(condition, compiler);
      const days = rememberLatest(plain.days);
      const placements: CompiledCondition["placements"] = (view, day, wanted = true) =>
        contains(days(view), day) === wanted ? plain.placements(view, day, wanted) : [];
      return { ...plain, days, placements, why: rememberLatestDay(plain.why) };
    }),
    measure: once<Measure, CompiledMeasure>(compileMeasure),
  };
  return compiler;
};

const compile = (programme: Programme, issues: readonly Issue[]): CompiledProgramme => {
  const decimals = currencyDecimals[programme.currency];
  const whole = unitsPerWhole(programme.currency);
  const agreements = new Map(programme.agreements.map((agreement) => [agreement.id, agreement]));
  const compiler = compilerOf(programme);
  const inOrder = programme.outcomes.map((outcome, order) => compileOutcome(outcome, order, compiler));
  const outcomes = inReadOrder(inOrder);
  const [from, to] = [readDay(programme.intake.from) as DayNumber, readDay(programme.intake.to) as DayNumber];
  const trackingEnd = programme.tracking === undefined ? undefined : dayAfter(programme.tracking);
  const places = new Map(programme.outcomes.map(({ id }, place) => [id, place]));
  const names: OutcomeNames = { places };
  const rules = programme.settlement.map((rule, place) =>
    compileRule(rule, {
      programme,
      unitsPerWhole: whole,
      outcomeOrder: programme.outcomes.length + place,
      quantity: (quantity) => compiler.quantity(quantity).worth,
      condition: (condition) => {
        const { why } = compiler.condition(condition);
        return (view, day) => why(view, day) === undefined;
      },
      firstReached: (retention) => {
        const compiledRetention = compileRetention(retention, compiler);
        return (view, asOf) => {
          const window: Window = {
            first: view.enrolled,
            last: Number.POSITIVE_INFINITY,
            tracked: Number.POSITIVE_INFINITY,
            asOf,
            soFar: nothingReached,
          };
          for (const candidate of compiledRetention.candidates(view, window)) if (candidate !== undefined) return candidate.reachedOn;
          return undefined;
        };
      },
    }),
  );
  const dated = datedAgreements(programme.agreements);
  const keepsSituation = rules.some((rule) => rule.readsClaims);
  const keepsViews = rules.some((rule) => rule.readsMembers);
  const orderOf = ({ outcome }: Unpaid): number => places.get(outcome.id) as number;
  const isReordered =
    outcomes.some(({ order }, place) => order !== place) || programme.outcomes.some((outcome) => outcome.excludes !== undefined);
  const hasExclusions = programme.outcomes.some((outcome) => outcome.excludes !== undefined);
  // What was reached so far is noted only where anything asks for it.
  const isLinked = keepsSituation || hasExclusions || programme.outcomes.some((outcome) => outcomesRead(outcome).size > 0);

  const allUnpaid = (reason: Reason): readonly Unpaid[] =>
    programme.outcomes.map((outcome) => ({ outcome, reason: Object.freeze(reason) }));
  const nothing = (reason: Reason): PersonReading => ({ claims: none, unclaimed: none, unpaid: allUnpaid(reason) });

  const read: CompiledProgramme["read"] = (person, participantPlace, asOf, seen) => {
    if (person.enrolments.length === 0) return nothing({ code: "participant-not-known" });
    const enrolled = person.enrolments.filter((day) => day >= from && day <= to && day <= asOf);
    const [first] = enrolled;
    if (first === undefined) return nothing({ code: "not-enrolled-in-intake" });
    if (enrolled.some((day) => trackingEnd !== undefined && trackingEnd(day) === undefined)) return nothing({ code: "not-computed" });

    const occurrences: (readonly Occurrence[])[] = [];
    const prices: (Exact | null | undefined)[] = [];
    const firstDays: DayNumber[] = [];
    const soFar: ReachedSoFar = isLinked ? { names, occurrences, prices, firstDays } : nothingReached;
    const enrolments = enrolled.map((day): Series => {
      const last = (trackingEnd?.(day) ?? Number.POSITIVE_INFINITY) - 1;
      return { id: "", view: viewOf(person, day), window: { first: day, last, tracked: last, asOf, soFar } };
    });
    const surroundings: Surroundings = { enrolments, agreements: dated, soFar };

    const claims: SettlementLine[] = [];
    const unclaimed: Reached[] = [];
    const unpaid: Unpaid[] = [];
    for (const compiledOutcome of outcomes) {
      const { outcome, order, price } = compiledOutcome;
      const reach = compiledOutcome.reach(surroundings);
      seen?.(compiledOutcome, reach);
      const { fits, unpaid: why, firstDay: first, weeklyHours } = reach;
      if (isLinked) firstDays[order] = first;
      if (why !== undefined) unpaid.push({ outcome, ...why });
      if (fits.length === 0) continue;
      if (isLinked) occurrences[order] = fits.map((fit) => fit.occurrence);
      for (let place = 0; place < fits.length; place++) {
        const fit = fits[place] as Fit;
        const { occurrence, agreement } = fit;
        const headHours = place === 0 ? (weeklyHours ?? 0) : undefined;
        const amount = price === undefined ? null : price(fit);
        if (isLinked && place === 0) prices[order] = amount;
        if (amount === null || amount === undefined) {
          const { anchor, reachedOn } = occurrence;
          const code = amount === null ? "not-priced" : "not-computed";
          unclaimed.push({ outcome: outcome.id, agreement, anchor, reachedOn, headHours });
          unpaid.push({
            outcome,
            reason: { code, reachedOn: writeDay(reachedOn) },
            reachedOn,
            agreement,
            ...(fits.length === 1 ? {} : keyOf(occurrence)),
          });
        } else
          claims.push(
            claim(
              person.id,
              participantPlace,
              compiledOutcome,
              occurrence,
              agreement,
              headHours,
              multiply(amount, whole),
              keepsSituation ? fit : undefined,
            ),
          );
      }
    }
    const paid = hasExclusions ? withoutExcluded(inOrder, claims, soFar, unclaimed, unpaid) : claims;
    if (isReordered)
      unpaid.sort(
        (a, b) => orderOf(a) - orderOf(b) || byText(a.series ?? "", b.series ?? "") || byOccurrence(a.occurrence ?? "", b.occurrence ?? ""),
      );
    const whoFirst = enrolments[0];
    return whoFirst === undefined || !keepsViews
      ? { claims: paid, unclaimed, unpaid }
      : { claims: paid, unclaimed, unpaid, view: whoFirst.view };
  };

  return {
    programme,
    issues,
    isSound: true,
    vocabulary: vocabularyOf(programme),
    compiler,
    agreements,
    datedAgreements: dated,
    unitsPerWhole: whole,
    decimals,
    intakeFrom: from,
    intakeTo: to,
    read,
    allUnpaid,
    outcomesOfHours: new Set(outcomes.flatMap(({ outcome, retention }) => (retention.readsHours ? [outcome.id] : []))),
    rules,
    readsMembers: rules.some((rule) => rule.readsMembers),
    readsReached: rules.some((rule) => rule.readsReached),
  };
};

const keyOf = ({ series, key }: Occurrence): Pick<Unpaid, "series" | "occurrence"> => ({ series, occurrence: key });

const none: readonly never[] = [];

const viewOf = (
  { id, enrolments, agreement, attributes, placements, absences, observations, evidence, claims, setAside }: Timeline,
  enrolled: DayNumber,
): View => ({
  id,
  enrolments,
  agreement,
  attributes,
  placements,
  absences,
  observations,
  evidence,
  claims,
  setAside,
  enrolled,
  everyPlacement: placements,
  everyObservation: observations,
});

const claim = (
  participant: string,
  participantPlace: number,
  { outcome, order }: CompiledOutcome,
  { series, key, anchor, reachedOn, countedDays, measured, placement }: Occurrence,
  agreement: Agreement,
  headHours: number | undefined,
  price: Exact,
  situation: Situation | undefined,
): SettlementLine => {
  const line: SettlementLine = {
    participant,
    participantPlace,
    outcome: outcome.id,
    outcomeOrder: order,
    series,
    occurrence: key,
    agreement,
    placement: placement?.id ?? null,
    employer: placement?.employer ?? null,
    anchor,
    reachedOn,
    dueOn: reachedOn,
    countedDays,
    measured,
    headHours,
    price,
    adjustments: none,
    amount: price,
  };
  return situation === undefined ? line : { ...line, situation };
};

/** An outcome that takes precedence over others, in one series where they count by the same unit. */
interface Excluder {
  readonly by: CompiledOutcome;
  /** The day from which it takes precedence. */
  readonly day: DayNumber;
  readonly isNamed: (claimed: Claimed) => boolean;
  readonly isOwn: (line: SettlementLine) => boolean;
}

/** What of an occurrence decides whether another outcome takes its place. */
type Claimed = Pick<SettlementLine, "outcome" | "series" | "reachedOn">;

/** The outcomes that take precedence, each series by itself, in the order of the days from which they do. */
const excludersOf = (outcomes: readonly CompiledOutcome[], soFar: ReachedSoFar): readonly Excluder[] => {
  const unitOf = new Map(outcomes.map(({ outcome }) => [outcome.id, outcome.oncePer ?? "participant"]));
  return outcomes
    .flatMap((by): readonly Excluder[] => {
      const { excludes, id } = by.outcome;
      if (excludes === undefined) return [];
      const unit = unitOf.get(id);
      const first = new Map<string, DayNumber>();
      for (const { series, reachedOn } of occurrencesOf(soFar, id)) first.set(series, Math.min(first.get(series) ?? reachedOn, reachedOn));
      return [...first].map(([series, day]) => ({
        by,
        day,
        isNamed: (line) => excludes.outcomes.includes(line.outcome) && (line.series === series || unitOf.get(line.outcome) !== unit),
        isOwn: (line) => line.outcome === id && line.series === series,
      }));
    })
    .sort((a, b) => a.day - b.day || a.by.order - b.by.order);
};

/** Does a line give way to an outcome that takes precedence? On the day itself the other one stands. */
const givesWay = ({ by, day, isNamed }: Excluder, line: Claimed): boolean => {
  if (!isNamed(line)) return false;
  switch (by.outcome.excludes?.onUpgrade) {
    case "payDifference":
      return line.reachedOn > day;
    case "first":
      return line.reachedOn >= day;
    default:
      return true;
  }
};

/**
 * The claims that are left where outcomes exclude others, with the difference where that is what is paid (semantics §4).
 * What an outcome replaces is no claim any more; each that is left out is told of.
 */
const withoutExcluded = (
  outcomes: readonly CompiledOutcome[],
  all: readonly SettlementLine[],
  soFar: ReachedSoFar,
  unclaimed: Reached[],
  unpaid: Unpaid[],
): readonly SettlementLine[] => {
  let claims = all;
  // By outcome that pays the difference, what of each claim it has been paid for already: each is subtracted once.
  const spent = new Map<string, Map<string, Exact>>();
  for (const excluder of excludersOf(outcomes, soFar)) {
    const { outcome } = excluder.by;
    // An occurrence without a price, or with none that can be told, is no claim; that another outcome takes its place is told all the same.
    unpaid.forEach(({ outcome: { id }, reason, reachedOn }, place) => {
      if (reachedOn === undefined || (reason.code !== "not-priced" && reason.code !== "not-computed")) return;
      const series = occurrencesOf(soFar, id).find((occurrence) => occurrence.reachedOn === reachedOn)?.series ?? "";
      if (givesWay(excluder, { outcome: id, series, reachedOn })) {
        unpaid[place] = { ...(unpaid[place] as Unpaid), reason: { code: "excluded-by-outcome", outcome: outcome.id } };
      }
    });
    for (const line of claims.filter((claimed) => givesWay(excluder, claimed))) {
      const { outcomeOrder, reachedOn, agreement, series, occurrence } = line;
      const told = outcomes[outcomeOrder]?.outcome as Outcome;
      unclaimed.push(line);
      unpaid.push({
        outcome: told,
        reason: { code: "excluded-by-outcome", outcome: outcome.id },
        reachedOn,
        agreement,
        series,
        occurrence,
      });
    }
    claims = claims.filter((line) => !givesWay(excluder, line));
    if (outcome.excludes?.onUpgrade !== "payDifference") continue;
    const before = spent.get(outcome.id) ?? new Map<string, Exact>();
    spent.set(outcome.id, before);
    claims = withDifference(claims, excluder, before);
  }
  return claims;
};

/** The first claim of an outcome less the prices of those it takes the place of, but not below nothing. */
const withDifference = (
  claims: readonly SettlementLine[],
  { isNamed, isOwn }: Excluder,
  spent: Map<string, Exact>,
): readonly SettlementLine[] => {
  const own = claims.find(isOwn);
  if (own === undefined) return claims;
  const less = new Map<string, Exact>();
  let left = own.amount;
  for (const { outcome, series, occurrence, amount } of claims.filter(isNamed)) {
    const key = JSON.stringify([outcome, series, occurrence]);
    const part = least(subtract(amount, spent.get(key) ?? 0), left);
    if (compare(part, 0) <= 0) continue;
    spent.set(key, add(spent.get(key) ?? 0, part));
    less.set(outcome, add(less.get(outcome) ?? 0, part));
    left = subtract(left, part);
  }
  const reduced = [...less].reduce((line, [outcome, amount]) => adjusted(line, outcome, negate(amount)), own);
  return claims.map((line) => (line === own ? reduced : line));
};

/** Every outcome after those it reads; otherwise in the order of the programme. */
const inReadOrder = (outcomes: readonly CompiledOutcome[]): readonly CompiledOutcome[] => {
  const byId = new Map(outcomes.map((compiledOutcome) => [compiledOutcome.outcome.id, compiledOutcome]));
  const reads = new Map(
    outcomes.map((compiledOutcome) => [compiledOutcome, [...outcomesRead(compiledOutcome.outcome)].flatMap((id) => byId.get(id) ?? [])]),
  );
  const ordered = new Set<CompiledOutcome>();
  for (const outcome of outcomes) {
    const open = [outcome];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const missing = (reads.get(next) ?? []).filter((other) => !ordered.has(other) && other !== next);
      if (missing.length > 0) open.push(...missing);
      else ordered.add(open.pop() as CompiledOutcome);
    }
  }
  return [...ordered];
};
