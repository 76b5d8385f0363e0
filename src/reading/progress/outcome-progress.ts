import type { DecimalText } from "../../exact/exact.js";
import type { Issue } from "../../issue/issue.js";
import type { Measured, Reason } from "../../meaning/reason.js";
import type { Day } from "../../time/day.js";
import type { Lacking } from "./lacking.js";

/** One occurrence that has been reached. */
export interface ReachedOccurrence {
  readonly series: string;
  readonly occurrence: string;
  /** First day of what reached it. */
  readonly anchor: Day;
  readonly reachedOn: Day;
  readonly countedDays: number;
}

/** So much of so much: days, or what is measured. */
export interface HowFar {
  readonly measure: Measured;
  readonly counted: DecimalText;
  readonly needed: DecimalText;
}

/** The interruptions that what is going on bears. Days inclusive. */
export interface BreaksAllowed {
  /** Longest interruption, in days; `null` where none is too long. */
  readonly longest: number | null;
  /** How many days of interruption the window still bears in all, the open one included; `null` where nothing limits them. */
  readonly left: number | null;
  /** How many days the interruption lasts by now; 0 while none is open. */
  readonly open: number;
  /** Last day on which counted days must begin again; `null` while no interruption is open, or none is too long. */
  readonly resumeBy: Day | null;
}

/** How one outcome of one participant stands as of a day. */
export type OutcomeProgress =
  /** It has been reached; with `earliest` once more by that day, if the present employment continues. */
  | { readonly outcome: string; readonly state: "reached"; readonly occurrences: readonly ReachedOccurrence[]; readonly earliest?: Day }
  /** It has not been reached, and still can be. */
  | {
      readonly outcome: string;
      readonly state: "pending";
      readonly reason: Reason;
      readonly howFar?: HowFar;
      /** The day it is reached if the present employment continues; missing where that does not reach it. */
      readonly earliest?: Day;
      /** No day before this one can reach it, whatever happens; missing where nobody can tell, as while something has not been reported. */
      readonly soonest?: Day;
      /** Last day on which it can be reached; `null` where nothing ends it. */
      readonly latest: Day | null;
      readonly breaks?: BreaksAllowed;
      readonly lacking: readonly Lacking[];
    }
  /** It can not be reached any more, since a day. */
  | {
      readonly outcome: string;
      readonly state: "missed";
      readonly since: Day;
      readonly reason: Reason;
      readonly lacking: readonly Lacking[];
    }
  /** Nobody can tell: the participant is not known, or what is known is wrong. */
  | { readonly outcome: string; readonly state: "unknown"; readonly reason: Reason };

/** How every outcome of one participant stands as of a day: what a case system shows beside a person. */
export interface Progress {
  readonly programme: string;
  readonly participant: string;
  readonly asOf: Day;
  /** `null` where all facts are known. */
  readonly knownOn: Day | null;
  /** In the programme's order; none where the terms or the days asked for are wrong. */
  readonly outcomes: readonly OutcomeProgress[];
  readonly issues: readonly Issue[];
}
