import type { Level } from "../../facts/fact.js";
import { daysText } from "../format.js";
import { quantityWords } from "../quantity-words.js";
import type { ExplainWords } from "./explain-words.js";

const levels: Readonly<Record<Level, string>> = {
  declared: "oplyst",
  documented: "dokumenteret",
  verified: "kontrolleret",
  audited: "revideret",
};

/** Explanations in Danish. */
export const danish: ExplainWords = {
  line: (outcome, amount) => `»${outcome}«: ${amount}`,
  days: (count, from, to) => (from === to ? `${daysText(count, "da")}, ${from}` : `${daysText(count, "da")} fra ${from} til ${to}`),
  on: (day) => `nået ${day}`,
  by: (placements) => `(${placements.join(", ")})`,
  clause: (clause) => `Kontrakten: ${clause}`,
  agreement: (agreement, payer) => `Aftalen »${agreement}«; betales af ${payer}`,
  price: (amount) => `Pris: ${amount}`,
  beforeRules: (amount) => `pris ${amount}`,
  quantity: quantityWords.da,
  quoted: (name) => `»${name}«`,
  lookedUp: (name, found, on) => `»${name}« ${found === null ? "kendes ikke" : `er »${found}«`}${on === undefined ? "" : ` den ${on}`}`,
  noValue: "ingen pris",
  step: {
    fee: "fast betaling",
    cap: "loft",
    shareCap: "højeste andel",
    tiers: "trin",
    unlock: "mål",
    hold: "tilbageholdt",
    requiresPaid: "kræver betaling",
    scaled: "reguleret",
    withhold: "tilbageholdt del",
    payLag: "forfald",
    claimDeadline: "frist for krav",
    rounded: "afrunding",
    difference: "pris, der trækkes fra",
  },
  limit: (limit, used) =>
    limit === undefined ? "loftet har ingen værdi" : `loftet er ${limit}, hvoraf tidligere linjer har brugt ${used}`,
  stepTo: (rule, kind, change, amount) => `»${rule}« (${kind}): ${change}, herefter ${amount}`,
  span: (from, to, days) => (from === to ? `${from}: ${daysText(days, "da")}` : `${from} til ${to}: ${daysText(days, "da")}`),
  interruption: (from, to, days, clock) =>
    `${from === to ? from : `${from} til ${to}`}: afbrydelse på ${daysText(days, "da")}, som ${clock === "runs" ? "regnes med i perioden" : "ikke tæller"}`,
  measured: (much) => `Lagt sammen: ${much}`,
  placements: "Forløb",
  placement: (id, what, hours, from, to, employer) =>
    [
      `${id}:`,
      [
        what ?? "uden ansættelsesform",
        ...(hours === undefined
          ? []
          : [hours === null ? "timer ikke indberettet" : `${hours} ${hours === "1" ? "time" : "timer"} om ugen`]),
        to === null ? `fra ${from}, løber endnu` : `fra ${from} til ${to}`,
        ...(employer === null ? [] : [`virksomhed ${employer}`]),
      ].join(", "),
    ].join(" "),
  required: (outcome, on) => `Kræver »${outcome}«, som blev nået ${on}`,
  evidence: (of, level, to) => `${of} er ${levels[level]}${to === null ? "" : ` til og med ${to}`}`,
  due: (day) => (day === null ? "Forfalder endnu ikke" : `Forfalder ${day}`),
  judged: (day) => `Bedømt den ${day}, den sidste dag med et forløb:`,
  soFar: (count, from) => `Talt indtil nu: ${daysText(count, "da")} fra ${from}`,
};
