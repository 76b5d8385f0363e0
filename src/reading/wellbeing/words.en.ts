import type { ToldTotal, WellbeingWords } from "./wellbeing-words.js";

/** What came of a measurement, in English. */
export const english: WellbeingWords = (told) => {
  const { label, total } = told;
  const { subjects, changes } = total;
  const answered = changes === 0 ? "None has" : `${changes} of ${subjects} ${changes === 1 ? "has" : "have"}`;
  const sentences = [`"${label}" according to ${who(told)}: ${answered} answered both at the beginning and at the follow-up.`];
  if (changes > 0) sentences.push(`The mean change is ${told.meanChange}: ${directions(told)}.`);
  sentences.push(missing(total.baseline.missing, total.followUp.missing));
  return sentences.join(" ");
};

const respondents: ReadonlyMap<string | null, string> = new Map([
  ["citizen", "the citizens"],
  ["relative", "the relatives"],
  ["company", "the companies"],
  ["jobcentre", "the jobcentres"],
  ["register", "the register"],
]);

const who = ({ of, total: { respondent } }: ToldTotal): string =>
  respondent === null
    ? of === "companies"
      ? "the companies themselves"
      : "the municipalities themselves"
    : (respondents.get(respondent) ?? `"${respondent}"`);

const directions = ({ total: { better, same, worse } }: ToldTotal): string => {
  const parts = [
    ...(better === 0 ? [] : [`${better} moved forward`]),
    ...(same === 0 ? [] : [`${same} ${same === 1 ? "is" : "are"} unchanged`]),
    ...(worse === 0 ? [] : [`${worse} moved back`]),
  ];
  return [...parts.slice(0, -2), parts.slice(-2).join(parts.length === 2 ? " and " : ", and ")].join(", ");
};

const missing = (baseline: number, followUp: number): string => {
  if (baseline === 0 && followUp === 0) return "No answers are missing.";
  if (followUp === 0) return `Missing from the beginning: ${answers(baseline)}.`;
  return baseline === 0
    ? `Missing from the follow-up: ${answers(followUp)}.`
    : `Missing from the beginning: ${answers(baseline)}; from the follow-up: ${followUp}.`;
};

const answers = (count: number): string => (count === 1 ? "1 answer" : `${count} answers`);
