import { type Exact, compare, readAmount } from "../../exact/exact.js";
import type { Dated, DatedValue, Enrolment, Evidence, GroupObservation, Participant, Placement, Recorded } from "../../facts/fact.js";
import { type Version, knownOn } from "../../facts/versions.js";
import { type Bound, type BoundOptions, bound } from "../../reading/bound/bound.js";
import type { LeastAndMost } from "../../reading/bound/least-and-most.js";
import { settle } from "../../reading/settle.js";
import type { Settlement } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, every, law } from "./law.js";

/** The newest version of each fact, known from the start. */
const newest = <Fact extends Version>(facts: readonly Fact[]): readonly Fact[] =>
  knownOn(facts, Number.POSITIVE_INFINITY).facts.map((fact) => {
    const { recorded: _recorded, sequence: _sequence, ...rest } = fact;
    return rest as unknown as Fact;
  });

const isList = <Value>(dated: Dated<Value>): dated is readonly DatedValue<Value>[] => Array.isArray(dated);

/** Values as they are known in the end, up to a day. */
const valuesTo = <Value>(dated: Dated<Value>, day: Day): Dated<Value> =>
  isList(dated) ? newest(dated).filter(({ from }) => from <= day) : dated;

interface Spell extends Recorded {
  readonly from: Day;
  readonly to?: Day;
}

/** What runs beyond a day may have no last day yet. */
const runningTo = <Fact extends Spell>(facts: readonly Fact[], day: Day): readonly Fact[] =>
  facts
    .filter(({ from }) => from <= day)
    .map((fact) => {
      if (fact.to === undefined || fact.to <= day) return fact;
      const { to: _to, ...running } = fact;
      return running as unknown as Fact;
    });

const placementTo = (placement: Placement, day: Day): Placement => ({
  ...placement,
  ...(placement.weeklyHours === undefined ? {} : { weeklyHours: valuesTo(placement.weeklyHours, day) }),
  ...(placement.wages === undefined ? {} : { wages: valuesTo(placement.wages, day) }),
});

const enrolmentsTo = (enrolled: Participant["enrolled"], day: Day): readonly Enrolment[] =>
  newest(enrolled === undefined ? [] : typeof enrolled === "string" ? [{ on: enrolled }] : enrolled).filter(({ on }) => on <= day);

const evidenceBy = (evidence: readonly Evidence[], day: Day): readonly Evidence[] =>
  evidence.filter(({ recorded }) => recorded === undefined || recorded <= day);

const participantTo = (participant: Participant, day: Day): Participant => {
  const { agreement, attributes = {}, placements = [], absences = [], observations = [], evidence = [], claims = [] } = participant;
  return {
    id: participant.id,
    enrolled: enrolmentsTo(participant.enrolled, day),
    ...(agreement === undefined ? {} : { agreement: valuesTo(agreement, day) }),
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, values]) => [name, valuesTo(values, day)])),
    placements: runningTo(newest(placements), day).map((placement) => placementTo(placement, day)),
    absences: runningTo(newest(absences), day),
    observations: newest(observations).filter(({ on }) => on <= day),
    evidence: evidenceBy(evidence, day),
    claims: newest(claims).filter(({ on }) => on <= day),
  };
};

/** The facts as they can be known on a day, of a course of events that nobody ever corrects. */
const factsTo = ({ participants, observations }: FactsAtHand, day: Day): FactsAtHand => ({
  participants: participants.map((participant) => participantTo(participant, day)).filter(({ enrolled }) => enrolled?.length !== 0),
  observations: newest<GroupObservation>(observations).filter(({ on }) => on <= day),
});

/** Is nothing of a participant wrong? A value that cannot be computed is no wrong fact. */
const isRight = (programme: Programme, participant: Participant, day: Day): boolean =>
  settle(programme, factsTo({ participants: [participant], observations: [] }, day).participants, { asOf: day }).issues.every(
    ({ code, severity }) => severity !== "error" || code === "value-not-computed",
  );

const lastOfAll: Day = "2030-12-31";
const later = (day: Day, by: number): Day => writeDay((readDay(day) as number) + by);
const exact = (written: string): Exact => readAmount(written);

const isWithin = (amount: string, { least, most }: LeastAndMost): boolean =>
  (least === null || compare(exact(least), exact(amount)) <= 0) && (most === null || compare(exact(amount), exact(most)) <= 0);

const holdsWithin = (done: string, settlement: Settlement, found: Bound): Verdict => {
  const totals = new Map(settlement.agreements.map(({ agreement, total }) => [agreement, total]));
  const outside = found.agreements.find((each) => !isWithin(totals.get(each.agreement) ?? "0", each));
  if (outside !== undefined) return { done: `${done}, ${outside.agreement}`, expected: outside, found: totals.get(outside.agreement) };
  return isWithin(settlement.total, found.total) ? "holds" : { done, expected: found.total, found: settlement.total };
};

/** A course of events: what of made-up facts can be known in the end without any correction. */
const courseOf = (programme: Programme, { participants, observations }: FactsAtHand): FactsAtHand => {
  const seen = new Set<string>();
  const once = participants.filter(({ id }) => !seen.has(id) && seen.add(id));
  return factsTo({ participants: once.filter((participant) => isRight(programme, participant, lastOfAll)), observations }, lastOfAll);
};

/** How many people there are in the end, in all and of those who ever belong to each agreement. */
const numbersOf = ({ agreements }: Programme, { participants }: FactsAtHand): NonNullable<BoundOptions["participants"]> => {
  const belongsTo = (id: string, { agreement = [] }: Participant): boolean =>
    isList(agreement) ? agreement.some(({ value }) => value === id) : agreement === id;
  const each = agreements.map(({ id }) => [id, participants.filter((participant) => belongsTo(id, participant)).length] as const);
  return { inAll: participants.length, agreements: Object.fromEntries(each) };
};

/** Days to look from, and days later on. */
const steps = [-400, -120, 0, 90] as const;
const ahead = [0, 1, 31, 250, 1_500] as const;

/** Every settlement to come lies within. */
export const settlementsLieWithin = law(
  "every settlement lies within the bound",
  "Whatever comes after a day, as long as it corrects nothing, a settlement of that day or any later one totals no less than the bound's least and no more than its most, in all and in every agreement.",
  (programme, facts, { asOf }) => {
    const course = courseOf(programme, facts);
    return every(
      steps.flatMap((by) => {
        const day = later(asOf, by);
        const found = [course.participants.length, numbersOf(programme, course)].map((participants) =>
          bound(programme, factsTo(course, day), { asOf: day, participants }),
        );
        return ahead.flatMap((days) => {
          const then = later(day, days);
          const settlement = settle(programme, factsTo(course, then), { asOf: then });
          return found.map((each) => holdsWithin(`bound as of ${day}, settled as of ${then}`, settlement, each));
        });
      }),
    );
  },
);

/** Whatever is corrected. */
export const anyFactsLieWithin = law(
  "whatever is known lies within the bound of an open past",
  "A settlement of any facts of so many participants lies within the bound in which the past is open, whether anything is known or not.",
  (programme, facts, { asOf, ...knowledge }) => {
    const options: BoundOptions = { asOf, participants: facts.participants.length, past: "open" };
    return every(
      [bound(programme, [], options), bound(programme, facts, options)].flatMap((found) =>
        ahead.map((days) =>
          holdsWithin(`settled ${days} days later`, settle(programme, facts, { asOf: later(asOf, days), ...knowledge }), found),
        ),
      ),
    );
  },
);

const isNarrower = (after: LeastAndMost, before: LeastAndMost): boolean =>
  (before.least === null || (after.least !== null && compare(exact(before.least), exact(after.least)) <= 0)) &&
  (before.most === null || (after.most !== null && compare(exact(after.most), exact(before.most)) <= 0));

const narrows = (done: string, before: Bound, after: Bound): Verdict => {
  const wider = [
    [before.total, after.total] as const,
    ...before.agreements.map((each, place) => [each, after.agreements[place] ?? each] as const),
  ].find(([was, is]) => !isNarrower(is, was));
  return wider === undefined ? "holds" : { done, expected: wider[0], found: wider[1] };
};

/** More facts. */
export const factsNarrow = law(
  "more facts narrow the bound",
  "As days pass and facts come that correct nothing, the least never falls and the most never rises, in all and in every agreement.",
  (programme, facts, { asOf }) => {
    const course = courseOf(programme, facts);
    const participants = course.participants.length;
    const days = [later(asOf, -1_000), ...steps.map((by) => later(asOf, by)), later(asOf, 500), later(asOf, 2_000)];
    const statements: readonly Partial<BoundOptions>[] = [{}, { participants }, { participants: numbersOf(programme, course) }];
    const bounds = statements.map((stated) => days.map((day) => bound(programme, factsTo(course, day), { asOf: day, ...stated })));
    return every(
      bounds.flatMap((found, stated) =>
        found.flatMap((each, place) => [
          ...(place === 0 ? [] : [narrows(`from ${days[place - 1]} to ${days[place]}, number ${stated}`, found[place - 1] as Bound, each)]),
          ...(stated === 0 ? [] : [narrows(`as of ${days[place]}, with more numbers stated`, bounds[stated - 1]?.[place] as Bound, each)]),
        ]),
      ),
    );
  },
);
