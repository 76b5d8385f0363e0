import type { DecimalText } from "../../exact/exact.js";
import type { Level } from "../../facts/fact.js";
import type { Issue } from "../../issue/issue.js";
import type { Measured } from "../../meaning/reason.js";
import type { Quantity } from "../../terms/kinds.js";
import type { SettlementRule } from "../../terms/settlement.js";
import type { Day } from "../../time/day.js";
import type { OutcomeProgress } from "../progress/outcome-progress.js";
import type { Line, NotPaid } from "../settlement.js";

/** A number of the terms and how it came about: itself, what was looked up for it, and the numbers it is made of. */
export interface Worked {
  readonly kind: Quantity["kind"];
  /** Money in the programme's currency, or a plain number; `null` where an empty cell says that it is not priced, or there is none. */
  readonly value: DecimalText | null;
  /** What was looked up: an attribute, a value of the agreement or the name of an embedder's own quantity; and on which day. */
  readonly lookedUp?: { readonly name: string; readonly on?: Day; readonly found: string | null };
  /** Of a table, the cell that applies. */
  readonly parts: readonly Worked[];
}

/** One step from the price to the amount: what a rule, or an outcome whose place it takes, took or added. */
export interface AmountStep {
  /** Id of the rule, or of the outcome whose price was subtracted. */
  readonly rule: string;
  readonly kind: SettlementRule["kind"] | "difference";
  readonly change: DecimalText;
  /** What the line came to after it. */
  readonly amount: DecimalText;
  /** Of a cap, where lines alone say so: the limit, and what was used of it. */
  readonly cap?: CapSeen;
}

/** The limit of a line's pot, and what its earlier lines had used of it: an amount, or a number of lines. */
export interface CapSeen {
  /** `null` where it has no value. */
  readonly limit: DecimalText | null;
  readonly used: DecimalText;
  /** How the limit came about. */
  readonly worked: Worked;
}

/** Days in succession that counted, and the placements that made them count. Days inclusive. */
export interface CountedSpan {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Ids of placements; none where the condition asks for no placement. */
  readonly placements: readonly string[];
}

/** Days between counted ones. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** A placement as it stood on the last of the days explained. */
export interface PlacementSeen {
  readonly id: string;
  /** `employment`, or what else it is. */
  readonly activity: string;
  readonly employer: string | null;
  readonly form: string | null;
  readonly from: Day;
  /** `null` while it is running. */
  readonly to: Day | null;
  /** `null` where hours were not reported. */
  readonly weeklyHours: DecimalText | null;
}

/** The days behind an occurrence. */
export interface DaysBehind {
  readonly from: Day;
  readonly to: Day;
  /** Do interruptions pause the clock, or run with it? What is added up has none. */
  readonly clock: "pauses" | "runs";
  readonly spans: readonly CountedSpan[];
  readonly breaks: readonly Break[];
  /** The placements named by the spans, in the order of their first days. */
  readonly placements: readonly PlacementSeen[];
}

/** One line of a settlement, from its amount down to the days, the placements and the clause. */
export interface Explanation {
  readonly line: Line;
  /** Where the contract says so, if the terms name it: of the outcome or the rule that made the line. */
  readonly clause: string | null;
  readonly agreement: { readonly id: string; readonly payer: string; readonly from: Day; readonly to: Day | null };
  /** How the price came about; missing on lines that a rule added. */
  readonly price?: Worked;
  readonly steps: readonly AmountStep[];
  /** What was added up or measured, where the line says how much. */
  readonly measure?: Measured;
  /** Missing for what no days are behind, such as an observation or a fee. */
  readonly days?: DaysBehind;
  /** Outcomes that were required, and the day each was reached. */
  readonly required: readonly { readonly outcome: string; readonly reachedOn: Day }[];
  /** Evidence that was asked for, of the placements named. */
  readonly evidence: readonly { readonly of: string; readonly level: Level; readonly to: Day | null }[];
  /** Why it is not paid in full, or not yet, if so. */
  readonly notPaid?: NotPaid;
}

/** Why an outcome of a participant is not paid, or not in full. */
export interface WhyNot {
  readonly notPaid: NotPaid;
  readonly clause: string | null;
  /** The day on which the conditions were judged, the last with a placement, and what ran on it; missing where nobody was placed. */
  readonly judged?: { readonly on: Day; readonly placements: readonly PlacementSeen[] };
  /** The days that have counted so far, where something is going on. */
  readonly soFar?: DaysBehind;
  readonly progress?: OutcomeProgress;
  /** The line, where there is one that is cut or held. */
  readonly line?: Explanation;
}

/** Explanations, or nothing where the terms or days are wrong, with the issues. */
export interface Explained<What> {
  readonly explained: readonly What[];
  readonly issues: readonly Issue[];
}
