import { askedObject, askedWord } from "../../issue/argument.js";
import type { Locale } from "../../issue/issue.js";
import { printable } from "../../issue/printable.js";
import type { Reason } from "../../meaning/reason.js";
import type { Programme } from "../../terms/programme.js";
import { inHundredths } from "../format.js";
import { type Names, namesOf } from "../names.js";
import { reasonSentence } from "../sentence.js";
import type { Lacking } from "./lacking.js";
import type { BreaksAllowed, OutcomeProgress } from "./outcome-progress.js";
import type { ProgressWords } from "./progress-words.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, ProgressWords>> = { da: danish, en: english };

/**
 * How one outcome stands, as a few sentences in Danish or English: how far, which day, what may not happen, what is
 * missing. Days inclusive; ids stand where the programme has no label.
 *
 * ```ts
 * import { progressText, between, during, kr, outcome, paid, programme, sustained, weeks } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "thirteen-weeks",
 *   currency: "DKK",
 *   parties: [],
 *   agreements: [],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job-13", { reached: sustained(during(paid()), weeks(13)), price: kr(15_000) })], // illustrative
 *   settlement: [],
 * });
 * const missed = { outcome: "job-13", state: "missed", since: "2020-05-29", reason: { code: "not-started" }, lacking: [] } as const;
 *
 * progressText(missed, terms, "en"); // => "After 2020-05-29 it can no longer be reached. No usable placement has begun within the tracking time."
 * ```
 */
export const progressText = (progress: OutcomeProgress, programme: Programme, locale: Locale): string => {
  const names = namesOf(programme, locale);
  askedWord(askedObject(progress, "progress", ["outcome", "state"]).state, "progress.state", states);
  const told = sentencesOf(progress, names, words[locale], (reason) => reasonSentence(names, reason, locale, progress.outcome));
  return printable(told.join(" "));
};

const states: readonly OutcomeProgress["state"][] = ["reached", "pending", "missed", "unknown"];

/** The reasons that say no more than how far it has come, which is told beside them. */
const tellsHowFar = ({ code }: Reason): boolean => code === "not-yet-due" || code === "not-yet-accumulated";

const sentencesOf = (progress: OutcomeProgress, names: Names, told: ProgressWords, why: (reason: Reason) => string): readonly string[] => {
  switch (progress.state) {
    case "reached": {
      const days = progress.occurrences.map(({ reachedOn }) => reachedOn).sort();
      const last = days.at(-1);
      return [
        ...(last === undefined ? [] : [told.reached(days.length, names.day(last))]),
        ...(progress.earliest === undefined ? [] : [told.again(names.day(progress.earliest))]),
      ];
    }
    case "pending": {
      const { reason, howFar, earliest, soonest, latest, breaks, lacking } = progress;
      return [
        ...(howFar === undefined
          ? []
          : [
              told.howFar(
                names.measured(inHundredths(howFar.counted), howFar.measure),
                names.measured(howFar.needed, howFar.measure),
                howFar.measure,
              ),
            ]),
        ...(howFar !== undefined && tellsHowFar(reason) ? [] : [why(reason)]),
        ...(earliest !== undefined
          ? [told.earliest(names.day(earliest))]
          : soonest === undefined
            ? []
            : [told.soonest(names.day(soonest))]),
        ...(latest === null ? [] : [told.latest(names.day(latest))]),
        ...(breaks === undefined ? [] : breakSentences(breaks, earliest === undefined ? undefined : names.day(earliest), names, told)),
        ...lackingSentences(lacking, names, told),
      ];
    }
    case "missed":
      return [
        told.missed(names.day(progress.since)),
        ...(progress.reason.code === "window-missed" && progress.reason.from === undefined ? [] : [why(progress.reason)]),
        ...lackingSentences(progress.lacking, names, told),
      ];
    case "unknown":
      return [why(progress.reason)];
  }
};

const breakSentences = (
  { longest, left, open, resumeBy }: BreaksAllowed,
  before: string | undefined,
  names: Names,
  told: ProgressWords,
): readonly string[] => [
  ...(longest === null ? [] : [told.longest(longest, before)]),
  ...(left === null ? [] : [told.left(Math.max(0, left - open))]),
  ...(open === 0 ? [] : [told.open(open, resumeBy === null ? undefined : names.day(resumeBy))]),
];

const lackingSentences = (lacking: readonly Lacking[], names: Names, told: ProgressWords): readonly string[] =>
  lacking.length === 0
    ? []
    : [
        told.lacking(
          lacking.map((one) =>
            one.fact === "weeklyHours"
              ? told.hoursLacking(one.of, names.day(one.on))
              : told.evidenceLacking(one.of, one.level, names.day(one.to)),
          ),
        ),
      ];
