import { numberText } from "../format.js";
import type { ToldTotal, WellbeingWords } from "./wellbeing-words.js";

/** What came of a measurement, in Danish. */
export const danish: WellbeingWords = (told) => {
  const { label, total } = told;
  const { subjects, changes } = total;
  const answered = changes === 0 ? "Ingen har" : `${number(changes)} af ${number(subjects)} har`;
  const sentences = [`»${label}« ifølge ${who(told)}: ${answered} svaret både ved begyndelsen og ved opfølgningen.`];
  if (changes > 0) sentences.push(`Ændringen er i gennemsnit ${told.meanChange}: ${directions(told)}.`);
  sentences.push(missing(total.baseline.missing, total.followUp.missing));
  return sentences.join(" ");
};

const respondents: ReadonlyMap<string | null, string> = new Map([
  ["citizen", "borgerne"],
  ["relative", "de pårørende"],
  ["company", "virksomhederne"],
  ["jobcentre", "jobcentrene"],
  ["register", "registret"],
]);

const who = ({ of, total: { respondent } }: ToldTotal): string =>
  respondent === null
    ? of === "companies"
      ? "virksomhederne selv"
      : "kommunerne selv"
    : (respondents.get(respondent) ?? `»${respondent}«`);

const directions = ({ total: { better, same, worse } }: ToldTotal): string => {
  const parts = [
    ...(better === 0 ? [] : [`${number(better)} er gået frem`]),
    ...(same === 0 ? [] : [`${number(same)} er ${same === 1 ? "uændret" : "uændrede"}`]),
    ...(worse === 0 ? [] : [`${number(worse)} er gået tilbage`]),
  ];
  return [...parts.slice(0, -2), parts.slice(-2).join(", og ")].join(", ");
};

const missing = (baseline: number, followUp: number): string => {
  if (baseline === 0 && followUp === 0) return "Ingen svar mangler.";
  if (followUp === 0) return `Der mangler ${number(baseline)} svar fra begyndelsen.`;
  return baseline === 0
    ? `Der mangler ${number(followUp)} svar fra opfølgningen.`
    : `Der mangler ${number(baseline)} svar fra begyndelsen og ${number(followUp)} fra opfølgningen.`;
};

const number = (count: number): string => numberText(String(count), "da");
