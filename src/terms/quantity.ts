import type { Currency } from "../exact/currency.js";
import { type DecimalText, type RoundingMode, readExact } from "../exact/exact.js";

/** A plain number: hours, a score, a count, a factor. */
export interface NumberConstant {
  readonly kind: "number";
  readonly value: DecimalText;
}

/** An amount of money in whole units of its currency, such as kroner, with decimals where they are needed. */
export interface MoneyConstant {
  readonly kind: "money";
  readonly amount: DecimalText;
  readonly currency: Currency;
}

/** A quantity that is the same wherever it stands: what an agreement can name. */
export type Constant = NumberConstant | MoneyConstant;

/** The day on which something that changes over time is looked up. There is no default (semantics §5). */
export type LookupDay = "enrolment" | "anchor" | "reached";

/** How much: a price, a limit or a measure, as an exact number with a unit (semantics §5). */
export type Quantity =
  | Constant
  | { readonly kind: "agreed"; readonly name: string }
  | { readonly kind: "companies" }
  | {
      readonly kind: "byAttribute";
      readonly attribute: string;
      readonly on: LookupDay;
      readonly cells: Readonly<Record<string, Quantity | null>>;
      readonly otherwise?: Quantity | null;
    }
  | { readonly kind: "sum"; readonly of: readonly Quantity[] }
  | { readonly kind: "product"; readonly of: readonly Quantity[] }
  | { readonly kind: "rounded"; readonly of: Quantity; readonly to: DecimalText; readonly mode: RoundingMode };

/** Limits are inclusive; `from` with `below` is a band that holds its lower end and not its upper (semantics §3). */
export type Limit =
  | { readonly kind: "atLeast"; readonly than: Quantity }
  | { readonly kind: "atMost"; readonly than: Quantity }
  | { readonly kind: "band"; readonly from: Quantity; readonly below: Quantity };

/** A whole number, or decimal text for anything finer: `37`, `"11.5"`. */
export type NumberInTerms = number | DecimalText;

const decimal = (written: NumberInTerms): DecimalText => {
  if (readExact(written) !== undefined) return String(written);
  throw new RangeError("A number in terms is a whole number or decimal text such as \"11.5\"");
};

/**
 * A plain number.
 * @throws RangeError for a fractional number or text that is no decimal number
 */
export const number = (value: NumberInTerms): NumberConstant => ({ kind: "number", value: decimal(value) });

/**
 * An amount of money in its currency's main unit.
 * @throws RangeError for a fractional number or text that is no decimal number
 */
export const money = (amount: NumberInTerms, currency: Currency): MoneyConstant => ({ kind: "money", amount: decimal(amount), currency });

/**
 * Danish kroner: `kr(10_000)`, `kr("51.74")`.
 * @throws RangeError for a fractional number or text that is no decimal number
 */
export const kr = (amount: NumberInTerms): MoneyConstant => money(amount, "DKK");

/** A value that each agreement names for itself, such as its fee or its cap. Semantics §2, §5. */
export const agreed = (name: string): Quantity => ({ kind: "agreed", name });

/** The number of companies that the agreement names. Report §1.3: the price depends on the number of companies. */
export const companies = (): Quantity => ({ kind: "companies" });

/**
 * A table by the value of an attribute on a stated day. A cell of `null` means "not priced". A value without a cell
 * is an issue unless `otherwise` says what holds for it, and for a participant without a value. Semantics §5.
 */
export const byAttribute = (
  attribute: string,
  cells: Readonly<Record<string, Quantity | null>>,
  lookup: { readonly on: LookupDay; readonly otherwise?: Quantity | null },
): Quantity => ({ kind: "byAttribute", attribute, ...lookup, cells });

/** Quantities of one unit, added. */
export const sum = (...of: readonly Quantity[]): Quantity => ({ kind: "sum", of });

/** A quantity multiplied by plain numbers; at most one factor is money. */
export const product = (...of: readonly Quantity[]): Quantity => ({ kind: "product", of });

/** A quantity rounded to whole multiples of `to`, in its own unit. Semantics §5. */
export const roundedTo = (of: Quantity, to: DecimalText, mode: RoundingMode): Quantity => ({ kind: "rounded", of, to, mode });

const asQuantity = (value: NumberInTerms | Quantity): Quantity => (typeof value === "object" ? value : number(value));

/** At least this much, itself included. Semantics §3. */
export const atLeast = (than: NumberInTerms | Quantity): Limit => ({ kind: "atLeast", than: asQuantity(than) });

/** At most this much, itself included. Semantics §3. */
export const atMost = (than: NumberInTerms | Quantity): Limit => ({ kind: "atMost", than: asQuantity(than) });

/** From the one, itself included, to below the other. Semantics §3. */
export const band = (from: NumberInTerms | Quantity, below: NumberInTerms | Quantity): Limit => ({
  kind: "band",
  from: asQuantity(from),
  below: asQuantity(below),
});
