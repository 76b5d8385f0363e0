import {
  agreed,
  atLeast,
  between,
  cap,
  companies,
  fee,
  kr,
  paid,
  product,
  rounded,
  sum,
  weeklyHours,
  years,
  type ProgrammeTerms,
} from "payment-by-results";
import { agreements } from "./agreements.js";
import { labels } from "./labels.js";
import { parties } from "./parties.js";

/** At work: in a paid job, or several together, of at least 10 hours a week. The hours are illustrative. */
export const atWork = weeklyHours(paid(), atLeast(10));

/** What both versions of the terms have in common. Every price, share and limit is illustrative: the report states none. */
export const bothVersions: Omit<ProgrammeTerms, "id" | "outcomes"> = {
  label: { da: "Vækst med social bundlinje", en: "Growth with a social bottom line" },
  currency: "DKK",
  parties,
  agreements,
  intake: between("2017-03-27", "2018-03-26"),
  // Data are collected for three years (report §3.4).
  tracking: years(3),
  attributes: {
    group: ["udsat-ung", "fleksjobber", "aktivitetsparat", "gruppe-a", "gruppe-b"],
    benefit: ["uddannelseshjaelp", "kontanthjaelp", "integrationsydelse", "ledighedsydelse", "ressourceforloebsydelse"],
  },
  labels,
  settlement: [
    // The price depends on the effort to engage local business and on the number of companies (report §1.3).
    fee("deltagelse", sum(agreed("base"), agreed("effort"), product(companies(), agreed("per-company"))), {
      label: { da: "Deltagelse", en: "Participation" },
    }),
    rounded("0.01", "half-up"),
    cap(agreed("cap"), { per: ["agreement"] }),
  ],
  // A municipality pays in total typically 300,000-600,000 kr. (report §1.3).
  expectedTotal: { from: kr(300_000), to: kr(600_000) },
  funding: {
    receiver: "dsk",
    riskShare: "0.6",
    shares: [
      ["dsk", "40"],
      ["trygfonden", "20"],
      ["bikubenfonden", "15"],
      ["tuborgfondet", "15"],
      ["markedsmodningsfonden", "10"],
    ],
    remainder: "largest-remainder",
  },
};
