import { Decimal as SharedDecimal } from "decimal.js";

const Decimal = SharedDecimal.clone({ precision: 100 });

/** A fraction in lowest terms with a positive denominator, where a whole number will not do. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * An exact rational number: a third times three is one. A whole number small enough to be exact is held as itself,
 * anything else as a fraction; every function here returns the one form that its value has.
 */
export type Exact = number | Fraction;

/** Decimal text: an optional minus, at most 18 digits, and at most one point with at most 18 after it. No exponent, no blanks. */
export type DecimalText = string;

const decimalText = /^-?\d{1,18}(?:\.\d{1,18})?$/;

const gcd = (a: bigint, b: bigint): bigint => {
  let [greater, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
};

const fraction = (numerator: bigint, denominator: bigint): Exact => {
  const divisor = gcd(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  const n = (sign * numerator) / divisor;
  const d = (sign * denominator) / divisor;
  const whole = Number(n);
  return d === 1n && Number.isSafeInteger(whole) ? whole : { numerator: n, denominator: d };
};

const numeratorOf = (value: Exact): bigint => (typeof value === "number" ? BigInt(value) : value.numerator);
const denominatorOf = (value: Exact): bigint => (typeof value === "number" ? 1n : value.denominator);

export const add = (a: Exact, b: Exact): Exact => {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [da, db] = [denominatorOf(a), denominatorOf(b)];
  return fraction(numeratorOf(a) * db + numeratorOf(b) * da, da * db);
};

export const negate = (value: Exact): Exact => (typeof value === "number" ? 0 - value : fraction(-value.numerator, value.denominator));

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export const multiply = (a: Exact, b: Exact): Exact => {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return fraction(numeratorOf(a) * numeratorOf(b), denominatorOf(a) * denominatorOf(b));
};

/** @throws RangeError when `b` is zero: the caller decides what a missing denominator means. */
export const divide = (a: Exact, b: Exact): Exact => {
  if (compare(b, 0) === 0) throw new RangeError("Division by zero");
  return fraction(numeratorOf(a) * denominatorOf(b), denominatorOf(a) * numeratorOf(b));
};

/** Below, at or above: -1, 0 or 1. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  const left = numeratorOf(a) * denominatorOf(b);
  const right = numeratorOf(b) * denominatorOf(a);
  return left < right ? -1 : left > right ? 1 : 0;
};

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);

export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/**
 * The largest number of which both are whole multiples; zero is a multiple of everything.
 * The step of a sum is the greatest common step of its terms.
 */
export const commonStep = (a: Exact, b: Exact): Exact => {
  const [da, db] = [denominatorOf(a), denominatorOf(b)];
  return fraction(gcd(numeratorOf(a) * db, numeratorOf(b) * da), da * db);
};

export const isWholeMultiple = (value: Exact, step: Exact): boolean =>
  compare(value, 0) === 0 || (compare(step, 0) !== 0 && denominatorOf(divide(value, step)) === 1n);

/** Half up is half away from zero, up is away from zero, down is towards zero (semantics §5). */
export type RoundingMode = "half-up" | "half-even" | "up" | "down";

const roundWhole = (numerator: bigint, denominator: bigint, mode: RoundingMode): bigint => {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const floor = magnitude / denominator;
  const twice = 2n * (magnitude % denominator);
  const awayFromZero = {
    "half-up": twice >= denominator,
    "half-even": twice > denominator || (twice === denominator && floor % 2n === 1n),
    up: twice > 0n,
    down: false,
  }[mode];
  const rounded = awayFromZero ? floor + 1n : floor;
  return negative ? -rounded : rounded;
};

/** The whole multiple of `unit` that is nearest in the sense of the mode. */
export const round = (value: Exact, unit: Exact, mode: RoundingMode): Exact => {
  if (typeof value === "number" && typeof unit === "number" && value % unit === 0) return value;
  const units = divide(value, unit);
  return typeof units === "number" ? value : multiply(fraction(roundWhole(units.numerator, units.denominator, mode), 1n), unit);
};

/** Reads decimal text or a whole number; anything else is `undefined`. */
export const readExact = (written: DecimalText | number): Exact | undefined => {
  if (typeof written === "number") return Number.isSafeInteger(written) ? written + 0 : undefined;
  if (!decimalText.test(written)) return undefined;
  const [numerator, denominator] = new Decimal(written).toFraction() as [SharedDecimal, SharedDecimal];
  return fraction(BigInt(numerator.toFixed()), BigInt(denominator.toFixed()));
};

/** Decimals without the noughts behind the last that says something. */
export const withoutLastNoughts = (decimals: string): string => {
  let end = decimals.length;
  while (decimals[end - 1] === "0") end--;
  return decimals.slice(0, end);
};

/**
 * Writes a number with at least and at most so many decimals, the last one rounded half away from zero. A number
 * that has no more decimals than `most` is written exactly.
 */
export const writeExact = (value: Exact, decimals: { readonly least: number; readonly most: number }): DecimalText => {
  const rounded = roundWhole(numeratorOf(value) * 10n ** BigInt(decimals.most), denominatorOf(value), "half-up");
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals.most + 1, "0");
  const whole = digits.slice(0, digits.length - decimals.most);
  const part = withoutLastNoughts(digits.slice(digits.length - decimals.most)).padEnd(decimals.least, "0");
  return `${rounded < 0n ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
};

const amountText = /^-?\d+(?:\.\d+)?$/;

/** Is it an amount as text, of any length? */
export const isAmount = (amount: unknown): amount is DecimalText => typeof amount === "string" && amountText.test(amount);

/**
 * Reads an amount that {@link writeExact} or {@link writeUnits} wrote: decimal text of any length, as sums become.
 *
 * @throws RangeError for anything else
 */
export const readAmount = (amount: DecimalText): Exact => {
  if (!isAmount(amount)) throw new RangeError('amount: is no decimal text such as "12.50"');
  const [whole = "", part = ""] = amount.split(".");
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
};

/** How many decimals it takes to write a number exactly; for one that never ends, as many as will do. */
const decimalsOf = (value: Exact): number => {
  let [rest, twos, fives] = [denominatorOf(value), 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : 12;
};

/** Writes a number of smallest units as text in the main unit, exactly: 1050 with 2 decimals is `10.50`. */
export const writeUnits = (units: Exact, decimals: number): DecimalText => {
  if (typeof units === "number") {
    const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
    const point = digits.length - decimals;
    return `${units < 0 ? "-" : ""}${digits.slice(0, point)}${decimals === 0 ? "" : `.${digits.slice(point)}`}`;
  }
  const value = fraction(units.numerator, units.denominator * 10n ** BigInt(decimals));
  return writeExact(value, { least: decimals, most: Math.max(decimals, decimalsOf(value)) });
};
