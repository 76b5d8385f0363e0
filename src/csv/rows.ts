import type { Issue } from "../issue/issue.js";
import { plainWidth } from "../issue/plain-width.js";
import type { Day } from "../time/day.js";
import { isPseudonym } from "./cell.js";
import { readDayCell } from "./day-cell.js";
import type { ExpectedDays } from "./expected-days.js";
import { type TableRow, type TableRows, textOf } from "./table.js";

/** A row that was left out. */
export interface LeftOut {
  readonly row: TableRow;
  /** Whom it is about; nobody where that cannot be told. */
  readonly citizens: readonly string[];
  /** Whom it seems to be about, by an id that is not written as it should be. */
  readonly meant: string | undefined;
  readonly id: string;
  readonly recorded: Day | undefined;
}

/** The rows of a table: as they were read, and those that could not be. */
export interface ReadRows<Entry> {
  readonly entries: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
  /** False where the table as a whole could not be read. */
  readonly isRead: boolean;
  readonly rows: number;
}

/** What a row says, with what is wrong with it. With an error, the row is left out. */
export const readRows = <Entry>(
  { rows, isRead }: TableRows,
  read: (row: TableRow, issues: Issue[]) => Entry | undefined,
  expected: ExpectedDays,
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
    leftOut.push({
      row,
      citizens: citizensIn(row),
      meant: citizenMeant(row),
      id: textOf(row, "raekke_id") || `line-${row.line}`,
      recorded: readDayCell(row, "indberettet", { expected, kind: "event" }, []),
    });
  }
  return { entries, leftOut, isRead, rows: isRead ? rows.filter(({ texts }) => texts.length > 0).length : 0 };
};

const pseudonyms = /(?<![\p{L}\p{N}])B-\d{4}-\d{1,12}(?!\p{N})/gu;

/** Whom a row is about: the citizen it names, or where its cells may stand in wrong places whomever any of them names. */
const citizensIn = (row: TableRow): readonly string[] => {
  const named = textOf(row, "borger") ?? "";
  if (row.isWhole) return isPseudonym(named) ? [named] : [];
  return [...new Set(row.texts.flatMap((text) => text.match(pseudonyms) ?? []))].filter(isPseudonym);
};

/** Whom a row is meant to be about where the id has other marks in it, or has lost its leading zeros. */
const citizenMeant = (row: TableRow): string | undefined => {
  const [, municipality, number] = /^\P{N}{0,8}(\d{3,4})\P{N}{1,4}(\d{1,3})$/u.exec(plainWidth(textOf(row, "borger") ?? "")) ?? [];
  return municipality === undefined || number === undefined ? undefined : `B-${municipality.padStart(4, "0")}-${number.padStart(3, "0")}`;
};
