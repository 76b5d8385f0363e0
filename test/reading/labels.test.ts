import {
  activity,
  agreed,
  atLeast,
  atMost,
  attribute,
  between,
  byAttribute,
  describe as described,
  during,
  explain,
  explanationText,
  is,
  kr,
  attributeValue,
  absent,
  employment,
  not,
  observed,
  outcome,
  paid,
  product,
  programme,
  reportingForm,
  requiredFields,
  rounded,
  sentenceOf,
  settle,
  started,
  where,
  whyNot,
  whyNotText,
} from "payment-by-results";
import { formTables, readFormTables } from "payment-by-results/csv";
import { fieldsText, plainText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";

const terms = programme({
  id: "labelled",
  currency: "DKK",
  parties: [{ id: "0165", roles: ["payer"] }],
  agreements: [{ id: "0165", payer: "0165", from: "2018-01-01", values: { factor: { kind: "number", value: "2" } } }],
  intake: between("2018-01-01", "2018-12-31"),
  attributes: { cohort: ["low", "high"], km: "number", other: ["low", "yes"] },
  labels: {
    cohort: { da: "Gruppe", en: "Cohort" },
    low: { da: "Let", en: "Light" },
    high: { da: "Svær", en: "Hard" },
    km: { da: "Afstand i km", en: "Distance in km" },
    factor: { da: "Faktor", en: "Factor" },
    garden: { da: "Havearbejde", en: "Gardening" },
    leave: { da: "Orlov", en: "Leave" },
    exam: { da: "Eksamen", en: "Exam" },
  },
  outcomes: [
    outcome("job", {
      reached: started(during(where(employment(), paid(), not(absent("leave", "sickness"))))),
      price: product(byAttribute("cohort", { low: kr(1_000), high: kr(2_000) }, { on: "reached" }), agreed("factor")),
    }),
    outcome("garden", { reached: started(during(activity("garden"))), given: is(attributeValue("km", { on: "thatDay" }), atMost(10)) }),
    outcome("near", { reached: started(is(attributeValue("km", { on: "thatDay" }), atMost(10))) }),
    outcome("exam", { reached: observed("exam", atLeast(1)), given: attribute("other", "low", "yes") }),
  ],
  settlement: [rounded("0.01", "half-up")],
});

const people = [
  {
    id: "B-1",
    enrolled: "2018-01-15",
    agreement: "0165",
    attributes: { cohort: "high", km: 12 },
    placements: [{ id: "r1", form: "fleksjob", from: "2018-02-01" }],
  },
] as const;

test.each([
  ["da", "efter tabel, »Gruppe« er »Svær« den 01-02-2018: 2.000", "aftalt værdi »Faktor«: 2"],
  ["en", 'by table, "Cohort" is "Hard" on 2018-02-01: 2,000', 'agreed value "Factor": 2'],
] as const)("an explanation tells words by their labels, in %s", (locale, table, agreedValue) => {
  const [line] = explain(terms, people, {}, { asOf: "2018-03-01" }).explained;
  const text = line === undefined ? "" : explanationText(line, terms, locale, "whole");
  expect(text).toContain(table);
  expect(text).toContain(agreedValue);
});

test.each([
  ["da", "»Afstand i km« ligger uden for grænsen eller mangler."],
  ["en", '"Distance in km" is outside the limit, or missing.'],
] as const)("a reason tells them too, in %s", (locale, sentence) => {
  const entry = settle(terms, people, { asOf: "2018-03-01" }).notPaid.find(({ outcome: id }) => id === "near");
  expect(entry && sentenceOf(entry, terms, locale)).toBe(sentence);
});

test.each([
  ["da", "r2: Havearbejde, fra 01-02-2018, løber endnu", "r3: Uddannelse, 10 timer om ugen, fra 02-02-2018, løber endnu"],
  ["en", "r2: Gardening, from 2018-02-01, running", "r3: Education, 10 hours a week, from 2018-02-02, running"],
] as const)("what was judged is told by its activity where it is no employment, in %s", (locale, ...lines) => {
  const person = {
    ...people[0],
    placements: [
      { id: "r2", activity: "garden", from: "2018-02-01" },
      { id: "r3", activity: "education", from: "2018-02-02", weeklyHours: 10 },
    ],
  } as const;
  const [why] = whyNot(terms, [person], { participant: "B-1", outcome: "job" }, { asOf: "2018-03-01" }).explained;
  const text = why === undefined ? "" : whyNotText(why, terms, locale, "whole");
  for (const line of lines) expect(text).toContain(line);
});

describe("the contract", () => {
  const text = plainText(described(terms, "da"));

  test.each([
    "borgerens »Gruppe« på resultatdagen",
    "»Let«     1.000\u00a0kr.",
    "aftalens »Faktor«",
    "har aktiviteten »Havearbejde«",
    // What the terms have no label for goes by the usual one, with the word itself.
    "fravær den dag på grund af »Orlov« eller »Sygefravær« (sickness)",
    "borgerens »Afstand i km« den dag er højst 10",
    "den første dag, »Eksamen« måles til mindst 1",
    "borgerens »other« er »Let« eller »yes«",
    "Faktor (factor)",
    "Gruppe (cohort)    »Let« eller »Svær«",
    "Ord     Betegnelse",
    "garden  Havearbejde",
  ])("says %s", (said) => expect(text).toContain(said));

  test("tells a word that has none as it stands", () => expect(text).toContain("other              »Let« eller »yes«"));

  test("is in one language up to the last section, which says what is called what in the other", () => {
    const [danish = "", english = ""] = text.split("\nPå engelsk\n");
    for (const { da, en } of Object.values(terms.labels ?? {})) {
      expect(danish).toContain(da);
      if (!da.includes(en)) expect(danish).not.toContain(en);
      expect(english).toContain(en);
    }
    expect(danish).not.toMatch(/\b(?:the|and|of|wage|job with|company)\b/);
    expect(english).toContain("Kilde til ansættelsesform  fleksjob, 1");
    expect(english).toContain("the municipality refunds part of the wage");
  });
});

describe("the reporting form", () => {
  const form = reportingForm(terms, "da");
  const column = (fact: string, field: string) =>
    form.tables.find((table) => table.fact === fact)?.columns.find((one) => one.field === field);

  test("has headings and values by their labels", () => {
    expect(column("participant", "attributes.cohort")).toMatchObject({
      heading: "Gruppe",
      meaning: "Oplysningen »Gruppe« om borgeren.",
      checkText: "En af: Let, Svær.",
      example: "Let",
    });
    expect(column("participant", "attributes.km")?.heading).toBe("Afstand i km");
    expect(column("participant", "attributes.other")).toMatchObject({ heading: "other", checkText: "En af: Let, yes." });
    expect(column("placement", "activity")?.checkText).toBe("Tekst uden CPR-nummer, for eksempel: Ansættelse, Havearbejde.");
    expect(column("absence", "kind")?.checkText).toBe("En af: Orlov, Sygefravær.");
    expect(column("observation", "kind")?.checkText).toBe("Altid Eksamen.");
  });

  test("is read back by labels and by words", () => {
    const tables = formTables(form);
    expect(readFormTables(tables, terms, "da")).toMatchObject({ participants: form.example.participants, issues: [] });
    const participant = {
      name: "borgere",
      content: "Borger;Tilmeldt;Aftale;Gruppe;Afstand i km;other\r\nB-1;15-01-2018;0165;svær;12;LOW\r\n",
    };
    const { participants } = readFormTables({ participant }, terms, "da");
    expect(participants[0]?.attributes).toEqual({ cohort: "high", km: "12", other: "low" });
  });

  test("writes the word itself where a label is another's", () => {
    const labels = { ...terms.labels, low: { da: "high", en: "High!" }, km: { da: "Tilmeldt", en: "Enrolled" } };
    for (const locale of ["da", "en"] as const) {
      const columns = reportingForm(programme({ ...terms, labels }), locale).tables[0]?.columns ?? [];
      const values = columns.find(({ field }) => field === "attributes.cohort")?.check;
      expect(values?.kind === "oneOf" && values.values.map(({ text }) => text)).toEqual(["low", locale === "da" ? "Svær" : "Hard"]);
      expect(columns.find(({ field }) => field === "attributes.km")?.heading).toBe(locale === "da" ? "Oplysning: km" : "Attribute: km");
    }
  });
});

test.each([
  ["da", "Gruppe", "Afstand i km", "Eksamen"],
  ["en", "Cohort", "Distance in km", "Exam"],
] as const)("what has to be reported is told by labels where the terms are given, in %s", (locale, ...labels) => {
  const fields = requiredFields(terms);
  expect(fieldsText(fields, locale, terms).split(", ")).toEqual(expect.arrayContaining([...labels, "other"]));
  expect(fieldsText(fields, locale).split(", ")).toEqual(expect.arrayContaining(["cohort", "km", "exam", "other"]));
});
