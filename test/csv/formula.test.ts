import { parse } from "csv-parse/sync";
import fc from "fast-check";
import {
  type Programme,
  atLeast,
  attributeValue,
  between,
  during,
  employer,
  employment,
  is,
  kr,
  observed,
  outcome,
  programme,
  reportingForm,
  started,
  where,
} from "payment-by-results";
import { formTables, readFormTables } from "payment-by-results/csv";
import { describe, expect, test } from "vitest";
import { guarded, unguarded } from "../../src/csv/formula.js";

/** Terms in which everything that a form writes is called by one name. */
const called = (name: string): Programme =>
  programme({
    id: "x",
    currency: "DKK",
    parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", label: { da: name, en: name }, payer: "k", from: "2017-01-01", companies: [{ id: name }] }],
    intake: between("2017-01-01", "2017-12-31"),
    attributes: { [name]: [name, `${name}2`] },
    outcomes: [
      outcome("job", {
        reached: started(during(where(employment(), employer(name)))),
        given: { kind: "attribute", attribute: name, among: [name] },
        price: kr(1),
      }),
      outcome("answer", { reached: observed(name) }),
    ],
    settlement: [],
  });

const cellsOf = (terms: Programme): readonly string[] =>
  Object.values(formTables(reportingForm(terms, "da"))).flatMap(({ content }) =>
    (parse(content as string, { delimiter: ";", bom: true }) as string[][]).flat(),
  );

describe("a cell that a spreadsheet would take for a formula", () => {
  test.each(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹦", "﹣", "⁼", "−", " =", "\u00a0+", "\u200b@", "'=", "''-"])(
    "%j has an apostrophe before it, and is read as it was",
    (sign) => {
      const name = `${sign}HYPERLINK("http://x")`;
      expect(guarded(name)).toBe(`'${name}`);
      expect(unguarded(guarded(name))).toBe(name);
    },
  );

  test.each(["=1+1", "+45", "-x", "@sum", "＝1+1", "－x", "=a;b", '="x"', "'=x"])(
    "%j is guarded wherever a form writes it, and read back",
    (name) => {
      const terms = called(name);
      const cells = cellsOf(terms);
      expect(cells.filter((cell) => cell === name)).toEqual([]);
      expect(cells.filter((cell) => cell === `'${name}`).length).toBeGreaterThan(4);
      const form = reportingForm(terms, "da");
      const { participants, issues } = readFormTables(formTables(form), terms, "da");
      expect(issues).toEqual([]);
      expect(participants).toEqual(form.example.participants);
    },
  );

  test("is no number below zero, which stays one", () => {
    const terms = called("x");
    const form = reportingForm(
      programme({
        ...terms,
        outcomes: [outcome("cold", { reached: observed("x"), given: is(attributeValue("t", { on: "thatDay" }), atLeast(0)) })],
        attributes: { t: "number" },
      }),
      "da",
    );
    const below = {
      ...form,
      tables: form.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => (column.check.kind === "number" ? { ...column, example: "-12,5" } : column)),
      })),
    };
    const cells = Object.values(formTables(below)).flatMap(({ content }) => String(content).split(/[;\r\n]+/));
    expect(cells.filter((cell) => cell === "-12,5")).toHaveLength(2);
    expect(cells.some((cell) => cell.startsWith("'"))).toBe(false);
  });

  test("any text at all is read back as it was written", () => {
    const sign = fc.constantFrom("'", "=", "＝", "+", "-", "@", "\t", "\r", " ", "\u200b", "a", '"', ";");
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 6 }), (parts) => {
        const text = parts.join("");
        expect(unguarded(guarded(text))).toBe(text);
        expect(/^[=+\-@\t\r\n]/.test(guarded(text).normalize("NFKC"))).toBe(false);
      }),
    );
  });
});
