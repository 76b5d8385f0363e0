import type { Issue } from "../issue/issue.js";
import type { Day } from "../time/day.js";
import { isPseudonym, readDayCell } from "./cell.js";
import { type TableRow, textOf } from "./table.js";

/** A row that was left out, of a citizen who is known by it. */
export interface LeftOut {
  readonly row: TableRow;
  readonly citizen: string;
  readonly id: string;
  readonly recorded: Day | undefined;
}

/** The rows of a table: as they were read, and those that could not be. */
export interface ReadRows<Entry> {
  readonly entries: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
  readonly rows: number;
}

/** What a row says, with what is wrong with it. With an error, the row is left out. */
export const readRows = <Entry>(
  rows: readonly TableRow[],
  read: (row: TableRow, issues: Issue[]) => Entry | undefined,
  issues: Issue[],
): ReadRows<Entry> => {
  const entries: Entry[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const found: Issue[] = [];
    const entry = row.isWhole ? read(row, found) : undefined;
    for (const issue of found) issues.push(issue);
    if (entry !== undefined && found.every((issue) => issue.severity === "warning")) {
      entries.push(entry);
      continue;
    }
    const citizen = textOf(row, "borger") ?? "";
    const id = textOf(row, "raekke_id") || `line-${row.line}`;
    if (isPseudonym(citizen)) leftOut.push({ row, citizen, id, recorded: readDayCell(row, "indberettet", []) });
  }
  return { entries, leftOut, rows: rows.length };
};
