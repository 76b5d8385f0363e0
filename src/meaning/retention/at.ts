import type { Checkpoint, Retention } from "../../terms/retention.js";
import { contains, intersection, span } from "../../time/day-set.js";
import { type DayNumber, calendarUnit, readDay, writeDay } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import type { Compiler } from "../compiler.js";
import { isGoingOn } from "../going-on.js";
import type { Reason } from "../reason.js";
import { type View, dayReached } from "../situation.js";
import { type Candidate, type CompiledRetention, type Window, firstSuch, lastSeen, notCounted, notCountedIn } from "./retention.js";
import { anchorDay, awaited, isAnchored } from "./sustained.js";

/** A day on which the condition is looked at. */
interface Checked {
  readonly key: string;
  /** `undefined` where a month is too short for the period to it. */
  readonly day: DayNumber | undefined;
}

export const compileAt = (retention: Extract<Retention, { kind: "at" }>, compiler: Compiler): CompiledRetention => {
  const condition = compiler.condition(retention.condition);
  const daysOf = retention.checkpoints.map(checkpointDays);
  const isEndless = retention.checkpoints.includes("monthEnds");

  const anchorOf = (view: View, window: Window): DayNumber | undefined => {
    const stated = anchorDay(retention.anchor, view, window, dayReached);
    if (stated !== undefined) return stated;
    return intersection(condition.days(view), span(window.first, lastSeen(window) + 1))[0];
  };

  /** The checkpoints from the anchor to the last day of the window, come or not, in the order of their days. */
  const checkpoints = (view: View, window: Window, until: DayNumber): readonly Checked[] => {
    const anchor = anchorOf(view, window);
    return anchor === undefined ? [] : checkpointsFrom(anchor, window, until);
  };

  const checkpointsFrom = (anchor: DayNumber, window: Window, until: DayNumber): readonly Checked[] => {
    const all = daysOf.flatMap((days, place) => days(anchor, until).map(({ key, day }) => ({ key: key ?? String(place + 1), day })));
    // What is listed before a checkpoint that cannot be told stands; nothing after it can be told either.
    const refused = all.findIndex(({ day }) => day === undefined);
    const told = (refused < 0 ? all : all.slice(0, refused))
      .filter(({ day }) => day !== undefined && day >= Math.max(window.first, anchor) && day <= window.last)
      .sort((a, b) => (a.day as DayNumber) - (b.day as DayNumber));
    return refused < 0 ? told : [...told, { key: "", day: undefined }];
  };

  /** The first day as of which no checkpoint was left, were the first counted day the next. */
  const missedOn = (view: View, window: Window, seen: DayNumber): DayNumber => {
    const anchor = anchorOf(view, window) ?? Number.POSITIVE_INFINITY;
    const isFixed = isAnchored(retention.anchor);
    return firstSuch(window.first, seen, (day) =>
      checkpointsFrom(isFixed ? anchor : Math.min(anchor, day + 1), window, day + 400).every(
        (one) => one.day !== undefined && one.day <= day,
      ),
    );
  };

  const candidate = (view: View, anchor: DayNumber, key: string, day: DayNumber): Candidate => ({
    key,
    anchor,
    firstDay: anchor,
    reachedOn: day,
    nextDay: day + 1,
    lastDay: day,
    countedDays: 1,
    measured: undefined,
    view,
    by: condition,
    countedFrom: day,
    lastCounted: day,
  });

  return {
    *candidates(view, window) {
      if (awaited(retention.anchor, window) !== undefined) return;
      const seen = lastSeen(window);
      const days = condition.days(view);
      for (const { key, day } of checkpoints(view, window, seen)) {
        if (day === undefined) yield undefined;
        else if (day <= seen && contains(days, day)) yield candidate(view, anchorOf(view, window) as DayNumber, key, day);
      }
    },
    unreached: (view, window) => {
      const waits = awaited(retention.anchor, window);
      if (waits !== undefined) return { reason: waits, awaits: waits.outcome, bestCase: Number.POSITIVE_INFINITY };
      const seen = lastSeen(window);
      const all = checkpoints(view, window, seen + 400);
      const next = all.find(({ day }) => day !== undefined && day > seen)?.day;
      const days = condition.days(view);
      const isReached = all.some(({ day }) => day !== undefined && day <= seen && contains(days, day));
      const { reason: why, judgedOn } = notCounted(condition, view, window);
      if (next !== undefined) {
        const due = { code: "not-yet-checked", on: writeDay(next) } as const;
        const isSure = isGoingOn(view, seen, next) && contains(days, next);
        const coming = { anchor: anchorOf(view, window) as DayNumber, reachedOn: next, view, by: condition, lastCounted: seen, isSure };
        const told = { reason: isReached ? due : (why ?? due), judgedOn, coming, bestCase: next };
        return isEndless ? told : { ...told, latest: all.at(-1)?.day ?? next };
      }
      if (isReached) return undefined;
      const isOpen = all.length === 0 && seen < window.last;
      const reason: Reason =
        why ?? (isOpen ? { code: "not-started" } : { code: "window-missed", on: writeDay(missedOn(view, window, seen)) });
      return { reason, judgedOn, bestCase: isOpen ? seen + 1 : Number.POSITIVE_INFINITY };
    },
    missed: (view, window, isListed) => {
      if (awaited(retention.anchor, window) !== undefined) return [];
      const seen = lastSeen(window);
      const days = condition.days(view);
      return checkpoints(view, window, seen).flatMap(({ key, day }) =>
        day === undefined || day > seen || contains(days, day) || (isListed && isEndless && isMonth(key))
          ? []
          : [{ key, reason: notCountedIn(condition, view, day, day) }],
      );
    },
    times: Number.POSITIVE_INFINITY,
    isInAnchorOrder: true,
    isAnchored: isAnchored(retention.anchor),
    counting: [condition],
    readsHours: condition.readsHours,
    measures: false,
  };
};

const isMonth = (key: string): boolean => key.includes("-");

/** The days of one checkpoint of the list, from an anchor on. */
const checkpointDays = (
  checkpoint: Checkpoint,
): ((anchor: DayNumber, until: DayNumber) => readonly { readonly key?: string; readonly day: DayNumber | undefined }[]) => {
  if (checkpoint === "anchor") return (anchor) => [{ day: anchor }];
  if (checkpoint === "monthEnds") {
    return (anchor, until) => {
      const found: { readonly key: string; readonly day: DayNumber }[] = [];
      for (let month = calendarUnit(anchor, "month"); month.first <= until; month = calendarUnit(month.after, "month")) {
        found.push({ key: month.key, day: month.after - 1 });
      }
      return found;
    };
  }
  if ("day" in checkpoint) {
    const day = readDay(checkpoint.day) as DayNumber;
    return () => [{ day }];
  }
  const after = dayAfter(checkpoint.after);
  return (anchor) => [{ day: after(anchor) }];
};
