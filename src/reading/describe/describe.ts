import { shapedProgramme } from "../../terms/checked-programme.js";
import { askedLocale } from "../../issue/asked-locale.js";
import type { Locale } from "../../issue/issue.js";
import type { Programme } from "../../terms/programme.js";
import type { StructuredText } from "../structured-text.js";
import { conditionPhrase } from "./condition.js";
import { measurePhrase } from "./measure.js";
import { programmeBlocks } from "./programme.js";
import { tellingOf } from "./telling.js";

/**
 * The whole contract in Danish or English: parties, agreements, companies and agreed values, intake and tracking, what is
 * known of participants, outcomes with their prices, the settlement rules in their order, employment forms where the terms can
 * meet any, what words are called, and what holds for every programme, such as late reports and corrections; at the end, what names
 * and words are in the other language.
 *
 * It is exact: names stand with their ids, and two programmes that are written differently read differently, apart from
 * what `synonyms` lists. `markdownText`, `htmlText` and `plainText` of `payment-by-results/report` make a page of it.
 *
 * ```ts
 * import { atLeast, between, describe, employment, kr, outcome, paid, programme, started, weeklyHours, where } from "payment-by-results";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", name: "Albertslund Kommune", kind: "municipality", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [
 *     outcome("job", {
 *       label: { da: "Job", en: "Job start" },
 *       reached: started(weeklyHours(where(employment(), paid()), atLeast(10))),
 *       price: kr(10_000), // illustrative
 *     }),
 *   ],
 *   settlement: [],
 * });
 * const { blocks } = describe(terms, "en");
 * const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Job start (job)");
 * const said = blocks[at + 1];
 * (said?.kind === "terms" ? said.terms : []).map(({ term, text }) => `${term}: ${text}`);
 * // => ["Reached: on the first day that counts", "Price: DKK\u00a010,000"]
 * ```
 *
 * Terms that are not sound can be read as well, as a draft: `programme` and `check` say what is wrong with them.
 *
 * @throws ProgrammeError for what is not of the shape of a programme
 */
export const describe = (programme: Programme, locale: Locale): StructuredText => {
  const terms = shapedProgramme(programme);
  askedLocale(locale);
  return { locale, blocks: programmeBlocks(terms, tellingOf(terms, locale, { condition: conditionPhrase, measure: measurePhrase })) };
};
