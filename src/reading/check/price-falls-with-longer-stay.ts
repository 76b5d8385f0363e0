import { type Exact, compare, subtract } from "../../exact/exact.js";
import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { outcome } from "../../terms/anatomy/programme.js";
import { list } from "../../terms/anatomy/shape.js";
import { daysOrWeeks, period } from "../../terms/anatomy/value.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { type DayNumber, readDay } from "../../time/day.js";
import type { Sketch } from "./example-facts.js";
import type { FindingOf } from "./finding.js";
import { leastDays } from "../../time/period-length.js";
import { type Search, type Tried, amountIn, exampleOf, isAboveZero, linesOf, paidFor, pricedOutcomes, tried } from "./search.js";

type Found = FindingOf<"price-falls-with-longer-stay">;

const mostPeople = 5;

const mostLengths = 40;

/** One person is paid less in all because the same stay lasted longer. Told once of each outcome whose pay falls most. */
export const priceFallsWithLongerStay = (search: Search): readonly Found[] => {
  const { programme } = search;
  const outcomes = pricedOutcomes(programme);
  const people = new Set(outcomes.flatMap(([{ id }]) => search.reaching(id).slice(0, 2))).values();
  const deepest = new Map<string, { readonly by: Exact; readonly found: Found }>();
  for (const sketch of [...people].slice(0, mostPeople)) {
    const stays = staysOf(search, sketch);
    stays.forEach((shorter, place) => {
      for (const longer of stays.slice(place + 1)) {
        const by = subtract(shorter.paid, longer.paid);
        if (!isAboveZero(by)) continue;
        const [outcome, at] = fallsMost(outcomes, shorter, longer);
        const known = deepest.get(outcome.id);
        if (known !== undefined && compare(known.by, by) >= 0) continue;
        deepest.set(outcome.id, {
          by,
          found: {
            pattern: "price-falls-with-longer-stay",
            path: ["outcomes", at],
            operands: {
              outcome: outcome.id,
              shorter: shorter.days,
              longer: longer.days,
              paidShorter: amountIn(programme, shorter.paid),
              paidLonger: amountIn(programme, longer.paid),
            },
            example: exampleOf(shorter, longer),
          },
        });
      }
    });
  }
  return outcomes.flatMap(([{ id }]) => deepest.get(id)?.found ?? []);
};

/** What is measured by the week or month changes within the first months. */
const weeklyAtFirst = Array.from({ length: 9 }, (_, weeks) => 7 * (weeks + 1));

interface Stayed extends Tried {
  readonly days: number;
  readonly paid: Exact;
}

const fallsMost = (outcomes: readonly (readonly [Outcome, number])[], shorter: Stayed, longer: Stayed): readonly [Outcome, number] => {
  const falls = ({ id }: Outcome): Exact => subtract(paidFor(shorter.settlement, id), paidFor(longer.settlement, id));
  return outcomes.reduce((most, outcome) => (compare(falls(outcome[0]), falls(most[0])) > 0 ? outcome : most));
};

/** Every number of days that outcomes state, as a period or as a step of a table. */
const lengthsStated = ({ outcomes }: Programme): readonly number[] => [
  ...[...everyIn(period, list(outcome), outcomes), ...everyIn(daysOrWeeks, list(outcome), outcomes)].map(leastDays),
  ...everyIn(quantity, list(outcome), outcomes).flatMap((asked) => {
    const steps =
      asked.kind === "steps" ? asked.steps.map(({ from }) => from) : asked.kind === "linear" ? asked.points.map(({ at }) => at) : [];
    return steps.map((step) => Math.ceil(Number(step)));
  }),
];

/** The same stay in its decisive lengths, the shortest first: at and just before what it reaches, and each period and step of the terms. */
const staysOf = ({ programme, horizon }: Search, sketch: Sketch): readonly Stayed[] => {
  const end = sketch.first + horizon;
  const open = tried(programme, sketch, {}, end);
  const reachedOn = [...open.settlement.lines, ...open.settlement.notPaid].flatMap((entry) =>
    entry.reachedOn === undefined ? [] : [entry.reachedOn],
  );
  const reachedAfter = reachedOn.map((day) => (readDay(day) as DayNumber) - sketch.first + 1);
  const lengths = [...new Set([...reachedAfter, ...lengthsStated(programme), ...weeklyAtFirst].flatMap((length) => [length - 1, length]))]
    .filter((length) => length >= 1 && length <= horizon)
    .sort((a, b) => a - b);
  const every = Math.ceil(lengths.length / mostLengths);
  return lengths
    .filter((_, place) => place % every === 0 || place === lengths.length - 1)
    .map((days) => {
      const one = tried(programme, sketch, { last: sketch.first + days - 1 }, end);
      return { ...one, days, paid: paidFor(one.settlement) };
    })
    .filter(({ settlement }) => linesOf(settlement).length > 0);
};
