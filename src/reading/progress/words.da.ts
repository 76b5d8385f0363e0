import type { Level } from "../../facts/fact.js";
import { daysText, numberText } from "../format.js";
import { measureWord } from "../measure-words.js";
import type { ProgressWords } from "./progress-words.js";

/** Progress in Danish, as it stands beside a citizen. */
export const danish: ProgressWords = {
  reached: (times, last) => (times === 1 ? `Nået ${last}.` : `Nået ${number(times)} gange, sidste gang ${last}.`),
  again: (day) => `Bliver nået igen ${day}, hvis forløbet fortsætter.`,
  howFar: (counted, needed, measure) => `${counted} af ${needed} ${measureWord(measure, needed, "da")} er nået.`,
  earliest: (day) => `Bliver nået ${day}, hvis forløbet fortsætter.`,
  soonest: (day) => `Kan tidligst nås ${day}.`,
  latest: (day) => `Skal nås senest ${day}.`,
  longest: (days, before) => {
    if (days === 0) return before === undefined ? "Ingen afbrydelse er tilladt." : `Ingen afbrydelse er tilladt før ${before}.`;
    return before === undefined
      ? `En afbrydelse må højst vare ${daysText(days, "da")}.`
      : `Indtil ${before} må en afbrydelse højst vare ${daysText(days, "da")}.`;
  },
  left: (days) =>
    days === 0
      ? "Der må ikke komme flere dage med afbrydelse."
      : `Fra nu af må der højst være ${daysText(days, "da")} med afbrydelse i alt.`,
  open: (days, resumeBy) =>
    `Afbrudt i ${daysText(days, "da")} indtil nu${resumeBy === undefined ? "" : `; senest ${resumeBy} skal der igen være en dag, der tæller`}.`,
  missed: (since) => `Kan efter ${since} ikke længere nås.`,
  hoursLacking: (placement, on) => `timer pr. uge for forløbet ${placement} den ${on}`,
  evidenceLacking: (of, level, to) => `dokumentation på niveauet »${levels[level]}« for ${of} til og med ${to}`,
  lacking: (things) => `Mangler: ${things.join("; ")}.`,
};

const number = (count: number): string => numberText(String(count), "da");

const levels: Readonly<Record<Level, string>> = {
  declared: "oplyst",
  documented: "dokumenteret",
  verified: "kontrolleret",
  audited: "revideret",
};
