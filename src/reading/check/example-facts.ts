import type { DecimalText } from "../../exact/exact.js";
import type { Absence, Claim, Evidence, Observation, Participant, Placement } from "../../facts/fact.js";
import { type DayNumber, writeDay } from "../../time/day.js";

/** What an example person is made from. How long the stay is, is said where the person is made. */
export interface Sketch {
  readonly agreement: string;
  readonly enrolled: DayNumber;
  /** First day of the placement. */
  readonly first: DayNumber;
  readonly attributes: Readonly<Record<string, DecimalText>>;
  /** An employment form, or an activity that is no employment. */
  readonly form?: string;
  readonly activity?: string;
  readonly employer: string;
  readonly hours?: DecimalText;
  /** By kind of observation, the value that is observed each month. */
  readonly scores: Readonly<Record<string, DecimalText>>;
  readonly isAbsent: boolean;
  readonly hasAgreedEnd: boolean;
  /** Whether anything that the terms read besides is reported. */
  readonly reports: { readonly evidence: boolean; readonly wages: boolean; readonly granted: boolean };
}

/** The id of every example person. */
export const exampleId = "example";

/** Observations of two years: terms that ask for more ask for it month by month. */
const monthsObserved = 24;

const daysBetweenObservations = 30;

/** Where an agreed last day is asked for and none is near: ten years. */
const agreedDays = 3_653;

/** How long the person of a sketch stays: open-ended, to a last day, or not at all. */
export type Stay = { readonly last?: DayNumber } | "none";

/** A person made from a sketch. Without a stay nothing happens to the person after enrolment. */
export const personOf = (sketch: Sketch, stay: Stay, claims: readonly Claim[] = []): Participant => {
  const { agreement, enrolled, attributes } = sketch;
  const bare: Participant = {
    id: exampleId,
    enrolled: writeDay(enrolled),
    agreement,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
  if (stay === "none") return bare;
  const placement = placementOf(sketch, stay.last);
  const observations = observationsOf(sketch);
  const absences: readonly Absence[] = sketch.isAbsent
    ? [
        {
          id: "away",
          employer: sketch.employer,
          kind: "sickness",
          from: placement.from,
          ...(placement.to === undefined ? {} : { to: placement.to }),
        },
      ]
    : [];
  const evidence: readonly Evidence[] = sketch.reports.evidence
    ? [placement.id, ...observations.map(({ id }) => id)].map((of) => ({ id: `of-${of}`, of, level: "audited" }))
    : [];
  return {
    ...bare,
    placements: [placement],
    ...(observations.length === 0 ? {} : { observations }),
    ...(absences.length === 0 ? {} : { absences }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(claims.length === 0 ? {} : { claims }),
  };
};

const placementOf = (
  { first, activity, employer, form, hours, hasAgreedEnd, reports }: Sketch,
  last: DayNumber | undefined,
): Placement => ({
  id: "stay",
  ...(activity === undefined ? { employer } : { activity }),
  ...(form === undefined ? {} : { form }),
  from: writeDay(first),
  ...(last === undefined ? {} : { to: writeDay(last) }),
  ...(hasAgreedEnd ? { agreedTo: writeDay(last ?? first + agreedDays) } : {}),
  ...(hours === undefined ? {} : { weeklyHours: hours }),
  ...(reports.wages ? { wages: { amount: 30_000, per: "month" } } : {}),
  ...(reports.granted ? { grantedOn: writeDay(first) } : {}),
});

const observationsOf = ({ first, scores }: Sketch): readonly Observation[] =>
  Object.entries(scores).flatMap(([kind, value]) =>
    Array.from({ length: monthsObserved }, (_, month) => ({
      id: `${kind}-${month + 1}`,
      kind,
      on: writeDay(first + month * daysBetweenObservations),
      value,
    })),
  );

/** The whole sketch so many days later, apart from the enrolment. */
export const later = (sketch: Sketch, by: number): Sketch => ({ ...sketch, first: sketch.first + by });
