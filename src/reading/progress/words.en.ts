import { daysText } from "../format.js";
import { measureWord } from "../measure-words.js";
import type { ProgressWords } from "./progress-words.js";

/** Progress in English. */
export const english: ProgressWords = {
  reached: (times, last) => (times === 1 ? `Reached on ${last}.` : `Reached ${times} times, last on ${last}.`),
  again: (day) => `Will be reached again on ${day} if what runs continues.`,
  howFar: (counted, needed, measure) => `${counted} of ${needed} ${measureWord(measure, needed, "en")} reached.`,
  earliest: (day) => `Will be reached on ${day} if what runs continues.`,
  soonest: (day) => `Can be reached on ${day} at the earliest.`,
  latest: (day) => `Must be reached by ${day}.`,
  longest: (days, before) => {
    const until = before === undefined ? "" : ` before ${before}`;
    return days === 0 ? `No interruption is allowed${until}.` : `No interruption of more than ${daysText(days, "en")}${until}.`;
  },
  left: (days) =>
    days === 0 ? "No more days of interruption are allowed." : `At most ${daysText(days, "en")} of interruption in all from now on.`,
  open: (days, resumeBy) =>
    `Interrupted for ${daysText(days, "en")} now${resumeBy === undefined ? "" : `; days must count again by ${resumeBy}`}.`,
  missed: (since) => `After ${since} it can no longer be reached.`,
  hoursLacking: (placement, on) => `weekly hours of placement ${placement} on ${on}`,
  evidenceLacking: (of, level, to) => `evidence of level "${level}" for ${of} up to ${to}`,
  lacking: (things) => `Missing: ${things.join("; ")}.`,
};
