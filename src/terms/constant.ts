import { type Exact, add, compare, divide, greatest, least, multiply, readExact, round } from "../exact/exact.js";
import type { Limit, Quantity } from "./kinds.js";

/** What a quantity comes to where the terms alone say it. */
export const constantOf = (quantity: Quantity): Exact | undefined => {
  const parts = (of: readonly Quantity[], join: (a: Exact, b: Exact) => Exact): Exact | undefined => {
    const values = of.map(constantOf);
    return values.some((value) => value === undefined) ? undefined : (values as readonly Exact[]).reduce(join);
  };
  switch (quantity.kind) {
    case "number":
      return readExact(quantity.value);
    case "money":
      return readExact(quantity.amount);
    case "sum":
      return parts(quantity.of, add);
    case "product":
      return parts(quantity.of, multiply);
    case "least":
      return parts(quantity.of, least);
    case "greatest":
      return parts(quantity.of, greatest);
    case "quotient": {
      const [of, by] = [constantOf(quantity.of), constantOf(quantity.by)];
      return of === undefined || by === undefined || compare(by, 0) === 0 ? undefined : divide(of, by);
    }
    case "rounded": {
      const [of, to] = [constantOf(quantity.of), readExact(quantity.to)];
      return of === undefined || to === undefined ? undefined : round(of, to, quantity.mode);
    }
    default:
      return undefined;
  }
};

/** Numbers from one to another; an end without a number is not known, or there is none. */
export interface Interval {
  readonly from?: Exact;
  readonly isFromWithin: boolean;
  readonly to?: Exact;
  readonly isToWithin: boolean;
}

/** The numbers within a limit, as far as the terms alone say. */
export const intervalOf = (limit: Limit): Interval => {
  const from = (quantity: Quantity, isWithin: boolean): Partial<Interval> => {
    const value = constantOf(quantity);
    return value === undefined ? {} : { from: value, isFromWithin: isWithin };
  };
  const to = (quantity: Quantity, isWithin: boolean): Partial<Interval> => {
    const value = constantOf(quantity);
    return value === undefined ? {} : { to: value, isToWithin: isWithin };
  };
  const open: Interval = { isFromWithin: true, isToWithin: true };
  switch (limit.kind) {
    case "atLeast":
      return { ...open, ...from(limit.than, true) };
    case "above":
      return { ...open, ...from(limit.than, false) };
    case "atMost":
      return { ...open, ...to(limit.than, true) };
    case "below":
      return { ...open, ...to(limit.than, false) };
    case "band":
      return { ...open, ...from(limit.from, true), ...to(limit.below, false) };
  }
};

/** Is there surely no number that lies in all of these? */
export const isNothingIn = (intervals: readonly Interval[]): boolean =>
  intervals.some(({ from, isFromWithin }) =>
    intervals.some(({ to, isToWithin }) => {
      if (from === undefined || to === undefined) return false;
      const order = compare(from, to);
      return order > 0 || (order === 0 && !(isFromWithin && isToWithin));
    }),
  );

/** A number within a limit and close to it, where the terms alone say one. */
export const numberWithin = (limit: Limit): Exact | undefined => {
  const { from, isFromWithin, to, isToWithin } = intervalOf(limit);
  if (from !== undefined) return isFromWithin ? from : add(from, 1);
  if (to === undefined) return undefined;
  return isToWithin ? to : add(to, -1);
};
