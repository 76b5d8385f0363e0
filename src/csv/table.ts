import { askedObject, askedText, refuse } from "../issue/argument.js";
import { type Issue, type Path, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber, withoutPersonalNumber } from "../issue/personal-number.js";
import { slug } from "../reading/reporting-form/slug.js";
import { bareText } from "./bare-text.js";
import type { Column } from "./column.js";
import { declaredCount } from "./declared-count.js";
import { decode, hasLostLetters } from "./decode.js";
import { unguarded } from "./formula.js";
import { type Header, findHeader } from "./header.js";
import { type Cells, linesOf } from "./lines.js";

/** A table as it was sent. */
export interface Table {
  /** Such as the file name; the path of every issue begins with it. */
  readonly name: string;
  /** Text, or the bytes of a file. */
  readonly content: string | Uint8Array;
}

/** A table that is one. @throws RangeError for content that is neither text nor bytes */
export const askedTable = <Asked extends Table>(table: Asked, argument: string): Asked => {
  const { name, content } = askedObject<Table>(table, argument, ["name", "content"]);
  askedText(name, `${argument}.name`);
  if (typeof content !== "string" && !(content instanceof Uint8Array))
    refuse(`${argument}.content`, "is neither text nor the bytes of a file");
  return table;
};

/** A row that holds something, by the headings of the form. */
export interface TableRow {
  readonly table: string;
  /** Physical line on which the row begins. */
  readonly line: number;
  /** What is written under each heading of the form; nothing under those that the table lacks. */
  readonly cells: ReadonlyMap<string, string>;
  /** All its cells, also those under no heading of the form. */
  readonly texts: readonly string[];
  /** False where it cannot be told what its cells say: their number or a quote is wrong, or the whole table could not be read. */
  readonly isWhole: boolean;
}

/** The rows of a table that hold something. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  /** False where the table could not be read: no row is whole, and they only tell whom the table may be about. */
  readonly isRead: boolean;
}

/** Where a cell stands, or the row it belongs to. */
export const placeOf = (row: Pick<TableRow, "table" | "line">, heading?: string): Path => [
  withoutPersonalNumber(row.table),
  row.line,
  ...(heading === undefined ? [] : [heading]),
];

/** What stands under a heading, without what nobody sees around it; `undefined` where there is no such column. */
export const textOf = (row: TableRow, heading: string): string | undefined => {
  const cell = row.cells.get(heading);
  return cell === undefined ? undefined : unguarded(bareText(cell));
};

/**
 * The rows of a table that hold something. Blank rows, totals and rows given twice are noted and passed over. A table
 * that is no text, that lacks a column it cannot do without or has one twice, is not read.
 */
export const readTable = (table: Table, columns: readonly Column[], issues: Issue[]): TableRows => {
  const { name } = table;
  const text = decode(table.content, [name], issues);
  if (text === undefined) return { rows: [unreadRow(name, 1, [], [])], isRead: false };
  const header = findHeader(text, columns);
  const isRead = noteHeader(name, header, columns, issues);
  const lines = linesOf(text, header.separator, header.cells.length).filter(
    (line) => line.line > header.line || (line.line < header.line && isRow(line)),
  );
  const isEnded = /[\r\n]$/.test(text);
  if (isRead) return { rows: rowsOf(name, header, lines, isEnded, issues), isRead };
  // Without headings the first line is a row like any other, and a file without lines may have been one with any.
  const isHeaded = header.columns.some((column) => column !== undefined);
  for (const line of lines) notePersonalNumbers(name, line, header.columns, issues);
  const rows = lines.map(({ line, cells }) => unreadRow(name, line, cells, header.columns)).filter((row) => emptiness(row) === undefined);
  return { rows: isHeaded ? rows : [unreadRow(name, header.line, header.cells, []), ...rows], isRead };
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => bareText(cell) === "");

/** A title fills a few cells; what fills more is a row, also above the headings, where sorting may have put it. */
const isRow = ({ cells }: Cells): boolean => cells.filter((cell) => bareText(cell) !== "").length > 3;

const cellsOf = (cells: readonly string[], columns: Header["columns"]): ReadonlyMap<string, string> =>
  new Map(cells.flatMap((cell, place) => (columns[place] === undefined ? [] : [[columns[place].heading, cell] as const])));

const unreadRow = (table: string, line: number, texts: readonly string[], columns: Header["columns"]): TableRow => {
  const once = columns.map((column) => (columns.filter((other) => other === column).length === 1 ? column : undefined));
  return { table, line, cells: cellsOf(texts, once), texts, isWhole: false };
};

/** Notes what is wrong with the headings. @returns whether the table can be read */
const noteHeader = (name: string, header: Header, columns: readonly Column[], issues: Issue[]): boolean => {
  const { separator, line, cells, above } = header;
  for (const row of [...above.filter((one) => !isRow(one)), header]) notePersonalNumbers(name, row, [], issues);
  if (separator !== ";") issues.push(warning("other-separator", [name], { separator: separator === "\t" ? "tab" : separator }));
  const skipped = above.filter((row) => !isBlank(row.cells) && !isSeparatorLine(row.cells.join(separator)) && !isRow(row));
  if (skipped.length > 0)
    issues.push(warning("lines-before-header", placeOf({ table: name, line: (skipped[0] as Cells).line }), { count: skipped.length }));
  const hasOwn = header.columns.some((column, place) => column === undefined && bareText(cells[place] ?? "") !== "");
  let isRead = true;
  for (const column of columns) {
    const { heading, label, missing, standIn, isErrorIfMisspelt } = column;
    const path = placeOf({ table: name, line }, heading);
    const places = header.columns.flatMap((one, place) => (one === column ? [place] : []));
    if (places.length > 1) issues.push(error("repeated-column", path, { column: label }));
    const isNeeded =
      (missing === "error" && !header.columns.some((one) => standIn !== undefined && one?.heading === standIn)) ||
      (isErrorIfMisspelt === true && hasOwn);
    if (places.length === 0 && isNeeded) issues.push(error("missing-column", path, { column: label, table: "unread" }));
    else if (places.length === 0 && missing !== "nothing") issues.push(warning("missing-column", path, { column: label, table: "read" }));
    if (places.length > 1 || (places.length === 0 && isNeeded)) isRead = false;
    else if (places.length === 1 && cells[places[0] as number] !== label && !column.isSpelledFreely)
      issues.push(warning("other-spelling", path, { read: label }));
  }
  return isRead;
};

/** A spreadsheet's own line, which says what separates cells. */
const isSeparatorLine = (text: string): boolean => /^sep=.?$/i.test(bareText(text));

const rowsOf = (name: string, header: Header, lines: readonly Cells[], isEnded: boolean, issues: Issue[]): readonly TableRow[] => {
  const width = widthOf(name, header, lines, issues);
  noteOwnColumns(name, header, lines, issues);
  const keyOf = (cells: readonly string[]): string => JSON.stringify(cells.map(bareText));
  const headings = keyOf(header.cells);
  const seen = new Set([headings]);
  const counts: { readonly row: TableRow; readonly declared: number }[] = [];
  let found = 0;
  const rows = lines.flatMap((line) => {
    const row: TableRow = {
      table: name,
      line: line.line,
      cells: cellsOf(line.cells, header.columns),
      texts: line.cells,
      isWhole: line.cells.length === width && !line.isUnclosed,
    };
    const declared = declaredCount(line.cells);
    if (declared !== undefined) {
      counts.push({ row, declared });
      return [];
    }
    const key = keyOf(line.cells);
    const fault = emptiness(row) ?? (seen.has(key) ? "repeated-row" : undefined);
    if (fault !== undefined) {
      issues.push(warning(fault, placeOf(row), {}));
      if (fault === "repeated-row" && key !== headings) found++;
      return [];
    }
    found++;
    seen.add(key);
    noteCells(line, row, width, header, issues);
    const isCutOff = !isEnded && line === lines.at(-1) && (line.isUnclosed || line.cells.length < width);
    if (!isCutOff) return [row];
    issues.push(error("cut-off", placeOf(row), {}));
    return [row, ofNobody(row)];
  });
  for (const line of header.above) {
    const declared = declaredCount(line.cells);
    if (declared !== undefined) counts.push({ row: unreadRow(name, line.line, line.cells, []), declared });
  }
  const differing = counts.filter(({ declared }) => declared !== found);
  for (const { row, declared } of differing) issues.push(error("count-differs", placeOf(row), { declared, found }));
  return [...rows, ...differing.map(({ row }) => ofNobody(row))];
};

/** Rows that are not in the table but should be: nobody can tell whose. */
const ofNobody = ({ table, line }: TableRow): TableRow => ({ table, line, cells: new Map(), texts: [], isWhole: false });

/** How many cells a row has: as many as headings, or more where every row ends with the same number of empty ones. */
const widthOf = (name: string, { cells, separator }: Header, lines: readonly Cells[], issues: Issue[]): number => {
  const width = cells.length;
  const holding = lines.filter((line) => !isBlank(line.cells));
  const longer = holding[0]?.cells.length ?? width;
  // Where commas separate, an empty cell at the end may be what a decimal comma has moved there.
  const arePadded =
    separator !== "," &&
    longer > width &&
    holding.length > 1 &&
    holding.every((line) => line.cells.length === longer && isBlank(line.cells.slice(width)));
  if (arePadded) issues.push(warning("empty-cells-after", [name], {}));
  return arePadded ? longer : width;
};

/** The letters over a column in a spreadsheet: the heading of one that is not of the form may hold anything, and is not repeated. */
const lettersOf = (place: number): string =>
  (place < 26 ? "" : lettersOf(Math.floor(place / 26) - 1)) + String.fromCharCode("A".charCodeAt(0) + (place % 26));

/** One warning for each column that is not of the form and holds something. */
const noteOwnColumns = (name: string, header: Header, lines: readonly Cells[], issues: Issue[]): void => {
  header.columns.forEach((column, place) => {
    if (column === undefined && lines.some(({ cells }) => bareText(cells[place] ?? "") !== ""))
      issues.push(warning("unknown-column", placeOf({ table: name, line: header.line }, lettersOf(place)), {}));
  });
};

const totals = /^(?:i-?alt|total|totalt|sum|samlet|subtotal|grand-total)(?:-|$)/;

/** Is the row blank, or one of totals: a word for a total, and nothing behind it but numbers? */
const emptiness = ({ texts }: TableRow): "blank-row" | "total-row" | undefined => {
  const [first, ...others] = texts.map(bareText).filter((text) => text !== "");
  if (first === undefined) return "blank-row";
  return totals.test(slug(first)) && others.every((text) => /^-?[\d., ]+$/.test(text)) ? "total-row" : undefined;
};

/** Notes what is wrong with the cells of a row whatever they mean. */
const noteCells = ({ cells, isUnclosed }: Cells, row: TableRow, width: number, header: Header, issues: Issue[]): void => {
  const { columns } = header;
  if (isUnclosed) issues.push(error("unclosed-quote", placeOf(row), {}));
  else if (cells.length > width) issues.push(error("too-many-cells", placeOf(row, splitNumber(cells, columns)), { expected: width }));
  else if (cells.length < width) issues.push(error("too-few-cells", placeOf(row), { expected: width }));
  cells.forEach((cell, place) => {
    const column = columns[place];
    const path = placeOf(row, column?.heading ?? lettersOf(place));
    if (/[\r\n]/.test(cell)) issues.push(warning("line-break-in-cell", path, {}));
    if (hasLostLetters(cell) && column?.isName === undefined) issues.push(warning("lost-letters", path, {}));
  });
  notePersonalNumbers(row.table, { line: row.line, cells }, columns, issues);
};

/** Personal numbers are told wherever they stand, whether the table is read or not. */
const notePersonalNumbers = (
  table: string,
  { line, cells }: Pick<Cells, "line" | "cells">,
  columns: Header["columns"],
  issues: Issue[],
): void =>
  cells.forEach((cell, place) => {
    if (!looksLikePersonalNumber(cell)) return;
    const column = columns[place];
    const path = placeOf({ table, line }, column?.heading ?? lettersOf(place));
    issues.push((column?.isCarried ? error : warning)("personal-number", path, {}));
  });

/** The column whose number has become two cells, where the cells of the row look like it: `12,5` without quotes. */
const splitNumber = (cells: readonly string[], columns: Header["columns"]): string | undefined =>
  columns.find((column, place) => column?.isNumber && cells.slice(place, place + 2).every((cell) => /^\s*-?\d+\s*$/.test(cell)))?.heading;
