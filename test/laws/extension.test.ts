import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Extension, between, during, employment, kr, outcome, programme, started } from "../../src/index.js";
import { type Law, casesOf, lawsOfExtension } from "../../src/testing.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

/** So much a day, and half as much again for the young; not priced for those who are nowhere. */
const regional: Extension = {
  id: "example.org/regional-index",
  unit: "number",
  step: "0.5",
  parameters: {
    "~standard": {
      validate: (value) =>
        typeof (value as { readonly young?: unknown }).young === "string" ? {} : { issues: [{ message: "young: a number as text" }] },
    },
  },
  meaning: ({ young }, { attribute, countedDays, day }) => {
    if (day("enrolment") === undefined) return undefined;
    if (attribute("benefit", "reached") === "no") return null;
    return attribute("group", "enrolment") === "ung" ? (young as string) : String((countedDays() ?? 0) / 2);
  },
  words: ({ young }) => ({ da: `regionalt indeks, ${String(young)} for unge`, en: `regional index, ${String(young)} for the young` }),
};

const { extensionIsPure, extensionIsData } = lawsOfExtension(regional, { young: "1.5" });
overMadeUpCases(extensionIsPure, { runs: 150, applies: 20 });
overMadeUpCases(extensionIsData, { runs: 100, applies: 50 });

describe("an extension that breaks a law is told", () => {
  const job = programme({
    id: "x",
    currency: "DKK",
    parties: [{ id: "0165", roles: ["payer"] }],
    agreements: [{ id: "0165", payer: "0165", from: "2017-01-01" }],
    intake: between("2017-01-01", "2018-12-31"),
    outcomes: [outcome("job", { reached: started(during(employment())), price: kr(10_000) })],
    settlement: [],
  });

  const broken = (law: Law): boolean =>
    fc.sample(casesOf(job), { numRuns: 60 }).some(({ programme: terms, facts, at }) => typeof law.holds(terms, facts, at) === "object");

  test("with parameters that its schema does not accept", () => {
    expect(broken(lawsOfExtension(regional, {}).extensionIsData)).toBe(true);
  });

  test("with an answer that changes", () => {
    let asked = 0;
    expect(broken(lawsOfExtension({ ...regional, meaning: () => String(asked++) }, { young: "1" }).extensionIsPure)).toBe(true);
  });

  test("with an answer that is no multiple of its step", () => {
    expect(broken(lawsOfExtension({ ...regional, meaning: () => "0.25" }, { young: "1" }).extensionIsPure)).toBe(true);
    expect(broken(lawsOfExtension({ ...regional, meaning: () => "1e3" }, { young: "1" }).extensionIsPure)).toBe(true);
  });

  test("without words in a language", () => {
    expect(broken(lawsOfExtension({ ...regional, words: () => ({ da: "", en: "index" }) }, { young: "1" }).extensionIsData)).toBe(true);
  });

  test("and one that keeps them is not", () => {
    expect(broken(extensionIsPure)).toBe(false);
    expect(broken(extensionIsData)).toBe(false);
  });
});
