/** Exact fractions of the oracle's own. */

/** A fraction in lowest terms, its denominator above zero. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatestDivisor(b, a % b));

export const fraction = (n: bigint, d: bigint): Fraction => {
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
};

export const whole = (value: number | bigint): Fraction => ({ n: BigInt(value), d: 1n });
export const zero: Fraction = whole(0);
export const one: Fraction = whole(1);
export const plus = (a: Fraction, b: Fraction): Fraction => (a.n === 0n ? b : b.n === 0n ? a : fraction(a.n * b.d + b.n * a.d, a.d * b.d));
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const isSame = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const lesser = (a: Fraction, b: Fraction): Fraction => (isBelow(b, a) ? b : a);
export const greater = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? b : a);
export const total = (list: readonly Fraction[]): Fraction => list.reduce(plus, zero);

/** The largest whole number not above a fraction. */
export const wholePart = ({ n, d }: Fraction): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);

/** Reads decimal text, or a number as the decimals it is written with. */
export const readDecimal = (written: string | number): Fraction | undefined => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written));
  if (match === null) return undefined;
  const [, sign, digits = "", decimals = ""] = match;
  const magnitude = fraction(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
  return sign === "-" ? negative(magnitude) : magnitude;
};

export const constant = (text: string): Fraction => readDecimal(text) as Fraction;

/** A fraction as text, `5/2`; equal numbers have equal text. */
export const fractionText = (value: Fraction): string => (value.d === 1n ? String(value.n) : `${value.n}/${value.d}`);

/** Semantics §5: half up is half away from zero, up is away from zero, down is towards zero. */
export const roundTo = (value: Fraction, unit: Fraction, mode: string): Fraction => {
  const units = over(value, unit);
  const size = units.n < 0n ? -units.n : units.n;
  const low = size / units.d;
  const rest = fraction(size % units.d, units.d);
  const half = fraction(1n, 2n);
  const further =
    mode === "up"
      ? rest.n > 0n
      : mode === "down"
        ? false
        : isBelow(half, rest) || (!isBelow(rest, half) && (mode === "half-up" || low % 2n === 1n));
  const rounded = further ? low + 1n : low;
  return times(whole(units.n < 0n ? -rounded : rounded), unit);
};

/** Semantics §8: an amount in whole units by weights, the odd units to the largest remainders, ties to the first listed. */
export const shareByWeights = (amount: Fraction, unit: Fraction, weights: readonly Fraction[]): readonly Fraction[] => {
  const all = total(weights);
  const exact = weights.map((weight) => over(times(over(amount, unit), weight), all));
  const parts = exact.map(wholePart);
  let left = wholePart(over(amount, unit)) - parts.reduce((sum, part) => sum + part, 0n);
  const rest = (place: number): Fraction => minus(exact[place] as Fraction, whole(parts[place] as bigint));
  const places = weights.map((_, place) => place).sort((a, b) => (isBelow(rest(b), rest(a)) ? -1 : isBelow(rest(a), rest(b)) ? 1 : a - b));
  for (const place of places) {
    if (left <= 0n || (weights[place] as Fraction).n === 0n) continue;
    parts[place] = (parts[place] as bigint) + 1n;
    left--;
  }
  return parts.map((part) => times(whole(part), unit));
};
