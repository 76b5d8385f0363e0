import { askedList, askedObject } from "../issue/argument.js";
import type { FormCheck, FormTable, ReportingForm } from "../reading/reporting-form/form.js";
import { guarded } from "./formula.js";
import type { Table } from "./table.js";

/** The tables of a reporting form, each under the kind of fact that it reports. */
export type FormTables = { readonly [Fact in FormTable["fact"]]?: Table };

/** A cell as it stands between semicolons. */
const quoted = (text: string): string => (/[;"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell that no spreadsheet runs as a formula; numbers, also those below zero, stay numbers. */
const cell = (text: string, check?: FormCheck): string =>
  quoted(check?.kind === "number" && /^-?\d+(?:[.,]\d+)?$/.test(text) ? text : guarded(text));

/**
 * A reporting form as tables to fill in, as Danish Excel opens them: UTF-8 with a byte order mark, semicolons, a row of
 * headings and one row with the example, which is made up and must be deleted. A text that a spreadsheet would take for
 * a formula – it begins with `=`, `+`, `-`, `@`, a tab or a line break, in any width – has an apostrophe before it, which
 * {@link readFormTables} takes away again.
 *
 * ```ts
 * import { between, during, kr, outcome, paid, programme, reportingForm, started } from "payment-by-results";
 * import { formTables } from "payment-by-results/csv";
 *
 * const terms = programme({
 *   id: "a-paid-job",
 *   currency: "DKK",
 *   parties: [{ id: "0165", roles: ["payer"] }],
 *   agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
 *   intake: between("2017-03-27", "2018-03-26"),
 *   outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })], // illustrative
 *   settlement: [],
 * });
 * const { placement } = formTables(reportingForm(terms, "da"));
 * placement?.name; // => "forloeb.csv"
 * placement?.content; // => "\ufeffBorger;Forløb nr.;Status;Ansættelsesform;Startdag;Slutdag;Indberettet\r\nB-001;R-1;Påbegyndt;Ordinær ansættelse;03-04-2017;;\r\n"
 * ```
 *
 * @param form what is to be reported
 */
export const formTables = (form: ReportingForm): FormTables =>
  Object.fromEntries(
    askedList(askedObject(form, "form", ["tables"]).tables, "form.tables").map(({ fact, name, columns }) => {
      const rows = [columns.map(({ heading }) => cell(heading)), columns.map(({ example, check }) => cell(example, check))];
      return [fact, { name: `${name}.csv`, content: `\ufeff${rows.map((cells) => `${cells.join(";")}\r\n`).join("")}` }];
    }),
  );
