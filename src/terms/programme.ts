import type { Currency } from "../exact/currency.js";
import type { DecimalText } from "../exact/exact.js";
import type { RemainderPolicy } from "../exact/share.js";
import type { EmploymentForm, Label } from "../facts/employment-form.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";
import type { Constant, MoneyConstant, Quantity } from "./quantity.js";
import type { Retention } from "./retention.js";
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
  readonly kind?: string;
  /** First day the company takes part: recorded, and read by nothing yet. */
  readonly from?: Day;
}

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

/** A result that the programme looks for; with a price it is paid for, without one it is recorded. */
export interface Outcome {
  readonly id: string;
  readonly reached: Retention;
  readonly price?: Quantity;
  /** Other outcomes that must be reached on the same day or earlier (semantics §4). */
  readonly requires?: readonly string[];
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

/** Days from the first to the last, both inclusive. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** From the first to the last day, both inclusive. */
export const between = (from: Day, to: Day): DayRange => ({ from, to });

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
  /** The attributes of participants that the terms read, and the values each can have. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly forms: readonly EmploymentForm[];
  /** Hours a week of a full-time post, for full-time equivalents: 37 in Denmark. */
  readonly fullTimeHours: DecimalText;
  readonly outcomes: readonly Outcome[];
  readonly settlement: readonly SettlementRule[];
  /** A total of an agreement outside this range gives a warning, never an error (report §1.3). */
  readonly expectedTotal?: { readonly from: MoneyConstant; readonly to: MoneyConstant };
  readonly funding?: Funding;
}

/** An outcome: what must be reached, its price if it has one, and the clause that says so. */
export const outcome = (id: string, terms: Omit<Outcome, "id">): Outcome => ({ id, ...terms });
