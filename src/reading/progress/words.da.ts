import type { Level } from "../../facts/fact.js";
import type { Measured } from "../../meaning/reason.js";
import type { ProgressWords } from "./progress-words.js";

/** Progress in Danish, as it stands beside a citizen. */
export const danish: ProgressWords = {
  reached: (times, last) => (times === 1 ? `Nået ${last}.` : `Nået ${times} gange, senest ${last}.`),
  again: (day) => `Nås igen ${day}, hvis ansættelsen fortsætter.`,
  howFar: (counted, needed, measure) => `${counted} af ${needed} ${measures[measure](needed)} er nået.`,
  earliest: (day) => `Nås ${day}, hvis ansættelsen fortsætter.`,
  soonest: (day) => `Kan tidligst nås ${day}.`,
  latest: (day) => `Skal nås senest ${day}.`,
  longest: (days, before) => {
    const until = before === undefined ? "" : ` før ${before}`;
    return days === 0 ? `Ingen afbrydelse er tilladt${until}.` : `Ingen afbrydelse på mere end ${dage(days)}${until}.`;
  },
  left: (days) => (days === 0 ? "Flere dages afbrydelse er ikke tilladt." : `Højst ${dage(days)} med afbrydelse i alt fra nu af.`),
  open: (days, resumeBy) => `Afbrudt i ${dage(days)} nu${resumeBy === undefined ? "" : `; dagene skal tælle igen senest ${resumeBy}`}.`,
  missed: (since) => `Har ikke kunnet nås siden ${since}.`,
  hoursLacking: (placement, on) => `timer pr. uge for forløbet ${placement} den ${on}`,
  evidenceLacking: (of, level, to) => `dokumentation på niveauet »${levels[level]}« for ${of} til og med ${to}`,
  lacking: (things) => `Mangler: ${things.join("; ")}.`,
};

const dage = (days: number): string => (days === 1 ? "1 dag" : `${days} dage`);

const levels: Readonly<Record<Level, string>> = { declared: "oplyst", documented: "dokumenteret", verified: "kontrolleret", audited: "revideret" };

const counted =
  (one: string, many: string) =>
  (number: string): string =>
    number === "1" ? one : many;

const measures: Readonly<Record<Measured, (number: string) => string>> = {
  days: counted("dag", "dage"),
  hours: counted("time", "timer"),
  wages: () => "i løn",
  observedValues: () => "målt",
  weeks: counted("uge", "uger"),
  months: counted("måned", "måneder"),
};
