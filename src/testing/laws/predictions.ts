import type { Participant } from "../../facts/fact.js";
import { knownOn } from "../../facts/versions.js";
import { settle } from "../../reading/settle.js";
import type { AsOf, Line } from "../../reading/settlement.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { money } from "../../terms/quantity.js";
import { sustained } from "../../terms/retention.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import { days } from "../../time/period.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, countIssues, every, law } from "./law.js";
import { hasKind, objectsIn, withTerms } from "./terms.js";

const numberOf = (day: string): number => readDay(day) as number;
const later = (day: Day, by: number): Day => writeDay(numberOf(day) + by);

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
    (Array.isArray(value)
      ? newest(value as readonly (Fact & { readonly from: Day })[]).filter(({ from }) => from <= asOf)
      : value) as Value;
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
    placements: unended(newest(participant.placements)).map((placement) => ({
      ...placement,
      ...(placement.weeklyHours === undefined ? {} : { weeklyHours: dated(placement.weeklyHours) }),
      ...(placement.wages === undefined ? {} : { wages: dated(placement.wages) }),
    })),
    absences: unended(newest(participant.absences)),
    observations: newest(participant.observations).filter(({ on }) => on <= asOf),
    evidence: [],
    claims: [],
  }));
};

const formsChange = (programme: Programme, after: Day, by: Day): boolean =>
  programme.forms.some(({ rules }) =>
    rules.some(({ from, to }) => (from !== undefined && from > after && from <= by) || (to !== undefined && to >= after && to < by)),
  );

/** Words and quantities that change by themselves as days pass, whatever people do. */
const changesByItself = (terms: unknown): boolean =>
  hasKind(terms, "lasted", "participating", "employerAttribute", "age", "dated", "when", "linear", "steps", "extension") ||
  objectsIn(terms).some((object) => "exempt" in object || "endsAfter" in object || "averageHours" in object);

/** Is nothing said of the outcome besides how it is reached, what it requires, and what a participant alone decides? */
const isPlain = ({ reached, by, notBefore, excludes, oncePer, evidence }: Outcome): boolean =>
  reached.kind === "sustained" &&
  (reached.anchor === undefined || reached.anchor === "firstCounted") &&
  reached.times === undefined &&
  [excludes, oncePer, evidence].every((said) => said === undefined) &&
  [by, notBefore].every((deadline) => deadline === undefined || "day" in deadline || typeof deadline.from === "string") &&
  !changesByItself(reached);

/** One outcome with nothing else said of it, for one agreement that is always in force. */
const alone = (programme: Programme, { requires: _requires, ...outcome }: Outcome, intake: Programme["intake"]): Programme | undefined => {
  const [agreement] = programme.agreements;
  if (agreement === undefined) return undefined;
  const { to: _to, ...unending } = agreement;
  return withTerms(programme, {
    outcomes: [{ ...outcome, price: money(0, programme.currency) }],
    agreements: [{ ...unending, from: intake.from }],
    settlement: [],
    intake,
  });
};

const lineOf = (terms: Programme, participant: Participant, asOf: Day): Line | undefined => settle(terms, [participant], { asOf }).lines[0];

const comesTrue = (programme: Programme, outcome: Outcome, participant: Participant, asOf: Day, earliest: Day): Verdict => {
  if (outcome.reached.kind !== "sustained" || !isPlain(outcome) || formsChange(programme, asOf, earliest)) return "does-not-apply";
  const terms = alone(programme, outcome, programme.intake);
  const probe = alone(programme, { id: outcome.id, reached: sustained(outcome.reached.condition, days(1)) }, { from: asOf, to: asOf });
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

/** The day settled, and a few on which somebody has just begun. */
const daysOfInterest = ({ participants }: FactsAtHand, asOf: Day): readonly Day[] => {
  const begun = participants
    .flatMap(({ placements = [] }) => placements.map(({ from }) => from))
    .filter((from) => readDay(from) !== undefined && from <= asOf);
  return [asOf, ...[...new Set(begun)].slice(-4).map((from) => later(from, 3))];
};

/** Predictions. */
export const predictionsComeTrue = law(
  "every predicted day comes true",
  "Where the present employment continues unchanged, a pending outcome is reached on the very day predicted, and not before.",
  (programme, facts, at) =>
    every(
      daysOfInterest(facts, at.asOf).flatMap((asOf) => {
        const continued = new Map(goingOn(facts.participants, { ...at, asOf }).map((participant) => [participant.id, participant]));
        return settle(programme, facts, { ...at, asOf }).notPaid.map(({ participant, outcome, earliest }): Verdict => {
          const terms = programme.outcomes.find(({ id }) => id === outcome);
          const person = continued.get(participant ?? "");
          if (earliest === undefined || terms === undefined || person === undefined) return "does-not-apply";
          return comesTrue(programme, terms, person, asOf, earliest);
        });
      }),
    ),
);
