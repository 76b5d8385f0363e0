import { type Issue, type Path, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber, withoutPersonalNumber } from "../issue/personal-number.js";
import { decode } from "./decode.js";
import { type Cells, linesOf, separatorOf } from "./lines.js";
import { slug } from "./slug.js";

/** A table as it was sent. */
export interface Table {
  /** Such as the file name; the path of every issue begins with it. */
  readonly name: string;
  /** Text, or the bytes of a file. */
  readonly content: string | Uint8Array;
}

/** A column of a form. */
export interface Column {
  readonly heading: string;
  /** What it comes to that a table has no such column: an error leaves all its rows out. */
  readonly missing: "error" | "warning" | "nothing";
  /** Does the text of its cells become part of a fact? */
  readonly isCarried?: true;
  /** Do its cells hold numbers, which may have a decimal comma? */
  readonly isNumber?: true;
}

/** A row that holds something, by the headings of the form. */
export interface TableRow {
  readonly table: string;
  /** Physical line on which the row begins; the header is line 1. */
  readonly line: number;
  /** What is written under each heading of the form; nothing under those that the table lacks. */
  readonly cells: ReadonlyMap<string, string>;
  /** False where the number of cells or a quote is wrong, so that cells may stand under the wrong heading. */
  readonly isWhole: boolean;
}

/** Where a cell stands, or the row it belongs to. */
export const placeOf = (row: TableRow, heading?: string): Path => [
  withoutPersonalNumber(row.table),
  row.line,
  ...(heading === undefined ? [] : [heading]),
];

/** What stands under a heading, without blanks around it; `undefined` where there is no such column. */
export const textOf = (row: TableRow, heading: string): string | undefined => row.cells.get(heading)?.trim();

const unmarked = (heading: string): string => slug(heading).replaceAll("-", "_");

/**
 * The rows of a table that hold something. Blank rows, totals and rows given twice are noted and left out; a table
 * that lacks a column it cannot do without has no rows.
 */
export const readTable = (table: Table, columns: readonly Column[], issues: Issue[]): readonly TableRow[] => {
  const text = decode(table.content, [table.name], issues);
  const separator = separatorOf(text);
  if (separator !== ";") issues.push(warning("other-separator", [table.name], { separator: separator === "\t" ? "tab" : separator }));
  const [header = { line: 1, cells: [], isUnclosed: false }, ...lines] = linesOf(text, separator);
  const headings = readHeader(table.name, header, columns, issues);
  if (columns.some(({ heading, missing }) => missing === "error" && !headings.includes(heading))) return [];

  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const row = rowOf(table.name, line, header.cells.length, headings);
    const fault = emptiness(line, row) ?? (seen.has(JSON.stringify(line.cells)) ? "repeated-row" : undefined);
    if (fault !== undefined) {
      issues.push(warning(fault, placeOf(row), {}));
      return [];
    }
    seen.add(JSON.stringify(line.cells));
    noteCells(line, row, header.cells, headings, columns, issues);
    return [row];
  });
};

/** The form's heading of each column, where it has one. */
const readHeader = (name: string, header: Cells, columns: readonly Column[], issues: Issue[]): readonly (string | undefined)[] => {
  const taken = new Set<string>();
  const headings = header.cells.map((written) => {
    const heading = columns.find((column) => column.heading === unmarked(written))?.heading;
    if (heading === undefined || taken.has(heading)) return undefined;
    taken.add(heading);
    if (written !== heading) issues.push(warning("other-spelling", [name, 1, heading], { read: heading }));
    return heading;
  });
  for (const { heading, missing } of columns) {
    if (taken.has(heading) || missing === "nothing") continue;
    const note = missing === "error" ? error : warning;
    issues.push(note("missing-column", [name, 1, heading], { column: heading }));
  }
  return headings;
};

const rowOf = (table: string, { line, cells, isUnclosed }: Cells, width: number, headings: readonly (string | undefined)[]): TableRow => ({
  table,
  line,
  cells: new Map(cells.flatMap((cell, place) => (headings[place] === undefined ? [] : [[headings[place], cell] as const]))),
  isWhole: cells.length === width && !isUnclosed,
});

const totals = ["i-alt", "total"];

const emptiness = ({ cells }: Cells, row: TableRow): "blank-row" | "total-row" | undefined => {
  if (cells.every((cell) => cell.trim() === "")) return "blank-row";
  return totals.includes(slug(cells[0] ?? "")) && !textOf(row, "borger") ? "total-row" : undefined;
};

/** Notes what is wrong with the cells of a row whatever they mean. */
const noteCells = (
  { cells, isUnclosed }: Cells,
  row: TableRow,
  header: readonly string[],
  headings: readonly (string | undefined)[],
  columns: readonly Column[],
  issues: Issue[],
): void => {
  if (isUnclosed) issues.push(error("unclosed-quote", placeOf(row), {}));
  else if (cells.length > header.length)
    issues.push(error("too-many-cells", placeOf(row, splitNumber(cells, headings, columns)), { expected: header.length }));
  else if (cells.length < header.length) issues.push(error("too-few-cells", placeOf(row), { expected: header.length }));
  cells.forEach((cell, place) => {
    const heading = headings[place];
    // A heading of somebody's own may be a person: its column is told by its number.
    const path: Path = heading === undefined ? [...placeOf(row), place + 1] : placeOf(row, heading);
    if (/[\r\n]/.test(cell)) issues.push(warning("line-break-in-cell", path, {}));
    if (!looksLikePersonalNumber(cell)) return;
    const isCarried = columns.some((column) => column.heading === heading && column.isCarried);
    issues.push((isCarried ? error : warning)("personal-number", path, {}));
  });
};

/** The column whose number has become two cells, where the cells of the row look like it: `12,5` without quotes. */
const splitNumber = (cells: readonly string[], headings: readonly (string | undefined)[], columns: readonly Column[]): string | undefined =>
  headings.find(
    (heading, place) =>
      columns.some((column) => column.heading === heading && column.isNumber) &&
      cells.slice(place, place + 2).every((cell) => /^\s*-?\d+\s*$/.test(cell)),
  );
