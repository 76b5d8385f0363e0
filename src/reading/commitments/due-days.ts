import { type Exact, add, compare, divide, greatest, least, subtract } from "../../exact/exact.js";
import { byText } from "../../issue/order.js";
import type { Due } from "../../terms/commitments.js";
import { type Steps, valueOn } from "../../time/dated.js";
import { type DayNumber, readDay } from "../../time/day.js";
import { type Period, dayAfter } from "../../time/period.js";
import type { Entry } from "./entry.js";
import type { DueState } from "./status.js";

/** One commitment on one day: its terms as days and numbers, and what is counted. */
export interface Reckoning {
  readonly first: DayNumber;
  /** Infinite where it has no end. */
  readonly last: DayNumber;
  readonly asOf: DayNumber;
  readonly due: Due;
  readonly targets: Steps<Exact | null>;
  /** In order, like all entries here. */
  readonly entries: readonly Entry[];
  /** Of a share: what it is a share of. */
  readonly among: readonly Entry[] | undefined;
  /** What days are due after. */
  readonly occasions: readonly Entry[];
  /** Are occasions and what is counted both of participants? Then nothing of one makes good what is due of another. */
  readonly isEachPersons: boolean;
}

/** A day due, and how it stands. */
export interface ReckonedDay extends DueOnce {
  readonly target: Exact;
  readonly actual: Exact | undefined;
  readonly state: DueState;
  readonly metOn: DayNumber | undefined;
  readonly daysOverdue: number;
}

interface DueOnce {
  readonly from: DayNumber;
  readonly on: DayNumber;
  readonly participant: string | null;
}

/** The days due, by day. */
export const dueDays = (reckoning: Reckoning): readonly ReckonedDay[] =>
  [...reckoned(reckoning)].sort((a, b) => a.on - b.on || byText(a.participant ?? "", b.participant ?? "") || a.from - b.from);

const reckoned = (reckoning: Reckoning): readonly ReckonedDay[] => {
  const { due, first, last, asOf, occasions, among } = reckoning;
  switch (due.kind) {
    case "on": {
      const once = [{ from: first, on: readDay(due.day) as DayNumber, participant: null }].filter(({ on }) => on <= last);
      return among === undefined ? inTurn(reckoning, once, true) : inPeriods(reckoning, once);
    }
    case "every":
      return inPeriods(
        reckoning,
        periodsFrom(first, due.period, Math.min(last, asOf)).flatMap((days) => (days.on > last ? [] : [{ ...days, participant: null }])),
      );
    // As what follows an outcome, the period begins the day after (semantics §1.4); the day itself is early enough to count.
    case "after": {
      if (due.whileItLasts) {
        const lasting = occasions.flatMap(({ day, after, participant }) =>
          periodsFrom(day + 1, due.period, Math.max(Math.min(last, asOf), day + 1))
            .map(({ from, on }) => ({ from: from === day + 1 ? day : from, on, participant }))
            .filter(({ from, on }) => from >= first && from <= last && on < after),
        );
        return inPeriods(reckoning, lasting);
      }
      const endOf = dayAfter(due.period);
      const once = occasions
        .filter(({ day }) => day >= first && day <= last)
        .map(({ day, participant }) => ({ from: day, on: (endOf(day + 1) as DayNumber) - 1, participant }));
      return inTurn(reckoning, once, false);
    }
  }
};

/** The periods in unbroken succession from a day that have begun by another; each is counted from that first day, in one step. */
const periodsFrom = (
  first: DayNumber,
  period: Period,
  until: DayNumber,
): readonly { readonly from: DayNumber; readonly on: DayNumber }[] => {
  const periods: { readonly from: DayNumber; readonly on: DayNumber }[] = [];
  for (let from = first, count = 1; from <= until; count++) {
    const after = dayAfter({ ...period, count: period.count * count })(first) as DayNumber;
    periods.push({ from, on: after - 1 });
    from = after;
  }
  return periods;
};

/** The days for which a target is in force, with it. */
const withTargets = <Once extends DueOnce>(
  { first, asOf, targets }: Reckoning,
  days: readonly Once[],
): readonly (Once & { readonly target: Exact })[] =>
  days.flatMap((once) => {
    const target = asOf < first ? null : valueOn(targets, Math.min(once.on, asOf));
    return target === null || target === undefined ? [] : [{ ...once, target }];
  });

/**
 * Days that may be made good late: the first of what is counted makes good the first of them, and so on, so that one
 * is met on the day on which there is as much as it and all before it ask for. What is left over is shown with a day that
 * stands alone, and with none of many.
 */
const inTurn = (reckoning: Reckoning, days: readonly DueOnce[], isAlone: boolean): readonly ReckonedDay[] => {
  const { asOf, first, entries, isEachPersons } = reckoning;
  const asked = withTargets(reckoning, days);
  const counted = entries.slice(placeFrom(entries, first));
  if (!isEachPersons) return inTurnOf(asOf, asked, counted, isAlone);
  const own = byParticipant(counted);
  return [...byParticipant(asked)].flatMap(([participant, theirs]) => inTurnOf(asOf, theirs, own.get(participant) ?? [], isAlone));
};

const inTurnOf = (
  asOf: DayNumber,
  asked: readonly (DueOnce & { readonly target: Exact })[],
  counted: readonly Entry[],
  isAlone: boolean,
): readonly ReckonedDay[] => {
  const total = sumOf(counted);
  let [before, soFar, next]: [Exact, Exact, number] = [0, 0, 0];
  return asked.map((once): ReckonedDay => {
    const { on, target } = once;
    const needed = add(before, target);
    while (next < counted.length && compare(soFar, needed) < 0) soFar = add(soFar, (counted[next++] as Entry).value);
    const metOn = compare(soFar, needed) < 0 ? undefined : (counted[next - 1] as Entry).day;
    const left = greatest(subtract(total, before), 0);
    const actual = isAlone ? left : least(left, target);
    before = needed;
    if (metOn === undefined)
      return {
        ...once,
        actual,
        metOn,
        ...(asOf <= on ? ({ state: "pending", daysOverdue: 0 } as const) : { state: "overdue", daysOverdue: asOf - on }),
      };
    return {
      ...once,
      actual,
      metOn,
      ...(metOn <= on ? ({ state: "met", daysOverdue: 0 } as const) : { state: "metLate", daysOverdue: metOn - on }),
    };
  });
};

/** Days of which each counts only what falls into its own period. */
const inPeriods = (reckoning: Reckoning, days: readonly DueOnce[]): readonly ReckonedDay[] => {
  const { asOf, entries, among, isEachPersons } = reckoning;
  const own = isEachPersons ? byParticipant(entries) : undefined;
  return withTargets(reckoning, days).map((once): ReckonedDay => {
    const { from, on, target, participant } = once;
    const within = entriesBetween(own === undefined ? entries : (own.get(participant) ?? []), from, on);
    const actual = among === undefined ? sumOf(within) : partOf(sumOf(within), sumOf(entriesBetween(among, from, on)));
    // A share may still fall until its day has come.
    const metOn =
      among === undefined
        ? dayOfTotal(within, target)
        : actual !== undefined && compare(actual, target) >= 0 && asOf >= on
          ? on
          : undefined;
    const passed = actual === undefined ? "nothingToMeasure" : "missed";
    return { ...once, actual, metOn, state: metOn !== undefined ? "met" : asOf <= on ? "pending" : passed, daysOverdue: 0 };
  });
};

/** The one as a part of the other; `undefined` of nothing. */
export const partOf = (of: Exact, among: Exact): Exact | undefined => (compare(among, 0) === 0 ? undefined : divide(of, among));

export const sumOf = (entries: readonly Entry[]): Exact => entries.reduce<Exact>((sum, { value }) => add(sum, value), 0);

/** The day on which so much was there. */
const dayOfTotal = (entries: readonly Entry[], needed: Exact): DayNumber | undefined => {
  let sum: Exact = 0;
  for (const { day, value } of entries) {
    sum = add(sum, value);
    if (compare(sum, needed) >= 0) return day;
  }
  return undefined;
};

/** The place of the first entry on or after a day. */
const placeFrom = (entries: readonly Entry[], day: DayNumber): number => {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The entries from the one day to the other, both inclusive. */
export const entriesBetween = (entries: readonly Entry[], from: DayNumber, to: DayNumber): readonly Entry[] =>
  entries.slice(placeFrom(entries, from), placeFrom(entries, to + 1));

const byParticipant = <Of extends { readonly participant: string | null }>(
  list: readonly Of[],
): ReadonlyMap<string | null, readonly Of[]> => {
  const groups = new Map<string | null, Of[]>();
  for (const one of list) {
    const group = groups.get(one.participant);
    if (group === undefined) groups.set(one.participant, [one]);
    else group.push(one);
  }
  return groups;
};
