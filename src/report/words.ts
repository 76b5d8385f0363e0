import type { Locale } from "../issue/issue.js";

/** The headings of a printed settlement, in one language. */
export interface ReportWords {
  readonly settledAsOf: (day: string) => string;
  readonly knownOn: (day: string) => string;
  readonly projection: string;
  readonly paidBy: (payer: string) => string;
  readonly participants: (count: number) => string;
  readonly incomplete: (count: number) => string;
  readonly outcome: string;
  readonly heads: string;
  readonly fullTime: string;
  readonly amount: string;
  readonly total: string;
  readonly participant: string;
  readonly day: string;
  readonly reason: string;
  readonly daysFrom: (days: number, day: string) => string;
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  da: {
    settledAsOf: (day) => `Opgjort pr. ${day}`,
    knownOn: (day) => `som det var kendt ${day}`,
    projection: "fremskrivning: det, der løber, antages at løbe videre",
    paidBy: (payer) => `betales af ${payer}`,
    participants: (count) => (count === 1 ? "1 borger" : `${count} borgere`),
    incomplete: (count) => (count === 1 ? "1 borger med mangler" : `${count} borgere med mangler`),
    outcome: "Resultat",
    heads: "Borgere",
    fullTime: "Fuldtid",
    amount: "Beløb",
    total: "I alt",
    participant: "Borger",
    day: "Nået",
    reason: "Begrundelse",
    daysFrom: (days, day) => (days === 1 ? `Første dag ${day}.` : `${days} dage fra ${day}.`),
  },
  en: {
    settledAsOf: (day) => `Settled as of ${day}`,
    knownOn: (day) => `as known on ${day}`,
    projection: "projection: what is running is taken to run on",
    paidBy: (payer) => `paid by ${payer}`,
    participants: (count) => (count === 1 ? "1 participant" : `${count} participants`),
    incomplete: (count) => (count === 1 ? "1 participant incomplete" : `${count} participants incomplete`),
    outcome: "Outcome",
    heads: "Heads",
    fullTime: "Full-time",
    amount: "Amount",
    total: "Total",
    participant: "Participant",
    day: "Reached",
    reason: "Reason",
    daysFrom: (days, day) => (days === 1 ? `First day ${day}.` : `${days} days from ${day}.`),
  },
};
