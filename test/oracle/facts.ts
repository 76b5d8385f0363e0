/** One person's facts as they are known on a day (semantics §2). */
import type { Dated, DatedValue, GroupObservation, Level, Participant, Placement, Programme, Recorded, Wage } from "../../src/index.js";
import { dayNumber, isDay } from "./days.js";
import { type Fraction, constant, fractionText, isBelow, readDecimal, zero } from "./fractions.js";

export interface Wrong {
  readonly wrong: true;
}
const wrong: Wrong = { wrong: true };
export const isWrong = (value: unknown): value is Wrong => value === wrong;

type Version = Recorded & { readonly id?: string; readonly status?: string };

const keysInOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keysInOrder)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, keysInOrder(inner)]),
        )
      : value;
const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(keysInOrder(a)) === JSON.stringify(keysInOrder(b));

const isKnown = (fact: Recorded, knownOn: number): boolean => fact.recorded === undefined || dayNumber(fact.recorded) <= knownOn;
const recordedOn = (fact: Recorded): number => (fact.recorded === undefined ? -Infinity : dayNumber(fact.recorded));

/** The newest version of each id that is known; `wrong` in place of an id whose versions nothing orders. */
const newest = <Fact extends Version>(facts: readonly Fact[], knownOn: number): readonly (Fact | Wrong)[] => {
  const known = facts.filter((fact) => isKnown(fact, knownOn));
  // "Unless a sequence number orders them": only two numbers order anything.
  const isNewer = (a: Fact, b: Fact): boolean =>
    recordedOn(a) > recordedOn(b) ||
    (recordedOn(a) === recordedOn(b) && a.sequence !== undefined && b.sequence !== undefined && a.sequence > b.sequence);
  const ids = new Set(known.map((fact) => fact.id));
  const result: (Fact | Wrong)[] = [];
  for (const id of ids) {
    const versions = known.filter((fact) => fact.id === id);
    if (id === undefined) {
      result.push(...versions.filter((fact) => fact.status !== "withdrawn"));
      continue;
    }
    const latest = versions.filter((fact) => !versions.some((other) => isNewer(other, fact)));
    const first = latest[0] as Fact;
    if (latest.some((other) => !sameText(other, first))) result.push(wrong);
    else if (first.status !== "withdrawn") result.push(first);
  }
  return result;
};

/** The newest known versions that can be told. */
const told = <Fact extends Version>(facts: readonly Fact[] | undefined, knownOn: number): readonly Fact[] =>
  newest(facts ?? [], knownOn).flatMap((fact) => (isWrong(fact) ? [] : [fact]));

export type ValueOn<Value> = (day: number) => Value | undefined;

interface Steps<Value> {
  readonly steps: readonly { readonly from: number; readonly value: Value }[];
}

const readDated = <Written, Value>(
  written: Dated<Written> | undefined,
  knownOn: number,
  read: (value: Written) => Value | Wrong,
): Steps<Value> | Wrong => {
  if (written === undefined) return { steps: [] };
  if (!Array.isArray(written)) {
    const value = read(written as Written);
    return isWrong(value) ? wrong : { steps: [{ from: -Infinity, value }] };
  }
  const steps: { from: number; value: Value }[] = [];
  for (const entry of newest(written as readonly DatedValue<Written>[], knownOn)) {
    if (isWrong(entry) || !isDay(entry.from)) return wrong;
    const [from, value] = [dayNumber(entry.from), read(entry.value)];
    if (isWrong(value)) return wrong;
    const sameDay = steps.find((step) => step.from === from);
    if (sameDay !== undefined && textOf(sameDay.value) !== textOf(value)) return wrong;
    if (sameDay === undefined) steps.push({ from, value });
  }
  return { steps: steps.sort((a, b) => a.from - b.from) };
};

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));

const on =
  <Value>({ steps }: Steps<Value>): ValueOn<Value> =>
  (day) =>
    steps.filter((step) => step.from <= day).at(-1)?.value;

export interface WageSaid {
  readonly amount: Fraction;
  readonly per: "week" | "month";
}

/** A placement that has days. */
export interface Spell {
  readonly id: string;
  readonly activity: string;
  readonly employer: string | undefined;
  readonly form: string | undefined;
  readonly from: number;
  readonly to: number;
  /** Infinite where no last day was agreed. */
  readonly agreedTo: number;
  readonly grantedOn: number | undefined;
  readonly hours: ValueOn<Fraction>;
  readonly wages: ValueOn<WageSaid>;
  /** What tells it from another one that is the same spell under another id. */
  readonly told: string;
}

const readHours = (written: number | string): Fraction | Wrong => {
  const hours = readDecimal(written);
  return hours === undefined || isBelow(hours, zero) || isBelow(constant("168"), hours) ? wrong : hours;
};

const readWage = (written: Wage): WageSaid | Wrong => {
  const amount = readDecimal(written.amount);
  return amount === undefined || isBelow(amount, zero) ? wrong : { amount, per: written.per };
};

/** The placements that have days. A wrong one is set aside; so is a spell told again under a higher id (house rule). */
const readSpells = (programme: Programme, placements: readonly Placement[], knownOn: number): readonly Spell[] => {
  const spells: Spell[] = [];
  for (const placement of told(placements, knownOn)) {
    const activity = placement.activity ?? "employment";
    const hours = readDated(placement.weeklyHours, knownOn, readHours);
    const wages = readDated(placement.wages, knownOn, readWage);
    const isForm = programme.forms.some((form) => form.id === placement.form);
    const [from, to] = [dayNumber(placement.from), placement.to === undefined ? Infinity : dayNumber(placement.to)];
    const agreedTo = placement.agreedTo === undefined ? Infinity : dayNumber(placement.agreedTo);
    if (isWrong(hours) || isWrong(wages) || to < from || agreedTo < from) continue;
    if (!isForm && (placement.form !== undefined || activity === "employment")) continue;
    if ((placement.status ?? "started") !== "started") continue;
    const { id, employer, form } = placement;
    const grantedOn = placement.grantedOn === undefined ? undefined : dayNumber(placement.grantedOn);
    const isOneOfMany = activity === "employment" && employer === undefined;
    const saidOfHours = hours.steps.map((step) => [String(step.from), fractionText(step.value)]);
    const saidOfWages = wages.steps.map((step) => [String(step.from), fractionText(step.value.amount), step.value.per]);
    const saidOfDays = [from, to, agreedTo, grantedOn].map(String);
    const asTold = JSON.stringify([activity, employer, form, saidOfDays, saidOfHours, saidOfWages, isOneOfMany ? id : ""]);
    spells.push({ id, activity, employer, form, from, to, agreedTo, grantedOn, hours: on(hours), wages: on(wages), told: asTold });
  }
  return spells
    .filter((spell) => !spells.some((other) => other.id < spell.id && other.told === spell.told))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** A word is text, a number a fraction, a day the number of the day. */
export type AttributeValue = string | Fraction | number;

export interface Observed {
  readonly id: string;
  readonly kind: string;
  readonly on: number;
  readonly value: Fraction;
}

export interface Supported {
  readonly of: string;
  readonly level: Level;
  readonly to: number;
  readonly givenOn: number;
}

export interface Claimed {
  readonly outcome: string;
  readonly on: number;
  readonly series: string | undefined;
  readonly occurrence: string | undefined;
}

export interface Person {
  readonly id: string;
  readonly spells: readonly Spell[];
  readonly absences: readonly { readonly employer: string; readonly kind: string; readonly from: number; readonly to: number }[];
  readonly observations: readonly Observed[];
  readonly evidence: readonly Supported[];
  readonly claims: readonly Claimed[];
  readonly agreement: ValueOn<string>;
  readonly attribute: (name: string) => ValueOn<AttributeValue>;
  readonly enrolments: readonly number[];
  /** The first day that any of the facts speaks of. */
  readonly earliest: number;
}

const readAttribute = (
  programme: Programme,
  name: string,
  knownOn: number,
  values: Dated<number | string>,
): Steps<AttributeValue> | Wrong => {
  const allowed = programme.attributes[name];
  return readDated(values, knownOn, (value): AttributeValue | Wrong => {
    if (allowed === "number") return readDecimal(value) ?? wrong;
    if (allowed === "day") return isDay(value) ? dayNumber(value) : wrong;
    return allowed === undefined || allowed.includes(String(value)) ? String(value) : wrong;
  });
};

const readObservations = <
  Fact extends Version & { readonly id: string; readonly kind: string; readonly on: string; readonly value: number | string },
>(
  facts: readonly Fact[] | undefined,
  knownOn: number,
): readonly (Observed & { readonly fact: Fact })[] =>
  told(facts, knownOn)
    .flatMap((fact) => {
      const value = readDecimal(fact.value);
      return value === undefined || !isDay(fact.on) ? [] : [{ id: fact.id, kind: fact.kind, on: dayNumber(fact.on), value, fact }];
    })
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));

/** Reads one person as known on a day; `wrong` where the participant as a whole is set aside. */
export const readPerson = (programme: Programme, participant: Participant, knownOn: number): Person | Wrong => {
  const written = participant.enrolled;
  const enrolments = newest(written === undefined ? [] : typeof written === "string" ? [{ on: written }] : written, knownOn);
  if (enrolments.some(isWrong)) return wrong;
  const agreement = readDated(participant.agreement, knownOn, (id) => (programme.agreements.some((one) => one.id === id) ? id : wrong));
  if (isWrong(agreement)) return wrong;
  const attributes = new Map<string, Steps<AttributeValue>>();
  for (const [name, values] of Object.entries(participant.attributes ?? {})) {
    const read = readAttribute(programme, name, knownOn, values);
    if (isWrong(read)) return wrong;
    attributes.set(name, read);
  }
  const spells = readSpells(programme, participant.placements ?? [], knownOn);
  const observations = readObservations(participant.observations, knownOn);
  const enrolled = [...new Set((enrolments as readonly { readonly on: string }[]).map((enrolment) => dayNumber(enrolment.on)))].sort(
    (a, b) => a - b,
  );
  return {
    id: participant.id,
    spells,
    absences: told(participant.absences, knownOn).flatMap((absence) => {
      const [from, to] = [dayNumber(absence.from), absence.to === undefined ? Infinity : dayNumber(absence.to)];
      return to < from ? [] : [{ employer: absence.employer, kind: absence.kind, from, to }];
    }),
    observations,
    evidence: told(participant.evidence, knownOn).map((evidence) => ({
      of: evidence.of,
      level: evidence.level,
      to: evidence.to === undefined ? Infinity : dayNumber(evidence.to),
      givenOn: Math.min(...(participant.evidence ?? []).filter((one) => one.id === evidence.id && isKnown(one, knownOn)).map(recordedOn)),
    })),
    claims: told(participant.claims, knownOn).map((claim) => ({
      outcome: claim.outcome,
      on: dayNumber(claim.on),
      series: claim.series,
      occurrence: claim.occurrence,
    })),
    agreement: on(agreement),
    attribute: (name) => on(attributes.get(name) ?? { steps: [] }),
    enrolments: enrolled,
    earliest: Math.min(...enrolled, ...spells.map((spell) => spell.from), ...observations.map((one) => one.on)),
  };
};

export interface GroupObserved extends Observed {
  readonly subject: string | undefined;
}

/** What was observed of groups, as known on a day. */
export const readGroups = (observations: readonly GroupObservation[] | undefined, knownOn: number): readonly GroupObserved[] =>
  readObservations(observations, knownOn).map(({ fact, ...one }) => ({ ...one, subject: fact.subject }));

const levels = ["declared", "documented", "verified", "audited"];

/** Does evidence of at least a level speak of a placement or observation, and up to which day? */
export const evidenceOf = (person: Person, id: string, level: Level): readonly Supported[] =>
  person.evidence.filter((one) => one.of === id && levels.indexOf(one.level) >= levels.indexOf(level));
