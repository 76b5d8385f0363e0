import { type DecimalText, type Exact, writeExact } from "../../exact/exact.js";
import type { EmploymentForm } from "../../facts/employment-form.js";
import { factDecimals } from "../../facts/timeline.js";
import { condition, placementTest, quantity } from "../../terms/anatomy/kinds.js";
import { everyMeasureIn } from "../../terms/anatomy/measures.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { outcome, programme as wholeProgramme } from "../../terms/anatomy/programme.js";
import { retention } from "../../terms/anatomy/retention.js";
import { settlementRule } from "../../terms/anatomy/settlement.js";
import { day, list } from "../../terms/anatomy/shape.js";
import { level } from "../../terms/anatomy/value.js";
import type { Condition, Limit, Measure, Quantity } from "../../terms/kinds.js";
import type { PlacementTest } from "../../terms/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import type { Sketch } from "./example-facts.js";
import { numberWithin } from "../../terms/constant.js";

/** So many sketches are tried for a programme at most; of more combinations, some spread evenly are taken. */
const mostSketches = 400;

/** One sketch at least. */
export type Sketches = readonly [Sketch, ...Sketch[]];

/** What outcomes and rules ask, in the order in which they do. */
interface Asked {
  readonly tests: readonly PlacementTest[];
  readonly conditions: readonly Condition[];
  readonly quantities: readonly Quantity[];
  readonly measures: readonly Measure[];
  readonly retentions: readonly Retention[];
}

const askedBy = (programme: Programme): Asked => ({
  tests: everyIn(placementTest, wholeProgramme, programme),
  conditions: everyIn(condition, wholeProgramme, programme),
  quantities: everyIn(quantity, wholeProgramme, programme),
  measures: everyMeasureIn(wholeProgramme, programme),
  retentions: everyIn(retention, wholeProgramme, programme),
});

/** Sketches of people whom a programme may pay for: its forms and activities, with hours, attributes and days close to its limits. */
export const sketchesFor = (programme: Programme): Sketches => {
  const asked = askedBy(programme);
  const isTested = (...kinds: readonly PlacementTest["kind"][]): boolean => asked.tests.some(({ kind }) => kinds.includes(kind));
  const reports = {
    evidence: everyIn(level, wholeProgramme, programme).length > 0,
    wages: asked.measures.some(({ kind }) => kind === "wages"),
    granted: isTested("granted"),
  };
  const either = (isAsked: boolean): readonly boolean[] => (isAsked ? [false, true] : [false]);
  const spells = spellsOf(programme, asked);
  const hours = hoursOf(programme, asked);
  const attributes = attributesOf(programme, asked);
  const entries = entriesOf(programme);
  const employers = employersOf(programme, asked);
  const scores = scoresOf(asked);
  const absences = either(isTested("absent"));
  const ends = either(isTested("openEnded", "agreedFor"));
  const dimensions = [spells, hours, attributes, entries, employers, scores, absences, ends] as const;
  return sampleOf(dimensions.map((values) => values.length)).map((places): Sketch => {
    const at = <Value>(values: readonly Value[], dimension: number): Value => values[places[dimension] as number] as Value;
    const entry = at(entries, 3);
    return {
      ...entry,
      ...at(spells, 0),
      hours: at(hours, 1),
      attributes: at(attributes, 2)(entry.enrolled),
      employer: at(employers, 4),
      scores: at(scores, 5),
      isAbsent: at(absences, 6),
      hasAgreedEnd: at(ends, 7),
      reports,
    };
  }) as readonly Sketch[] as Sketches;
};

/** A step that visits the combinations far apart; a prime, so that no usual number of them is a multiple of it. */
const stride = 7_919;

/** Combinations of one place in each dimension: all, or as many as are tried. */
const sampleOf = (sizes: readonly number[]): readonly (readonly number[])[] => {
  const all = sizes.reduce((product, size) => product * size, 1);
  const step = all <= mostSketches ? 1 : stride;
  return Array.from({ length: Math.min(all, mostSketches) }, (_, number) => {
    let rest = (number * step) % all;
    return sizes.map((size) => {
      const place = rest % size;
      rest = Math.floor(rest / size);
      return place;
    });
  });
};

const distinct = <Value>(values: readonly Value[], most: number): readonly Value[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, most);

const written = (value: Exact): DecimalText => writeExact(value, { least: 0, most: factDecimals });

/** A number within each of these limits. */
const within = (limits: readonly Limit[]): readonly number[] =>
  limits.flatMap((limit) => {
    const number = numberWithin(limit);
    return number === undefined ? [] : [Number(written(number))];
  });

/** The limits that conditions hold a quantity to. */
const limitsOf = ({ conditions }: Asked, isAsked: (quantity: Quantity) => boolean): readonly Limit[] =>
  conditions.flatMap((asking) => (asking.kind === "is" && isAsked(asking.quantity) ? [asking.limit] : []));

/** Does the company pay a wage without a subsidy, whatever the day? */
export const isOrdinaryJob = ({ rules }: EmploymentForm): boolean =>
  rules.length > 0 && rules.every((rule) => rule.paid && !rule.subsidised);

const spellsOf = ({ forms }: Programme, { tests }: Asked): readonly Pick<Sketch, "form" | "activity">[] => {
  const ordinaryFirst = [...forms].sort((a, b) => Number(isOrdinaryJob(b)) - Number(isOrdinaryJob(a)));
  const activities = tests.flatMap((test) => (test.kind === "activity" && test.is !== "employment" ? [{ activity: test.is }] : []));
  const spells = distinct([...activities, ...ordinaryFirst.map(({ id }) => ({ form: id }))], 14);
  return spells.length === 0 ? [{}] : spells;
};

const fullTime = 37;

const hoursInWeek = 168;

const hoursOf = ({ agreements }: Programme, asked: Asked): readonly DecimalText[] => {
  const limits = within([
    ...asked.conditions.flatMap((asking) => (asking.kind === "weeklyHours" ? [asking.limit] : [])),
    ...limitsOf(asked, ({ kind }) => kind === "weeklyHoursOf"),
  ]);
  const average = within(
    asked.retentions.flatMap((reached) =>
      reached.kind === "sustained" && reached.averageHours !== undefined ? [reached.averageHours.limit] : [],
    ),
  );
  const agreed = agreements.flatMap(({ values }) =>
    Object.values(values ?? {}).flatMap((value) => (value.kind === "number" ? [Number(value.value)] : [])),
  );
  const stepped = asked.quantities.flatMap((quantity) => (quantity.kind === "steps" ? quantity.steps.map(({ from }) => Number(from)) : []));
  const all = [...limits, fullTime, ...average, ...agreed, ...stepped].filter((hours) => hours >= 0 && hours <= hoursInWeek);
  return distinct(all, 6).map(String);
};

/** The value of each attribute for somebody who enrols on a day. */
type Attributes = (enrolled: DayNumber) => Readonly<Record<string, DecimalText>>;

const daysOfYear = 365.25;

const attributesOf = ({ attributes }: Programme, asked: Asked): readonly Attributes[] => {
  const named = Object.entries(attributes).map(([name, values]): readonly ((enrolled: DayNumber) => DecimalText)[] => {
    if (values === "number") {
      const limits = within(limitsOf(asked, (quantity) => quantity.kind === "attributeValue" && quantity.attribute === name));
      return distinct([...limits, 1], 3).map((number) => () => String(number));
    }
    if (values === "day") {
      const ages = within(limitsOf(asked, (quantity) => quantity.kind === "age" && quantity.attribute === name));
      return distinct([...ages, 30], 3).map((age) => (enrolled) => writeDay(enrolled - Math.ceil(age * daysOfYear) - 30));
    }
    return values.map((value) => () => value);
  });
  return sampleOf(named.map((values) => Math.max(1, values.length)))
    .slice(0, 24)
    .map(
      (places) => (enrolled) =>
        Object.fromEntries(
          Object.keys(attributes).flatMap((name, dimension) => {
            const value = named[dimension]?.[places[dimension] as number];
            return value === undefined ? [] : [[name, value(enrolled)] as const];
          }),
        ),
    );
};

/** Agreements, days of enrolment inside the intake, and first days of the placement; later ones where the terms state a day. */
const entriesOf = ({
  agreements,
  intake,
  outcomes,
  settlement,
}: Programme): readonly Pick<Sketch, "agreement" | "enrolled" | "first">[] => {
  const [from, to] = [readDay(intake.from) as DayNumber, readDay(intake.to) as DayNumber];
  const days = [...everyIn(day, list(outcome), outcomes), ...everyIn(day, list(settlementRule), settlement)];
  const stated = distinct(
    days.map((one) => readDay(one) as DayNumber),
    12,
  );
  return agreements.slice(0, 3).flatMap(({ id, from: agreedFrom }) => {
    const begins = readDay(agreedFrom) as DayNumber;
    const enrolled = Math.min(to, Math.max(from, begins));
    const enrolments = distinct([enrolled, ...stated.filter((day) => day >= enrolled && day <= to), to], 4);
    const starts = distinct([enrolled, ...[begins, ...stated].filter((day) => day > to)], 3);
    return [
      ...enrolments.map((day) => ({ agreement: id, enrolled: day, first: day })),
      ...starts.slice(1).map((first) => ({ agreement: id, enrolled, first })),
    ];
  });
};

const employersOf = ({ agreements }: Programme, { tests }: Asked): readonly string[] => {
  const named = tests.flatMap((test) => (test.kind === "employer" ? test.among : []));
  const asked = tests.some(({ kind }) => kind === "employerAttribute" || kind === "participating");
  const companies = agreements.flatMap((agreement) => agreement.companies ?? []);
  return distinct([...named, ...(asked ? companies.map(({ id }) => id) : []), "company"], 4);
};

/** By kind of observation a value that is within a limit, or 50; as many sets as one kind has limits. */
const scoresOf = (asked: Asked): readonly Readonly<Record<string, DecimalText>>[] => {
  const kinds = observedKinds(asked);
  const values = kinds.map((kind) => {
    const limits = asked.retentions.flatMap((reached) =>
      reached.kind === "observed" && reached.observation === kind && reached.limit !== undefined ? [reached.limit] : [],
    );
    return distinct([...within(limits), 50], 3);
  });
  const sets = values.reduce((most, list) => Math.max(most, list.length), 1);
  return Array.from({ length: sets }, (_, set) =>
    Object.fromEntries(kinds.map((kind, place) => [kind, String(values[place]?.[set] ?? values[place]?.[0] ?? 50)])),
  );
};

/** The kinds of what is observed of a person. */
const observedKinds = ({ retentions, measures, quantities }: Asked): readonly string[] => {
  const kinds = [
    ...retentions.flatMap((reached) => {
      if (reached.kind === "observed") return [reached.observation];
      const averaged = reached.kind === "sustained" ? reached.averageHours?.of : undefined;
      return averaged !== undefined && "observation" in averaged ? [averaged.observation] : [];
    }),
    ...measures.flatMap((measure) => (measure.kind === "observedValues" ? [measure.observation] : [])),
    ...quantities.flatMap((quantity) => (quantity.kind === "answers" ? [quantity.observation] : [])),
  ];
  return [...new Set(kinds)];
};
