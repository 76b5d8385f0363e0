import type { BoundWords } from "./words.js";

/** The bound in Danish. */
export const danish: BoundWords = {
  leastAndMost: (least, most) => {
    if (least !== undefined && least === most) return `Der bliver betalt præcis ${least} i alt.`;
    if (least === undefined && most === undefined) return "Der er hverken en nedre eller en øvre grænse for, hvad der kan blive betalt.";
    if (most === undefined) return `Der bliver betalt mindst ${least} i alt. Der er ingen øvre grænse.`;
    return least === undefined
      ? `Der bliver betalt højst ${most} i alt. Der er ingen nedre grænse.`
      : `Der bliver betalt mindst ${least} og højst ${most} i alt.`;
  },
  unlimited: {
    participants: (outcome) => `Det er ikke angivet, hvor mange borgere der højst kan nå »${outcome}«.`,
    series: (outcome) =>
      `»${outcome}« betales for hvert forløb, hver virksomhed eller hver tilmelding, og der er ingen grænse for antallet.`,
    times: (outcome) => `»${outcome}« kan nås igen og igen, uden at vilkårene sætter en grænse.`,
    amount: (outcome, rule) =>
      outcome === rule ? `Beløbet for »${outcome}« har ingen grænse.` : `Beløbet for »${outcome}« har ingen grænse på grund af »${rule}«.`,
  },
};
