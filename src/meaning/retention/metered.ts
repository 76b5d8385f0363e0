import { type Exact, add, compare, multiply } from "../../exact/exact.js";
import type { Retention } from "../../terms/retention.js";
import { countOf } from "../../time/day-set.js";
import { type DayNumber, calendarUnit, writeDay } from "../../time/day.js";
import type { Compiler } from "../compiler.js";
import { isGoingOn } from "../going-on.js";
import { type Reason, notMeasured } from "../reason.js";
import type { View } from "../situation.js";
import {
  type Candidate,
  type CompiledRetention,
  type Counting,
  type Window,
  daysCounted,
  inWindow,
  lastSeen,
  notCounted,
  notCountedIn,
  unitsIn,
} from "./retention.js";

/** What was measured in one month or week. */
interface Metered {
  readonly key: string;
  readonly reachedOn: DayNumber;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly days: number;
  readonly total: Exact;
}

export const compileMetered = (retention: Extract<Retention, { kind: "metered" }>, compiler: Compiler): CompiledRetention => {
  const measure = compiler.measure(retention.measure);

  const meteredIn = (view: View, window: Window): readonly Metered[] => {
    const seen = Math.min(window.asOf, window.tracked);
    const found = new Map<string, Metered>();
    // Weeks and months from an anchor begin on the first day on which anything is added to one.
    const [begun] = measure.isFromAnchor ? (measure.unitsOf?.increments(view, window.first, seen + 1, window.first) ?? []) : [];
    for (const { first, after, perDay } of measure.increments(view, window.first, seen + 1, begun?.first ?? window.first)) {
      for (let from = first; from < after;) {
        const unit = calendarUnit(from, retention.each);
        const until = Math.min(after, unit.after);
        const before = found.get(unit.key);
        found.set(unit.key, {
          key: unit.key,
          // A month that tracking cuts off is reached on its last day.
          reachedOn: Math.min(unit.after - 1, window.tracked),
          firstDay: before?.firstDay ?? from,
          lastDay: until - 1,
          days: (before?.days ?? 0) + until - from,
          total: add(before?.total ?? 0, multiply(perDay, until - from)),
        });
        from = until;
      }
    }
    const measured = [...found.values()].filter(({ total }) => compare(total, 0) !== 0);
    return measure.unitsOf === undefined ? measured : measured.map((metered) => withDaysOf(measure, view, window, metered));
  };

  /** What was counted in weeks or months has the days that were added to them. */
  const withDaysOf = (by: Counting, view: View, window: Window, metered: Metered): Metered => {
    const first = Math.max(window.first, calendarUnit(metered.firstDay, retention.each).first);
    const days = daysCounted(by, view, first, metered.reachedOn);
    const [firstDay, after] = [days[0], days.at(-1)];
    return firstDay === undefined || after === undefined ? metered : { ...metered, firstDay, lastDay: after - 1, days: countOf(days) };
  };

  const candidate = (view: View, { key, reachedOn, firstDay, lastDay, days, total }: Metered): Candidate => ({
    observation: (measure.unitsOf ?? measure).observationOn?.(view, lastDay),
    key,
    anchor: firstDay,
    firstDay,
    reachedOn,
    lastDay: reachedOn,
    nextDay: reachedOn + 1,
    countedDays: days,
    measured: total,
    view,
    by: measure,
    countedFrom: firstDay,
    lastCounted: lastDay,
  });

  return {
    *candidates(view, window) {
      for (const unit of meteredIn(view, window)) if (unit.reachedOn <= lastSeen(window)) yield candidate(view, unit);
    },
    unreached: (view, window) => {
      const seen = lastSeen(window);
      const metered = meteredIn(view, window).filter(({ reachedOn }) => reachedOn <= window.last);
      const pending = metered.find(({ reachedOn }) => reachedOn > seen);
      if (pending !== undefined) {
        const { firstDay, lastDay, reachedOn } = pending;
        const coming = { anchor: firstDay, reachedOn, view, by: measure, lastCounted: lastDay, isSure: isGoingOn(view, seen, reachedOn) };
        return { reason: { code: "not-yet-checked", on: writeDay(reachedOn) }, coming, bestCase: reachedOn };
      }
      if (metered.length > 0) return undefined;
      const bestCase =
        seen < window.last
          ? inWindow(Math.min(calendarUnit(seen + 1, retention.each).after - 1, window.tracked), window)
          : Number.POSITIVE_INFINITY;
      const { reason: why, judgedOn } = notCounted(measure, view, window);
      const late: Reason | undefined = judgedOn === undefined ? { code: "window-missed", on: writeDay(window.last) } : undefined;
      return { reason: why ?? late ?? notMeasured(measure), judgedOn, bestCase };
    },
    missed: (view, window, isListed) => {
      if (isListed) return [];
      const found = new Set(meteredIn(view, window).map(({ key }) => key));
      return unitsIn(retention.each, window).flatMap(({ key, first, last }) =>
        found.has(key) ? [] : [{ key, reason: notCountedIn(measure, view, first, last) }],
      );
    },
    times: Number.POSITIVE_INFINITY,
    isInAnchorOrder: true,
    isAnchored: true,
    counting: [measure],
    readsHours: measure.readsHours,
    measures: true,
  };
};
