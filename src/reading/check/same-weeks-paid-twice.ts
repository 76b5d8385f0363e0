import { add } from "../../exact/exact.js";
import type { Measure } from "../../terms/kinds.js";
import type { Outcome } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import { type DayNumber, readDay } from "../../time/day.js";
import type { Stay } from "./example-facts.js";
import type { FindingOf } from "./finding.js";
import { leastDays } from "../../time/period-length.js";
import { type Search, amountIn, amountOf, exampleOf, fewSketches, isAboveZero, linesOf, paidFor, pricedOutcomes, tried } from "./search.js";
import type { Line } from "../settlement.js";

const week = 7;

/**
 * Two outcomes of one kind ask for the same days, neither builds on the other or takes its place, and one placement is
 * paid by both. Told once of each outcome, with the one before it in the programme with which it shares most days.
 */
export const sameWeeksPaidTwice = (search: Search): readonly FindingOf<"same-weeks-paid-twice">[] => {
  const { programme } = search;
  const priced = pricedOutcomes(programme);
  const linked = linksOf(programme.outcomes);
  return priced.flatMap(([later, place], number) => {
    const asked = daysAsked(later.reached);
    if (asked === undefined) return [];
    const shared = priced.slice(0, number).flatMap(([earlier]) => {
      if (asked !== daysAsked(earlier.reached) || linked(later.id, earlier.id)) return [];
      const shown = shownBy(search, earlier.id, later.id);
      return shown === undefined ? [] : [{ other: earlier.id, ...shown }];
    });
    const [first, ...rest] = shared;
    if (first === undefined) return [];
    const { other, days, amount, example } = rest.reduce((most, next) => (next.days > most.days ? next : most), first);
    return [
      {
        pattern: "same-weeks-paid-twice" as const,
        path: ["outcomes", place],
        operands: { outcome: later.id, other, days, amount },
        example,
      },
    ];
  });
};

/** What days an outcome pays for, written so that the same days are the same text; one that asks for less than a week pays for a start. */
const daysAsked = (reached: Retention): string | undefined => {
  switch (reached.kind) {
    case "sustained":
      return leastDays(reached.period) < week ? undefined : JSON.stringify([reached.kind, reached.condition]);
    case "accumulated":
    case "metered":
      return JSON.stringify([reached.kind, measuredIn(reached.measure)]);
    case "at":
    case "observed":
    case "anyOf":
    case "allOf":
      return undefined;
  }
};

const measuredIn = (measure: Measure): unknown => (measure.kind === "units" ? measure.of : measure);

/** Does one outcome require or exclude the other, be it by way of a third? */
const linksOf = (outcomes: readonly Outcome[]): ((a: string, b: string) => boolean) => {
  const named = new Map(outcomes.map(({ id, requires = [], excludes }) => [id, [...requires, ...(excludes?.outcomes ?? [])]]));
  const leadsTo = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const id of seen) for (const next of named.get(id) ?? []) seen.add(next);
    return seen.has(to);
  };
  return (a, b) => leadsTo(a, b) || leadsTo(b, a);
};

const shownBy = ({ programme, reaching, horizon }: Search, one: string, other: string) => {
  const reachOther = new Set(reaching(other));
  for (const sketch of reaching(one)
    .filter((reaches) => reachOther.has(reaches))
    .slice(0, fewSketches)) {
    const asOf = sketch.first + horizon;
    const open = tried(programme, sketch, {}, asOf);
    const found = linesInBoth(linesOf(open.settlement, one), linesOf(open.settlement, other));
    if (found === undefined || found.days < week) continue;
    const { lastNeeded, days } = found;
    const longer = tried(programme, sketch, { last: lastNeeded }, asOf);
    const paid = [one, other].map((outcome) => paidFor(longer.settlement, outcome));
    if (!paid.every(isAboveZero)) continue;
    // What is measured by the month is paid of a shorter stay as well; no stay at all is paid by neither.
    const stays: readonly Stay[] = [...(lastNeeded > sketch.first ? [{ last: lastNeeded - 1 }] : []), "none"];
    const shorter = stays
      .map((stay) => tried(programme, sketch, stay, asOf))
      .find(({ settlement }) => ![one, other].every((outcome) => isAboveZero(paidFor(settlement, outcome))));
    if (shorter === undefined) continue;
    return { example: exampleOf(shorter, longer), days, amount: amountIn(programme, paid.reduce(add)) };
  }
  return undefined;
};

const dayOf = (day: Line["reachedOn"]): DayNumber => readDay(day) as DayNumber;

/** Of two lines that are paid for one placement, those with most days in common. */
const linesInBoth = (
  lines: readonly Line[],
  others: readonly Line[],
): { readonly days: number; readonly lastNeeded: DayNumber } | undefined => {
  const isPaid = ({ amount, placement }: Line): boolean => placement !== null && isAboveZero(amountOf(amount));
  const pairs = lines
    .filter(isPaid)
    .flatMap((one) => others.filter((other) => isPaid(other) && other.placement === one.placement).map((other) => [one, other] as const));
  const shared = pairs.map(([one, other]) => {
    const [first, last] = [Math.max(dayOf(one.anchor), dayOf(other.anchor)), Math.min(dayOf(one.reachedOn), dayOf(other.reachedOn))];
    return { days: last - first + 1, lastNeeded: Math.max(dayOf(one.reachedOn), dayOf(other.reachedOn)) };
  });
  return shared.reduce<(typeof shared)[number] | undefined>(
    (most, next) => (most === undefined || next.days > most.days ? next : most),
    undefined,
  );
};
