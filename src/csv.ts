/**
 * Municipal reports as tables, read into facts. Needs the package csv-parse.
 *
 * @module payment-by-results/csv
 */
export type { MunicipalCompany } from "./csv/company.js";
export { type FormTables, formTables } from "./csv/form-tables.js";
export { type FormFacts, readFormTables } from "./csv/read-form-tables.js";
export { type MunicipalFacts, type MunicipalReport, type MunicipalTables, readMunicipalTables } from "./csv/municipal.js";
export type { Table } from "./csv/table.js";
