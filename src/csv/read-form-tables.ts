import { soundProgramme } from "../terms/checked-programme.js";
import { askedObject, refuse } from "../issue/argument.js";
import type { GroupObservation, Participant, UnreadableFact } from "../facts/fact.js";
import { type Issue, type Locale, error, warning } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import { checkFacts } from "../reading/check-facts.js";
import type { FormColumn, FormTable } from "../reading/reporting-form/form.js";
import { reportingForm } from "../reading/reporting-form/reporting-form.js";
import { slug } from "../reading/reporting-form/slug.js";
import type { DayRange } from "../terms/day-range.js";
import type { Programme } from "../terms/programme.js";
import type { Day } from "../time/day.js";
import { type Anybodys, withRow } from "./anybodys.js";
import { type KnownWords, knownWords, readNameCell, readWordCell } from "./cell.js";
import type { Column } from "./column.js";
import { isMeantAsCompanyNumber, isShortPersonalNumber, readCompanyNumber } from "./company-number.js";
import { readDayCell } from "./day-cell.js";
import { type ExpectedDays, expectedDays } from "./expected-days.js";
import { type FormCells, type LeftOutRow, groupObservationsOf, participantsOf } from "./form-facts.js";
import type { FormTables } from "./form-tables.js";
import { readHoursCell, readNumberCell } from "./number-cell.js";
import { type Table, type TableRow, type TableRows, placeOf, readTable, textOf, askedTable } from "./table.js";

/** What filled-in tables say, and what is wrong with them. */
export interface FormFacts {
  /** In the order of their ids. */
  readonly participants: readonly Participant[];
  /** What was observed of groups, and what of it could not be read: a settlement is given both, and names the latter. */
  readonly observations: readonly GroupObservation[];
  readonly unreadable: readonly UnreadableFact[];
  /**
   * What is wrong with a cell or a row, by table, line and heading; then what is wrong with the facts, by participant and
   * fact. A row with an error is left out, and its participant is marked incomplete; where nobody can tell whose it is,
   * everybody is.
   */
  readonly issues: readonly Issue[];
}

/**
 * Reads the filled-in tables of a programme's {@link reportingForm}: headings in any spelling, columns in any order, days and
 * numbers as the language writes them, allowed values by their name or their id. A table that is not there reports
 * nothing. Rows of the same number are versions of one fact, or say from which day something of it changed.
 *
 * A table that lacks a column of what the terms read – or has one twice, or is no table – is not read: an error, and everybody
 * in it is marked incomplete. What dates changes and corrects rows may be missing, with a warning, unless a column that is not
 * of the form stands there, which may be it.
 *
 * Read back, the tables that `formTables` writes give the form's example; see the guide "The smallest form".
 *
 * @throws RangeError where a table stands under a name that is no kind of fact, or is no table
 * @throws ProgrammeError for terms that are not sound
 */
export const readFormTables = (tables: FormTables, of: Programme, locale: Locale): FormFacts => {
  const programme = soundProgramme(of);
  for (const [name, table] of Object.entries(askedObject(tables, "tables", []))) {
    if (!kinds.has(name)) refuse("tables", `stand under a kind of fact: ${[...kinds].join(", ")}`);
    if (table !== undefined) askedTable(table as Table, `tables.${name}`);
  }
  const issues: Issue[] = [];
  const companies = programme.agreements.flatMap(({ companies: all = [] }) => all.map(({ id }) => id));
  const reading: Reading = {
    locale,
    expected: expectedDays(programme, locale),
    intake: programme.intake,
    companies: knownWords(companies.map((id) => [id, id] as const)),
    numbers: new Map(companies.map((id) => [readCompanyNumber(id), id])),
  };
  const read = new Map(
    reportingForm(programme, locale).tables.flatMap((form) => {
      const table = tables[form.fact];
      return table === undefined
        ? []
        : [[form.fact, readRows(form, readTable(table, form.columns.map(columnOf), issues), reading, issues)] as const];
    }),
  );
  if (read.get("participant")?.isRead !== false) noteUnknown(read, issues);
  const rowsOf = (fact: FormTable["fact"]): readonly FormCells[] => (read.get(fact)?.rows ?? []).map(({ cells }) => cells);
  const [participants, observations] = [participantsOf(rowsOf, leftOutOf(read)), groupObservationsOf(rowsOf("groupObservation"))];
  const unreadable = (read.get("groupObservation")?.leftOut ?? []).map((left) => unreadOf(left, left.cells.get("id")));
  const found = checkFacts(programme, { participants, observations, unreadable }).filter(({ code }) => !toldByCell.has(code));
  return { participants, observations, unreadable, issues: [...once(issues), ...found] };
};

/** What the reader itself has told, where it stands: why a row could not be read, and what in it is hardly meant. */
const toldByCell: ReadonlySet<Issue["code"]> = new Set(["unreadable-fact", "implausible-day", "implausible-hours"]);

const kinds: ReadonlySet<string> = new Set<FormTable["fact"]>([
  "participant",
  "placement",
  "absence",
  "observation",
  "evidence",
  "claim",
  "groupObservation",
]);

/** Each issue once: what is wrong with a cell may be seen before it is read and again when it is. */
const once = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.path]), issue])).values(),
];

/** What cells are read by. */
interface Reading {
  readonly locale: Locale;
  readonly expected: ExpectedDays;
  readonly intake: DayRange;
  /** Ids of the companies that the programme names, and those that are company numbers by their digits. */
  readonly companies: KnownWords<string>;
  readonly numbers: ReadonlyMap<string | undefined, string>;
}

/** A column's name in the table: its heading, as ids are written. */
const nameOf = ({ heading }: FormColumn): string => slug(heading).replaceAll("-", "_");

/**
 * What the terms read must be there. What dates a change or corrects a row may be missing, for then nothing is changed or corrected;
 * but not where it may be there and misspelt.
 */
const columnOf = (column: FormColumn): Column => ({
  heading: nameOf(column),
  label: column.heading,
  ...(column.purpose === "change" || column.purpose === "correction"
    ? { missing: "warning", isErrorIfMisspelt: true }
    : { missing: "error" }),
  isSpelledFreely: true,
  ...(column.check.kind === "day" ? {} : { isCarried: true }),
  ...(column.check.kind === "text" ? { isName: true } : {}),
  ...(column.check.kind === "number" ? { isNumber: true } : {}),
});

/** A row, by the fields of the form. */
interface FormRow {
  readonly row: TableRow;
  readonly cells: FormCells;
}

/** The rows of one table: as they were read, and those that could not be, with what could be read of them. */
interface FormRows {
  readonly rows: readonly FormRow[];
  readonly leftOut: readonly FormRow[];
  readonly isRead: boolean;
}

const readRows = ({ fact, columns }: FormTable, { rows, isRead }: TableRows, reading: Reading, issues: Issue[]): FormRows => {
  const read: FormRow[] = [];
  const leftOut: FormRow[] = [];
  const recordedColumn = columns.find(({ field }) => field === "recorded");
  for (const row of rows) {
    const found: Issue[] = [];
    const cells = new Map<string, string>();
    const reported =
      recordedColumn === undefined
        ? undefined
        : readDayCell(row, nameOf(recordedColumn), { expected: reading.expected, kind: "event" }, []);
    for (const column of columns) {
      const value = readCell(column, { fact, row, reported }, reading, found);
      if (value !== undefined) cells.set(column.field, value);
    }
    noteHalfWage(columns, row, cells, found);
    if (row.isWhole) for (const issue of found) issues.push(issue);
    (row.isWhole && found.every(({ severity }) => severity === "warning") ? read : leftOut).push({ row, cells });
  }
  return { rows: read, leftOut, isRead };
};

/** A wage without its period, or a period without its wage, says nothing that could be paid by. */
const noteHalfWage = (columns: readonly FormColumn[], row: TableRow, cells: FormCells, issues: Issue[]): void => {
  for (const [field, other] of [
    ["wages.amount", "wages.per"],
    ["wages.per", "wages.amount"],
  ] as const) {
    const column = columns.find((one) => one.field === field);
    if (column !== undefined && cells.has(other) && textOf(row, nameOf(column)) === "")
      issues.push(error("empty-text", placeOf(row, nameOf(column)), {}));
  }
};

const holderOf = (fact: FormTable["fact"], cells: FormCells): string | undefined =>
  cells.get(fact === "participant" ? "id" : "participant");

/** A row that was left out, by its number or else its line, and the day it was reported. */
const unreadOf = ({ row, cells }: FormRow, id: string | undefined): UnreadableFact => ({
  id: id ?? `line-${row.line}`,
  ...(cells.has("recorded") ? { recorded: cells.get("recorded") as Day } : {}),
});

/**
 * Whose the rows of people may be that were left out: of the participant they name; else of those whose rows in that table
 * have the same number; else of everybody.
 */
const leftOutOf = (read: ReadonlyMap<FormTable["fact"], FormRows>): readonly LeftOutRow[] => {
  const ofPeople = [...read].filter(([fact]) => fact !== "groupObservation");
  const everybody = new Set(
    ofPeople.flatMap(([fact, { rows, leftOut }]) => [...rows, ...leftOut].flatMap(({ cells }) => holderOf(fact, cells) ?? [])).sort(byText),
  );
  return ofPeople.flatMap(([fact, { rows, leftOut }]) => {
    const ofId = fact === "participant" ? undefined : holdersById(fact, [...rows, ...leftOut]);
    const anybodys: Anybodys<ReadonlySet<string>> = new Map();
    const named = leftOut.flatMap((left): readonly LeftOutRow[] => {
      const { row, cells } = left;
      const id = ofId === undefined ? undefined : cells.get("id");
      const unread = unreadOf(left, id);
      const cellsNaming = row.isWhole ? [] : row.texts.filter((text) => everybody.has(text));
      const certain = new Set([holderOf(fact, cells) ?? [], cellsNaming].flat());
      const holders = certain.size > 0 ? certain : ofId?.get(id);
      if (holders === undefined) withRow(anybodys, everybody, unread);
      return [...(holders ?? [])].map((participant) => ({ participant, fact: unread }));
    });
    return [...named, ...[...anybodys].flatMap(([people, unread]) => [...people].map((participant) => ({ participant, fact: unread })))];
  });
};

/** Who has rows of each number. */
const holdersById = (fact: FormTable["fact"], rows: readonly FormRow[]): ReadonlyMap<string | undefined, ReadonlySet<string>> => {
  const holders = new Map<string | undefined, Set<string>>();
  for (const { cells } of rows) {
    const [id, holder] = [cells.get("id"), holderOf(fact, cells)];
    if (id !== undefined && holder !== undefined) holders.set(id, (holders.get(id) ?? new Set()).add(holder));
  }
  return holders;
};

/** A row that is read: of which kind of fact, and the day it was reported. */
interface CellsOf {
  readonly fact: FormTable["fact"];
  readonly row: TableRow;
  readonly reported: Day | undefined;
}

/** Reads one cell as facts write its value; an empty one says nothing, unless it must be filled. */
const readCell = (column: FormColumn, of: CellsOf, reading: Reading, issues: Issue[]): string | undefined => {
  const { field, mustBeFilled } = column;
  const name = nameOf(column);
  const text = textOf(of.row, name) ?? "";
  if (text !== "") return readValue(column, of, text, reading, issues);
  if (mustBeFilled) issues.push(error(field === "participant" ? "no-participant" : "empty-text", placeOf(of.row, name), {}));
  return undefined;
};

/** Fields of a last day, where none means that there is no end. */
const lastDays: ReadonlySet<string> = new Set(["to", "agreedTo"]);

const readValue = (
  column: FormColumn,
  { fact, row, reported }: CellsOf,
  text: string,
  reading: Reading,
  issues: Issue[],
): string | undefined => {
  const { field, check } = column;
  const { locale, expected } = reading;
  const name = nameOf(column);
  switch (check.kind) {
    case "day": {
      const kind = lastDays.has(field) ? "last" : field.startsWith("attributes.") ? "attribute" : "event";
      const day = readDayCell(row, name, { expected, kind, reported: field === "recorded" ? undefined : reported }, issues);
      const isOutside = day !== undefined && (day < reading.intake.from || day > reading.intake.to);
      if (field === "enrolled" && isOutside) issues.push(warning("enrolled-outside-intake", placeOf(row, name), {}));
      return day;
    }
    case "number":
      return field === "weeklyHours"
        ? readHoursCell(row, name, locale, issues)
        : readNumberCell(row, name, { locale, most: check.most }, issues);
    case "oneOf": {
      const words = check.values.map(({ value, text: label }) => ({ label, value }));
      const word =
        words.find(({ value }) => value === text) ??
        readWordCell(row, name, knownWords(words.flatMap((one) => [[one.label, one] as const, [one.value, one] as const])), issues);
      if (word === undefined)
        issues.push(error("unknown-word", placeOf(row, name), { allowed: check.values.map((one) => one.text).join(", ") }));
      return word?.value;
    }
    case "text": {
      const isOfSomebody = field === "participant" || field === "employer" || (fact === "participant" && field === "id");
      if (isOfSomebody && isShortPersonalNumber(text)) return void issues.push(error("personal-number", placeOf(row, name), {}));
      const written = readNameCell(row, name, issues);
      if (written === undefined || field === "employer")
        return written === undefined ? undefined : readEmployer(row, name, written, reading, issues);
      const suggested = knownWords(check.suggestions.flatMap((one) => [[one.text, one] as const, [one.value, one] as const]));
      const word = suggested.exact.get(written) ?? suggested.spelled.get(slug(written));
      if (word === undefined && check.suggestions.length > 0)
        issues.push(warning("unknown-word", placeOf(row, name), { allowed: check.suggestions.map((one) => one.text).join(", ") }));
      return word?.value ?? written;
    }
    default:
      return check satisfies never;
  }
};

/**
 * The id of an employer: as the programme writes it, or its company number however it is printed. What is meant as a company number and
 * is none could be that of any company.
 */
const readEmployer = (
  row: TableRow,
  name: string,
  text: string,
  { locale, companies, numbers }: Reading,
  issues: Issue[],
): string | undefined => {
  const named = companies.exact.get(text);
  if (named !== undefined) return named;
  const number = readCompanyNumber(text);
  if (number !== undefined) return numbers.get(number) ?? number;
  if (isMeantAsCompanyNumber(text, locale)) return void issues.push(error("not-a-company-number", placeOf(row, name), {}));
  return companies.spelled.get(slug(text)) ?? text;
};

/** One warning at the first row of a participant whom the table of participants does not name. */
const noteUnknown = (read: ReadonlyMap<FormTable["fact"], FormRows>, issues: Issue[]): void => {
  const people = read.get("participant");
  const known = new Set([...(people?.rows ?? []), ...(people?.leftOut ?? [])].map(({ cells }) => cells.get("id")));
  for (const { row, cells } of [...read.values()].flatMap(({ rows }) => rows)) {
    const participant = cells.get("participant");
    if (participant !== undefined && !known.has(participant)) issues.push(warning("unknown-participant", placeOf(row), {}));
    known.add(participant);
  }
};
