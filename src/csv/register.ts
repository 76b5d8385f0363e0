import { type Issue, error, warning } from "../issue/issue.js";
import { slug } from "../reading/reporting-form/slug.js";
import type { Day } from "../time/day.js";
import type { DayRange } from "../terms/day-range.js";
import { municipalityOf, readCitizenCell } from "./cell.js";
import type { Column } from "./column.js";
import { readDayCell } from "./day-cell.js";
import type { ExpectedDays } from "./expected-days.js";
import { type Needs, missingUnless } from "./needs.js";
import { readNumberCell } from "./number-cell.js";
import { type ReadRows, readRows } from "./rows.js";
import { type Table, type TableRow, placeOf, readTable, textOf } from "./table.js";

/** The columns of the list of participants. From when a group or benefit holds is needed where one of them is. */
const registerColumns = ({ group, benefit, ageAtEnrolment }: Needs): readonly Column[] => [
  { heading: "borger", label: "borger", missing: "error", isCarried: true },
  { heading: "kommunekode", label: "kommunekode", missing: "error" },
  { heading: "tilmeldt", label: "tilmeldt", missing: "error" },
  { heading: "gaelder_fra", label: "gaelder_fra", missing: missingUnless(group || benefit) },
  { heading: "maalgruppe", label: "maalgruppe", missing: missingUnless(group), isCarried: true },
  { heading: "alder_ved_tilmelding", label: "alder_ved_tilmelding", missing: missingUnless(ageAtEnrolment), isNumber: true },
  { heading: "ydelse", label: "ydelse", missing: missingUnless(benefit), isCarried: true },
  { heading: "indberettet", label: "indberettet", missing: "error" },
];

/** What one line of the list of participants says of a citizen. */
export interface RegisterEntry {
  readonly row: TableRow;
  readonly citizen: string;
  readonly recorded: Day | undefined;
  readonly enrolled: Day;
  readonly agreement: string;
  /** First day of the group and the benefit. */
  readonly from: Day;
  readonly group: string | undefined;
  readonly benefit: string | undefined;
  readonly ageAtEnrolment: string | undefined;
}

/** What the lines of the list of participants are read by. */
export interface RegisterContext {
  readonly agreements: ReadonlySet<string>;
  readonly needs: Needs;
  readonly expected: ExpectedDays;
  readonly intake: DayRange;
}

/** The list of participants. */
export const readRegister = (table: Table, context: RegisterContext, issues: Issue[]): ReadRows<RegisterEntry> =>
  readRows(
    readTable(table, registerColumns(context.needs), issues),
    (row, found) => readEntry(row, context, found),
    context.expected,
    issues,
  );

/** Nobody is older, in whole years. */
const ages = { least: "0", most: "120" } as const;

const readEntry = (row: TableRow, { agreements, needs, expected, intake }: RegisterContext, issues: Issue[]): RegisterEntry | undefined => {
  const citizen = readCitizenCell(row, issues);
  const agreement = textOf(row, "kommunekode") ?? "";
  if (!agreements.has(agreement)) issues.push(error("not-an-agreement-code", placeOf(row, "kommunekode"), {}));
  else if (citizen !== undefined && municipalityOf(citizen) !== agreement)
    issues.push(warning("id-of-another-agreement", placeOf(row, "borger"), { agreement: municipalityOf(citizen), other: agreement }));
  const recorded = readDayCell(row, "indberettet", { expected, kind: "event" }, issues);
  const event = { expected, kind: "event", reported: recorded } as const;
  const enrolled = readDayCell(row, "tilmeldt", event, issues);
  if (enrolled !== undefined && (enrolled < intake.from || enrolled > intake.to))
    issues.push(warning("enrolled-outside-intake", placeOf(row, "tilmeldt"), {}));
  const from = readDayCell(row, "gaelder_fra", event, issues) ?? enrolled;
  const group = readValue(row, "maalgruppe", issues);
  const ageAtEnrolment = readAge(row, needs.ageAtEnrolment, issues);
  const benefit = readValue(row, "ydelse", issues);
  if (citizen === undefined || enrolled === undefined || from === undefined) return undefined;
  return { row, citizen, recorded, enrolled, agreement, from, group, benefit, ageAtEnrolment };
};

/** An age; where one is needed, an empty cell asks for a look. */
const readAge = (row: TableRow, isNeeded: boolean, issues: Issue[]): string | undefined => {
  if (isNeeded && textOf(row, "alder_ved_tilmelding") === "") issues.push(warning("empty-text", placeOf(row, "alder_ved_tilmelding"), {}));
  return readNumberCell(row, "alder_ved_tilmelding", { locale: "da", ...ages }, issues);
};

/** The id that a cell's text stands for; an empty cell says nothing, which asks for a look. */
const readValue = (row: TableRow, heading: string, issues: Issue[]): string | undefined => {
  const text = textOf(row, heading);
  if (text === "") issues.push(warning("empty-text", placeOf(row, heading), {}));
  return text === undefined || text === "" ? undefined : slug(text);
};
