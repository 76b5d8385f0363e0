import { daysText } from "../format.js";
import type { Names } from "../names.js";
import type { NeverBecause } from "./finding.js";
import type { FindingWords } from "./finding-words.js";

/** Every finding in Danish. */
export const danish: FindingWords = {
  "price-falls-with-longer-stay": ({ outcome, shorter, longer, paidShorter, paidLonger }, names) =>
    `Et forløb på ${daysText(longer, "da")} betales med ${names.amount(paidLonger)}, et kortere på ${daysText(shorter, "da")} med ${names.amount(paidShorter)} i alt. Det er »${names.outcome(outcome)}«, der falder.`,
  "praktik-paid-like-a-job": ({ outcome, form, job, amount }, names) =>
    `»${names.outcome(outcome)}« betales med ${names.amount(amount)}, hvad enten forløbet er »${names.form(job)}« eller »${names.form(form)}«, som er ulønnet.`,
  "no-deadline": ({ outcome, early, late }, names) =>
    `»${names.outcome(outcome)}« har ingen frist: det betales ${names.day(early)} og lige så vel ${names.day(late)}.`,
  "never-reached": ({ outcome, because }, names) => `»${names.outcome(outcome)}« kan aldrig nås: ${reason(because, names)}.`,
  "not-tried": ({ outcome }, names) =>
    `»${names.outcome(outcome)}« er ikke afprøvet: ingen af de borgere, der er tænkt op til at afprøve vilkårene, når det, så det er ikke undersøgt, hvad det betaler.`,
  "cap-below-fee": ({ cap, fee, agreement, amount }, names) =>
    `I aftalen »${names.agreement(agreement)}« fylder »${names.outcome(fee)}« på ${names.amount(amount)} hele loftet »${names.outcome(cap)}«. Intet resultat kan betales.`,
  "same-weeks-paid-twice": ({ outcome, other, days, amount }, names) =>
    `»${names.outcome(other)}« og »${names.outcome(outcome)}« betaler begge, i alt ${names.amount(amount)} for de samme ${daysText(days, "da")} af ét forløb. Ingen af dem kræver eller træder i stedet for den anden.`,
  "rounding-loses": ({ rule, outcome, price }, names) =>
    `»${names.outcome(rule)}« runder prisen ${names.amount(price)} for »${names.outcome(outcome)}« ned til ingenting.`,
  "unpriced-required": ({ outcome, required }, names) =>
    `»${names.outcome(outcome)}« betales kun, hvis »${names.outcome(required)}« er betalt, men det har ingen pris. Det bliver aldrig betalt.`,
  "hours-of-zero": ({ outcome, amount }, names) =>
    `»${names.outcome(outcome)}« betales med ${names.amount(amount)} også for ansættelse i 0 timer om ugen.`,
};

const reason = (because: NeverBecause, names: Names): string => {
  switch (because.code) {
    case "conditions-exclude-each-other":
      return "betingelserne udelukker hinanden";
    case "period-longer-than-time":
      return `det tager mindst ${daysText(because.needed, "da")}, og der er højst ${daysText(because.available, "da")}`;
    case "not-before-after-deadline":
      return "det må tidligst nås efter den sidste dag, det kan nås";
    case "no-agreement-in-time":
      return "ingen aftale gælder, mens det kan nås";
    case "required-outcome-never-reached":
      return `det kræver »${names.outcome(because.required)}«, som aldrig kan nås`;
  }
};
