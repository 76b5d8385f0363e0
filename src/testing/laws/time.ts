import type { Participant } from "../../facts/fact.js";
import { knownOn } from "../../facts/versions.js";
import { compare, readExact } from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import type { AsOf, Line, Settlement } from "../../reading/settlement.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { money } from "../../terms/quantity.js";
import { sustained } from "../../terms/retention.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import { days } from "../../time/period.js";
import { type Law, type Verdict, bytes, countIssues, every, lineKey, same, withTerms } from "./law.js";

const numberOf = (day: string): number => readDay(day) as number;
const later = (day: Day, by: number): Day => writeDay(numberOf(day) + by);

const shifted = <Value>(value: Value, by: number): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => shifted(entry, by)) as Value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const isDay = dayKeys.has(key) && typeof inner === "string" && readDay(inner) !== undefined;
    return [key, isDay ? later(inner as Day, by) : shifted(inner, by)];
  });
  return Object.fromEntries(entries) as Value;
};

const dayKeys = new Set(["from", "to", "on", "enrolled", "recorded", "due", "asOf", "knownOn", "anchor", "reachedOn", "dueOn", "earliest"]);

/** Shifting. */
export const shiftingByWeeks: Law = {
  name: "shifting all dates by weeks shifts the results",
  sentence: "When every date of terms and facts lies whole weeks later, so does every date of the settlement, and nothing else changes.",
  holds: (programme, people, at) => {
    // Months and years are not of one length.
    const counted = bytes([programme.tracking ?? null, programme.outcomes.map(({ reached }) => reached)]);
    if (counted.includes('"unit":"months"') || counted.includes('"unit":"years"')) return "does-not-apply";
    const before = settle(programme, people, at);
    return every(
      [1, -3, 60].map((count): Verdict => {
        const terms = withTerms(shifted(programme, 7 * count), {});
        if (terms === undefined) return "does-not-apply";
        return same(`shifted by ${count} weeks`, shifted(before, 7 * count), settle(terms, shifted(people, 7 * count), shifted(at, 7 * count)));
      }),
    );
  },
};

/** The facts without what was recorded after a day. */
const recordedBy = <Value>(value: Value, day: Day): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recordedBy(inner, day)])) as Value;
  }
  const isKnown = (entry: { readonly recorded?: Day } | null): boolean =>
    !(typeof entry === "object" && entry?.recorded !== undefined && entry.recorded > day);
  return value.filter(isKnown).map((entry: unknown) => recordedBy(entry, day)) as Value;
};

const recordedDays = (people: readonly Participant[]): readonly Day[] => [
  ...new Set([...bytes(people).matchAll(/"recorded":"([^"]+)"/g)].map(([, day]) => day as Day).filter((day) => readDay(day) !== undefined)),
];

/** Knowledge. */
export const knownOnADay: Law = {
  name: "known on a day",
  sentence: "What is known on a day comes to what only the facts recorded by that day come to.",
  holds: (programme, people, { asOf, knownOn: known }) => {
    const told = ({ knownOn: _known, isProjection: _projection, issues: _issues, ...rest }: Settlement) => rest;
    const ofInterest = [...(known === undefined || known === null ? [] : [known]), ...recordedDays(people).flatMap((day) => [day, later(day, -1)])];
    return every(
      ofInterest.slice(0, 12).map((day) =>
        same(`known on ${day}`, told(settle(programme, recordedBy(people, day), { asOf })), told(settle(programme, people, { asOf, knownOn: day }))),
      ),
    );
  },
};

/** Later days. */
export const aLaterDay: Law = {
  name: "a later day never lowers a line",
  sentence: "Settled as of a later day with the same knowledge, every line is still there, reached on the same day, and comes to no less.",
  // No kind of rule there is now looks from an earlier line to a later one; share caps, pro rata and excludes would.
  holds: (programme, people, { asOf, ...knowledge }) => {
    const before = settle(programme, people, { asOf, ...knowledge });
    return every(
      [1, 7, 45, 400].flatMap((by) => {
        const after = settle(programme, people, { asOf: later(asOf, by), ...knowledge });
        const found = new Map(after.lines.map((line) => [lineKey(line), line]));
        return before.lines.map((line): Verdict => {
          const now = found.get(lineKey(line));
          const isStill = now !== undefined && now.reachedOn === line.reachedOn;
          const isNoLess = isStill && compare(readExact(now.amount) ?? 0, readExact(line.amount) ?? 0) >= 0;
          return isNoLess ? "holds" : { done: `as of ${later(asOf, by)}`, expected: line, found: now };
        });
      }),
    );
  },
};

type Fact = { readonly id?: string; readonly recorded?: Day; readonly sequence?: number };

/** A fact as it stands, without saying when that became known. */
const plain = <Value extends Fact>(fact: Value): Value => {
  const { recorded: _recorded, sequence: _sequence, ...rest } = fact;
  return rest as Value;
};

/** What is known by a day of people who go on as they are on another: nothing begins, ends or changes after it. */
const goingOn = (people: readonly Participant[], { asOf, knownOn: known }: AsOf): readonly Participant[] => {
  const day = known === undefined || known === null ? Number.POSITIVE_INFINITY : numberOf(known);
  const newest = <Value extends Fact>(facts: readonly Value[] | undefined): readonly Value[] => knownOn(facts ?? [], day).facts.map(plain);
  const dated = <Value>(value: Value): Value =>
    (Array.isArray(value) ? newest(value as readonly (Fact & { readonly from: Day })[]).filter(({ from }) => from <= asOf) : value) as Value;
  const unended = <Spell extends { readonly from: Day; readonly to?: Day }>(spells: readonly Spell[]): readonly Spell[] =>
    spells
      .filter(({ from }) => from <= asOf)
      .map((spell) => {
        const { to, ...running } = spell;
        return to === undefined || to >= asOf ? (running as Spell) : spell;
      });
  return people.map((participant) => ({
    ...participant,
    ...(typeof participant.enrolled === "object" ? { enrolled: newest(participant.enrolled) } : {}),
    attributes: Object.fromEntries(Object.entries(participant.attributes ?? {}).map(([name, values]) => [name, dated(values)])),
    placements: unended(newest(participant.placements)).map((placement) =>
      placement.weeklyHours === undefined ? placement : { ...placement, weeklyHours: dated(placement.weeklyHours) },
    ),
    absences: unended(newest(participant.absences)),
    observations: newest(participant.observations).filter(({ on }) => on <= asOf),
  }));
};

const formsChange = (programme: Programme, after: Day, by: Day): boolean =>
  programme.forms.some(({ rules }) =>
    rules.some(({ from, to }) => (from !== undefined && from > after && from <= by) || (to !== undefined && to >= after && to < by)),
  );

/** One outcome with nothing else said of it, for one agreement that is always in force. */
const alone = (programme: Programme, { id, reached }: Outcome, intake: Programme["intake"]): Programme | undefined => {
  const [agreement] = programme.agreements;
  if (agreement === undefined) return undefined;
  const { to: _to, ...unending } = agreement;
  return withTerms(programme, {
    outcomes: [{ id, reached, price: money(0, programme.currency) }],
    agreements: [{ ...unending, from: intake.from }],
    settlement: [],
    intake,
  });
};

const lineOf = (terms: Programme, participant: Participant, asOf: Day): Line | undefined => settle(terms, [participant], { asOf }).lines[0];

const comesTrue = (programme: Programme, outcome: Outcome, participant: Participant, asOf: Day, earliest: Day): Verdict => {
  if (outcome.reached.kind !== "sustained" || formsChange(programme, asOf, earliest)) return "does-not-apply";
  const terms = alone(programme, outcome, programme.intake);
  const probe = alone(programme, { ...outcome, reached: sustained(outcome.reached.condition, days(1)) }, { from: asOf, to: asOf });
  const agreement = programme.agreements[0]?.id;
  if (terms === undefined || probe === undefined || agreement === undefined) return "does-not-apply";
  const member = { ...participant, agreement };
  // It is promised only where the day itself counts: then there is an employment that can continue.
  if (lineOf(probe, { ...member, enrolled: asOf }, asOf) === undefined) return "does-not-apply";
  // It was reached before, and did not fit something else that is said of the outcome.
  if (lineOf(terms, member, asOf) !== undefined) return "does-not-apply";
  // Two placements that differ in their last day alone become one and the same when both go on.
  if (countIssues(settle(terms, [member], { asOf: earliest }), "same-placement-twice") > 0) return "does-not-apply";
  const done = `${outcome.id} of ${participant.id}, predicted for ${earliest}`;
  const [before, on] = [lineOf(terms, member, later(earliest, -1)), lineOf(terms, member, earliest)];
  return before === undefined && on?.reachedOn === earliest ? "holds" : { done, expected: earliest, found: { before, on } };
};

/** Predictions. */
export const predictionsComeTrue: Law = {
  name: "every predicted day comes true",
  sentence: "Where the present employment continues unchanged, a pending outcome is reached on the very day predicted, and not before.",
  holds: (programme, people, at) => {
    const continued = new Map(goingOn(people, at).map((participant) => [participant.id, participant]));
    return every(
      settle(programme, people, at).notPaid.map(({ participant, outcome, earliest }): Verdict => {
        const terms = programme.outcomes.find(({ id }) => id === outcome);
        const person = continued.get(participant);
        if (earliest === undefined || terms === undefined || person === undefined) return "does-not-apply";
        return comesTrue(programme, terms, person, at.asOf, earliest);
      }),
    );
  },
};
