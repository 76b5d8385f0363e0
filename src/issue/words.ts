import type { Issue, IssueWords, Locale, Path } from "./issue.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, IssueWords>> = { da: danish, en: english };

/** What the parts of a path are called where they are not names that the reader chose. */
const places: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  da: {
    agreements: "aftaler",
    agreement: "aftale",
    attributes: "oplysninger",
    absences: "fravær",
    companies: "virksomheder",
    enrolled: "tilmelding",
    expectedTotal: "ventet beløb",
    forms: "ansættelsesformer",
    form: "ansættelsesform",
    from: "første dag",
    fullTimeHours: "timer på fuld tid",
    funding: "finansiering",
    intake: "optagelse",
    observations: "målinger",
    outcomes: "resultater",
    parties: "parter",
    placements: "forløb",
    price: "pris",
    reached: "opnåelse",
    recorded: "indberettet",
    requires: "kræver",
    selectedBy: "udvalgt af",
    settlement: "afregning",
    targetGroups: "målgrupper",
    to: "sidste dag",
    tracking: "opfølgning",
    unreadable: "ulæselige rækker",
    values: "værdier",
    weeklyHours: "timer pr. uge",
  },
  en: {
    expectedTotal: "expected total",
    fullTimeHours: "full-time hours",
    from: "first day",
    selectedBy: "selected by",
    targetGroups: "target groups",
    to: "last day",
    unreadable: "unreadable rows",
    weeklyHours: "weekly hours",
  },
};

/** Where something stands, in words: `B-1 › forløb › r1 › timer pr. uge`. */
export const placeOf = (path: Path, locale: Locale): string => path.map((part) => places[locale][part] ?? String(part)).join(" › ");

/** An issue as a sentence in Danish or English: where, what is wrong, what to do. It never repeats a value of the facts. */
export const messageOf = (issue: Issue, locale: Locale): string => {
  const sentence = (words[locale][issue.code] as (operands: object) => string)(issue.operands);
  const place = placeOf(issue.path, locale);
  return place === "" ? sentence : `${place}: ${sentence}`;
};
