import { type Exact, add, compare, multiply, subtract, writeExact } from "../../exact/exact.js";
import type { Retention } from "../../terms/retention.js";
import { type DayNumber, calendarUnit, writeDay } from "../../time/day.js";
import { type Period, dayAfter } from "../../time/period.js";
import type { CompiledMeasure, Compiler, Increment, Worth } from "../compiler.js";
import { horizon, isGoingOn } from "../going-on.js";
import { daysUntil } from "../measure.js";
import { type Reason, notMeasured } from "../reason.js";
import type { Occurrence, Situation, View } from "../situation.js";
import {
  type Candidate,
  type CompiledRetention,
  type Window,
  firstSuch,
  lastSeen,
  notCounted,
  notCountedIn,
  unitsIn,
} from "./retention.js";
import { anchorDay, awaited, isAnchored } from "./sustained.js";

type Accumulated = Extract<Retention, { kind: "accumulated" }>;

/** What has been added up from an anchor on, and the day the limit was reached. */
interface Sum {
  readonly anchor: DayNumber;
  /** Last day of the stretch; infinite where nothing ends it. */
  readonly last: DayNumber;
  readonly limit: Exact;
  readonly total: Exact;
  readonly reachedOn: DayNumber | undefined;
  readonly countedDays: number;
}

export const compileAccumulated = (retention: Accumulated, compiler: Compiler): CompiledRetention => {
  const measure = compiler.measure(retention.measure);
  const limit = compiler.quantity(retention.atLeast).worth;
  const lastOf = stretch(retention);
  const isSliding = retention.window === "sliding";

  /** `all` are the increments from one on, of which `place` is the first that can lie behind the anchor. */
  const sumFrom = (
    view: View,
    window: Window,
    anchor: DayNumber,
    until: DayNumber,
    all: readonly Increment[] | undefined,
    place: number,
  ): Sum | undefined => {
    const last = lastOf(anchor);
    const needed = last === undefined ? undefined : worthAt(limit, view, anchor);
    if (last === undefined || needed === undefined || needed === null) return undefined;
    const increments = all ?? measure.increments(view, Math.max(anchor, window.first), Math.min(until, last) + 1, anchor);
    return { anchor, last, limit: needed, ...summed(increments, all === undefined ? 0 : place, anchor, Math.min(until, last), needed) };
  };

  /** Increments that are the same whatever the anchor is: weeks and months have only the days since the one that is tried. */
  const shared = (all: readonly Increment[]): readonly Increment[] | undefined =>
    measure.isFromAnchor || (isSliding && measure.unitsOf !== undefined) ? undefined : all;

  /** Sums in the order of their anchors; an `undefined` one cannot be computed. */
  function* sums(view: View, window: Window, until: DayNumber): Generator<Sum | undefined> {
    const stated = anchorDay(retention.anchor, view, window);
    const first = Math.max(window.first, stated ?? window.first);
    const counting = (measure.unitsOf ?? measure).increments(view, first, until + 1, stated ?? first);
    const all =
      measure.unitsOf === undefined || shared(counting) === undefined
        ? counting
        : measure.increments(view, first, until + 1, stated ?? first);
    if (!isSliding) {
      const anchor = stated ?? counting[0]?.first;
      if (anchor !== undefined) yield sumFrom(view, window, anchor, until, shared(all), 0);
      return;
    }
    for (const [place, increment] of counting.entries()) {
      for (let anchor = increment.first; anchor < increment.after; anchor++) {
        yield sumFrom(view, window, anchor, until, shared(all), place);
      }
    }
  }

  /** Out of reach since the first day as of which no stretch could reach the limit any more, nor one that would begin the next day. */
  const missed = (view: View, window: Window, seen: DayNumber): Reason => {
    const since = firstSuch(window.first, seen, (day) => {
      const found = [...sums(view, window, day)];
      const anew = isSliding || found.length === 0 ? sumAnew(view, window, day) : undefined;
      return ![...found, anew].some((sum) => sum !== undefined && canReach(measure, view, sum, window, day));
    });
    return { code: "window-missed", on: writeDay(since) };
  };

  /** What counts has been there, and has come to nothing. */
  const nothingYet = (view: View, window: Window): Reason => {
    const needed = worthAt(limit, view, window.first);
    const isKnown = needed !== null && needed !== undefined;
    return isKnown
      ? { code: "not-yet-accumulated", measure: measure.measured, counted: "0", needed: written(needed) }
      : notMeasured(measure);
  };

  /** What a stretch that begins on the next day would have to come to. */
  const sumAnew = (view: View, window: Window, seen: DayNumber): Sum | undefined => {
    const [last, needed] = [lastOf(seen + 1), worthAt(limit, view, seen + 1)];
    if (last === undefined || needed === undefined || needed === null || seen >= window.last) return undefined;
    return { anchor: seen + 1, last, limit: needed, total: 0, reachedOn: undefined, countedDays: 0 };
  };

  /** Is the limit reached on a day if the present employment continues? Of days it was taken for granted that all count. */
  const isSure = (view: View, anchor: DayNumber, seen: DayNumber, reachedOn: DayNumber): boolean =>
    isGoingOn(view, seen, reachedOn) &&
    (measure.measured !== "days" || daysIn(measure.increments(view, seen + 1, reachedOn + 1, anchor)) === reachedOn - seen);

  const candidate = (
    view: View,
    window: Window,
    { anchor, reachedOn, total, countedDays }: Sum & { readonly reachedOn: DayNumber },
  ): Candidate => {
    // A week or month may be reached on its last day, after the last that was counted in it.
    const inUnits = measure.unitsOf?.increments(view, Math.max(anchor, window.first), reachedOn + 1, anchor);
    const lastCounted = (inUnits?.at(-1)?.after ?? reachedOn + 1) - 1;
    return {
      key: undefined,
      anchor,
      firstDay: anchor,
      reachedOn,
      lastDay: reachedOn,
      nextDay: reachedOn + 1,
      countedDays: inUnits === undefined ? countedDays : daysIn(inUnits),
      measured: total,
      view,
      by: measure,
      countedFrom: Math.max(anchor, window.first),
      lastCounted,
      observation: (measure.unitsOf ?? measure).observationOn?.(view, lastCounted),
    };
  };

  return {
    candidates: (view, window) => {
      if (awaited(retention.anchor, window) !== undefined) return [];
      const found = [...sums(view, window, lastSeen(window))].flatMap((sum) => {
        if (sum === undefined) return [undefined];
        return sum.reachedOn === undefined ? [] : [candidate(view, window, { ...sum, reachedOn: sum.reachedOn })];
      });
      const refused = found.indexOf(undefined);
      const told = (refused < 0 ? found : found.slice(0, refused)) as Candidate[];
      // Sorting keeps those of one day in the order of their anchors.
      const sorted = told.sort((a, b) => a.reachedOn - b.reachedOn);
      return refused < 0 ? sorted : [...sorted, undefined];
    },
    unreached: (view, window) => {
      const waits = awaited(retention.anchor, window);
      if (waits !== undefined) return { reason: waits, awaits: waits.outcome, bestCase: Number.POSITIVE_INFINITY };
      const seen = lastSeen(window);
      const found = [...sums(view, window, seen)];
      if (found.some((sum) => sum?.reachedOn !== undefined)) return undefined;
      const { reason: why, judgedOn } = notCounted(measure, view, window);
      const open = found.find((sum) => sum !== undefined && canReach(measure, view, sum, window, seen));
      const latest = open ?? found.at(-1);
      const never = Number.POSITIVE_INFINITY;
      if (latest === undefined) {
        const reason: Reason = why ?? (judgedOn === undefined ? missed(view, window, seen) : nothingYet(view, window));
        return { reason, judgedOn, bestCase: seen < window.last ? seen + 1 : never };
      }
      if (open === undefined) {
        const anew = isSliding ? sumAnew(view, window, seen) : undefined;
        if (anew !== undefined && canReach(measure, view, anew, window, seen)) {
          const due = { code: "not-yet-accumulated", measure: measure.measured, counted: "0", needed: written(anew.limit) } as const;
          return { reason: why ?? due, judgedOn, due, bestCase: seen + 1 };
        }
        return { reason: why ?? missed(view, window, seen), judgedOn, bestCase: isSliding && seen < window.last ? seen + 1 : never };
      }
      const earliest =
        measure.measured === "days"
          ? seen + daysUntil(subtract(latest.limit, latest.total), 1)
          : projected(measure, view, window, latest, seen);
      const due = {
        code: "not-yet-accumulated",
        measure: measure.measured,
        counted: written(latest.total),
        needed: written(latest.limit),
      } as const;
      const going = { anchor: latest.anchor, by: measure };
      const told = {
        reason: why ?? due,
        judgedOn,
        due,
        going,
        ...(isSliding ? {} : { latest: latest.last }),
        ...(measure.measured === "days" ? {} : { soonest: seen + 1 }),
      };
      return earliest === undefined
        ? { ...told, bestCase: seen + 1 }
        : {
            ...told,
            coming: {
              anchor: latest.anchor,
              reachedOn: earliest,
              view,
              by: measure,
              lastCounted: seen,
              isSure: isSure(view, latest.anchor, seen, earliest),
            },
            bestCase: earliest,
          };
    },
    missed: (view, window, isListed) => {
      if (isListed || measure.isFromAnchor || (measure.measured !== "weeks" && measure.measured !== "months")) return [];
      const unit = measure.measured === "weeks" ? "week" : "month";
      const from = Math.max(window.first, anchorDay(retention.anchor, view, window) ?? window.first);
      const increments = measure.increments(view, from, lastSeen(window) + 1, from);
      const counted = new Set(increments.map(({ first }) => calendarUnit(first, unit).key));
      return unitsIn(unit, { ...window, first: from }).flatMap(({ key, first, last }) =>
        counted.has(key) ? [] : [{ key, reason: notCountedIn(measure, view, first, last) }],
      );
    },
    times: 1,
    isInAnchorOrder: true,
    isAnchored: isAnchored(retention.anchor),
    counting: [measure],
    readsHours: measure.readsHours,
    measures: true,
  };
};

/** Can what is missing still be added before the stretch ends? */
const canReach = (measure: CompiledMeasure, view: View, sum: Sum, window: Window, seen: DayNumber): boolean => {
  const last = Math.min(sum.last, window.last);
  const most = last > seen ? measure.most(view, Math.max(sum.anchor, window.first), seen, last, sum.anchor) : 0;
  return last > seen && (most === Number.POSITIVE_INFINITY || compare(add(sum.total, most), sum.limit) >= 0);
};

const daysIn = (increments: readonly Increment[]): number => increments.reduce((sum, { first, after }) => sum + after - first, 0);

const written = (value: Exact): string => writeExact(value, { least: 0, most: 6 });

/** A year is twelve months (semantics §1). */
const unitOf = ({ unit }: Period): "days" | "weeks" | "months" => (unit === "years" ? "months" : unit);

/** The last day of the stretch that an anchor begins; `undefined` where a month is too short for it. */
const stretch = ({ within, measure }: Accumulated): ((anchor: DayNumber) => DayNumber | undefined) => {
  if (within === undefined) return () => Number.POSITIVE_INFINITY;
  const end = dayAfter(within);
  const after = (day: DayNumber): DayNumber | undefined => {
    const next = end(day);
    return next === undefined ? undefined : next - 1;
  };
  // A stretch of calendar units is the anchor's own and those that follow it (semantics §4).
  if (measure.kind === "units" && measure.from === "calendar" && measure.unit === unitOf(within)) {
    const unit = measure.unit === "weeks" ? "week" : "month";
    return (anchor) => after(calendarUnit(anchor, unit).first);
  }
  return after;
};

const worthAt = (limit: Worth, view: View, anchor: DayNumber): Exact | null | undefined => {
  const occurrence: Occurrence = {
    series: "",
    key: "",
    ordinal: 1,
    anchor,
    firstDay: anchor,
    reachedOn: anchor,
    lastDay: anchor,
    nextDay: anchor + 1,
    countedDays: 0,
    measured: undefined,
    placement: undefined,
  };
  const situation: Situation = { view, day: anchor, occurrence };
  return limit(situation);
};

/** What increments come to from a first day to a last, and the first day on which they reach the limit. */
const summed = (
  increments: readonly Increment[],
  place: number,
  first: DayNumber,
  last: DayNumber,
  limit: Exact,
): { readonly total: Exact; readonly reachedOn: DayNumber | undefined; readonly countedDays: number } => {
  let [total, countedDays]: [Exact, number] = [0, 0];
  for (let next = place; next < increments.length; next++) {
    const increment = increments[next] as Increment;
    const [from, until] = [Math.max(increment.first, first), Math.min(increment.after - 1, last)];
    if (increment.first > last) break;
    if (from > until) continue;
    const left = subtract(limit, total);
    const days =
      compare(increment.perDay, 0) > 0
        ? Math.max(1, daysUntil(left, increment.perDay))
        : compare(left, 0) <= 0
          ? 1
          : Number.POSITIVE_INFINITY;
    if (days <= until - from + 1) {
      return { total: add(total, multiply(increment.perDay, days)), reachedOn: from + days - 1, countedDays: countedDays + days };
    }
    total = add(total, multiply(increment.perDay, until - from + 1));
    countedDays += until - from + 1;
  }
  return { total, reachedOn: undefined, countedDays };
};

/** The day the limit is reached if the present employment continues: what runs on the last day seen runs on. */
const projected = (measure: CompiledMeasure, view: View, window: Window, sum: Sum, seen: DayNumber): DayNumber | undefined => {
  const until = Math.min(seen + horizon, sum.last, window.last);
  const ahead: View = {
    ...view,
    placements: view.placements.map((placement) =>
      placement.first <= seen && seen < placement.after ? { ...placement, after: Number.POSITIVE_INFINITY } : placement,
    ),
    observations: view.observations.filter(({ on }) => on <= seen),
  };
  const { reachedOn } = summed(
    measure.increments(ahead, Math.max(sum.anchor, window.first), until + 1, sum.anchor),
    0,
    sum.anchor,
    until,
    sum.limit,
  );
  return reachedOn;
};
