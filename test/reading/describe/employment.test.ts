import {
  type Condition,
  type Locale,
  type Outcome,
  type Programme,
  type Retention,
  absent,
  activity,
  any,
  atLeast,
  attribute,
  between,
  danishEmploymentForms,
  describe as described,
  during,
  employment,
  form,
  kr,
  metered,
  none,
  not,
  observed,
  outcome,
  paid,
  programme,
  started,
  sustained,
  wagesOf,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";
import { plainText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";
import { newpin } from "../../../examples/schemes/newpin.js";
import { norfolkStrongerFamilies } from "../../../examples/schemes/norfolk-stronger-families.js";
import { peterborough } from "../../../examples/schemes/peterborough.js";
import { waysToWellness } from "../../../examples/schemes/ways-to-wellness.js";
import { complicated } from "../../../examples/vaekst/complicated.js";

const locales = ["da", "en"] as const;

const termsOf = (reached: Retention, more: Partial<Outcome> = {}, terms: Partial<Programme> = {}): Programme =>
  programme({
    id: "x",
    currency: "DKK",
    parties: [],
    agreements: [],
    intake: between("2018-01-01", "2018-12-31"),
    attributes: { group: ["a", "b"] },
    outcomes: [outcome("o", { reached, price: kr(1), ...more })],
    settlement: [],
    ...terms,
  });

const textOf = (terms: Programme, locale: Locale): string => plainText(described(terms, locale));

/** What only a contract on employment has to say, in Danish and in English. */
const aboutEmployment = {
  da: ["Ansættelsesformer", "beskæftigelsesindsats", "Fleksjob", "Et skift af virksomhed", "Fravær afslutter ikke", "Lønnet"],
  en: ["Employment forms", "beskæftigelsesindsats", "Flex-job", "A change of company", "Absence does not end", "Subsidised"],
};
const aboutHours = { da: ["37 timer", "timer om ugen", "fuldtid"], en: ["37 hours", "hours a week", "full-time"] };
const aboutPlacements = { da: "Et forløb uden slutdato løber videre", en: "A placement without a last day runs on" };
const whoever = { da: "Borgeren er den, der er tilmeldt", en: "The participant is whoever is enrolled" };

describe.each(locales)("without employment, in %s,", (locale) => {
  test.each([
    ["an education", termsOf(sustained(during(activity("education")), weeks(13)))],
    ["family support", termsOf(sustained(none(activity("care")), weeks(13)))],
    ["several activities", termsOf(started(during(any(activity("education"), activity("volunteering")))))],
    ["an activity with a word of employment", termsOf(started(during(where(activity("education"), not(absent())))))],
    ["an attribute", termsOf(started(attribute("group", "a")))],
    ["an observation", termsOf(observed("exam"))],
    ["a bond's rate", peterborough],
    ["a bond of children", newpin],
    ["children out of care", norfolkStrongerFamilies],
    ["wellbeing of a group", waysToWellness],
  ] as const)("%s says nothing of it", (_, terms) => {
    const text = textOf(terms, locale);
    for (const words of [...aboutEmployment[locale], ...aboutHours[locale]]) expect(text).not.toContain(words);
    expect(text).toContain(whoever[locale]);
  });

  test("and without any placement nothing is said of placements", () => {
    for (const terms of [peterborough, newpin, waysToWellness, termsOf(observed("exam"))])
      expect(textOf(terms, locale)).not.toContain(aboutPlacements[locale]);
    expect(textOf(norfolkStrongerFamilies, locale)).toContain(aboutPlacements[locale]);
  });
});

describe.each(locales)("with employment, in %s,", (locale) => {
  const withForms = (terms: Programme): void => {
    for (const words of aboutEmployment[locale].slice(0, 3)) expect(textOf(terms, locale)).toContain(words);
    expect(textOf(terms, locale)).not.toContain(whoever[locale]);
  };

  test.each([
    ["employment", during(employment())],
    ["a form", during(form("fleksjob"))],
    ["paid work", during(paid())],
    ["any placement", during(where())],
    ["whatever is no education", during(not(activity("education")))],
    ["no job at all", none(employment())],
    ["either", during(any(activity("education"), employment()))],
    ["hours of it", weeklyHours(employment(), atLeast(10))],
  ] as readonly (readonly [string, Condition])[])("%s tells its forms", (_, condition) => {
    withForms(termsOf(started(condition)));
    withForms(termsOf(observed("exam"), { given: condition }));
    withForms(termsOf(observed("exam"), { unless: { reached: started(condition), before: "anchor" } }));
  });

  test("wages and average hours tell them too", () => {
    withForms(termsOf(metered(wagesOf(where()), "month")));
    withForms(termsOf(sustained(during(activity("education")), weeks(13), { averageHours: { of: employment(), limit: atLeast(10) } })));
  });

  test("full time is told where an outcome asks for hours, and no sooner", () => {
    const told =
      locale === "da"
        ? "37 timer om ugen; bruges kun til at tælle fuldtidsstillinger"
        : "37 hours a week; only for counting full-time posts";
    expect(textOf(complicated, locale)).toContain(told);
    expect(textOf(termsOf(started(weeklyHours(paid(), atLeast(10)))), locale)).toContain(told);
    expect(textOf(termsOf(started(during(paid()))), locale)).not.toContain(told);
    expect(textOf(termsOf(observed("exam"), { given: weeklyHours(paid(), atLeast(10)) }), locale)).not.toContain(told);
  });
});

describe.each(locales)("what terms state though nothing reads it is told, in %s:", (locale) => {
  test("forms of their own, none at all, and other hours of full time", () => {
    const reached = observed("exam");
    const texts = [
      termsOf(reached),
      { ...termsOf(reached), forms: [] },
      { ...termsOf(reached), forms: danishEmploymentForms.slice(0, 2) },
      termsOf(reached, {}, { fullTimeHours: "40" }),
    ].map((terms) => textOf(terms, locale));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts[1]).toContain(locale === "da" ? "Ingen ansættelsesformer er nævnt." : "No employment forms are named.");
    expect(texts[3]).toContain(locale === "da" ? "40 timer om ugen" : "40 hours a week");
  });
});

test("the Danish contract is in Danish up to its last section, and the English one in English but for what is called so", () => {
  const [danish = ""] = textOf(complicated, "da").split("\nPå engelsk\n");
  expect(danish).not.toMatch(/\b(?:the|and|of|is|paid|subsidy)\b/);
  expect(danish).toContain("Lov om en aktiv beskæftigelsesindsats § 61: ydelsen fortsætter, og der betales ikke løn");
  const [english = ""] = textOf(complicated, "en").split("\nIn Danish\n");
  expect(english).toContain("Lov om en aktiv beskæftigelsesindsats § 61: the benefit continues, no wage is paid");
  expect(english).not.toMatch(/\b(?:og|ydelsen fortsætter|virksomheden|borgeren)\b/);
});
