import { askedList, askedObject, askedWord } from "./argument.js";
import { askedLocale } from "./asked-locale.js";
import type { Issue, IssueCode, IssueWords, Locale, Path } from "./issue.js";
import { printable } from "./printable.js";
import { danish } from "./words.da.js";
import { english } from "./words.en.js";

const words: Readonly<Record<Locale, IssueWords>> = { da: danish, en: english };

const codes = { da: Object.keys(danish) as IssueCode[], en: Object.keys(english) as IssueCode[] };

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
    ["after", "efter"],
    ["agreement", "aftale"],
    ["agreements", "aftaler"],
    ["among", "blandt"],
    ["amount", "beløb"],
    ["anchor", "begyndelse"],
    ["asOf", "opgørelsesdag"],
    ["asked", "spurgt"],
    ["atLeast", "mindst"],
    ["attributes", "oplysninger"],
    ["averageHours", "gennemsnitlige timer"],
    ["below", "under"],
    ["breaks", "afbrydelser"],
    ["by", "senest"],
    ["calendar", "kalender"],
    ["calendars", "kalendere"],
    ["cap", "loft"],
    ["cells", "celler"],
    ["checkpoints", "kontroldage"],
    ["commitments", "forpligtelser"],
    ["companies", "virksomheder"],
    ["condition", "betingelse"],
    ["count", "antal"],
    ["counts", "tælles"],
    ["currency", "valuta"],
    ["day", "dag"],
    ["due", "forfald"],
    ["each", "hver"],
    ["employer", "virksomhed"],
    ["endsAfter", "ophør"],
    ["excludes", "udelukker"],
    ["exempt", "undtaget"],
    ["expectedTotal", "ventet beløb"],
    ["extensions", "udvidelser"],
    ["forms", "ansættelsesformer"],
    ["from", "fra"],
    ["fullTimeHours", "timer på fuld tid"],
    ["funding", "finansiering"],
    ["given", "givet"],
    ["holidays", "helligdage"],
    ["intake", "optagelse"],
    ["knownOn", "kendt den"],
    ["labels", "betegnelser"],
    ["lag", "frist"],
    ["limit", "grænse"],
    ["measure", "måling"],
    ["measurements", "trivselsmålinger"],
    ["mode", "måde"],
    ["monthsFrom", "måneder fra"],
    ["notBefore", "tidligst"],
    ["occasion", "hændelse"],
    ["of", "led"],
    ["otherwise", "ellers"],
    ["outcome", "resultat"],
    ["outcomes", "resultater"],
    ["outreachBy", "opsøgt af"],
    ["parameters", "parametre"],
    ["part", "del"],
    ["participant", "borger"],
    ["participants", "borgere"],
    ["parties", "parter"],
    ["party", "part"],
    ["payer", "betaler"],
    ["per", "pr."],
    ["period", "periode"],
    ["points", "punkter"],
    ["price", "pris"],
    ["quantity", "størrelse"],
    ["reached", "opnåelse"],
    ["receiver", "modtager"],
    ["remainder", "rest"],
    ["requires", "kræver"],
    ["riskShare", "risikoandel"],
    ["rules", "regler"],
    ["schema", "skema"],
    ["selectedBy", "udvalgt af"],
    ["settlement", "afregning"],
    ["share", "andel"],
    ["shares", "andele"],
    ["since", "siden"],
    ["step", "skridt"],
    ["steps", "trin"],
    ["targetGroups", "målgrupper"],
    ["targets", "mål"],
    ["test", "prøve"],
    ["than", "værdi"],
    ["then", "så"],
    ["tiers", "pristrin"],
    ["times", "gange"],
    ["to", "til"],
    ["total", "i alt"],
    ["tracking", "opfølgning"],
    ["unless", "medmindre"],
    ["until", "indtil"],
    ["values", "værdier"],
    ["within", "inden for"],
    ["workingDays", "arbejdsdage"],
  ]),
  en: new Map([
    ["asked", "asked for"],
    ["atLeast", "at least"],
    ["averageHours", "average hours"],
    ["endsAfter", "ends after"],
    ["expectedTotal", "expected total"],
    ["fullTimeHours", "full-time hours"],
    ["monthsFrom", "months from"],
    ["notBefore", "not before"],
    ["outreachBy", "outreach by"],
    ["riskShare", "risk share"],
    ["selectedBy", "selected by"],
    ["targetGroups", "target groups"],
    ["workingDays", "working days"],
  ]),
};

/**
 * Is this a path into facts: a participant's id, a list, an id, and then fields, or the observations of groups? Paths
 * into terms name a part first.
 */
const isFactPath = ([first, second]: Path): boolean => !termFields.da.has(String(first)) && typeof second === "string";

/** Where something stands, in words: `B-1 › forløb › r1 › timer pr. uge`. Ids stay as they are. */
export const placeOf = (path: Path, locale: Locale): string => printable(partNames(path, locale).join(" › "));

const partNames = (path: Path, locale: Locale): readonly string[] => {
  if (!isFactPath(path)) return path.map((part) => termFields[locale].get(String(part)) ?? String(part));
  const idPlaces = path[0] === "observations" ? [1] : [0, 2];
  return path.map((part, place) => (idPlaces.includes(place) ? undefined : factFields[locale].get(String(part))) ?? String(part));
};

/** An issue as a sentence in Danish or English: where, what is wrong, what to do. It never repeats a value of the facts. */
export const messageOf = (issue: Issue, locale: Locale): string => {
  const { code } = askedObject(issue, "issue", ["code", "path", "operands"]);
  askedWord(code, "issue.code", codes[askedLocale(locale)]);
  askedList(issue.path, "issue.path");
  const sentence = printable((words[locale][issue.code] as (operands: object) => string)(issue.operands));
  const place = placeOf(issue.path, locale);
  return place === "" ? sentence : `${place}: ${sentence}`;
};
