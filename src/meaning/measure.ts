import { type Exact, add, compare, divide, multiply } from "../exact/exact.js";
import { type RunningPlacement, hourParts } from "../facts/timeline.js";
import type { Measure } from "../terms/kinds.js";
import { valueOn } from "../time/dated.js";
import { intersection, span } from "../time/day-set.js";
import { type DayNumber, calendarUnit } from "../time/day.js";
import { type Period, dayAfter } from "../time/period.js";
import type { CompiledMeasure, Compiler, Increment } from "./compiler.js";
import { hoursChanges, untoldHours, untoldOf } from "./condition.js";
import { compileTest, runningOn, satisfying, satisfyingDays } from "./placement-test.js";
import type { Measured, Reason } from "./reason.js";
import type { View } from "./situation.js";

type Units = Extract<Measure, { kind: "units" }>;

export const compileMeasure = (measure: Measure, compiler: Compiler): CompiledMeasure => {
  switch (measure.kind) {
    case "days": {
      const condition = compiler.condition(measure.condition);
      return {
        measured: measure.kind,
        increments: (view, first, after) => {
          const days = intersection(condition.days(view), span(first, after));
          return Array.from({ length: days.length / 2 }, (_, place) => ({
            first: days[2 * place] as DayNumber,
            after: days[2 * place + 1] as DayNumber,
            perDay: 1,
          }));
        },
        unitsOf: undefined,
        isFromAnchor: false,
        ...(condition.untold === undefined ? {} : { untold: condition.untold }),
        most: (_view, _first, seen, last) => last - seen,
        readsHours: condition.readsHours,
        readsPlacements: condition.readsPlacements,
        placements: condition.placements,
        why: condition.why,
      };
    }
    case "hours": {
      const test = compileTest(measure.test, compiler);
      const { why, ...ofThose } = ofPlacements(measure.kind, test);
      return {
        ...ofThose,
        readsHours: true,
        isReported: (view, first, after) => {
          let running = 0;
          for (const { day, placements } of hoursChanges(test, view)) {
            if (day >= after) break;
            if (day > first && placements > 0) return true;
            if (day <= first) running += placements;
          }
          return running > 0;
        },
        why: (view, day) => {
          const isReported = satisfying(test, view, day).some(({ weeklyHours }) => valueOn(weeklyHours, day) !== undefined);
          return why(view, day) ?? (isReported ? undefined : { code: "hours-not-reported" });
        },
        increments: (view, first, after) =>
          added(
            hoursChanges(test, view).map(({ day, hours }) => ({ day, more: divide(hours, 7 * hourParts) })),
            first,
            after,
          ),
      };
    }
    case "wages": {
      const test = compileTest(measure.test, compiler);
      return {
        ...ofPlacements(measure.kind, test),
        increments: (view, first, after) =>
          added(
            view.placements.flatMap((placement) =>
              wageChanges(placement, intersection(satisfyingDays(test, view, placement), span(first, after))),
            ),
            first,
            after,
          ),
      };
    }
    case "observedValues":
      return {
        measured: measure.kind,
        observation: measure.observation,
        increments: (view, first, after) =>
          added(
            view.observations
              .filter(({ kind }) => kind === measure.observation)
              .flatMap(({ on, value }) => [
                { day: on, more: value },
                { day: on + 1, more: multiply(value, -1) },
              ]),
            first,
            after,
          ),
        isReported: (view, first, after) =>
          view.observations.some(({ kind, on }) => kind === measure.observation && on >= first && on < after),
        unitsOf: undefined,
        isFromAnchor: false,
        most: () => Number.POSITIVE_INFINITY,
        readsHours: false,
        readsPlacements: false,
        placements: () => [],
        observationOn: (view, day) => view.observations.find(({ kind, on }) => kind === measure.observation && on === day),
        why: (view, day) =>
          view.observations.some(({ kind, on }) => kind === measure.observation && on >= view.enrolled && on <= day)
            ? undefined
            : { code: "not-observed", observation: measure.observation },
      };
    case "units":
      return compileUnits(measure, compiler);
  }
};

const ofPlacements = (measured: Measured, test: ReturnType<typeof compileTest>): Omit<CompiledMeasure, "increments"> => ({
  measured,
  unitsOf: undefined,
  isFromAnchor: false,
  ...untoldHours(test),
  most: () => Number.POSITIVE_INFINITY,
  readsHours: false,
  readsPlacements: true,
  placements: (view, day) => satisfying(test, view, day),
  why: (view: View, day: DayNumber): Reason | undefined => {
    const why = test.why(view, runningOn(view.placements, day), day);
    return why === undefined ? undefined : { code: "form-not-eligible", ...why };
  },
});

/** From a day on, so much more is added each day. */
interface Change {
  readonly day: DayNumber;
  readonly more: Exact;
}

/** What is added each day, where several things add up; days on which nothing is added are left out. */
const added = (changes: readonly Change[], first: DayNumber, after: DayNumber): readonly Increment[] => {
  const sorted = [...changes].sort((a, b) => a.day - b.day);
  const result: Increment[] = [];
  let perDay: Exact = 0;
  sorted.forEach(({ day, more }, place) => {
    perDay = add(perDay, more);
    const [from, until] = [Math.max(day, first), Math.min(sorted[place + 1]?.day ?? day, after)];
    if (from < until && compare(perDay, 0) !== 0) result.push({ first: from, after: until, perDay });
  });
  return result;
};

const wageChanges = ({ wages }: RunningPlacement, days: readonly DayNumber[]): readonly Change[] =>
  wages.values.flatMap(({ amount, per }, step) => {
    const during = intersection(days, [wages.from[step] as DayNumber, wages.from[step + 1] ?? Number.POSITIVE_INFINITY]);
    const changes: Change[] = [];
    for (let place = 0; place < during.length; place += 2) {
      const [first, after] = [during[place] as DayNumber, during[place + 1] as DayNumber];
      for (let from = first; from < after;) {
        const month = calendarUnit(from, "month");
        const until = per === "week" ? after : Math.min(after, month.after);
        const perDay = divide(amount, per === "week" ? 7 : month.after - month.first);
        changes.push({ day: from, more: perDay }, { day: until, more: multiply(perDay, -1) });
        from = until;
      }
    }
    return changes;
  });

/** A week or month, and the days of it that are looked at. */
interface Unit {
  readonly first: DayNumber;
  readonly after: DayNumber;
}

const compileUnits = (units: Units, compiler: Compiler): CompiledMeasure => {
  const of = compiler.measure(units.of);
  const limit = units.limit === "whole" ? undefined : compiler.limit(units.limit, 1);
  const untold = untoldOf([of, ...(limit === undefined ? [] : [limit])]);
  const isReached = units.limit !== "whole" && (units.limit.kind === "atLeast" || units.limit.kind === "above");
  const later = (count: number): Period =>
    units.unit === "weeks" ? { count, unit: "weeks" } : { count, unit: "months", monthEnd: "clamp" };
  const lasts = new Map<number, (anchor: DayNumber) => DayNumber | undefined>();

  /** The first day of the unit so many after the anchor's. */
  const beginOf = (anchor: DayNumber, count: number): DayNumber => {
    if (count === 0) return anchor;
    const known = lasts.get(count) ?? dayAfter(later(count));
    lasts.set(count, known);
    return known(anchor) ?? Number.POSITIVE_INFINITY;
  };

  const unitsBetween = (first: DayNumber, after: DayNumber, anchor: DayNumber): readonly Unit[] => {
    const found: Unit[] = [];
    if (units.from === "calendar") {
      for (let day = first; day < after;) {
        const unit = calendarUnit(day, units.unit === "weeks" ? "week" : "month");
        found.push(unit);
        day = unit.after;
      }
      return found;
    }
    for (let count = 0, begin = anchor; begin < after; count++) {
      const end = beginOf(anchor, count + 1);
      if (end > first) found.push({ first: begin, after: end });
      begin = end;
    }
    return found;
  };

  /** The day on which a unit counts, if it does within the days looked at. */
  const countsOn = (view: View, { first, after }: Unit, increments: readonly Increment[], until: DayNumber): DayNumber | undefined => {
    if (units.limit === "whole") {
      const counted = increments.reduce((sum, increment) => sum + increment.after - increment.first, 0);
      return counted === after - first ? after - 1 : undefined;
    }
    const bounds = limit?.bounds({ view, day: first });
    if (bounds === undefined) return undefined;
    let total: Exact = 0;
    for (const { first: from, after: to, perDay } of increments) {
      if (isReached) {
        for (let day = from; day < to; day++) if (bounds.place(add(total, multiply(perDay, day - from + 1))) === 0) return day;
      }
      total = add(total, multiply(perDay, to - from));
    }
    return !isReached && after <= until && bounds.place(total) === 0 ? after - 1 : undefined;
  };

  /** The units and the day on which each counts, of the days from the first to the day before another. */
  const unitsOf = (
    view: View,
    first: DayNumber,
    after: DayNumber,
    anchor: DayNumber,
  ): readonly (Unit & { readonly on: DayNumber | undefined })[] => {
    const all = of.increments(view, first, after, anchor);
    let next = 0;
    return unitsBetween(first, after, anchor).map((unit) => {
      const [from, until] = [Math.max(unit.first, first), Math.min(unit.after, after)];
      const inside: Increment[] = [];
      while (next < all.length && (all[next] as Increment).first < until) {
        const increment = all[next] as Increment;
        const [begin, end] = [Math.max(increment.first, from), Math.min(increment.after, until)];
        if (begin < end) inside.push({ first: begin, after: end, perDay: increment.perDay });
        if (increment.after > until) break;
        next++;
      }
      return { ...unit, on: countsOn(view, unit, inside, after) };
    });
  };

  return {
    measured: units.unit,
    increments: (view, first, after, anchor) =>
      unitsOf(view, first, after, anchor).flatMap(({ on }) => (on === undefined ? [] : [{ first: on, after: on + 1, perDay: 1 }])),
    most: (view, first, seen, last, anchor) => {
      if (last === Number.POSITIVE_INFINITY) return last;
      const counted = new Set(unitsOf(view, first, seen + 1, anchor).flatMap((unit) => (unit.on === undefined ? [] : [unit.first])));
      const ahead = unitsBetween(seen + 1, last + 1, anchor).filter((unit) => !counted.has(unit.first));
      // A unit of which all days must count is lost with the first that does not, or that the stretch cuts off.
      if (units.limit !== "whole") return ahead.length;
      return ahead.filter((unit) => {
        const missing =
          Math.max(0, seen + 1 - unit.first) - Number(totalOf(of.increments(view, Math.max(first, unit.first), seen + 1, anchor)));
        return unit.after <= last + 1 && missing === 0;
      }).length;
    },
    unitsOf: of,
    isFromAnchor: units.from === "anchor",
    ...(untold === undefined ? {} : { untold }),
    readsHours: of.readsHours,
    readsPlacements: of.readsPlacements,
    placements: of.placements,
    why: of.why,
  };
};

/** What increments come to in all. */
export const totalOf = (increments: readonly Increment[]): Exact =>
  increments.reduce<Exact>((sum, { first, after, perDay }) => add(sum, multiply(perDay, after - first)), 0);

/** A whole number of days until an amount is reached at a rate. */
export const daysUntil = (amount: Exact, perDay: Exact): number => {
  const days = divide(amount, perDay);
  return typeof days === "number" ? days : Number(days.numerator / days.denominator) + 1;
};
