import type { Period } from "../../time/period.js";

const daysOfMonth = 365.25 / 12;

/** How far a number of months may lie from its share of a year, on either side. */
const slack = 3;

/** So many days a period has at least, whatever day it is counted from. */
export const leastDays = ({ count, unit }: Period): number => {
  switch (unit) {
    case "days":
      return count;
    case "weeks":
      return 7 * count;
    case "months":
      return Math.max(1, Math.floor(count * daysOfMonth) - slack);
    case "years":
      return 365 * count;
  }
};

/** So many days a period has at most, whatever day it is counted from. */
export const mostDays = ({ count, unit }: Period): number => {
  switch (unit) {
    case "days":
      return count;
    case "weeks":
      return 7 * count;
    case "months":
      return Math.ceil(count * daysOfMonth) + slack;
    case "years":
      return Math.ceil(count * 365.25) + slack;
  }
};

/** Is this value of the terms a period? */
export const isPeriod = (value: unknown): value is Period =>
  typeof value === "object" &&
  value !== null &&
  "count" in value &&
  typeof value.count === "number" &&
  "unit" in value &&
  typeof value.unit === "string";
