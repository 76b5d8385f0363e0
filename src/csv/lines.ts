import { CsvError, parse } from "csv-parse/sync";

/** A row of cells as it stands in the file, and the physical line on which it begins. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
  /** True where a quote is opened and not closed as it should be: the cells are those of the first line alone. */
  readonly isUnclosed: boolean;
}

/** What may stand between cells, the usual first. */
export const separators = [";", ",", "\t", "|"] as const;

export type Separator = (typeof separators)[number];

const options = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] };

const lineBreak = /\r\n|\n|\r/g;

/** How many lines more than one a row takes: only quoted cells hold line breaks. */
const lineBreaksIn = (cells: readonly string[]): number => cells.reduce((count, cell) => count + (cell.match(lineBreak)?.length ?? 0), 0);

/**
 * Do two lines of a cell hold as much as a whole row: has a quote that was not closed swallowed the end of its row and
 * the beginning of another, up to the next quote?
 */
const hasSwallowedRows = (cells: readonly string[], separator: Separator, width: number): boolean =>
  cells.some((cell) => {
    if (!/[\r\n]/.test(cell)) return false;
    const inEach = cell.split(lineBreak).map((line) => line.split(separator).length - 1);
    return inEach.some((count, place) => place > 0 && count + (inEach[place - 1] as number) >= width - 1);
  });

/**
 * All rows, each with its line. A row whose quotes are wrong costs its first line; reading goes on with the next one.
 *
 * @param width how many cells a whole row has
 */
export const linesOf = (text: string, separator: Separator, width: number): readonly Cells[] => {
  const rows: Cells[] = [];
  let line = 1;
  let rest: string | undefined = text;
  while (rest !== undefined) {
    const first = line;
    const isWhole = parseUntilFault(rest, separator, (cells) => {
      if (hasSwallowedRows(cells, separator, width)) throw swallowed;
      rows.push({ line, cells, isUnclosed: false });
      line += 1 + lineBreaksIn(cells);
    });
    if (isWhole) return rows;
    for (let skipped = first; skipped < line; skipped++) rest = afterFirstLine(rest);
    rows.push({ line, ...lineAlone(rest.slice(0, lineEnd(rest)), separator) });
    rest = afterFirstLine(rest) || undefined;
    line++;
  }
  return rows;
};

const swallowed = new Error("A quoted cell holds whole rows");

/** Rows up to the first whose quotes are wrong. @returns whether there was none */
const parseUntilFault = (text: string, separator: Separator, keep: (cells: readonly string[]) => void): boolean => {
  try {
    parse(text, {
      ...options,
      delimiter: separator,
      on_record: (cells: string[]) => {
        keep(cells);
        return null;
      },
    });
    return true;
  } catch (thrown) {
    if (thrown === swallowed || isAboutQuotes(thrown)) return false;
    throw thrown;
  }
};

/** One line by itself: a quote within a cell (`a 3" pipe`) belongs to the cell; after one that does not close, none mean anything. */
const lineAlone = (text: string, separator: Separator): Omit<Cells, "line"> => {
  const read = (quotes: { relax_quotes: true } | { quote: false }): readonly string[] =>
    parse(text, { ...options, ...quotes, delimiter: separator })[0] ?? [];
  try {
    const cells = read({ relax_quotes: true });
    return { cells, isUnclosed: cells.some((cell) => cell.startsWith('"')) };
  } catch (thrown) {
    if (isAboutQuotes(thrown)) return { cells: read({ quote: false }), isUnclosed: true };
    throw thrown;
  }
};

const isAboutQuotes = (thrown: unknown): boolean => thrown instanceof CsvError && thrown.code.includes("QUOTE");

const lineEnd = (text: string): number => /[\r\n]|$/.exec(text)?.index ?? text.length;

const afterFirstLine = (text: string): string => {
  const end = lineEnd(text);
  return text.slice(end + (text.startsWith("\r\n", end) ? 2 : 1));
};
