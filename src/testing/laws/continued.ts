import type { Participant } from "../../facts/fact.js";
import { knownOn } from "../../facts/versions.js";
import { settle } from "../../reading/settle.js";
import type { AsOf } from "../../reading/settlement.js";
import { any, during, not } from "../../terms/condition.js";
import { employment } from "../../terms/placement-test.js";
import type { Programme } from "../../terms/programme.js";
import { money } from "../../terms/quantity.js";
import { sustained } from "../../terms/retention.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import { days } from "../../time/period.js";
import { withTerms } from "./terms.js";

/** The day so many days after another. */
export const later = (day: Day, by: number): Day => writeDay((readDay(day) as number) + by);

/** The same terms without what rules do to amounts. */
export const unruled = (programme: Programme): Programme => withTerms(programme, { settlement: [] }) ?? programme;

/** The days on which outcomes of somebody were reached, as far as a settlement tells. */
export const daysReached = (programme: Programme, participant: Participant, at: AsOf): ReadonlyMap<string, readonly Day[]> => {
  const { lines, notPaid } = settle(programme, [participant], at);
  const days = new Map<string, Day[]>();
  for (const { outcome, reachedOn } of [...lines, ...notPaid]) {
    if (reachedOn !== undefined) days.set(outcome, [...(days.get(outcome) ?? []), reachedOn]);
  }
  return days;
};

/** Is nothing in time until another outcome is reached, and then perhaps what was reached before it? */
export const isLetInLater = ({ outcomes }: Programme, id: string): boolean => {
  const { by, requires = [] } = outcomes.find((outcome) => outcome.id === id) ?? {};
  return by !== undefined && "from" in by && typeof by.from === "object" && !requires.includes(by.from.outcome);
};

/** The first day after one and up to another on which an outcome of somebody is reached, as a settlement of that day tells. */
export const nextReached = (programme: Programme, participant: Participant, outcome: string, at: AsOf, until: Day): Day | undefined => {
  const reachedBy = (asOf: Day): readonly Day[] => daysReached(programme, participant, { ...at, asOf }).get(outcome) ?? [];
  return reachedBy(until)
    .filter((day) => day > at.asOf && (!isLetInLater(programme, outcome) || reachedBy(day).includes(day)))
    .sort()[0];
};

/** The day settled, and a few on which somebody has just begun. */
export const daysOfInterest = ({ placements = [] }: Participant, asOf: Day): readonly Day[] => {
  const begun = placements.map(({ from }) => from).filter((from) => readDay(from) !== undefined && from <= asOf);
  return [asOf, ...[...new Set(begun)].slice(-3).map((from) => later(from, 5))].filter((day) => day <= asOf);
};

type Fact = { readonly id?: string; readonly recorded?: Day; readonly sequence?: number };

const newestBy =
  ({ knownOn: known }: AsOf) =>
  <Value extends Fact>(facts: readonly Value[] | undefined): readonly Value[] =>
    knownOn(facts ?? [], known === undefined || known === null ? Number.POSITIVE_INFINITY : (readDay(known) as number)).facts;

/** Does a placement of somebody run on the day settled, as a settlement sees it? */
export const isPlaced = (programme: Programme, participant: Participant, at: AsOf): boolean => {
  const [agreement] = programme.agreements;
  if (agreement === undefined) return false;
  const { to: _to, ...unending } = agreement;
  const placed = sustained(during(any(employment(), not(employment()))), days(1));
  const terms = withTerms(programme, {
    outcomes: [{ id: "placed", reached: placed, price: money(0, programme.currency) }],
    agreements: [{ ...unending, from: at.asOf }],
    settlement: [],
    intake: { from: at.asOf, to: at.asOf },
  });
  const probed = { ...participant, enrolled: at.asOf, agreement: agreement.id };
  return terms !== undefined && settle(terms, [probed], at).lines.length > 0;
};

/** The facts of somebody whose present employment continues from a day on: nothing begins or ends after it. */
export const continued = (participant: Participant, at: AsOf): Participant => {
  const { asOf } = at;
  const newest = newestBy(at);
  return {
    ...participant,
    enrolled: newest(typeof participant.enrolled === "string" ? [{ on: participant.enrolled }] : participant.enrolled).filter(
      ({ on }) => on <= asOf,
    ),
    placements: newest(participant.placements)
      .filter(({ from }) => from <= asOf)
      .map((placement) => {
        const { to, ...running } = placement;
        return to === undefined || to >= asOf ? running : placement;
      }),
    absences: newest(participant.absences).filter(({ from }) => from <= asOf),
    observations: newest(participant.observations).filter(({ on }) => on <= asOf),
  };
};
