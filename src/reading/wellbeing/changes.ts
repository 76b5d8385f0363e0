import type { DecimalText } from "../../exact/exact.js";
import type { Issue } from "../../issue/issue.js";
import type { Day } from "../../time/day.js";

/**
 * An answer that is expected. `given`: its day and score. `notYet`: it can still be given up to and including a day.
 * `missing`: it was not given by then.
 */
export type WellbeingAnswer =
  | { readonly state: "given"; readonly on: Day; readonly score: DecimalText }
  | { readonly state: "notYet"; readonly until: Day }
  | { readonly state: "missing"; readonly until: Day };

/** What one respondent said of one subject, at the beginning and later. */
export interface WellbeingChange {
  readonly measurement: string;
  /** Id of the participant, company or municipality. */
  readonly subject: string;
  /** Who answered; `null` where the subject did. */
  readonly respondent: string | null;
  readonly baseline: WellbeingAnswer;
  readonly followUp: WellbeingAnswer;
  /** The follow-up less the baseline, exactly; `null` without both. */
  readonly change: DecimalText | null;
}

/** How many answers that are expected stand in which way. */
export interface AnswerCount {
  readonly given: number;
  readonly notYet: number;
  readonly missing: number;
}

/** What one respondent said of all subjects of a measurement. */
export interface WellbeingTotal {
  readonly measurement: string;
  readonly respondent: string | null;
  /** How many subjects there are. */
  readonly subjects: number;
  readonly baseline: AnswerCount;
  readonly followUp: AnswerCount;
  /** How many have both answers: the changes that are added below. */
  readonly changes: number;
  /** Of them, how many moved towards the good end of the scale, not at all, or away from it. */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** The changes added, exactly. */
  readonly sumOfChanges: DecimalText;
  /** Their mean, to the last of its decimals or, where they never end, to the twelfth; `null` of no changes. */
  readonly meanChange: DecimalText | null;
}

/** Gains without a price as of a day, known on a day: plain data. Nothing of it is money. */
export interface Wellbeing {
  readonly programme: string;
  readonly asOf: Day;
  /** `null` where all facts are known. */
  readonly knownOn: Day | null;
  /** In the order of the measurements, then by subject, then in the order of respondents. */
  readonly changes: readonly WellbeingChange[];
  /** In the order of the measurements and their respondents. */
  readonly totals: readonly WellbeingTotal[];
  /** Ids of participants of whom something was set aside. */
  readonly incomplete: readonly string[];
  /** What is wrong with the terms, with the measurements, or with facts that were set aside. */
  readonly issues: readonly Issue[];
}
