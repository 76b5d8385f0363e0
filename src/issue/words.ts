import type { Issue, IssueWords, Locale, Path } from "./issue.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, IssueWords>> = { da: danish, en: english };

/** What the fields of facts are called; in English by their own names unless another is here. */
const factFields: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  da: new Map([
    ["absences", "fravær"],
    ["activity", "aktivitet"],
    ["agreedTo", "aftalt til"],
    ["agreement", "aftale"],
    ["amount", "beløb"],
    ["asOf", "opgørelsesdag"],
    ["attributes", "oplysninger"],
    ["claims", "krav"],
    ["competences", "kompetencer"],
    ["employer", "virksomhed"],
    ["enrolled", "tilmelding"],
    ["evidence", "dokumentation"],
    ["form", "ansættelsesform"],
    ["from", "første dag"],
    ["grantedOn", "bevilget"],
    ["kind", "art"],
    ["level", "niveau"],
    ["observations", "målinger"],
    ["occurrence", "forekomst"],
    ["of", "hører til"],
    ["on", "dag"],
    ["outcome", "resultat"],
    ["per", "pr."],
    ["placements", "forløb"],
    ["recorded", "indberettet"],
    ["remark", "bemærkning"],
    ["respondent", "svarperson"],
    ["sequence", "løbenummer"],
    ["series", "række"],
    ["subject", "gruppe"],
    ["to", "sidste dag"],
    ["unreadable", "ulæselige rækker"],
    ["value", "værdi"],
    ["wages", "løn"],
    ["weeklyHours", "timer pr. uge"],
  ]),
  en: new Map([
    ["agreedTo", "agreed last day"],
    ["from", "first day"],
    ["grantedOn", "granted on"],
    ["subject", "group"],
    ["to", "last day"],
    ["unreadable", "unreadable rows"],
    ["weeklyHours", "weekly hours"],
  ]),
};

/** What the parts of the terms are called. */
const termFields: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  da: new Map([
    ["agreements", "aftaler"],
    ["amount", "beløb"],
    ["asOf", "opgørelsesdag"],
    ["attributes", "oplysninger"],
    ["below", "under"],
    ["breaks", "afbrydelser"],
    ["cells", "celler"],
    ["companies", "virksomheder"],
    ["condition", "betingelse"],
    ["currency", "valuta"],
    ["due", "forfald"],
    ["each", "hver"],
    ["expectedTotal", "ventet beløb"],
    ["forms", "ansættelsesformer"],
    ["from", "fra"],
    ["fullTimeHours", "timer på fuld tid"],
    ["funding", "finansiering"],
    ["intake", "optagelse"],
    ["knownOn", "kendt den"],
    ["limit", "grænse"],
    ["mode", "måde"],
    ["of", "led"],
    ["otherwise", "ellers"],
    ["outcomes", "resultater"],
    ["outreachBy", "opsøgt af"],
    ["parties", "parter"],
    ["payer", "betaler"],
    ["per", "pr."],
    ["period", "periode"],
    ["price", "pris"],
    ["reached", "opnåelse"],
    ["receiver", "modtager"],
    ["remainder", "rest"],
    ["requires", "kræver"],
    ["riskShare", "risikoandel"],
    ["rules", "regler"],
    ["selectedBy", "udvalgt af"],
    ["settlement", "afregning"],
    ["shares", "andele"],
    ["targetGroups", "målgrupper"],
    ["test", "prøve"],
    ["than", "værdi"],
    ["to", "til"],
    ["tracking", "opfølgning"],
    ["values", "værdier"],
  ]),
  en: new Map([
    ["expectedTotal", "expected total"],
    ["fullTimeHours", "full-time hours"],
    ["outreachBy", "outreach by"],
    ["riskShare", "risk share"],
    ["selectedBy", "selected by"],
    ["targetGroups", "target groups"],
  ]),
};

/**
 * Is this a path into facts: a participant's id, a list, an id, and then fields, or the observations of groups? Paths
 * into terms name a part first.
 */
const isFactPath = ([first, second]: Path): boolean => !termFields.da.has(String(first)) && typeof second === "string";

/** Where something stands, in words: `B-1 › forløb › r1 › timer pr. uge`. Ids stay as they are. */
export const placeOf = (path: Path, locale: Locale): string => {
  if (isFactPath(path)) {
    const idPlaces = path[0] === "observations" ? [1] : [0, 2];
    return path.map((part, place) => (idPlaces.includes(place) ? undefined : factFields[locale].get(String(part))) ?? String(part)).join(" › ");
  }
  return path.map((part) => termFields[locale].get(String(part)) ?? String(part)).join(" › ");
};

/** An issue as a sentence in Danish or English: where, what is wrong, what to do. It never repeats a value of the facts. */
export const messageOf = (issue: Issue, locale: Locale): string => {
  const sentence = (words[locale][issue.code] as (operands: object) => string)(issue.operands);
  const place = placeOf(issue.path, locale);
  return place === "" ? sentence : `${place}: ${sentence}`;
};
