/** How much: what adds up day by day, and what a quantity comes to where it stands (semantics §4, §5). */
import type { Cell, LookupDay, Measure, Quantity, UnitMeasure } from "../../src/index.js";
import {
  type Amount,
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
import { type CalendarUnit, addMonths, completedYears, dayNumber, daysInMonth, unitOf } from "./days.js";
import {
  type Fraction,
  constant,
  greater,
  isBelow,
  lesser,
  minus,
  one,
  over,
  plus,
  roundTo,
  times,
  total,
  whole,
  zero,
} from "./fractions.js";

const remembered = new WeakMap<View, Map<UnitMeasure, Map<number, Fraction>>>();

/** What a measure that adds up day by day comes to on one day. */
export const onDay = (measure: UnitMeasure, day: number, reads: Reads): Fraction => {
  const { view, occurrence, agreement } = reads;
  if (view === undefined) throw new Error("A measure is of a participant");
  if (occurrence !== undefined || agreement !== undefined) return addUp(measure, day, reads, view);
  const measures = remembered.get(view) ?? new Map<UnitMeasure, Map<number, Fraction>>();
  remembered.set(view, measures);
  const days = measures.get(measure) ?? new Map<number, Fraction>();
  measures.set(measure, days);
  const amount = days.get(day) ?? addUp(measure, day, reads, view);
  days.set(day, amount);
  return amount;
};

const addUp = (measure: UnitMeasure, day: number, reads: Reads, view: View): Fraction => {
  switch (measure.kind) {
    case "days":
      return counts(measure.condition, day, reads) ? one : zero;
    case "hours":
      return over(hoursOn(reads.programme, view, measure.test, day).sum, whole(7));
    case "wages":
      return total(
        satisfying(reads.programme, view, measure.test, day).flatMap((spell) => {
          const wage = spell.wages(day);
          return wage === undefined ? [] : over(wage.amount, whole(wage.per === "week" ? 7 : daysInMonth(day)));
        }),
      );
    case "observedValues":
      return total(view.observations.filter((one) => one.kind === measure.observation && one.on === day).map((one) => one.value));
  }
};

/** What of a measure is asked of each day: its own, or that of which it counts weeks or months. */
export const dailyOf = (measure: Measure): UnitMeasure => (measure.kind === "units" ? measure.of : measure);

/** First and last day of the week or month that a day lies in, of the calendar or counted from an anchor. */
const unitAround = (day: number, unit: CalendarUnit, from: "calendar" | "anchor", anchor: number): readonly [number, number] => {
  if (from === "calendar") return unitOf(day, unit);
  const start = (place: number): number => (unit === "weeks" ? anchor + 7 * place : addMonths(anchor, place));
  let place = 0;
  while (start(place + 1) <= day) place++;
  return [start(place), start(place + 1) - 1];
};

/** What is added to the total on a day of a window that began on its first day, the anchor of its own weeks and months. */
export const addedOn = (
  measure: Measure,
  day: number,
  window: { readonly from: number; readonly anchor: number },
  reads: Reads,
): Fraction => {
  if (measure.kind !== "units") return onDay(measure, day, reads);
  const [first, last] = unitAround(day, measure.unit, measure.from, window.anchor);
  const days = (to: number): readonly Fraction[] => {
    const list: Fraction[] = [];
    for (let at = Math.max(first, window.from); at <= to; at++) list.push(onDay(measure.of, at, reads));
    return list;
  };
  const { limit } = measure;
  if (limit === "whole") return day === last && window.from <= first && days(day).every((amount) => amount.n > 0n) ? one : zero;
  // A unit's limit is asked as of its first day (house rule).
  const passesOn = (to: number): boolean => isWithin(limit, total(days(to)), { ...reads, day: first });
  if (limit.kind !== "atLeast" && limit.kind !== "above") return day === last && passesOn(day) ? one : zero;
  for (let at = Math.max(first, window.from); at < day; at++) if (passesOn(at)) return zero;
  return passesOn(day) ? one : zero;
};

/** Can nobody tell what is added on a day, since a month is refused? */
export const isMeasureUntold = (measure: Measure, day: number, reads: Reads): boolean => {
  const { programme, view } = reads;
  if (view === undefined) return false;
  switch (measure.kind) {
    case "days":
      return answerOf(measure.condition, day, reads) === "untold";
    case "hours":
    case "wages":
      return isTestUntold(programme, view, measure.test, day);
    case "observedValues":
      return false;
    case "units":
      return isMeasureUntold(measure.of, day, reads) || (measure.limit !== "whole" && isLimitUntold(measure.limit, day, reads));
  }
};

/** What a measure comes to from one day to another, both included. */
export const measuredIn = (measure: Measure, from: number, to: number, anchor: number, reads: Reads): Fraction => {
  let sum = zero;
  for (let day = from; day <= to; day++) sum = plus(sum, addedOn(measure, day, { from, anchor }, reads));
  return sum;
};

const dayOf = (on: LookupDay, { day, view, occurrence }: Reads): number | undefined =>
  on === "thatDay" ? day : on === "enrolment" ? view?.enrolled : on === "anchor" ? occurrence?.anchor : occurrence?.on;

const ofCell = (cell: Cell | undefined, reads: Reads): Amount =>
  cell === undefined ? "not-computed" : cell === null ? "not-priced" : evaluate(cell, reads);

/** A number out of several, or the first of them that has none. */
const together = (parts: readonly Amount[], combine: (numbers: readonly Fraction[]) => Amount): Amount => {
  const numbers = parts.filter((part) => typeof part === "object");
  if (numbers.length === parts.length) return combine(numbers);
  return parts.includes("not-computed") ? "not-computed" : "not-priced";
};

const ofFirst = (list: readonly Fraction[], choose: (a: Fraction, b: Fraction) => Fraction): Amount => {
  const [first, ...others] = list;
  return first === undefined ? "not-computed" : others.reduce(choose, first);
};

/** The agreement at hand, or else the participant's own on the day a condition is put to. */
const agreementOf = ({ agreement, view, day, programme }: Reads) =>
  agreement ?? (day === undefined ? undefined : programme.agreements.find((one) => one.id === view?.agreement(day)));

export const evaluate = (quantity: Quantity, reads: Reads): Amount => {
  const { view, occurrence } = reads;
  const listOf = (of: readonly Quantity[]): readonly Amount[] => of.map((part) => evaluate(part, reads));
  switch (quantity.kind) {
    case "number":
      return constant(quantity.value);
    case "money":
      return constant(quantity.amount);
    case "agreed": {
      const value = agreementOf(reads)?.values?.[quantity.name];
      return value === undefined ? "not-computed" : evaluate(value, reads);
    }
    case "companies": {
      const agreement = agreementOf(reads);
      return agreement === undefined ? "not-computed" : whole(agreement.companies?.length ?? 0);
    }
    case "attributeValue": {
      const day = dayOf(quantity.on, reads);
      const value = day === undefined ? undefined : view?.attribute(quantity.attribute)(day);
      return typeof value === "object" ? value : "not-computed";
    }
    case "age": {
      const day = dayOf(quantity.on, reads);
      const since = day === undefined ? undefined : view?.attribute(quantity.attribute)(day);
      const years = day === undefined || typeof since !== "number" ? undefined : completedYears(since, day);
      return years === undefined ? "not-computed" : whole(years);
    }
    case "weeklyHoursOf": {
      const day = dayOf(quantity.on, reads);
      if (day === undefined || view === undefined) return "not-computed";
      if (isTestUntold(reads.programme, view, quantity.test, day)) return "not-computed";
      const hours = hoursOn(reads.programme, view, quantity.test, day);
      return hours.satisfying > 0 && hours.reported === 0 ? "not-computed" : hours.sum;
    }
    case "dated": {
      const day = dayOf(quantity.on, reads);
      if (day === undefined) return "not-computed";
      const said = quantity.values.filter(({ from }) => dayNumber(from) <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
      return ofCell(said.at(-1)?.value, reads);
    }
    case "byAttribute": {
      const day = dayOf(quantity.on, reads);
      const value = day === undefined ? undefined : view?.attribute(quantity.attribute)(day);
      const isListed = typeof value === "string" && Object.hasOwn(quantity.cells, value);
      return ofCell(isListed ? quantity.cells[value] : quantity.otherwise, reads);
    }
    case "when": {
      const day = dayOf(quantity.on, reads);
      if (day === undefined) return "not-computed";
      const answer = answerOf(quantity.condition, day, reads);
      return answer === "untold" ? "not-computed" : ofCell(answer ? quantity.value : quantity.otherwise, reads);
    }
    case "steps":
      return together(listOf([quantity.of]), ([of]) => {
        const reached = quantity.steps.filter(({ from }) => !isBelow(of as Fraction, constant(from)));
        const highest = reached.reduce<(typeof reached)[number] | undefined>(
          (best, step) => (best === undefined || isBelow(constant(best.from), constant(step.from)) ? step : best),
          undefined,
        );
        return ofCell(highest?.value, reads);
      });
    case "linear":
      return together(listOf([quantity.of]), ([of]) => {
        const at = of as Fraction;
        const points = quantity.points
          .map((point) => ({ at: constant(point.at), value: constant(point.value) }))
          .sort((a, b) => (isBelow(a.at, b.at) ? -1 : 1));
        const before = points.filter((point) => !isBelow(at, point.at)).at(-1);
        const after = points.find((point) => isBelow(at, point.at));
        if (before === undefined || after === undefined) return (before ?? after)?.value ?? "not-computed";
        const slope = over(minus(after.value, before.value), minus(after.at, before.at));
        return plus(before.value, times(slope, minus(at, before.at)));
      });
    case "countedDays":
      return occurrence === undefined ? "not-computed" : whole(occurrence.counted);
    case "measured":
      return occurrence?.measured ?? "not-computed";
    case "ordinal":
      return occurrence === undefined ? "not-computed" : whole(occurrence.ordinal);
    case "over":
      if (occurrence === undefined) return "not-computed";
      {
        // "What is measured of it is of its own period."
        const first = Math.max(occurrence.first, view?.enrolled ?? -Infinity);
        for (let day = first; day <= occurrence.last; day++) if (isMeasureUntold(quantity.measure, day, reads)) return "not-computed";
        return measuredIn(quantity.measure, first, occurrence.last, occurrence.first, reads);
      }
    case "daysSince": {
      if (occurrence === undefined) return "not-computed";
      const { since } = quantity;
      const from =
        since === "enrolment" ? view?.enrolled : since === "anchor" ? occurrence.anchor : reads.occurrencesOf?.(since.outcome)[0]?.on;
      return from === undefined ? "not-computed" : whole(occurrence.on - from);
    }
    case "priceOf":
      return reads.priceOf?.(quantity.outcome) ?? "not-computed";
    case "occurrencesOf": {
      if (occurrence === undefined || reads.occurrencesOf === undefined) return "not-computed";
      return whole(reads.occurrencesOf(quantity.outcome).filter((other) => other.on <= occurrence.on).length);
    }
    case "sum":
      return together(listOf(quantity.of), total);
    case "product":
      return together(listOf(quantity.of), (numbers) => numbers.reduce(times, one));
    case "quotient":
      return together(listOf([quantity.of, quantity.by]), ([of, by]) =>
        (by as Fraction).n === 0n ? "not-computed" : over(of as Fraction, by as Fraction),
      );
    case "least":
      return together(listOf(quantity.of), (numbers) => ofFirst(numbers, lesser));
    case "greatest":
      return together(listOf(quantity.of), (numbers) => ofFirst(numbers, greater));
    case "rounded":
      return together(listOf([quantity.of]), ([of]) => roundTo(of as Fraction, constant(quantity.to), quantity.mode));
    case "enrolledCount":
      return reads.group?.enrolledCount(quantity.among) ?? "not-computed";
    case "reachedCount":
      return reads.group?.reachedCount(quantity.outcome, quantity.among) ?? "not-computed";
    case "answers":
      return reads.group?.answers(quantity.observation, quantity.take, quantity.statistic, quantity.among) ?? "not-computed";
    case "groupObserved":
      return reads.group?.observed(quantity.observation, quantity.take, quantity.among) ?? "not-computed";
    case "amountSoFar":
      return reads.group?.amountSoFar(quantity.among) ?? "not-computed";
    case "place":
      return reads.group?.place(quantity.among) ?? "not-computed";
    case "extension":
      return "not-computed";
  }
};
