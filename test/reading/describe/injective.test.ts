import fc from "fast-check";
import { type Programme, danishEmploymentForms, describe as described, programme as made, synonyms } from "payment-by-results";
import { stringifyProgramme } from "payment-by-results/json";
import { htmlText, markdownText, plainText } from "payment-by-results/report";
import { programmes } from "payment-by-results/testing";
import { describe, expect, test } from "vitest";
import { complicated } from "../../../examples/vaekst/complicated.js";
import { simple } from "../../../examples/vaekst/simple.js";
import { asRead } from "../../../src/reading/describe/synonyms.js";
import { schemes } from "../../vectors/schemes.js";
import { changesOfFrame, changesOfTerms } from "./changes.js";

const locales = ["da", "en"] as const;

/** Without employment forms: nearly all have the same ones, which are looked at once. */
const withoutForms = (terms: Programme): Programme => ({ ...terms, forms: [] });

const bytesOf = (terms: Programme): string => stringifyProgramme(asRead(terms));

/** How many terms were looked at, and those that read the same though they are not synonyms. */
const readAlike = (all: Iterable<Programme>): { readonly count: number; readonly alike: readonly string[] } => {
  const known = locales.map(() => new Map<string, Programme>());
  const alike: string[] = [];
  let count = 0;
  for (const terms of all) {
    count++;
    for (const [place, locale] of locales.entries()) {
      const text = plainText(described(terms, locale));
      const other = known[place]?.get(text);
      if (other !== undefined && bytesOf(other) !== bytesOf(terms)) alike.push(`${bytesOf(other)}\n--- reads like ---\n${bytesOf(terms)}`);
      known[place]?.set(text, terms);
    }
  }
  return { count, alike };
};

const noTerms = made({
  id: "no-terms",
  currency: "DKK",
  parties: [],
  agreements: [],
  intake: { from: "2017-03-27", to: "2018-03-26" },
  outcomes: [],
  settlement: [],
});

describe("two programmes that are written differently read differently", () => {
  test.each([...schemes])(
    "%s, with each change of its terms",
    (_, terms) => {
      const { count, alike } = readAlike([withoutForms(terms), ...changesOfTerms(withoutForms(terms))]);
      expect(alike).toEqual([]);
      expect(count).toBeGreaterThan(10);
    },
    60_000,
  );

  test.each([complicated, simple])(
    "$id, with each change of its terms, parties, agreements and shares",
    (terms) => {
      const { count, alike } = readAlike([
        withoutForms(terms),
        ...changesOfFrame(withoutForms(terms)),
        ...changesOfTerms(withoutForms(terms)),
      ]);
      expect(alike).toEqual([]);
      expect(count).toBeGreaterThan(500);
    },
    60_000,
  );

  test("employment forms, with each change", () => {
    expect(noTerms.forms).toEqual(danishEmploymentForms);
    const { count, alike } = readAlike([noTerms, ...changesOfFrame(noTerms)]);
    expect(alike).toEqual([]);
    expect(count).toBeGreaterThan(150);
  });

  test("calendars, with each change", () => {
    const terms: Programme = {
      ...withoutForms(noTerms),
      version: "2",
      tracking: { count: 3, unit: "years", monthEnd: "clamp" },
      calendars: { bank: { holidays: ["2017-04-13", "2017-04-14"], source: "made up" }, none: { holidays: [] } },
    };
    expect(readAlike([terms, ...changesOfFrame(terms)]).alike).toEqual([]);
  });

  test("labels that are alike, or are words of their own, with each change", () => {
    const condition = (attribute: string, ...among: readonly string[]) => ({ kind: "attribute", attribute, among }) as const;
    const terms: Programme = {
      ...withoutForms(noTerms),
      attributes: { group: ["a", "b", "c", "d"], benefit: ["a", "Målgruppe", "Ydelse"], "Target group": ["x (y)", "x"] },
      labels: {
        a: { da: "b", en: "b" },
        b: { da: "Ens", en: "Alike" },
        c: { da: "Ens", en: "Alike" },
        x: { da: "x (y)", en: "c" },
        benefit: { da: "Målgruppe", en: "Target group" },
      },
      outcomes: [
        {
          id: "o",
          reached: {
            kind: "sustained",
            period: { count: 1, unit: "days" },
            condition: {
              kind: "any",
              of: [
                condition("group", "a", "b", "c", "d", "Ens"),
                condition("benefit", "Målgruppe", "Ydelse", "b"),
                condition("Target group", "x (y)", "x"),
                { kind: "during", test: { kind: "activity", is: "education" } },
                { kind: "during", test: { kind: "activity", is: "Uddannelse" } },
              ],
            },
          },
        },
      ],
    };
    const others = ["a", "b", "c", "d", "x", "x (y)", "Ens", "Alike", "Målgruppe", "Target group", "group", "benefit", "education"];
    const said = JSON.stringify(terms);
    const renamed = others.flatMap((from) => others.map((to) => JSON.parse(said.replace(`"${from}"`, `"${to}"`)) as Programme));
    const oneWord = others.flatMap((to) =>
      [...said.matchAll(/"among":\["([^"]+)"/g)].map(
        ({ index, 0: found }) => JSON.parse(`${said.slice(0, index)}"among":["${to}"${said.slice(index + found.length)}`) as Programme,
      ),
    );
    const { count, alike } = readAlike([terms, ...changesOfFrame(terms), ...changesOfTerms(terms), ...renamed, ...oneWord]);
    expect(alike).toEqual([]);
    expect(count).toBeGreaterThan(400);
  });

  test("made-up programmes, with each change of their terms, and each other", () => {
    const all = fc.sample(programmes(), { numRuns: 30, seed: Number(process.env["SEED"] ?? 20_170_327) });
    expect(readAlike(all.map(withoutForms)).alike).toEqual([]);
    for (const terms of all.slice(0, 8)) expect(readAlike([withoutForms(terms), ...changesOfTerms(withoutForms(terms))]).alike).toEqual([]);
  }, 60_000);

  test.each([
    ["Markdown", markdownText],
    ["HTML", htmlText],
  ] as const)(
    "%s keeps them apart as well",
    (_, page) => {
      const terms = withoutForms(simple);
      for (const locale of locales) {
        const known = new Map<string, Programme>();
        for (const changed of [terms, ...changesOfTerms(terms)]) {
          const text = page(described(changed, locale));
          expect(bytesOf(known.get(text) ?? changed)).toBe(bytesOf(changed));
          known.set(text, changed);
        }
      }
    },
    60_000,
  );
});

const withKeysTurned = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value)
    ? value.map(withKeysTurned)
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, withKeysTurned(inner)]),
      );
};

test("programmes that are written the same read the same, in whatever order their keys came", () => {
  for (const terms of [...schemes.values(), complicated, simple]) {
    const copy = JSON.parse(JSON.stringify(terms)) as Programme;
    for (const locale of locales) expect(described(withKeysTurned(copy) as Programme, locale)).toEqual(described(copy, locale));
  }
});

test("synonyms are the same thing written twice, and read the same", () => {
  expect(synonyms.map(({ alike }) => alike)).toEqual([
    ["1000.5", "1000.50"],
    ["0.6", "0.60"],
  ]);
  const written = (place: 0 | 1): Programme => {
    const [amount = "", part = ""] = synonyms.map(({ alike }) => alike[place]);
    return {
      ...noTerms,
      settlement: [
        { kind: "fee", id: "fee", amount: { kind: "money", amount, currency: "DKK" } },
        { kind: "withhold", id: "withhold", part, until: { after: { count: 1, unit: "days" } } },
      ],
      funding: { receiver: "x", riskShare: part, shares: [], remainder: "to-first" },
    };
  };
  expect(stringifyProgramme(written(0))).not.toBe(stringifyProgramme(written(1)));
  expect(bytesOf(written(0))).toBe(bytesOf(written(1)));
  for (const locale of locales) expect(described(written(0), locale)).toEqual(described(written(1), locale));
});
