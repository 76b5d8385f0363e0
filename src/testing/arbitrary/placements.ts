import fc from "fast-check";
import {
  type Absence,
  type Dated,
  type DatedValue,
  type Evidence,
  type Placement,
  type Wage,
  type WrittenNumber,
  levels,
} from "../../facts/fact.js";
import type { Programme } from "../../terms/programme.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import type { Landmarks } from "./landmarks.js";
import { choice, pick, pickOr, seed } from "./seed.js";

/** What is made up of one placement; the landmarks of the programme decide what becomes of it. */
export interface SpellSeed {
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
  readonly agreed: number;
  readonly granted: number;
  readonly wages: number;
  readonly evidence: number;
  readonly wrong: number;
}

/** Seeds of placements. */
export const spellSeeds: fc.Arbitrary<SpellSeed> = fc.record({
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
  agreed: seed,
  granted: seed,
  wages: seed,
  evidence: seed,
  wrong: choice(149),
});

const numberOf = (day: string): number => readDay(day) as number;

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

/** Wages a week or a month that reach a limit in a unit, or just do not. */
const wagesOf = ({ wages, length }: SpellSeed, from: number, { wages: limits }: Landmarks): Dated<Wage> | undefined => {
  if (wages % 8 === 0) return undefined;
  const amount = pickOr([...limits, ...limits.map((limit) => limit - 0.01), ...limits.map((limit) => limit / 2)], wages, 12_345.67);
  const wage: Wage = { amount: Math.round(amount * 100) / 100, per: wages % 3 === 0 ? "week" : "month" };
  if (wages % 7 !== 1) return wage;
  return [
    { from: writeDay(from + (wages % 2) * 3), value: wage },
    { from: writeDay(from + length), value: { amount: "1400.70", per: "week" } },
  ];
};

const statuses = [{ status: "agreed" }, { status: "withdrawn" }, { status: "started" }] as const;

/** The last day agreed when it began: that which it had, another, or none. */
const agreedToOf = ({ agreed, length }: SpellSeed, from: number, to: number | undefined, { lengths }: Landmarks): number | undefined => {
  const near = pickOr(lengths, agreed, 30);
  return pick([undefined, undefined, to, from + near - 1, from + near - 2, from + near, from + length], agreed);
};

const grantedOnOf = ({ granted, gap }: SpellSeed, from: number, { days }: Landmarks): number | undefined =>
  pick(
    [undefined, from, from - gap, pickOr(days, granted, from - 7), pickOr(days, granted, from) - 1, pickOr(days, granted, from) + 1],
    granted,
  );

const placementOf = (
  spell: SpellSeed,
  id: string,
  [from, to]: readonly [from: number, to: number | undefined],
  programme: Programme,
  marks: Landmarks,
): Placement => {
  const known = programme.forms.map((form) => form.id);
  const forms: readonly string[] = [
    ...marks.forms,
    ...marks.forms,
    "ordinaer-ansaettelse",
    ...known.slice(0, 1),
    ...known.slice(4, 7),
    ...known.slice(-1),
  ];
  const isEducation = spell.form % 9 === 8;
  const hasForm = !isEducation || marks.activities.includes("employment");
  const hours = weeklyHoursOf(spell, from, marks);
  const wages = marks.reads("wages") ? wagesOf(spell, from, marks) : undefined;
  const last = spell.wrong === 0 ? from - 1 : to;
  const agreedTo = marks.reads("agreedFor") || marks.reads("openEnded") ? agreedToOf(spell, from, last, marks) : undefined;
  const grantedOn = marks.reads("granted") ? grantedOnOf(spell, from, marks) : undefined;
  const named = [
    ...marks.employers,
    ...programme.agreements.flatMap((agreement) => agreement.companies ?? []).map((company) => company.id),
  ];
  const employers = [...new Set([...named, "company-1", "company-2", "company-3", "company-4", "company-5"])].slice(0, 5);
  return {
    id,
    ...statuses[spell.status],
    ...(isEducation ? { activity: pickOr(marks.activities, spell.form, "education") } : {}),
    ...(spell.employer === 5 ? {} : { employer: pickOr(employers, spell.employer, "company-1") }),
    ...(hasForm ? { form: spell.wrong === 1 ? "unknown" : pickOr(forms, spell.form, "ordinaer-ansaettelse") } : {}),
    from: writeDay(from),
    ...(last === undefined ? {} : { to: writeDay(last) }),
    ...(agreedTo === undefined ? {} : { agreedTo: writeDay(agreedTo) }),
    ...(grantedOn === undefined ? {} : { grantedOn: writeDay(grantedOn) }),
    ...(wages === undefined ? {} : { wages }),
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

const absencesOf = (
  { absence, length, gap, versions }: SpellSeed,
  id: string,
  employer: string,
  from: number,
  { absences }: Landmarks,
): readonly Absence[] => {
  if (absence > 1) return [];
  const gone: Absence = {
    id: `absence-${id}`,
    employer,
    kind: pickOr(["sickness", ...absences], length, "sickness"),
    from: writeDay(from + length),
  };
  const told = absence === 0 ? gone : { ...gone, to: writeDay(from + length + gap) };
  return versions === 5 ? [told, { ...gone, recorded: writeDay(from + 2 * length), status: "withdrawn" }] : [told];
};

/** Evidence of a placement that covers all its days, or all up to one near a landmark; better evidence, or later, now and then. */
const evidenceOf = (
  { evidence, length, recorded }: SpellSeed,
  of: string,
  from: number,
  to: number | undefined,
  { lengths }: Landmarks,
): readonly Evidence[] => {
  if (evidence % 6 === 0) return [];
  const level = pick(levels, evidence);
  const near = from + pickOr(lengths, evidence, 30) - 1;
  const last = pick([undefined, undefined, to, near, near - 1, near + 1, from + length], evidence);
  const first: Evidence = { id: `e-${of}`, of, level, ...(last === undefined ? {} : { to: writeDay(last) }) };
  const given = from + length + recorded;
  switch (evidence % 5) {
    case 0:
      return [first, { id: `f-${of}`, of, level: "audited", to: writeDay(from + length), recorded: writeDay(given) }];
    case 1:
      return [
        { ...first, recorded: writeDay(from + 5) },
        { id: `e-${of}`, of, level, recorded: writeDay(given) },
      ];
    case 2:
      return [{ ...first, recorded: writeDay(given) }];
    case 3:
      return evidence % 4 === 3 ? [first, { ...first, status: "withdrawn", recorded: writeDay(given) }] : [first];
    default:
      return [first];
  }
};

/** The last day of the month, where the policies for months that are too short differ. */
const lastOfMonth = (day: number): number => (writeDay(day + 1).endsWith("-01") ? day : lastOfMonth(day + 1));

/** What a person's seeds come to: placements one after another or at once, with what is said of each. */
export interface Spells {
  readonly placements: readonly Placement[];
  readonly absences: readonly Absence[];
  readonly evidence: readonly Evidence[];
}

/** Placements from a day on, whose gaps, overlaps, lengths and hours are near what the programme decides on. */
export const spellsFrom = (begin: number, spells: readonly SpellSeed[], programme: Programme, marks: Landmarks): Spells => {
  const placements: Placement[] = [];
  const absences: Absence[] = [];
  const evidence: Evidence[] = [];
  let after = begin;
  spells.forEach((spell, place) => {
    const tolerance = pickOr(marks.tolerances, spell.gapKind, 14);
    const gaps = [0, 0, tolerance, tolerance + 1, tolerance - 1, spell.gap, -1 - spell.gap, -1 - spell.gap] as const;
    const length = pickOr(marks.lengths, spell.lengthKind, 91);
    const lengths = [
      length,
      length - 1,
      length + 1,
      spell.length + 1,
      spell.length + 1,
      Math.ceil(length / 2),
      length - spell.length,
      undefined,
    ] as const;
    const begins = after + pick(gaps, spell.gapKind);
    const from = spell.gapKind % 16 === 15 ? lastOfMonth(begins) : begins;
    const chosen = pick(lengths, spell.lengthKind);
    const to = chosen === undefined ? undefined : from + Math.max(0, chosen - 1);
    const id = `p${(place * 7) % 10}`;
    const placement = placementOf(spell, id, [from, to], programme, marks);
    placements.push(...versionsOf(placement, spell));
    absences.push(...absencesOf(spell, id, placement.employer ?? "company-1", from, marks));
    if (marks.reads("evidence")) evidence.push(...evidenceOf(spell, id, from, to, marks));
    after = to === undefined ? from + spell.length : to + 1;
  });
  return { placements, absences, evidence };
};
