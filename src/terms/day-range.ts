import type { Day } from "../time/day.js";

/** Days from the first to the last, both inclusive. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** From the first to the last day, both inclusive. */
export const between = (from: Day, to: Day): DayRange => ({ from, to });
