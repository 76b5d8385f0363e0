import { type DecimalText, type Exact, add, compare, divide, multiply, readExact, round, subtract, writeExact } from "../exact/exact.js";
import { hourParts } from "../facts/timeline.js";
import type { Cell, Constant, Limit, LookupDay, Quantity } from "../terms/kinds.js";
import { valueOn } from "../time/dated.js";
import { contains, intersection, span } from "../time/day-set.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import { dayAfter, years } from "../time/period.js";
import type { Bounds, CompiledLimit, CompiledQuantity, Compiler, Untold, Worth } from "./compiler.js";
import { hoursOn, untoldHours, untoldOf } from "./condition.js";
import { totalOf } from "./measure.js";
import { compileTest, satisfying, satisfyingDays } from "./placement-test.js";
import { type Situation, type View, dayReached } from "./situation.js";

type Of<Kind extends Quantity["kind"]> = Extract<Quantity, { kind: Kind }>;
type Value = Exact | null | undefined;

/** Reads a constant of checked terms. */
export const constantValue = (quantity: Constant): Exact =>
  readExact(quantity.kind === "money" ? quantity.amount : quantity.value) as Exact;

const fixed = (worth: Worth): CompiledQuantity => ({ worth, borders: undefined });

/** The day that a lookup names, in a situation that has it. */
export const dayOf = (situation: Situation, on: LookupDay): DayNumber | undefined => {
  switch (on) {
    case "enrolment":
      return situation.view?.enrolled;
    case "anchor":
      return situation.occurrence?.anchor;
    case "reached":
      return situation.occurrence?.reachedOn;
    case "thatDay":
      return situation.day;
  }
};

/** A quantity looked up on a day; it changes over time only where that is the day a condition is put to. */
const lookedUp = (
  on: LookupDay,
  valueOf: (view: View, day: DayNumber, situation: Situation) => Value,
  borders: (view: View) => readonly DayNumber[],
  untold?: Untold,
): CompiledQuantity => ({
  worth: (situation) => {
    const day = dayOf(situation, on);
    if (situation.view === undefined || day === undefined) return undefined;
    if (untold !== undefined && contains(untold(situation.view), day)) return undefined;
    return valueOf(situation.view, day, situation);
  },
  borders: on === "thatDay" ? borders : undefined,
  ...(untold === undefined || on !== "thatDay" ? {} : { untold }),
});

export const compileQuantity = (quantity: Quantity, compiler: Compiler): CompiledQuantity => {
  switch (quantity.kind) {
    case "number":
    case "money": {
      const value = constantValue(quantity);
      return fixed(() => value);
    }
    case "agreed":
      return fixed(({ agreement }) => {
        const value = agreement?.values?.[quantity.name];
        return value === undefined ? undefined : constantValue(value);
      });
    case "companies":
      return fixed(({ agreement }) => agreement?.companies?.length ?? 0);
    case "attributeValue":
      return lookedUp(quantity.on, (view, day) => numericAttribute(view, quantity.attribute, day), stepsOf(quantity.attribute));
    case "age":
      return compileAge(quantity);
    case "weeklyHoursOf": {
      const test = compileTest(quantity.test, compiler);
      const { untold } = untoldHours(test);
      return lookedUp(
        quantity.on,
        (view, day) => {
          const placements = satisfying(test, view, day);
          // Hours that nobody reported are no number, not even nothing.
          const isReported = placements.length === 0 || placements.some(({ weeklyHours }) => valueOn(weeklyHours, day) !== undefined);
          return isReported ? divide(hoursOn(placements, day), hourParts) : undefined;
        },
        (view) => [
          ...view.placements.flatMap((placement) => [...satisfyingDays(test, view, placement), ...placement.weeklyHours.from]),
          ...(untold?.(view) ?? []),
        ],
        untold,
      );
    }
    case "dated":
      return compileDated(quantity, compiler);
    case "byAttribute":
      return compileByAttribute(quantity, compiler);
    case "when": {
      const condition = compiler.condition(quantity.condition);
      const [value, otherwise] = [compileCell(quantity.value, compiler), compileCell(quantity.otherwise, compiler)];
      return within(
        lookedUp(
          quantity.on,
          (view, day, situation) => (condition.why(view, day) === undefined ? value : otherwise).worth(situation),
          (view) => [...condition.days(view), ...(condition.untold?.(view) ?? [])],
          condition.untold,
        ),
        [value, otherwise],
      );
    }
    case "steps":
      return compileSteps(quantity, compiler);
    case "linear":
      return compileLinear(quantity, compiler);
    case "countedDays":
      return fixed(({ occurrence }) => occurrence?.countedDays);
    case "measured":
      return fixed(({ occurrence }) => occurrence?.measured);
    case "ordinal":
      return fixed(({ occurrence }) => occurrence?.ordinal);
    case "over":
      return compileOver(quantity, compiler);
    case "daysSince":
      return fixed((situation) => {
        const since = sinceDay(quantity.since, situation);
        return since === undefined || situation.occurrence === undefined ? undefined : situation.occurrence.reachedOn - since;
      });
    case "priceOf":
      return fixed(({ soFar }) => soFar?.(quantity.outcome).prices[0]);
    case "occurrencesOf":
      return fixed(({ soFar, occurrence }) =>
        soFar === undefined || occurrence === undefined
          ? undefined
          : soFar(quantity.outcome).occurrences.filter(({ reachedOn }) => reachedOn <= occurrence.reachedOn).length,
      );
    case "sum":
      return folded(quantity.of, add, compiler);
    case "product":
      return folded(quantity.of, multiply, compiler);
    case "least":
      return folded(quantity.of, (a, b) => (compare(a, b) <= 0 ? a : b), compiler);
    case "greatest":
      return folded(quantity.of, (a, b) => (compare(a, b) >= 0 ? a : b), compiler);
    case "quotient": {
      const [of, by] = [compiler.quantity(quantity.of), compiler.quantity(quantity.by)];
      return within(
        fixed((situation) =>
          both(of.worth(situation), by.worth(situation), (value, divisor) =>
            compare(divisor, 0) === 0 ? undefined : divide(value, divisor),
          ),
        ),
        [of, by],
      );
    }
    case "rounded": {
      const of = compiler.quantity(quantity.of);
      const to = readExact(quantity.to) as Exact;
      return within(
        fixed((situation) => mapped(of.worth(situation), (value) => round(value, to, quantity.mode))),
        [of],
      );
    }
    case "enrolledCount":
      return fixed(({ group }) => group?.enrolled(quantity.among));
    case "reachedCount":
      return fixed(({ group }) => group?.reached(quantity.outcome, quantity.among));
    case "answers":
      return fixed(({ group }) => group?.answers(quantity.observation, quantity.take, quantity.statistic, quantity.among));
    case "groupObserved":
      return fixed(({ group }) => group?.observed(quantity.observation, quantity.take, quantity.among));
    case "amountSoFar":
      return fixed(({ group }) => group?.amountSoFar(quantity.among));
    case "place":
      return fixed(({ group }) => group?.place(quantity.among));
    case "extension":
      return compileExtension(quantity, compiler);
  }
};

/** The same quantity, changing also where its parts do. */
const within = (whole: CompiledQuantity, parts: readonly CompiledQuantity[]): CompiledQuantity => {
  const changing = [whole, ...parts].flatMap(({ borders }) => (borders === undefined ? [] : [borders]));
  if (changing.length === 0) return whole;
  const untold = untoldOf([whole, ...parts]);
  return {
    worth: whole.worth,
    borders: (view) => changing.flatMap((borders) => borders(view)),
    ...(untold === undefined ? {} : { untold }),
  };
};

const mapped = (value: Value, change: (value: Exact) => Value): Value => (value === null || value === undefined ? value : change(value));

const both = (a: Value, b: Value, join: (a: Exact, b: Exact) => Value): Value => {
  if (a === undefined || b === undefined) return undefined;
  return a === null || b === null ? null : join(a, b);
};

const folded = (parts: readonly Quantity[], join: (a: Exact, b: Exact) => Exact, compiler: Compiler): CompiledQuantity => {
  const compiled = parts.map((part) => compiler.quantity(part));
  return within(
    fixed((situation) => compiled.map((part) => part.worth(situation)).reduce((a, b) => both(a, b, join))),
    compiled,
  );
};

const compileCell = (cell: Cell | undefined, compiler: Compiler): CompiledQuantity =>
  cell === null || cell === undefined ? fixed(() => cell) : compiler.quantity(cell);

const stepsOf =
  (attribute: string) =>
  (view: View): readonly DayNumber[] =>
    view.attributes.get(attribute)?.from ?? [];

export const attributeOn = (view: View, attribute: string, day: DayNumber): string | Exact | undefined => {
  const steps = view.attributes.get(attribute);
  return steps === undefined ? undefined : valueOn(steps, day);
};

const numericAttribute = (view: View, attribute: string, day: DayNumber): Exact | undefined => {
  const value = attributeOn(view, attribute, day);
  return typeof value === "string" ? undefined : value;
};

const oldest = 150;

/** Birthdays, each counted from the first one in one step. */
const birthdays = Array.from({ length: oldest }, (_, count) =>
  count === 0 ? (birth: DayNumber): DayNumber => birth : dayAfter(years(Math.min(count, 100))),
);

const compileAge = ({ attribute, on }: Of<"age">): CompiledQuantity => {
  const birthday = (birth: DayNumber, count: number): DayNumber => {
    const hundred = count > 100 ? (birthdays[100]?.(birth) as DayNumber) : birth;
    return birthdays[count > 100 ? count - 100 : count]?.(hundred) as DayNumber;
  };
  const ageOn = (birth: DayNumber, day: DayNumber): number | undefined => {
    if (day < birth) return undefined;
    let age = Math.min(oldest - 1, Math.floor((day - birth) / 365.25) + 1);
    while (age > 0 && birthday(birth, age) > day) age--;
    return age;
  };
  return lookedUp(
    on,
    (view, day) => {
      const birth = numericAttribute(view, attribute, day);
      return typeof birth === "number" ? ageOn(birth, day) : undefined;
    },
    (view) => {
      const steps = view.attributes.get(attribute);
      if (steps === undefined) return [];
      const births = steps.values.filter((value) => typeof value === "number");
      return [...steps.from, ...births.flatMap((birth) => birthdays.map((_, count) => birthday(birth, count)))];
    },
  );
};

const compileDated = (quantity: Of<"dated">, compiler: Compiler): CompiledQuantity => {
  const from = quantity.values.map((entry) => readDay(entry.from) as DayNumber);
  const cells = quantity.values.map((entry) => compileCell(entry.value, compiler));
  const steps = { from, values: cells };
  return within(
    {
      worth: (situation) => {
        const day = dayOf(situation, quantity.on);
        return day === undefined ? undefined : valueOn(steps, day)?.worth(situation);
      },
      borders: quantity.on === "thatDay" ? () => from : undefined,
    },
    cells,
  );
};

const compileByAttribute = (table: Of<"byAttribute">, compiler: Compiler): CompiledQuantity => {
  const cells = new Map<unknown, CompiledQuantity>(
    Object.entries(table.cells).map(([value, cell]) => [value, compileCell(cell, compiler)]),
  );
  const otherwise = compileCell(table.otherwise, compiler);
  return within(
    lookedUp(
      table.on,
      (view, day, situation) => (cells.get(attributeOn(view, table.attribute, day)) ?? otherwise).worth(situation),
      stepsOf(table.attribute),
    ),
    [...cells.values(), otherwise],
  );
};

const compileSteps = (quantity: Of<"steps">, compiler: Compiler): CompiledQuantity => {
  const of = compiler.quantity(quantity.of);
  const from = quantity.steps.map((step) => readExact(step.from) as Exact);
  const cells = quantity.steps.map((step) => compileCell(step.value, compiler));
  return within(
    fixed((situation) =>
      mapped(of.worth(situation), (value) => {
        const next = from.findIndex((start) => compare(start, value) > 0);
        return cells[next < 0 ? cells.length - 1 : next - 1]?.worth(situation);
      }),
    ),
    [of, ...cells],
  );
};

const compileLinear = (quantity: Of<"linear">, compiler: Compiler): CompiledQuantity => {
  const of = compiler.quantity(quantity.of);
  const points = quantity.points.map(({ at, value }) => [readExact(at) as Exact, readExact(value) as Exact] as const);
  const along = (at: Exact): Exact | undefined => {
    const next = points.findIndex(([start]) => compare(start, at) > 0);
    const [after, before] = [points[next], next < 0 ? points.at(-1) : points[next - 1]];
    if (before === undefined) return after?.[1];
    if (after === undefined) return before[1];
    const part = divide(subtract(at, before[0]), subtract(after[0], before[0]));
    return add(before[1], multiply(part, subtract(after[1], before[1])));
  };
  return within(
    fixed((situation) => mapped(of.worth(situation), along)),
    [of],
  );
};

const compileOver = (quantity: Of<"over">, compiler: Compiler): CompiledQuantity => {
  const measure = compiler.measure(quantity.measure);
  return fixed(({ view, occurrence }) => {
    if (view === undefined || occurrence === undefined) return undefined;
    const { firstDay, lastDay } = occurrence;
    const first = Math.max(firstDay, view.enrolled);
    if (measure.untold !== undefined && intersection(measure.untold(view), span(first, lastDay + 1)).length > 0) return undefined;
    return totalOf(measure.increments(view, first, lastDay + 1, firstDay));
  });
};

const sinceDay = (since: Of<"daysSince">["since"], { view, occurrence, soFar }: Situation): DayNumber | undefined => {
  if (since === "enrolment") return view?.enrolled;
  if (since === "anchor") return occurrence?.anchor;
  // What is reached later was not reached on that day.
  const day = soFar === undefined ? undefined : dayReached(soFar, since.outcome);
  return day === undefined || occurrence === undefined || day > occurrence.reachedOn ? undefined : day;
};

const decimals = { least: 0, most: 18 } as const;

const compileExtension = (quantity: Of<"extension">, { extensions }: Compiler): CompiledQuantity => {
  const extension = extensions.get(quantity.extension);
  return {
    worth: (situation) => {
      const written = extension?.meaning(quantity.parameters, {
        attribute: (name, on) => {
          const day = dayOf(situation, on);
          const value = situation.view === undefined || day === undefined ? undefined : attributeOn(situation.view, name, day);
          return value === undefined || typeof value === "string" ? value : writeExact(value, decimals);
        },
        day: (on) => {
          const day = dayOf(situation, on);
          return day === undefined ? undefined : writeDay(day);
        },
        agreed: (name): DecimalText | undefined => {
          const value = situation.agreement?.values?.[name];
          return value === undefined ? undefined : value.kind === "money" ? value.amount : value.value;
        },
        countedDays: () => situation.occurrence?.countedDays,
        ordinal: () => situation.occurrence?.ordinal,
      });
      return typeof written === "string" ? readExact(written) : written;
    },
    // What it asks of a day may change on every day on which an attribute does.
    borders: (view) => [...view.attributes.values()].flatMap((steps) => steps.from),
  };
};

/** Where a value lies against a limit; `scale` puts the limit in the value's unit. */
export const compileLimit = (limit: Limit, scale: Exact, compiler: Compiler): CompiledLimit => {
  if (limit.kind === "band") {
    const [from, below] = [compiler.quantity(limit.from), compiler.quantity(limit.below)];
    return withBounds([from, below], ([least, most]) => boundsOf("band", multiply(least as Exact, scale), multiply(most as Exact, scale)));
  }
  return withBounds([compiler.quantity(limit.than)], ([than]) =>
    boundsOf(limit.kind, multiply(than as Exact, scale), multiply(than as Exact, scale)),
  );
};

const withBounds = (parts: readonly CompiledQuantity[], bounds: (values: readonly Exact[]) => Bounds): CompiledLimit => {
  const { borders, untold } = within(
    fixed(() => 0),
    parts,
  );
  const asked = (situation: Situation): Bounds | undefined => {
    const values = parts.map((part) => part.worth(situation));
    return values.includes(undefined) || values.includes(null) ? undefined : bounds(values as Exact[]);
  };
  // A limit that never changes is worked out once.
  const always = borders === undefined ? asked({}) : undefined;
  return { borders, bounds: always === undefined ? asked : () => always, ...(untold === undefined ? {} : { untold }) };
};

const boundsOf = (kind: Limit["kind"], from: Exact, to: Exact): Bounds => {
  switch (kind) {
    case "atLeast":
      return { from, to, place: (value) => (compare(value, from) < 0 ? -1 : 0) };
    case "above":
      return { from, to, place: (value) => (compare(value, from) <= 0 ? -1 : 0) };
    case "atMost":
      return { from, to, place: (value) => (compare(value, to) > 0 ? 1 : 0) };
    case "below":
      return { from, to, place: (value) => (compare(value, to) >= 0 ? 1 : 0) };
    case "band":
      return { from, to, place: (value) => (compare(value, from) < 0 ? -1 : compare(value, to) >= 0 ? 1 : 0) };
  }
};
