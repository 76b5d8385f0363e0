import { readExact, writeExact } from "../exact/exact.js";
import type { GroupObservation, Participant } from "../facts/fact.js";
import { type Issue, type Locale, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { checkFacts } from "../reading/check-facts.js";
import type { FormColumn, FormTable } from "../reading/reporting-form/form.js";
import { reportingForm } from "../reading/reporting-form/reporting-form.js";
import type { Programme } from "../terms/programme.js";
import { readDayCell, readNumberCell, readWordCell } from "./cell.js";
import { type FormCells, type LeftOutRow, groupObservationsOf, participantsOf } from "./form-facts.js";
import type { FormTables } from "./form-tables.js";
import { slug } from "./slug.js";
import { type Column, type TableRow, placeOf, readTable, textOf } from "./table.js";

/** What filled-in tables say, and what is wrong with them. */
export interface FormFacts {
  /** In the order of their ids. */
  readonly participants: readonly Participant[];
  /** What was observed of groups. */
  readonly observations: readonly GroupObservation[];
  /**
   * What is wrong with a cell or a row, by table, line and heading; then what is wrong with the facts, by participant and
   * fact. A row with an error is left out, and its participant is marked incomplete.
   */
  readonly issues: readonly Issue[];
}

/**
 * Reads the filled-in tables of a programme's {@link reportingForm}: headings in any spelling, columns in any order, days and
 * numbers as the language writes them, allowed values by their name or their id. A table that is not there reports
 * nothing. Rows of the same number are versions of one fact, or say from which day something of it changed.
 *
 * Read back, the tables that `formTables` writes give the form's example; see the guide "The smallest form".
 */
export const readFormTables = (tables: FormTables, programme: Programme, locale: Locale): FormFacts => {
  const issues: Issue[] = [];
  const leftOut: LeftOutRow[] = [];
  const read = new Map(
    reportingForm(programme, locale).tables.map((form) => {
      const table = tables[form.fact];
      return [
        form.fact,
        table === undefined ? [] : readRows(form, readTable(table, form.columns.map(columnOf), issues), locale, issues, leftOut),
      ] as const;
    }),
  );
  noteUnknown(read, issues);
  const rowsOf = (fact: FormTable["fact"]): readonly FormCells[] => (read.get(fact) ?? []).map(({ cells }) => cells);
  const [participants, observations] = [participantsOf(rowsOf, leftOut), groupObservationsOf(rowsOf("groupObservation"))];
  // The reader itself has said why a row could not be read.
  const found = checkFacts(programme, { participants, observations }).filter(({ code }) => code !== "unreadable-fact");
  return { participants, observations, issues: [...issues.filter((issue) => isOfNote(issue, locale)), ...found] };
};

/** A column's name in the table as it is looked for: whatever its spelling. */
const nameOf = ({ heading }: FormColumn): string => slug(heading).replaceAll("-", "_");

const columnOf = (column: FormColumn): Column => ({
  heading: nameOf(column),
  missing: column.mustBeFilled ? "error" : column.purpose === "terms" ? "warning" : "nothing",
  ...(column.check.kind === "text" || column.check.kind === "oneOf" ? { isCarried: true } : {}),
  ...(column.check.kind === "number" ? { isNumber: true } : {}),
});

/** Headings stand in the form as people read them, and days and numbers as the language writes them: none of that asks for a look. */
const isOfNote = ({ code, path }: Issue, locale: Locale): boolean =>
  !(code === "other-spelling" && path[1] === 1) && !(locale === "en" && code === "other-date-format");

/** A row, by the fields of the form. */
interface FormRow {
  readonly row: TableRow;
  readonly cells: FormCells;
}

const readRows = (
  { fact, columns }: FormTable,
  rows: readonly TableRow[],
  locale: Locale,
  issues: Issue[],
  leftOut: LeftOutRow[],
): readonly FormRow[] => {
  const holder = columns.find(({ field }) => field === (fact === "participant" ? "id" : "participant"));
  return rows.flatMap((row) => {
    const found: Issue[] = [];
    const cells = new Map<string, string>();
    if (row.isWhole) for (const column of columns) readCell(column, row, locale, cells, found);
    for (const issue of found) issues.push(issue);
    if (row.isWhole && found.every(({ severity }) => severity === "warning")) return [{ row, cells }];
    const participant = holder === undefined ? "" : (textOf(row, nameOf(holder)) ?? "");
    if (participant !== "" && !looksLikePersonalNumber(participant)) {
      leftOut.push({
        participant,
        id: (fact === "participant" ? undefined : cells.get("id")) ?? `line-${row.line}`,
        recorded: cells.get("recorded"),
      });
    }
    return [];
  });
};

/** Reads one cell as facts write its value; an empty one says nothing, unless it must be filled. */
const readCell = (column: FormColumn, row: TableRow, locale: Locale, cells: Map<string, string>, issues: Issue[]): void => {
  const { field, check, mustBeFilled } = column;
  const name = nameOf(column);
  const text = textOf(row, name) ?? "";
  if (text === "") {
    if (mustBeFilled) issues.push(error(field === "participant" ? "no-participant" : "empty-text", placeOf(row, name), {}));
    return;
  }
  const value = readValue(check, row, name, text, locale, issues);
  if (value !== undefined) cells.set(field, value);
};

const readValue = (
  check: FormColumn["check"],
  row: TableRow,
  name: string,
  text: string,
  locale: Locale,
  issues: Issue[],
): string | undefined => {
  switch (check.kind) {
    case "day":
      return readDayCell(row, name, issues);
    case "number":
      return locale === "da" ? readNumberCell(row, name, issues) : readPlainNumber(row, name, text, issues);
    case "oneOf": {
      const words = check.values.flatMap(({ value, text: label }) => [
        [slug(value), { label, value }] as const,
        [slug(label), { label, value }] as const,
      ]);
      const word = check.values.find(({ value }) => value === text) ?? readWordCell(row, name, new Map(words), issues);
      if (word === undefined)
        issues.push(error("unknown-word", placeOf(row, name), { allowed: check.values.map((one) => one.text).join(", ") }));
      return word?.value;
    }
    case "text":
      if (looksLikePersonalNumber(text)) {
        issues.push(error("personal-number", placeOf(row, name), {}));
        return undefined;
      }
      return check.suggestions.find((one) => slug(one.text) === slug(text))?.value ?? text;
    default:
      return check satisfies never;
  }
};

const readPlainNumber = (row: TableRow, name: string, text: string, issues: Issue[]): string | undefined => {
  const value = readExact(text);
  if (value !== undefined) return writeExact(value, { least: 0, most: text.length });
  issues.push(error("fact-not-a-number", placeOf(row, name), {}));
  return undefined;
};

/** One warning at the first row of a participant whom the table of participants does not name. */
const noteUnknown = (read: ReadonlyMap<FormTable["fact"], readonly FormRow[]>, issues: Issue[]): void => {
  const known = new Set((read.get("participant") ?? []).map(({ cells }) => cells.get("id")));
  for (const { row, cells } of [...read.values()].flat()) {
    const participant = cells.get("participant");
    if (participant !== undefined && !known.has(participant)) issues.push(warning("unknown-participant", placeOf(row), {}));
    known.add(participant);
  }
};
