import { type Currency, currencies, currencyDecimals, unitsPerWhole } from "../exact/currency.js";
import { type DecimalText, multiply, readExact, readAmount, writeUnits } from "../exact/exact.js";
import { type RemainderPolicy, type WeightedParty, remainderPolicies, shareUnits } from "../exact/share.js";
import { askedText, askedWord } from "../issue/argument.js";

/** A party's part of an amount, in the currency's main unit. */
export interface Share {
  readonly party: string;
  readonly amount: DecimalText;
}

/**
 * Splits an amount among parties by weight, so that the parts sum to it to the last smallest unit; the policy says
 * who gets the odd one (semantics §8). A weight of 0 gets nothing; negative amounts are the mirror image.
 *
 * ```ts
 * import { share } from "payment-by-results";
 *
 * share("0.15", "DKK", [["fund", "80"], ["town", "8"], ["state", "12"]]).map(({ amount }) => amount); // => ["0.12", "0.01", "0.02"]
 * ```
 *
 * @param amount decimal text of any length
 * @param parties who shares, each with a weight: decimal text or a whole number, not negative
 * @throws RangeError for an amount or weight that is no number, an amount finer than the currency's smallest unit, a currency that ISO
 * 4217 does not list, no weight above zero, or a remainder that goes to nobody
 */
export const share = (
  amount: DecimalText,
  currency: Currency,
  parties: readonly (readonly [party: string, weight: DecimalText])[],
  remainder: RemainderPolicy = "largest-remainder",
): readonly Share[] => {
  const decimals = currencyDecimals[askedWord(currency, "currency", currencies)];
  if (typeof remainder !== "object" || remainder === null) askedWord(remainder, "remainder", remainderPolicies);
  const units = multiply(readAmount(amount), unitsPerWhole(currency));
  if (!Array.isArray(parties)) throw new RangeError("parties: is no list of parties with weights");
  const weighted = parties.map((pair): WeightedParty => {
    const [party, weight] = Array.isArray(pair) ? pair : [];
    return [askedText(party, "parties"), readExact(weight) ?? noWeight()];
  });
  return shareUnits(units, weighted, remainder).map(([party, part]) => ({ party, amount: writeUnits(part, decimals) }));
};

const noWeight = (): never => {
  throw new RangeError('parties: a weight is no decimal text such as "12.5"');
};
