import { type Exact, compare, readExact } from "../../exact/exact.js";
import type { Path } from "../../issue/issue.js";
import type { Inspection } from "./inspection.js";

/** Reads a number that must be above zero, such as what is rounded to; 1 where it is not. */
export const checkAboveZero = ({ refuse }: Inspection, text: string, path: Path): Exact => {
  const value = readExact(text);
  if (value !== undefined && compare(value, 0) > 0) return value;
  refuse("not-a-number-in-terms", path, {});
  return 1;
};

/** A whole number from 1 on, such as how many occurrences there may be. */
export const checkCount = ({ refuse }: Inspection, count: unknown, path: Path): void => {
  if (!Number.isSafeInteger(count) || (count as number) < 1) refuse("not-a-count", path, {});
};

/** Is this a part of a whole, a ratio from 0 to 1? */
export const isPart = (text: string): boolean => {
  const value = readExact(text);
  return value !== undefined && compare(value, 0) >= 0 && compare(value, 1) <= 0;
};

/** Numbers that each are greater than the one before, as the places of steps and points must be. */
export const checkAscending = ({ refuse }: Inspection, numbers: readonly string[], path: Path, key: string): void => {
  const known = numbers.map(readExact);
  known.forEach((value, at) => {
    if (value === undefined) refuse("not-a-number-in-terms", [...path, at, key], {});
  });
  const isBelow = (value: Exact | undefined, at: number): boolean => {
    const before = known[at - 1];
    return value !== undefined && before !== undefined && compare(value, before) <= 0;
  };
  if (known.some(isBelow)) refuse("not-in-order", path, {});
};
