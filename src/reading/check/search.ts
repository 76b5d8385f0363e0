import { currencyDecimals } from "../../exact/currency.js";
import { type DecimalText, type Exact, add, compare, readAmount, writeExact } from "../../exact/exact.js";
import type { Claim, Participant } from "../../facts/fact.js";
import { type Day, type DayNumber, writeDay } from "../../time/day.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { programme as wholeProgramme } from "../../terms/anatomy/programme.js";
import { daysOrWeeks, period } from "../../terms/anatomy/value.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { settle } from "../settle.js";
import type { Line, Settlement } from "../settlement.js";
import { type Sketch, type Stay, exampleId, personOf } from "./example-facts.js";
import type { FindingExample } from "./finding.js";
import { mostDays } from "../../time/period-length.js";
import { type Sketches, sketchesFor } from "./sketches.js";

/** People made for a programme, and which outcomes they reach: what every pattern looks among. */
export interface Search {
  readonly programme: Programme;
  /** Everybody who was made: one at least. */
  readonly everySketch: Sketches;
  /** Those of whom nothing is set aside when they are settled. */
  readonly sketches: readonly Sketch[];
  /** So many days after the first day of a stay everything that one stay can reach has been reached. */
  readonly horizon: number;
  /** The sketches that reach an outcome in an open-ended stay; those of whom something is set aside come last. */
  readonly reaching: (outcome: string) => readonly Sketch[];
}

const leastHorizon = 2 * 366;

const mostHorizon = 60 * 366;

/** Room for two of the longest periods, one after the other, and for what is counted on. */
const horizonOf = (programme: Programme): number => {
  const periods = [...everyIn(period, wholeProgramme, programme), ...everyIn(daysOrWeeks, wholeProgramme, programme)];
  const longest = periods.reduce((most, one) => Math.max(most, mostDays(one)), 0);
  return Math.min(mostHorizon, leastHorizon + 2 * longest);
};

/** Settles all sketches of a programme at once: what one person reaches, another cannot change. */
export const searchOf = (programme: Programme): Search => {
  const sketches = sketchesFor(programme);
  const horizon = horizonOf(programme);
  const people = sketches.map((sketch, place): Participant => ({ ...personOf(sketch, {}), id: String(place) }));
  const last = sketches.reduce((day, { first }) => Math.max(day, first), 0) + horizon;
  const { lines, notPaid, incomplete } = settle(programme, people, { asOf: writeDay(last) });
  const reachedBy = new Map<string, Set<string>>();
  const note = (outcome: string, participant: string): void => {
    reachedBy.set(outcome, (reachedBy.get(outcome) ?? new Set()).add(participant));
  };
  for (const { outcome, participant } of lines) if (participant !== null) note(outcome, participant);
  for (const { outcome, participant, reachedOn } of notPaid)
    if (participant !== null && reachedOn !== undefined) note(outcome, participant);
  const setAside = new Set(incomplete);
  const wholeFirst = people
    .map(({ id }, place) => ({ id, place }))
    .sort((a, b) => Number(setAside.has(a.id)) - Number(setAside.has(b.id)) || a.place - b.place);
  const reaching = new Map(
    [...reachedBy].map(
      ([outcome, ids]) => [outcome, wholeFirst.flatMap(({ id, place }) => (ids.has(id) ? (sketches[place] ?? []) : []))] as const,
    ),
  );
  return {
    programme,
    everySketch: sketches,
    sketches: sketches.filter((_, place) => !setAside.has(String(place))),
    horizon,
    reaching: (outcome) => reaching.get(outcome) ?? [],
  };
};

/** One person of a sketch, with facts, settled alone. */
export interface Tried {
  readonly people: readonly Participant[];
  readonly asOf: Day;
  readonly settlement: Settlement;
}

/** Settles one person alone; where the terms ask for claims, everything reached is claimed on its day. */
export const tried = (programme: Programme, sketch: Sketch, stay: Stay, asOf: DayNumber): Tried => {
  const day = writeDay(asOf);
  const bare = [personOf(sketch, stay)];
  const settlement = settle(programme, bare, { asOf: day });
  const isClaimed = programme.settlement.some((rule) => rule.kind === "claimDeadline" && rule.claimed === "claim");
  if (!isClaimed || stay === "none") return { people: bare, asOf: day, settlement };
  const claims = settlement.lines.flatMap(({ participant, outcome, series, occurrence, reachedOn }, place): readonly Claim[] =>
    participant === null ? [] : [{ id: `claim-${place + 1}`, outcome, ...(series === "" ? {} : { series }), occurrence, on: reachedOn }],
  );
  const people = [personOf(sketch, stay, claims)];
  return { people, asOf: day, settlement: settle(programme, people, { asOf: day }) };
};

/** Two settlements as what a finding ships. */
export const exampleOf = (first: Pick<Tried, "people" | "asOf">, second: Pick<Tried, "people" | "asOf">): FindingExample => ({
  facts: [first.people, second.people],
  at: [{ asOf: first.asOf }, { asOf: second.asOf }],
});

const isDue = ({ dueOn }: Line, asOf: Day): boolean => dueOn !== null && dueOn <= asOf;

/** The lines of an outcome that are due; without an outcome, all of the example person's. */
export const linesOf = ({ lines, asOf }: Settlement, outcome?: string): readonly Line[] =>
  lines.filter((line) => line.participant === exampleId && (outcome === undefined || line.outcome === outcome) && isDue(line, asOf));

/** An amount as an exact number. */
export const amountOf = (written: string): Exact => readAmount(written);

/** What the example person is paid for an outcome, or in all. */
export const paidFor = (settlement: Settlement, outcome?: string): Exact =>
  linesOf(settlement, outcome).reduce<Exact>((sum, { amount }) => add(sum, amountOf(amount)), 0);

export const isAboveZero = (amount: Exact): boolean => compare(amount, 0) > 0;

/** Was the outcome reached, paid or not? */
export const isReached = ({ lines, notPaid }: Settlement, outcome: string): boolean =>
  lines.some((line) => line.participant === exampleId && line.outcome === outcome) ||
  notPaid.some((entry) => entry.outcome === outcome && entry.reachedOn !== undefined);

/** The outcomes that are paid for, with their places in the programme. */
export const pricedOutcomes = ({ outcomes }: Programme): readonly (readonly [outcome: Outcome, place: number])[] =>
  outcomes.flatMap((outcome, place) => (outcome.price === undefined ? [] : [[outcome, place] as const]));

/** So many sketches are tried for one outcome: those that come after differ in what the first already show. */
export const fewSketches = 3;

/** An amount as decimal text in the programme's currency. */
export const amountIn = ({ currency }: Programme, amount: Exact): DecimalText =>
  writeExact(amount, { least: currencyDecimals[currency], most: Math.max(currencyDecimals[currency], 12) });
