import { type Extension, type Locale, type Programme, danishEmploymentForms, describe as described, programme } from "payment-by-results";
import { plainText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";
import { complicated } from "../../../examples/vaekst/complicated.js";
import { conditionPhrase, limitPhrase } from "../../../src/reading/describe/condition.js";
import { measurePhrase } from "../../../src/reading/describe/measure.js";
import { testPhrase } from "../../../src/reading/describe/placement-test.js";
import { quantityPhrase } from "../../../src/reading/describe/quantity.js";
import { retentionPhrase } from "../../../src/reading/describe/retention.js";
import { ruleBlocks } from "../../../src/reading/describe/settlement.js";
import { type Phrase, type Telling, tellingOf, withOwnLetters } from "../../../src/reading/describe/telling.js";
import type { TextBlock } from "../../../src/reading/structured-text.js";
import {
  type ByKind,
  type Size,
  conditions,
  limits,
  measures,
  programmeOf,
  quantities,
  retentions,
  rules,
  sizes,
  tests,
} from "./golden-terms.js";

const locales = ["da", "en"] as const;

const regionalIndex: Extension = {
  id: "example.org/regional-index",
  unit: "number",
  step: "0.01",
  parameters: { "~standard": { validate: () => ({}) } },
  meaning: () => "1",
  words: ({ region = "" }) => ({ da: `Regionalt indeks ${String(region)}`.trim(), en: `Regional index ${String(region)}`.trim() }),
};

const terms: Programme = programme(
  {
    id: "golden",
    currency: "DKK",
    parties: [{ id: "0165", roles: ["payer"] }],
    agreements: [{ id: "0165", payer: "0165", from: "2017-01-01", companies: [{ id: "99421207", name: "Virksomhed 02" }] }],
    intake: { from: "2017-01-01", to: "2017-12-31" },
    forms: danishEmploymentForms,
    outcomes: [{ id: "job", label: { da: "Job", en: "Job start" }, reached: retentions.sustained(0) }],
    settlement: [],
  },
  [regionalIndex],
);

const telling = (locale: Locale): Telling => tellingOf(terms, locale, { condition: conditionPhrase, measure: measurePhrase });

/** Every kind under its name, once for each size; what reads as the size before it stands once. */
const page = <Term extends { readonly kind: string }>(
  kinds: ByKind<Term>,
  locale: Locale,
  told: (term: Term, telling: Telling) => readonly TextBlock[],
): string => {
  const blocks = (Object.entries(kinds) as unknown as readonly (readonly [string, (size: Size) => Term])[]).flatMap(([kind, make]) => {
    const texts = sizes.map((size) => told(make(size), withOwnLetters(telling(locale))));
    const kept = sizes.flatMap((size, place) =>
      place > 0 && JSON.stringify(texts[place]) === JSON.stringify(texts[place - 1])
        ? []
        : [{ text: String(size), below: texts[place] ?? [] }],
    );
    return [{ kind: "heading", level: 2, text: kind } as const, { kind: "list", items: kept } as const];
  });
  return plainText({ locale, blocks });
};

const item = ({ text, below }: Phrase): readonly TextBlock[] => [{ kind: "list", items: [{ text, below }] }];

describe.each(locales)("every kind, for 0, 1, 2 and 1,000, in %s", (locale) => {
  test("placement tests", async () => {
    const text = page(tests, locale, (one, told) => [
      ...item(testPhrase(one, told)),
      ...(JSON.stringify(testPhrase(one, told)) === JSON.stringify(testPhrase(one, told, "many"))
        ? []
        : item(testPhrase(one, told, "many"))),
    ]);
    await expect(text).toMatchFileSnapshot(`placement-test.${locale}.txt`);
  });

  test("conditions and limits", async () => {
    const text =
      page(conditions, locale, (one, told) => item(conditionPhrase(one, told))) +
      "\n" +
      page(limits, locale, (one, told) => item(limitPhrase(one, told, "hours")));
    await expect(text).toMatchFileSnapshot(`condition.${locale}.txt`);
  });

  test("quantities and measures", async () => {
    const text =
      page(quantities, locale, (one, told) => item(quantityPhrase(one, told))) +
      "\n" +
      page(measures, locale, (one, told) => item(measurePhrase(one, told)));
    await expect(text).toMatchFileSnapshot(`quantity.${locale}.txt`);
  });

  test("retention", async () => {
    await expect(page(retentions, locale, (one, told) => item(retentionPhrase(one, told)))).toMatchFileSnapshot(`retention.${locale}.txt`);
  });

  test("settlement rules", async () => {
    await expect(page(rules, locale, (one, told) => ruleBlocks(one, 1, told))).toMatchFileSnapshot(`settlement.${locale}.txt`);
  });

  test("programmes", async () => {
    const always = locale === "da" ? "Ordene i vilkårene" : "The words of the terms";
    const text = sizes
      .map((size) => {
        const whole = plainText(described(programmeOf(size), locale));
        expect(whole).toContain(`\n${always}\n`);
        return size === 0 ? whole : whole.slice(0, whole.indexOf(always));
      })
      .join("\n");
    await expect(text).toMatchFileSnapshot(`programme.${locale}.txt`);
  });

  test("the report's programme as a whole", async () => {
    await expect(plainText(described(complicated, locale))).toMatchFileSnapshot(`vaekst.${locale}.txt`);
  });
});

test.each(locales)("a list of 1,000 names all of them, in %s", (locale) => {
  const among = Array.from({ length: 1000 }, (_, place) => `group-${place}`);
  const { text } = conditionPhrase({ kind: "attribute", attribute: "group", among }, telling(locale));
  expect(among.filter((name) => !text.includes(telling(locale).word(name)))).toEqual([]);
});
