import { type Exact, add, divide, multiply, writeExact } from "../../exact/exact.js";
import { type RunningPlacement, factDecimals } from "../../facts/timeline.js";
import type { Anchor, Retention } from "../../terms/retention.js";
import { type DaySet, complement, countOf, intersection, noDays, span } from "../../time/day-set.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import type { CompiledCondition, Compiler, Increment, Untold } from "../compiler.js";
import { untoldOf } from "../condition.js";
import { holdsAll, isGoingOn } from "../going-on.js";
import { totalOf } from "../measure.js";
import type { Reason } from "../reason.js";
import { type View, dayAfterReached, placementOf } from "../situation.js";
import {
  type Candidate,
  type CompiledRetention,
  type Unreached,
  type Window,
  firstSuch,
  inWindow,
  lastSeen,
  likeliest,
  notCounted,
} from "./retention.js";
import { type Completion, type Run, type RunRules, type Walk, compileRunRules, daysBetween, daysLater, isTolerated, walk } from "./run.js";

type Sustained = Extract<Retention, { kind: "sustained" }>;

/** A walk of one person, and the window that failed the hours on average last, if one did. */
interface Found extends Walk {
  readonly failed?: Failed | undefined;
}

interface Failed {
  readonly anchor: DayNumber;
  readonly reason: Reason;
}

/** The day that something is counted from; nothing where it is the first counted day. What follows an outcome begins after it. */
export const anchorDay = (anchor: Anchor | undefined, view: View, { soFar }: Window, followed = dayAfterReached): DayNumber | undefined => {
  if (anchor === undefined || anchor === "firstCounted") return undefined;
  if (anchor === "enrolment") return view.enrolled;
  return "day" in anchor ? (readDay(anchor.day) as DayNumber) : followed(soFar, anchor.outcome);
};

/** Is something counted from the same day, whatever there is to count? */
export const isAnchored = (anchor: Anchor | undefined): boolean => anchor !== undefined && anchor !== "firstCounted";

/** The outcome that an anchor waits for, where it has not been reached. */
export const awaited = (anchor: Anchor | undefined, window: Window): Extract<Reason, { code: "requires-outcome" }> | undefined =>
  typeof anchor === "object" && "outcome" in anchor && dayAfterReached(window.soFar, anchor.outcome) === undefined
    ? { code: "requires-outcome", outcome: anchor.outcome }
    : undefined;

export const compileSustained = (retention: Sustained, compiler: Compiler): CompiledRetention => {
  const condition = compiler.condition(retention.condition);
  const rules = compileRunRules(retention.period, retention.breaks);
  const once = retention.times === undefined;
  const later = retention.reachedOn === "dayAfter" ? 1 : 0;
  const average = retention.averageHours === undefined ? undefined : compileAverage(retention.averageHours, rules, compiler);
  const untold = untoldOf([condition, ...(average === undefined ? [] : [average])]);
  const present = rules.exempt.length === 0 ? undefined : complement(rules.exempt);
  const clock = rules.isRunning ? "runs" : "pauses";

  /** The last day of the right; asked only where it can be told. */
  const endOfRight = (view: View): DayNumber => rules.endsAfter(view.enrolled) as DayNumber;

  const findUntil = (view: View, window: Window, last: DayNumber): Found => {
    const anchor = anchorDay(retention.anchor, view, window);
    const first = anchor === undefined ? window.first : Math.max(window.first, anchor);
    const looked = condition.days(view);
    const days = present === undefined ? looked : intersection(looked, present);
    const [untoldDay] = untold === undefined ? noDays : intersection(untold(view), span(first, last + 1));
    const until = untoldDay ?? last + 1;
    const walked = walk(rules, days, first, until, anchor, endOfRight(view), once);
    const found: Found =
      average === undefined
        ? walked
        : withAverage(rules, walked, intersection(days, span(first, until)), view, once, (own, counted, begins, ends) =>
            average.fails(own, counted, begins, ends, window.first),
          );
    return untoldDay === undefined ? found : { ...found, completions: [...found.completions, undefined] };
  };

  /** The placements with the employer of another outcome, where the terms say so. */
  const employedAs = typeof retention.employer === "object" ? retention.employer.outcome : undefined;
  const waitsFor = (window: Window): ReturnType<typeof awaited> =>
    awaited(retention.anchor, window) ?? (employedAs === undefined ? undefined : awaited({ outcome: employedAs }, window));
  let narrowed: { readonly view: View; readonly window: Window; readonly to: View } | undefined;
  const ofEmployer = (view: View, window: Window): View => {
    if (employedAs === undefined) return view;
    if (narrowed?.view !== view || narrowed.window !== window) {
      const own = placementOf(window.soFar, employedAs);
      const to = {
        ...view,
        placements: view.placements.filter(
          ({ id, employer }) => own !== undefined && (id === own.id || (employer !== undefined && employer === own.employer)),
        ),
      };
      narrowed = { view, window, to };
    }
    return narrowed.to;
  };

  // A window is one person's, and asked twice of: for what was reached, and for what was not.
  let latest: { readonly view: View; readonly window: Window; readonly found: Found } | undefined;
  const find = (view: View, window: Window): Found => {
    if (latest?.window !== window || latest.view !== view)
      latest = { view, window, found: findUntil(view, window, lastSeen(window) - later) };
    return latest.found;
  };

  const candidate = (view: View, window: Window, { anchor, firstDay, on, lastDay, countedFrom, countedDays }: Completion): Candidate => ({
    key: undefined,
    anchor,
    firstDay,
    reachedOn: on + later,
    nextDay: on + 1,
    lastDay,
    countedDays,
    measured: undefined,
    view,
    by: condition,
    clock,
    countedFrom: Math.max(countedFrom, window.first),
    lastCounted: on,
  });

  /** The first day on which a run can be completed if every day after this one counts. */
  const bestCase = (found: Walk, seen: DayNumber, view: View): DayNumber => {
    const { run } = found;
    if (found.isEnded) return Number.POSITIVE_INFINITY;
    if (run?.needed !== undefined && isTolerated(rules, run, openDays(run, seen))) return ifAllCount(rules, run, seen) + later;
    if (run !== undefined && seen > endOfRight(view)) return Number.POSITIVE_INFINITY;
    return fresh(rules, seen) + later;
  };

  const openDays = (run: Run, seen: DayNumber): number =>
    Math.max(0, daysBetween(rules, Math.max(run.lastCounted + 1, run.base), seen + 1));

  /** The first day as of which nothing could be completed in the window any more. */
  const missedOn = (view: View, window: Window, seen: DayNumber): DayNumber =>
    firstSuch(window.first, seen, (day) => {
      const found = findUntil(view, window, day);
      const isInTime = found.completions.some((completion) => completion !== undefined && completion.on + later <= window.last);
      return !(once && isInTime && (found.run?.completed ?? 0) > 0) && bestCase(found, day, view) > window.last;
    });

  /** A period that is completed is reported the day after, if that day is still in time. */
  const reportedNext = (view: View, window: Window, { anchor, base, completed, lastCounted }: Run, seen: DayNumber): Unreached => {
    const earliest = seen + later;
    if (earliest > window.last) {
      return { reason: { code: "window-missed", on: writeDay(missedOn(view, window, seen)) }, bestCase: Number.POSITIVE_INFINITY };
    }
    const before = completed > 1 ? (rules.needed(base, completed - 1) as number) : 0;
    const needed = (rules.needed(base, completed) as number) - before;
    const due = { code: "not-yet-due", counted: needed, needed, earliest: writeDay(earliest) } as const;
    // What is completed is reported, whatever comes.
    return {
      reason: due,
      due,
      coming: { anchor, reachedOn: earliest, view, by: condition, lastCounted, isSure: true },
      bestCase: earliest,
    };
  };

  /** Does every day up to one count if the present employment continues? A window may still fail its hours on average. */
  const isSure = (view: View, seen: DayNumber, earliest: DayNumber): boolean =>
    average === undefined && isGoingOn(view, seen, earliest) && holdsAll(condition.days(view), seen + 1, earliest);

  const unreachedAlone = (view: View, window: Window): Unreached | undefined => {
    const seen = lastSeen(window);
    const found = later === 0 ? find(view, window) : findUntil(view, window, seen);
    const { run } = found;
    const latestCompletion = found.completions.at(-1);
    if (later > 0 && latestCompletion?.on === seen) return reportedNext(view, window, run as Run, seen);
    if (once && run !== undefined && run.completed > 0 && found.failed?.anchor !== run.anchor) return undefined;
    const { reason: why, judgedOn } = notCounted(condition, view, window);
    const freshDay = inWindow(fresh(rules, seen) + later, window);
    if (run === undefined || run.needed === undefined) {
      const late: Reason | undefined =
        judgedOn === undefined ? { code: "window-missed", on: writeDay(missedOn(view, window, seen)) } : undefined;
      return { reason: why ?? found.failed?.reason ?? late ?? { code: "not-started" }, judgedOn, bestCase: freshDay };
    }
    const told = why ?? (found.failed?.anchor === undefined ? undefined : found.failed.reason);
    const before = run.completed === 0 ? 0 : (rules.needed(run.base, run.completed) as number);
    const counted = Math.min(run.progress, run.needed) - before;
    const needed = run.needed - before;
    const interrupted = openDays(run, seen);
    if (found.isEnded || !isTolerated(rules, run, interrupted)) {
      const limit = Math.min(rules.each, rules.total - run.broken);
      return {
        reason: told ?? { code: "break-exceeds", days: interrupted, limit },
        judgedOn,
        ...(counted > 0 ? { cameTo: { counted, needed, lastDay: run.lastCounted } } : {}),
        bestCase: inWindow(bestCase(found, seen, view), window),
      };
    }
    const earliest = bestCase(found, seen, view);
    if (earliest > window.last) {
      return {
        reason: told ?? { code: "window-missed", on: writeDay(missedOn(view, window, lastSeen(window))) },
        judgedOn,
        bestCase: Number.POSITIVE_INFINITY,
      };
    }
    const due = { code: "not-yet-due", counted, needed, earliest: writeDay(earliest) } as const;
    const tolerance = { each: rules.each, left: rules.total - run.broken, open: interrupted };
    return {
      reason: told ?? due,
      judgedOn,
      due,
      going: { anchor: run.anchor, by: condition, clock, tolerance },
      coming: {
        anchor: run.anchor,
        reachedOn: earliest,
        view,
        by: condition,
        lastCounted: run.lastCounted,
        isSure: isSure(view, seen, earliest),
      },
      bestCase: earliest,
    };
  };

  return {
    candidates: (view, window) => {
      if (rules.endsAfter(view.enrolled) === undefined) return [undefined];
      if (waitsFor(window) !== undefined) return [];
      if (retention.employer !== "same") {
        const one = ofEmployer(view, window);
        return find(one, window).completions.map((completion) =>
          completion === undefined ? undefined : candidate(one, window, completion),
        );
      }
      const found = bySameEmployer(view).flatMap((one) =>
        findUntil(one, window, lastSeen(window) - later).completions.map((completion) =>
          completion === undefined ? undefined : candidate(one, window, completion),
        ),
      );
      // Employers are in the order of their ids, and sorting keeps those that are equal.
      return found.sort((a, b) => (a?.reachedOn ?? 0) - (b?.reachedOn ?? 0));
    },
    unreached: (view, window) => {
      const waits = waitsFor(window);
      if (waits !== undefined)
        return { ...notWaiting(condition, view, window, waits), awaits: waits.outcome, bestCase: Number.POSITIVE_INFINITY };
      if (rules.endsAfter(view.enrolled) === undefined) return { reason: { code: "not-computed" }, bestCase: Number.POSITIVE_INFINITY };
      if (retention.employer !== "same") return unreachedAlone(ofEmployer(view, window), window);
      const answers = bySameEmployer(view).map((one) => unreachedAlone(one, window));
      if (answers.length === 0) return unreachedAlone(view, window);
      return answers.includes(undefined) ? undefined : likeliest(answers as Unreached[]);
    },
    times: once ? 1 : retention.times === "unlimited" ? Number.POSITIVE_INFINITY : (retention.times ?? 1),
    isInAnchorOrder: retention.employer !== "same",
    isAnchored: isAnchored(retention.anchor),
    counting: [condition],
    readsHours: condition.readsHours,
    measures: false,
  };
};

/** Why nothing is reached where another outcome is waited for: that, unless no day would count anyway. */
const notWaiting = (condition: CompiledCondition, view: View, window: Window, waits: Reason): Pick<Unreached, "reason" | "judgedOn"> => {
  const { reason, judgedOn } = notCounted(condition, view, window);
  return { reason: reason ?? waits, judgedOn };
};

/** A view of each employer's placements alone, in the order of the employers' ids; those without an employer together. */
export const byEmployer = (view: View): readonly View[] => grouped(view, ({ employer }) => employer ?? "");

/** The same, where what is asked is that the employer is the same: one that nobody reported is the same as no other. */
const bySameEmployer = (view: View): readonly View[] =>
  grouped(view, ({ employer, id }) => (employer === undefined ? `\u0000${id}` : employer));

const grouped = (view: View, keyOf: (placement: RunningPlacement) => string): readonly View[] => {
  const placements = new Map<string, RunningPlacement[]>();
  for (const placement of view.placements) {
    const key = keyOf(placement);
    const before = placements.get(key);
    if (before === undefined) placements.set(key, [placement]);
    else before.push(placement);
  }
  if (placements.size === 1) return [view];
  return [...placements.keys()].sort().map((id) => ({ ...view, placements: placements.get(id) ?? [] }));
};

/** The day a run's period is completed if every day after this one counts. */
const ifAllCount = (rules: RunRules, run: Run, seen: DayNumber): DayNumber => {
  const needed = run.needed as number;
  const from = Math.max(seen, run.base - 1);
  const progress = rules.isRunning ? Math.max(0, daysBetween(rules, run.base, from + 1)) : run.progress;
  return daysLater(rules, from, Math.max(1, needed - progress));
};

/** The day a run would be completed that begins on the next day there is. */
const fresh = (rules: RunRules, seen: DayNumber): DayNumber => {
  const first = daysLater(rules, seen, 1);
  const base = rules.probation === undefined ? first : rules.probation(first);
  const needed = base === undefined ? undefined : rules.needed(base, 1);
  return base === undefined || needed === undefined ? Number.POSITIVE_INFINITY : daysLater(rules, base - 1, needed);
};

/** The hours of windows on average. */
interface Average {
  /** Why those of a window are not within the limit; nothing where they are. What lies before the first day looked at is not seen. */
  readonly fails: (view: View, days: DaySet, first: DayNumber, last: DayNumber, looked: DayNumber) => Reason | undefined;
  readonly untold?: Untold;
}

const compileAverage = ({ of, limit }: NonNullable<Sustained["averageHours"]>, rules: RunRules, compiler: Compiler): Average => {
  const measure = compiler.measure(
    "observation" in of ? { kind: "observedValues", observation: of.observation } : { kind: "hours", test: of },
  );
  const compiledLimit = compiler.limit(limit, 1);
  const isObserved = measure.measured === "observedValues";
  const untold = untoldOf([measure, compiledLimit]);
  const fails: Average["fails"] = (view, days, first, last, looked) => {
    const from = Math.max(first, looked);
    const increments = measure.increments(view, from, last + 1, first);
    const total = isObserved ? totalOf(increments) : totalWithin(increments, days);
    const average = divide(multiply(total, 7), daysBetween(rules, first, last + 1));
    const bounds = compiledLimit.bounds({ view, day: first });
    // Hours that nobody reported satisfy no limit, not even a greatest one.
    const side = measure.isReported?.(view, from, last + 1) === true ? bounds?.place(average) : undefined;
    if (side === 0) return undefined;
    const write = (value: Exact): string => writeExact(value, { least: 0, most: factDecimals });
    if (side === 1) return { code: "hours-above", hours: write(average), limit: write(bounds?.to ?? 0) };
    return { code: "average-hours-below", hours: write(average), limit: write(bounds?.from ?? 0) };
  };
  return untold === undefined ? { fails } : { fails, untold };
};

const totalWithin = (increments: readonly Increment[], days: DaySet): Exact =>
  increments.reduce<Exact>((sum, { first, after, perDay }) => {
    const inside = intersection(days, span(first, after));
    return add(sum, multiply(perDay, countOf(inside)));
  }, 0);

/** The walk without the windows that fail the hours on average: after one that does, a run begins on the next counted day. */
const withAverage = (
  rules: RunRules,
  first: Walk,
  all: DaySet,
  view: View,
  once: boolean,
  fails: (view: View, days: DaySet, first: DayNumber, last: DayNumber) => Reason | undefined,
): Found => {
  const completions: (Completion | undefined)[] = [];
  let [found, days, failed]: readonly [Walk, DaySet, Failed | undefined] = [first, all, undefined];
  for (let place = 0; place < found.completions.length; place++) {
    const completion = found.completions[place];
    const begins = completion === undefined ? 0 : completion.firstDay;
    const reason = completion === undefined ? undefined : fails(view, days, begins, completion.lastDay);
    if (completion === undefined || reason === undefined) {
      completions.push(completion);
      continue;
    }
    days = intersection(days, span(begins + 1, Number.POSITIVE_INFINITY));
    // Its probation is over.
    found = walk(
      { ...rules, probation: undefined },
      days,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      undefined,
      rules.endsAfter(view.enrolled) as DayNumber,
      once,
    );
    failed = { anchor: begins, reason };
    place = -1;
  }
  return { ...found, completions, failed: found.completions.length === 0 ? failed : undefined };
};
