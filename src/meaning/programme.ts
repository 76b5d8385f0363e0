import { currencyDecimals, unitsPerWhole } from "../exact/currency.js";
import { type Exact, multiply } from "../exact/exact.js";
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
import { type SettlementLine, byOccurrence } from "./line.js";
import { delay, dueBy, goingOn, isPlaced } from "./going-on.js";
import { compileMeasure } from "./measure.js";
import {
  type CompiledOutcome,
  type DatedAgreement,
  type Excluder,
  type Fit,
  type Reach,
  type Series,
  type Unpaid,
  compileOutcome,
  datedAgreements,
  isKnownWhenReached,
} from "./outcome.js";
import { compilePrecedence } from "./precedence.js";
import { compileLimit, compileQuantity } from "./quantity.js";
import { readingOrder } from "./reading-order.js";
import type { Reason } from "./reason.js";
import { rememberLatest, rememberLatestDay } from "./remember.js";
import { compileRetention } from "./retention/compile.js";
import type { Window } from "./retention/retention.js";
import { compileRule } from "./settlement/compile.js";
import type { CompiledRule } from "./settlement/rule.js";
import {
  type Occurrence,
  type OutcomeSoFar,
  type ReachedSoFar,
  type Situation,
  type View,
  notReached,
  nothingReached,
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
  /** `place` tells the person apart from the others that are settled. */
  readonly read: (person: Timeline, place: number, asOf: DayNumber) => PersonReading;
  /** What each outcome comes to is shown, in an order in which whatever reads another comes after it; or the one reason that all have. */
  readonly look: (person: Timeline, asOf: DayNumber, seen: (outcome: CompiledOutcome, reach: Reach) => void) => Reason | undefined;
  /** By outcome, the first day after one and up to another on which it is reached if the present employment continues. */
  readonly ahead: (person: Timeline, asOf: DayNumber, until: DayNumber) => ReadonlyMap<string, DayNumber>;
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
  look: () => undefined,
  ahead: () => new Map(),
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
  const outcomes = programme.outcomes.map((outcome, place) => compileOutcome(outcome, place, compiler));
  const byId = new Map(outcomes.map((compiledOutcome) => [compiledOutcome.outcome.id, compiledOutcome]));
  const order = readingOrder(outcomes);
  const precedenceOf = compilePrecedence(programme.outcomes);
  const [from, to] = [readDay(programme.intake.from) as DayNumber, readDay(programme.intake.to) as DayNumber];
  const trackingEnd = programme.tracking === undefined ? undefined : dayAfter(programme.tracking);
  const places = new Map(programme.outcomes.map(({ id }, place) => [id, place]));
  const rules = programme.settlement.map((rule, place) =>
    compileRule(rule, {
      programme,
      unitsPerWhole: whole,
      outcomeOrder: programme.outcomes.length + place,
      quantity: (quantity) => compiler.quantity(quantity).worth,
      condition: (condition) => {
        const { why, untold } = compiler.condition(condition);
        return (view, day) => (untold !== undefined && contains(untold(view), day) ? undefined : why(view, day) === undefined);
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
          const [first] = compiledRetention.candidates(view, window);
          return first?.reachedOn ?? ([...compiledRetention.candidates(view, window)].length > 0 ? "not-computed" : undefined);
        };
      },
    }),
  );
  const dated = datedAgreements(programme.agreements);
  const keepsSituation = rules.some((rule) => rule.readsClaims);
  const keepsViews = rules.some((rule) => rule.readsMembers);
  const orderOf = ({ outcome }: Unpaid): number => places.get(outcome.id) as number;
  const isReordered = order.flatMap((together) => together.outcomes).some(({ compiled: { order: at } }, place) => at !== place);
  const hasExclusions = programme.outcomes.some((outcome) => outcome.excludes !== undefined);
  // What was reached so far is noted only where anything asks for it.
  const isLinked = keepsSituation || hasExclusions || programme.outcomes.some((outcome) => outcomesRead(outcome).size > 0);

  const allUnpaid = (reason: Reason): readonly Unpaid[] =>
    programme.outcomes.map((outcome) => ({ outcome, reason: Object.freeze(reason) }));
  const nothing = (reason: Reason): PersonReading => ({ claims: none, unclaimed: none, unpaid: allUnpaid(reason) });

  /** What each outcome comes to; or the one reason that all have, where nobody was enrolled in the intake. */
  const foundAsOf = (person: Timeline, asOf: DayNumber): FoundOf | Reason => {
    if (person.enrolments.length === 0) return { code: "participant-not-known" };
    const enrolled = person.enrolments.filter((day) => day >= from && day <= to && day <= asOf);
    const [first] = enrolled;
    if (first === undefined) return { code: "not-enrolled-in-intake" };

    const known: (OutcomeSoFar | undefined)[] = [];
    const settled: ReachedSoFar = (id) => known[places.get(id) as number] ?? notReached;
    const enrolmentsWith = (soFar: ReachedSoFar): readonly Series[] =>
      enrolled.map((day) => {
        const after = trackingEnd === undefined ? Number.POSITIVE_INFINITY : trackingEnd(day);
        const last = (after ?? Number.POSITIVE_INFINITY) - 1;
        const window = { first: day, last, tracked: last, asOf, soFar };
        return { id: "", view: viewOf(person, day, asOf), window, isRefused: after === undefined };
      });
    const enrolments = enrolmentsWith(settled);
    const found: Found[] = [];
    for (const { outcomes, again } of order) {
      // What the outcomes of a circle read of each other is what they come to as if none took precedence in it.
      const within = again.length === 0 ? undefined : new Map<string, OutcomeSoFar>();
      const circle = within === undefined ? enrolments : enrolmentsWith((id) => within.get(id) ?? settled(id));
      const looked = new Map<CompiledOutcome, Found>();
      const look = (compiled: CompiledOutcome, excluders: readonly Excluder[]): Found => {
        const reach = compiled.reach({ enrolments: circle, agreements: dated, excluders });
        const prices = reach.fits.map((fit) => (compiled.price === undefined ? null : compiled.price(fit)));
        const one = { compiled, reach, prices };
        looked.set(compiled, one);
        return one;
      };
      const settledExcluders = (excluding: readonly Outcome[]): readonly Excluder[] =>
        excluding.map((outcome) => ({ outcome, occurrences: settled(outcome.id).occurrences }));
      for (const { compiled, before } of outcomes) {
        const one = look(compiled, settledExcluders(before));
        within?.set(compiled.outcome.id, soFarOf(one));
        if (within === undefined && isLinked) known[compiled.order] = soFarOf(one);
      }
      // Each again that was looked at before it was known what takes precedence over it, if that was reached.
      for (const { compiled, before, after } of again) {
        const reached = after.map((outcome): Excluder => {
          const fits = looked.get(byId.get(outcome.id) as CompiledOutcome)?.reach.fits ?? none;
          return { outcome, occurrences: fits.map(({ occurrence }) => occurrence) };
        });
        if (reached.some(({ occurrences }) => occurrences.length > 0)) look(compiled, [...settledExcluders(before), ...reached]);
      }
      for (const one of looked.values()) {
        if (within !== undefined) known[one.compiled.order] = soFarOf(one);
        found.push(one);
      }
    }
    return { found, soFar: settled, view: enrolments[0]?.view };
  };

  const readAsOf: CompiledProgramme["read"] = (person, participantPlace, asOf) => {
    const looked = foundAsOf(person, asOf);
    if ("code" in looked) return nothing(looked);
    const { found, soFar, view } = looked;
    const precedence = hasExclusions ? precedenceOf((id) => soFar(id).occurrences) : undefined;
    const claims: SettlementLine[] = [];
    const unclaimed: Reached[] = [];
    const unpaid: Unpaid[] = [];
    for (const { compiled, reach, prices } of found) {
      const { outcome } = compiled;
      const { fits, unpaid: why, misfits, uncomputed } = reach;
      if (why !== undefined) unpaid.push({ outcome, ...why });
      for (const told of uncomputed) unpaid.push({ outcome, ...told });
      if (fits.length > 0) for (const told of misfits) unpaid.push({ outcome, ...told });
      for (let place = 0; place < fits.length; place++) {
        const fit = fits[place] as Fit;
        const { occurrence, agreement } = fit;
        const headHours = place === 0 ? (fit.weeklyHours ?? 0) : undefined;
        const amount = prices[place];
        const replacing = precedence?.replacing({ outcome: outcome.id, series: occurrence.series });
        if (replacing === undefined && amount !== null && amount !== undefined) {
          const price = multiply(amount, whole);
          claims.push(
            claim(person.id, participantPlace, compiled, occurrence, agreement, headHours, price, keepsSituation ? fit : undefined),
          );
          continue;
        }
        const { anchor, reachedOn } = occurrence;
        unclaimed.push({ outcome: outcome.id, agreement, anchor, reachedOn, headHours });
        const reason: Reason =
          replacing === undefined
            ? { code: amount === null ? "not-priced" : "not-computed", reachedOn: writeDay(reachedOn) }
            : { code: "excluded-by-outcome", outcome: replacing };
        const key = fits.length === 1 && replacing === undefined ? {} : keyOf(occurrence);
        unpaid.push({ outcome, reason, reachedOn, agreement, ...key });
      }
    }
    // In the programme's order, and in that of series and occurrences where several of an outcome are told of.
    if (
      isReordered ||
      unpaid.length > programme.outcomes.length ||
      found.some(({ reach }) => reach.misfits.length + reach.uncomputed.length > 0)
    )
      unpaid.sort(
        (a, b) => orderOf(a) - orderOf(b) || byText(a.series ?? "", b.series ?? "") || byOccurrence(a.occurrence ?? "", b.occurrence ?? ""),
      );
    const paid = precedence === undefined ? claims : precedence.withDifferences(claims);
    return view === undefined || !keepsViews ? { claims: paid, unclaimed, unpaid } : { claims: paid, unclaimed, unpaid, view };
  };

  const ahead: CompiledProgramme["ahead"] = (person, asOf, until) => {
    const days = new Map<string, DayNumber>();
    const looked = foundAsOf(goingOn(person, asOf), until);
    for (const { compiled: one, reach } of "code" in looked ? none : looked.found) {
      const next = reach.fits.find((fit) => fit.occurrence.reachedOn > asOf && isKnownWhenReached(one.outcome, fit));
      if (next !== undefined) days.set(one.outcome.id, next.occurrence.reachedOn);
    }
    return days;
  };

  /**
   * A prediction must come true: where the facts alone do not lead there, the present employment is followed to where it
   * leads. Of somebody whom nothing occupies on the day settled, it is what a return on the next day would lead to.
   */
  const read: CompiledProgramme["read"] = (person, participantPlace, asOf) => {
    const reading = readAsOf(person, participantPlace, asOf);
    const inQuestion = reading.unpaid.flatMap(({ earliest, isSure }) => (isSure === false && earliest !== undefined ? [earliest] : []));
    if (inQuestion.length === 0) return reading;
    const days = ahead(person, asOf, inQuestion.reduce((a, b) => Math.max(a, b)) + delay);
    const isOut = !isPlaced(person.placements, asOf);
    const unpaid = reading.unpaid.map((one): Unpaid => {
      if (one.isSure !== false) return one;
      const { earliest, reason, ...rest } = one;
      const day = days.get(one.outcome.id);
      if (day === undefined && !isOut) return { ...rest, reason };
      return { ...rest, reason: dueBy(reason, day), earliest: (day ?? earliest) as DayNumber };
    });
    return { ...reading, unpaid };
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
    look: (person, asOf, seen) => {
      const looked = foundAsOf(person, asOf);
      if ("code" in looked) return looked;
      for (const { compiled: one, reach } of looked.found) seen(one, reach);
      return undefined;
    },
    ahead,
    allUnpaid,
    outcomesOfHours: new Set(outcomes.flatMap(({ outcome, retention }) => (retention.readsHours ? [outcome.id] : []))),
    rules,
    readsMembers: rules.some((rule) => rule.readsMembers),
    readsReached: rules.some((rule) => rule.readsReached),
  };
};

const keyOf = ({ series, key }: Occurrence): Pick<Unpaid, "series" | "occurrence"> => ({ series, occurrence: key });

const none: readonly never[] = [];

/** What an outcome comes to, and the price of each occurrence. */
interface Found {
  readonly compiled: CompiledOutcome;
  readonly reach: Reach;
  readonly prices: readonly (Exact | null | undefined)[];
}

/** What all outcomes of one participant come to, and the participant as such. */
interface FoundOf {
  readonly found: readonly Found[];
  readonly soFar: ReachedSoFar;
  readonly view: View | undefined;
}

const soFarOf = ({ reach: { fits, firstDay, firstDays }, prices }: Found): OutcomeSoFar => ({
  occurrences: fits.map((fit) => fit.occurrence),
  prices,
  firstDay,
  ...(firstDays === undefined ? {} : { firstDays }),
});

/** The participant as of a day: an enrolment after it has not come. */
const viewOf = (
  { id, enrolments, agreement, attributes, placements, absences, observations, evidence, claims, setAside }: Timeline,
  enrolled: DayNumber,
  asOf: DayNumber,
): View => ({
  id,
  enrolments: enrolments.filter((day) => day <= asOf),
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
