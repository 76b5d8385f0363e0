import type { LookupDay } from "../kinds.js";
import type { Worth } from "./worth.js";

/** What a place in the terms has at hand for a quantity to read (semantics §5). */
export interface AtHand {
  readonly agreement: boolean;
  /** The days on which something of a participant can be looked up. */
  readonly days: readonly LookupDay[];
  readonly occurrence: boolean;
  /** What the occurrence accumulated or measured. */
  readonly measured?: Worth;
  /** What the price of another outcome can be; nothing for one that need not have been reached, or has no price of its own. */
  readonly priceOf?: (outcome: string) => Worth | undefined;
  /** The lines of a group, as the rules before left them. */
  readonly group?: { readonly amounts: Worth };
}

/** A day of a participant: the one a condition is put to, or the first of the stretch that a limit is of. */
export const aDay: AtHand = { agreement: false, days: ["thatDay", "enrolment"], occurrence: false };

/** Lines that share a pot: of one agreement, or of many. */
export const aPot = (per: readonly unknown[]): AtHand => ({ agreement: per.includes("agreement"), days: [], occurrence: false });
