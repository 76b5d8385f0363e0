/** What a placement test and a condition say of a day (semantics §3). */
import type { Agreement, Condition, Limit, PlacementTest, Programme, Quantity } from "../../src/index.js";
import { addPeriod, dayNumber } from "./days.js";
import type { Observed, Person, Spell } from "./facts.js";
import { type Fraction, constant, isBelow, isSame, total } from "./fractions.js";

/** One person as an outcome looks at them: all placements, or those of one employer, or as far as evidence covers them. */
export interface View extends Person {
  /** The enrolment that is counted from. */
  readonly enrolled: number;
  /** All placements, whatever the outcome looks at. */
  readonly everySpell: readonly Spell[];
  /** All observations, covered by evidence or not. */
  readonly everyObserved: readonly Observed[];
}

/** An outcome reached. */
export interface Occurrence {
  readonly series: string;
  readonly key: string;
  readonly ordinal: number;
  readonly anchor: number;
  /** The first day of its own window. */
  readonly first: number;
  readonly on: number;
  /** The last day of the window: the day reached, or the day before where that is reported the day after. */
  readonly last: number;
  /** The day on which what follows it begins. */
  readonly next: number;
  readonly counted: number;
  readonly measured: Fraction | undefined;
  /** Of its placement; none for a placement without one, and nothing where there is no placement. */
  readonly employer: string | undefined;
}

/** A number, or that a cell says "not priced", or that nothing says anything. */
export type Amount = Fraction | "not-priced" | "not-computed";

/** What of a group, in settlement, a quantity may read. */
export interface GroupReads {
  readonly enrolledCount: (among: "pot" | "whole") => Fraction;
  readonly reachedCount: (outcome: string, among: "pot" | "whole") => Fraction;
  readonly answers: (
    observation: string,
    take: "first" | "last" | "change",
    statistic: "sum" | "count",
    among: "pot" | "whole",
  ) => Fraction | undefined;
  readonly observed: (observation: string, take: "first" | "last" | "sum", among: "pot" | "whole") => Fraction | undefined;
  readonly amountSoFar: (among: "pot" | "whole") => Fraction;
  readonly place: (among: "pot" | "whole") => Fraction;
}

/** What is at hand where a quantity or a condition stands. */
export interface Reads {
  readonly programme: Programme;
  readonly valueOf: (quantity: Quantity, reads: Reads) => Amount;
  readonly agreement?: Agreement;
  readonly view?: View;
  /** The day a condition is put to. */
  readonly day?: number;
  readonly occurrence?: Occurrence;
  readonly occurrencesOf?: (outcome: string) => readonly Occurrence[];
  readonly priceOf?: (outcome: string) => Amount;
  readonly group?: GroupReads;
}

export const runningOn = (spells: readonly Spell[], day: number): readonly Spell[] =>
  spells.filter((spell) => spell.from <= day && day <= spell.to);

const isFrom = (from: string | undefined, day: number): boolean => from === undefined || dayNumber(from) <= day;
const isTo = (to: string | undefined, day: number): boolean => to === undefined || day <= dayNumber(to);

/** Has so much time gone by on a day, the day and the first one included? Where its month is refused, nobody can tell once a clamped month has. */
const hasLasted = (from: number, period: Parameters<typeof addPeriod>[1], day: number): Answer => {
  const after = addPeriod(from, period);
  if (after !== undefined) return after <= day + 1;
  const clamped = addPeriod(from, { ...period, monthEnd: "clamp" } as Parameters<typeof addPeriod>[1]) ?? Infinity;
  return clamped <= day + 1 ? "untold" : false;
};

/** What is asked holds or does not; or nobody can tell, since a month is refused (semantics §1.3). */
export type Answer = boolean | "untold";

export const everyAnswer = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes("untold") ? "untold" : true;
export const someAnswer = (answers: readonly Answer[]): Answer =>
  answers.includes(true) ? true : answers.includes("untold") ? "untold" : false;
export const opposite = (answer: Answer): Answer => (answer === "untold" ? answer : !answer);

export const passes = (programme: Programme, view: View, test: PlacementTest, spell: Spell, day: number): Answer => {
  const ruleOfForm = () =>
    programme.forms.find((form) => form.id === spell.form)?.rules.find((rule) => isFrom(rule.from, day) && isTo(rule.to, day));
  const companies = () =>
    programme.agreements.flatMap((agreement) => agreement.companies ?? []).filter((company) => company.id === spell.employer);
  switch (test.kind) {
    case "activity":
      return spell.activity === test.is;
    case "form":
      return spell.form !== undefined && test.among.includes(spell.form);
    case "paid":
      return ruleOfForm()?.paid === true;
    case "subsidised":
      return ruleOfForm()?.subsidised === true;
    case "absent":
      return view.absences.some(
        (absence) =>
          absence.employer === spell.employer &&
          (test.among === undefined || test.among.includes(absence.kind)) &&
          absence.from <= day &&
          day <= absence.to,
      );
    case "employer":
      return spell.employer !== undefined && test.among.includes(spell.employer);
    case "employerAttribute":
      return companies().some((company) => {
        const said = company.attributes?.[test.attribute];
        const value =
          typeof said === "string"
            ? said
            : [...(said ?? [])]
                .sort((a, b) => (a.from < b.from ? -1 : 1))
                .filter((one) => isFrom(one.from, day))
                .at(-1)?.value;
        return value !== undefined && test.among.includes(value);
      });
    case "participating":
      return companies().some((company) => isFrom(company.from, day));
    case "began": {
      const from = test.from === "enrolment" ? view.enrolled : test.from === undefined ? -Infinity : dayNumber(test.from);
      return from <= spell.from && isTo(test.to, spell.from);
    }
    case "granted":
      return spell.grantedOn !== undefined && isFrom(test.from, spell.grantedOn) && isTo(test.to, spell.grantedOn);
    case "lasted":
      return hasLasted(spell.from, test.period, day);
    case "agreedFor":
      return spell.agreedTo === Infinity || hasLasted(spell.from, test.period, spell.agreedTo);
    case "openEnded":
      return spell.agreedTo === Infinity;
    case "all":
      return everyAnswer(test.of.map((part) => passes(programme, view, part, spell, day)));
    case "any":
      return someAnswer(test.of.map((part) => passes(programme, view, part, spell, day)));
    case "not":
      return opposite(passes(programme, view, test.of, spell, day));
  }
};

/** The running placements that satisfy a test on a day. */
export const satisfying = (programme: Programme, view: View, test: PlacementTest, day: number): readonly Spell[] =>
  runningOn(view.spells, day).filter((spell) => passes(programme, view, test, spell, day) === true);

/** Can nobody tell of a running placement whether it satisfies a test? */
export const isTestUntold = (programme: Programme, view: View, test: PlacementTest, day: number): boolean =>
  runningOn(view.spells, day).some((spell) => passes(programme, view, test, spell, day) === "untold");

export interface HoursOn {
  readonly satisfying: number;
  readonly reported: number;
  readonly sum: Fraction;
}

export const hoursOn = (programme: Programme, view: View, test: PlacementTest, day: number): HoursOn => {
  const spells = satisfying(programme, view, test, day);
  const hours = spells.flatMap((spell) => spell.hours(day) ?? []);
  return { satisfying: spells.length, reported: hours.length, sum: total(hours) };
};

/** Is a value within a limit? Never where the limit has no value. */
export const isWithin = (limit: Limit, value: Fraction, reads: Reads): boolean => {
  const known = (quantity: Quantity): Fraction | undefined => {
    const amount = reads.valueOf(quantity, reads);
    return typeof amount === "object" ? amount : undefined;
  };
  if (limit.kind === "band") {
    const [from, below] = [known(limit.from), known(limit.below)];
    return from !== undefined && below !== undefined && !isBelow(value, from) && isBelow(value, below);
  }
  const than = known(limit.than);
  if (than === undefined) return false;
  switch (limit.kind) {
    case "atLeast":
      return !isBelow(value, than);
    case "atMost":
      return !isBelow(than, value);
    case "above":
      return isBelow(than, value);
    case "below":
      return isBelow(value, than);
  }
};

const remembered = new WeakMap<View, Map<Condition, Map<number, Answer>>>();

/** Does a condition hold on a day? */
export const counts = (condition: Condition, day: number, reads: Reads): boolean => answerOf(condition, day, reads) === true;

/** The same; or nobody can tell. */
export const answerOf = (condition: Condition, day: number, reads: Reads): Answer => {
  const { view, occurrence, agreement } = reads;
  if (view === undefined) throw new Error("A condition is put to a participant");
  if (occurrence !== undefined || agreement !== undefined) return decide(condition, day, reads, view);
  const conditions = remembered.get(view) ?? new Map<Condition, Map<number, Answer>>();
  remembered.set(view, conditions);
  const days = conditions.get(condition) ?? new Map<number, Answer>();
  conditions.set(condition, days);
  const before = days.get(day);
  if (before !== undefined) return before;
  const holds = decide(condition, day, reads, view);
  days.set(day, holds);
  return holds;
};

/** Can nobody tell what a quantity of a day is, since a month is refused? */
const isUntold = (quantity: Quantity, day: number, reads: Reads): boolean => {
  if (quantity.kind === "weeklyHoursOf" && quantity.on === "thatDay" && reads.view !== undefined)
    return isTestUntold(reads.programme, reads.view, quantity.test, day);
  if (quantity.kind === "when" && quantity.on === "thatDay" && answerOf(quantity.condition, day, reads) === "untold") return true;
  const parts: readonly unknown[] = Object.values(quantity).flatMap((value: unknown) =>
    Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === "object" && one !== null && "value" in one ? one.value : one))
      : [value],
  );
  const cells = quantity.kind === "byAttribute" ? Object.values(quantity.cells) : [];
  return [...parts, ...cells].some(
    (part) => typeof part === "object" && part !== null && "kind" in part && isUntold(part as Quantity, day, reads),
  );
};

/** The same of a limit. */
export const isLimitUntold = (limit: Limit, day: number, reads: Reads): boolean =>
  limit.kind === "band" ? [limit.from, limit.below].some((end) => isUntold(end, day, reads)) : isUntold(limit.than, day, reads);

const decide = (condition: Condition, day: number, reads: Reads, view: View): Answer => {
  const { programme } = reads;
  switch (condition.kind) {
    case "during":
      return someAnswer(runningOn(view.spells, day).map((spell) => passes(programme, view, condition.test, spell, day)));
    case "none":
      return opposite(someAnswer(runningOn(view.everySpell, day).map((spell) => passes(programme, view, condition.test, spell, day))));
    case "weeklyHours": {
      if (isTestUntold(programme, view, condition.test, day) || isLimitUntold(condition.limit, day, reads)) return "untold";
      const { reported, sum } = hoursOn(programme, view, condition.test, day);
      return reported > 0 && isWithin(condition.limit, sum, { ...reads, day });
    }
    case "attribute": {
      const value = view.attribute(condition.attribute)(day);
      if (value === undefined) return false;
      if (typeof value === "object") return condition.among.some((one) => isSame(constant(one), value));
      return condition.among.some((one) => (typeof value === "number" ? dayNumber(one) === value : one === value));
    }
    case "is": {
      if (isUntold(condition.quantity, day, reads) || isLimitUntold(condition.limit, day, reads)) return "untold";
      const value = reads.valueOf(condition.quantity, { ...reads, day });
      return typeof value === "object" && isWithin(condition.limit, value, { ...reads, day });
    }
    case "all":
      return everyAnswer(condition.of.map((part) => answerOf(part, day, reads)));
    case "any":
      return someAnswer(condition.of.map((part) => answerOf(part, day, reads)));
    case "not":
      return opposite(answerOf(condition.of, day, reads));
  }
};
