import type { Exact } from "../exact/exact.js";
import type { KnownObservation, RunningPlacement, Timeline } from "../facts/timeline.js";
import type { Answer, Group } from "../terms/kinds.js";
import type { Agreement } from "../terms/programme.js";
import type { DayNumber } from "../time/day.js";

/** One person as an outcome looks at them: all placements, or those of one employer, or as far as evidence covers them. */
export interface View extends Timeline {
  /** The enrolment that this view counts from. */
  readonly enrolled: DayNumber;
  /** All placements of the participant, whatever the view looks at. */
  readonly everyPlacement: readonly RunningPlacement[];
  /** All observations, covered by evidence or not. */
  readonly everyObservation: readonly KnownObservation[];
}

/** An outcome reached: its days, what counted, and by which placement. */
export interface Occurrence {
  readonly series: string;
  /** Natural key within the series, which a correction of other facts does not shift. */
  readonly key: string;
  /** Which occurrence of its series it is, from 1. */
  readonly ordinal: number;
  readonly anchor: DayNumber;
  /** First day of its own window: the anchor's, or of a later period of a run the day after the one before. */
  readonly firstDay: DayNumber;
  readonly reachedOn: DayNumber;
  /** Last day of the window: the day reached, or the one before it where it is reported the day after. */
  readonly lastDay: DayNumber;
  /** The day on which what follows it begins. */
  readonly nextDay: DayNumber;
  readonly countedDays: number;
  /** What was accumulated or measured; `undefined` for kinds that measure nothing. */
  readonly measured: Exact | undefined;
  /** Of the placements that made the last counted day count, the one with the lowest id. */
  readonly placement: RunningPlacement | undefined;
  /** Where observations reached it: of those on the last counted day, the one with the lowest id. */
  readonly observation?: KnownObservation | undefined;
}

/** What a quantity may read of a group, in settlement. */
export interface GroupReading {
  readonly enrolled: (among: Group) => number;
  readonly reached: (outcome: string, among: Group) => number;
  /** The sum of no answers has no value; their number is 0. */
  readonly answers: (observation: string, take: Answer, statistic: "sum" | "count", among: Group) => Exact | undefined;
  readonly observed: (observation: string, take: "first" | "last" | "sum", among: Group) => Exact | undefined;
  /** In the currency's main unit. */
  readonly amountSoFar: (among: Group) => Exact;
  readonly place: (among: Group) => number;
}

/** What one outcome has come to for a participant, as another one reads it. */
export interface OutcomeSoFar {
  /** In the order of the days reached. */
  readonly occurrences: readonly Occurrence[];
  /** The price of each in the currency's main unit; `null` not priced, `undefined` not computed. */
  readonly prices: readonly (Exact | null | undefined)[];
  /** The first day on which it was or can be reached; infinite where it cannot. */
  readonly firstDay: DayNumber;
  /** The same of each series, where there are several. */
  readonly firstDays?: ReadonlyMap<string, DayNumber>;
}

/** What is known of a participant's other outcomes where one is looked at. */
export type ReachedSoFar = (outcome: string) => OutcomeSoFar;

/** Not reached, and nothing that could be. */
export const notReached: OutcomeSoFar = { occurrences: [], prices: [], firstDay: Number.POSITIVE_INFINITY };

/** Nothing reached. */
export const nothingReached: ReachedSoFar = () => notReached;

/** The day an outcome was first reached; `undefined` while it was not. */
export const dayReached = (soFar: ReachedSoFar, outcome: string): DayNumber | undefined => soFar(outcome).occurrences[0]?.reachedOn;

/** The day on which what follows an outcome begins; `undefined` while it has not been reached. */
export const dayAfterReached = (soFar: ReachedSoFar, outcome: string): DayNumber | undefined => soFar(outcome).occurrences[0]?.nextDay;

/** The placement by which an outcome was first reached; `undefined` where it was not, or by none. */
export const placementOf = (soFar: ReachedSoFar, outcome: string): RunningPlacement | undefined => soFar(outcome).occurrences[0]?.placement;

/** What a quantity may read where it stands; the terms were checked to read nothing else. */
export interface Situation {
  readonly agreement?: Agreement;
  readonly view?: View;
  /** The day a condition is put to. */
  readonly day?: DayNumber;
  readonly occurrence?: Occurrence;
  readonly soFar?: ReachedSoFar;
  readonly group?: GroupReading;
}
