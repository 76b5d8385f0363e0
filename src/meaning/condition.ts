import { type Exact, compare, divide, readExact, subtract, writeExact } from "../exact/exact.js";
import { type RunningPlacement, factDecimals, hourParts } from "../facts/timeline.js";
import type { Condition } from "../terms/kinds.js";
import { putInOrder } from "../issue/order.js";
import { valueOn } from "../time/dated.js";
import { type DaySet, allDays, complement, contains, intersection, noDays, union, unionOfSpans } from "../time/day-set.js";
import type { DayNumber } from "../time/day.js";
import type { CompiledCondition, CompiledLimit, Compiler, Untold } from "./compiler.js";
import { type CompiledTest, compileTest, runningOn, satisfying, satisfyingDays, untoldOfAny } from "./placement-test.js";
import type { Reason } from "./reason.js";
import type { View } from "./situation.js";

const notStarted = Object.freeze({ code: "not-started" } as const);

export const compileCondition = (condition: Condition, compiler: Compiler): CompiledCondition => {
  switch (condition.kind) {
    case "during":
      return compileDuring(compileTest(condition.test, compiler));
    case "none":
      return compileNone(compileTest(condition.test, compiler));
    case "weeklyHours":
      return compileWeeklyHours(condition, compiler);
    case "attribute":
      return compileAttribute(condition);
    case "is":
      return compileIs(condition, compiler);
    case "all": {
      const parts = condition.of.map((part) => compiler.condition(part));
      const days = (view: View): DaySet => parts.reduce<DaySet>((found, part) => intersection(found, part.days(view)), allDays);
      return {
        days,
        ...untoldOfParts(parts, days, (possible) => possible.reduce(intersection, allDays)),
        readsPlacements: parts.some((part) => part.readsPlacements),
        readsHours: parts.some((part) => part.readsHours),
        placements: (view, day, wanted) => distinct(parts.flatMap((part) => part.placements(view, day, wanted))),
        why: (view, day) => {
          for (const part of parts) {
            const why = part.why(view, day);
            if (why !== undefined) return why;
          }
          return undefined;
        },
        passed: (view, day) => parts.find((part) => part.why(view, day) !== undefined)?.passed(view, day) ?? 0,
        whyNot: (view, day) => parts[0]?.whyNot(view, day) ?? notStarted,
      };
    }
    case "any": {
      const parts = condition.of.map((part) => compiler.condition(part));
      const days = (view: View): DaySet => parts.reduce<DaySet>((found, part) => union(found, part.days(view)), noDays);
      return {
        days,
        ...untoldOfParts(parts, days, (possible) => possible.reduce(union, noDays)),
        readsPlacements: parts.some((part) => part.readsPlacements),
        readsHours: parts.some((part) => part.readsHours),
        placements: (view, day, wanted) => distinct(parts.flatMap((part) => part.placements(view, day, wanted))),
        why: (view, day) => nearest(parts, view, day)?.why,
        passed: (view, day) => nearest(parts, view, day)?.passed ?? 0,
        whyNot: (view, day) => {
          const held = parts.find((part) => part.why(view, day) === undefined);
          return held?.whyNot(view, day) ?? notStarted;
        },
      };
    }
    case "not": {
      const part = compiler.condition(condition.of);
      const days = (view: View): DaySet => complement(possibleDays(part, view));
      return {
        days,
        ...(part.untold === undefined ? {} : { untold: part.untold }),
        readsPlacements: part.readsPlacements,
        readsHours: part.readsHours,
        placements: (view, day, wanted = true) => part.placements(view, day, !wanted),
        why: (view, day) => (contains(days(view), day) ? undefined : part.whyNot(view, day)),
        passed: () => 0,
        whyNot: (view, day) => part.why(view, day) ?? notStarted,
      };
    }
  }
};

/** Why an alternative does not hold, and how many words of its test do. */
interface Failing {
  readonly why: Reason;
  readonly passed: number;
}

/**
 * The alternative that is nearest to holding, where none does: one that lacks hours, the fewer the nearer, before one whose
 * hours are not reported, before any other; of those the one of whose test most words hold; else the first written.
 */
const nearest = (parts: readonly CompiledCondition[], view: View, day: DayNumber): Failing | undefined => {
  let best: Failing | undefined;
  for (const part of parts) {
    const why = part.why(view, day);
    if (why === undefined) return undefined;
    const one = { why, passed: part.passed(view, day) };
    if (best === undefined || isNearer(one, best)) best = one;
  }
  return best;
};

const isNearer = (one: Failing, other: Failing): boolean => {
  const [missing, missingOther] = [missingHours(one.why), missingHours(other.why)];
  if (missing !== undefined && missingOther !== undefined) return compare(missing, missingOther) < 0;
  const [isUnreported, isOtherUnreported] = [one, other].map(({ why }) => why.code === "hours-not-reported");
  if (missing !== undefined || missingOther !== undefined) return missing !== undefined;
  return isUnreported === isOtherUnreported ? one.passed > other.passed : isUnreported === true;
};

const missingHours = (why: Reason): Exact | undefined => {
  if (why.code !== "hours-below" && why.code !== "hours-above") return undefined;
  const [hours, limit] = [readExact(why.hours), readExact(why.limit)];
  if (hours === undefined || limit === undefined) return undefined;
  return why.code === "hours-below" ? subtract(limit, hours) : subtract(hours, limit);
};

/** The days that count, or of which nobody can tell that they do not. */
const possibleDays = ({ days, untold }: CompiledCondition, view: View): DaySet =>
  untold === undefined ? days(view) : union(days(view), untold(view));

/** Where it cannot be told of a part: the days that may count as a whole, and need not. */
const untoldOfParts = (
  parts: readonly CompiledCondition[],
  days: CompiledCondition["days"],
  join: (possible: readonly DaySet[]) => DaySet,
): Pick<CompiledCondition, "untold"> =>
  parts.every((part) => part.untold === undefined)
    ? {}
    : { untold: (view) => intersection(join(parts.map((part) => possibleDays(part, view))), complement(days(view))) };

const distinct = (placements: readonly RunningPlacement[]): readonly RunningPlacement[] =>
  placements.length < 2 ? placements : [...new Set(placements)];

const compileAttribute = (condition: Extract<Condition, { kind: "attribute" }>): CompiledCondition => {
  const among = new Set<unknown>(condition.among);
  return {
    days: (view) => {
      const steps = view.attributes.get(condition.attribute);
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
    passed: () => 0,
    why: (view, day) => {
      const steps = view.attributes.get(condition.attribute);
      const value = steps === undefined ? undefined : valueOn(steps, day);
      return among.has(value) ? undefined : { code: "attribute-not-eligible", attribute: condition.attribute, negated: false };
    },
    whyNot: () => ({ code: "attribute-not-eligible", attribute: condition.attribute, negated: true }),
  };
};

/** A day as each of the borders, in order and once. */
const inOrder = (borders: readonly DayNumber[]): readonly DayNumber[] =>
  [...new Set(borders)].filter((border) => Number.isFinite(border)).sort((a, b) => a - b);

/** The days on which something holds that can only change on a border. */
const daysBetween = (borders: readonly DayNumber[], holds: (day: DayNumber) => boolean): DaySet => {
  const sorted = inOrder(borders);
  const days: DayNumber[] = [];
  let within = holds((sorted[0] ?? 0) - 1);
  if (within) days.push(Number.NEGATIVE_INFINITY);
  for (const border of sorted) {
    const now = holds(border);
    if (now !== within) days.push(border);
    within = now;
  }
  if (within) days.push(Number.POSITIVE_INFINITY);
  return days;
};

const compileIs = ({ quantity, limit }: Extract<Condition, { kind: "is" }>, compiler: Compiler): CompiledCondition => {
  const asked = compiler.quantity(quantity);
  const compiledLimit = compiler.limit(limit, 1);
  const holds = (view: View, day: DayNumber): boolean => {
    const situation = { view, day };
    const value = asked.worth(situation);
    return value !== undefined && value !== null && compiledLimit.bounds(situation)?.place(value) === 0;
  };
  const negated = (isNegated: boolean) => ({ code: "value-not-eligible", quantity: nameOf(quantity), negated: isNegated }) as const;
  const untold = untoldOf([asked, compiledLimit]);
  return {
    days: (view) => daysBetween([...(asked.borders?.(view) ?? []), ...(compiledLimit.borders?.(view) ?? [])], (day) => holds(view, day)),
    ...(untold === undefined ? {} : { untold }),
    readsPlacements: false,
    readsHours: false,
    placements: () => [],
    passed: () => 0,
    why: (view, day) => (holds(view, day) ? undefined : negated(false)),
    whyNot: () => negated(true),
  };
};

/** What a quantity in a condition is called: the attribute it asks for, its extension, or its kind. */
const nameOf = (quantity: Extract<Condition, { kind: "is" }>["quantity"]): string => {
  if (quantity.kind === "extension") return quantity.extension;
  return quantity.kind === "attributeValue" || quantity.kind === "age" ? quantity.attribute : quantity.kind;
};

/** The days on which one of several things has no value since a period refuses a month. */
export const untoldOf = (parts: readonly { readonly untold?: Untold }[]): Untold | undefined => {
  const refusing = parts.flatMap(({ untold }) => untold ?? []);
  return refusing.length === 0 ? undefined : (view) => refusing.reduce((days, untold) => union(days, untold(view)), noDays);
};

/** The days of a test's placements of which nobody can tell, but for those that hold anyway. */
const untoldBut = (test: CompiledTest, placementsOf: (view: View) => View["placements"]): Pick<CompiledCondition, "untold"> =>
  test.untold === undefined
    ? {}
    : {
        untold: (view) => {
          const placements = placementsOf(view);
          return intersection(untoldOfAny(test, view, placements), complement(daysWith(test, view, placements)));
        },
      };

const compileDuring = (test: CompiledTest): CompiledCondition => ({
  days: (view) => daysWith(test, view, view.placements),
  ...untoldBut(test, (view) => view.placements),
  readsPlacements: true,
  readsHours: false,
  placements: (view, day, wanted = true) => (wanted ? satisfying(test, view, day) : []),
  why: (view, day) => {
    const why = test.why(view, runningOn(view.placements, day), day);
    return why === undefined ? undefined : { code: "form-not-eligible", ...why };
  },
  passed: (view, day) => test.passed(view, runningOn(view.placements, day), day),
  whyNot: (view, day) => ({ code: "form-not-eligible", ...test.whyNot(view, satisfying(test, view, day), day) }),
});

const daysWith = (test: CompiledTest, view: View, placements: readonly RunningPlacement[]): DaySet => {
  const spans: [DayNumber, DayNumber][] = [];
  for (const placement of placements) {
    const days = satisfyingDays(test, view, placement);
    for (let place = 0; place < days.length; place += 2) spans.push([days[place] as DayNumber, days[place + 1] as DayNumber]);
  }
  return unionOfSpans(spans.sort((a, b) => a[0] - b[0]));
};

const compileNone = (test: CompiledTest): CompiledCondition => {
  const everything = (view: View): View => (view.placements === view.everyPlacement ? view : { ...view, placements: view.everyPlacement });
  // Views of one person's employers or placements share all that there are, and so the answer.
  let latest: { readonly placements: readonly RunningPlacement[]; readonly days: DaySet } | undefined;
  return {
    days: (view) => {
      if (latest?.placements !== view.everyPlacement) {
        const placed = daysWith(test, view, view.everyPlacement);
        const possible = test.untold === undefined ? placed : union(placed, untoldOfAny(test, view, view.everyPlacement));
        latest = { placements: view.everyPlacement, days: complement(possible) };
      }
      return latest.days;
    },
    ...untoldBut(test, (view) => view.everyPlacement),
    readsPlacements: false,
    readsHours: false,
    placements: (view, day, wanted = true) => (wanted ? [] : satisfying(test, everything(view), day)),
    why: (view, day) => {
      const whole = everything(view);
      const found = satisfying(test, whole, day);
      return found.length === 0 ? undefined : { code: "form-not-eligible", ...test.whyNot(whole, found, day) };
    },
    passed: () => 0,
    whyNot: (view, day) => {
      const whole = everything(view);
      const why = test.why(whole, runningOn(whole.placements, day), day);
      return why === undefined ? notStarted : { code: "form-not-eligible", ...why };
    },
  };
};

/** From a day on, so many more millionths of an hour a week, in so many more placements with hours reported. */
interface HoursChange {
  readonly day: DayNumber;
  readonly hours: number;
  readonly placements: number;
}

/** How the weekly hours of the placements that satisfy a test change, in the order of days. */
export const hoursChanges = (test: CompiledTest, view: View): readonly HoursChange[] => {
  const changes: HoursChange[] = [];
  for (const placement of view.placements) {
    const days = satisfyingDays(test, view, placement);
    const { from, values } = placement.weeklyHours;
    for (let step = 0; step < values.length && days.length > 0; step++) {
      const hours = values[step] as number;
      const isWhole = values.length === 1 && from[0] === Number.NEGATIVE_INFINITY;
      const during = isWhole ? days : intersection(days, [from[step] as DayNumber, from[step + 1] ?? Number.POSITIVE_INFINITY]);
      for (let place = 0; place < during.length; place += 2) {
        changes.push({ day: during[place] as DayNumber, hours, placements: 1 });
        changes.push({ day: during[place + 1] as DayNumber, hours: -hours, placements: -1 });
      }
    }
  }
  return putInOrder(changes, inDayOrder);
};

const inDayOrder = (a: HoursChange, b: HoursChange): number => a.day - b.day;

/** The days within a limit, walking the changes once; the limit's bounds are asked anew where they may change. */
const daysWithHours = (test: CompiledTest, limit: CompiledLimit, view: View): DaySet => {
  const changes = hoursChanges(test, view);
  const days: DayNumber[] = [];
  let [hours, placements, within] = [0, 0, false];
  if (limit.borders === undefined) {
    const bounds = limit.bounds({ view, day: view.enrolled });
    for (let place = 0; place < changes.length; place++) {
      const change = changes[place] as HoursChange;
      hours += change.hours;
      placements += change.placements;
      if (changes[place + 1]?.day === change.day) continue;
      const now = placements > 0 && bounds?.place(hours) === 0;
      if (now !== within) days.push(change.day);
      within = now;
    }
    return days;
  }
  let next = 0;
  for (const day of inOrder([...changes.map((change) => change.day), ...limit.borders(view)])) {
    for (let change = changes[next]; change !== undefined && change.day <= day; change = changes[++next]) {
      hours += change.hours;
      placements += change.placements;
    }
    const now = placements > 0 && limit.bounds({ view, day })?.place(hours) === 0;
    if (now !== within) days.push(day);
    within = now;
  }
  if (within) days.push(Number.POSITIVE_INFINITY);
  return days;
};

const compileWeeklyHours = (condition: Extract<Condition, { kind: "weeklyHours" }>, compiler: Compiler): CompiledCondition => {
  const test = compileTest(condition.test, compiler);
  const limit = compiler.limit(condition.limit, hourParts);
  const untold = untoldOf([limit, untoldHours(test)]);
  return {
    days: (view) => {
      const days = daysWithHours(test, limit, view);
      return untold === undefined ? days : intersection(days, complement(untold(view)));
    },
    ...(untold === undefined ? {} : { untold }),
    readsPlacements: true,
    readsHours: true,
    placements: (view, day, wanted = true) => (wanted ? satisfying(test, view, day) : []),
    passed: (view, day) => test.passed(view, runningOn(view.placements, day), day),
    why: (view, day) => {
      const failing = test.why(view, runningOn(view.placements, day), day);
      if (failing !== undefined) return { code: "form-not-eligible", ...failing };
      const placements = satisfying(test, view, day);
      const unreported = placements.filter(({ weeklyHours }) => valueOn(weeklyHours, day) === undefined).length;
      const sum = hoursOn(placements, day);
      const bounds = limit.bounds({ view, day });
      if (bounds === undefined) return { code: "value-not-eligible", quantity: "weeklyHours", negated: false };
      const place = unreported === placements.length ? -1 : bounds.place(sum);
      if (place === 0) return undefined;
      if (place > 0) return { code: "hours-above", hours: writeHours(sum), limit: writeHours(bounds.to) };
      if (unreported > 0) return { code: "hours-not-reported" };
      return { code: "hours-below", hours: writeHours(sum), limit: writeHours(bounds.from) };
    },
    whyNot: (view, day) => {
      const hours = writeHours(hoursOn(satisfying(test, view, day), day));
      const bounds = limit.bounds({ view, day });
      if (bounds === undefined) return { code: "value-not-eligible", quantity: "weeklyHours", negated: true };
      return condition.limit.kind === "atMost" || condition.limit.kind === "below"
        ? { code: "hours-below", hours, limit: writeHours(bounds.to) }
        : { code: "hours-above", hours, limit: writeHours(bounds.from) };
    },
  };
};

/** The days on which nobody can tell which placements' hours are added. */
export const untoldHours = (test: CompiledTest): { readonly untold?: Untold } =>
  test.untold === undefined ? {} : { untold: (view) => untoldOfAny(test, view, view.placements) };

/** The hours reported for these placements on a day, added. */
export const hoursOn = (placements: readonly RunningPlacement[], day: DayNumber): number => {
  let sum = 0;
  for (const { weeklyHours } of placements) sum += valueOn(weeklyHours, day) ?? 0;
  return sum;
};

/** Writes hours held as millionths. */
export const writeHours = (hours: Exact): string => writeExact(divide(hours, hourParts), { least: 0, most: factDecimals });
