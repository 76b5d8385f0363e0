import { type EmploymentForm, ruleOn } from "../facts/employment-form.js";
import type { Absence, Placement } from "../facts/fact.js";
import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { type Day, type DayNumber, readDay } from "../time/day.js";
import { type KnownWords, knownWords, readCitizenCell, readNameCell, readWordCell } from "./cell.js";
import type { Column } from "./column.js";
import { type Companies, readEmployer } from "./company.js";
import { readDayCell, readOptionalDayCell } from "./day-cell.js";
import type { ExpectedDays } from "./expected-days.js";
import { type Needs, missingUnless } from "./needs.js";
import { readHoursCell } from "./number-cell.js";
import { type ReadRows, readRows } from "./rows.js";
import { type Table, type TableRow, placeOf, readTable, textOf } from "./table.js";

/**
 * The columns of the reporting form. The citizen's target group is read from the list of participants alone; a company
 * can be told by its name as well as by its number.
 */
const reportColumns = ({ placements, weeklyHours, employer }: Needs): readonly Column[] => [
  { heading: "raekke_id", label: "raekke_id", missing: "error", isCarried: true, isName: true },
  { heading: "indberettet", label: "indberettet", missing: missingUnless(placements) },
  { heading: "status", label: "status", missing: missingUnless(placements) },
  { heading: "borger", label: "borger", missing: "error", isCarried: true },
  { heading: "maalgruppe", label: "maalgruppe", missing: "nothing" },
  { heading: "kompetencer", label: "kompetencer", missing: "nothing", isCarried: true },
  { heading: "virksomhed_cvr", label: "virksomhed_cvr", missing: missingUnless(employer), standIn: "virksomhed", isCarried: true },
  { heading: "virksomhed", label: "virksomhed", missing: "warning" },
  { heading: "forloebstype", label: "forloebstype", missing: "error" },
  { heading: "startdato", label: "startdato", missing: "error" },
  { heading: "slutdato", label: "slutdato", missing: missingUnless(placements) },
  { heading: "timer_pr_uge", label: "timer_pr_uge", missing: missingUnless(weeklyHours), isNumber: true },
  { heading: "bemaerkning", label: "bemaerkning", missing: "nothing", isCarried: true },
];

/** One version of a placement or an absence, as one row reports it. */
export type Version = {
  readonly row: TableRow;
  readonly citizen: string;
  /** Id of the agreement whose municipality reported it. */
  readonly agreement: string;
} & ({ readonly list: "placements"; readonly fact: Placement } | { readonly list: "absences"; readonly fact: Absence });

/** What the rows of a report are read by. */
export interface ReportContext {
  readonly agreement: string;
  readonly companies: Companies;
  readonly needs: Needs;
  readonly expected: ExpectedDays;
  readonly types: SpellTypes;
  /** First day of the programme's intake. */
  readonly intakeFrom: DayNumber;
}

type SpellType = { readonly label: string } & ({ readonly form: EmploymentForm } | { readonly absence: string });

/** What a spell may be, under everything that it may be called. */
export type SpellTypes = KnownWords<SpellType>;

const absences: readonly SpellType[] = [
  { label: "Sygefravær", absence: "sickness" },
  { label: "Ferie", absence: "holiday" },
];

/** The two kinds of absence, and the forms of a programme by Danish label and by id. */
export const spellTypes = (forms: readonly EmploymentForm[]): SpellTypes => {
  const types = forms.map((form) => ({ label: form.label.da, form }));
  return knownWords<SpellType>([
    ...types.map((type) => [type.label, type] as const),
    ...absences.map((type) => [type.label, type] as const),
    ...types.map((type) => [type.form.id, type] as const),
  ]);
};

const statuses = knownWords([
  ["Aftalt", { label: "Aftalt", status: "agreed" }],
  ["Påbegyndt", { label: "Påbegyndt", status: "started" }],
  ["Udgår", { label: "Udgår", status: "withdrawn" }],
] as const);

/** One municipality's report. */
export const readReport = (table: Table, context: ReportContext, issues: Issue[]): ReadRows<Version> =>
  readRows(
    readTable(table, reportColumns(context.needs), issues),
    (row, found) => readVersion(row, context, found),
    context.expected,
    issues,
  );

const readVersion = (row: TableRow, context: ReportContext, issues: Issue[]): Version | undefined => {
  const { expected, needs } = context;
  const id = readNameCell(row, "raekke_id", issues);
  if (id === "") issues.push(error("no-row-id", placeOf(row, "raekke_id"), {}));
  const recorded = readDayCell(row, "indberettet", { expected, kind: "event" }, issues);
  const status = readStatus(row, issues);
  const citizen = readCitizenCell(row, issues);
  const employer = readEmployer(row, context.companies, needs.employer, issues);
  const type = readWordCell(row, "forloebstype", context.types, issues);
  if (type === undefined) issues.push(error("unknown-form", placeOf(row, "forloebstype"), {}));
  const from = readDayCell(row, "startdato", { expected, kind: "event", reported: recorded }, issues);
  const to = readOptionalDayCell(row, "slutdato", { expected, kind: "last", reported: recorded, beside: "startdato" }, issues);
  if (id === undefined || citizen === undefined || type === undefined || from === undefined) return undefined;
  noteDays(row, from, recorded, status, context.intakeFrom, issues);

  const remark = textOf(row, "bemaerkning") ?? "";
  const spell = {
    id,
    from,
    ...(to === undefined ? {} : { to }),
    ...(remark === "" ? {} : { remark }),
    ...(recorded === undefined ? {} : { recorded }),
  };
  const source = { row, citizen, agreement: context.agreement };
  if ("absence" in type) {
    // Competences are no part of an absence, so nothing else would set it aside.
    if (looksLikePersonalNumber(textOf(row, "kompetencer") ?? "")) issues.push(error("personal-number", placeOf(row, "kompetencer"), {}));
    // Without its employer an absence would be from nowhere, and be counted as days at work.
    if (employer === undefined) issues.push(error("not-a-company-number", placeOf(row, "virksomhed_cvr"), {}));
    const fact = {
      ...spell,
      employer: employer ?? "",
      kind: type.absence,
      ...(status === "started" ? {} : { status: "withdrawn" as const }),
    };
    return { ...source, list: "absences", fact };
  }
  const weeklyHours = readHours(row, type.form, from, status, issues);
  const competences = (textOf(row, "kompetencer") ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const fact = {
    ...spell,
    status,
    form: type.form.id,
    ...(employer === undefined ? {} : { employer }),
    ...(weeklyHours === undefined ? {} : { weeklyHours }),
    ...(competences.length === 0 ? {} : { competences }),
  };
  return { ...source, list: "placements", fact };
};

type Status = "agreed" | "started" | "withdrawn";

/** What has become of the spell; it has begun where the table says nothing of it. */
const readStatus = (row: TableRow, issues: Issue[]): Status => {
  if (textOf(row, "status") === undefined) return "started";
  const read = readWordCell(row, "status", statuses, issues);
  if (read === undefined) issues.push(error("unknown-status", placeOf(row, "status"), {}));
  return read?.status ?? "started";
};

const noteDays = (row: TableRow, from: Day, recorded: Day | undefined, status: Status, intakeFrom: DayNumber, issues: Issue[]): void => {
  const first = readDay(from) as DayNumber;
  const reported = recorded === undefined ? undefined : (readDay(recorded) as DayNumber);
  if (reported !== undefined && status === "started" && reported < first)
    issues.push(warning("recorded-before-start", placeOf(row, "indberettet"), {}));
  if (status === "started" && first < intakeFrom) issues.push(warning("before-intake", placeOf(row, "startdato"), {}));
};

const readHours = (row: TableRow, form: EmploymentForm, from: Day, status: Status, issues: Issue[]): string | undefined => {
  const isPaid = ruleOn(form, readDay(from) as DayNumber)?.paid === true;
  if (textOf(row, "timer_pr_uge") === "" && isPaid && status !== "withdrawn") {
    issues.push(warning("hours-missing", placeOf(row, "timer_pr_uge"), {}));
  }
  return readHoursCell(row, "timer_pr_uge", "da", issues);
};
