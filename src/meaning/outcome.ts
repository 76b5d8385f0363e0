import { levels } from "../facts/fact.js";
import type { RunningPlacement, Timeline } from "../facts/timeline.js";
import { valueOn } from "../time/dated.js";
import { contains } from "../time/day-set.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter, firstDayBefore } from "../time/period.js";
import type { Agreement, OncePer, Outcome, Unless } from "../terms/programme.js";
import { outcomesRead } from "../terms/references.js";
import type { Deadline } from "../terms/retention.js";
import type { CompiledCondition, Compiler, Worth } from "./compiler.js";
import { hoursOn } from "./condition.js";
import { type Reason, firstReason } from "./reason.js";
import { compileRetention } from "./retention/compile.js";
import {
  type CameTo,
  type Candidate,
  type Clock,
  type Coming,
  type CompiledRetention,
  type Counting,
  type Questioned,
  type Unreached,
  type Window,
  firstSuch,
} from "./retention/retention.js";
import { byEmployer } from "./retention/sustained.js";
import {
  type Occurrence,
  type OutcomeSoFar,
  type ReachedSoFar,
  type Situation,
  type View,
  dayAfterReached,
  dayReached,
} from "./situation.js";

/** An outcome that a participant has not reached, or has reached and is not priced. */
export interface Unpaid {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** The first day on which it can be reached if every day counts from now on; and is it so if the present employment continues? */
  readonly earliest?: DayNumber;
  readonly isSure?: boolean;
  /** Where an interruption is the reason: how far it had come. */
  readonly cameTo?: CameTo;
  /** Where it was reached all the same, and under which agreement. */
  readonly reachedOn?: DayNumber;
  readonly agreement?: Agreement;
  /** Where one series or occurrence of several is told of. */
  readonly series?: string;
  readonly occurrence?: string;
  /** While the outcome has not been reached: how it stands, for those who ask what is next. */
  readonly standing?: Standing;
}

/** How an outcome stands that one series has not reached. */
export interface Standing {
  readonly view: View;
  /** Last day on which it can be reached at all, deadlines included; infinite where nothing ends it. */
  readonly latest: DayNumber;
  /** The first day on which it can be reached at all; infinite where it cannot. */
  readonly firstDay: DayNumber;
  /** No day before this one can reach it, whatever happens. */
  readonly soonest: DayNumber;
  /** Was it reached and did not fit what else is said of it? Then it may be reached anew. */
  readonly isBarred: boolean;
  /** Was something reached before that rules it out for good? */
  readonly isExcluded: boolean;
  readonly unreached: Unreached | undefined;
}

/** An agreement and the days in which it is in force. */
export interface DatedAgreement {
  readonly agreement: Agreement;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The agreements of a programme by id, with their days. */
export const datedAgreements = (agreements: readonly Agreement[]): ReadonlyMap<string, DatedAgreement> =>
  new Map(
    agreements.map((agreement) => [
      agreement.id,
      {
        agreement,
        from: readDay(agreement.from) as DayNumber,
        to: agreement.to === undefined ? Number.POSITIVE_INFINITY : (readDay(agreement.to) as DayNumber),
      },
    ]),
  );

/** The agreement that a participant belongs to on a day, where it is in force then. */
export const agreementInForce = (
  agreements: ReadonlyMap<string, DatedAgreement>,
  person: Timeline,
  day: DayNumber,
): Agreement | undefined => {
  const dated = agreements.get(valueOn(person.agreement, day) ?? "");
  return dated !== undefined && day >= dated.from && day <= dated.to ? dated.agreement : undefined;
};

/** The last day up to another on which a participant belongs to an agreement that is in force; before every day where there is none. */
export const lastDayInForce = (agreements: ReadonlyMap<string, DatedAgreement>, { agreement }: Timeline, until: DayNumber): DayNumber => {
  let last = Number.NEGATIVE_INFINITY;
  agreement.values.forEach((id, place) => {
    const dated = agreements.get(id);
    if (dated === undefined) return;
    const first = Math.max(dated.from, agreement.from[place] as DayNumber);
    const end = Math.min(dated.to, (agreement.from[place + 1] ?? Number.POSITIVE_INFINITY) - 1, until);
    if (first <= end) last = Math.max(last, end);
  });
  return last;
};

/** An occurrence that fits everything said of the outcome, as quantities read it; and what made its days count. */
export interface Fit extends Required<Pick<Situation, "agreement" | "view" | "occurrence" | "soFar">> {
  readonly by: Counting | undefined;
  readonly clock: Clock | undefined;
  readonly countedFrom: DayNumber;
  readonly lastCounted: DayNumber;
  /** Of the first of its series, in millionths of an hour, where the outcome asks for hours. */
  readonly weeklyHours: number | undefined;
}

/** What is told of an outcome, whichever it is. */
export type Told = Omit<Unpaid, "outcome">;

/** What an outcome comes to for one participant: the occurrences, and why there are no more. */
export interface Reach {
  /** In the order of days. */
  readonly fits: readonly Fit[];
  readonly unpaid: Told | undefined;
  /** What would be an occurrence with a key of its own, and does not fit; told beside those that do. */
  readonly misfits: readonly Told[];
  /** Series that cannot be computed, beside those that can. */
  readonly uncomputed: readonly Told[];
  /** Every checkpoint, week or month that has come and did not count, for those who ask of one. */
  readonly missed: () => readonly Told[];
  /** The first day on which it was or can be reached; infinite where it cannot. */
  readonly firstDay: DayNumber;
  /** The same of each series, where there are several. */
  readonly firstDays?: ReadonlyMap<string, DayNumber>;
}

/** What is known of a participant when an outcome is looked at. */
export interface Surroundings {
  /** The participant and the days in which outcomes may be reached, once for each enrolment in the intake. */
  readonly enrolments: readonly Series[];
  readonly agreements: ReadonlyMap<string, DatedAgreement>;
  /** The outcomes that take precedence over this one, as far as it is known what they come to. */
  readonly excluders: readonly Excluder[];
}

/** An outcome that takes precedence over another, and what it comes to. */
export interface Excluder {
  readonly outcome: Outcome;
  readonly occurrences: readonly Occurrence[];
}

/** An outcome, compiled. */
export interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly order: number;
  readonly retention: CompiledRetention;
  readonly price: Worth | undefined;
  readonly reach: (surroundings: Surroundings) => Reach;
}

const never = Number.POSITIVE_INFINITY;
const none: readonly never[] = [];

/** Is it an observation that may be made on any day, whatever somebody is occupied with? */
const mayComeAnyDay = (outcome: Outcome | undefined): boolean =>
  outcome?.reached.kind === "observed" && outcomesRead(outcome).size === 0 && outcome.excludes === undefined;

const unitOf = ({ oncePer }: Outcome): OncePer => oncePer ?? "participant";

export const compileOutcome = (outcome: Outcome, order: number, compiler: Compiler): CompiledOutcome => {
  const retention = compileRetention(outcome.reached, compiler);
  const given = outcome.given === undefined ? undefined : compiler.condition(outcome.given);
  const unless = outcome.unless === undefined ? undefined : compileUnless(outcome.unless, compiler);
  const by = outcome.by === undefined ? undefined : compileDeadline(outcome.by, true);
  const notBefore = outcome.notBefore === undefined ? undefined : compileDeadline(outcome.notBefore, false);
  const level = outcome.evidence === undefined ? undefined : levels.indexOf(outcome.evidence);
  const unit = unitOf(outcome);
  const sameUnit = new Set(compiler.programme.outcomes.filter((other) => unitOf(other) === unit).map(({ id }) => id));
  const { price: _price, ...unpriced } = outcome;
  const byId = new Map(compiler.programme.outcomes.map((other) => [other.id, other]));
  const waitsFor = [...outcomesRead(unpriced)].filter((id) => !mayComeAnyDay(byId.get(id)));
  const isContested =
    level !== undefined ||
    outcome.excludes !== undefined ||
    compiler.programme.outcomes.some(({ excludes }) => excludes?.outcomes.includes(outcome.id) === true);
  // Of enrolments it is told elsewhere whether one more may come.
  const isAnchored = unit === "enrolment" || retention.isAnchored;
  const hasOneDeadline = unit === "enrolment" || by?.follows === undefined || !sameUnit.has(by.follows);
  const limits: Limits = { given, unless, by, notBefore, sameUnit, waitsFor, isAnchored, hasOneDeadline, isContested };

  const reachEach = (all: readonly Series[], surroundings: Surroundings, takenFrom: DayNumber): readonly SeriesReach[] =>
    all.map((series) => ({ id: series.id, ...reachSeries(outcome, retention, limits, series, surroundings, takenFrom) }));

  const reachIn = (all: readonly Series[], surroundings: Surroundings): Reach => {
    const [only] = all;
    if (unit === "participant" && only !== undefined) return reachSeries(outcome, retention, limits, only, surroundings, never);
    const first = reachEach(all, surroundings, never);
    const firstFit = first.reduce((day, { fits }) => Math.min(day, fits[0]?.occurrence.reachedOn ?? never), never);
    // What one series has taken the place of stands in no other's way.
    const isTaken = outcome.excludes?.onUpgrade === "first" && firstFit < never;
    return together(isTaken ? reachEach(all, surroundings, firstFit) : first, limits, surroundings);
  };

  const isPlain = level === undefined && unit === "participant";
  const price = outcome.price === undefined ? undefined : outcome.price === "tiered" ? () => 0 : compiler.quantity(outcome.price).worth;
  return {
    outcome,
    order,
    retention,
    price,
    reach: (surroundings) => {
      const [first] = surroundings.enrolments;
      if (first !== undefined && (isPlain || (first.isRefused && unit !== "enrolment")))
        return reachSeries(outcome, retention, limits, first, surroundings, never);
      const all = seriesOf(outcome, sameUnit, surroundings, undefined);
      if (level === undefined) return reachIn(all, surroundings);
      const covered = reachIn(seriesOf(outcome, sameUnit, surroundings, level), surroundings);
      if (covered.fits.length > 0) return covered;
      const uncut = reachIn(all, surroundings);
      const standing = withCovered(uncut.unpaid?.standing, covered.unpaid?.standing);
      if (uncut.fits.length === 0) {
        const unpaid = uncut.unpaid ?? { reason: notStarted };
        return { ...uncut, firstDay: covered.firstDay, unpaid: standing === undefined ? unpaid : { ...unpaid, standing } };
      }
      const reason: Reason = { code: "evidence-below-level", level: outcome.evidence ?? "declared" };
      return { ...covered, unpaid: standing === undefined ? { reason } : { reason, standing } };
    },
  };
};

const notStarted = Object.freeze({ code: "not-started" } as const);

/** What one series comes to. */
interface SeriesReach extends Reach {
  readonly id: string;
}

/** What an outcome comes to in all its series. */
const together = (answers: readonly SeriesReach[], limits: Limits, surroundings: Surroundings): Reach => {
  // Whatever is first, second or last of an outcome goes by the day; sorting keeps the series of one day in their order.
  const fits = answers.flatMap((answer) => answer.fits).sort((a, b) => a.occurrence.reachedOn - b.occurrence.reachedOn);
  const firstDay = answers.reduce((day, answer) => Math.min(day, answer.firstDay), never);
  const firstDays = new Map(answers.map((answer) => [answer.id, answer.firstDay]));
  const misfits = answers.flatMap((answer) => answer.misfits);
  const isComputed = ({ unpaid }: SeriesReach): boolean => unpaid?.reason.code !== "not-computed";
  const uncomputed = answers.flatMap(({ id, unpaid }) =>
    unpaid?.reason.code === "not-computed" ? { series: id, reason: unpaid.reason } : [],
  );
  const missed = (): readonly Told[] => answers.flatMap((answer) => answer.missed());
  if (fits.length > 0) return { fits, misfits, uncomputed, missed, firstDay, firstDays, unpaid: undefined };
  const computed = answers.filter(isComputed);
  const likeliest = likeliestOf(computed);
  const [wrong] = answers;
  if (likeliest === undefined && wrong?.unpaid !== undefined)
    return { fits, misfits, uncomputed: none, missed, firstDay, firstDays, unpaid: { reason: wrong.unpaid.reason } };
  // What would have been reached is told before what has not been.
  const excluded = computed.find((answer) => answer.unpaid?.reason.code === "excluded-by-outcome");
  const unpaid = (excluded ?? likeliest)?.unpaid ?? { reason: notStarted };
  const standing = standingOfAll(computed, likeliest, firstDay, limits, surroundings);
  const told = standing === undefined ? unpaid : { ...unpaid, standing };
  return { fits, misfits, uncomputed, missed, firstDay, firstDays, unpaid: told };
};

/**
 * The series that can be reached first; but one that is reached if the present employment continues rather than one that
 * needs something else to happen.
 */
const likeliestOf = (answers: readonly SeriesReach[]): SeriesReach | undefined => {
  const nearest = (some: readonly SeriesReach[]): SeriesReach | undefined =>
    some.reduce<SeriesReach | undefined>(
      (best, answer) => (best === undefined || answer.firstDay < best.firstDay ? answer : best),
      undefined,
    );
  const first = nearest(answers);
  const sure = first?.unpaid?.isSure === true ? undefined : nearest(answers.filter(({ unpaid }) => unpaid?.isSure === true));
  return sure?.unpaid === undefined ? first : { ...sure, unpaid: { ...sure.unpaid, isSure: false } };
};

/** How an outcome stands of which evidence is asked: with the placements there are, and with those that are covered, which under a `not` may count more. */
const withCovered = (uncut: Standing | undefined, covered: Standing | undefined): Standing | undefined => {
  if (uncut === undefined || covered === undefined) return uncut ?? covered;
  const mayBeReached = covered.isBarred || (covered.unreached?.bestCase ?? never) < never;
  return {
    ...uncut,
    // What is covered one day may begin later than what there is now, and so has no last day of its own.
    unreached: withoutLast(uncut.unreached),
    firstDay: Math.min(uncut.firstDay, covered.firstDay),
    soonest: Math.min(uncut.soonest, covered.soonest),
    isBarred: uncut.isBarred || mayBeReached,
  };
};

/** The last day of a window, or that of a deadline which is the same whatever comes. */
const lastWithin = (deadline: CompiledDeadline | undefined, view: View, window: Window): DayNumber => {
  const day = fixedDay(deadline, view, window);
  return typeof day === "number" ? Math.min(day, window.last) : window.last;
};

const withoutLast = (unreached: Unreached | undefined): Unreached | undefined => {
  if (unreached === undefined) return undefined;
  const { latest: _latest, ...rest } = unreached;
  return rest;
};

/** How an outcome stands of which no series is reached; another placement, employer or enrolment may begin one more. */
const standingOfAll = (
  answers: readonly Reach[],
  likeliest: Reach | undefined,
  firstDay: DayNumber,
  limits: Limits,
  { enrolments: [first] }: Surroundings,
): Standing | undefined => {
  if (first === undefined) return undefined;
  const { view, window } = first;
  const standings = answers.flatMap(({ unpaid }) => unpaid?.standing ?? []);
  const latestOf = (standing: Standing): DayNumber =>
    Math.min(
      limits.hasOneDeadline ? standing.latest : window.last,
      limits.isAnchored ? (standing.unreached?.latest ?? never) : never,
      window.last,
    );
  const latest =
    standings.length === 0 ? lastWithin(limits.by, view, window) : standings.map(latestOf).reduce((last, day) => Math.max(last, day));
  const isExcluded =
    answers.length === 0 ? isExcludedAtEnrolment(limits, first) : answers.every(({ unpaid }) => unpaid?.standing?.isExcluded === true);
  return {
    view,
    latest,
    firstDay,
    soonest: standings.reduce((day, standing) => Math.min(day, standing.soonest), firstDay),
    isBarred: true,
    isExcluded,
    unreached: withoutLast(likeliest?.unpaid?.standing?.unreached),
  };
};

/** What counts once: a participant, an enrolment, a placement or an employer, as a view of its own. */
export interface Series {
  /** Empty for the participant as such. */
  readonly id: string;
  readonly view: View;
  readonly window: Window;
  /** Is the month too short in which tracking would end, so that nothing of it can be computed? */
  readonly isRefused: boolean;
}

const seriesOf = (
  outcome: Outcome,
  sameUnit: ReadonlySet<string>,
  { enrolments }: Surroundings,
  level: number | undefined,
): readonly Series[] => {
  const [first] = enrolments;
  if (first === undefined) return [];
  const cut = (view: View): View => (level === undefined ? view : coveredBy(view, level));
  const { isRefused } = first;
  const one = (id: string, view: View, window: Window): Series => ({
    id,
    view,
    window: { ...window, soFar: inSeries(window.soFar, sameUnit, id) },
    isRefused,
  });
  switch (unitOf(outcome)) {
    case "participant":
      return [{ ...first, view: cut(first.view) }];
    case "enrolment":
      return enrolments.map(({ view, window, isRefused: isOwnRefused }) => {
        const next = view.enrolments.find((day) => day > view.enrolled) ?? never;
        const last = Math.min(window.last, next - 1);
        return { ...one(writeDay(view.enrolled), cut(view), { ...window, last, tracked: last }), isRefused: isOwnRefused };
      });
    case "placement": {
      const view = cut(first.view);
      const inOrder = [...view.placements].sort((a, b) => (a.id < b.id ? -1 : 1));
      return inOrder.map((placement) => one(placement.id, { ...view, placements: [placement] }, first.window));
    }
    case "employer":
      return byEmployer(cut(first.view)).map((view) => one(view.placements[0]?.employer ?? "", view, first.window));
  }
};

/** What a series reads of another outcome that counts by the same unit is of the same series (semantics §4). */
const inSeries = (soFar: ReachedSoFar, sameUnit: ReadonlySet<string>, series: string): ReachedSoFar => {
  const known = new Map<OutcomeSoFar, OutcomeSoFar>();
  return (outcome) => {
    const whole = soFar(outcome);
    if (!sameUnit.has(outcome)) return whole;
    const own = known.get(whole) ?? ofSeries(whole, series);
    known.set(whole, own);
    return own;
  };
};

const ofSeries = ({ occurrences, prices, firstDays }: OutcomeSoFar, series: string): OutcomeSoFar => {
  const places = [...occurrences.keys()].filter((place) => (occurrences[place] as Occurrence).series === series);
  return {
    occurrences: places.map((place) => occurrences[place] as Occurrence),
    prices: places.map((place) => prices[place]),
    firstDay: firstDays?.get(series) ?? never,
  };
};

/** The participant as far as evidence of a level covers placements and observations. */
const coveredBy = (view: View, level: number): View => {
  const until = new Map<string, DayNumber>();
  for (const evidence of view.evidence) {
    if (evidence.level >= level) until.set(evidence.of, Math.max(until.get(evidence.of) ?? Number.NEGATIVE_INFINITY, evidence.to));
  }
  return {
    ...view,
    placements: view.placements.flatMap((placement) => {
      const after = Math.min(placement.after, (until.get(placement.id) ?? Number.NEGATIVE_INFINITY) + 1);
      return after > placement.first ? [{ ...placement, after }] : [];
    }),
    observations: view.observations.filter(({ id, on }) => on <= (until.get(id) ?? Number.NEGATIVE_INFINITY)),
  };
};

/** What is said about any occurrence, compiled. */
interface Limits {
  readonly given: CompiledCondition | undefined;
  readonly unless: CompiledUnless | undefined;
  readonly by: CompiledDeadline | undefined;
  readonly notBefore: CompiledDeadline | undefined;
  /** The outcomes that count by the same unit, so that a series is compared with its own. */
  readonly sameUnit: ReadonlySet<string>;
  /** The outcomes that it reads in order to be reached, but for observations, which may be made on any day. */
  readonly waitsFor: readonly string[];
  /** Has what is reached the same last day in every series, as far as how it is reached decides, and as far as deadlines do? */
  readonly isAnchored: boolean;
  readonly hasOneDeadline: boolean;
  /** Does evidence decide as well, or does it take precedence over another outcome, or another over it? */
  readonly isContested: boolean;
}

/** The day a deadline names, or why there is none. */
interface CompiledDeadline {
  readonly isFromAnchor: boolean;
  /** The outcome that it counts from, if it does. */
  readonly follows?: string;
  /**
   * A period refuses its month, or counts from an outcome that has not been reached. Of what has not come yet, that outcome
   * may be reached by the day it can be.
   */
  readonly day: (view: View, anchor: DayNumber, window: Window, isAhead: boolean) => DayNumber | Reason;
}

const notComputed = Object.freeze({ code: "not-computed" } as const);

const compileDeadline = (deadline: Deadline, isLast: boolean): CompiledDeadline => {
  if ("day" in deadline) {
    const day = readDay(deadline.day) as DayNumber;
    return { isFromAnchor: false, day: () => day };
  }
  const { from } = deadline;
  const after = dayAfter(deadline.period);
  const dayFrom = (base: DayNumber): DayNumber | undefined => {
    const end = after(base);
    return end === undefined || !isLast ? end : end - 1;
  };
  if (typeof from === "string")
    return {
      isFromAnchor: from === "anchor",
      day: (view, anchor) => dayFrom(from === "anchor" ? anchor : view.enrolled) ?? notComputed,
    };
  return {
    isFromAnchor: false,
    follows: from.outcome,
    day: (_view, _anchor, { soFar }, isAhead) => {
      const base = dayAfterReached(soFar, from.outcome);
      if (base !== undefined) return dayFrom(base) ?? notComputed;
      const ahead = isAhead ? soFar(from.outcome).firstDay : never;
      if (ahead === never) return { code: "requires-outcome", outcome: from.outcome };
      return dayFrom(ahead + 1) ?? (isLast ? never : Number.NEGATIVE_INFINITY);
    },
  };
};

/** The day of a deadline that is the same whatever comes. */
const fixedDay = (deadline: CompiledDeadline | undefined, view: View, window: Window): DayNumber | Reason =>
  deadline === undefined || deadline.isFromAnchor ? never : deadline.day(view, view.enrolled, window, false);

/** How many days before a person's first fact are looked at: ten years, for what holds where there is no fact. */
const lookBack = 3_653;

interface CompiledUnless extends Unless {
  /** Was it reached before the day that it names, also before enrolment? `undefined` where that cannot be computed. */
  readonly wasReached: (view: View, window: Window, coming: Questioned | undefined) => boolean | undefined;
}

const compileUnless = (unless: Unless, compiler: Compiler): CompiledUnless => {
  const retention = compileRetention(unless.reached, compiler);
  const firstDay = unless.within === undefined ? undefined : firstDayBefore(unless.within);
  return {
    ...unless,
    wasReached: (view, { soFar }, coming) => {
      const before = unless.before === "enrolment" ? view.enrolled : (coming?.anchor ?? Number.NEGATIVE_INFINITY);
      const placements = unless.employer === undefined ? view.everyPlacement : ofSameEmployer(view, coming);
      const looked = { ...view, placements, observations: view.everyObservation };
      const earliest = Math.min(before, placements[0]?.first ?? before, view.everyObservation[0]?.on ?? before) - lookBack;
      const wasReachedFrom = (first: DayNumber): boolean | undefined => {
        const window: Window = { first: Math.max(earliest, first), last: before - 1, tracked: before - 1, asOf: before - 1, soFar };
        const found = [...retention.candidates(looked, window)];
        return found.some((candidate) => candidate !== undefined) || (found.length > 0 ? undefined : false);
      };
      if (firstDay === undefined) return wasReachedFrom(earliest);
      const { possible, certain } = firstDay(before);
      const was = wasReachedFrom(certain);
      return possible === certain || wasReachedFrom(possible) === was ? was : undefined;
    },
  };
};

/**
 * Every placement with the employer of an occurrence; none where no placement made it. An employer that nobody reported may be the
 * same, and is no reason to pay.
 */
const ofSameEmployer = ({ everyPlacement }: View, coming: Questioned | undefined): View["everyPlacement"] => {
  const own = coming === undefined ? undefined : lowest(coming.by?.placements(coming.view, coming.lastCounted) ?? none);
  if (own === undefined) return none;
  const isUnknown = ({ activity, employer }: RunningPlacement): boolean => activity === "employment" && employer === undefined;
  return everyPlacement.filter(
    (placement) =>
      placement.id === own.id ||
      (placement.employer !== undefined && placement.employer === own.employer) ||
      isUnknown(placement) ||
      (isUnknown(own) && placement.activity === "employment"),
  );
};

/** Is somebody excluded by what was reached before enrolment, whatever comes? */
const isExcludedAtEnrolment = ({ unless }: Limits, { view, window }: Pick<Series, "view" | "window">): boolean =>
  unless?.before === "enrolment" && unless.employer === undefined && unless.wasReached(view, window, undefined) === true;

/** Does what has excluded one occurrence exclude every later one? Not where it lies too long before, or was with another employer. */
const excludesForGood = ({ unless }: Limits, retention: CompiledRetention): boolean =>
  unless?.before === "anchor" && unless.within === undefined && unless.employer === undefined && retention.isInAnchorOrder;

/** What of other outcomes stands in the way of reaching one on a day. */
interface Hindrances {
  /** Has the day not come? Then what is required may be reached by the day it can be. */
  readonly isAhead: boolean;
  /** The day from which the outcome itself has taken precedence over others: what they come to from then on is none. */
  readonly takenFrom: DayNumber;
}

const hindrance = (
  { requires, excludes }: Outcome,
  { sameUnit }: Limits,
  { id: seriesId, window: { soFar }, view }: Series,
  { agreements, excluders }: Surroundings,
  day: DayNumber,
  { isAhead, takenFrom }: Hindrances,
): Reason | undefined => {
  if (agreementInForce(agreements, view, day) === undefined) return { code: "outside-programme-dates", on: writeDay(day) };
  const firstDayOf = (id: string): DayNumber => (isAhead ? soFar(id).firstDay : (dayReached(soFar, id) ?? never));
  const missing = requires?.find((id) => firstDayOf(id) > day);
  if (missing !== undefined) return { code: "requires-outcome", outcome: missing };
  const precedes = excluders.find(({ outcome, occurrences }) => {
    const first = occurrences.find(({ series }) => series === seriesId || !sameUnit.has(outcome.id))?.reachedOn;
    return first !== undefined && day >= first;
  });
  if (precedes !== undefined) return { code: "excluded-by-outcome", outcome: precedes.outcome.id };
  if (excludes?.onUpgrade !== "first") return undefined;
  const earlier = excludes.outcomes.find((id) => (dayReached(soFar, id) ?? never) < Math.min(day, takenFrom));
  return earlier === undefined ? undefined : { code: "excluded-by-outcome", outcome: earlier };
};

/** What an outcome says of its occurrences that this one does not fit. */
const misfit = (
  { given, unless, by, notBefore }: Limits,
  view: View,
  window: Window,
  coming: Questioned,
  isAhead: boolean,
): Reason | undefined => {
  const { anchor, reachedOn } = coming;
  const isUntold = given?.untold !== undefined && contains(given.untold(view), anchor);
  if (!isUntold && given !== undefined && given.why(view, anchor) !== undefined)
    return { code: "not-given-at-start", on: writeDay(anchor) };
  const wasReached = unless?.wasReached(view, window, coming);
  if (wasReached === true) return { code: "excluded-by-prior-placement" };
  const last = by?.day(view, anchor, window, isAhead) ?? never;
  const first = notBefore?.day(view, anchor, window, isAhead) ?? Number.NEGATIVE_INFINITY;
  if (typeof last === "number" && reachedOn > last) return { code: "window-missed", on: writeDay(last) };
  if (typeof first === "number" && reachedOn < first) return { code: "window-missed", on: writeDay(reachedOn), from: writeDay(first) };
  const unset = [last, first].find((day): day is Reason => typeof day === "object" && day !== notComputed);
  if (unset !== undefined) return unset;
  // A month that is refused is told only of what fits everything else.
  const isRefused = isUntold || last === notComputed || first === notComputed || (unless !== undefined && wasReached === undefined);
  return isRefused ? notComputed : undefined;
};

/** The first day as of which what is coming would not have fitted any more. */
const unfitSince = (retention: CompiledRetention, limits: Limits, view: View, window: Window, { anchor }: Coming): DayNumber =>
  firstSuch(Math.min(anchor, window.asOf), window.asOf, (asOf) => {
    const then = { ...window, asOf };
    const coming = retention.unreached(view, then)?.coming;
    return coming === undefined || misfit(limits, view, then, coming, true) !== undefined;
  });

/** The occurrences of one series, in order, and why there are no more. */
const reachSeries = (
  outcome: Outcome,
  retention: CompiledRetention,
  limits: Limits,
  series: Series,
  surroundings: Surroundings,
  takenFrom: DayNumber,
): Reach => {
  const { view } = series;
  const [lastDay, firstAllowed] = [fixedDay(limits.by, view, series.window), fixedDay(limits.notBefore, view, series.window)];
  const isLimited = typeof lastDay === "number" && lastDay < series.window.last;
  const window: Window = isLimited ? { ...series.window, last: lastDay } : series.window;
  const missedOf = (isListed: boolean): readonly Told[] =>
    (retention.missed?.(view, window, isListed) ?? none).map(({ key, reason }) => ({ series: series.id, occurrence: key, reason }));
  const nothing = { fits: none, misfits: none, uncomputed: none, missed: () => missedOf(false), firstDay: never };
  if (series.isRefused || [lastDay, firstAllowed].includes(notComputed)) return { ...nothing, unpaid: { reason: notComputed } };

  const [fits, misfits]: readonly [Fit[], Told[]] = [[], []];
  let barred: Reason | undefined;
  let excluded: Reason | undefined;
  /** The day of the first that fits as soon as the outcome is reached from which a deadline counts. */
  let awaitingDay = never;
  let isRefused = false;
  for (const candidate of retention.candidates(view, window)) {
    if (fits.length >= retention.times) break;
    const unfit = candidate === undefined ? notComputed : misfit(limits, view, window, candidate, false);
    const firstFit = Math.min(takenFrom, fits[0]?.occurrence.reachedOn ?? never);
    const hindered =
      candidate === undefined || (unfit !== undefined && unfit !== notComputed)
        ? undefined
        : hindrance(outcome, limits, series, surroundings, candidate.reachedOn, { isAhead: false, takenFrom: firstFit });
    const reason = hindered ?? unfit;
    if (candidate === undefined || reason === notComputed) {
      isRefused = true;
      break;
    }
    if (reason !== undefined) {
      barred = firstReason(barred, reason);
      if (reason.code === "excluded-by-outcome") excluded ??= reason;
      const isAwaiting = unfit?.code === "requires-outcome" && misfit(limits, view, window, candidate, true) === undefined;
      if (isAwaiting) awaitingDay = Math.min(awaitingDay, candidate.reachedOn);
      if (candidate.key !== undefined && retention.times > 1) misfits.push({ series: series.id, occurrence: candidate.key, reason });
      continue;
    }
    fits.push(fitOf(candidate, series, surroundings, fits.length + 1));
  }
  if (isRefused) return { ...nothing, fits, misfits, firstDay: fits[0]?.occurrence.reachedOn ?? never, unpaid: { reason: notComputed } };

  const ahead = { isAhead: true, takenFrom: Math.min(takenFrom, fits[0]?.occurrence.reachedOn ?? never) };
  const inTheWay = (coming: Coming): Reason | undefined => {
    const unfit = misfit(limits, view, window, coming, true);
    if (unfit?.code === "window-missed" && unfit.from === undefined)
      return { ...unfit, on: writeDay(unfitSince(retention, limits, view, window, coming)) };
    return unfit ?? hindrance(outcome, limits, series, surroundings, coming.reachedOn, ahead);
  };
  /** Nothing that other outcomes come to can change it either. */
  const isSure = (coming: Coming): boolean =>
    coming.isSure && limits.waitsFor.every((id) => dayReached(window.soFar, id) !== undefined) && !limits.isContested;
  const [first] = fits;
  if (first !== undefined) {
    const reached = { ...nothing, fits, misfits: [...misfits, ...missedOf(true)], firstDay: first.occurrence.reachedOn };
    if (fits.length >= retention.times) return { ...reached, unpaid: undefined };
    const next = retention.unreached(view, window);
    const isPending = next?.coming !== undefined && isDue(next.reason) && inTheWay(next.coming) === undefined;
    if (isPending && next.coming !== undefined)
      return { ...reached, unpaid: { reason: next.reason, earliest: next.coming.reachedOn, isSure: isSure(next.coming) } };
    // What has keys of its own is told one by one.
    return { ...reached, unpaid: excluded === undefined || misfits.length > 0 ? undefined : { reason: excluded } };
  }
  const unreached = retention.unreached(view, window);
  const { reason = barred ?? notStarted, coming, bestCase = never } = unreached ?? {};
  const inWay = coming === undefined ? undefined : inTheWay(coming);
  const canBe =
    inWay === undefined && (bestCase === never || hindrance(outcome, limits, series, surroundings, bestCase, ahead) === undefined);
  const firstDay = Math.min(canBe ? bestCase : never, awaitingDay);
  const isAlreadyExcluded = barred?.code === "excluded-by-prior-placement" || inWay?.code === "excluded-by-prior-placement";
  const isExcluded = (isAlreadyExcluded && excludesForGood(limits, retention)) || isExcludedAtEnrolment(limits, series);
  const soonest = Math.min(unreached?.soonest ?? firstDay, awaitingDay);
  const standing: Standing = { view, latest: window.last, firstDay, soonest, isBarred: barred !== undefined, isExcluded, unreached };
  const unpaid = ((): Told => {
    if (excluded !== undefined) return { reason: excluded, standing };
    if (coming !== undefined && inWay === undefined)
      return { reason: firstReason(barred, reason), earliest: coming.reachedOn, isSure: isSure(coming), standing };
    const told = firstReason(barred, inWay === undefined ? reason : isDue(reason) ? inWay : firstReason(inWay, reason));
    const { cameTo } = unreached ?? {};
    return { reason: told, ...(told.code === "break-exceeds" && cameTo !== undefined ? { cameTo } : {}), standing };
  })();
  return { ...nothing, misfits, firstDay, unpaid };
};

/** Does a settlement of the day an occurrence was reached tell of it? Not where what its deadline counts from came later. */
export const isKnownWhenReached = ({ by }: Outcome, { soFar, occurrence }: Fit): boolean =>
  by === undefined ||
  !("from" in by) ||
  typeof by.from !== "object" ||
  (dayReached(soFar, by.from.outcome) ?? never) <= occurrence.reachedOn;

/** An occurrence out of a candidate that fits everything. */
const fitOf = (candidate: Candidate, { id, view, window }: Series, { agreements }: Surroundings, ordinal: number): Fit => {
  const { by, lastCounted, reachedOn } = candidate;
  const counting = by?.placements(candidate.view, lastCounted) ?? none;
  return {
    agreement: agreementInForce(agreements, view, reachedOn) as Agreement,
    view: candidate.view,
    occurrence: occurrenceOf(candidate, id, ordinal, counting),
    soFar: window.soFar,
    by,
    clock: candidate.clock,
    countedFrom: candidate.countedFrom,
    lastCounted,
    weeklyHours: ordinal === 1 && by?.readsHours === true ? hoursOn(counting, lastCounted) : undefined,
  };
};

const occurrenceOf = (candidate: Candidate, series: string, ordinal: number, counting: readonly RunningPlacement[]): Occurrence => ({
  series,
  key: candidate.key ?? String(ordinal),
  ordinal,
  anchor: candidate.anchor,
  firstDay: candidate.firstDay,
  reachedOn: candidate.reachedOn,
  lastDay: candidate.lastDay,
  nextDay: candidate.nextDay,
  countedDays: candidate.countedDays,
  measured: candidate.measured,
  placement: lowest(counting),
  observation: candidate.observation,
});

const lowest = (placements: readonly RunningPlacement[]): RunningPlacement | undefined => {
  let found = placements[0];
  for (const placement of placements) if (placement.id < (found as RunningPlacement).id) found = placement;
  return found;
};

/** Does the reason tell only that the day has not come? */
const isDue = ({ code }: Reason): boolean => code === "not-yet-due" || code === "not-yet-accumulated" || code === "not-yet-checked";
