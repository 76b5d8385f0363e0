import type { DayNumber } from "../time/day.js";

/**
 * The same function, remembering its latest answer: outcomes that share a condition ask one person the same question
 * one after the other.
 */
export const rememberLatest = <Argument extends object, Answer>(
  answer: (argument: Argument) => Answer,
): ((argument: Argument) => Answer) => {
  let latest: { readonly argument: Argument; readonly answer: Answer } | undefined;
  return (argument) => {
    if (latest?.argument !== argument) latest = { argument, answer: answer(argument) };
    return latest.answer;
  };
};

/** The same for what is asked of a day. */
export const rememberLatestDay = <Argument extends object, Answer>(
  answer: (argument: Argument, day: DayNumber) => Answer,
): ((argument: Argument, day: DayNumber) => Answer) => {
  let latest: { readonly argument: Argument; readonly day: DayNumber; readonly answer: Answer } | undefined;
  return (argument, day) => {
    if (latest?.argument !== argument || latest.day !== day) latest = { argument, day, answer: answer(argument, day) };
    return latest.answer;
  };
};
