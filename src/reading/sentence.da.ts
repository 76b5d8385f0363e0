import type { ReasonWords } from "./reason-words.js";

/** Every reason in Danish, as a caseworker reads it. */
export const danish: ReasonWords = {
  "participant-not-known": () => "Borgerens tilmelding er ikke indberettet.",
  "participant-set-aside": () => "Borgerens oplysninger har fejl og er ikke regnet med; ret dem først.",
  "not-enrolled-in-intake": () => "Borgeren er ikke tilmeldt i programmets optagelsesperiode.",
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
    }
  },
  "attribute-not-eligible": ({ negated }) =>
    negated ? "Borgeren er i en gruppe, der ikke tæller med her." : "Borgeren er ikke i den gruppe, der kræves.",
  "hours-not-reported": () => "Timer pr. uge er ikke indberettet.",
  "hours-below": ({ hours, limit }, names) => `${names.number(hours)} timer om ugen er under kravet på ${names.number(limit)}.`,
  "hours-above": ({ hours, limit }, names) => `${names.number(hours)} timer om ugen er over grænsen på ${names.number(limit)}.`,
  "not-observed": () => "Ingen måling er indberettet.",
  "observed-outside-limit": () => "Ingen måling ligger inden for grænsen.",
  "break-exceeds": ({ days, limit }) =>
    limit === 0
      ? `Afbrudt i ${counted(days)}; ingen afbrydelse er tilladt.`
      : `Afbrudt i ${counted(days)}; højst ${counted(limit)} er tilladt.`,
  "not-yet-due": ({ counted: soFar, needed, earliest }, names) =>
    `${soFar} af ${counted(needed)} er nået; kan tidligst nås ${names.day(earliest)}.`,
  "window-missed": ({ on }, names) => `Har siden ${names.day(on)} ikke kunnet nås inden for opfølgningstiden.`,
  "outside-programme-dates": ({ on }, names) => `Nået ${names.day(on)}, men der var ingen gældende aftale den dag.`,
  "requires-outcome": ({ outcome }, names) => `Kræver, at »${names.outcome(outcome)}« er nået senest samme dag.`,
  "not-priced": ({ reachedOn }, names) => `Nået ${names.day(reachedOn)}; registreres uden betaling.`,
  "not-computed": () => "Kan ikke beregnes; en oplysning mangler, eller en måned er for kort.",
  "cut-by-rule": ({ rule, amount }, names) => {
    switch (names.ruleKind(rule)) {
      case "rounded":
        return `Afrundet ned; ${names.amount(amount)} er skåret fra.`;
      case "cap":
      case "fee":
      case undefined:
        return `Loftet er nået; ${names.amount(amount)} er skåret fra.`;
    }
  },
  earliest: (day) => `Kan tidligst nås ${day}.`,
};

const counted = (days: number): string => (days === 1 ? "1 dag" : `${days} dage`);
