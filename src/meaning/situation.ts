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
  readonly reachedOn: DayNumber;
  /** Last day of the window: the day reached, or the one before it where it is reported the day after. */
  readonly lastDay: DayNumber;
  readonly countedDays: number;
  /** What was accumulated or measured; `undefined` for kinds that measure nothing. */
  readonly measured: Exact | undefined;
  /** Of the placements that made the last counted day count, the one with the lowest id. */
  readonly placement: RunningPlacement | undefined;
}

/** What a quantity may read of a group, in settlement. */
export interface GroupReading {
  readonly enrolled: (among: Group) => number;
  readonly reached: (outcome: string, among: Group) => number;
  readonly answers: (observation: string, take: Answer, statistic: "sum" | "count", among: Group) => Exact;
  readonly observed: (observation: string, take: "first" | "last" | "sum", among: Group) => Exact | undefined;
  /** In the currency's main unit. */
  readonly amountSoFar: (among: Group) => Exact;
  readonly place: (among: Group) => number;
}

/** What of a participant's outcomes is known where a price or a limit is asked: those reached, and their prices. */
export interface ReachedSoFar {
  readonly occurrences: (outcome: string) => readonly Occurrence[];
  /** The price of the first occurrence in the currency's main unit; `null` not priced, `undefined` not reached or not computed. */
  readonly price: (outcome: string) => Exact | null | undefined;
}

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
