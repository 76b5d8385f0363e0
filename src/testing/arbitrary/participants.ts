import { soundProgramme } from "../../terms/checked-programme.js";
import fc from "fast-check";
import { type Claim, type Dated, type Enrolment, type Evidence, type Observation, type Participant, levels } from "../../facts/fact.js";
import type { AttributeValues, Programme } from "../../terms/programme.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import { type Landmarks, landmarksOf } from "./landmarks.js";
import { type SpellSeed, spellSeeds, spellsFrom } from "./placements.js";
import { choice, pick, pickOr, seed } from "./seed.js";

interface ObservationSeed {
  readonly on: number;
  readonly value: number;
  readonly kind: number;
  readonly versions: number;
}

interface PersonSeed {
  readonly enrolled: number;
  readonly enrolment: number;
  readonly start: number;
  readonly spells: readonly SpellSeed[];
  readonly agreement: number;
  readonly moved: number;
  readonly group: number;
  readonly benefit: number;
  readonly born: number;
  readonly distance: number;
  readonly changed: number;
  readonly observations: readonly ObservationSeed[];
  readonly claims: readonly { readonly outcome: number; readonly on: number; readonly near: number; readonly versions: number }[];
}

const personSeeds: fc.Arbitrary<PersonSeed> = fc.record({
  enrolled: choice(300),
  enrolment: choice(29),
  start: choice(50),
  spells: fc.oneof(
    { weight: 1, arbitrary: fc.array(spellSeeds, { maxLength: 5 }) },
    { weight: 3, arbitrary: fc.array(spellSeeds, { minLength: 1, maxLength: 5 }) },
  ),
  agreement: seed,
  moved: choice(500),
  group: seed,
  benefit: seed,
  born: seed,
  distance: seed,
  changed: choice(400),
  observations: fc.array(fc.record({ on: choice(400), value: seed, kind: seed, versions: choice(9) }), { maxLength: 3 }),
  claims: fc.array(fc.record({ outcome: seed, on: choice(500), near: seed, versions: choice(19) }), { maxLength: 3 }),
});

const numberOf = (day: string): number => readDay(day) as number;

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
      return [
        { id: "e", on, recorded: on },
        { id: "e", on: writeDay(enrolled + 10), recorded: writeDay(enrolled + changed) },
      ];
    case 4:
      return [
        { id: "e", on },
        { id: "e", on, recorded: writeDay(enrolled + changed), status: "withdrawn" },
      ];
    case 5:
      return [{ on, recorded: writeDay(enrolled + 20) }];
    default:
      return on;
  }
};

const datedOf = <Value>(
  values: readonly [Value, ...Value[]],
  which: number,
  first: number,
  changedAfter: number,
): Dated<Value> | undefined => {
  const [one, other] = [pick(values, which), pick(values, which + 1)];
  switch (which % 7) {
    case 0:
      return undefined;
    case 1:
      return [
        { from: writeDay(first - 5), value: one },
        { from: writeDay(first + changedAfter), value: other },
      ];
    case 2:
      return [
        { id: "v", from: writeDay(first), value: one },
        { id: "v", from: writeDay(first + 15), value: other, recorded: writeDay(first + changedAfter) },
      ];
    default:
      return one;
  }
};

/** Birth dates on which somebody is just of an age that the terms ask for, or one day short of it, around enrolment. */
const birthDates = ({ born, start }: PersonSeed, enrolled: number, { ages }: Landmarks): readonly [string, ...string[]] => {
  const years = Math.max(1, Math.floor(pickOr(ages, born, 18)));
  const day = writeDay(enrolled + pick([0, 1, -1, start, 200], born));
  const leapDay = born % 13 === 0 ? "-02-29" : day.slice(4);
  const year = Number(day.slice(0, 4)) - years;
  const written = `${String(year).padStart(4, "0")}${leapDay}`;
  return [readDay(written) === undefined ? `${String(year).padStart(4, "0")}-03-01` : written, "1984-05-06"];
};

const distances = ({ distance }: PersonSeed, { numbers }: Landmarks): readonly [number | string, ...(number | string)[]] => {
  const limit = pickOr(numbers, distance, 20);
  return [pick([limit, limit - 0.5, limit + 0.5, limit * 2, 0], distance), (limit + 1).toFixed(2)];
};

const attributeOf = (
  person: PersonSeed,
  values: AttributeValues,
  place: number,
  enrolled: number,
  marks: Landmarks,
): Dated<number | string> | undefined => {
  const { group, benefit, born, distance, changed } = person;
  if (values === "day") return datedOf<number | string>(birthDates(person, enrolled, marks), born, enrolled, changed);
  if (values === "number") return datedOf(distances(person, marks), distance, enrolled, changed);
  const value = datedOf(values as [string, ...string[]], place === 0 ? group : benefit, enrolled, changed);
  return value !== undefined && group % 60 === 59 ? "unknown" : value;
};

const valueOf = (kind: string, value: number, { scores, hours, wages }: Landmarks): number => {
  if (kind === "earnings") return pickOr([...wages, ...wages.map((amount) => amount / 2)], value, 40.5);
  if (kind === "timesheet")
    return pickOr(
      hours.flatMap((limit) => [4 * limit, 2 * limit, 4 * limit - 0.5]),
      value,
      60,
    );
  return pickOr([...scores.flatMap((score) => [score, score - 0.5, score + 0.5, score - 30, score + 30]), 55], value, 50);
};

const respondents = ["citizen", "relative", "company", "jobcentre", "register"] as const;

const observationsOf = (
  { on, value, kind, versions }: ObservationSeed,
  place: number,
  enrolled: number,
  marks: Landmarks,
): readonly Observation[] => {
  const observed = pickOr(marks.observations, kind, "who-5");
  const observation: Observation = {
    id: `s${place}`,
    kind: observed,
    on: writeDay(enrolled - 10 + on),
    value: Math.round(1_000_000 * valueOf(observed, value, marks)) / 1_000_000,
    ...(kind % 5 === 0 ? { respondent: pick(respondents, value) } : {}),
  };
  return versions === 0 ? [observation, { ...observation, value: 0, recorded: writeDay(enrolled + 10 + on) }] : [observation];
};

const claimsOf = ({ claims }: PersonSeed, enrolled: number, marks: Landmarks): readonly Claim[] =>
  claims.flatMap(({ outcome, on, near, versions }, place): readonly Claim[] => {
    const length = pickOr(marks.lengths, near, 60);
    const claim: Claim = {
      id: `c${place}`,
      outcome: pickOr(marks.outcomes, outcome, "job"),
      on: writeDay(enrolled + pick([on, length, length - 1, length + 1, 2 * length, 20], near)),
      ...(versions === 1 ? { occurrence: "1" } : {}),
    };
    if (versions === 2)
      return [
        { ...claim, recorded: claim.on },
        { ...claim, recorded: writeDay(enrolled + on + 30), status: "withdrawn" },
      ];
    return [versions === 3 ? { ...claim, recorded: writeDay(enrolled + on + 5) } : claim];
  });

const observationEvidence = (observations: readonly Observation[], { group }: PersonSeed): readonly Evidence[] =>
  [...new Set(observations.map(({ id }) => id))].flatMap((of, place) =>
    group % 3 === 0 ? [] : [{ id: `g-${of}`, of, level: pick(levels, group + place) }],
  );

const filled = <Value>(name: string, list: readonly Value[]): Readonly<Record<string, readonly Value[]>> =>
  list.length === 0 ? {} : { [name]: list };

const participantOf = (person: PersonSeed, id: string, programme: Programme, marks: Landmarks): Participant => {
  const [from, to] = [numberOf(programme.intake.from), numberOf(programme.intake.to)];
  const enrolled = from - 1 + (person.enrolled % Math.min(300, to - from + 3));
  const enrolments = enrolmentsOf(person, enrolled);
  const agreementIds = programme.agreements.map((agreement) => agreement.id) as [string, ...string[]];
  const agreement =
    person.agreement % 11 === 7 ? pick(agreementIds, person.group) : datedOf(agreementIds, person.agreement, enrolled, person.moved);
  const attributes = Object.entries(programme.attributes).flatMap(([name, values], place) => {
    const value = attributeOf(person, values, place, enrolled, marks);
    return value === undefined ? [] : [[name, value] as const];
  });
  const observations = person.observations.flatMap((one, place) => observationsOf(one, place, enrolled, marks));
  const { placements, absences, evidence } = spellsFrom(enrolled + person.start - 10, person.spells, programme, marks);
  const supported = marks.reads("evidence") ? [...evidence, ...observationEvidence(observations, person)] : [];
  return {
    id,
    ...(enrolments === undefined ? {} : { enrolled: enrolments }),
    ...(agreement === undefined ? {} : { agreement }),
    attributes: Object.fromEntries(attributes),
    ...filled("placements", placements),
    ...filled("absences", absences),
    ...filled("observations", observations),
    ...filled("evidence", supported),
    ...filled("claims", marks.reads("claimDeadline") ? claimsOf(person, enrolled, marks) : []),
  };
};

/**
 * People with facts that lie close to what a programme decides on: placements whose gaps, overlaps, lengths and hours
 * are on its limits, just below or just above; evidence that ends a day too early; claims on the last day and after it;
 * corrected and withdrawn facts; now and then a wrong one.
 */
export const peopleFor = (of: Programme): fc.Arbitrary<readonly Participant[]> => {
  const programme = soundProgramme(of);
  const marks = landmarksOf(programme);
  // Shares and tiers say nothing of a few.
  const isOfMany = ["shareCap", "tiers", "unlock"].some(marks.reads);
  return fc
    .array(personSeeds, { minLength: 1, maxLength: isOfMany ? 6 : 3, ...(isOfMany ? { size: "medium" } : {}) })
    .map((people) =>
      people.map((person, place) => participantOf(person, pick(["B-1", "A-2", "C-3", "B-10", "b-4", "E-5"], place), programme, marks)),
    );
};
