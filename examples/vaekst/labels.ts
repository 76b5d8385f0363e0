import type { Label } from "payment-by-results";

/** What the words of the terms are called in the contract. What groups A and B mean only the municipalities know. */
export const labels: Readonly<Record<string, Label>> = {
  group: { da: "Målgruppe", en: "Target group" },
  "udsat-ung": { da: "Udsat ung", en: "Vulnerable young person" },
  fleksjobber: { da: "Fleksjobber", en: "Referred to a flex-job" },
  aktivitetsparat: { da: "Aktivitetsparat", en: "Activity-ready" },
  "gruppe-a": { da: "Gruppe A", en: "Group A" },
  "gruppe-b": { da: "Gruppe B", en: "Group B" },
  benefit: { da: "Ydelse", en: "Benefit" },
  uddannelseshjaelp: { da: "Uddannelseshjælp", en: "Education assistance (uddannelseshjælp)" },
  kontanthjaelp: { da: "Kontanthjælp", en: "Cash assistance (kontanthjælp)" },
  integrationsydelse: { da: "Integrationsydelse", en: "Integration benefit (integrationsydelse)" },
  ledighedsydelse: { da: "Ledighedsydelse", en: "Benefit while waiting for a flex-job (ledighedsydelse)" },
  ressourceforloebsydelse: { da: "Ressourceforløbsydelse", en: "Benefit during a resource programme (ressourceforløbsydelse)" },
  base: { da: "Grundbeløb", en: "Base amount" },
  effort: { da: "Indsats over for det lokale erhvervsliv", en: "Effort to engage local business" },
  "per-company": { da: "Beløb pr. virksomhed", en: "Amount for each company" },
  cap: { da: "Loft", en: "Cap" },
  kind: { da: "Type", en: "Kind" },
  sme: { da: "SMV", en: "Small or medium-sized enterprise" },
  "social-enterprise": { da: "Socialøkonomisk virksomhed", en: "Social enterprise" },
  trivsel: { da: "Trivsel", en: "Wellbeing" },
};
