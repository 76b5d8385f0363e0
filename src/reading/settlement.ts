import type { DecimalText } from "../exact/exact.js";
import type { Issue } from "../issue/issue.js";
import type { Reason } from "../meaning/reason.js";
import type { Day } from "../time/day.js";

/** As of which day, and with what knowledge, a reading is made. */
export interface AsOf {
  /** Days up to and including this one have come. */
  readonly asOf: Day;
  /** Only facts recorded on or before this day are known; without it, or with `null`, all of them. */
  readonly knownOn?: Day | null;
}

/** An amount that is paid, and how it came about. Amounts are decimal text in the programme's currency. */
export interface Line {
  /** `null` on a line that is no participant's, such as a fee. */
  readonly participant: string | null;
  /** Id of the outcome, or of the rule that added the line. */
  readonly outcome: string;
  readonly series: string;
  readonly occurrence: string;
  /** Id of the agreement in force on the day reached; its payer pays the line whole. */
  readonly agreement: string;
  /** The placement of the last counted day with the lowest id, and its employer; `null` where there is none. */
  readonly placement: string | null;
  readonly employer: string | null;
  /** First day of the run of counted days that reached the outcome. */
  readonly anchor: Day;
  readonly reachedOn: Day;
  /** `null` while the line is held and nobody can say until when. */
  readonly dueOn: Day | null;
  /** Counted days from the anchor to the day reached, without tolerated breaks. */
  readonly countedDays: number;
  /** What was accumulated, or measured in its month or week; `null` for outcomes that measure nothing. */
  readonly measured: DecimalText | null;
  readonly price: DecimalText;
  readonly adjustments: readonly (readonly [rule: string, amount: DecimalText])[];
  /** Always the price and the adjustments, added. */
  readonly amount: DecimalText;
}

/** How far something had come that was interrupted for too long: so many days of those needed, up to the last that counted. */
export interface CameTo {
  readonly counted: number;
  readonly needed: number;
  readonly lastDay: Day;
}

/** An outcome of a participant that is not paid, or not in full, and why; or a fee of an agreement. */
export interface NotPaid {
  /** `null` where it is no participant's: of a fee of an agreement. */
  readonly participant: string | null;
  /** Id of the outcome, or of the rule that added the line. */
  readonly outcome: string;
  /** Id of the agreement the participant belongs to as of the day settled, or on the day reached. */
  readonly agreement: string | null;
  readonly reason: Reason;
  /** Of a line that was cut or is held, or of one of several occurrences or series: which it is. */
  readonly series?: string;
  readonly occurrence?: string;
  /** Where an interruption is the reason: how far it had come. */
  readonly cameTo?: CameTo;
  /** While it is pending: the first day on which it can be reached, if the present employment continues. */
  readonly earliest?: Day;
  readonly reachedOn?: Day;
}

/** What one outcome came to in one agreement. */
export interface OutcomeTotal {
  readonly outcome: string;
  /** How many participants reached it, paid or not. */
  readonly heads: number;
  /** Their weekly hours on the days they reached it, added; `null` where the outcome asks for no hours. */
  readonly weeklyHours: DecimalText | null;
  /** Those hours in full-time posts, rounded half up to thousandths. */
  readonly fullTimeEquivalents: DecimalText | null;
  readonly amount: DecimalText;
}

/** What one agreement came to. */
export interface AgreementTotal {
  readonly agreement: string;
  readonly payer: string;
  /** How many participants belong to it as of the day settled. */
  readonly participants: number;
  /** How many of them had something set aside. */
  readonly incomplete: number;
  readonly outcomes: readonly OutcomeTotal[];
  /** Lines that rules added – fees, and what is withheld – by the rule. */
  readonly fees: readonly { readonly rule: string; readonly amount: DecimalText }[];
  /** The lines of the agreement, added. */
  readonly total: DecimalText;
  /** Those of them that are due by the day settled, added. */
  readonly due: DecimalText;
}

/** The entitlement as of a day, known on a day: plain data, the same bytes on every machine (semantics §7). */
export interface Settlement {
  readonly programme: string;
  readonly currency: string;
  readonly asOf: Day;
  /** `null` where all facts are known. */
  readonly knownOn: Day | null;
  /** True where facts are known only up to a day before the one settled: what is running is taken to run on. */
  readonly isProjection: boolean;
  /** All lines, added: the entitlement, due or not. */
  readonly total: DecimalText;
  /** The lines that are due by the day settled, added. */
  readonly due: DecimalText;
  readonly agreements: readonly AgreementTotal[];
  /** In the order of claims. */
  readonly lines: readonly Line[];
  /** What is no participant's first, then by participant; in the programme's order of outcomes. */
  readonly notPaid: readonly NotPaid[];
  readonly participants: number;
  /** Ids of participants of whom something was set aside; one whose own id is personal data is counted, not named. */
  readonly incomplete: readonly string[];
  /** Ids of observations of groups that were set aside; one whose own id is personal data is counted, not named. */
  readonly observationsSetAside: readonly string[];
  /** How many facts were set aside. */
  readonly setAside: number;
  readonly issues: readonly Issue[];
}
