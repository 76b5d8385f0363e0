import type { Currency } from "../exact/currency.js";
import type { DecimalText } from "../exact/exact.js";
import type { RemainderPolicy } from "../exact/share.js";
import type { EmploymentForm, Label, Source } from "../facts/employment-form.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";
import type { Level } from "../facts/fact.js";
import type { DayRange } from "./day-range.js";
import type { Condition, Constant, MoneyConstant, Quantity } from "./kinds.js";
import type { Deadline, Retention } from "./retention.js";
import type { SettlementRule } from "./settlement.js";

/** What a party does in a programme. One party may have several roles. */
export type Role = "payer" | "provider" | "fund" | "coFunder" | "investor" | "adviser" | "evaluator";

/** An organisation that takes part. Never a person. */
export interface Party {
  readonly id: string;
  readonly name?: string;
  readonly kind?: "municipality" | "fund" | "foundation" | "state" | "association" | "company";
  readonly roles: readonly Role[];
}

/** A company that an agreement names. It is neither payer nor payee (report §1.3). */
export interface Company {
  readonly id: string;
  readonly name?: string;
  /** First day the company takes part; without it, always. */
  readonly from?: Day;
  /** Such as its kind or trade: a value, or values that each hold from a day. */
  readonly attributes?: Readonly<Record<string, string | readonly { readonly from: Day; readonly value: string }[]>>;
}

/** The days on which nobody works besides Saturdays and Sundays. */
export interface Calendar {
  readonly holidays: readonly Day[];
  readonly source?: Source;
}

/** What values an attribute of participants can have. */
export type AttributeValues = readonly string[] | "number" | "day";

/** What counts as one series of an outcome; each series counts once (semantics §4, F17, F18). */
export type OncePer = "participant" | "enrolment" | "placement" | "employer";

/** A dated part of a programme: its payer, first day, companies, target groups and named values (semantics §2). */
export interface Agreement {
  readonly id: string;
  readonly label?: Label;
  /** Id of the party that pays every line of this agreement, whole. */
  readonly payer: string;
  /** First day, inclusive. */
  readonly from: Day;
  /** Last day, inclusive. */
  readonly to?: Day;
  readonly companies?: readonly Company[];
  /** Values of the attribute `group`. A participant of another group gives a warning. */
  readonly targetGroups?: readonly string[];
  /** What this agreement says where the terms say `agreed(name)`. */
  readonly values?: Readonly<Record<string, Constant>>;
  /** Id of the party that chose the companies. Never a municipality (report §1.3, kommunalfuldmagten). */
  readonly selectedBy?: string;
  /** Ids of the parties that sought the companies out. */
  readonly outreachBy?: readonly string[];
}

/** What must not have been reached before: a prior job, a former employer. Semantics §4, F35. */
export interface Unless {
  readonly reached: Retention;
  readonly before: "anchor" | "enrolment";
  /** Only the days of this period before that day are looked at: those from which it covers the day before. */
  readonly within?: Period;
  /** Only placements with the employer of the occurrence are looked at. */
  readonly employer?: "same";
}

/** A result that the programme looks for; with a price it is paid for, without one it is recorded. */
export interface Outcome {
  readonly id: string;
  readonly reached: Retention;
  /** `"tiered"`: nothing by itself; a rule of tiers adds to it. */
  readonly price?: Quantity | "tiered";
  /** Holds on the anchor day, such as the age at the start. Semantics §4, F56. */
  readonly given?: Condition;
  /** Was not reached before the anchor, or before enrolment: a prior job, a former employer. Semantics §4, F35. */
  readonly unless?: Unless;
  /** The last day on which it may be reached; a later occurrence is none. Semantics §4, F36. */
  readonly by?: Deadline;
  /** The first day on which it may be reached: a day, or the day after a period. Semantics §4, F36. */
  readonly notBefore?: Deadline;
  /** Other outcomes that must be reached on the same day or earlier (semantics §4). */
  readonly requires?: readonly string[];
  /** Other outcomes over which it takes precedence from the day it is reached (semantics §4, F22, F23). */
  readonly excludes?: {
    readonly outcomes: readonly string[];
    /** `replace`: what was paid for the other is recovered; `payDifference`: its price is subtracted; `first`: the earlier one stands. */
    readonly onUpgrade: "replace" | "payDifference" | "first";
  };
  /** Without it: the participant. */
  readonly oncePer?: OncePer;
  /** A day counts only where evidence of this level covers it (semantics §4, F53). */
  readonly evidence?: Level;
  readonly label?: Label;
  /** Where the contract says this. */
  readonly clause?: string;
}

/** Who carries the risk, and how what the fund receives is shown split. Nothing here changes what is paid. */
export interface Funding {
  /** Id of the party that receives what the payers pay. */
  readonly receiver: string;
  /** The part of the risk that lies with the receiver's side: 0 none, 1 all (report §1.3). */
  readonly riskShare: DecimalText;
  /** Parties and weights, in the order in which ties are decided (semantics §8). */
  readonly shares: readonly (readonly [party: string, weight: DecimalText])[];
  readonly remainder: RemainderPolicy;
}

/**
 * A payment-by-results programme: a plain, frozen JSON value. Everything the library does is a reading of it.
 */
export interface Programme {
  readonly id: string;
  readonly version?: string;
  readonly label?: Label;
  readonly currency: Currency;
  readonly parties: readonly Party[];
  readonly agreements: readonly Agreement[];
  /** An enrolment outside these days yields nothing (semantics §4). */
  readonly intake: DayRange;
  /** From enrolment; an outcome is reached on the last day of it at latest (semantics §4). Without it: no end. */
  readonly tracking?: Period;
  /** The attributes of participants that the terms read, and the values each can have: some words, any number, or any day. */
  readonly attributes: Readonly<Record<string, AttributeValues>>;
  /**
   * What the words of the terms are called, by word: attributes and their values, activities, kinds of absence, kinds of
   * observations, attributes of companies and their values, agreed values, calendars. A word means one thing wherever it stands.
   * Outcomes, rules, agreements and employment forms have labels of their own.
   */
  readonly labels?: Readonly<Record<string, Label>>;
  /** Calendars of working days, by name. */
  readonly calendars?: Readonly<Record<string, Calendar>>;
  readonly forms: readonly EmploymentForm[];
  /** Hours a week of a full-time post, for full-time equivalents: 37 in Denmark. */
  readonly fullTimeHours: DecimalText;
  readonly outcomes: readonly Outcome[];
  readonly settlement: readonly SettlementRule[];
  /** A total of an agreement outside this range gives a warning, never an error (report §1.3). */
  readonly expectedTotal?: { readonly from: MoneyConstant; readonly to: MoneyConstant };
  readonly funding?: Funding;
}

/** What a programme is made of: unless stated, no attributes, the Danish employment forms and 37 hours. */
export type ProgrammeTerms = Omit<Programme, "attributes" | "forms" | "fullTimeHours"> &
  Partial<Pick<Programme, "attributes" | "forms" | "fullTimeHours">>;

/** An outcome: what must be reached, its price if it has one, and the clause that says so. */
export const outcome = (id: string, terms: Omit<Outcome, "id">): Outcome => ({ id, ...terms });
