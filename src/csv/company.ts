import { composed } from "../issue/composed.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import type { Company } from "../terms/programme.js";
import { readOptionalDayCell, readWordCell } from "./cell.js";
import { type Column, type Table, type TableRow, placeOf, readTable, textOf } from "./table.js";

/** A company that takes part, and the id of the agreement it takes part in. */
export interface MunicipalCompany extends Company {
  readonly agreement: string;
}

/** The columns of the list of companies. */
const companyColumns: readonly Column[] = [
  { heading: "virksomhed_cvr", missing: "error", isCarried: true },
  { heading: "virksomhed", missing: "warning", isCarried: true },
  { heading: "kommunekode", missing: "error" },
  { heading: "type", missing: "nothing" },
  { heading: "med_fra", missing: "nothing" },
];

const kinds = new Map([
  ["smv", { label: "SMV", kind: "sme" }],
  ["socialoekonomisk", { label: "Socialøkonomisk", kind: "social-enterprise" }],
]);

/** The companies that take part, in the order of the table. */
export const readCompanies = (table: Table, agreements: ReadonlySet<string>, issues: Issue[]): readonly MunicipalCompany[] =>
  readTable(table, companyColumns, issues).flatMap((row) => {
    const found: Issue[] = [];
    const company = readCompany(row, agreements, found);
    issues.push(...found);
    return company === undefined || found.some((issue) => issue.severity === "error") ? [] : [company];
  });

const readCompany = (row: TableRow, agreements: ReadonlySet<string>, issues: Issue[]): MunicipalCompany | undefined => {
  if (!row.isWhole) return undefined;
  const [id = "", name = "", agreement = ""] = ["virksomhed_cvr", "virksomhed", "kommunekode"].map((heading) => textOf(row, heading));
  const from = readOptionalDayCell(row, "med_fra", issues);
  const kind = readWordCell(row, "type", kinds, issues)?.kind;
  if (kind === undefined && textOf(row, "type")) {
    const allowed = [...kinds.values()].map(({ label }) => label).join(", ");
    issues.push(warning("unknown-company-kind", placeOf(row, "type"), { allowed }));
  }
  if (!/^\d+$/.test(id)) issues.push(error("not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
  else if (!isCompanyNumber(id)) issues.push(warning("not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
  for (const heading of ["virksomhed_cvr", "virksomhed"]) {
    if (looksLikePersonalNumber(textOf(row, heading) ?? "")) issues.push(error("personal-number", placeOf(row, heading), {}));
  }
  if (!agreements.has(agreement)) issues.push(error("not-an-agreement-code", placeOf(row, "kommunekode"), {}));
  return {
    id,
    agreement,
    ...(name === "" ? {} : { name }),
    ...(from === undefined ? {} : { from }),
    ...(kind === undefined ? {} : { attributes: { kind } }),
  };
};

const weights = [2, 7, 6, 5, 4, 3, 2, 1];

/** Is this a Danish company number (CVR): eight digits, the first not 0, that satisfy the modulus-11 check? */
const isCompanyNumber = (text: string): boolean =>
  /^[1-9]\d{7}$/.test(text) && weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11 === 0;

/** The id of the employer that a row names: by its number, or by its name where the number cannot be one. */
export const readEmployer = (row: TableRow, companies: readonly MunicipalCompany[], issues: Issue[]): string | undefined => {
  const number = textOf(row, "virksomhed_cvr");
  const name = textOf(row, "virksomhed") ?? "";
  if (number !== undefined && isCompanyNumber(number)) {
    const named = companies.filter((company) => company.id === number);
    if (named.length === 0) issues.push(warning("unknown-company-in-row", placeOf(row, "virksomhed_cvr"), {}));
    else if (name !== "") noteOtherName(row, name, named, issues);
    return number;
  }
  if (number !== undefined) issues.push(warning("not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
  const named = companies.filter((company) => company.name !== undefined && sameName(company.name, name));
  const only = new Set(named.map((company) => company.id)).size === 1 ? named[0]?.id : undefined;
  if (only !== undefined) noteOtherName(row, name, named, issues);
  else if (number === undefined) issues.push(warning("unknown-company-in-row", placeOf(row, "virksomhed"), {}));
  return only ?? (number !== undefined && /^\d+$/.test(number) ? number : undefined);
};

const sameName = (a: string, b: string): boolean => composed(a).toLowerCase() === composed(b).toLowerCase();

const noteOtherName = (row: TableRow, name: string, named: readonly MunicipalCompany[], issues: Issue[]): void => {
  if (named.some((company) => company.name === undefined || company.name === name)) return;
  issues.push(warning("company-name-differs", placeOf(row, "virksomhed"), {}));
};
