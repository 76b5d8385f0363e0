import {
  type Extension,
  type Programme,
  checkedProgramme,
  extended,
  kr,
  messageOf,
  outcome,
  product,
  programme,
  roundedTo,
  started,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { extensionsOf } from "../../src/terms/checked-programme.js";
import { atWork, terms } from "./refused.js";

const index: Extension = {
  id: "example.org/index",
  unit: "number",
  step: "0.01",
  parameters: {
    "~standard": {
      validate: (value) =>
        typeof (value as { area?: unknown }).area === "string"
          ? {}
          : { issues: [{ message: "area is missing" }, { message: "area is text" }] },
    },
  },
  meaning: () => "1.05",
  words: () => ({ da: "indeks", en: "index" }),
};
const priced = (parameters = {}, price = product(kr(100), extended(index.id, parameters))) => ({
  ...terms,
  outcomes: [outcome("x", { reached: started(atWork), price })],
  settlement: [],
});
const validating = (validate: Extension["parameters"]["~standard"]["validate"]): Extension => ({
  ...index,
  parameters: { "~standard": { validate } },
});
const codesOf = (...[changed, extensions]: Parameters<typeof checkedProgramme>): readonly string[] =>
  checkedProgramme(changed, extensions).issues.map(({ code, path }) => `${code} at ${path.join("/")}`);

describe("an embedder's own quantity", () => {
  test("is known to the programme that is made with it, and to no other", () => {
    const made = programme(priced({ area: "north" }), [index]);
    expect([...extensionsOf(made)]).toEqual([[index.id, index]]);
    expect(extensionsOf({ ...made } as Programme).size).toBe(0);
    expect(extensionsOf(programme(terms)).size).toBe(0);
    expect(JSON.stringify(made)).not.toContain("meaning");
  });

  test("is refused where the programme is made without it", () => {
    expect(codesOf(priced({ area: "north" }))).toEqual(["unknown-extension at outcomes/0/price/of/1"]);
    expect(checkedProgramme(priced({ area: "north" })).issues[0]?.operands).toEqual({ extension: index.id });
  });

  test("is refused with every message of its schema", () => {
    const { issues } = checkedProgramme(priced(), [index]);
    expect(issues.map(({ code, path }) => [code, path.join("/")])).toEqual(
      Array.from({ length: 2 }, () => ["wrong-parameters", "outcomes/0/price/of/1/parameters"]),
    );
    expect(issues.map((issue) => messageOf(issue, "en"))).toEqual([
      expect.stringContaining("area is missing"),
      expect.stringContaining("area is text"),
    ]);
  });

  test("is refused where its schema answers later, whatever the answer", () => {
    for (const answer of [() => Promise.resolve({}), () => Promise.reject(new Error("late"))]) {
      expect(codesOf(priced({ area: "north" }), [validating(answer)])).toEqual(["wrong-parameters at outcomes/0/price/of/1/parameters"]);
    }
  });

  test("is refused where two have one id, or the step is no number above zero", () => {
    expect(codesOf(terms, [index, index])).toEqual(["duplicate-id at extensions/1"]);
    expect(codesOf(terms, [index, { ...index, id: "other", step: "0" }])).toEqual(["not-a-number-in-terms at extensions/1/step"]);
  });

  test("has a unit and a step like any other", () => {
    const fine = { ...index, step: "0.00001" };
    expect(codesOf(priced({ area: "north" }, extended(index.id, { area: "north" })), [index])).toEqual(["wrong-unit at outcomes/0/price"]);
    expect(codesOf(priced({ area: "north" }), [fine])).toEqual(["leaves-the-unit at outcomes/0/price"]);
    expect(codesOf(priced({}, roundedTo(product(kr(100), extended(index.id, { area: "north" })), "0.01", "up")), [fine])).toEqual([]);
  });

  test("may say what it likes in its parameters, outcomes too", () => {
    expect(codesOf(priced({ area: "north", outcome: "x" }), [index])).toEqual([]);
  });
});
