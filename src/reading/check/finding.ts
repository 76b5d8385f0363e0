import type { DecimalText } from "../../exact/exact.js";
import type { Participant } from "../../facts/fact.js";
import type { Path } from "../../issue/issue.js";
import type { Day } from "../../time/day.js";
import type { AsOf } from "../settlement.js";

/** What stands in the way of an outcome that nobody can reach, as the terms alone say it. */
export type NeverBecause =
  /** No day can fulfil all that is asked of one day. */
  | { readonly code: "conditions-exclude-each-other" }
  /** It takes at least so many days, and at most so many can be had. */
  | { readonly code: "period-longer-than-time"; readonly needed: number; readonly available: number }
  /** The first day on which it may be reached comes after the last. */
  | { readonly code: "not-before-after-deadline" }
  /** No agreement is in force on a day on which anybody could reach it. */
  | { readonly code: "no-agreement-in-time" }
  | { readonly code: "required-outcome-never-reached"; readonly required: string };

/**
 * What can be wrong with terms that are sound, and the operands that its sentence needs. Outcomes, rules, forms and
 * agreements are named by id, amounts are decimal text in the programme's currency.
 */
export interface FindingOperands {
  /** A stay of so many days earns more than a longer one. */
  "price-falls-with-longer-stay": { outcome: string; shorter: number; longer: number; paidShorter: DecimalText; paidLonger: DecimalText };
  /** An unpaid form earns the same as an ordinary job. */
  "praktik-paid-like-a-job": { outcome: string; form: string; job: string; amount: DecimalText };
  /** It is paid in the first years, and just as well on a day a generation later. */
  "no-deadline": { outcome: string; early: Day; late: Day };
  "never-reached": { outcome: string; because: NeverBecause };
  /** None of the people made for the programme reaches it, and nothing in the terms says that nobody can: it was not looked at. */
  "not-tried": { outcome: string };
  /** What the cap leaves of the fee is all that the cap lets through. */
  "cap-below-fee": { cap: string; fee: string; agreement: string; amount: DecimalText };
  /** One placement is paid for by both, so many days of it twice. */
  "same-weeks-paid-twice": { outcome: string; other: string; days: number; amount: DecimalText };
  /** A price that the rule rounds to nothing. */
  "rounding-loses": { rule: string; outcome: string; price: DecimalText };
  /** The rule pays only where something is paid that has no price. */
  "unpriced-required": { rule: string; outcome: string; required: string };
  /** Employment of no hours is paid, though hours are asked for. */
  "hours-of-zero": { outcome: string; amount: DecimalText };
}

/** What kind of thing is found: the key to its operands and its words. */
export type FindingPattern = keyof FindingOperands;

/** Two sets of facts, made for the programme, and the day each is settled as of: what the finding says can be seen by settling both. */
export interface FindingExample {
  readonly facts: readonly [readonly Participant[], readonly Participant[]];
  readonly at: readonly [AsOf, AsOf];
}

/** Something in the terms that is worth a look: its pattern and operands, where it stands in the programme, and facts that show it. */
export type Finding = {
  [Pattern in FindingPattern]: {
    readonly pattern: Pattern;
    readonly path: Path;
    readonly operands: Readonly<FindingOperands[Pattern]>;
    readonly example: FindingExample;
  };
}[FindingPattern];

/** A finding of one pattern. */
export type FindingOf<Pattern extends FindingPattern> = Extract<Finding, { readonly pattern: Pattern }>;
