import { bareText } from "./bare-text.js";
import type { Column } from "./column.js";
import { unguarded } from "./formula.js";
import { type Cells, type Separator, linesOf, separators } from "./lines.js";
import { slug } from "./slug.js";

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

/** A heading as it is compared: without blanks, case, marks and width. `Slut-dato:` is `slutdato`. */
const keyOf = (heading: string): string => slug(heading.normalize("NFKC")).replaceAll("-", "");

/** The form's column that a heading names: the one written just so, or else the only one that differs in nothing but its spelling. */
const columnNamed = (written: string, columns: readonly Column[]): Column | undefined => {
  const text = unguarded(bareText(written));
  const same = columns.find(({ label }) => label === text);
  const key = keyOf(text);
  if (same !== undefined || key === "") return same;
  const alike = columns.filter(({ heading, label }) => keyOf(label) === key || keyOf(heading) === key);
  return alike.length === 1 ? alike[0] : undefined;
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
  let best: Header = { separator: ";", line: 1, cells: [], columns: [], above: [] };
  let mostNamed = -1;
  for (const separator of separators) {
    const lines = linesOf(beginning, separator, Number.POSITIVE_INFINITY);
    for (const [place, { line, cells }] of lines.entries()) {
      const named = cells.map((cell) => columnNamed(cell, columns));
      const count = new Set(named.filter((column) => column !== undefined)).size;
      if (count <= mostNamed) continue;
      [best, mostNamed] = [{ separator, line, cells, columns: named, above: lines.slice(0, place) }, count];
    }
  }
  return best;
};
