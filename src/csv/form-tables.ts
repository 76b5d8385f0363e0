import type { FormTable, ReportingForm } from "../reading/reporting-form/form.js";
import type { Table } from "./table.js";

/** The tables of a reporting form, each under the kind of fact that it reports. */
export type FormTables = { readonly [Fact in FormTable["fact"]]?: Table };

/** A cell as it stands between semicolons. */
const cell = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const row = (cells: readonly string[]): string => cells.map(cell).join(";");

/**
 * A reporting form as tables to fill in, as Danish Excel opens them: UTF-8 with a byte order mark, semicolons, a row of
 * headings and one row with the example, which is made up and must be deleted.
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
export const formTables = ({ tables }: ReportingForm): FormTables =>
  Object.fromEntries(
    tables.map(({ fact, name, columns }) => {
      const rows = [columns.map(({ heading }) => heading), columns.map(({ example }) => example)];
      return [fact, { name: `${name}.csv`, content: `\ufeff${rows.map((cells) => `${row(cells)}\r\n`).join("")}` }];
    }),
  );
