import { askedList, askedObject } from "../issue/argument.js";
import { printable } from "../issue/printable.js";

/** A column of a plain text table: its heading, and whether figures stand to the right. */
export interface Column {
  readonly heading: string;
  readonly isRight?: boolean;
}

/** Rows under headings, each column as wide as its widest cell. Whatever a cell holds stands on its one line. */
export const tableText = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] => {
  askedList(columns, "columns").forEach((column) => askedObject(column, "column", ["heading"]));
  askedList(rows, "rows").forEach((row) => askedList(row, "row"));
  const all = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, place) => all.reduce((widest, row) => Math.max(widest, [...(row[place] ?? "")].length), 0));
  return all.map((row) =>
    columns
      .map(({ isRight }, place) => {
        const cell = row[place] ?? "";
        const blank = " ".repeat((widths[place] as number) - [...cell].length);
        return isRight === true ? blank + cell : cell + blank;
      })
      .join("  ")
      .trimEnd(),
  );
};
