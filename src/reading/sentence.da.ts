import type { Level } from "../facts/fact.js";
import type { SetAside } from "../facts/timeline.js";
import { daysText, inHundredths, numberText } from "./format.js";
import { measureWord } from "./measure-words.js";
import type { Names } from "./names.js";
import type { ReasonWords } from "./reason-words.js";

/** What could not be used, by its list and id. */
const setAsideText = ({ list, id }: SetAside, names: Names): string =>
  id === "" ? wholeLists[list] : `${single[list]} »${names.fact(id)}«`;

const single = {
  placements: "forløbet",
  absences: "fraværet",
  observations: "målingen",
  evidence: "dokumentationen",
  claims: "kravet",
  unreadable: "rækken",
};

const wholeLists = {
  placements: "alle forløb",
  absences: "alt fravær",
  observations: "alle målinger",
  evidence: "al dokumentation",
  claims: "alle krav",
  unreadable: "de ulæselige rækker",
};

const othersText = (count: number): string =>
  count === 0 ? "" : count === 1 ? " og 1 anden" : ` og ${numberText(String(count), "da")} andre`;

/** Every reason in Danish, as a caseworker reads it. */
export const danish: ReasonWords = {
  "participant-not-known": () => "Borgerens tilmelding er ikke indberettet.",
  "participant-set-aside": () => "Borgerens oplysninger har fejl og er ikke regnet med; ret dem først.",
  "not-enrolled-in-intake": () => "Borgeren er ikke tilmeldt i programmets optagelsesperiode.",
  "fact-set-aside": ({ facts: [first, ...others] }, names) =>
    `Uafklaret: ${first === undefined ? "en oplysning" : setAsideText(first, names)}${othersText(others.length)} kunne ikke bruges.`,
  "not-started": () => "Intet brugbart forløb er begyndt i opfølgningstiden.",
  "form-not-eligible": ({ test, negated, form }, names) => {
    const spell = form === undefined ? "Forløbet" : names.form(form);
    switch (test) {
      case "paid":
        return negated ? `${spell} er lønnet, og det tæller ikke her.` : `${spell} er ikke lønnet.`;
      case "subsidised":
        return negated ? `${spell} er støttet, og det tæller ikke her.` : `${spell} er ikke støttet.`;
      case "absent":
        return negated ? "Borgeren var fraværende, og det tæller ikke her." : "Borgeren var ikke fraværende.";
      case "activity":
      case "form":
        return `${spell} tæller ikke med her.`;
      case "employer":
      case "employerAttribute":
        return negated ? "Virksomheden er en af dem, der ikke tæller med her." : "Virksomheden er ikke en af dem, der kræves.";
      case "participating":
        return negated ? "Virksomheden deltager, og det tæller ikke her." : "Virksomheden deltager ikke i programmet den dag.";
      case "began":
        return negated ? "Forløbet begyndte i et tidsrum, der ikke tæller." : "Forløbet begyndte uden for det tidsrum, der kræves.";
      case "granted":
        return negated ? "Forløbet er bevilget i et tidsrum, der ikke tæller." : "Forløbet er ikke bevilget i det tidsrum, der kræves.";
      case "lasted":
        return negated ? "Forløbet har varet for længe til at tælle her." : "Forløbet har ikke varet længe nok.";
      case "agreedFor":
        return negated ? "Forløbet er aftalt for længe til at tælle her." : "Forløbet er ikke aftalt længe nok.";
      case "openEnded":
        return negated ? "Forløbet er aftalt uden slutdato, og det tæller ikke her." : "Forløbet er aftalt med en slutdato.";
    }
  },
  "attribute-not-eligible": ({ negated }) =>
    negated ? "Borgeren er i en gruppe, der ikke tæller med her." : "Borgeren er ikke i den gruppe, der kræves.",
  "value-not-eligible": ({ quantity, negated }, names) =>
    negated
      ? `»${names.quantity(quantity)}« ligger inden for en grænse, der udelukker.`
      : `»${names.quantity(quantity)}« ligger uden for grænsen eller mangler.`,
  "hours-not-reported": () => "Timer pr. uge er ikke indberettet.",
  "hours-below": ({ hours, limit }, names) => `${names.number(hours)} timer om ugen er under kravet på ${names.number(limit)}.`,
  "hours-above": ({ hours, limit }, names) => `${names.number(hours)} timer om ugen er over grænsen på ${names.number(limit)}.`,
  "not-observed": () => "Ingen måling er indberettet.",
  "observed-outside-limit": () => "Ingen måling ligger inden for grænsen.",
  "average-hours-below": ({ hours, limit }, names) =>
    `${names.number(hours)} timer om ugen i gennemsnit; kravet er ${names.number(limit)}.`,
  "not-given-at-start": ({ on }, names) => `Betingelsen på startdagen ${names.day(on)} var ikke opfyldt.`,
  "excluded-by-prior-placement": (_, { prior }) =>
    ({
      placement: "Udelukket af et tidligere forløb.",
      observation: "Udelukket af en tidligere måling.",
      either: "Udelukket af noget, der lå forud.",
    })[prior],
  "evidence-below-level": ({ level }) => `Mangler dokumentation på niveauet »${levels[level]}«.`,
  "break-exceeds": ({ days, limit }) =>
    limit === 0
      ? `Afbrudt i ${daysText(days, "da")}; ingen afbrydelse er tilladt.`
      : `Afbrudt i ${daysText(days, "da")}; højst ${daysText(limit, "da")} er tilladt.`,
  "not-yet-due": ({ counted: soFar, needed, earliest }, names) =>
    `${names.number(String(soFar))} af ${daysText(needed, "da")} er nået; kan tidligst nås ${names.day(earliest)}.`,
  "not-yet-accumulated": ({ counted: soFar, needed, measure }, names) =>
    `${names.measured(inHundredths(soFar), measure)} af ${names.measured(needed, measure)} ${measureWord(measure, needed, "da")} er nået.`,
  "not-yet-checked": ({ on }, names) => `Opgøres først ${names.day(on)}.`,
  "window-missed": ({ on, from }, names) =>
    from === undefined
      ? `Har efter ${names.day(on)} ikke kunnet nås inden for fristen.`
      : `Gælder først fra ${names.day(from)}; ${names.day(on)} er for tidligt.`,
  "outside-programme-dates": ({ on }, names) => `Nået ${names.day(on)}, men der var ingen gældende aftale den dag.`,
  "requires-outcome": ({ outcome }, names) => `Kræver, at »${names.outcome(outcome)}« er nået i tide.`,
  "excluded-by-outcome": ({ outcome }, names) => `»${names.outcome(outcome)}« træder i stedet.`,
  "not-priced": ({ reachedOn }, names) => `Nået ${names.day(reachedOn)}; registreres uden betaling.`,
  "not-computed": () => "Kan ikke beregnes; en oplysning mangler, eller en måned er for kort.",
  "not-claimed": ({ until }, names) =>
    until === undefined ? "Ikke krævet endnu." : `Ikke krævet endnu; kan kræves til og med ${names.day(until)}.`,
  "claim-deadline-passed": ({ on }, names) => `Ikke krævet inden fristen ${names.day(on)}.`,
  "required-outcome-not-paid": ({ outcome }, names) => `Kræver, at »${names.outcome(outcome)}« er betalt.`,
  "held-until-unlock": () => "Holdes tilbage, til målet er nået.",
  "withheld-until": ({ on }, names) => `Forfalder først til betaling ${names.day(on)}.`,
  "cut-by-rule": ({ rule, amount }, names) => {
    const cut = names.amount(amount);
    switch (names.cut(rule)) {
      case "rounded":
        return `Afrundet ned; ${cut} er skåret fra.`;
      case "cap":
        return `Loftet er nået; ${cut} er skåret fra.`;
      case "shareCap":
        return `Den højeste andel er nået; ${cut} er skåret fra.`;
      case "tiers":
        return `Antallet i trinnet er nået; ${cut} er skåret fra.`;
      case "deadweight":
        return `Dødvægt: ${cut} er trukket fra.`;
      case "index":
        return `Reguleret efter tabel; ${cut} er trukket fra.`;
      case "scaled":
        return `Reguleret efter gruppens resultat; ${cut} er trukket fra.`;
      case "difference":
        return `${cut} fratrukket for »${names.outcome(rule)}«.`;
      case "fee":
      case "unlock":
      case "hold":
      case "requiresPaid":
      case "withhold":
      case "payLag":
      case "claimDeadline":
        return `»${names.outcome(rule)}«: ${cut} er trukket fra.`;
    }
  },
  earliest: (day) => `Kan tidligst nås ${day}.`,
  cameTo: (counted, needed, lastDay, days, limit) =>
    `${counted} af ${needed} er nået til og med ${lastDay}, derefter afbrudt i ${days}${limit === 0 ? "" : ` (højst ${limit})`}.`,
};

const levels: Readonly<Record<Level, string>> = {
  declared: "oplyst",
  documented: "dokumenteret",
  verified: "kontrolleret",
  audited: "revideret",
};
