import { type EmploymentForm, dayAfterLast, firstDay } from "../facts/employment-form.js";
import type { RunningPlacement } from "../facts/timeline.js";
import type { PlacementTest } from "../terms/placement-test.js";
import type { Company } from "../terms/programme.js";
import { type DaySet, allDays, complement, contains, intersection, noDays, span, union, unionOfSpans } from "../time/day-set.js";
import { type DayNumber, readDay } from "../time/day.js";
import { dayAfter, refusesMonths } from "../time/period.js";
import type { Compiler } from "./compiler.js";
import type { FailedTest } from "./reason.js";
import { rememberLatest } from "./remember.js";
import type { View } from "./situation.js";

/** A placement test, compiled. */
export interface CompiledTest {
  /** The days on which the test holds for a placement of this person, whether it runs then or not. */
  readonly days: (view: View, placement: RunningPlacement) => DaySet;
  /** The days on which nobody can tell, since a period refuses the month it ends in; missing where that cannot be. */
  readonly untold?: (view: View, placement: RunningPlacement) => DaySet;
  /** The first word of the test that none of these placements satisfies on the day; `undefined` if one satisfies all. */
  readonly why: (view: View, placements: readonly RunningPlacement[], day: DayNumber) => FailedTest | undefined;
  /** How many of its words, in the order written, some of these placements satisfies before the first that none does. */
  readonly passed: (view: View, placements: readonly RunningPlacement[], day: DayNumber) => number;
  /** The word that tells of placements that all satisfy the test where it stands under a `not`. */
  readonly whyNot: (view: View, placements: readonly RunningPlacement[], day: DayNumber) => FailedTest;
}

/** The placements that run on a day. */
export const runningOn = (placements: readonly RunningPlacement[], day: DayNumber): readonly RunningPlacement[] => {
  const running: RunningPlacement[] = [];
  for (const placement of placements) if (placement.first <= day && day < placement.after) running.push(placement);
  return running;
};

/** Does the test hold for a placement on a day? */
export const holdsOn = (test: CompiledTest, view: View, placement: RunningPlacement, day: DayNumber): boolean =>
  contains(test.days(view, placement), day);

/** The days on which a placement runs and satisfies the test. */
export const satisfyingDays = (test: CompiledTest, view: View, placement: RunningPlacement): DaySet =>
  intersection(test.days(view, placement), span(placement.first, placement.after));

/** The days on which a placement runs and nobody can tell whether it satisfies the test. */
const untoldDays = ({ untold }: CompiledTest, view: View, placement: RunningPlacement): DaySet =>
  untold === undefined ? noDays : intersection(untold(view, placement), span(placement.first, placement.after));

/** The days on which nobody can tell of one of the placements whether it satisfies the test; missing where that cannot be. */
export const untoldOfAny = (test: CompiledTest, view: View, placements: readonly RunningPlacement[]): DaySet =>
  placements.reduce((days, placement) => union(days, untoldDays(test, view, placement)), noDays);

/** The placements that run on a day and satisfy the test. */
export const satisfying = (test: CompiledTest, view: View, day: DayNumber): readonly RunningPlacement[] => {
  const found: RunningPlacement[] = [];
  for (const placement of view.placements) {
    if (placement.first <= day && day < placement.after && holdsOn(test, view, placement, day)) found.push(placement);
  }
  return found;
};

/** One word of a test: which days it holds, and itself as the answer when no placement satisfies it. */
const word = (test: FailedTest["test"], days: CompiledTest["days"]): CompiledTest => ({
  days,
  why: (view, placements, day) =>
    placements.some((placement) => contains(days(view, placement), day)) ? undefined : failed(test, placements),
  passed: (view, placements, day) => (placements.some((placement) => contains(days(view, placement), day)) ? 1 : 0),
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

const between = (day: DayNumber | undefined, from: DayNumber, to: DayNumber): DaySet =>
  everOrNever(day !== undefined && day >= from && day <= to);

const lastOrNever = (to: string | undefined): DayNumber => (to === undefined ? Number.POSITIVE_INFINITY : (readDay(to) as DayNumber));
const firstOrEver = (from: string | undefined): DayNumber => (from === undefined ? Number.NEGATIVE_INFINITY : (readDay(from) as DayNumber));

/** The days on which an attribute of a company has one of these values. */
const attributeDays = (company: Company, attribute: string, among: ReadonlySet<string>): DaySet => {
  const written = company.attributes?.[attribute];
  if (written === undefined || !Object.hasOwn(company.attributes ?? {}, attribute)) return noDays;
  if (typeof written === "string") return everOrNever(among.has(written));
  const inOrder = [...written].sort((a, b) => (a.from < b.from ? -1 : 1));
  return unionOfSpans(
    inOrder.flatMap(({ from, value }, place) => {
      const next = inOrder[place + 1];
      return among.has(value)
        ? [[readDay(from) as DayNumber, next === undefined ? Number.POSITIVE_INFINITY : (readDay(next.from) as DayNumber)] as const]
        : [];
    }),
  );
};

/** By employer, the days of absence of these kinds. */
const absenceDays = (absences: View["absences"], among: ReadonlySet<string> | undefined): ReadonlyMap<string | undefined, DaySet> => {
  const spans = new Map<string | undefined, [DayNumber, DayNumber][]>();
  for (const { employer, kind, first, after } of absences) {
    if (among !== undefined && !among.has(kind)) continue;
    const before = spans.get(employer);
    if (before === undefined) spans.set(employer, [[first, after]]);
    else before.push([first, after]);
  }
  return new Map([...spans].map(([employer, list]) => [employer, unionOfSpans(list)]));
};

export const compileTest = (test: PlacementTest, compiler: Compiler): CompiledTest => {
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
    case "absent": {
      const among = test.among === undefined ? undefined : new Set(test.among);
      const daysOf = rememberLatest((absences: View["absences"]) => absenceDays(absences, among));
      return word("absent", (view, { employer }) =>
        view.absences.length === 0 ? noDays : (daysOf(view.absences).get(employer) ?? noDays),
      );
    }
    case "employer": {
      const among = new Set(test.among);
      return word("employer", (_, placement) => everOrNever(placement.employer !== undefined && among.has(placement.employer)));
    }
    case "employerAttribute":
      return compileEmployerDays("employerAttribute", compiler, (company) => attributeDays(company, test.attribute, new Set(test.among)));
    case "participating":
      return compileEmployerDays("participating", compiler, (company) => span(firstOrEver(company.from), Number.POSITIVE_INFINITY));
    case "began": {
      const [from, to] = [test.from === "enrolment" ? undefined : firstOrEver(test.from), lastOrNever(test.to)];
      return word("began", (view, placement) => between(placement.first, from ?? view.enrolled, to));
    }
    case "granted": {
      const [from, to] = [firstOrEver(test.from), lastOrNever(test.to)];
      return word("granted", (_, placement) => between(placement.grantedOn, from, to));
    }
    case "lasted": {
      const endOf = dayAfter(test.period);
      const lasting = word("lasted", (_, placement) => {
        const end = endOf(placement.first);
        return end === undefined ? noDays : span(end - 1, Number.POSITIVE_INFINITY);
      });
      if (!refusesMonths(test.period)) return lasting;
      // By no policy has it lasted that long before.
      const earliest = dayAfter({ ...test.period, monthEnd: "clamp" });
      return {
        ...lasting,
        untold: (_, { first }) =>
          endOf(first) === undefined ? span((earliest(first) as DayNumber) - 1, Number.POSITIVE_INFINITY) : noDays,
      };
    }
    case "agreedFor": {
      const endOf = dayAfter(test.period);
      const agreed = word("agreedFor", (_, placement) =>
        everOrNever(placement.agreedTo >= (endOf(placement.first) ?? Number.POSITIVE_INFINITY) - 1),
      );
      if (!refusesMonths(test.period)) return agreed;
      const earliest = dayAfter({ ...test.period, monthEnd: "clamp" });
      return {
        ...agreed,
        untold: (_, { first, agreedTo }) =>
          everOrNever(endOf(first) === undefined && agreedTo < Number.POSITIVE_INFINITY && agreedTo >= (earliest(first) as DayNumber) - 1),
      };
    }
    case "openEnded":
      return word("openEnded", (_, placement) => everOrNever(placement.agreedTo === Number.POSITIVE_INFINITY));
    case "all":
      return allOfThem(test.of.map((part) => compileTest(part, compiler)));
    case "any":
      return anyOfThem(test.of.map((part) => compileTest(part, compiler)));
    case "not": {
      const part = compileTest(test.of, compiler);
      const days: CompiledTest["days"] = (view, placement) => complement(possibleDays(part, view, placement));
      return {
        days,
        ...(part.untold === undefined ? {} : { untold: part.untold }),
        why: (view, placements, day) =>
          placements.some((placement) => contains(days(view, placement), day)) ? undefined : part.whyNot(view, placements, day),
        passed: (view, placements, day) => (placements.some((placement) => contains(days(view, placement), day)) ? 1 : 0),
        whyNot: (view, placements, day) => part.why(view, placements, day) ?? failed("form", placements),
      };
    }
  }
};

/** A word about the placement's employer: the days on which any agreement's entry for it says so. */
const compileEmployerDays = (test: FailedTest["test"], { companies }: Compiler, daysOf: (company: Company) => DaySet): CompiledTest => {
  const known = new Map([...companies].map(([id, entries]) => [id, entries.map(daysOf).reduce(union, noDays)]));
  return word(test, (_, { employer }) => (employer === undefined ? noDays : (known.get(employer) ?? noDays)));
};

/** The days on which the test holds, or on which nobody can tell that it does not. */
const possibleDays = (test: CompiledTest, view: View, placement: RunningPlacement): DaySet =>
  test.untold === undefined ? test.days(view, placement) : union(test.days(view, placement), test.untold(view, placement));

/** Where it cannot be told of a part whether it holds: the days on which the whole may hold, and need not. */
const untoldOfParts = (
  parts: readonly CompiledTest[],
  days: CompiledTest["days"],
  join: (possible: readonly DaySet[]) => DaySet,
): Pick<CompiledTest, "untold"> =>
  parts.every((part) => part.untold === undefined)
    ? {}
    : {
        untold: (view, placement) =>
          intersection(join(parts.map((part) => possibleDays(part, view, placement))), complement(days(view, placement))),
      };

const allOfThem = (parts: readonly CompiledTest[]): CompiledTest => {
  const days: CompiledTest["days"] = (view, placement) => {
    let found = allDays;
    for (const part of parts) {
      if (found.length === 0) return noDays;
      found = intersection(found, part.days(view, placement));
    }
    return found;
  };
  return {
    days,
    ...untoldOfParts(parts, days, (possible) => possible.reduce(intersection, allDays)),
    why: (view, placements, day) => {
      let left = placements;
      for (const part of parts) {
        const why = part.why(view, left, day);
        if (why !== undefined) return why;
        left = left.filter((placement) => holdsOn(part, view, placement, day));
      }
      return undefined;
    },
    passed: (view, placements, day) => {
      let [left, passed] = [placements, 0];
      for (const part of parts) {
        passed += part.passed(view, left, day);
        if (part.why(view, left, day) !== undefined) break;
        left = left.filter((placement) => holdsOn(part, view, placement, day));
      }
      return passed;
    },
    whyNot: (view, placements, day) => parts[0]?.whyNot(view, placements, day) ?? failed("form", placements, true),
  };
};

const anyOfThem = (parts: readonly CompiledTest[]): CompiledTest => {
  const days: CompiledTest["days"] = (view, placement) => parts.reduce((found, part) => union(found, part.days(view, placement)), noDays);
  return {
    days,
    ...untoldOfParts(parts, days, (possible) => possible.reduce(union, noDays)),
    why: (view, placements, day) => {
      const whys = parts.map((part) => part.why(view, placements, day));
      if (whys.includes(undefined)) return undefined;
      // The alternative speaks of which most words hold, and of several the first.
      const passed = parts.map((part) => part.passed(view, placements, day));
      return whys[passed.indexOf(Math.max(...passed))];
    },
    passed: (view, placements, day) => parts.reduce((most, part) => Math.max(most, part.passed(view, placements, day)), 0),
    whyNot: (view, placements, day) => {
      const held = parts.find((part) => part.why(view, placements, day) === undefined);
      return held?.whyNot(view, placements, day) ?? failed("form", placements, true);
    },
  };
};
