import { composed } from "../issue/composed.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import type { Company } from "../terms/programme.js";
import { knownWords, readWordCell } from "./cell.js";
import type { Column } from "./column.js";
import { isShortPersonalNumber, readCompanyNumber } from "./company-number.js";
import { readOptionalDayCell } from "./day-cell.js";
import type { ExpectedDays } from "./expected-days.js";
import { saysNoValue } from "./no-value.js";
import { type Table, type TableRow, placeOf, readTable, textOf } from "./table.js";

/** A company that takes part, and the id of the agreement it takes part in. */
export interface MunicipalCompany extends Company {
  readonly agreement: string;
}

/** The list of companies; `undefined` where it could not be read. */
export type Companies = readonly MunicipalCompany[] | undefined;

/** The columns of the list of companies. Terms read the companies of their own agreements, so its kinds and days are the caller's. */
const companyColumns: readonly Column[] = [
  { heading: "virksomhed_cvr", label: "virksomhed_cvr", missing: "error", isCarried: true },
  { heading: "virksomhed", label: "virksomhed", missing: "warning", isCarried: true },
  { heading: "kommunekode", label: "kommunekode", missing: "error" },
  { heading: "type", label: "type", missing: "warning" },
  { heading: "med_fra", label: "med_fra", missing: "warning" },
];

const kinds = knownWords([
  ["SMV", { label: "SMV", kind: "sme" }],
  ["Socialøkonomisk", { label: "Socialøkonomisk", kind: "social-enterprise" }],
] as const);

/** The companies that take part, in the order of the table. */
export const readCompanies = (table: Table, agreements: ReadonlySet<string>, expected: ExpectedDays, issues: Issue[]): Companies => {
  const { rows, isRead } = readTable(table, companyColumns, issues);
  if (!isRead) return undefined;
  return rows.flatMap((row) => {
    const found: Issue[] = [];
    const company = readCompany(row, agreements, expected, found);
    issues.push(...found);
    return company === undefined || found.some((issue) => issue.severity === "error") ? [] : [company];
  });
};

const readCompany = (
  row: TableRow,
  agreements: ReadonlySet<string>,
  expected: ExpectedDays,
  issues: Issue[],
): MunicipalCompany | undefined => {
  if (!row.isWhole) return undefined;
  const [number = "", name = "", agreement = ""] = ["virksomhed_cvr", "virksomhed", "kommunekode"].map((heading) => textOf(row, heading));
  const from = readOptionalDayCell(row, "med_fra", { expected, kind: "event" }, issues);
  const kind = readWordCell(row, "type", kinds, issues)?.kind;
  if (kind === undefined && textOf(row, "type")) {
    const allowed = [...kinds.exact.keys()].join(", ");
    issues.push(warning("unknown-company-kind", placeOf(row, "type"), { allowed }));
  }
  if (looksLikePersonalNumber(name)) issues.push(error("personal-number", placeOf(row, "virksomhed"), {}));
  const id = isPersonal(number) ? undefined : readCompanyNumber(number);
  if (id === undefined)
    issues.push(error(isPersonal(number) ? "personal-number" : "not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
  if (!agreements.has(agreement)) issues.push(error("not-an-agreement-code", placeOf(row, "kommunekode"), {}));
  if (id === undefined) return undefined;
  return {
    id,
    agreement,
    ...(name === "" || saysNoValue(name) ? {} : { name }),
    ...(from === undefined ? {} : { from }),
    ...(kind === undefined ? {} : { attributes: { kind } }),
  };
};

const isPersonal = (number: string): boolean => looksLikePersonalNumber(number) || isShortPersonalNumber(number);

/**
 * The id of the employer that a row names: by its number, or by its name where the number cannot be one. A number that
 * cannot be read is no employer: two such rows may be of two companies. Where an employer is needed that is an error.
 */
export const readEmployer = (row: TableRow, companies: Companies, isNeeded: boolean, issues: Issue[]): string | undefined => {
  const number = textOf(row, "virksomhed_cvr");
  const name = textOf(row, "virksomhed") ?? "";
  if (number !== undefined && isPersonal(number)) {
    issues.push(error("personal-number", placeOf(row, "virksomhed_cvr"), {}));
    return undefined;
  }
  const id = number === undefined ? undefined : readCompanyNumber(number);
  if (id !== undefined) {
    const named = companies?.filter((company) => company.id === id);
    if (named?.length === 0) issues.push(warning("unknown-company-in-row", placeOf(row, "virksomhed_cvr"), {}));
    else if (name !== "") noteOtherName(row, name, named ?? [], issues);
    return id;
  }
  const named = (companies ?? []).filter((company) => company.name !== undefined && sameName(company.name, name));
  const only = new Set(named.map((company) => company.id)).size === 1 ? named[0]?.id : undefined;
  const note = only === undefined && isNeeded ? error : warning;
  if (number !== undefined) issues.push(note("not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
  if (only !== undefined) noteOtherName(row, name, named, issues);
  else if (number === undefined) issues.push(note("unknown-company-in-row", placeOf(row, "virksomhed"), {}));
  return only;
};

const sameName = (a: string, b: string): boolean => composed(a).toLowerCase() === composed(b).toLowerCase();

const noteOtherName = (row: TableRow, name: string, named: readonly MunicipalCompany[], issues: Issue[]): void => {
  if (named.length === 0 || named.some((company) => company.name === undefined || company.name === name)) return;
  issues.push(warning("company-name-differs", placeOf(row, "virksomhed"), {}));
};
