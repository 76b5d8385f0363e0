/** What is said about any outcome, and which of its candidates are occurrences (semantics §4). */
import type { Agreement, Deadline, Outcome, Programme } from "../../src/index.js";
import { type Amount, type Answer, type Occurrence, type Reads, type View, answerOf } from "./conditions.js";
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
  /** Does another outcome that was reached take precedence over one that would be reached on a day? */
  readonly isPreceded: (outcome: string, day: number) => boolean;
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

const unitOf = ({ oncePer }: Outcome): string => oncePer ?? "participant";

/** What a series reads of another outcome that counts by the same unit is of the same series (semantics §4). */
const ofSeries = (programme: Programme, outcome: Outcome, series: string, others: Asked["others"]): Asked["others"] => {
  const isSame = (id: string): boolean => programme.outcomes.some((one) => one.id === id && unitOf(one) === unitOf(outcome));
  return (id) => (isSame(id) ? others(id).filter((one) => one.series === series) : others(id));
};

const seriesOf = (programme: Programme, outcome: Outcome, whole: Asked, asOf: number): readonly (Series | "refused")[] => {
  const view = covered(whole.view, outcome.evidence);
  const looking = (id: string, seen: View, stretch: Stretch): Series => ({
    id,
    asked: {
      ...whole,
      view: seen,
      reads: { ...whole.reads, view: seen },
      stretch,
      others: ofSeries(programme, outcome, id, whole.others),
    },
  });
  switch (outcome.oncePer) {
    case "placement":
      return view.spells.map((spell) => looking(spell.id, { ...view, spells: [spell] }, whole.stretch));
    case "employer":
      return byEmployer(view).map(([id, seen]) => looking(id, seen, whole.stretch));
    case "enrolment": {
      const [intakeFrom, intakeTo] = [dayNumber(programme.intake.from), dayNumber(programme.intake.to)];
      const inside = view.enrolments.filter((day) => day >= intakeFrom && day <= intakeTo && day <= asOf);
      return inside.map((enrolled) => {
        const next = view.enrolments.find((day) => day > enrolled);
        const stretch = stretchFrom(programme, enrolled, asOf, next);
        return stretch === undefined ? "refused" : looking(dayText(enrolled), { ...view, enrolled }, stretch);
      });
    }
    default:
      return [looking("", view, whole.stretch)];
  }
};

/** Was something reached in the days before one? Days before enrolment count here. Where a month is refused, nobody can tell. */
const wasReachedBefore = (
  { reached, before, within, employer }: NonNullable<Outcome["unless"]>,
  candidate: Candidate,
  asked: Asked,
): Answer => {
  const day = before === "anchor" ? candidate.anchor : asked.view.enrolled;
  // Facts are looked at from ten years before the first of them (house rule).
  const earliest = Math.min(asked.view.earliest, day) - 3_653;
  // A look-back sees everything, whatever the series looks at (house rule).
  const { spells } = asked.everything;
  const own = candidate.placement;
  const looked = employer === undefined ? spells : spells.filter((spell) => own !== undefined && spell.employer === own.employer);
  const view: View = { ...asked.everything, spells: looked, enrolled: asked.view.enrolled };
  const reachedFrom = (from: number): Answer => {
    const stretch = { from, to: day - 1, ends: day - 1 };
    const { list, isRefused } = candidatesOf(reached, { ...asked, view, reads: { ...asked.reads, view }, stretch });
    return list.length > 0 ? true : isRefused ? "untold" : false;
  };
  if (within === undefined) return reachedFrom(earliest);
  // A day is within the period before another if the period, begun on it, lasts until the day before that one (house rule).
  const firstCovering = (period: typeof within): number => {
    let from = earliest;
    while (from < day && (addPeriod(from, period) ?? -Infinity) < day) from++;
    return from;
  };
  const certain = reachedFrom(firstCovering(within));
  if (!("monthEnd" in within) || within.monthEnd !== "refuse") return certain;
  // Whether a day is within a month that is refused, nobody can tell: it matters where it decides.
  return reachedFrom(firstCovering({ ...within, monthEnd: "overflow" })) === certain ? certain : "untold";
};

/** The day after a deadline's last day; or that it counts from what was not reached, or that its month is refused. */
const afterDeadline = (deadline: Deadline, candidate: Candidate | undefined, { view, others }: Asked): number | "unset" | "refused" => {
  if ("day" in deadline) return dayNumber(deadline.day) + 1;
  const base =
    deadline.from === "enrolment"
      ? view.enrolled
      : deadline.from === "anchor"
        ? candidate?.anchor
        : // What is said to follow an outcome begins the day after it was reached.
          others(deadline.from.outcome)[0]?.next;
  return base === undefined ? "unset" : (addPeriod(base, deadline.period) ?? "refused");
};

/** What becomes of a candidate. */
type Verdict = "fits" | "misfit" | "excluded" | "refused";

/** The first day from which another outcome takes precedence, and the days on which it does. */
type IsExcluded = (series: string, day: number) => boolean;

const verdictOf = (outcome: Outcome, series: string, candidate: Candidate, asked: Asked, isExcluded: IsExcluded): Verdict => {
  const { reads, view, stretch, others } = asked;
  if (candidate.on > stretch.to || candidate.on < stretch.from) return "misfit";
  if (inForce(reads.programme, view, candidate.on) === undefined) return "misfit";
  const given = outcome.given === undefined ? true : answerOf(outcome.given, candidate.anchor, reads);
  const prior = outcome.unless === undefined ? false : wasReachedBefore(outcome.unless, candidate, asked);
  if (given === false || prior === true) return "misfit";
  const last = outcome.by === undefined ? Infinity : afterDeadline(outcome.by, candidate, asked);
  // Nothing is in time by a deadline that counts from what was not reached.
  if (last === "unset" || (last !== "refused" && candidate.on >= last)) return "misfit";
  const { notBefore } = outcome;
  const first =
    notBefore === undefined ? -Infinity : "day" in notBefore ? dayNumber(notBefore.day) : afterDeadline(notBefore, candidate, asked);
  if (first === "unset" || (first !== "refused" && candidate.on < first)) return "misfit";
  const firstDayOf = (id: string): number => others(id)[0]?.on ?? Infinity;
  if (!(outcome.requires ?? []).every((other) => firstDayOf(other) <= candidate.on)) return "misfit";
  if (isExcluded(series, candidate.on)) return "excluded";
  return [given, prior].includes("untold") || [last, first].includes("refused") ? "refused" : "fits";
};

/** A deadline whose first day is known beforehand, and whose month is refused: then nothing of the outcome can be computed. */
const isRefusedBeforehand = ({ by, notBefore }: Outcome, asked: Asked): boolean =>
  [by, notBefore].some((deadline) => deadline !== undefined && afterDeadline(deadline, undefined, asked) === "refused");

/** Two outcomes that are counted in the same way are compared series by series. */
const isCompared = (one: Outcome, other: Outcome, series: string, otherSeries: string): boolean =>
  unitOf(one) !== unitOf(other) || series === otherSeries;

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
  // An enrolment after the day settled has not come.
  const view: View = {
    ...person,
    enrolments: person.enrolments.filter((day) => day <= asOf),
    enrolled,
    everySpell: person.spells,
    everyObserved: person.observations,
  };
  const tracked = stretchFrom(programme, enrolled, asOf);
  const stretch = tracked ?? { from: enrolled, to: asOf, ends: asOf };

  const outcomeOf = (id: string): Outcome => {
    const outcome = programme.outcomes.find((one) => one.id === id);
    if (outcome === undefined) throw new Error(`There is no outcome ${id}`);
    return outcome;
  };
  const excludersOf = (id: string): readonly Outcome[] =>
    programme.outcomes.filter(({ excludes }) => excludes?.outcomes.includes(id) === true);
  /** What must be known before an outcome can be told: what it reads, and what takes precedence over it. */
  const needs = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of [...outcomesNamed(outcomeOf(id)), ...excludersOf(id).map((one) => one.id)]) {
      if (seen.has(next)) continue;
      seen.add(next);
      needs(next, seen);
    }
    return seen;
  };
  /** Do two outcomes wait for each other? Then each is looked at as if the other took precedence over nothing (house rule). */
  const isCircle = (one: string, other: string): boolean => one === other || (needs(one).has(other) && needs(other).has(one));

  /** Does one of the outcomes that take precedence over an outcome do so in a series on a day? */
  const isPrecededBy = (excluders: readonly Outcome[], outcome: Outcome, series: string, day: number): boolean =>
    excluders.some((one) => {
      const first = find(one.id).reached.find(({ occurrence }) => isCompared(one, outcome, occurrence.series, series))?.occurrence.on;
      return first !== undefined && day >= first;
    });

  const known = new Map<string, Found>();
  /** What an outcome comes to as another one reads it, or in the end. */
  const find = (id: string, reader?: string): Found => {
    const excluders = excludersOf(id).filter((one) => reader === undefined || !isCircle(one.id, reader));
    const key = JSON.stringify([id, excluders.map((one) => one.id)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = outcomeOf(id);
    const found = findIn(outcome, (series, day) => isPrecededBy(excluders, outcome, series, day));
    known.set(key, found);
    return found;
  };

  const findIn = (outcome: Outcome, isExcluded: IsExcluded): Found => {
    const place = programme.outcomes.indexOf(outcome);
    const asked = askedBy(outcome.id);
    const isOfFirst = unitOf(outcome) !== "enrolment";
    const series = tracked === undefined && isOfFirst ? (["refused"] as const) : seriesOf(programme, outcome, asked, asOf);
    const reached: Reached[] = [];
    const candidates: Candidate[] = [];
    let [isRefused, hasExcluded] = [false, false];
    // In the order of days, whatever the series: what one has taken the place of stands in no other's way.
    const queue: { readonly own: Series; readonly candidate: Candidate; readonly order: number }[] = [];
    const closed = new Set<string>();
    const limits = new Map<string, number>();
    series.forEach((own, order) => {
      if (own === "refused") return (isRefused = true);
      if (isRefusedBeforehand(outcome, own.asked)) return (isRefused = true);
      const found = candidatesOf(outcome.reached, own.asked);
      isRefused ||= found.isRefused;
      candidates.push(...found.list);
      return queue.push(...found.list.map((candidate) => ({ own, candidate, order })));
    });
    const { excludes } = outcome;
    for (const { own, candidate } of queue.sort((a, b) => a.candidate.on - b.candidate.on || a.order - b.order)) {
      const count = limits.get(own.id) ?? 0;
      if (closed.has(own.id) || count >= timesOf(outcome.reached)) continue;
      const stands = (other: Occurrence, id: string): boolean =>
        !reached.some(({ occurrence }) => isCompared(outcome, outcomeOf(id), occurrence.series, other.series) && occurrence.on <= other.on);
      const isLate =
        excludes?.onUpgrade === "first" &&
        excludes.outcomes.some((id) => own.asked.others(id).some((other) => other.on < candidate.on && stands(other, id)));
      const verdict = verdictOf(outcome, own.id, candidate, own.asked, isExcluded);
      if (verdict === "excluded") hasExcluded = true;
      if (isLate || verdict === "misfit" || verdict === "excluded") continue;
      if (verdict === "refused") {
        isRefused = true;
        closed.add(own.id);
        continue;
      }
      limits.set(own.id, count + 1);
      const { anchor, first, on, last, next = last + 1, counted, measured, key = String(count + 1) } = candidate;
      const employer = candidate.placement === undefined ? undefined : (candidate.placement.employer ?? "");
      const occurrence: Occurrence = {
        series: own.id,
        key,
        ordinal: count + 1,
        anchor,
        first,
        on,
        last,
        next,
        counted,
        measured,
        employer,
      };
      const agreement = inForce(programme, person, on) as Agreement;
      const priceOf = (id: string): Amount => {
        const [other] = find(id, outcome.id).reached.filter(
          (one) => unitOf(one.outcome) !== unitOf(outcome) || one.occurrence.series === own.id,
        );
        return other === undefined ? "not-computed" : priceOfReached(other);
      };
      const reads: Reads = { ...own.asked.reads, agreement, occurrence, occurrencesOf: own.asked.others, priceOf };
      reached.push({ outcome, place, occurrence, agreement, placement: candidate.placement, view: own.asked.view, reads });
    }
    return { reached: reached.sort((a, b) => inOrder(a.occurrence, b.occurrence)), isRefused, hasExcluded, candidates };
  };

  const askedBy = (reader: string): Asked => ({
    reads: { programme, valueOf: evaluate, view },
    view,
    everything: view,
    stretch,
    others: (id) => find(id, reader).reached.map((one) => one.occurrence),
  });
  const priceOfReached = ({ outcome, reads }: Reached): Amount =>
    outcome.price === undefined ? "not-priced" : outcome.price === "tiered" ? zero : evaluate(outcome.price, reads);

  /** Was what was paid for an occurrence recovered, since another outcome that was reached later replaces it? */
  const isReplaced = ({ outcome, occurrence }: Reached): boolean =>
    excludersOf(outcome.id).some(
      (one) =>
        one.excludes?.onUpgrade === "replace" &&
        find(one.id).reached.some((other) => isCompared(one, outcome, other.occurrence.series, occurrence.series)),
    );

  const everyReached = programme.outcomes.flatMap((outcome) => find(outcome.id).reached);
  const linesKnown = new Map<string, readonly PricedLine[]>();
  const linesOf = (id: string): readonly PricedLine[] => {
    const before = linesKnown.get(id);
    if (before !== undefined) return before;
    const priced = find(id).reached.flatMap((reached): readonly PricedLine[] => {
      const price = priceOfReached(reached);
      return typeof price !== "object" || isReplaced(reached) ? [] : [{ ...reached, price, adjustments: [] }];
    });
    const { excludes } = outcomeOf(id);
    const lines = excludes?.onUpgrade === "payDifference" ? lessDifferences(outcomeOf(id), excludes.outcomes, priced) : priced;
    linesKnown.set(id, lines);
    return lines;
  };
  /** From the first line of each series, what the others are paid after their own differences, each once (house rule). */
  const lessDifferences = (outcome: Outcome, others: readonly string[], priced: readonly PricedLine[]): readonly PricedLine[] => {
    const spent = new Map<PricedLine, Fraction>();
    const done = new Set<string>();
    return priced.map((line) => {
      if (done.has(line.occurrence.series)) return line;
      done.add(line.occurrence.series);
      let left = line.price;
      const adjustments = others.flatMap((id): readonly (readonly [string, Fraction])[] => {
        const compared = linesOf(id).filter((one) => isCompared(outcome, one.outcome, line.occurrence.series, one.occurrence.series));
        const less = compared.map((one) => {
          const paid = total([one.price, ...one.adjustments.map(([, amount]) => amount), negative(spent.get(one) ?? zero)]);
          const part = greater(lesser(paid, left), zero);
          spent.set(one, total([spent.get(one) ?? zero, part]));
          left = total([left, negative(part)]);
          return part;
        });
        const whole = total(less);
        return whole.n === 0n ? [] : [[id, negative(whole)]];
      });
      return { ...line, adjustments };
    });
  };
  const lines = programme.outcomes.flatMap(({ id }) => linesOf(id));

  const outcomes = new Map(
    programme.outcomes.map((outcome): readonly [string, Told] => {
      const { reached, isRefused, hasExcluded, candidates } = find(outcome.id);
      const standing = reached.filter((one) => !isReplaced(one));
      const told = {
        outcome,
        isReached: reached.length > 0,
        isRefused,
        candidates,
        isExcluded: standing.length === 0 && (reached.length > 0 || hasExcluded),
        prices: standing.map(priceOfReached),
        reachedOn: standing[0]?.occurrence.on,
      };
      return [outcome.id, told];
    }),
  );
  const isPreceded = (id: string, day: number): boolean => isPrecededBy(excludersOf(id), outcomeOf(id), "", day);
  return { enrolled, view, stretch, reached: everyReached, lines, outcomes, asked: askedBy(""), isPreceded };
};

/** What an outcome comes to. */
interface Found {
  readonly reached: readonly Reached[];
  readonly isRefused: boolean;
  /** Would one more have been reached but for an outcome that takes precedence? */
  readonly hasExcluded: boolean;
  readonly candidates: readonly Candidate[];
}

/** The other outcomes that an outcome names anywhere: what it requires, counts from, or reads. */
const outcomesNamed = ({ reached, price, given, unless, by, notBefore, requires = [], excludes }: Outcome): readonly string[] => {
  const written = JSON.stringify([reached, price, given, unless, by, notBefore]);
  const named = [...written.matchAll(/"outcome":"([^"]+)"/g)].map(([, id]) => id as string);
  return [...requires, ...named, ...(excludes?.onUpgrade === "first" ? excludes.outcomes : [])];
};
