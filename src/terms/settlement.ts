import type { DecimalText, RoundingMode } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Day } from "../time/day.js";
import type { Quantity } from "./quantity.js";

/** What shares one pot of a cap. */
export type PotKey = "participant" | "outcome" | "agreement" | "payer";

/**
 * What is paid, among all claims: each rule is a function from the ordered lines to the ordered lines, and a
 * programme's settlement is those functions in the stated order (semantics §6). Every rule has an id; the adjustments
 * it makes name it.
 */
export type SettlementRule =
  | { readonly kind: "fee"; readonly id: string; readonly amount: Quantity; readonly due?: Day; readonly label?: Label; readonly clause?: string }
  | { readonly kind: "cap"; readonly id: string; readonly limit: Quantity; readonly per: readonly PotKey[]; readonly clause?: string }
  | { readonly kind: "rounded"; readonly id: string; readonly to: DecimalText; readonly mode: RoundingMode; readonly clause?: string };

/**
 * A line of each agreement that is no outcome's: paid for taking part. It is due on the agreement's first day unless
 * another day is stated, and only rules after it see it. Semantics §6.
 */
export const fee = (
  id: string,
  amount: Quantity,
  options: { readonly due?: Day; readonly label?: Label; readonly clause?: string } = {},
): SettlementRule => ({ kind: "fee", id, amount, ...options });

/**
 * The lines of a pot are paid, earlier ones first, until the limit is reached; the line that crosses it is paid in
 * part. Lines share a pot when they agree in everything that `per` lists; `per: []` is one pot for the whole.
 * Semantics §6.
 */
export const cap = (
  limit: Quantity,
  options: { readonly per: readonly PotKey[]; readonly id?: string; readonly clause?: string },
): SettlementRule => ({ kind: "cap", limit, ...options, id: options.id ?? "cap" });

/** Every line is rounded to whole multiples of `to`, in the currency. After a cap only `down` is allowed. Semantics §6. */
export const rounded = (to: DecimalText, mode: RoundingMode, options: { readonly id?: string; readonly clause?: string } = {}): SettlementRule => ({
  kind: "rounded",
  to,
  mode,
  ...options,
  id: options.id ?? "rounded",
});
