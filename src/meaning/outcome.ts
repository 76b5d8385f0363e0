import { levels } from "../facts/fact.js";
import type { RunningPlacement, Timeline } from "../facts/timeline.js";
import { valueOn } from "../time/dated.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter, firstDayBefore } from "../time/period.js";
import type { Agreement, Outcome, Unless } from "../terms/programme.js";
import type { Deadline } from "../terms/retention.js";
import type { CompiledCondition, Compiler, Worth } from "./compiler.js";
import { hoursOn } from "./condition.js";
import { type Reason, firstReason } from "./reason.js";
import { compileRetention } from "./retention/compile.js";
import {
  type Candidate,
  type Coming,
  type CompiledRetention,
  type Counting,
  type Unreached,
  type Window,
  firstSuch,
} from "./retention/retention.js";
import { byEmployer } from "./retention/sustained.js";
import {
  type Occurrence,
  type ReachedSoFar,
  type Situation,
  type View,
  dayAfterReached,
  firstDayOf,
  nothingReached,
  occurrencesOf,
} from "./situation.js";

/** An outcome that a participant has not reached, or has reached and is not priced. */
export interface Unpaid {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly earliest?: DayNumber;
  /** Where it was reached all the same, and under which agreement. */
  readonly reachedOn?: DayNumber;
  readonly agreement?: Agreement;
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
  readonly countedFrom: DayNumber;
  readonly lastCounted: DayNumber;
}

/** What an outcome comes to for one participant: the occurrences, and why there are no more. */
export interface Reach {
  readonly fits: readonly Fit[];
  /** Of the first occurrence, in millionths of an hour, where the outcome asks for hours. */
  readonly weeklyHours?: number | undefined;
  readonly unpaid: Omit<Unpaid, "outcome"> | undefined;
  /** The first day on which it was or can be reached; infinite where it cannot. */
  readonly firstDay: DayNumber;
}

/** What is known of a participant when an outcome is looked at. */
export interface Surroundings {
  /** The participant and the days in which outcomes may be reached, once for each enrolment in the intake. */
  readonly enrolments: readonly Series[];
  readonly agreements: ReadonlyMap<string, DatedAgreement>;
  readonly soFar: ReachedSoFar;
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

export const compileOutcome = (outcome: Outcome, order: number, compiler: Compiler): CompiledOutcome => {
  const retention = compileRetention(outcome.reached, compiler);
  const given = outcome.given === undefined ? undefined : compiler.condition(outcome.given);
  const unless = outcome.unless === undefined ? undefined : compileUnless(outcome.unless, compiler);
  const by = outcome.by === undefined ? undefined : compileDeadline(outcome.by, true);
  const notBefore = outcome.notBefore === undefined ? undefined : compileDeadline(outcome.notBefore, false);
  const level = outcome.evidence === undefined ? undefined : levels.indexOf(outcome.evidence);
  const unit = outcome.oncePer ?? "participant";
  const rivals = outcome.excludes === undefined ? [] : compiler.programme.outcomes;
  const sameUnit = new Set(rivals.filter((other) => (other.oncePer ?? "participant") === unit).map(({ id }) => id));
  const limits: Limits = { given, unless, by, notBefore, sameUnit };

  const reachIn = (views: readonly Series[], surroundings: Surroundings): Reach => {
    const answers = views.map((series) => reachSeries(outcome, retention, limits, series, surroundings));
    // Whatever is first, second or last of an outcome goes by the day; sorting keeps the series of one day in their order.
    const fits = answers.flatMap((answer) => answer.fits).sort((a, b) => a.occurrence.reachedOn - b.occurrence.reachedOn);
    const weeklyHours = answers.find((answer) => answer.fits.includes(fits[0] as Fit))?.weeklyHours;
    const firstDay = answers.reduce((day, answer) => Math.min(day, answer.firstDay), never);
    const likeliest = answers.reduce<Reach | undefined>(
      (best, answer) => (best === undefined || answer.firstDay < best.firstDay ? answer : best),
      undefined,
    );
    if (fits.length > 0) return { fits, weeklyHours, firstDay, unpaid: undefined };
    const unpaid = likeliest?.unpaid ?? { reason: { code: "not-started" } };
    const standing = unit === "participant" ? unpaid.standing : standingOfAll(answers, likeliest, limits, surroundings);
    return { fits, firstDay, unpaid: standing === undefined ? unpaid : { ...unpaid, standing } };
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
      if (isPlain && first !== undefined) return reachSeries(outcome, retention, limits, first, surroundings);
      const all = seriesOf(outcome, surroundings, undefined);
      if (level === undefined) return reachIn(all, surroundings);
      const covered = reachIn(seriesOf(outcome, surroundings, level), surroundings);
      if (covered.fits.length > 0) return covered;
      const uncut = reachIn(all, surroundings);
      const standing = withCovered(uncut.unpaid?.standing, covered.unpaid?.standing);
      if (uncut.fits.length === 0) {
        const unpaid = uncut.unpaid ?? { reason: { code: "not-started" } };
        return { ...uncut, firstDay: covered.firstDay, unpaid: standing === undefined ? unpaid : { ...unpaid, standing } };
      }
      const reason: Reason = { code: "evidence-below-level", level: outcome.evidence ?? "declared" };
      return { ...covered, unpaid: standing === undefined ? { reason } : { reason, standing } };
    },
  };
};

/** How an outcome stands of which evidence is asked: with the placements there are, and with those that are covered, which under a `not` may count more. */
const withCovered = (uncut: Standing | undefined, covered: Standing | undefined): Standing | undefined => {
  if (uncut === undefined || covered === undefined) return uncut ?? covered;
  const mayBeReached = covered.isBarred || (covered.unreached?.bestCase ?? never) < never;
  return {
    ...uncut,
    firstDay: Math.min(uncut.firstDay, covered.firstDay),
    soonest: Math.min(uncut.soonest, covered.soonest),
    isBarred: uncut.isBarred || mayBeReached,
  };
};

/** How an outcome stands of which no series is reached; another placement, employer or enrolment may begin one more. */
const standingOfAll = (
  answers: readonly Reach[],
  likeliest: Reach | undefined,
  limits: Limits,
  { enrolments: [first] }: Surroundings,
): Standing | undefined => {
  if (first === undefined) return undefined;
  const { view, window } = first;
  const lasts = answers.flatMap(({ unpaid }) => unpaid?.standing?.latest ?? []);
  const latest = lasts.length === 0 ? window.last : lasts.reduce((latest, day) => Math.max(latest, day));
  const isExcluded =
    answers.length === 0 ? isExcludedAtEnrolment(limits, view) : answers.every(({ unpaid }) => unpaid?.standing?.isExcluded === true);
  const firstDay = likeliest?.firstDay ?? never;
  return {
    view,
    latest,
    firstDay,
    soonest: likeliest?.unpaid?.standing?.soonest ?? firstDay,
    isBarred: true,
    isExcluded,
    unreached: likeliest?.unpaid?.standing?.unreached,
  };
};

/** What counts once: a participant, an enrolment, a placement or an employer, as a view of its own. */
export interface Series {
  /** Empty for the participant as such. */
  readonly id: string;
  readonly view: View;
  readonly window: Window;
}

const seriesOf = (outcome: Outcome, { enrolments }: Surroundings, level: number | undefined): readonly Series[] => {
  const [first] = enrolments;
  if (first === undefined) return [];
  const cut = (view: View): View => (level === undefined ? view : coveredBy(view, level));
  switch (outcome.oncePer ?? "participant") {
    case "participant":
      return [{ id: "", view: cut(first.view), window: first.window }];
    case "enrolment":
      return enrolments.map(({ view, window }) => {
        const next = view.enrolments.find((day) => day > view.enrolled) ?? never;
        const last = Math.min(window.last, next - 1);
        return { id: writeDay(view.enrolled), view: cut(view), window: { ...window, last, tracked: last } };
      });
    case "placement": {
      const view = cut(first.view);
      const inOrder = [...view.placements].sort((a, b) => (a.id < b.id ? -1 : 1));
      return inOrder.map((placement) => ({ id: placement.id, view: { ...view, placements: [placement] }, window: { ...first.window } }));
    }
    case "employer": {
      const views = byEmployer(cut(first.view));
      return views.map((view) => ({ id: view.placements[0]?.employer ?? "", view, window: { ...first.window } }));
    }
  }
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
}

/** The day a deadline names: infinite while it waits for an outcome, or where a month is too short for it. */
interface CompiledDeadline {
  readonly isFromAnchor: boolean;
  readonly day: (view: View, anchor: DayNumber, window: Window) => DayNumber;
}

const compileDeadline = (deadline: Deadline, isLast: boolean): CompiledDeadline => {
  if ("day" in deadline) {
    const day = readDay(deadline.day) as DayNumber;
    return { isFromAnchor: false, day: () => day };
  }
  const { from } = deadline;
  const after = dayAfter(deadline.period);
  return {
    isFromAnchor: from === "anchor",
    day: (view, anchor, window) => {
      const base = from === "anchor" ? anchor : from === "enrolment" ? view.enrolled : dayAfterReached(window.soFar, from.outcome);
      const end = base === undefined ? undefined : after(base);
      return end === undefined ? never : isLast ? end - 1 : end;
    },
  };
};

/** How many days before a person's first fact are looked at: ten years, for what holds where there is no fact. */
const lookBack = 3_653;

interface CompiledUnless extends Unless {
  /** Was it reached before the day that it names, also before enrolment? */
  readonly wasReached: (view: View, coming: Coming | undefined) => boolean;
}

const compileUnless = (unless: Unless, compiler: Compiler): CompiledUnless => {
  const retention = compileRetention(unless.reached, compiler);
  const firstDay = unless.within === undefined ? undefined : firstDayBefore(unless.within);
  return {
    ...unless,
    wasReached: (view, coming) => {
      const before = unless.before === "enrolment" ? view.enrolled : (coming?.anchor ?? Number.NEGATIVE_INFINITY);
      const placements = unless.employer === undefined ? view.everyPlacement : ofSameEmployer(view, coming);
      const earliest = Math.min(before, placements[0]?.first ?? before, view.everyObservation[0]?.on ?? before) - lookBack;
      const first = firstDay === undefined ? earliest : Math.max(earliest, firstDay(before));
      const window: Window = { first, last: before - 1, tracked: before - 1, asOf: before - 1, soFar: nothingReached };
      for (const candidate of retention.candidates({ ...view, placements }, window)) if (candidate !== undefined) return true;
      return false;
    },
  };
};

/** Every placement with the employer of an occurrence; none where no placement made it. */
const ofSameEmployer = ({ everyPlacement }: View, coming: Coming | undefined): View["everyPlacement"] => {
  const own = coming === undefined ? undefined : lowest(coming.by?.placements(coming.view, coming.lastCounted) ?? none);
  return own === undefined ? none : everyPlacement.filter(({ employer }) => employer === own.employer);
};

/** Is somebody excluded by what was reached before enrolment, whatever comes? */
const isExcludedAtEnrolment = ({ unless }: Limits, view: View): boolean =>
  unless?.before === "enrolment" && unless.employer === undefined && unless.wasReached(view, undefined);

/** Does what has excluded one occurrence exclude every later one? Not where it lies too long before, or was with another employer. */
const excludesForGood = ({ unless }: Limits, retention: CompiledRetention): boolean =>
  unless?.before === "anchor" && unless.within === undefined && unless.employer === undefined && retention.isInAnchorOrder;

/** What stands in the way of reaching an outcome on a day. */
const hindrance = (
  { requires, excludes }: Outcome,
  { sameUnit }: Limits,
  { id: seriesId, view }: Series,
  { agreements, soFar }: Surroundings,
  day: DayNumber,
): Reason | undefined => {
  if (agreementInForce(agreements, view, day) === undefined) return { code: "outside-programme-dates", on: writeDay(day) };
  const missing = requires?.find((id) => firstDayOf(soFar, id) > day);
  if (missing !== undefined) return { code: "requires-outcome", outcome: missing };
  if (excludes?.onUpgrade !== "first") return undefined;
  const earlier = excludes.outcomes.find((id) =>
    occurrencesOf(soFar, id).some(({ reachedOn, series }) => reachedOn < day && (series === seriesId || !sameUnit.has(id))),
  );
  return earlier === undefined ? undefined : { code: "excluded-by-outcome", outcome: earlier };
};

/** What an outcome says of its occurrences that this one does not fit. */
const misfit = ({ given, unless, by, notBefore }: Limits, view: View, window: Window, coming: Coming): Reason | undefined => {
  const { anchor, reachedOn } = coming;
  if (given !== undefined && given.why(view, anchor) !== undefined) return { code: "not-given-at-start", on: writeDay(anchor) };
  if (unless?.wasReached(view, coming) === true) return { code: "excluded-by-prior-placement" };
  const last = by?.day(view, anchor, window) ?? never;
  if (reachedOn > last) return { code: "window-missed", on: writeDay(last) };
  const first = notBefore?.day(view, anchor, window) ?? Number.NEGATIVE_INFINITY;
  if (reachedOn >= first) return undefined;
  return { code: "window-missed", on: writeDay(reachedOn), ...(first === never ? {} : { from: writeDay(first) }) };
};

/** The first day as of which what is coming would not have fitted any more. */
const unfitSince = (retention: CompiledRetention, limits: Limits, view: View, window: Window, { anchor }: Coming): DayNumber =>
  firstSuch(Math.min(anchor, window.asOf), window.asOf, (asOf) => {
    const then = { ...window, asOf };
    const coming = retention.unreached(view, then)?.coming;
    return coming === undefined || misfit(limits, view, then, coming) !== undefined;
  });

/** The occurrences of one series, in order, and why there are no more. */
const reachSeries = (outcome: Outcome, retention: CompiledRetention, limits: Limits, series: Series, surroundings: Surroundings): Reach => {
  const { view } = series;
  const { agreements, soFar } = surroundings;
  const lastDay = limits.by === undefined || limits.by.isFromAnchor ? never : limits.by.day(view, view.enrolled, series.window);
  const window: Window = lastDay < series.window.last ? { ...series.window, last: lastDay } : series.window;

  let fits: Fit[] | undefined;
  let weeklyHours: number | undefined;
  let barred: Reason | undefined;
  for (const candidate of retention.candidates(view, window)) {
    const found = fits?.length ?? 0;
    if (found >= retention.times) break;
    if (candidate === undefined) {
      if (found > 0) break;
      return { fits: none, unpaid: { reason: { code: "not-computed" } }, firstDay: never };
    }
    const reason = misfit(limits, view, window, candidate) ?? hindrance(outcome, limits, series, surroundings, candidate.reachedOn);
    if (reason !== undefined) {
      barred = firstReason(barred, reason);
      continue;
    }
    const counting = candidate.by?.placements(candidate.view, candidate.lastCounted) ?? none;
    if (found === 0 && candidate.by?.readsHours === true) weeklyHours = hoursOn(counting, candidate.lastCounted);
    const agreement = agreementInForce(agreements, view, candidate.reachedOn) as Agreement;
    const fit: Fit = {
      agreement,
      view: candidate.view,
      occurrence: occurrenceOf(candidate, series.id, found + 1, counting),
      soFar,
      by: candidate.by,
      countedFrom: candidate.countedFrom,
      lastCounted: candidate.lastCounted,
    };
    if (fits === undefined) fits = [fit];
    else fits.push(fit);
  }
  const inTheWay = (coming: Coming): Reason | undefined => {
    const unfit = misfit(limits, view, window, coming);
    if (unfit?.code === "window-missed" && unfit.from === undefined)
      return { ...unfit, on: writeDay(unfitSince(retention, limits, view, window, coming)) };
    return unfit ?? hindrance(outcome, limits, series, surroundings, coming.reachedOn);
  };
  if (fits !== undefined) {
    const firstDay = fits[0]?.occurrence.reachedOn as DayNumber;
    if (fits.length >= retention.times) return { fits, weeklyHours, unpaid: undefined, firstDay };
    const next = retention.unreached(view, window);
    const isPending = next?.coming !== undefined && isDue(next.reason) && inTheWay(next.coming) === undefined;
    return {
      fits,
      weeklyHours,
      firstDay,
      unpaid: isPending ? { reason: next.reason, earliest: next.coming?.reachedOn as DayNumber } : undefined,
    };
  }
  const unreached = retention.unreached(view, window);
  const { reason = barred ?? { code: "not-started" }, coming, bestCase = never } = unreached ?? {};
  const ahead = coming === undefined ? undefined : inTheWay(coming);
  const canBe = ahead === undefined && (bestCase === never || hindrance(outcome, limits, series, surroundings, bestCase) === undefined);
  const firstDay = canBe ? bestCase : never;
  const isAlreadyExcluded = barred?.code === "excluded-by-prior-placement" || ahead?.code === "excluded-by-prior-placement";
  const isExcluded = (isAlreadyExcluded && excludesForGood(limits, retention)) || isExcludedAtEnrolment(limits, view);
  const soonest = unreached?.soonest ?? firstDay;
  const standing: Standing = { view, latest: window.last, firstDay, soonest, isBarred: barred !== undefined, isExcluded, unreached };
  if (coming !== undefined && ahead === undefined)
    return { fits: none, unpaid: { reason: firstReason(barred, reason), earliest: coming.reachedOn, standing }, firstDay };
  return {
    fits: none,
    unpaid: { reason: firstReason(barred, ahead === undefined ? reason : isDue(reason) ? ahead : firstReason(ahead, reason)), standing },
    firstDay,
  };
};

const occurrenceOf = (candidate: Candidate, series: string, ordinal: number, counting: readonly RunningPlacement[]): Occurrence => ({
  series,
  key: candidate.key ?? String(ordinal),
  ordinal,
  anchor: candidate.anchor,
  reachedOn: candidate.reachedOn,
  lastDay: candidate.lastDay,
  nextDay: candidate.nextDay,
  countedDays: candidate.countedDays,
  measured: candidate.measured,
  placement: lowest(counting),
  observation: candidate.observation,
});

const none: readonly never[] = [];

const lowest = (placements: readonly RunningPlacement[]): RunningPlacement | undefined => {
  let found = placements[0];
  for (const placement of placements) if (placement.id < (found as RunningPlacement).id) found = placement;
  return found;
};

/** Does the reason tell only that the day has not come? */
const isDue = ({ code }: Reason): boolean => code === "not-yet-due" || code === "not-yet-accumulated" || code === "not-yet-checked";
