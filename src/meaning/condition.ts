import { type Exact, divide, writeExact } from "../exact/exact.js";
import { type EmploymentForm, dayAfterLast, firstDay } from "../facts/employment-form.js";
import { type RunningPlacement, type Timeline, factDecimals, hourParts } from "../facts/timeline.js";
import { valueOn } from "../time/dated.js";
import { type DaySet, allDays, complement, contains, intersection, noDays, span, union, unionOfSpans } from "../time/day-set.js";
import type { DayNumber } from "../time/day.js";
import type { Condition, PlacementTest } from "../terms/condition.js";
import { compileLimit } from "./quantity.js";
import type { FailedTest, Reason } from "./reason.js";
import { rememberLatest } from "./remember.js";

/** A placement test, compiled. */
interface CompiledTest {
  /** The days on which the test holds for a placement of this person, whether it runs then or not. */
  readonly days: (person: Timeline, placement: RunningPlacement) => DaySet;
  /** The first word of the test that none of these placements satisfies on the day; `undefined` if one satisfies all. */
  readonly why: (person: Timeline, placements: readonly RunningPlacement[], day: DayNumber) => FailedTest | undefined;
  /** The word that tells of placements that all satisfy the test where it stands under a `not`. */
  readonly whyNot: (person: Timeline, placements: readonly RunningPlacement[], day: DayNumber) => FailedTest;
}

/** A condition, compiled: the days that count, and the words for a day that does not. */
export interface CompiledCondition {
  readonly days: (person: Timeline) => DaySet;
  /** Does it ask for placements, and for weekly hours? */
  readonly readsPlacements: boolean;
  readonly readsHours: boolean;
  /** The placements that make a day count, on a day that does. */
  readonly placements: (person: Timeline, day: DayNumber) => readonly RunningPlacement[];
  /** Why a day does not count, in the order the words are written; `undefined` where it does. */
  readonly why: (person: Timeline, day: DayNumber) => Reason | undefined;
  /** Why a day that counts does not where the condition stands under a `not`. */
  readonly whyNot: (person: Timeline, day: DayNumber) => Reason;
}

const running = (person: Timeline, day: DayNumber): readonly RunningPlacement[] =>
  person.placements.filter((placement) => placement.first <= day && day < placement.after);

const holds = (test: CompiledTest, person: Timeline, placement: RunningPlacement, day: DayNumber): boolean =>
  contains(test.days(person, placement), day);

/** One word of a test: which days it holds, and itself as the answer when no placement satisfies it. */
const word = (test: FailedTest["test"], days: CompiledTest["days"]): CompiledTest => ({
  days,
  why: (person, placements, day) =>
    placements.some((placement) => contains(days(person, placement), day)) ? undefined : failed(test, placements),
  whyNot: (_, placements) => failed(test, placements, true),
});

const failed = (test: FailedTest["test"], placements: readonly RunningPlacement[], negated = false): FailedTest => {
  const form = placements.find((placement) => placement.form !== undefined)?.form?.id;
  return form === undefined ? { test, negated } : { test, negated, form };
};

const formDays = (says: "paid" | "subsidised"): ((form: EmploymentForm | undefined) => DaySet) => {
  const known = new Map<EmploymentForm | undefined, DaySet>([[undefined, noDays]]);
  return (form) => {
    const remembered = known.get(form);
    if (remembered !== undefined || form === undefined) return remembered ?? noDays;
    const spans = form.rules.map((rule) => (rule[says] ? span(firstDay(rule), dayAfterLast(rule)) : noDays));
    const days = spans.reduce(union, noDays);
    const isAlways = days.length === 2 && days[0] === allDays[0] && days[1] === allDays[1];
    known.set(form, isAlways ? allDays : days);
    return known.get(form) as DaySet;
  };
};

const everOrNever = (holdsAlways: boolean): DaySet => (holdsAlways ? allDays : noDays);

const compileTest = (test: PlacementTest): CompiledTest => {
  switch (test.kind) {
    case "activity":
      return word("activity", (_, placement) => everOrNever(placement.activity === test.is));
    case "form": {
      const among = new Set(test.among);
      return word("form", (_, placement) => everOrNever(placement.form !== undefined && among.has(placement.form.id)));
    }
    case "paid":
    case "subsidised": {
      const days = formDays(test.kind);
      return word(test.kind, (_, placement) => days(placement.form));
    }
    case "absent":
      return word("absent", (person, placement) => person.absences.get(placement.employer ?? "") ?? noDays);
    case "all": {
      const parts = test.of.map(compileTest);
      return {
        days: (person, placement) => {
          let days = allDays;
          for (const part of parts) {
            if (days.length === 0) return noDays;
            days = intersection(days, part.days(person, placement));
          }
          return days;
        },
        why: (person, placements, day) => {
          let left = placements;
          for (const part of parts) {
            const why = part.why(person, left, day);
            if (why !== undefined) return why;
            left = left.filter((placement) => holds(part, person, placement, day));
          }
          return undefined;
        },
        whyNot: (person, placements, day) => parts[0]?.whyNot(person, placements, day) ?? failed("form", placements, true),
      };
    }
    case "any": {
      const parts = test.of.map(compileTest);
      return {
        days: (person, placement) => parts.reduce((days, part) => union(days, part.days(person, placement)), noDays),
        why: (person, placements, day) => {
          const whys = parts.map((part) => part.why(person, placements, day));
          return whys.includes(undefined) ? undefined : whys[0];
        },
        whyNot: (person, placements, day) => {
          const held = parts.find((part) => part.why(person, placements, day) === undefined);
          return held?.whyNot(person, placements, day) ?? failed("form", placements, true);
        },
      };
    }
    case "not": {
      const part = compileTest(test.of);
      return {
        days: (person, placement) => complement(part.days(person, placement)),
        why: (person, placements, day) =>
          placements.some((placement) => !holds(part, person, placement, day)) ? undefined : part.whyNot(person, placements, day),
        whyNot: (person, placements, day) => part.why(person, placements, day) ?? failed("form", placements),
      };
    }
  }
};

/** Compiles conditions into the days they mean for a person (semantics §3); the same condition is compiled once. */
export const conditionCompiler = (): ((condition: Condition) => CompiledCondition) => {
  const known = new Map<string, CompiledCondition>();
  return (condition) => {
    const written = JSON.stringify(condition);
    const before = known.get(written);
    if (before !== undefined) return before;
    const compiled = compileCondition(condition);
    const remembering = { ...compiled, days: rememberLatest(compiled.days) };
    known.set(written, remembering);
    return remembering;
  };
};

const compileCondition = (condition: Condition): CompiledCondition => {
  switch (condition.kind) {
    case "during":
      return compileDuring(compileTest(condition.test));
    case "weeklyHours":
      return compileWeeklyHours(condition);
    case "attribute": {
      const among = new Set(condition.among);
      return {
        days: (person) => {
          const steps = person.attributes.get(condition.attribute);
          if (steps === undefined) return noDays;
          return unionOfSpans(
            steps.values.flatMap((value, place) =>
              among.has(value) ? [[steps.from[place] as DayNumber, steps.from[place + 1] ?? Number.POSITIVE_INFINITY] as const] : [],
            ),
          );
        },
        readsPlacements: false,
        readsHours: false,
        placements: () => [],
        why: (person, day) => {
          const steps = person.attributes.get(condition.attribute);
          const value = steps === undefined ? undefined : valueOn(steps, day);
          return value !== undefined && among.has(value) ? undefined : { code: "attribute-not-eligible", attribute: condition.attribute, negated: false };
        },
        whyNot: () => ({ code: "attribute-not-eligible", attribute: condition.attribute, negated: true }),
      };
    }
    case "all": {
      const parts = condition.of.map(compileCondition);
      return {
        days: (person) => parts.reduce<DaySet>((days, part) => intersection(days, part.days(person)), allDays),
        readsPlacements: parts.some((part) => part.readsPlacements),
        readsHours: parts.some((part) => part.readsHours),
        placements: (person, day) => distinct(parts.flatMap((part) => part.placements(person, day))),
        why: (person, day) => {
          for (const part of parts) {
            const why = part.why(person, day);
            if (why !== undefined) return why;
          }
          return undefined;
        },
        whyNot: (person, day) => parts[0]?.whyNot(person, day) ?? { code: "not-started" },
      };
    }
    case "any": {
      const parts = condition.of.map(compileCondition);
      return {
        days: (person) => parts.reduce<DaySet>((days, part) => union(days, part.days(person)), noDays),
        readsPlacements: parts.some((part) => part.readsPlacements),
        readsHours: parts.some((part) => part.readsHours),
        placements: (person, day) =>
          distinct(parts.filter((part) => part.why(person, day) === undefined).flatMap((part) => part.placements(person, day))),
        why: (person, day) => {
          const whys = parts.map((part) => part.why(person, day));
          return whys.includes(undefined) ? undefined : whys[0];
        },
        whyNot: (person, day) => {
          const held = parts.find((part) => part.why(person, day) === undefined);
          return held?.whyNot(person, day) ?? { code: "not-started" };
        },
      };
    }
    case "not": {
      const part = compileCondition(condition.of);
      return {
        days: (person) => complement(part.days(person)),
        readsPlacements: part.readsPlacements,
        readsHours: part.readsHours,
        placements: () => [],
        why: (person, day) => (part.why(person, day) === undefined ? part.whyNot(person, day) : undefined),
        whyNot: (person, day) => part.why(person, day) ?? { code: "not-started" },
      };
    }
  }
};

const distinct = (placements: readonly RunningPlacement[]): readonly RunningPlacement[] => [...new Set(placements)];

const satisfying = (test: CompiledTest, person: Timeline, day: DayNumber): readonly RunningPlacement[] =>
  running(person, day).filter((placement) => holds(test, person, placement, day));

const compileDuring = (test: CompiledTest): CompiledCondition => ({
  days: (person) => {
    const spans: [DayNumber, DayNumber][] = [];
    for (const placement of person.placements) {
      const days = intersection(test.days(person, placement), span(placement.first, placement.after));
      for (let place = 0; place < days.length; place += 2) spans.push([days[place] as DayNumber, days[place + 1] as DayNumber]);
    }
    return unionOfSpans(spans.sort((a, b) => a[0] - b[0]));
  },
  readsPlacements: true,
  readsHours: false,
  placements: (person, day) => satisfying(test, person, day),
  why: (person, day) => {
    const why = test.why(person, running(person, day), day);
    return why === undefined ? undefined : { code: "form-not-eligible", ...why };
  },
  whyNot: (person, day) => ({ code: "form-not-eligible", ...test.whyNot(person, satisfying(test, person, day), day) }),
});

/** From a day on, so many more millionths of an hour a week, in so many more placements with hours reported. */
interface HoursChange {
  readonly day: DayNumber;
  readonly hours: number;
  readonly placements: number;
}

const hoursChanges = (test: CompiledTest, person: Timeline): readonly HoursChange[] => {
  const changes: HoursChange[] = [];
  for (const placement of person.placements) {
    const days = intersection(test.days(person, placement), span(placement.first, placement.after));
    const { from, values } = placement.weeklyHours;
    for (let step = 0; step < values.length && days.length > 0; step++) {
      const hours = values[step] as number;
      const during = intersection(days, [from[step] as DayNumber, from[step + 1] ?? Number.POSITIVE_INFINITY]);
      for (let place = 0; place < during.length; place += 2) {
        changes.push({ day: during[place] as DayNumber, hours, placements: 1 });
        changes.push({ day: during[place + 1] as DayNumber, hours: -hours, placements: -1 });
      }
    }
  }
  return changes.sort((a, b) => a.day - b.day);
};

const compileWeeklyHours = (condition: Extract<Condition, { kind: "weeklyHours" }>): CompiledCondition => {
  const test = compileTest(condition.test);
  const limit = compileLimit(condition.limit, hourParts);
  return {
    days: (person) => {
      const changes = hoursChanges(test, person);
      const borders: DayNumber[] = [];
      let [hours, placements, within] = [0, 0, false];
      for (let place = 0; place < changes.length; place++) {
        const change = changes[place] as HoursChange;
        hours += change.hours;
        placements += change.placements;
        if (changes[place + 1]?.day === change.day) continue;
        const now = placements > 0 && limit.place(hours) === 0;
        if (now !== within) borders.push(change.day);
        within = now;
      }
      return borders;
    },
    readsPlacements: true,
    readsHours: true,
    placements: (person, day) => satisfying(test, person, day),
    why: (person, day) => {
      const failing = test.why(person, running(person, day), day);
      if (failing !== undefined) return { code: "form-not-eligible", ...failing };
      const placements = satisfying(test, person, day);
      const hours = placements.map(({ weeklyHours }) => valueOn(weeklyHours, day));
      const sum = hoursOn(placements, day);
      const place = hours.every((value) => value === undefined) ? -1 : limit.place(sum);
      if (place === 0) return undefined;
      if (place > 0) return { code: "hours-above", hours: writeHours(sum), limit: writeHours(limit.to) };
      if (hours.includes(undefined)) return { code: "hours-not-reported" };
      return { code: "hours-below", hours: writeHours(sum), limit: writeHours(limit.from) };
    },
    whyNot: (person, day) => {
      const hours = writeHours(hoursOn(satisfying(test, person, day), day));
      return condition.limit.kind === "atMost"
        ? { code: "hours-below", hours, limit: writeHours(limit.to) }
        : { code: "hours-above", hours, limit: writeHours(limit.from) };
    },
  };
};

/** The hours reported for these placements on a day, added. */
export const hoursOn = (placements: readonly RunningPlacement[], day: DayNumber): number =>
  placements.reduce((sum, { weeklyHours }) => sum + (valueOn(weeklyHours, day) ?? 0), 0);

/** Writes hours held as millionths. */
export const writeHours = (hours: Exact): string =>
  writeExact(divide(hours, hourParts), { least: 0, most: factDecimals });
