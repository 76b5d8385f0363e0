import type { DecimalText, RoundingMode } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Level } from "../facts/fact.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";
import type { Condition, LookupDay, Quantity } from "./kinds.js";
import { amountSoFar, greatest, minus, product } from "./quantity.js";
import type { Retention } from "./retention.js";
import { type NumberInTerms, type Part, asDecimal, asPart, asQuantity } from "./written.js";

/**
 * What shares one pot: lines that agree in everything that `per` lists. Placement and employer are those of the last
 * counted day, lowest id; month and year those of the day reached (semantics §6).
 */
export type PotKey =
  | "participant"
  | "outcome"
  | "placement"
  | "employer"
  | "agreement"
  | "payer"
  | "month"
  | "year"
  | { readonly attribute: string; readonly on: Exclude<LookupDay, "thatDay"> };

/** What every rule may say of itself. */
export interface RuleTerms {
  readonly id: string;
  /** Ids of the outcomes, or of the rules that added lines, whose lines the rule sees; without it all. */
  readonly outcomes?: readonly string[];
  /** Put to the day reached: the rule sees only lines of participants of whom it holds that day. */
  readonly given?: Condition;
  readonly label?: Label;
  readonly clause?: string;
}

/** A last day to claim: a period after the day reached, after the end of that month or after enrolment. */
export interface ClaimBy {
  readonly after: "reached" | "monthEnd" | "enrolment";
  readonly period: Period;
}

/** A unit price by the cumulative count of claims. */
export interface Tier {
  /** How many claims the tier has; without it, all that are left. */
  readonly count?: Quantity;
  readonly price: Quantity;
  /** The most that the tier's lines may come to. */
  readonly cap?: Quantity;
}

/**
 * What is paid, among all claims: each rule is a function from the ordered lines to the ordered lines, and a
 * programme's settlement is those functions in the stated order (semantics §6). Every rule has an id; the adjustments
 * it makes name it.
 */
export type SettlementRule = RuleTerms &
  (
    | {
        readonly kind: "fee";
        readonly amount: Quantity;
        /** A day; the last day of each of so many months from one on; or the enrolment of each participant. Without it, the agreement's first day. */
        readonly due?: Day | { readonly monthsFrom: Day; readonly count: number } | "enrolment";
      }
    | {
        readonly kind: "cap";
        readonly limit: Quantity;
        /** What is limited: without it the amount; or the number of lines above zero. */
        readonly counts?: "lines";
        readonly per: readonly PotKey[];
        /** What becomes of the line that crosses: without it, paid in part; `"none"`: passed over; `"proRata"`: all lines of the pot are scaled. */
        readonly crossing?: "none" | "proRata";
      }
    | {
        readonly kind: "shareCap";
        readonly share: DecimalText;
        readonly of: "paid" | "reached" | "enrolled" | { readonly target: Quantity };
        /** Ids of those among whose lines the share is taken; without it all outcomes, but neither fees nor parts withheld. */
        readonly among?: readonly string[];
        readonly per: readonly PotKey[];
        /** What is above is lost, decided once; or deferred until there is room. */
        readonly excess: "lost" | "deferred";
      }
    | { readonly kind: "tiers"; readonly tiers: readonly Tier[]; readonly per: readonly PotKey[] }
    | {
        readonly kind: "unlock";
        readonly targets: readonly { readonly outcome: string; readonly count: Quantity }[];
        readonly per: readonly PotKey[];
      }
    | { readonly kind: "hold"; readonly until: Retention }
    | { readonly kind: "requiresPaid"; readonly outcome: string }
    | {
        readonly kind: "scaled";
        readonly by: Quantity;
        readonly per: readonly PotKey[];
        /** What the rule is called where it cuts a line. */
        readonly as?: "deadweight" | "index";
      }
    | { readonly kind: "withhold"; readonly part: DecimalText; readonly until: Day | { readonly after: Period } }
    | { readonly kind: "payLag"; readonly lag: Period | { readonly workingDays: number; readonly calendar: string } }
    | {
        readonly kind: "claimDeadline";
        /** The claim fact, or the first version of evidence of this level. */
        readonly claimed: "claim" | { readonly evidence: Level };
        /** The earliest of these is the last day to claim. */
        readonly by: readonly ClaimBy[];
      }
    | { readonly kind: "rounded"; readonly to: DecimalText; readonly mode: RoundingMode }
  );

/** The rules of one kind. */
export type RuleOf<Kind extends SettlementRule["kind"]> = Extract<SettlementRule, { readonly kind: Kind }>;

/** What may be said of a rule besides what its constructor is given; without an id it is called by its kind. */
export type RuleOptions<Kind extends SettlementRule["kind"], Stated extends string> = Omit<RuleOf<Kind>, "kind" | "id" | Stated> & {
  readonly id?: string;
};

/**
 * A line that is no outcome's: paid for taking part. One for each agreement on its first day or a day stated, one on the
 * last day of each of so many months, or one for each participant at enrolment. Only rules after it see it. Semantics §6.
 */
export const fee = (
  id: string,
  amount: NumberInTerms | Quantity,
  options: Omit<RuleOf<"fee">, "kind" | "id" | "amount" | "outcomes" | "given"> = {},
): SettlementRule => ({
  kind: "fee",
  id,
  amount: asQuantity(amount),
  ...options,
});

/**
 * The lines of a pot are paid, earlier ones first, until the limit is reached; the line that crosses it is paid in
 * part. Lines share a pot when they agree in everything that `per` lists; `per: []` is one pot for the whole.
 * Semantics §6.
 */
export const cap = (limit: NumberInTerms | Quantity, options: RuleOptions<"cap", "limit">): SettlementRule => ({
  kind: "cap",
  limit: asQuantity(limit),
  ...options,
  id: options?.id ?? "cap",
});

/** The lines of the outcomes named are at most so large a share, `percent(40)` or `"0.4"`; the earliest are served. Semantics §6, F29. */
export const shareCap = (
  outcomes: readonly string[],
  share: Part,
  options: Omit<RuleOptions<"shareCap", "share">, "outcomes" | "per"> & { readonly per?: readonly PotKey[] },
): SettlementRule => ({ kind: "shareCap", outcomes, share: asPart(share), per: [], ...options, id: options?.id ?? "share-cap" });

/** A unit price by the number of the claim; beyond the last tier nothing. The outcome itself is priced `"tiered"`. Semantics §6, F30. */
export const tiers = (
  outcomes: readonly string[],
  list: readonly Tier[],
  options: Omit<RuleOptions<"tiers", "tiers">, "outcomes" | "per"> & { readonly per?: readonly PotKey[] } = {},
): SettlementRule => ({ kind: "tiers", outcomes, tiers: list, per: [], ...options, id: options?.id ?? "tiers" });

/** Lines are held until so many occurrences of other outcomes were reached; then they fall due. Semantics §6, F20. */
export const unlock = (
  outcomes: readonly string[],
  targets: RuleOf<"unlock">["targets"],
  options: Omit<RuleOptions<"unlock", "targets">, "outcomes" | "per"> & { readonly per?: readonly PotKey[] } = {},
): SettlementRule => ({ kind: "unlock", outcomes, targets, per: [], ...options, id: options?.id ?? "unlock" });

/** A participant's lines are held until something is reached, such as all reports being in. Semantics §6, F53. */
export const hold = (until: Retention, options: RuleOptions<"hold", "until"> = {}): SettlementRule => ({
  kind: "hold",
  until,
  ...options,
  id: options?.id ?? "hold",
});

/** A line falls to nothing where the same participant's line of another outcome is not above zero. Semantics §6, F19. */
export const requiresPaid = (
  outcomes: readonly string[],
  outcome: string,
  options: Omit<RuleOptions<"requiresPaid", "outcome">, "outcomes"> = {},
): SettlementRule => ({
  kind: "requiresPaid",
  outcomes,
  outcome,
  ...options,
  id: options?.id ?? "requires-paid",
});

/** Every line is multiplied by a factor, often one of a group; where there is none, the line is held at nothing. Semantics §6, F31, F33. */
export const scaled = (by: NumberInTerms | Quantity, options: Partial<RuleOptions<"scaled", "by">> = {}): SettlementRule => ({
  kind: "scaled",
  by: asQuantity(by),
  per: [],
  ...options,
  id: options?.id ?? "scaled",
});

/**
 * What would have happened anyway: so large a part of every line is taken off, shown by itself. The part is a ratio, `percent(20)` or
 * `"0.2"`; a line for which it does not lie between 0 and 1 is held at nothing. Semantics §6, F34.
 */
export const deadweight = (part: NumberInTerms | Quantity, options: Partial<RuleOptions<"scaled", "by" | "as">> = {}): SettlementRule =>
  scaled(minus(1, part), { id: "deadweight", ...options, as: "deadweight" });

/** Every line is multiplied by the value of a dated table. Semantics §6. */
export const indexed = (by: NumberInTerms | Quantity, options: Partial<RuleOptions<"scaled", "by" | "as">> = {}): SettlementRule =>
  scaled(by, { id: "index", ...options, as: "index" });

/** What is missing to a least amount, as a line of each agreement on a day. Semantics §6. */
export const floor = (
  id: string,
  amount: NumberInTerms | Quantity,
  options: { readonly on: Day; readonly label?: Label; readonly clause?: string },
): SettlementRule => {
  const { on, ...rest } = { ...options };
  const missing = minus(amount, amountSoFar());
  return fee(id, greatest(product(0, amount), missing), { due: on, ...rest });
};

/** A part of every line, `percent(10)` or `"0.1"`, is paid later: on a day, or a period after it was due. Semantics §6, F44. */
export const withhold = (
  part: Part,
  until: RuleOf<"withhold">["until"],
  options: RuleOptions<"withhold", "part" | "until"> = {},
): SettlementRule => ({
  kind: "withhold",
  part: asPart(part),
  until,
  ...options,
  id: options?.id ?? "withhold",
});

/** Lines fall due so much later: a period, or working days of a calendar of the programme. Semantics §6, F37. */
export const payLag = (lag: RuleOf<"payLag">["lag"], options: RuleOptions<"payLag", "lag"> = {}): SettlementRule => ({
  kind: "payLag",
  lag,
  ...options,
  id: options?.id ?? "pay-lag",
});

/** Lines fall due the day they are claimed, and to nothing once the last day to claim has passed. Semantics §6, F36. */
export const claimDeadline = (by: readonly ClaimBy[], options: Partial<RuleOptions<"claimDeadline", "by">> = {}): SettlementRule => ({
  kind: "claimDeadline",
  by,
  claimed: "claim",
  ...options,
  id: options?.id ?? "claim-deadline",
});

/** Every line is rounded to whole multiples of `to`, in the currency. After a cap only `down` is allowed. Semantics §6. */
export const rounded = (to: NumberInTerms, mode: RoundingMode, options: RuleOptions<"rounded", "to" | "mode"> = {}): SettlementRule => ({
  kind: "rounded",
  to: asDecimal(to),
  mode,
  ...options,
  id: options?.id ?? "rounded",
});
