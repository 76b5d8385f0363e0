import { type Exact, add, compare, negate } from "../exact/exact.js";
import { byText } from "../issue/order.js";
import type { Agreement } from "../terms/programme.js";
import { type DayNumber, writeDay } from "../time/day.js";
import type { Reason } from "./reason.js";
import type { Situation } from "./situation.js";

/** A line as rules see it: amounts in smallest units of the currency, exact. */
export interface SettlementLine {
  /** `null` on a line that is no participant's. */
  readonly participant: string | null;
  /** Which of the people settled it is, by whole numbers that no two of them share; -1 on a line that is no participant's. */
  readonly participantPlace: number;
  /** Id of the outcome, or of the rule that added the line. */
  readonly outcome: string;
  /** Place of the outcome in the programme; rules that add lines come after all outcomes, in their order. */
  readonly outcomeOrder: number;
  readonly series: string;
  readonly occurrence: string;
  /** Of a part that is withheld: the outcome and the occurrence it was taken from. */
  readonly source?: { readonly outcome: string; readonly occurrence: string };
  readonly agreement: Agreement;
  /** The placement of the last counted day with the lowest id, and its employer. */
  readonly placement: string | null;
  readonly employer: string | null;
  readonly anchor: DayNumber;
  readonly reachedOn: DayNumber;
  /** Infinite while it is held and nobody can say until when. */
  readonly dueOn: DayNumber;
  readonly countedDays: number;
  readonly measured: Exact | undefined;
  /** Where the participant reaches the outcome for the first time: the weekly hours that day, in millionths, if the outcome asks for hours. */
  readonly headHours: number | undefined;
  readonly price: Exact;
  readonly adjustments: readonly (readonly [rule: string, amount: Exact])[];
  readonly amount: Exact;
  /** Why it is not paid in full or not due, where a rule has more to say than how much it cut. */
  readonly reason?: Reason;
  /** Can something of it not be computed that must be? That is an issue, of its outcome and participant or agreement. */
  readonly isUncomputed?: true;
  /** What quantities of rules may read of the claim; kept only where a rule reads it. */
  readonly situation?: Situation;
}

/** The order of claims: day reached, participant, outcome, series, occurrence; ids by UTF-16 code unit (semantics §6). */
export const inClaimOrder = (a: SettlementLine, b: SettlementLine): number =>
  a.reachedOn - b.reachedOn ||
  byText(a.participant ?? "", b.participant ?? "") ||
  a.outcomeOrder - b.outcomeOrder ||
  byText(a.series, b.series) ||
  byOccurrence(a.occurrence, b.occurrence) ||
  byText(a.agreement.id, b.agreement.id);

/** Ordinals in the order of their numbers, any other keys by code unit. */
export const byOccurrence = (a: string, b: string): number =>
  a.length !== b.length && isOrdinal(a) && isOrdinal(b) ? a.length - b.length : byText(a, b);

const isOrdinal = (key: string): boolean => /^[1-9]\d*$/.test(key);

/** The line with one more adjustment, unless it is of nothing. */
export const adjusted = (line: SettlementLine, rule: string, amount: Exact): SettlementLine =>
  compare(amount, 0) === 0 ? line : { ...line, adjustments: [...line.adjustments, [rule, amount]], amount: add(line.amount, amount) };

/** The line with nothing left of it. */
export const fallen = (line: SettlementLine, rule: string): SettlementLine => adjusted(line, rule, negate(line.amount));

/**
 * The line and why it is not paid in full or not due. What a rule before it told stands, but for a part that is withheld,
 * which is told last (semantics §9).
 */
export const explained = (line: SettlementLine, reason: Reason): SettlementLine =>
  line.reason === undefined || (line.reason.code === "withheld-until" && reason.code !== "withheld-until") ? { ...line, reason } : line;

/** The line due on a day at the earliest. */
export const dueFrom = (line: SettlementLine, day: DayNumber): SettlementLine => (day > line.dueOn ? { ...line, dueOn: day } : line);

/** The line held: it stays in the entitlement, and nobody can say when it is due. */
export const held = (line: SettlementLine, reason: Reason): SettlementLine => explained(dueFrom(line, Number.POSITIVE_INFINITY), reason);

/** The line, of which something cannot be computed: a period refuses the month it ends in, or an amount of its own has no value. */
export const uncomputed = (line: SettlementLine): SettlementLine => ({
  ...explained(line, { code: "not-computed", reachedOn: writeDay(line.reachedOn) }),
  isUncomputed: true,
});

/** The line held, since it cannot be computed until when. */
export const heldUncomputed = (line: SettlementLine): SettlementLine => dueFrom(uncomputed(line), Number.POSITIVE_INFINITY);

/** Why there is no number for a line: an empty cell says that it is not priced, anything else cannot be computed. */
export const withoutValue = (value: null | undefined, { reachedOn }: SettlementLine): Reason => ({
  code: value === null ? "not-priced" : "not-computed",
  reachedOn: writeDay(reachedOn),
});
