import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { checkedProgramme, requiredFields, sentenceOf, settle } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { parseProgramme, parseSettlement } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { complicated } from "../../examples/vaekst/complicated.js";
import { simple } from "../../examples/vaekst/simple.js";
import { reasonOrder } from "../../src/meaning/reason.js";

const folder = "examples/data/vaekst-2017";
const table = (name: string): { readonly name: string; readonly content: Uint8Array } => ({
  name,
  content: readFileSync(`${folder}/${name}`),
});
const reports = {
  albertslund: "0165",
  frederiksberg: "0147",
  gladsaxe: "0159",
  glostrup: "0161",
  herning: "0657",
  "ikast-brande": "0756",
  kolding: "0621",
  rudersdal: "0230",
};
const facts = readMunicipalTables(
  {
    participants: table("participants.csv"),
    companies: table("virksomheder.csv"),
    reports: Object.entries(reports).map(([name, agreement]) => ({ ...table(`indberetning-${name}.csv`), agreement })),
  },
  simple,
);

describe("the programme of the report", () => {
  test("has eight agreements, 26 companies, a fund and four co-funders", () => {
    expect(simple.agreements).toHaveLength(8);
    expect(simple.agreements.flatMap(({ companies = [] }) => companies)).toHaveLength(26);
    expect(simple.parties.filter(({ roles }) => roles.includes("coFunder"))).toHaveLength(4);
    expect(simple.parties.some(({ roles }) => roles.length > 1)).toBe(true);
    for (const programme of [simple, complicated]) expect(checkedProgramme(programme).issues).toEqual([]);
  });

  test("names the companies that the municipalities' own list names", () => {
    const stated = simple.agreements.flatMap(({ id, companies = [] }) => companies.map((company) => ({ ...company, agreement: id })));
    const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
    expect([...stated].sort(byId)).toEqual([...facts.companies].sort(byId));
  });

  test("pays for base, effort and each company", () => {
    const fees = settle(simple, [], { asOf: "2017-12-31" }).lines.map(({ agreement, reachedOn, amount }) => [agreement, reachedOn, amount]);
    expect(fees).toContainEqual(["0147", "2017-03-27", "170000.00"]);
    expect(fees).toContainEqual(["0165", "2017-08-14", "155000.00"]);
    expect(fees).toContainEqual(["0161", "2017-09-11", "125000.00"]);
    expect(fees).toHaveLength(8);
  });

  test("asks for less in the simple version, and pays only paid jobs", () => {
    expect(requiredFields(simple).length).toBeLessThan(requiredFields(complicated).length);
    const settlement = settle(simple, facts.participants, { asOf: "2019-03-15" });
    expect(settlement.lines.some(({ outcome }) => outcome === "praktik")).toBe(false);
    expect(
      settlement.agreements.reduce((sum, { outcomes }) => sum + (outcomes.find(({ outcome }) => outcome === "praktik")?.heads ?? 0), 0),
    ).toBeGreaterThan(100);
  });

  test("follows a citizen who moved: each municipality pays what was reached while it was theirs", () => {
    const lines = settle(simple, facts.participants, { asOf: "2019-03-15" }).lines.filter(
      ({ participant }) => participant === "B-0161-007",
    );
    for (const { agreement, reachedOn } of lines) expect(agreement).toBe(reachedOn < "2018-06-04" ? "0161" : "0165");
    expect(new Set(lines.map(({ agreement }) => agreement)).has("0165")).toBe(true);
  });
});

describe.each(["da", "en"] as const)("npm run demo in %s", (locale) => {
  const printed = execFileSync("npm", ["run", "--silent", "demo", "--", "--locale", locale], { encoding: "utf8", maxBuffer: 1 << 26 });
  const settlement = settle(simple, facts.participants, { asOf: "2019-03-15" });

  test("prints every municipality, and a row for each citizen and outcome", () => {
    for (const { label } of simple.agreements) expect(printed).toContain(`${label?.[locale]}\n===`);
    const rows = printed.split("\n").filter((line) => /^B-\d{4}-\d{3} {2}/.test(line));
    expect(rows).toHaveLength(222 * simple.outcomes.length);
  });

  test("says in one sentence of at most 100 characters why nothing is paid", () => {
    for (const entry of settlement.notPaid) {
      const sentence = sentenceOf(entry, simple, locale);
      expect(sentence.length).toBeLessThanOrEqual(100);
      expect(printed).toContain(sentence);
    }
  });

  test("holds no code, and no word of the other language", () => {
    const ids = [
      ...reasonOrder,
      ...simple.outcomes.map(({ id }) => id).filter((id) => id.includes("-")),
      ...simple.forms.map(({ id }) => id).filter((id) => id.includes("-")),
    ];
    for (const id of ids) expect(printed).not.toMatch(new RegExp(`\\b${id}\\b`));
    const other =
      locale === "da"
        ? /\b(the|and|of|is|not|has|day|days|weeks?|from|placement|outcome|paid|reached|cap|total|agreement)\b/i
        : /[æøå]|\b(og|ikke|dage|uger|forløb|borger|nået|af|pr\.)\b/i;
    // Names of people's places, of files and of their columns stay as they are.
    const words = printed.replaceAll(
      /Frederiksberg|Gladsaxe|Glostrup|Albertslund|Rudersdal|Kolding|Herning|Ikast-Brande|Kommune|build\/demo|\S+\.(?:csv|json)(?: › \d+ › borger)?/g,
      "",
    );
    expect(words).not.toMatch(other);
  });

  test("writes the whole result as JSON and says where", () => {
    const names =
      printed
        .trimEnd()
        .split("\n")
        .at(-1)
        ?.match(/[a-z-]+\.json/g) ?? [];
    expect(names).toHaveLength(5);
    const read = names.map((name) => readFileSync(`build/demo/${name}`, "utf8"));
    expect(parseProgramme(read[1])).toMatchObject({ ok: true, value: simple });
    expect(parseSettlement(read[3])).toEqual({ ok: true, value: settlement, issues: [] });
  });
});
