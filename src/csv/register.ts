import { type Issue, error, warning } from "../issue/issue.js";
import type { Day } from "../time/day.js";
import { readCitizenCell, readDayCell, readNumberCell } from "./cell.js";
import { type ReadRows, readRows } from "./rows.js";
import { slug } from "./slug.js";
import { type Column, type Table, type TableRow, placeOf, readTable, textOf } from "./table.js";

/** The columns of the list of participants. */
const registerColumns: readonly Column[] = [
  { heading: "borger", missing: "error", isCarried: true },
  { heading: "kommunekode", missing: "error" },
  { heading: "tilmeldt", missing: "error" },
  { heading: "gaelder_fra", missing: "warning" },
  { heading: "maalgruppe", missing: "warning", isCarried: true },
  { heading: "alder_ved_tilmelding", missing: "nothing", isNumber: true },
  { heading: "ydelse", missing: "warning", isCarried: true },
  { heading: "indberettet", missing: "warning" },
];

/** What one line of the list of participants says of a citizen. */
export interface RegisterEntry {
  readonly row: TableRow;
  readonly citizen: string;
  readonly recorded: Day | undefined;
  readonly enrolled: Day;
  readonly agreement: string;
  /** First day of the group and the benefit. */
  readonly from: Day;
  readonly group: string | undefined;
  readonly benefit: string | undefined;
  readonly ageAtEnrolment: string | undefined;
}

/** The list of participants. */
export const readRegister = (table: Table, agreements: ReadonlySet<string>, issues: Issue[]): ReadRows<RegisterEntry> =>
  readRows(readTable(table, registerColumns, issues), (row, found) => readEntry(row, agreements, found), issues);

const readEntry = (row: TableRow, agreements: ReadonlySet<string>, issues: Issue[]): RegisterEntry | undefined => {
  const citizen = readCitizenCell(row, issues);
  const agreement = textOf(row, "kommunekode") ?? "";
  if (!agreements.has(agreement)) issues.push(error("not-an-agreement-code", placeOf(row, "kommunekode"), {}));
  const enrolled = readDayCell(row, "tilmeldt", issues);
  const from = readDayCell(row, "gaelder_fra", issues) ?? enrolled;
  const group = readValue(row, "maalgruppe", issues);
  const ageAtEnrolment = readNumberCell(row, "alder_ved_tilmelding", issues);
  const benefit = readValue(row, "ydelse", issues);
  const recorded = readDayCell(row, "indberettet", issues);
  if (citizen === undefined || enrolled === undefined || from === undefined) return undefined;
  return { row, citizen, recorded, enrolled, agreement, from, group, benefit, ageAtEnrolment };
};

/** The id that a cell's text stands for; an empty cell says nothing, which asks for a look. */
const readValue = (row: TableRow, heading: string, issues: Issue[]): string | undefined => {
  const text = textOf(row, heading);
  if (text === "") issues.push(warning("empty-text", placeOf(row, heading), {}));
  return text === undefined || text === "" ? undefined : slug(text);
};
