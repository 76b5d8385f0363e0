import { soundProgramme } from "../terms/checked-programme.js";
import { askedList, askedObject, askedText } from "../issue/argument.js";
import type { Participant } from "../facts/fact.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { byText } from "../issue/order.js";
import { withoutPersonalNumber } from "../issue/personal-number.js";
import { compileProgramme } from "../meaning/programme.js";
import type { Programme } from "../terms/programme.js";
import { citizenIssues } from "./check.js";
import { type Citizen, participantOf } from "./citizen.js";
import { type MunicipalCompany, readCompanies } from "./company.js";
import { expectedDays } from "./expected-days.js";
import { type ReportRows, affectedBy } from "./holders.js";
import { withMoves } from "./moves.js";
import { needsOf } from "./needs.js";
import { type RegisterEntry, readRegister } from "./register.js";
import { readReport, spellTypes } from "./report.js";
import type { ReadRows } from "./rows.js";
import { type Table, type TableRow, askedTable, placeOf } from "./table.js";

/** A report as one municipality sent it. */
export interface MunicipalReport extends Table {
  /** Id of the agreement whose municipality reported it. */
  readonly agreement: string;
}

/** The tables of a programme that municipalities report to by form. */
export interface MunicipalTables {
  readonly participants: Table;
  readonly companies: Table;
  readonly reports: readonly MunicipalReport[];
}

/** What the tables say, and what is wrong with them. */
export interface MunicipalFacts {
  /** In the order of their ids. */
  readonly participants: readonly Participant[];
  readonly companies: readonly MunicipalCompany[];
  /**
   * Each with the path table, line, heading; in the order of the tables and lines. None tells what a cell holds. A row
   * with an error is left out, or is passed on for the settlement to set aside.
   */
  readonly issues: readonly Issue[];
  /** How many rows the reports have that were looked at, left out or not; blank rows, totals and repeats aside. */
  readonly rows: number;
}

/**
 * Reads the tables in which municipalities report, as Danish Excel writes them: semicolons, decimal commas, dates
 * `dd-mm-yyyy`, UTF-8; other encodings, separators and ways to write a date are read with a warning where they are
 * certain. Headings are the form's own, in any spelling:
 *
 * | table | headings |
 * |---|---|
 * | report | `raekke_id`, `indberettet`, `status` (Aftalt, Påbegyndt, Udgår), `borger`, `maalgruppe`\*, `kompetencer`\*, `virksomhed_cvr`\*\*, `virksomhed`\*, `forloebstype` (a form's Danish name, Sygefravær or Ferie), `startdato`, `slutdato`, `timer_pr_uge`, `bemaerkning`\* |
 * | participants | `borger`, `kommunekode`, `tilmeldt`, `gaelder_fra`\*\*, `maalgruppe`\*\*, `alder_ved_tilmelding`\*\*, `ydelse`\*\*, `indberettet` |
 * | companies | `virksomhed_cvr`, `virksomhed`\*, `kommunekode`, `type`\*, `med_fra`\* |
 *
 * A column may be missing where it cannot change what is paid: those with one star always, those with two where the terms do
 * not read them, and the company's number where its name is there. A table that lacks another, has one twice or is no text is
 * not read, with an error (semantics, choice 74).
 *
 * The municipality that reports a placement gives the participant's agreement from that placement's first day, with a warning where
 * another one enrolled the participant. Every row is one version of a fact, and all versions are kept. A row that cannot be read is left out,
 * with its issues, and marks incomplete whomever it may be about (choice 75).
 *
 * @throws RangeError for what is no table
 * @throws ProgrammeError for terms that are not sound
 */
export const readMunicipalTables = (tables: MunicipalTables, of: Programme): MunicipalFacts => {
  const { participants, companies: listed, reports: reported } = askedObject(tables, "tables", ["participants", "companies", "reports"]);
  askedTable(participants, "tables.participants");
  askedTable(listed, "tables.companies");
  for (const report of askedList(reported, "tables.reports"))
    askedText(askedTable(report, "tables.reports").agreement, "tables.reports.agreement");
  const programme = soundProgramme(of);
  const issues: Issue[] = [];
  const { vocabulary, intakeFrom } = compileProgramme(programme);
  const agreements = new Set(programme.agreements.map((agreement) => agreement.id));
  const [needs, expected] = [needsOf(programme), expectedDays(programme, "da")];
  const register = readRegister(tables.participants, { agreements, needs, expected, intake: programme.intake }, issues);
  const companies = readCompanies(tables.companies, agreements, expected, issues);
  const types = spellTypes(programme.forms);
  const reports = tables.reports.map((report): ReportRows => {
    const { agreement } = report;
    if (!agreements.has(agreement)) issues.push(error("unknown-agreement", [report.name], {}));
    return { agreement, ...readReport(report, { agreement, companies, needs, expected, types, intakeFrom }, issues) };
  });

  const citizens = gather(register, reports, issues);
  const found = citizens.flatMap((citizen) => citizenIssues(citizen, vocabulary));
  return {
    participants: citizens.map(participantOf),
    companies: companies ?? [],
    issues: inTableOrder([...issues, ...found], [tables.participants, tables.companies, ...tables.reports]),
    rows: reports.reduce((sum, report) => sum + report.rows, 0),
  };
};

type Growing = { readonly [Part in Exclude<keyof Citizen, "id">]: Citizen[Part][number][] };

/** Every citizen that a row names, in the order of their ids. */
const gather = (register: ReadRows<RegisterEntry>, reports: readonly ReportRows[], issues: Issue[]): readonly Citizen[] => {
  const citizens = new Map<string, Growing>();
  const citizen = (id: string): Growing => {
    const known = citizens.get(id);
    if (known !== undefined) return known;
    const fresh: Growing = { register: [], versions: [], unreadable: [] };
    citizens.set(id, fresh);
    return fresh;
  };
  for (const entry of register.entries) citizen(entry.citizen).register.push(entry);
  for (const row of register.leftOut) row.citizens.forEach(citizen);
  for (const { agreement, entries, leftOut } of reports) {
    const named = [...entries.map((entry) => ({ row: entry.row, citizens: [entry.citizen] })), ...leftOut];
    if (register.isRead) noteUnknown(new Set(citizens.keys()), named, issues);
    noteOthers((id) => citizens.get(id)?.register ?? [], agreement, named, issues);
    for (const one of named) one.citizens.forEach(citizen);
  }
  for (const { fact, citizens: affected } of affectedBy(register, reports)) for (const one of affected) citizen(one).unreadable.push(fact);
  const moved = withMoves(
    reports.flatMap((report) => report.entries),
    issues,
  );
  for (const version of moved.versions) citizen(version.citizen).versions.push(version);
  for (const { citizen: id, ...fact } of moved.unreadable) citizen(id).unreadable.push(fact);
  return [...citizens].map(([id, parts]) => ({ id, ...parts })).sort((a, b) => byText(a.id, b.id));
};

/** A row, and whom it names. */
interface Naming {
  readonly row: TableRow;
  readonly citizens: readonly string[];
}

/** One warning at the first row of a citizen whom no list of participants and no report before this one names. */
const noteUnknown = (known: Set<string>, rows: readonly Naming[], issues: Issue[]): void => {
  for (const { row, citizens } of [...rows].sort((a, b) => a.row.line - b.row.line)) {
    for (const citizen of citizens) {
      if (!known.has(citizen)) issues.push(warning("unknown-participant", placeOf(row, "borger"), {}));
      known.add(citizen);
    }
  }
};

/** A warning at each row about a citizen whom the list of participants enrols under other agreements alone. */
const noteOthers = (
  registered: (citizen: string) => readonly RegisterEntry[],
  other: string,
  rows: readonly Naming[],
  issues: Issue[],
): void => {
  for (const { row, citizens } of rows) {
    for (const citizen of citizens) {
      const agreements = registered(citizen).map(({ agreement }) => agreement);
      const agreement = agreements.at(-1);
      if (agreement !== undefined && !agreements.includes(other))
        issues.push(warning("participant-of-another-agreement", placeOf(row, "borger"), { agreement, other }));
    }
  }
};

/** By table and line, each thing once. */
const inTableOrder = (issues: readonly Issue[], tables: readonly Table[]): readonly Issue[] => {
  const order = new Map(tables.map((table, place) => [withoutPersonalNumber(table.name), place]));
  const placeIn = (issue: Issue): number => order.get(String(issue.path[0])) ?? 0;
  const once = new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.path]), issue]));
  return [...once.values()].sort((a, b) => placeIn(a) - placeIn(b) || Number(a.path[1] ?? 0) - Number(b.path[1] ?? 0));
};
