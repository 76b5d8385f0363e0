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
  readonly answers: (observation: string, take: Answer, statistic: "sum" | "count", among: Group) => Exact;
  readonly observed: (observation: string, take: "first" | "last" | "sum", among: Group) => Exact | undefined;
  /** In the currency's main unit. */
  readonly amountSoFar: (among: Group) => Exact;
  readonly place: (among: Group) => number;
}

/** The outcomes of a programme: where each stands. */
export interface OutcomeNames {
  readonly places: ReadonlyMap<string, number>;
}

/** What of a participant's outcomes is known where a price or a limit is asked, each by its place in the programme. */
export interface ReachedSoFar {
  readonly names: OutcomeNames;
  readonly occurrences: readonly (readonly Occurrence[] | undefined)[];
  /** The prices of first occurrences in the currency's main unit; `null` not priced, `undefined` not reached or not computed. */
  readonly prices: readonly (Exact | null | undefined)[];
  /** The first days on which outcomes were or can be reached; infinite where they cannot. */
  readonly firstDays: readonly DayNumber[];
}

/** Nothing reached. */
export const nothingReached: ReachedSoFar = { names: { places: new Map() }, occurrences: [], prices: [], firstDays: [] };

const none: readonly never[] = [];

/** What is known of one outcome in a list of all. */
const ofOutcome = <Known>({ names }: ReachedSoFar, list: readonly Known[], outcome: string): Known | undefined =>
  list[names.places.get(outcome) as number];

export const occurrencesOf = (soFar: ReachedSoFar, outcome: string): readonly Occurrence[] =>
  ofOutcome(soFar, soFar.occurrences, outcome) ?? none;

export const priceOf = (soFar: ReachedSoFar, outcome: string): Exact | null | undefined => ofOutcome(soFar, soFar.prices, outcome);

export const firstDayOf = (soFar: ReachedSoFar, outcome: string): DayNumber =>
  ofOutcome(soFar, soFar.firstDays, outcome) ?? Number.POSITIVE_INFINITY;

/** The day an outcome was first reached; `undefined` while it was not. */
export const dayReached = (soFar: ReachedSoFar, outcome: string): DayNumber | undefined => occurrencesOf(soFar, outcome)[0]?.reachedOn;

/** The day on which what follows an outcome begins; `undefined` while it has not been reached. */
export const dayAfterReached = (soFar: ReachedSoFar, outcome: string): DayNumber | undefined => occurrencesOf(soFar, outcome)[0]?.nextDay;

/** The employer by whom an outcome was first reached; `undefined` where it was not, or by none. */
export const employerOf = (soFar: ReachedSoFar, outcome: string): string | undefined =>
  occurrencesOf(soFar, outcome)[0]?.placement?.employer;

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
