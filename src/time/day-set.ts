import type { DayNumber } from "./day.js";

/**
 * A set of days: spans in order, no two touching, flat as `[first, after, first, after, …]`, where `after` is the
 * day after the last one of the span. What a condition means is such a set (semantics §3).
 */
export type DaySet = readonly DayNumber[];

export const noDays: DaySet = [];

export const allDays: DaySet = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** The days from `first` to the day before `after`. */
export const span = (first: DayNumber, after: DayNumber): DaySet => (first < after ? [first, after] : noDays);

/** The days that are in all the sets, or in any of them, by walking their borders once. */
const combine = (a: DaySet, b: DaySet, inside: (inA: boolean, inB: boolean) => boolean): DaySet => {
  const borders: DayNumber[] = [];
  let [placeA, placeB] = [0, 0];
  let within = inside(false, false);
  while (placeA < a.length || placeB < b.length) {
    const border = Math.min(a[placeA] ?? Number.POSITIVE_INFINITY, b[placeB] ?? Number.POSITIVE_INFINITY);
    if (placeA < a.length && a[placeA] === border) placeA++;
    if (placeB < b.length && b[placeB] === border) placeB++;
    const now = inside(placeA % 2 === 1, placeB % 2 === 1);
    if (now !== within) borders.push(border);
    within = now;
  }
  return borders;
};

export const intersection = (a: DaySet, b: DaySet): DaySet => {
  if (a.length === 0 || b === allDays) return a;
  if (b.length === 0 || a === allDays) return b;
  return combine(a, b, (inA, inB) => inA && inB);
};

export const union = (a: DaySet, b: DaySet): DaySet => {
  if (b.length === 0 || a === allDays) return a;
  if (a.length === 0 || b === allDays) return b;
  return combine(a, b, (inA, inB) => inA || inB);
};

export const complement = (set: DaySet): DaySet => {
  const first = set[0] === Number.NEGATIVE_INFINITY ? set.slice(1) : [Number.NEGATIVE_INFINITY, ...set];
  return first.at(-1) === Number.POSITIVE_INFINITY ? first.slice(0, -1) : [...first, Number.POSITIVE_INFINITY];
};

/** The union of many spans given in the order of their first days. */
export const unionOfSpans = (spans: readonly (readonly [first: DayNumber, after: DayNumber])[]): DaySet => {
  const borders: DayNumber[] = [];
  for (const [first, after] of spans) {
    const last = borders.at(-1);
    if (last !== undefined && first <= last) borders[borders.length - 1] = Math.max(last, after);
    else borders.push(first, after);
  }
  return borders;
};

/** How many days there are, where they end. */
export const countOf = (set: DaySet): number => {
  let count = 0;
  for (let place = 0; place < set.length; place += 2) count += (set[place + 1] as DayNumber) - (set[place] as DayNumber);
  return count;
};

/** Is a day in the set? */
export const contains = (set: DaySet, day: DayNumber): boolean => {
  for (let place = 0; place < set.length; place += 2) {
    if (day < (set[place] as DayNumber)) return false;
    if (day < (set[place + 1] as DayNumber)) return true;
  }
  return false;
};
