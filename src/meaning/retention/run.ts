import { type DaySet, noDays, unionOfSpans } from "../../time/day-set.js";
import { type DayNumber, readDay } from "../../time/day.js";
import { type Period, dayAfter } from "../../time/period.js";
import type { DayRange } from "../../terms/day-range.js";
import type { Breaks } from "../../terms/retention.js";

/** The rules of one walk along counted days, compiled. */
export interface RunRules {
  /** Days that the first so many periods take, from the first day of the run; `undefined` where a month is too short. */
  readonly needed: (base: DayNumber, count: number) => number | undefined;
  /** Longest interruption that is tolerated, and how many days in all within one window; infinite where nothing limits them. */
  readonly each: number;
  readonly total: number;
  readonly isRunning: boolean;
  /** Days that are not there at all. */
  readonly exempt: DaySet;
  /** The first period of each run that is not there, if any. */
  readonly probation: ((anchor: DayNumber) => DayNumber | undefined) | undefined;
  /** The last day of the right: an untolerated break later than it ends it; infinite where nothing does, `undefined` where a month is too short. */
  readonly endsAfter: (enrolled: DayNumber) => DayNumber | undefined;
}

/** A run of counted days with no break too long: where it began and how far it has come. */
export interface Run {
  readonly anchor: DayNumber;
  /** The day its periods are counted from: the anchor, or the day after its probation. */
  readonly base: DayNumber;
  /** Counted days since the base, or days that have passed, as the clock says. */
  readonly progress: number;
  /** First day of the current period. */
  readonly firstDay: DayNumber;
  /** The days that count for the current period lie from here on: its first day, or the day after the one before was reached. */
  readonly countedFrom: DayNumber;
  /** Counted days of the current period. */
  readonly counted: number;
  readonly lastCounted: DayNumber;
  /** Break days in the current window. */
  readonly broken: number;
  /** How many periods have been completed in this run. */
  readonly completed: number;
  /** Days the current period takes; `undefined` where a month is too short and the period's policy refuses that. */
  readonly needed: number | undefined;
}

/** A period completed in a run. */
export interface Completion {
  readonly anchor: DayNumber;
  /** First day of its own period: the anchor's, the day after the probation, or the day after the period before. */
  readonly firstDay: DayNumber;
  readonly on: DayNumber;
  /** The last day of the window, which lies before the day reached where the clock ran on through a break. */
  readonly lastDay: DayNumber;
  /** Its own counted days lie from here on. */
  readonly countedFrom: DayNumber;
  readonly countedDays: number;
  /** Which period of its run it is, from 1. */
  readonly count: number;
}

/** What a walk comes to: the periods completed, the latest run, and whether a break or a short month ended it for good. */
export interface Walk {
  readonly completions: readonly (Completion | undefined)[];
  readonly run: Run | undefined;
  readonly isEnded: boolean;
}

const isRange = (exempt: DayRange | Period): exempt is DayRange => "from" in exempt;

export const compileRunRules = (period: Period, breaks: Breaks | undefined): RunRules => {
  const ends = new Map<number, (anchor: DayNumber) => DayNumber | undefined>();
  const endOf = (count: number): ((anchor: DayNumber) => DayNumber | undefined) => {
    const known = ends.get(count) ?? dayAfter({ ...period, count: period.count * count });
    ends.set(count, known);
    return known;
  };
  const first = endOf(1);
  const ranges = (breaks?.exempt ?? [])
    .filter(isRange)
    .map(({ from, to }) => [readDay(from) as DayNumber, (readDay(to) as DayNumber) + 1] as const);
  const probations = (breaks?.exempt ?? []).flatMap((exempt) => (isRange(exempt) ? [] : [dayAfter(exempt)]));
  const { each, total, clock = "pauses", endsAfter } = breaks ?? {};
  const lengthOf = (length: typeof total): number => (length === undefined ? 0 : (dayAfter(length)(0) as number));
  const right = endsAfter === undefined || typeof endsAfter === "string" ? undefined : dayAfter(endsAfter);
  const fixedRight = typeof endsAfter === "string" ? (readDay(endsAfter) as DayNumber) : Number.POSITIVE_INFINITY;
  return {
    needed: (base, count) => {
      const end = count === 1 ? first(base) : endOf(count)(base);
      return end === undefined ? undefined : end - base;
    },
    each: each === "any" ? Number.POSITIVE_INFINITY : lengthOf(each),
    total: total === undefined ? Number.POSITIVE_INFINITY : lengthOf(total),
    isRunning: clock === "runs",
    exempt: ranges.length === 0 ? noDays : unionOfSpans([...ranges].sort((a, b) => a[0] - b[0])),
    probation: probations.length === 0 ? undefined : longestOf(probations),
    endsAfter:
      right === undefined
        ? () => fixedRight
        : (enrolled) => {
            const after = right(enrolled);
            return after === undefined ? undefined : after - 1;
          },
  };
};

/** The last of the days after several periods that all begin on one day; `undefined` where one of them is refused. */
const longestOf =
  (ends: readonly ((anchor: DayNumber) => DayNumber | undefined)[]): ((anchor: DayNumber) => DayNumber | undefined) =>
  (anchor) =>
    ends.reduce<DayNumber | undefined>((last, end) => {
      const day = end(anchor);
      return last === undefined || day === undefined ? undefined : Math.max(last, day);
    }, anchor);

/** How many exempt days lie between two days, the second not included. */
const exemptBetween = (rules: RunRules, from: DayNumber, until: DayNumber): number => {
  let days = 0;
  for (let place = 0; place < rules.exempt.length; place += 2) {
    days += Math.max(0, Math.min(until, rules.exempt[place + 1] as DayNumber) - Math.max(from, rules.exempt[place] as DayNumber));
  }
  return days;
};

/** Days from one to another, the second not included, without those that are not there. */
export const daysBetween = (rules: RunRules, from: DayNumber, until: DayNumber): number =>
  rules.exempt.length === 0 ? until - from : until - from - exemptBetween(rules, from, until);

/** The day that many days after one, without those that are not there: with 1 the next that is. */
export const daysLater = (rules: RunRules, from: DayNumber, days: number): DayNumber => {
  if (rules.exempt.length === 0) return from + days;
  let day = from;
  for (let place = 0, left = days; left > 0;) {
    const [first, after] = [rules.exempt[place], rules.exempt[place + 1]];
    if (first === undefined || after === undefined) return day + left;
    if (after <= day + 1) place += 2;
    else if (first <= day + 1) day = after - 1;
    else {
      const step = Math.min(left, first - day - 1);
      day += step;
      left -= step;
    }
  }
  return day;
};

/** Can a break of so many days be borne? */
export const isTolerated = (rules: RunRules, run: Run, days: number): boolean =>
  days === 0 || (days <= rules.each && run.broken + days <= rules.total);

/** A run while a walk takes it along. */
type MutableRun = { -readonly [Key in keyof Run]: Run[Key] };

/** A run that begins on a day, which may not count itself. */
const runFrom = (rules: RunRules, anchor: DayNumber): MutableRun => {
  const base = rules.probation === undefined ? anchor : rules.probation(anchor);
  const needed = base === undefined ? undefined : rules.needed(base, 1);
  const first = base ?? anchor;
  const begun = { anchor, base: first, firstDay: first, countedFrom: first };
  return { ...begun, progress: 0, counted: 0, lastCounted: anchor - 1, broken: 0, completed: 0, needed };
};

/**
 * Walks along the counted days from one day to the day before another: each period completed, and the latest run.
 * `anchor` is the day the first run begins on, counted or not; without it a run begins on the first counted day. With
 * `once`, only the first period of a run is looked for.
 */
export const walk = (
  rules: RunRules,
  days: DaySet,
  from: DayNumber,
  until: DayNumber,
  anchor: DayNumber | undefined,
  endsAfter: DayNumber,
  once: boolean,
): Walk => {
  let completions: (Completion | undefined)[] | undefined;
  // A probation begins on the first day that counts, which is then the anchor.
  let run = anchor === undefined || rules.probation !== undefined ? undefined : runFrom(rules, anchor);
  for (let place = 0; place < days.length; place += 2) {
    const first = Math.max(days[place] as DayNumber, from);
    const after = Math.min(days[place + 1] as DayNumber, until);
    if (first >= until) break;
    if (first >= after) continue;
    if (run !== undefined) {
      // A probation is not there at all, and neither is what lies between its days.
      const broken = Math.max(0, daysBetween(rules, Math.max(run.lastCounted + 1, run.base), first));
      if (isTolerated(rules, run, broken)) {
        run.broken += broken;
        if (broken > 0 && rules.isRunning) run.progress = Math.max(0, daysBetween(rules, run.base, first));
      } else {
        if (first - 1 > endsAfter) return { completions: completions ?? none, run, isEnded: true };
        run = undefined;
      }
    }
    run ??= runFrom(rules, first);
    completions = along(rules, run, first, after, once, completions);
    if (run.needed === undefined && (completions === undefined || completions.at(-1) !== undefined)) {
      if (completions === undefined) completions = [];
      completions.push(undefined);
    }
  }
  return { completions: completions ?? none, run, isEnded: false };
};

const none: readonly never[] = [];

/** Does so many days more complete the current period of a run? */
const isCompleted = ({ needed, progress, completed }: Run, more: number, once: boolean): boolean =>
  needed !== undefined && more > 0 && needed <= progress + more && !(once && completed > 0);

/** Takes a run along a stretch of counted days, noting what is completed in it. */
const along = (
  rules: RunRules,
  run: MutableRun,
  first: DayNumber,
  after: DayNumber,
  once: boolean,
  before: (Completion | undefined)[] | undefined,
): (Completion | undefined)[] | undefined => {
  let completions = before;
  const from = Math.max(first, run.base);
  const more = Math.max(0, after - from);
  while (isCompleted(run, more, once)) {
    run.completed++;
    const needed = run.needed as number;
    const on = Math.max(from, from + needed - run.progress - 1);
    const lastDay = rules.isRunning ? Math.min(on, daysLater(rules, run.base - 1, needed)) : on;
    const { anchor, firstDay, countedFrom, completed: count } = run;
    const countedDays = run.counted + Math.max(0, on + 1 - Math.max(from, countedFrom));
    const completion: Completion = { anchor, firstDay, on, lastDay, countedFrom, countedDays, count };
    if (completions === undefined) completions = [completion];
    else completions.push(completion);
    run.broken = 0;
    if (once) continue;
    run.firstDay = lastDay + 1;
    run.countedFrom = on + 1;
    run.counted = 0;
    run.needed = rules.needed(run.base, run.completed + 1);
  }
  run.progress += more;
  run.counted += Math.max(0, after - Math.max(from, run.countedFrom));
  run.lastCounted = after - 1;
  return completions;
};
