import { CsvError, parse } from "csv-parse/sync";

/** A row of cells as it stands in the file, and the physical line on which it begins. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
  /** True where a quote is opened and not closed as it should be: the cells are those of the first line alone. */
  readonly isUnclosed: boolean;
}

export type Separator = ";" | "," | "\t";

/** What stands between the cells of the first line: a semicolon if there is one, otherwise the commoner of comma and tab. */
export const separatorOf = (text: string): Separator => {
  const header = text.slice(0, lineEnd(text));
  const [semicolons, commas, tabs] = [";", ",", "\t"].map((separator) => header.split(separator).length) as [number, number, number];
  if (semicolons > 1 || (commas === 1 && tabs === 1)) return ";";
  return tabs > commas ? "\t" : ",";
};

const options = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] };

const lineBreak = /\r\n|\n|\r/g;

/** How many lines more than one a row takes: only quoted cells hold line breaks. */
const lineBreaksIn = (cells: readonly string[]): number => cells.reduce((count, cell) => count + (cell.match(lineBreak)?.length ?? 0), 0);

/** Does a cell hold what looks like a whole row: has a quote that was not closed swallowed the lines up to the next quote? */
const hasSwallowedRows = (cells: readonly string[], separator: Separator, width: number): boolean =>
  cells.some((cell) => /[\r\n]/.test(cell) && cell.split(lineBreak).some((line) => line.split(separator).length >= width));

/** All rows, each with its line. A row whose quotes are wrong costs its first line; reading goes on with the next one. */
export const linesOf = (text: string, separator: Separator): readonly Cells[] => {
  const rows: Cells[] = [];
  let line = 1;
  let rest: string | undefined = text;
  while (rest !== undefined) {
    const first = line;
    const isWhole = parseUntilFault(rest, separator, (cells) => {
      if (hasSwallowedRows(cells, separator, rows[0]?.cells.length ?? Number.POSITIVE_INFINITY)) throw swallowed;
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
