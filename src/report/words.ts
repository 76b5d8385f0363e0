import { daysText } from "../reading/format.js";
import type { Locale } from "../issue/issue.js";

/** The headings of a printed settlement, in one language. */
export interface ReportWords {
  readonly settledAsOf: (day: string) => string;
  readonly knownOn: (day: string) => string;
  readonly projection: string;
  readonly paidBy: (payer: string) => string;
  readonly participants: (count: number) => string;
  readonly incomplete: (ids: readonly string[]) => string;
  readonly observationsSetAside: (ids: readonly string[]) => string;
  readonly outcome: string;
  readonly heads: string;
  readonly fullTime: string;
  readonly amount: string;
  readonly total: string;
  readonly cap: string;
  readonly rounding: string;
  readonly withoutAgreement: string;
  readonly participant: string;
  readonly day: string;
  readonly reason: string;
  readonly daysFrom: (days: number, breakDays: number, day: string) => string;
  readonly observedOn: (day: string) => string;
  readonly cut: (rule: string, amount: string) => string;
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  da: {
    settledAsOf: (day) => `Opgjort pr. ${day}`,
    knownOn: (day) => `som det var kendt ${day}`,
    projection: "fremskrivning: det, der løber, antages at løbe videre",
    paidBy: (payer) => `betales af ${payer}`,
    participants: (count) => (count === 1 ? "1 borger" : `${count} borgere`),
    incomplete: (ids) => `Noget er sat til side og ikke regnet med for: ${ids.join(", ")}`,
    observationsSetAside: (ids) => `Målinger af grupper, der er sat til side og ikke regnet med: ${ids.join(", ")}`,
    outcome: "Resultat",
    heads: "Borgere",
    fullTime: "Fuldtidsstillinger",
    amount: "Beløb",
    total: "I alt",
    cap: "Loft",
    rounding: "Afrunding",
    withoutAgreement: "Uden aftale",
    participant: "Borger",
    day: "Nået",
    reason: "Begrundelse",
    daysFrom: (days, breakDays, day) => {
      if (days === 1) return `Første dag ${day}.`;
      const from = `${daysText(days, "da")} fra ${day}`;
      return breakDays === 0 ? `${from}.` : `${from}; afbrydelser på ${daysText(breakDays, "da")} tæller ikke med.`;
    },
    observedOn: (day) => `Målt ${day}.`,
    cut: (rule, amount) => `${rule}: ${amount} er skåret fra.`,
  },
  en: {
    settledAsOf: (day) => `Settled as of ${day}`,
    knownOn: (day) => `as known on ${day}`,
    projection: "projection: what is running is taken to run on",
    paidBy: (payer) => `paid by ${payer}`,
    participants: (count) => (count === 1 ? "1 participant" : `${count} participants`),
    incomplete: (ids) => `Something was set aside and not counted for: ${ids.join(", ")}`,
    observationsSetAside: (ids) => `Observations of groups that were set aside and not counted: ${ids.join(", ")}`,
    outcome: "Outcome",
    heads: "Heads",
    fullTime: "Full-time posts",
    amount: "Amount",
    total: "Total",
    cap: "Cap",
    rounding: "Rounding",
    withoutAgreement: "Without an agreement",
    participant: "Participant",
    day: "Reached",
    reason: "Reason",
    daysFrom: (days, breakDays, day) => {
      if (days === 1) return `First day ${day}.`;
      const from = `${daysText(days, "en")} from ${day}`;
      return breakDays === 0 ? `${from}.` : `${from}; breaks of ${daysText(breakDays, "en")} do not count.`;
    },
    observedOn: (day) => `Observed ${day}.`,
    cut: (rule, amount) => `${rule}: ${amount} was cut.`,
  },
};
