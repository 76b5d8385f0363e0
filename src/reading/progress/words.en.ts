import type { Measured } from "../../meaning/reason.js";
import type { ProgressWords } from "./progress-words.js";

/** Progress in English. */
export const english: ProgressWords = {
  reached: (times, last) => (times === 1 ? `Reached on ${last}.` : `Reached ${times} times, last on ${last}.`),
  again: (day) => `Reached again on ${day} if the employment continues.`,
  howFar: (counted, needed, measure) => `${counted} of ${needed} ${measures[measure](needed)} reached.`,
  earliest: (day) => `Reached on ${day} if the employment continues.`,
  soonest: (day) => `Can be reached on ${day} at the earliest.`,
  latest: (day) => `Must be reached by ${day}.`,
  longest: (days, before) => {
    const until = before === undefined ? "" : ` before ${before}`;
    return days === 0 ? `No interruption is allowed${until}.` : `No interruption of more than ${daysText(days)}${until}.`;
  },
  left: (days) => (days === 0 ? "No more days of interruption are allowed." : `At most ${daysText(days)} of interruption in all from now on.`),
  open: (days, resumeBy) => `Interrupted for ${daysText(days)} now${resumeBy === undefined ? "" : `; days must count again by ${resumeBy}`}.`,
  missed: (since) => `Could not be reached since ${since}.`,
  hoursLacking: (placement, on) => `weekly hours of placement ${placement} on ${on}`,
  evidenceLacking: (of, level, to) => `evidence of level "${level}" for ${of} up to ${to}`,
  lacking: (things) => `Missing: ${things.join("; ")}.`,
};

const daysText = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

const counted =
  (one: string, many: string) =>
  (number: string): string =>
    number === "1" ? one : many;

const measures: Readonly<Record<Measured, (number: string) => string>> = {
  days: counted("day", "days"),
  hours: counted("hour", "hours"),
  wages: () => "in wages",
  observedValues: () => "observed",
  weeks: counted("week", "weeks"),
  months: counted("month", "months"),
};
