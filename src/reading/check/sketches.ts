import { type DecimalText, type Exact, writeExact } from "../../exact/exact.js";
import type { EmploymentForm } from "../../facts/employment-form.js";
import { factDecimals } from "../../facts/timeline.js";
import type { Limit, Quantity } from "../../terms/kinds.js";
import type { Programme } from "../../terms/programme.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import type { Sketch } from "./example-facts.js";
import { numberWithin, objectsIn } from "./terms-in.js";

/** So many sketches are tried for a programme at most; of more combinations, some spread evenly are taken. */
const mostSketches = 400;

/** One sketch at least. */
export type Sketches = readonly [Sketch, ...Sketch[]];

/** Sketches of people whom a programme may pay for: its forms and activities, with hours, attributes and days close to its limits. */
export const sketchesFor = (programme: Programme): Sketches => {
  const objects = objectsIn([programme.outcomes, programme.settlement]);
  const words = new Set(
    objects.flatMap((object) => [...Object.keys(object), ...Object.values(object).filter((value) => typeof value === "string")]),
  );
  const reports = { evidence: words.has("evidence"), wages: words.has("wages"), granted: words.has("granted") };
  const either = (isAsked: boolean): readonly boolean[] => (isAsked ? [false, true] : [false]);
  const spells = spellsOf(programme, objects);
  const hours = hoursOf(programme, objects);
  const attributes = attributesOf(programme, objects);
  const entries = entriesOf(programme, objects);
  const employers = employersOf(programme, objects);
  const scores = scoresOf(objects);
  const absences = either(words.has("absent"));
  const ends = either(words.has("openEnded") || words.has("agreedFor"));
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

type Terms = ReturnType<typeof objectsIn>;

const distinct = <Value>(values: readonly Value[], most: number): readonly Value[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, most);

const written = (value: Exact): DecimalText => writeExact(value, { least: 0, most: factDecimals });

/** A number within each limit that these objects state. */
const within = (objects: Terms): readonly number[] =>
  objects.flatMap(({ limit }) => {
    const number = typeof limit === "object" && limit !== null ? numberWithin(limit as Limit) : undefined;
    return number === undefined ? [] : [Number(written(number))];
  });

const asks = (object: Terms[number], isAsked: (quantity: Quantity) => boolean): boolean =>
  object["kind"] === "is" && isAsked(object["quantity"] as Quantity);

/** Does the company pay a wage without a subsidy, whatever the day? */
export const isOrdinaryJob = ({ rules }: EmploymentForm): boolean =>
  rules.length > 0 && rules.every((rule) => rule.paid && !rule.subsidised);

const spellsOf = ({ forms }: Programme, objects: Terms): readonly Pick<Sketch, "form" | "activity">[] => {
  const ordinaryFirst = [...forms].sort((a, b) => Number(isOrdinaryJob(b)) - Number(isOrdinaryJob(a)));
  const activities = objects
    .filter(({ kind, is }) => kind === "activity" && is !== "employment")
    .map(({ is }) => ({ activity: is as string }));
  const spells = distinct([...activities, ...ordinaryFirst.map(({ id }) => ({ form: id }))], 14);
  return spells.length === 0 ? [{}] : spells;
};

const fullTime = 37;

const hoursInWeek = 168;

const hoursOf = ({ agreements }: Programme, objects: Terms): readonly DecimalText[] => {
  const asked = within(
    objects.filter((object) => object["kind"] === "weeklyHours" || asks(object, ({ kind }) => kind === "weeklyHoursOf")),
  );
  const average = within(objects.flatMap(({ averageHours }) => (averageHours === undefined ? [] : [averageHours as Terms[number]])));
  const agreed = agreements.flatMap(({ values }) =>
    Object.values(values ?? {}).flatMap((value) => (value.kind === "number" ? [Number(value.value)] : [])),
  );
  const stepped = objects.flatMap(({ kind, steps }) =>
    kind === "steps" ? (steps as readonly { readonly from: DecimalText }[]).map(({ from }) => Number(from)) : [],
  );
  const all = [...asked, fullTime, ...average, ...agreed, ...stepped].filter((hours) => hours >= 0 && hours <= hoursInWeek);
  return distinct(all, 6).map(String);
};

/** The value of each attribute for somebody who enrols on a day. */
type Attributes = (enrolled: DayNumber) => Readonly<Record<string, DecimalText>>;

const daysOfYear = 365.25;

const attributesOf = ({ attributes }: Programme, objects: Terms): readonly Attributes[] => {
  const named = Object.entries(attributes).map(([name, values]): readonly ((enrolled: DayNumber) => DecimalText)[] => {
    if (values === "number") {
      const limits = within(
        objects.filter((object) => asks(object, (asked) => asked.kind === "attributeValue" && asked.attribute === name)),
      );
      return distinct([...limits, 1], 3).map((number) => () => String(number));
    }
    if (values === "day") {
      const ages = within(objects.filter((object) => asks(object, (asked) => asked.kind === "age" && asked.attribute === name)));
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
const entriesOf = ({ agreements, intake }: Programme, objects: Terms): readonly Pick<Sketch, "agreement" | "enrolled" | "first">[] => {
  const [from, to] = [readDay(intake.from) as DayNumber, readDay(intake.to) as DayNumber];
  const stated = distinct(
    objects.flatMap((object) => Object.values(object).flatMap((value) => readDay(value) ?? [])),
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

const employersOf = ({ agreements }: Programme, objects: Terms): readonly string[] => {
  const named = objects.flatMap(({ kind, among }) => (kind === "employer" ? (among as readonly string[]) : []));
  const asked = objects.some(({ kind }) => kind === "employerAttribute" || kind === "participating");
  const companies = agreements.flatMap((agreement) => agreement.companies ?? []);
  return distinct([...named, ...(asked ? companies.map(({ id }) => id) : []), "company"], 4);
};

/** By kind of observation a value that is within a limit, or 50; as many sets as one kind has limits. */
const scoresOf = (objects: Terms): readonly Readonly<Record<string, DecimalText>>[] => {
  const observing = objects.filter(({ kind, observation }) => typeof observation === "string" && kind !== "groupObserved");
  const kinds = [...new Set(observing.map(({ observation }) => observation as string))];
  const values = kinds.map((kind) => distinct([...within(observing.filter(({ observation }) => observation === kind)), 50], 3));
  const sets = values.reduce((most, list) => Math.max(most, list.length), 1);
  return Array.from({ length: sets }, (_, set) =>
    Object.fromEntries(kinds.map((kind, place) => [kind, String(values[place]?.[set] ?? values[place]?.[0] ?? 50)])),
  );
};
