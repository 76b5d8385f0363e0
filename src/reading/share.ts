import { type Currency, currencyDecimals, unitsPerWhole } from "../exact/currency.js";
import { type DecimalText, type Exact, multiply, readExact, writeUnits } from "../exact/exact.js";
import { type RemainderPolicy, type WeightedParty, shareUnits } from "../exact/share.js";

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
 * @throws RangeError for an amount or weight that is no number, an amount finer than the currency's smallest unit, or no weight above zero
 */
export const share = (
  amount: DecimalText,
  currency: Currency,
  parties: readonly (readonly [party: string, weight: DecimalText])[],
  remainder: RemainderPolicy = "largest-remainder",
): readonly Share[] => {
  const weighted = parties.map(([party, weight]): WeightedParty => [party, needed(weight)]);
  return shareUnits(multiply(needed(amount), unitsPerWhole(currency)), weighted, remainder).map(([party, units]) => ({
    party,
    amount: writeUnits(units, currencyDecimals[currency]),
  }));
};

const needed = (text: DecimalText): Exact => {
  const value = readExact(text);
  if (value === undefined) throw new RangeError('Amounts and weights are decimal text such as "12.50"');
  return value;
};
