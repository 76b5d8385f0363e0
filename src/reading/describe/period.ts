import type { DayRange } from "../../terms/day-range.js";
import type { Period } from "../../time/period.js";
import type { Telling } from "./telling.js";

/** A period by its length: `13 uger`; what happens in a month that is too short is told where it is not the usual. */
export const periodText = (period: Period, { say, count }: Telling): string => {
  const length = count(period.count, period.unit);
  if (!("monthEnd" in period)) return length;
  switch (period.monthEnd) {
    case "clamp":
      return length;
    case "overflow":
      return `${length} ${say("(har den sidste måned ikke dagen, regnes til den 1. i den næste)", "(where the last month lacks the day, to the 1st of the next)")}`;
    case "refuse":
      return `${length} ${say("(har den sidste måned ikke dagen, kan det ikke beregnes)", "(where the last month lacks the day, not computed)")}`;
  }
};

/** From the first to the last day. */
export const rangeText = ({ from, to }: DayRange, { say, day }: Telling): string =>
  say(`${day(from)} til ${day(to)}`, `${day(from)} to ${day(to)}`);

/** Not before the one day and not after the other, where they are stated: `tidligst 1. januar 2018`. */
export const boundsText = (from: string | undefined, to: string | undefined, { say, and }: Telling): string =>
  and([
    ...(from === undefined ? [] : [say(`tidligst ${from}`, `no earlier than ${from}`)]),
    ...(to === undefined ? [] : [say(`senest ${to}`, `no later than ${to}`)]),
  ]);
