/** When an outcome is reached: the candidates of each kind, day by day (semantics §4). */
import type { Anchor, Condition, Measure, Period, Retention } from "../../src/index.js";
import {
  type Occurrence,
  type Reads,
  type View,
  answerOf,
  counts,
  hoursOn,
  isLimitUntold,
  isTestUntold,
  isWithin,
  satisfying,
} from "./conditions.js";
import { addPeriod, dayNumber, dayText, lastOfMonth, monthText, unitOf, weekText } from "./days.js";
import type { Spell } from "./facts.js";
import { type Fraction, isBelow, over, plus, total, whole, zero } from "./fractions.js";
import { addedOn, dailyOf, isMeasureUntold, onDay } from "./quantities.js";

/** What may turn out to be an occurrence, if everything said about the outcome fits. */
export interface Candidate {
  readonly anchor: number;
  /** The first day of its own window. */
  readonly first: number;
  readonly on: number;
  /** The last day of the window: the day reached, or the one before where it is reported the day after. */
  readonly last: number;
  /** The day on which what follows it begins, where that is not the day after it was reached. */
  readonly next?: number;
  readonly counted: number;
  readonly measured: Fraction | undefined;
  /** The natural key, where it is not the ordinal. */
  readonly key?: string;
  /** Of the last counted day, the lowest id. */
  readonly placement: Spell | undefined;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** A month was too short for a period: nothing can be said after the candidates there are (§1.3). */
  readonly isRefused: boolean;
}

const refused: Candidates = { list: [], isRefused: true };

/** The days that are looked at: from enrolment to the last that has come, of those in which the outcome can be reached. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The last day on which it can be reached: of tracking, or before the next enrolment. */
  readonly ends: number;
}

export interface Asked {
  readonly reads: Reads;
  readonly view: View;
  /** The person with all placements and observations. */
  readonly everything: View;
  readonly stretch: Stretch;
  /** The occurrences of another outcome, the earliest first. */
  readonly others: (outcome: string) => readonly Occurrence[];
}

const none: Candidates = { list: [], isRefused: false };

/** The day from which an anchor that is stated counts: what follows an outcome begins the day after its last one. */
const anchorDay = (anchor: Exclude<Anchor, "firstCounted">, { view, others }: Asked): number | undefined => {
  if (anchor === "enrolment") return view.enrolled;
  if ("day" in anchor) return dayNumber(anchor.day);
  const first = others(anchor.outcome)[0];
  return first?.next;
};

const lowest = (spells: readonly Spell[]): Spell | undefined => [...spells].sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/** The placements that make a condition hold on a day, or under `not` keep it from holding. */
const makers = (condition: Condition, day: number, wanted: boolean, asked: Pick<Asked, "reads" | "view">): readonly Spell[] => {
  const { reads, view } = asked;
  if (counts(condition, day, reads) !== wanted) return [];
  switch (condition.kind) {
    case "during":
    case "weeklyHours":
      return wanted ? satisfying(reads.programme, view, condition.test, day) : [];
    case "all":
    case "any":
      return condition.of.flatMap((part) => makers(part, day, wanted, asked));
    case "none":
      // What is not none is what there is, whatever the series looks at.
      return wanted ? [] : satisfying(reads.programme, { ...view, spells: view.everySpell }, condition.test, day);
    case "not":
      return makers(condition.of, day, !wanted, asked);
    default:
      return [];
  }
};

/** The placements that make a condition hold on a day. */
export const makersOf = (condition: Condition, day: number, reads: Reads): readonly Spell[] =>
  reads.view === undefined ? [] : makers(condition, day, true, { reads, view: reads.view });

const placementFor = (condition: Condition, day: number, asked: Asked): Spell | undefined => lowest(makers(condition, day, true, asked));

/** The placement that adds to a measure on a day. */
const placementIn = (measure: Measure, day: number | undefined, asked: Asked): Spell | undefined => {
  const daily = dailyOf(measure);
  if (day === undefined || daily.kind === "observedValues") return undefined;
  if (daily.kind === "days") return placementFor(daily.condition, day, asked);
  return lowest(satisfying(asked.reads.programme, asked.view, daily.test, day));
};

const inDays = (period: Period): number => period.count * (period.unit === "weeks" ? 7 : 1);

type Sustained = Extract<Retention, { kind: "sustained" }>;

interface Run {
  /** Its first day that counts, or the anchor that is stated. */
  first: number;
  /** First day of its first window. */
  anchor: number;
  /** First day of the window that is open. */
  start: number;
  /** The first day of the run that counts has come, and what is exempt after it is over. */
  hasBegun: boolean;
  /** Counted days since the window before was reached. */
  counted: number;
  /** Counted days in all. */
  countedInAll: number;
  elapsed: number;
  /** Which window is open, from 1. */
  place: number;
  /** The last day of the open window, once the clock that runs has come to it. */
  end: number | undefined;
  /** Break days tolerated in the open window. */
  used: number;
  interruption: number;
  lastBreakDay: number;
  hasGiven: boolean;
}

const runFrom = (first: number, anchor: number, hasBegun: boolean): Run => ({
  first,
  anchor,
  start: anchor,
  hasBegun,
  counted: 0,
  countedInAll: 0,
  elapsed: 0,
  place: 1,
  end: undefined,
  used: 0,
  interruption: 0,
  lastBreakDay: -Infinity,
  hasGiven: false,
});

const sustainedAlone = (reached: Sustained, asked: Asked): Candidates => {
  const { reads, view, stretch } = asked;
  const { condition, period, times, breaks, averageHours } = reached;
  const exempt = breaks?.exempt ?? [];
  const ranges = exempt.flatMap((one) => ("from" in one ? [[dayNumber(one.from), dayNumber(one.to)] as const] : []));
  const probations = exempt.flatMap((one) => ("from" in one ? [] : [one]));
  const isThere = (day: number): boolean => !ranges.some(([from, to]) => from <= day && day <= to);
  const isCounted = (day: number): boolean => day >= stretch.from && isThere(day) && counts(condition, day, reads);
  const each = breaks?.each === undefined ? 0 : breaks.each === "any" ? Infinity : inDays(breaks.each);
  const inAll = breaks?.total === undefined ? Infinity : inDays(breaks.total);
  const later = reached.reachedOn === "dayAfter" ? 1 : 0;
  const lastDay = stretch.to - later;

  let rightEnds = Infinity;
  if (breaks?.endsAfter !== undefined) {
    const after = typeof breaks.endsAfter === "string" ? dayNumber(breaks.endsAfter) + 1 : addPeriod(view.enrolled, breaks.endsAfter);
    if (after === undefined) return refused;
    rightEnds = after - 1;
  }

  const needed = (run: Run): number | undefined => {
    const after = addPeriod(run.anchor, period, run.place);
    return after === undefined ? (run.hasGiven && times === undefined ? Infinity : undefined) : after - run.anchor;
  };
  const meetsAverage = (from: number, to: number): boolean => {
    if (averageHours === undefined) return true;
    const { of, limit } = averageHours;
    const amounts: Fraction[] = [];
    let length = 0;
    for (let day = from; day <= to; day++) {
      if (!isThere(day)) continue;
      length++;
      if ("observation" in of)
        amounts.push(...view.observations.filter((one) => one.kind === of.observation && one.on === day).map((one) => one.value));
      else if (isCounted(day)) {
        const hours = hoursOn(reads.programme, view, of, day);
        if (hours.reported > 0) amounts.push(over(hours.sum, whole(7)));
      }
    }
    return amounts.length > 0 && isWithin(limit, over(times7(total(amounts)), whole(length)), { ...reads, day: from });
  };

  const stated = reached.anchor === undefined || reached.anchor === "firstCounted" ? undefined : anchorDay(reached.anchor, asked);
  if (stated === undefined && reached.anchor !== undefined && reached.anchor !== "firstCounted") return none;
  const list: Candidate[] = [];
  let run = stated === undefined ? undefined : runFrom(stated, stated, false);
  const isUntoldDay = (day: number): boolean => {
    if (day < stretch.from) return false;
    if (answerOf(condition, day, reads) === "untold") return true;
    if (averageHours === undefined) return false;
    const isOfTest = !("observation" in averageHours.of) && isTestUntold(reads.programme, view, averageHours.of, day);
    return isOfTest || isLimitUntold(averageHours.limit, day, reads);
  };
  let told = Math.max(stretch.from, stated ?? stretch.from);
  while (told <= lastDay && !isUntoldDay(told)) told++;
  // From the first day on of which nobody can tell, nothing can be computed (house rule).
  const isToldToTheEnd = told > lastDay;
  for (let day = stated ?? stretch.from; day <= Math.min(lastDay, told - 1); day++) {
    if (!isThere(day)) continue;
    const isCountedDay = isCounted(day);
    if (run !== undefined && isCountedDay && (run.interruption > each || run.used + run.interruption > inAll)) {
      if (run.lastBreakDay > rightEnds) return { list, isRefused: !isToldToTheEnd };
      run = undefined;
    }
    if (run === undefined && !isCountedDay) continue;
    run ??= runFrom(day, day, false);
    if (isCountedDay && !run.hasBegun) {
      if (probations.length > 0) {
        const ends = probations.map((one) => addPeriod(day, one));
        if (ends.includes(undefined)) return { list, isRefused: true };
        const start = Math.max(...(ends as number[]));
        run = runFrom(day, start, true);
        if (needed(run) === undefined) return { list, isRefused: true };
        day = start - 1;
        continue;
      }
      run.hasBegun = true;
    }
    if (needed(run) === undefined) return { list, isRefused: true };
    run.elapsed++;
    if (run.elapsed === needed(run)) run.end = day;
    if (!isCountedDay) {
      run.interruption++;
      run.lastBreakDay = day;
      continue;
    }
    run.used += run.interruption;
    run.interruption = 0;
    run.counted++;
    run.countedInAll++;
    const isComplete = (open: Run): boolean => (breaks?.clock === "runs" ? open.elapsed : open.countedInAll) >= (needed(open) ?? Infinity);
    while (isComplete(run)) {
      const end = breaks?.clock === "runs" ? (run.end ?? day) : day;
      const wants = times !== undefined || !run.hasGiven;
      if (wants && !meetsAverage(run.start, end)) {
        let next: number = run.start + 1;
        while (next < told && !isCounted(next)) next++;
        run = runFrom(next, next, true);
        day = next - 1;
        break;
      }
      if (wants) {
        const placement = placementFor(condition, day, asked);
        // The last day of the window lies before the day reached where the clock ran on through a break.
        const last = breaks?.clock === "runs" ? end : day;
        const { first: anchor, start, counted } = run;
        list.push({ anchor, first: start, on: day + later, last, next: day + 1, counted, measured: undefined, placement });
        // "What is measured of it is of its own period": each counted day belongs to one.
        run.counted = 0;
      }
      run.hasGiven = true;
      run.place++;
      run.used = 0;
      run.start = end + 1;
      const next = needed(run);
      if (next === undefined) return { list, isRefused: true };
      run.end = run.elapsed >= next ? dayOfElapsed(run.anchor, next, isThere) : undefined;
    }
  }
  return { list, isRefused: !isToldToTheEnd };
};

const times7 = (value: Fraction): Fraction => over(value, { n: 1n, d: 7n });

/** The day by which so many days from an anchor on have gone by. */
const dayOfElapsed = (anchor: number, elapsed: number, isThere: (day: number) => boolean): number => {
  let [day, left] = [anchor - 1, elapsed];
  while (left > 0) {
    day++;
    if (isThere(day)) left--;
  }
  return day;
};

/** The same person with the placements of each employer alone, employers by id; placements without one are one group. */
export const byEmployer = (view: View): readonly (readonly [employer: string, view: View])[] => {
  const ids = [...new Set(view.spells.map((spell) => spell.employer ?? ""))].sort((a, b) => (a < b ? -1 : 1));
  return ids.map((id) => [id, { ...view, spells: view.spells.filter((spell) => (spell.employer ?? "") === id) }]);
};

const lookingAt = (asked: Asked, view: View): Asked => ({ ...asked, view, reads: { ...asked.reads, view } });

/** Several lists in the order of days reached, ties in the order of the lists. */
const merged = (lists: readonly Candidates[]): Candidates => ({
  list: lists
    .flatMap(({ list }, place) => list.map((one) => ({ one, place })))
    .sort((a, b) => a.one.on - b.one.on || a.place - b.place)
    .map(({ one }) => one),
  isRefused: lists.some(({ isRefused }) => isRefused),
});

const sustained = (reached: Sustained, asked: Asked): Candidates => {
  if (reached.employer === undefined) return sustainedAlone(reached, asked);
  const employers = byEmployer(asked.view);
  if (reached.employer === "same") return merged(employers.map(([, view]) => sustainedAlone(reached, lookingAt(asked, view))));
  const employer = asked.others(reached.employer.outcome)[0]?.employer;
  const own = employers.find(([id]) => id === employer);
  return own === undefined ? none : sustainedAlone(reached, lookingAt(asked, own[1]));
};

type Accumulated = Extract<Retention, { kind: "accumulated" }>;

/** The last day of the stretch that begins on an anchor. */
const stretchEnds = ({ measure, within }: Accumulated, anchor: number): number | undefined => {
  if (within === undefined) return Infinity;
  if (measure.kind === "units" && measure.from === "calendar" && measure.unit === within.unit) {
    let [, last] = unitOf(anchor, measure.unit);
    for (let place = 1; place < within.count; place++) [, last] = unitOf(last + 1, measure.unit);
    return last;
  }
  const after = addPeriod(anchor, within);
  return after === undefined ? undefined : after - 1;
};

const accumulated = (reached: Accumulated, asked: Asked): Candidates => {
  const { reads, stretch } = asked;
  const { measure, atLeast } = reached;
  // Weeks and months of the calendar are the same whatever the anchor; those counted from it begin with a day that counts.
  const isFromAnchor = measure.kind === "units" && measure.from === "anchor";
  // The days that count are those on which anything is added, to a unit as well.
  const increments: number[] = [];
  const addedFromTheStart = new Map<number, Fraction>();
  for (let day = stretch.from; day <= stretch.to; day++) {
    if (onDay(dailyOf(measure), day, reads).n > 0n) increments.push(day);
    if (!isFromAnchor) addedFromTheStart.set(day, addedOn(measure, day, { from: stretch.from, anchor: stretch.from }, reads));
  }
  const countedDays = new Set(increments);

  const from = (anchor: number, isStated: boolean): Candidate | "refused" | undefined => {
    const ends = stretchEnds(reached, anchor);
    if (ends === undefined) return "refused";
    const start = Math.max(anchor, stretch.from);
    // A day that is tried as anchor has only what is added since.
    const isOfItsOwn = isStated || isFromAnchor || (reached.window === "sliding" && measure.kind === "units");
    // The limit is asked as of the anchor (house rule).
    const occurrence: Occurrence = {
      series: "",
      key: "",
      ordinal: 1,
      anchor,
      first: anchor,
      on: anchor,
      last: anchor,
      next: anchor + 1,
      counted: 0,
      measured: undefined,
      employer: undefined,
    };
    const limit = reads.valueOf(atLeast, { ...reads, day: anchor, occurrence });
    let [sum, last, counted] = [zero, start, 0];
    for (let day = start; day <= Math.min(ends, stretch.to); day++) {
      const added = isOfItsOwn ? addedOn(measure, day, { from: start, anchor }, reads) : (addedFromTheStart.get(day) ?? zero);
      if (countedDays.has(day)) [last, counted] = [day, counted + 1];
      sum = plus(sum, added);
      if (typeof limit !== "object" || isBelow(sum, limit)) continue;
      return { anchor, first: anchor, on: day, last: day, counted, measured: sum, placement: placementIn(measure, last, asked) };
    }
    return undefined;
  };
  if (reached.window === "sliding") {
    const list: Candidate[] = [];
    let isRefused = false;
    for (const anchor of increments) {
      const found = from(anchor, false);
      if (found === "refused") isRefused = true;
      else if (found !== undefined && !isRefused) list.push(found);
    }
    return { list: list.sort((a, b) => a.on - b.on || a.anchor - b.anchor), isRefused };
  }
  const isStated = reached.anchor !== undefined && reached.anchor !== "firstCounted";
  const anchor = isStated ? anchorDay(reached.anchor, asked) : increments[0];
  const found = anchor === undefined ? undefined : from(anchor, isStated);
  if (found === "refused") return { list: [], isRefused: true };
  return { list: found === undefined ? [] : [found], isRefused: false };
};

const at = ({ condition, checkpoints, anchor: stated }: Extract<Retention, { kind: "at" }>, asked: Asked): Candidates => {
  const { reads, stretch, others } = asked;
  const holds = (day: number): boolean => day >= stretch.from && counts(condition, day, reads);
  const firstCounted = (): number | undefined => {
    for (let day = stretch.from; day <= stretch.to; day++) if (holds(day)) return day;
    return undefined;
  };
  // "A checkpoint is a day: anchor (or the day another outcome was reached) + period": that day itself, not the one after.
  const anchor =
    stated === undefined || stated === "firstCounted"
      ? firstCounted()
      : typeof stated === "object" && "outcome" in stated
        ? others(stated.outcome)[0]?.on
        : anchorDay(stated, asked);
  if (anchor === undefined) return none;
  let isRefused = false;
  const looked = checkpoints.flatMap((checkpoint, place): readonly { day: number; key: string }[] => {
    const key = String(place + 1);
    if (checkpoint === "anchor") return [{ day: anchor, key }];
    if (checkpoint === "monthEnds") {
      const ends: { day: number; key: string }[] = [];
      for (let day = lastOfMonth(anchor); day <= stretch.to; day = lastOfMonth(day + 1)) ends.push({ day, key: monthText(day) });
      return ends;
    }
    if ("day" in checkpoint) return [{ day: dayNumber(checkpoint.day), key }];
    const day = addPeriod(anchor, checkpoint.after);
    isRefused ||= day === undefined;
    return day === undefined ? [] : [{ day, key }];
  });
  const list = looked
    .filter(({ day }) => day >= anchor && day <= stretch.to && holds(day))
    // One day is looked at, and one counts.
    .map(({ day, key }): Candidate => ({
      anchor,
      first: anchor,
      on: day,
      last: day,
      counted: 1,
      measured: undefined,
      key,
      placement: placementFor(condition, day, asked),
    }));
  return { list: list.sort((a, b) => a.on - b.on), isRefused };
};

const metered = ({ measure, each }: Extract<Retention, { kind: "metered" }>, asked: Asked): Candidates => {
  const { reads, stretch } = asked;
  const list: Candidate[] = [];
  const unit = each === "week" ? "weeks" : "months";
  // Weeks and months that are not the calendar's begin on the first day that adds (house rule).
  let anchor = stretch.from;
  while (measure.kind === "units" && measure.from === "anchor" && anchor < stretch.to && onDay(measure.of, anchor, reads).n === 0n)
    anchor++;
  for (let [first, last] = unitOf(stretch.from, unit); first <= stretch.to; [first, last] = unitOf(last + 1, unit)) {
    const [from, to] = [Math.max(first, stretch.from), Math.min(last, stretch.ends)];
    if (to > stretch.to) continue;
    let sum = zero;
    const days: number[] = [];
    for (let day = from; day <= to; day++) {
      // What is measured in the units adds up to what is measured in the whole.
      const added = addedOn(measure, day, { from: anchor, anchor }, reads);
      if (added.n !== 0n) days.push(day);
      sum = plus(sum, added);
    }
    if (sum.n === 0n) continue;
    const key = each === "week" ? weekText(first) : dayText(first).slice(0, 7);
    // What was counted in weeks or months has the days that were added to them (house rule).
    const counted: number[] = measure.kind === "units" ? [] : days;
    if (measure.kind === "units")
      for (let day = from; day <= to; day++) if (onDay(dailyOf(measure), day, reads).n !== 0n) counted.push(day);
    const own = counted.length === 0 ? days : counted;
    list.push({
      anchor: own[0] ?? from,
      first: own[0] ?? from,
      on: to,
      last: to,
      counted: own.length,
      measured: sum,
      key,
      placement: placementIn(measure, own.at(-1), asked),
    });
  }
  return { list, isRefused: false };
};

const observed = ({ observation, limit }: Extract<Retention, { kind: "observed" }>, { view, stretch, reads }: Asked): Candidates => ({
  list: view.observations
    .filter((one) => one.kind === observation && one.on >= stretch.from && one.on <= stretch.to)
    .filter((one) => limit === undefined || isWithin(limit, one.value, { ...reads, day: one.on }))
    .map((one) => ({
      anchor: one.on,
      first: one.on,
      on: one.on,
      last: one.on,
      counted: 0,
      measured: undefined,
      key: one.id,
      placement: undefined,
    })),
  isRefused: false,
});

/** The first day of which nobody can tell what it counts for. */
const firstUntold = (reached: Retention, { reads, stretch }: Asked): number | undefined => {
  const isUntold = (day: number): boolean => {
    switch (reached.kind) {
      case "at":
        return answerOf(reached.condition, day, reads) === "untold";
      case "accumulated":
      case "metered":
        return isMeasureUntold(reached.measure, day, reads);
      default:
        return false;
    }
  };
  for (let day = stretch.from; day <= stretch.to; day++) if (isUntold(day)) return day;
  return undefined;
};

/** Everything that may be an occurrence, in the order in which it is tried. */
export const candidatesOf = (reached: Retention, asked: Asked): Candidates => {
  const untold = firstUntold(reached, asked);
  const found = candidatesOfKind(reached, asked);
  return untold === undefined ? found : { list: found.list.filter(({ on }) => on < untold), isRefused: true };
};

const candidatesOfKind = (reached: Retention, asked: Asked): Candidates => {
  switch (reached.kind) {
    case "sustained":
      return sustained(reached, asked);
    case "accumulated":
      return accumulated(reached, asked);
    case "at":
      return at(reached, asked);
    case "metered":
      return metered(reached, asked);
    case "observed":
      return observed(reached, asked);
    case "anyOf": {
      const { list, isRefused } = merged(reached.of.map((member) => candidatesOf(member, asked)));
      return { list: list.map(withoutKey), isRefused };
    }
    case "allOf": {
      const members = reached.of.map((member) => candidatesOf(member, asked));
      const firsts = members.map(({ list }) => list[0]);
      const isRefused = members.some((member) => member.isRefused && member.list.length === 0);
      const latest = firsts.includes(undefined)
        ? undefined
        : (firsts as Candidate[]).reduce<Candidate | undefined>(
            (best, one) => (best === undefined || one.on > best.on ? one : best),
            undefined,
          );
      if (latest === undefined) return { list: [], isRefused };
      return { list: [withoutKey(latest)], isRefused };
    }
  }
};

/** A member's own key is not that of the whole. */
const withoutKey = (candidate: Candidate): Candidate => {
  const { key, ...rest } = candidate;
  return key === undefined ? candidate : rest;
};

/** How many occurrences there may be, and whether they are numbered. */
export const timesOf = (reached: Retention): number => {
  switch (reached.kind) {
    case "sustained":
    case "observed":
      return reached.times === "unlimited" ? Infinity : (reached.times ?? 1);
    case "at":
    case "metered":
      return Infinity;
    default:
      return 1;
  }
};
