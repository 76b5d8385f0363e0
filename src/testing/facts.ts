import fc from "fast-check";
import type { Absence, Dated, DatedValue, Enrolment, Observation, Participant, Placement, WrittenNumber } from "../facts/fact.js";
import type { AsOf } from "../reading/settlement.js";
import type { Programme } from "../terms/programme.js";
import { type Day, writeDay } from "../time/day.js";
import { type Landmarks, landmarksOf, numberOf } from "./landmarks.js";

const pick = <Value>(values: readonly [Value, ...Value[]], seed: number): Value => values[seed % values.length] as Value;
const pickOr = <Value>(values: readonly Value[], seed: number, otherwise: Value): Value =>
  values.length === 0 ? otherwise : (values[seed % values.length] as Value);

/** Every value as likely as any other: here they choose among things, and small ones are not simpler. */
const choice = (most: number): fc.Arbitrary<number> => fc.noBias(fc.nat(most));
const seed = choice(9999);

interface SpellSeed {
  readonly gap: number;
  readonly gapKind: number;
  readonly length: number;
  readonly lengthKind: number;
  readonly hours: number;
  readonly hoursKind: number;
  readonly form: number;
  readonly employer: number;
  readonly status: number;
  readonly versions: number;
  readonly recorded: number;
  readonly absence: number;
  readonly wrong: number;
}

const spellSeeds: fc.Arbitrary<SpellSeed> = fc.record({
  gap: choice(25),
  gapKind: seed,
  length: choice(70),
  lengthKind: seed,
  hours: seed,
  hoursKind: choice(19),
  form: seed,
  employer: choice(5),
  status: choice(19),
  versions: choice(11),
  recorded: choice(60),
  absence: choice(9),
  wrong: choice(149),
});

interface PersonSeed {
  readonly enrolled: number;
  readonly enrolment: number;
  readonly start: number;
  readonly spells: readonly SpellSeed[];
  readonly agreement: number;
  readonly moved: number;
  readonly group: number;
  readonly benefit: number;
  readonly changed: number;
  readonly observations: readonly { readonly on: number; readonly value: number; readonly kind: number; readonly versions: number }[];
}

const personSeeds: fc.Arbitrary<PersonSeed> = fc.record({
  enrolled: choice(300),
  enrolment: choice(19),
  start: choice(50),
  spells: fc.array(spellSeeds, { maxLength: 6 }),
  agreement: seed,
  moved: choice(500),
  group: seed,
  benefit: seed,
  changed: choice(400),
  observations: fc.array(fc.record({ on: choice(400), value: seed, kind: seed, versions: choice(9) }), { maxLength: 3 }),
});

const hoursNear = (limit: number, kind: number): WrittenNumber => {
  const near = [limit, limit, limit - 0.5, limit + 0.5, limit + 1, limit / 2, limit - 0.001, limit + 20, limit / 2 + 0.25];
  const hours = Math.min(168, Math.max(0, near[kind % near.length] as number));
  const written = Math.round(hours * 1000) / 1000;
  return kind % 4 === 3 ? written.toFixed(3) : written;
};

const weeklyHoursOf = (
  { hours, hoursKind, length }: SpellSeed,
  from: number,
  { hours: limits }: Landmarks,
): Dated<WrittenNumber> | undefined => {
  const first = hoursNear(pickOr(limits, hours, 20), hours);
  if (hoursKind === 0) return undefined;
  if (hoursKind > 4) return first;
  const second = hoursNear(pickOr(limits, hours + 1, 10), hours + 5);
  const list: DatedValue<WrittenNumber>[] = [
    { from: writeDay(from - (hoursKind === 1 ? 7 : 0) + (hoursKind === 2 ? 5 : 0)), value: first },
    { from: writeDay(from + 10 + length), value: second },
  ];
  if (hoursKind !== 4) return list;
  return [
    ...list,
    { id: "h", from: writeDay(from + 3), value: second, recorded: writeDay(from + 4) },
    { id: "h", from: writeDay(from + 3), value: first, recorded: writeDay(from + 30) },
    { id: "w", from: writeDay(from + 6), value: 1, recorded: writeDay(from + 6) },
    { id: "w", from: writeDay(from + 6), value: 1, recorded: writeDay(from + 40), status: "withdrawn" },
  ];
};

const statuses = [{ status: "agreed" }, { status: "withdrawn" }, { status: "started" }] as const;

const placementOf = (
  spell: SpellSeed,
  id: string,
  [from, to]: readonly [from: number, to: number | undefined],
  programme: Programme,
  marks: Landmarks,
): Placement => {
  const known = programme.forms.map((form) => form.id);
  const forms: readonly string[] = [...marks.forms, ...marks.forms, ...known.slice(0, 1), ...known.slice(4, 7), ...known.slice(-1)];
  const isEducation = spell.form % 9 === 8;
  const hasForm = !isEducation || marks.activities.includes("employment");
  const hours = weeklyHoursOf(spell, from, marks);
  const last = spell.wrong === 0 ? from - 1 : to;
  return {
    id,
    ...statuses[spell.status],
    ...(isEducation ? { activity: pickOr(marks.activities, spell.form, "education") } : {}),
    ...(spell.employer === 5 ? {} : { employer: `company-${spell.employer + 1}` }),
    ...(hasForm ? { form: spell.wrong === 1 ? "unknown" : pickOr(forms, spell.form, "ordinaer-ansaettelse") } : {}),
    from: writeDay(from),
    ...(last === undefined ? {} : { to: writeDay(last) }),
    ...(hours === undefined ? {} : { weeklyHours: spell.wrong === 2 ? 169 : hours }),
  };
};

/** How a placement came to be known: at once, later, corrected, or taken back. */
const versionsOf = (placement: Placement, { versions, recorded, length }: SpellSeed): readonly Placement[] => {
  const day = (after: number): Day => writeDay(numberOf(placement.from) + after);
  const { to: _to, ...running } = placement;
  switch (versions) {
    case 0:
      return [{ ...placement, recorded: day(recorded) }];
    case 1:
      return [
        { ...running, recorded: day(0) },
        { ...placement, recorded: day(recorded), sequence: 1 },
      ];
    case 2:
      return [
        { ...placement, recorded: day(1) },
        { ...placement, recorded: day(1 + recorded), sequence: 1, status: "withdrawn" },
      ];
    case 3:
      return [
        { ...placement, recorded: day(2), sequence: 2 },
        { ...placement, from: day(-5), recorded: day(2), sequence: 1 },
        { ...placement, weeklyHours: 1, recorded: day(2 + length), sequence: 1 },
        placement,
      ];
    case 4:
      return recorded === 0 ? [placement, running] : [placement];
    default:
      return [placement];
  }
};

/** The last day of the month, where the policies for months that are too short differ. */
const lastOfMonth = (day: number): number => (writeDay(day + 1).endsWith("-01") ? day : lastOfMonth(day + 1));

const spellsOf = (
  person: PersonSeed,
  enrolled: number,
  programme: Programme,
  marks: Landmarks,
): { readonly placements: readonly Placement[]; readonly absences: readonly Absence[] } => {
  const placements: Placement[] = [];
  const absences: Absence[] = [];
  let after = enrolled + person.start - 10;
  person.spells.forEach((spell, place) => {
    const tolerance = pickOr(marks.tolerances, spell.gapKind, 14);
    const gaps = [0, 0, tolerance, tolerance + 1, tolerance - 1, spell.gap, -1 - spell.gap, -1 - spell.gap] as const;
    const length = pickOr(marks.lengths, spell.lengthKind, 91);
    const lengths = [length, length - 1, length + 1, spell.length + 1, spell.length + 1, Math.ceil(length / 2), length - spell.length, undefined] as const;
    const begins = after + pick(gaps, spell.gapKind);
    const from = spell.gapKind % 16 === 15 ? lastOfMonth(begins) : begins;
    const chosen = pick(lengths, spell.lengthKind);
    const to = chosen === undefined ? undefined : from + Math.max(0, chosen - 1);
    const id = `p${(place * 7) % 10}`;
    const placement = placementOf(spell, id, [from, to], programme, marks);
    placements.push(...versionsOf(placement, spell));
    if (spell.absence < 2) {
      const gone = { id: `absence-${id}`, employer: placement.employer ?? "company-1", kind: "sickness", from: writeDay(from + spell.length) };
      absences.push(spell.absence === 0 ? gone : { ...gone, to: writeDay(from + spell.length + spell.gap) });
      if (spell.versions === 5) absences.push({ ...gone, recorded: writeDay(from + 2 * spell.length), status: "withdrawn" });
    }
    after = to === undefined ? from + spell.length : to + 1;
  });
  return { placements, absences };
};

const enrolmentsOf = ({ enrolment, changed }: PersonSeed, enrolled: number): Day | readonly Enrolment[] | undefined => {
  const on = writeDay(enrolled);
  switch (enrolment) {
    case 0:
      return undefined;
    case 1:
      return [{ on }, { on: writeDay(enrolled + changed) }];
    case 2:
      return [{ on: writeDay(enrolled - 2 * changed) }, { on }];
    case 3:
      return [{ id: "e", on, recorded: on }, { id: "e", on: writeDay(enrolled + 10), recorded: writeDay(enrolled + changed) }];
    case 4:
      return [{ id: "e", on }, { id: "e", on, recorded: writeDay(enrolled + changed), status: "withdrawn" }];
    case 5:
      return [{ on, recorded: writeDay(enrolled + 20) }];
    default:
      return on;
  }
};

const datedOf = (values: readonly [string, ...string[]], which: number, first: number, changedAfter: number): Dated<string> | undefined => {
  const [one, other] = [pick(values, which), pick(values, which + 1)];
  switch (which % 7) {
    case 0:
      return undefined;
    case 1:
      return [{ from: writeDay(first - 5), value: one }, { from: writeDay(first + changedAfter), value: other }];
    case 2:
      return [
        { id: "v", from: writeDay(first), value: one },
        { id: "v", from: writeDay(first + 15), value: other, recorded: writeDay(first + changedAfter) },
      ];
    default:
      return one;
  }
};

const participantOf = (person: PersonSeed, id: string, programme: Programme, marks: Landmarks): Participant => {
  const [from, to] = [numberOf(programme.intake.from), numberOf(programme.intake.to)];
  const enrolled = from - 1 + (person.enrolled % Math.min(300, to - from + 3));
  const enrolments = enrolmentsOf(person, enrolled);
  const agreementIds = programme.agreements.map((agreement) => agreement.id) as [string, ...string[]];
  const agreement = person.agreement % 11 === 7 ? pick(agreementIds, person.group) : datedOf(agreementIds, person.agreement, enrolled, person.moved);
  const attributes = Object.entries(programme.attributes).flatMap(([name, values], place) => {
    const value = datedOf(values as [string, ...string[]], place === 0 ? person.group : person.benefit, enrolled, person.changed);
    return value === undefined ? [] : [[name, person.group % 60 === 59 ? "unknown" : value] as const];
  });
  const observations = person.observations.flatMap(({ on, value, kind, versions }, place): readonly Observation[] => {
    const scores = [...marks.scores.flatMap((score) => [score, score - 0.5, score + 0.5, score - 30, score + 30]), 55];
    const observation = {
      id: `s${place}`,
      kind: pickOr(marks.observations, kind, "who-5"),
      on: writeDay(enrolled - 10 + on),
      value: pickOr(scores, value, 50),
    };
    return versions === 0 ? [observation, { ...observation, value: 0, recorded: writeDay(enrolled + 10 + on) }] : [observation];
  });
  const { placements, absences } = spellsOf(person, enrolled, programme, marks);
  return {
    id,
    ...(enrolments === undefined ? {} : { enrolled: enrolments }),
    ...(agreement === undefined ? {} : { agreement }),
    attributes: Object.fromEntries(attributes),
    ...(placements.length === 0 ? {} : { placements }),
    ...(absences.length === 0 ? {} : { absences }),
    ...(observations.length === 0 ? {} : { observations }),
  };
};

/**
 * People with facts that lie close to what a programme decides on: placements whose gaps, overlaps, lengths and hours
 * are on its limits, just below or just above; corrected and withdrawn facts; now and then a wrong one.
 */
export const peopleFor = (programme: Programme): fc.Arbitrary<readonly Participant[]> => {
  const marks = landmarksOf(programme);
  return fc
    .array(personSeeds, { minLength: 1, maxLength: 3 })
    .map((people) => people.map((person, place) => participantOf(person, pick(["B-1", "A-2", "C-3"], place), programme, marks)));
};

const dayKeys = new Set(["from", "to", "on", "enrolled", "recorded"]);

/** Every day that stands in facts, with the key it stands under. */
const daysIn = (value: unknown, key = ""): readonly (readonly [key: string, day: number])[] =>
  typeof value === "string"
    ? dayKeys.has(key)
      ? [[key, numberOf(value)]]
      : []
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([inner, part]) => daysIn(part, Array.isArray(value) ? key : inner))
      : [];

/** Days to settle as of, and to know on, that lie on, just before or a period after the days of the facts. */
export const asOfFor = (programme: Programme, people: readonly Participant[]): fc.Arbitrary<AsOf> => {
  const marks = landmarksOf(programme);
  const found = daysIn(people);
  const all = found.map(([, day]) => day);
  const recorded = found.flatMap(([key, day]) => (key === "recorded" ? [day] : []));
  const first = numberOf(programme.intake.from);
  return fc
    .record({
      anchor: seed,
      after: seed,
      loose: choice(1200),
      isLoose: choice(3),
      known: seed,
      knows: choice(3),
      shift: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ anchor, after, loose, isLoose, known, knows, shift }) => {
      const lengths = [0, 0, 0, -1, 1, 20, ...marks.lengths.flatMap((length) => [length - 2, length - 1, length])] as const;
      const asOf = writeDay(isLoose === 0 ? first + loose : pickOr(all, anchor, first + 100) + pick(lengths, after));
      if (knows === 0) return { asOf, knownOn: writeDay(pickOr(recorded, known, numberOf(asOf)) + shift) };
      return { asOf };
    });
};
