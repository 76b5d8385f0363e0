import type { Exact } from "../../exact/exact.js";
import type { KnownObservation } from "../../facts/timeline.js";
import { type DaySet, intersection, span, unionOfSpans } from "../../time/day-set.js";
import type { Breaks } from "../../terms/retention.js";
import { type DayNumber, calendarUnit, writeDay } from "../../time/day.js";
import type { CompiledCondition, CompiledMeasure } from "../compiler.js";
import { type Reason, isNearer, notMeasured } from "../reason.js";
import type { ReachedSoFar, View } from "../situation.js";

/** The days in which an outcome may be reached, as far as they have passed. */
export interface Window {
  /** First day that counts: the day of enrolment. */
  readonly first: DayNumber;
  /** Last day on which the outcome can be reached at all; infinite where nothing ends it. */
  readonly last: DayNumber;
  /** Last day of tracking, whatever deadline the outcome has besides. */
  readonly tracked: DayNumber;
  /** The day as of which is settled: later days have not come. */
  readonly asOf: DayNumber;
  /** The outcomes that were looked at before. */
  readonly soFar: ReachedSoFar;
}

/** A candidate for an occurrence (semantics §4). */
export interface Candidate {
  /** Natural key; `undefined` where it is the ordinal. */
  readonly key: string | undefined;
  readonly anchor: DayNumber;
  /** First day of its own window: the anchor, or of a later period of a run the day after the one before. */
  readonly firstDay: DayNumber;
  readonly reachedOn: DayNumber;
  /** Last day of its window: the day reached, or the one before it where it is reported the day after. */
  readonly lastDay: DayNumber;
  /** The day on which what follows it begins: the day after it, or the day itself where it is reported the day after. */
  readonly nextDay: DayNumber;
  readonly countedDays: number;
  readonly measured: Exact | undefined;
  /** The view it was found in. */
  readonly view: View;
  /** Tells which placements made its last counted day count; nothing for kinds that placements do not reach. */
  readonly by: Counting | undefined;
  /** Do interruptions pause the clock, or run with it? Nothing for what no interruption belongs to. */
  readonly clock?: Clock;
  /** The days that were counted lie from one day to another: of its own window, since enrolment; or the day itself that was looked at. */
  readonly countedFrom: DayNumber;
  readonly lastCounted: DayNumber;
  /** Of the last counted day, where observations reach it. */
  readonly observation?: KnownObservation | undefined;
}

/** What interruptions do to the clock. */
export type Clock = Breaks["clock"];

/** What makes days count. */
export type Counting = CompiledCondition | CompiledMeasure;

/** The days that counted, of those from one day to another. */
export const daysCounted = (by: Counting, view: View, first: DayNumber, last: DayNumber): DaySet => {
  if ("days" in by) return intersection(by.days(view), span(first, last + 1));
  const increments = (by.unitsOf ?? by).increments(view, first, last + 1, first);
  return unionOfSpans(increments.map((increment) => [increment.first, increment.after]));
};

/** Interruptions that a run bears, in days; infinite where nothing limits them. */
export interface Tolerance {
  /** Of one interruption. */
  readonly each: number;
  /** Of all that are still to come in the window, the open one included. */
  readonly left: number;
  /** How long the open interruption is by now. */
  readonly open: number;
}

/** What is going on: from which day, what makes days count, and the interruptions it bears, where it stands or falls with them. */
export interface Going {
  readonly anchor: DayNumber;
  readonly by: Counting;
  readonly clock?: Clock;
  readonly tolerance?: Tolerance;
}

/** So much of so much. */
export type Due = Extract<Reason, { code: "not-yet-due" | "not-yet-accumulated" }>;

/** What is asked of a candidate before it is an occurrence. */
export type Questioned = Pick<Candidate, "anchor" | "reachedOn" | "view" | "by" | "lastCounted">;

/** An occurrence that has not come yet, whose last counted day is the last that has come. */
export interface Coming extends Questioned {
  /** Do the facts lead there if the present employment continues, so that it need not be looked at any closer? */
  readonly isSure: boolean;
}

/** How far something had come that was interrupted for too long: counted days of those needed, and the last one that counted. */
export interface CameTo {
  readonly counted: number;
  readonly needed: number;
  readonly lastDay: DayNumber;
}

/** Why nothing more was reached, and when it can be. */
export interface Unreached {
  readonly reason: Reason;
  /** The day on which conditions were judged. */
  readonly judgedOn?: DayNumber | undefined;
  /** Where an interruption is the reason. */
  readonly cameTo?: CameTo;
  /** How far it has come, whatever else stands in the way. */
  readonly due?: Due;
  readonly going?: Going;
  /** The last day on which it can be reached, where that lies before the end of the window. */
  readonly latest?: DayNumber;
  /** The outcome that it waits for, without which nothing begins. */
  readonly awaits?: string;
  /** While something is pending: the occurrence that comes if every day from now on counts. */
  readonly coming?: Coming;
  /** The first day on which it can be reached at all if every day from now on counts; infinite where none can. */
  readonly bestCase: DayNumber;
  /** No day before this one can reach it, whatever happens: where that is not the best case, since more may be added than now is. */
  readonly soonest?: DayNumber;
}

/** A checkpoint, month or week that has come and is no occurrence, and why. */
export interface Missed {
  readonly key: string;
  readonly reason: Reason;
}

export interface CompiledRetention {
  /** In order; `undefined` stands for a candidate whose period is refused for a month too short (semantics §1.3). */
  readonly candidates: (view: View, window: Window) => Iterable<Candidate | undefined>;
  /** Why there is no later candidate than those there are; nothing where the latest run of counted days gave one. */
  readonly unreached: (view: View, window: Window) => Unreached | undefined;
  /** Of what has a key of its own, what has come and is no occurrence; with `isListed` only what the terms list one by one. */
  readonly missed?: (view: View, window: Window, isListed: boolean) => readonly Missed[];
  /** How many occurrences there may be. */
  readonly times: number;
  /** Has what is reached later never an earlier anchor? */
  readonly isInAnchorOrder: boolean;
  /** Does it count from the same day whatever there is to count? */
  readonly isAnchored: boolean;
  /** What makes days count; nothing for kinds that placements do not reach. */
  readonly counting: readonly Counting[];
  readonly readsHours: boolean;
  /** What the occurrences measure, if anything. */
  readonly measures: boolean;
}

/**
 * Of answers any of which will do, the one that can come true first; but one that comes true if the present employment
 * continues is told rather than one that needs something else to happen.
 */
export const likeliest = (answers: readonly Unreached[]): Unreached => {
  const nearest = (some: readonly Unreached[]): Unreached | undefined =>
    some.reduce<Unreached | undefined>(
      (best, answer) =>
        best === undefined || answer.bestCase < best.bestCase || (answer.bestCase === best.bestCase && isNearer(answer.reason, best.reason))
          ? answer
          : best,
      undefined,
    );
  const first = nearest(answers) ?? { reason: { code: "not-started" }, bestCase: Number.POSITIVE_INFINITY };
  const sure = first.coming?.isSure === true ? undefined : nearest(answers.filter(({ coming }) => coming?.isSure === true));
  return sure?.coming === undefined ? first : { ...sure, coming: { ...sure.coming, isSure: false }, bestCase: first.bestCase };
};

/** The last day that has come and can count. */
export const lastSeen = (window: Window): DayNumber => Math.min(window.asOf, window.last);

/** The day itself, or none where it lies past the window. */
export const inWindow = (day: DayNumber, window: Window): DayNumber => (day <= window.last ? day : Number.POSITIVE_INFINITY);

/** The last day that counts, of those in the window that have come. */
const lastCountedDay = (by: Counting, view: View, window: Window): DayNumber | undefined => {
  const after = daysCounted(by, view, window.first, lastSeen(window)).at(-1);
  return after === undefined ? undefined : after - 1;
};

/** The last day in the window on which any placement ran. */
const lastPlaced = ({ placements }: View, window: Window): DayNumber | undefined => {
  const seen = lastSeen(window);
  let last = Number.NEGATIVE_INFINITY;
  for (const { first, after } of placements) if (first <= seen) last = Math.max(last, Math.min(after - 1, seen));
  return last >= window.first ? last : undefined;
};

/**
 * The last day in the window on which any placement ran: conditions are judged on it (semantics §9). What ran beside the
 * placements that made the last counted day count is not what counting waits for: days on which just what that lacked is
 * lacking are not judged.
 */
const dayJudged = (by: Counting, view: View, window: Window): DayNumber | undefined => {
  const last = lastPlaced(view, window);
  const counted = last === undefined ? undefined : lastCountedDay(by, view, window);
  if (last === undefined || counted === undefined || counted >= last) return last;
  const counting = by.placements(view, counted);
  const beside = view.placements.filter(
    (placement) => placement.first <= counted && counted < placement.after && !counting.includes(placement),
  );
  if (beside.length === 0) return last;
  const lacking = JSON.stringify(by.why({ ...view, placements: beside }, counted));
  let judged = last;
  while (judged > counted && JSON.stringify(by.why(view, judged)) === lacking) judged--;
  return judged;
};

/** Did everything begin only after the last day on which the outcome could be reached? */
const isLate = (view: View, window: Window): boolean =>
  view.placements.some(({ first }) => first > window.last && first <= Math.min(window.asOf, window.tracked));

const isObservedLate = (observation: string, view: View, window: Window): boolean =>
  view.observations.some(({ kind, on }) => kind === observation && on > window.last && on <= Math.min(window.asOf, window.tracked));

/** Why no day counts, and on which day that was judged. */
export interface NotCounted {
  readonly reason: Reason | undefined;
  readonly judgedOn?: DayNumber;
}

/**
 * Why no day counts: nobody was placed, or the condition failed on the day it is judged on. No reason where it held then, or
 * where somebody was placed too late.
 */
export const notCounted = (by: Counting, view: View, window: Window): NotCounted => {
  const judgedOn = by.readsPlacements ? dayJudged(by, view, window) : lastSeen(window);
  if (judgedOn === undefined) return { reason: isLate(view, window) ? undefined : { code: "not-started" } };
  const reason = by.why(view, judgedOn);
  return reason?.code === "not-observed" && isObservedLate(reason.observation, view, window) ? { reason: undefined } : { reason, judgedOn };
};

/** Why nothing was measured that counts, from one day to another: a month, a week, or a checkpoint of one day. */
export const notCountedIn = (by: Counting, view: View, first: DayNumber, last: DayNumber): Reason => {
  const asked = "days" in by ? by : (by.unitsOf ?? by);
  const observation = "days" in asked ? undefined : asked.observation;
  if (observation !== undefined && !view.observations.some(({ kind, on }) => kind === observation && on >= first && on <= last))
    return { code: "not-observed", observation };
  let judged = asked.readsPlacements ? Number.NEGATIVE_INFINITY : last;
  if (asked.readsPlacements) {
    for (const { first: begun, after } of view.placements)
      if (begun <= last && after > first) judged = Math.max(judged, Math.min(after - 1, last));
    if (judged < first) return { code: "window-missed", on: writeDay(last) };
  }
  return asked.why(view, judged) ?? ("days" in by ? { code: "window-missed", on: writeDay(last) } : notMeasured(by));
};

/** The weeks or months of the calendar that are over, as far as their days lie in the window. */
export const unitsIn = (
  unit: "week" | "month",
  window: Window,
): readonly { readonly key: string; readonly first: DayNumber; readonly last: DayNumber }[] => {
  const units: { readonly key: string; readonly first: DayNumber; readonly last: DayNumber }[] = [];
  for (let day = window.first; day <= lastSeen(window);) {
    const { key, first, after } = calendarUnit(day, unit);
    const last = Math.min(after - 1, window.tracked);
    if (last <= lastSeen(window)) units.push({ key, first: Math.max(first, window.first), last });
    day = after;
  }
  return units;
};

/** The first day on which something holds, of days on which it holds from one on. */
export const firstSuch = (from: DayNumber, to: DayNumber, holds: (day: DayNumber) => boolean): DayNumber => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
