import type { Timeline } from "../facts/timeline.js";
import { type DaySet, intersection, span } from "../time/day-set.js";
import { type DayNumber, writeDay } from "../time/day.js";
import { dayAfter } from "../time/period.js";
import type { Condition } from "../terms/condition.js";
import type { Retention } from "../terms/retention.js";
import { type CompiledCondition, hoursOn } from "./condition.js";
import { compileLimit } from "./quantity.js";
import type { Reason } from "./reason.js";

/** The days in which an outcome may be reached, as far as they have passed. */
export interface Window {
  /** First day that counts: the day of enrolment. */
  readonly first: DayNumber;
  /** Last day on which the outcome can be reached at all; infinite where nothing ends it. */
  readonly last: DayNumber;
  /** The day as of which is settled: later days have not come. */
  readonly asOf: DayNumber;
}

/** An outcome reached, or a candidate for it: each run of counted days gives one (semantics §4). */
export interface Occurrence {
  /** Natural key that a correction of other facts does not shift. */
  readonly key: string;
  readonly anchor: DayNumber;
  readonly reachedOn: DayNumber;
  readonly countedDays: number;
}

/** Why nothing more was reached, and when it can be. */
export interface Unreached {
  readonly reason: Reason;
  /** While a run is pending: the day that completes it if every day from now on counts. */
  readonly earliest?: DayNumber;
  /** The first day on which it can be reached at all if every day from now on counts; infinite where none can. */
  readonly bestCase: DayNumber;
}

export interface CompiledRetention {
  /** In order; `undefined` stands for a candidate whose period is refused for a month too short (semantics §1.3). */
  readonly occurrences: (person: Timeline, window: Window) => readonly (Occurrence | undefined)[];
  /** Why there is no later occurrence than those there are; nothing where the latest run of counted days gave one. */
  readonly unreached: (person: Timeline, window: Window) => Unreached | undefined;
  /** Weekly hours of the placements that made a day count, in millionths of an hour; missing where no hours are asked for. */
  readonly hoursOn: ((person: Timeline, day: DayNumber) => number) | undefined;
}

/** Compiles when an outcome is reached (semantics §4). */
export const compileRetention = (retention: Retention, compileCondition: (condition: Condition) => CompiledCondition): CompiledRetention => {
  switch (retention.kind) {
    case "started":
      return compileStarted(compileCondition(retention.condition));
    case "sustained":
      return compileSustained(retention, compileCondition(retention.condition));
    case "observed":
      return compileObserved(retention);
  }
};

/** The last day that has come and can count. */
const lastSeen = (window: Window): DayNumber => Math.min(window.asOf, window.last);

/** The day itself, or none where it lies past the window. */
const inWindow = (day: DayNumber, window: Window): DayNumber => (day <= window.last ? day : Number.POSITIVE_INFINITY);

const countedDays = (condition: CompiledCondition, person: Timeline, window: Window): DaySet =>
  intersection(condition.days(person), span(window.first, lastSeen(window) + 1));

const hoursOf = (condition: CompiledCondition): CompiledRetention["hoursOn"] =>
  condition.readsHours
    ? (person, day) => hoursOn(condition.placements(person, day), day)
    : undefined;

/** The last day in the window on which any placement ran: conditions are judged on it (semantics §9). */
const lastDayPlaced = (person: Timeline, window: Window): DayNumber | undefined => {
  const last = person.placements.reduce(
    (latest, { first, after }) => (first <= lastSeen(window) ? Math.max(latest, Math.min(after - 1, lastSeen(window))) : latest),
    Number.NEGATIVE_INFINITY,
  );
  return last >= window.first ? last : undefined;
};

/** Why no day counts: nobody was placed, or the condition failed on the last day somebody was. */
const notCounted = (condition: CompiledCondition, person: Timeline, window: Window): Reason | undefined => {
  const day = condition.readsPlacements ? lastDayPlaced(person, window) : lastSeen(window);
  return day === undefined ? { code: "not-started" } : condition.why(person, day);
};

const compileStarted = (condition: CompiledCondition): CompiledRetention => ({
  occurrences: (person, window) => {
    const days = countedDays(condition, person, window);
    const occurrences: Occurrence[] = [];
    for (let place = 0; place < days.length; place += 2) {
      const day = days[place] as DayNumber;
      occurrences.push({ key: "1", anchor: day, reachedOn: day, countedDays: 1 });
    }
    return occurrences;
  },
  unreached: (person, window) =>
    countedDays(condition, person, window).length > 0
      ? undefined
      : { reason: notCounted(condition, person, window) ?? { code: "not-started" }, bestCase: inWindow(lastSeen(window) + 1, window) },
  hoursOn: hoursOf(condition),
});

/** A run of counted days with no break too long: where it began, how far it has come, and when it was completed. */
interface Run {
  readonly anchor: DayNumber;
  /** Days its period has; `undefined` where a month is too short and the period's policy refuses that. */
  readonly needed: number | undefined;
  readonly counted: number;
  readonly lastCounted: DayNumber;
  readonly reachedOn: DayNumber | undefined;
  /** The first day from which nothing could be completed in the window any more. */
  readonly missedOn: DayNumber | undefined;
}

/** How many more break days a run can bear before the window ends too early for it. */
const spareDays = (run: Run, window: Window): number =>
  run.needed === undefined ? Number.POSITIVE_INFINITY : window.last - (run.lastCounted + run.needed - run.counted);

/** The break day of a run that moves its completion past the window, if the break is so long. */
const missedInBreak = (run: Run, breakDays: number, window: Window): DayNumber | undefined => {
  const spare = spareDays(run, window);
  return run.reachedOn === undefined && breakDays > spare ? run.lastCounted + Math.max(spare, 0) + 1 : undefined;
};

const continued = (run: Run, first: DayNumber, after: DayNumber, window: Window): Run => {
  const counted = run.counted + after - first;
  const { needed } = run;
  return {
    ...run,
    counted,
    lastCounted: after - 1,
    reachedOn: run.reachedOn ?? (needed !== undefined && counted >= needed ? first + needed - run.counted - 1 : undefined),
    missedOn: run.missedOn ?? missedInBreak(run, first - run.lastCounted - 1, window),
  };
};

const compileSustained = (retention: Extract<Retention, { kind: "sustained" }>, condition: CompiledCondition): CompiledRetention => {
  const endOf = dayAfter(retention.period);
  const tolerated = retention.breaks === undefined ? 0 : (dayAfter(retention.breaks.each)(0) as number);

  const completedBy = (anchor: DayNumber, last: DayNumber): boolean => (endOf(anchor) ?? Number.POSITIVE_INFINITY) - 1 <= last;

  /** The last day on which a run can begin and still be completed in the window, seen from one that takes so many days. */
  const lastAnchor = (window: Window, needed: number): DayNumber => {
    let anchor = window.last - needed + 1;
    while (completedBy(anchor + 1, window.last)) anchor++;
    while (anchor >= window.first && !completedBy(anchor, window.last)) anchor--;
    return anchor;
  };

  /** The day on which a run that a break ended was lost: too long a break, or too late for the window before that. */
  const lostOn = (run: Run, window: Window): DayNumber =>
    run.missedOn ?? missedInBreak(run, tolerated + 1, window) ?? run.lastCounted + tolerated + 1;

  const begun = (first: DayNumber, before: Run | undefined, window: Window): Run => {
    const end = endOf(first);
    const run: Run = {
      anchor: first,
      needed: end === undefined ? undefined : end - first,
      counted: 0,
      lastCounted: first - 1,
      reachedOn: undefined,
      missedOn: undefined,
    };
    if (run.needed === undefined || spareDays(run, window) >= 0) return run;
    return { ...run, missedOn: Math.max(lastAnchor(window, run.needed), before === undefined ? window.first : lostOn(before, window)) };
  };

  const findRuns = (person: Timeline, window: Window): readonly Run[] => {
    const days = countedDays(condition, person, window);
    const found: Run[] = [];
    for (let place = 0; place < days.length; place += 2) {
      const [first, after] = [days[place] as DayNumber, days[place + 1] as DayNumber];
      const latest = found.at(-1);
      const goesOn = latest !== undefined && first - latest.lastCounted - 1 <= tolerated;
      const run = continued(goesOn ? latest : begun(first, latest, window), first, after, window);
      if (goesOn) found[found.length - 1] = run;
      else found.push(run);
    }
    return found;
  };

  // A window is one person's, and asked twice of: for what was reached, and for what was not.
  let latest: { readonly window: Window; readonly runs: readonly Run[] } | undefined;
  const runs = (person: Timeline, window: Window): readonly Run[] => {
    if (latest?.window !== window) latest = { window, runs: findRuns(person, window) };
    return latest.runs;
  };

  return {
    occurrences: (person, window) =>
      runs(person, window).flatMap(({ anchor, needed, reachedOn }) => {
        if (needed === undefined) return [undefined];
        return reachedOn === undefined ? [] : [{ key: "1", anchor, reachedOn, countedDays: needed }];
      }),
    unreached: (person, window) => {
      const run = runs(person, window).at(-1);
      if (run?.reachedOn !== undefined) return undefined;
      const why = notCounted(condition, person, window);
      const seen = lastSeen(window);
      const fresh = inWindow((endOf(seen + 1) ?? Number.POSITIVE_INFINITY) - 1, window);
      if (run === undefined || run.needed === undefined) return { reason: why ?? { code: "not-started" }, bestCase: fresh };
      const interrupted = seen - run.lastCounted;
      if (interrupted > tolerated) return { reason: why ?? { code: "break-exceeds", days: interrupted, limit: tolerated }, bestCase: fresh };
      const missedOn = run.missedOn ?? missedInBreak(run, interrupted, window);
      if (missedOn !== undefined) {
        return { reason: why ?? { code: "window-missed", on: writeDay(missedOn) }, bestCase: Number.POSITIVE_INFINITY };
      }
      const earliest = seen + run.needed - run.counted;
      const due: Reason = { code: "not-yet-due", counted: run.counted, needed: run.needed, earliest: writeDay(earliest) };
      return { reason: why ?? due, earliest, bestCase: earliest };
    },
    hoursOn: hoursOf(condition),
  };
};

const compileObserved = (retention: Extract<Retention, { kind: "observed" }>): CompiledRetention => {
  const limit = retention.limit === undefined ? undefined : compileLimit(retention.limit, 1);
  const seen = (person: Timeline, window: Window): Timeline["observations"] =>
    person.observations.filter(
      ({ kind, on }) => kind === retention.observation && on >= window.first && on <= lastSeen(window),
    );
  return {
    occurrences: (person, window) =>
      seen(person, window)
        .filter(({ value }) => limit === undefined || limit.place(value) === 0)
        .map(({ id, on }) => ({ key: id, anchor: on, reachedOn: on, countedDays: 0 })),
    unreached: (person, window) => {
      const observations = seen(person, window);
      if (observations.some(({ value }) => limit === undefined || limit.place(value) === 0)) return undefined;
      const code = observations.length === 0 ? "not-observed" : "observed-outside-limit";
      return { reason: { code, observation: retention.observation }, bestCase: inWindow(lastSeen(window) + 1, window) };
    },
    hoursOn: undefined,
  };
};
