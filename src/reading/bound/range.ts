import { type Exact, add, compare, divide, multiply } from "../../exact/exact.js";

/** An exact number, or infinite where nothing limits it. */
export type Extended = Exact;

/** Everything from the least to the most, both included. */
export interface Range {
  readonly least: Extended;
  readonly most: Extended;
}

export const unlimited = Number.POSITIVE_INFINITY;

/** Is this a number, and not without limit? */
export const isLimited = (value: Extended): boolean => typeof value !== "number" || Number.isFinite(value);

const signOf = (value: Extended): number => (isLimited(value) ? compare(value, 0) : Math.sign(value as number));

/** Below, at or above: -1, 0 or 1. */
export const order = (a: Extended, b: Extended): number => {
  if (isLimited(a) && isLimited(b)) return compare(a, b);
  if (!isLimited(a) && !isLimited(b)) return Math.sign(signOf(a) - signOf(b));
  return isLimited(a) ? -signOf(b) : signOf(a);
};

export const lesser = (a: Extended, b: Extended): Extended => (order(a, b) <= 0 ? a : b);
export const greater = (a: Extended, b: Extended): Extended => (order(a, b) >= 0 ? a : b);

/** Never asked of two opposite infinities: leasts are added to leasts, mosts to mosts. */
export const plus = (a: Extended, b: Extended): Extended => (isLimited(a) && isLimited(b) ? add(a, b) : isLimited(a) ? b : a);

/** Nothing times without limit is nothing. */
export const times = (a: Extended, b: Extended): Extended => {
  if (isLimited(a) && isLimited(b)) return multiply(a, b);
  const sign = signOf(a) * signOf(b);
  return sign === 0 ? 0 : sign * unlimited;
};

export const aboveZero = (value: Extended): Extended => greater(value, 0);
export const belowZero = (value: Extended): Extended => lesser(value, 0);

/** Only this number. */
export const only = (value: Extended): Range => ({ least: value, most: value });

export const nothing: Range = only(0);
export const anything: Range = { least: -unlimited, most: unlimited };
export const notNegative: Range = { least: 0, most: unlimited };

/** The smallest range that holds both. */
export const hull = (a: Range, b: Range): Range => ({ least: lesser(a.least, b.least), most: greater(a.most, b.most) });

/** The range, and nothing at all as well. */
export const orNothing = (range: Range): Range => hull(range, nothing);

export const sumOf = (a: Range, b: Range): Range => ({ least: plus(a.least, b.least), most: plus(a.most, b.most) });

export const productOf = (a: Range, b: Range): Range => {
  const corners = [times(a.least, b.least), times(a.least, b.most), times(a.most, b.least), times(a.most, b.most)];
  return { least: corners.reduce(lesser), most: corners.reduce(greater) };
};

export const leastOf = (a: Range, b: Range): Range => ({ least: lesser(a.least, b.least), most: lesser(a.most, b.most) });
export const greatestOf = (a: Range, b: Range): Range => ({ least: greater(a.least, b.least), most: greater(a.most, b.most) });

/** One over a number above zero, however near to zero or large. */
const inverse = (value: Extended): Extended => (!isLimited(value) ? 0 : signOf(value) === 0 ? unlimited : divide(1, value));

/** The range without what a divisor of nothing would give, which is no number; `undefined` where the divisor is nothing. */
export const quotientOf = (a: Range, b: Range): Range | undefined => {
  if (signOf(b.least) === 0 && signOf(b.most) === 0) return undefined;
  if (signOf(b.least) >= 0) return productOf(a, { least: inverse(b.most), most: inverse(b.least) });
  if (signOf(b.most) > 0) return anything;
  const negated = quotientOf(a, { least: times(b.most, -1), most: times(b.least, -1) });
  return negated === undefined ? undefined : productOf(negated, only(-1));
};

/** A range through a function that never falls. */
export const through = (range: Range, rising: (value: Exact) => Exact): Range => ({
  least: isLimited(range.least) ? rising(range.least) : range.least,
  most: isLimited(range.most) ? rising(range.most) : range.most,
});
