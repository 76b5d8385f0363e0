import type { DayNumber } from "./day.js";

/** Values that each hold from a day until the next one does, in the order of their days. */
export interface Steps<Value> {
  readonly from: readonly DayNumber[];
  readonly values: readonly Value[];
}

/** A value that has always held. */
export const always = <Value>(value: Value): Steps<Value> => ({ from: everFrom, values: [value] });

const everFrom: readonly DayNumber[] = [Number.NEGATIVE_INFINITY];

/** No value on any day. */
export const never: Steps<never> = { from: [], values: [] };

/** The value on a day, or `undefined` before the first one. */
export const valueOn = <Value>(steps: Steps<Value>, day: DayNumber): Value | undefined => {
  let place = steps.from.length - 1;
  while (place >= 0 && (steps.from[place] as DayNumber) > day) place--;
  return steps.values[place];
};
