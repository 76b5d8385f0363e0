import { headingKey } from "../reading/reporting-form/slug.js";
import { bareText } from "./bare-text.js";
import type { Column } from "./column.js";
import { unguarded } from "./formula.js";
import { type Cells, type Separator, linesOf, separators } from "./lines.js";

/** Where the headings of a table stand. */
export interface Header {
  readonly separator: Separator;
  readonly line: number;
  readonly cells: readonly string[];
  /** The form's column under each cell, where it has one. */
  readonly columns: readonly (Column | undefined)[];
  /** The lines above. */
  readonly above: readonly Cells[];
}

/** Which of a form's columns a heading names: the one written just so, or else the only one that differs in nothing but its spelling. */
const namerOf = (columns: readonly Column[]): ((written: string) => Column | undefined) => {
  const byLabel = new Map(columns.map((column) => [column.label, column]));
  const byKey = new Map<string, Set<Column>>();
  for (const column of columns)
    for (const key of [headingKey(column.label), headingKey(column.heading)]) byKey.set(key, (byKey.get(key) ?? new Set()).add(column));
  return (written) => {
    const text = unguarded(bareText(written));
    const same = byLabel.get(text);
    if (same !== undefined || text === "") return same;
    const key = headingKey(text);
    const [column, ...others] = key === "" ? [] : (byKey.get(key) ?? []);
    return others.length === 0 ? column : undefined;
  };
};

/** Above headings stand a title and who reports, hardly more. */
const mostLines = 30;

/** The lines among which the headings are looked for. */
const beginningOf = (text: string): string => {
  const lineEnd = /\r\n|\r|\n/g;
  for (let line = 0; line < mostLines; line++) if (lineEnd.exec(text) === null) return text;
  return text.slice(0, lineEnd.lastIndex);
};

/** Finds the headings: the line, and the way to separate its cells, in which most of the form's columns are named. */
export const findHeader = (text: string, columns: readonly Column[]): Header => {
  const beginning = beginningOf(text);
  const columnNamed = namerOf(columns);
  let best: Header = { separator: ";", line: 1, cells: [], columns: [], above: [] };
  let mostNamed = -1;
  for (const separator of separators) {
    const lines = linesOf(beginning, separator, Number.POSITIVE_INFINITY);
    for (const [place, { line, cells }] of lines.entries()) {
      const named = cells.map(columnNamed);
      const count = new Set(named.filter((column) => column !== undefined)).size;
      if (count <= mostNamed) continue;
      [best, mostNamed] = [{ separator, line, cells, columns: named, above: lines.slice(0, place) }, count];
      if (count === columns.length) return best;
    }
  }
  return best;
};
