import type { Path } from "../../issue/issue.js";
import { readDay } from "../../time/day.js";
import { type Period, isPeriodCount } from "../../time/period.js";
import type { Inspection } from "./inspection.js";

export const checkDay = ({ refuse }: Inspection, day: unknown, path: Path): void => {
  if (readDay(day) === undefined) refuse("not-a-day", path, {});
};

/** The days of a range, of which either may be missing; an end before the beginning holds no day. */
export const checkRange = (inspection: Inspection, range: { readonly from?: unknown; readonly to?: unknown }, path: Path): void => {
  if (range.from !== undefined) checkDay(inspection, range.from, [...path, "from"]);
  if (range.to !== undefined) checkDay(inspection, range.to, [...path, "to"]);
  const [from, to] = [readDay(range.from), readDay(range.to)];
  if (from !== undefined && to !== undefined && to < from) inspection.refuse("ends-before-it-begins", path, {});
};

export const checkPeriod = ({ refuse }: Inspection, period: Period, path: Path): void => {
  if (!isPeriodCount(period.count, period.unit)) refuse("not-a-period", path, {});
};

/** Days that each come after the one before, as values that hold from a day must. */
export const checkAscendingDays = (inspection: Inspection, days: readonly unknown[], path: Path, key: string): void => {
  days.forEach((day, at) => checkDay(inspection, day, [...path, at, key]));
  const known = days.map(readDay);
  if (known.some((day, at) => at > 0 && day !== undefined && day <= (known[at - 1] ?? Number.NEGATIVE_INFINITY))) {
    inspection.refuse("not-in-order", path, {});
  }
};
