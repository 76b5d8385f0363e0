/** What is said about any outcome, and which of its candidates are occurrences (semantics §4). */
import type { Agreement, Deadline, Outcome, Programme } from "../../src/index.js";
import { type Amount, type Occurrence, type Reads, type View, counts } from "./conditions.js";
import { addPeriod, dayNumber, dayText } from "./days.js";
import { type Person, type Spell, evidenceOf } from "./facts.js";
import { type Fraction, greater, lesser, negative, total, zero } from "./fractions.js";
import { evaluate } from "./quantities.js";
import { type Asked, type Candidate, type Stretch, byEmployer, candidatesOf, timesOf } from "./retention.js";

/** An occurrence with all that a line, a price or a rule may ask of it. */
export interface Reached {
  readonly outcome: Outcome;
  /** Place of the outcome in the programme. */
  readonly place: number;
  readonly occurrence: Occurrence;
  readonly agreement: Agreement;
  readonly placement: Spell | undefined;
  readonly view: View;
  readonly reads: Reads;
}

export interface PricedLine extends Reached {
  readonly price: Fraction;
  readonly adjustments: readonly (readonly [by: string, amount: Fraction])[];
}

/** Everything that one person came to. */
export interface PersonsOutcomes {
  readonly enrolled: number;
  readonly view: View;
  readonly stretch: Stretch;
  readonly reached: readonly Reached[];
  readonly lines: readonly PricedLine[];
  readonly outcomes: ReadonlyMap<string, Told>;
  readonly asked: Asked;
}

/** What can be told of one outcome that has no line. */
export interface Told {
  readonly outcome: Outcome;
  readonly isReached: boolean;
  readonly isRefused: boolean;
  readonly candidates: readonly Candidate[];
  readonly isExcluded: boolean;
  readonly prices: readonly Amount[];
  /** The day the first occurrence that no other outcome excludes was reached. */
  readonly reachedOn: number | undefined;
}

interface Series {
  readonly id: string;
  readonly asked: Asked;
}

/** The agreement in force on a day: outside every agreement nothing is reached (house rule). */
export const inForce = (programme: Programme, person: Person, day: number): Agreement | undefined => {
  const id = person.agreement(day);
  return programme.agreements.find(
    (one) => one.id === id && dayNumber(one.from) <= day && (one.to === undefined || day <= dayNumber(one.to)),
  );
};

/** The days from an enrolment on; `undefined` where the end of tracking is refused. */
const stretchFrom = (programme: Programme, enrolled: number, asOf: number, before = Infinity): Stretch | undefined => {
  const afterTracking = programme.tracking === undefined ? Infinity : addPeriod(enrolled, programme.tracking);
  if (afterTracking === undefined) return undefined;
  const ends = Math.min(afterTracking, before) - 1;
  return { from: enrolled, to: Math.min(asOf, ends), ends };
};

/** A view cut to what evidence of a level covers. */
const covered = (view: View, level: Outcome["evidence"]): View => {
  if (level === undefined) return view;
  return {
    ...view,
    spells: view.spells.flatMap((spell) => {
      const to = Math.max(...evidenceOf(view, spell.id, level).map((one) => one.to));
      return to < spell.from ? [] : [{ ...spell, to: Math.min(spell.to, to) }];
    }),
    observations: view.observations.filter((one) => evidenceOf(view, one.id, level).some(({ to }) => one.on <= to)),
  };
};

const seriesOf = (programme: Programme, outcome: Outcome, whole: Asked, asOf: number): readonly Series[] | undefined => {
  const view = covered(whole.view, outcome.evidence);
  const looking = (id: string, seen: View, stretch: Stretch): Series => ({
    id,
    asked: { ...whole, view: seen, reads: { ...whole.reads, view: seen }, stretch },
  });
  switch (outcome.oncePer) {
    case undefined:
    case "participant":
      return [looking("", view, whole.stretch)];
    case "placement":
      return view.spells.map((spell) => looking(spell.id, { ...view, spells: [spell] }, whole.stretch));
    case "employer":
      return byEmployer(view).map(([id, seen]) => looking(id, seen, whole.stretch));
    case "enrolment": {
      const [intakeFrom, intakeTo] = [dayNumber(programme.intake.from), dayNumber(programme.intake.to)];
      const inside = view.enrolments.filter((day) => day >= intakeFrom && day <= intakeTo && day <= asOf);
      const series = inside.map((enrolled) => {
        const stretch = stretchFrom(
          programme,
          enrolled,
          asOf,
          view.enrolments.find((day) => day > enrolled),
        );
        return stretch === undefined ? undefined : looking(dayText(enrolled), { ...view, enrolled }, stretch);
      });
      return series.includes(undefined) ? undefined : (series as readonly Series[]);
    }
  }
};

/** Was something reached in the days before one? Days before enrolment count here. */
const wasReachedBefore = (
  { reached, before, within, employer }: NonNullable<Outcome["unless"]>,
  candidate: Candidate,
  asked: Asked,
): boolean => {
  const day = before === "anchor" ? candidate.anchor : asked.view.enrolled;
  // Facts are looked at from ten years before the first of them (house rule).
  let from = Math.min(asked.view.earliest, day) - 3_653;
  // A day is within the period before another if the period, begun on it, lasts until the day before that one (house rule).
  if (within !== undefined) while (from < day && (addPeriod(from, within) ?? -Infinity) < day) from++;
  const stretch = { from, to: day - 1, ends: day - 1 };
  // A look-back sees everything, whatever the series looks at (house rule).
  const { spells } = asked.everything;
  const own = candidate.placement;
  const looked = employer === undefined ? spells : spells.filter((spell) => own !== undefined && spell.employer === own.employer);
  const view: View = { ...asked.everything, spells: looked, enrolled: asked.view.enrolled };
  return candidatesOf(reached, { ...asked, view, reads: { ...asked.reads, view }, stretch }).list.length > 0;
};

/** Base of a deadline: what is said to follow an outcome begins the day after it was reached. */
const baseOf = (
  deadline: Exclude<Deadline, { readonly day: unknown }>,
  candidate: Candidate,
  { view, others }: Asked,
): number | undefined => {
  if (deadline.from === "enrolment") return view.enrolled;
  if (deadline.from === "anchor") return candidate.anchor;
  const first = others(deadline.from.outcome)[0];
  return first === undefined ? undefined : first.last + 1;
};

/** The day after a deadline's last day; `undefined` where there is none to be told. */
const afterDeadline = (deadline: Deadline, candidate: Candidate, asked: Asked): number | undefined => {
  if ("day" in deadline) return dayNumber(deadline.day) + 1;
  const base = baseOf(deadline, candidate, asked);
  return base === undefined ? undefined : addPeriod(base, deadline.period);
};

const isSet = (deadline: Deadline, candidate: Candidate, asked: Asked): boolean =>
  "day" in deadline || baseOf(deadline, candidate, asked) !== undefined;

const fits = (outcome: Outcome, candidate: Candidate, asked: Asked): boolean => {
  const { reads, view, stretch, others } = asked;
  if (candidate.on > stretch.to || candidate.on < stretch.from) return false;
  if (inForce(reads.programme, view, candidate.on) === undefined) return false;
  if (outcome.given !== undefined && !counts(outcome.given, candidate.anchor, reads)) return false;
  if (outcome.unless !== undefined && wasReachedBefore(outcome.unless, candidate, asked)) return false;
  if (outcome.by !== undefined) {
    // Nothing is late by a deadline that has not been set yet.
    const after = isSet(outcome.by, candidate, asked) ? afterDeadline(outcome.by, candidate, asked) : Infinity;
    if (after === undefined || candidate.on >= after) return false;
  }
  if (outcome.notBefore !== undefined) {
    const first = "day" in outcome.notBefore ? dayNumber(outcome.notBefore.day) : afterDeadline(outcome.notBefore, candidate, asked);
    if (first === undefined || candidate.on < first) return false;
  }
  const firstDayOf = (id: string): number => others(id)[0]?.on ?? Infinity;
  if (!(outcome.requires ?? []).every((other) => firstDayOf(other) <= candidate.on)) return false;
  const { excludes } = outcome;
  return excludes?.onUpgrade !== "first" || !excludes.outcomes.some((other) => firstDayOf(other) < candidate.on);
};

/** Two outcomes that are counted in the same way are compared series by series. */
const isCompared = (one: Outcome["oncePer"], other: Outcome["oncePer"], series: string, otherSeries: string): boolean =>
  (one ?? "participant") !== (other ?? "participant") || series === otherSeries;

const inOrder = (a: Occurrence, b: Occurrence): number =>
  a.on - b.on || (a.series === b.series ? a.ordinal - b.ordinal : a.series < b.series ? -1 : 1);

/** Everything one person reaches as of a day; a word where nothing at all can be said of the person's outcomes. */
export const outcomesOf = (
  programme: Programme,
  person: Person,
  asOf: number,
): PersonsOutcomes | "participant-not-known" | "not-enrolled-in-intake" | "not-computed" => {
  if (person.enrolments.length === 0) return "participant-not-known";
  const [intakeFrom, intakeTo] = [dayNumber(programme.intake.from), dayNumber(programme.intake.to)];
  const enrolled = person.enrolments.find((day) => day >= intakeFrom && day <= intakeTo && day <= asOf);
  if (enrolled === undefined) return "not-enrolled-in-intake";
  const stretch = stretchFrom(programme, enrolled, asOf);
  if (stretch === undefined) return "not-computed";
  const view: View = { ...person, enrolled, everySpell: person.spells };

  const known = new Map<
    string,
    { readonly reached: readonly Reached[]; readonly isRefused: boolean; readonly candidates: readonly Candidate[] }
  >();
  const find = (id: string) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const place = programme.outcomes.findIndex((one) => one.id === id);
    const outcome = programme.outcomes[place];
    if (outcome === undefined) throw new Error(`There is no outcome ${id}`);
    const series = seriesOf(programme, outcome, asked, asOf);
    const reached: Reached[] = [];
    const candidates: Candidate[] = [];
    let isRefused = series === undefined;
    for (const { id: name, asked: own } of series ?? []) {
      const found = candidatesOf(outcome.reached, own);
      isRefused ||= found.isRefused;
      candidates.push(...found.list);
      found.list
        .filter((candidate) => fits(outcome, candidate, own))
        .slice(0, timesOf(outcome.reached))
        .forEach((candidate, number) => {
          const { anchor, on, last, counted, measured, key = String(number + 1) } = candidate;
          const employer = candidate.placement === undefined ? undefined : (candidate.placement.employer ?? "");
          const occurrence: Occurrence = { series: name, key, ordinal: number + 1, anchor, on, last, counted, measured, employer };
          const agreement = inForce(programme, person, on) as Agreement;
          const reads: Reads = { ...own.reads, agreement, occurrence, occurrencesOf: others, priceOf };
          reached.push({ outcome, place, occurrence, agreement, placement: candidate.placement, view: own.view, reads });
        });
    }
    const result = { reached: reached.sort((a, b) => inOrder(a.occurrence, b.occurrence)), isRefused, candidates };
    known.set(id, result);
    return result;
  };
  const others = (id: string): readonly Occurrence[] => find(id).reached.map((one) => one.occurrence);
  const priceOfReached = ({ outcome, reads }: Reached): Amount =>
    outcome.price === undefined ? "not-priced" : outcome.price === "tiered" ? zero : evaluate(outcome.price, reads);
  const priceOf = (id: string): Amount => {
    const first = find(id).reached[0];
    return first === undefined ? "not-computed" : priceOfReached(first);
  };
  const asked: Asked = { reads: { programme, valueOf: evaluate, view }, view, everything: view, stretch, others };

  /** Is an occurrence without a line because another outcome takes precedence over it? */
  const isExcluded = ({ outcome, occurrence }: Reached): boolean =>
    programme.outcomes.some(({ id, oncePer, excludes }) => {
      if (excludes === undefined || !excludes.outcomes.includes(outcome.id)) return false;
      const first = others(id).find((one) => isCompared(oncePer, outcome.oncePer, one.series, occurrence.series))?.on;
      if (first === undefined) return false;
      if (excludes.onUpgrade === "replace") return true;
      return excludes.onUpgrade === "payDifference" ? occurrence.on > first : occurrence.on >= first;
    });

  const everyReached = programme.outcomes.flatMap((outcome) => find(outcome.id).reached);
  const linesOf = (id: string): readonly PricedLine[] =>
    find(id).reached.flatMap((reached): readonly PricedLine[] => {
      const price = priceOfReached(reached);
      if (typeof price !== "object" || isExcluded(reached)) return [];
      const { excludes } = reached.outcome;
      const isFirst = find(id).reached[0] === reached;
      if (excludes?.onUpgrade !== "payDifference" || !isFirst) return [{ ...reached, price, adjustments: [] }];
      let left = price;
      const adjustments = excludes.outcomes.flatMap((other): readonly (readonly [string, Fraction])[] => {
        const before = linesOf(other).filter((one) => one.occurrence.on <= reached.occurrence.on);
        // What the other is paid after its own differences (house rule).
        const less = lesser(
          greater(left, zero),
          total(before.flatMap((one) => [one.price, ...one.adjustments.map(([, amount]) => amount)])),
        );
        left = total([left, negative(less)]);
        return less.n === 0n ? [] : [[other, negative(less)]];
      });
      return [{ ...reached, price, adjustments }];
    });
  const lines = programme.outcomes.flatMap(({ id }) => linesOf(id));

  const outcomes = new Map(
    programme.outcomes.map((outcome): readonly [string, Told] => {
      const { reached, isRefused, candidates } = find(outcome.id);
      const told = {
        outcome,
        isReached: reached.length > 0,
        isRefused,
        candidates,
        isExcluded: reached.length > 0 && reached.every(isExcluded),
        prices: reached.filter((one) => !isExcluded(one)).map(priceOfReached),
        reachedOn: reached.find((one) => !isExcluded(one))?.occurrence.on,
      };
      return [outcome.id, told];
    }),
  );
  return { enrolled, view, stretch, reached: everyReached, lines, outcomes, asked };
};
