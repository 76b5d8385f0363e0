import { readFileSync } from "node:fs";
import { danishEmploymentForms, settle } from "payment-by-results";
import { type MunicipalReport, readMunicipalTables } from "payment-by-results/csv";
import { describe, expect, test } from "vitest";
import { changed, cleanTables, herning, kolding, told, vaekst } from "./tables.js";

const readReport = (report: MunicipalReport) => readMunicipalTables({ ...cleanTables, reports: [report] }, vaekst);

type Fault = readonly [code: string, severity: "error" | "warning", line?: number, column?: string];

const faultsOfHerning: readonly Fault[] = [
  ["fact-not-a-day", "error", 3, "startdato"],
  ["fact-ends-before-it-begins", "error", 4, "slutdato"],
  ["personal-number", "error", 5, "borger"],
  ["personal-number", "error", 6, "borger"],
  ["personal-number", "error", 7, "borger"],
  ["hours-out-of-range", "error", 8, "timer_pr_uge"],
  ["decimal-point", "warning", 9, "timer_pr_uge"],
  ["hours-out-of-range", "error", 10, "timer_pr_uge"],
  ["unit-in-cell", "warning", 11, "timer_pr_uge"],
  ["unknown-form", "error", 12, "forloebstype"],
  ["other-spelling", "warning", 13, "forloebstype"],
  ["fact-not-a-day", "error", 14, "startdato"],
  ["other-date-format", "warning", 15, "startdato"],
  ["other-date-format", "warning", 16, "startdato"],
  ["other-date-format", "warning", 17, "startdato"],
  ["ambiguous-date", "error", 18, "startdato"],
  ["before-intake", "warning", 19, "startdato"],
  ["far-future", "error", 20, "startdato"],
  ["recorded-before-start", "warning", 21, "indberettet"],
  ["not-a-company-number", "warning", 22, "virksomhed_cvr"],
  ["not-a-company-number", "warning", 23, "virksomhed_cvr"],
  ["company-name-differs", "warning", 24, "virksomhed"],
  ["not-a-pseudonym", "error", 25, "borger"],
  ["no-participant", "error", 26, "borger"],
  ["no-row-id", "error", 27, "raekke_id"],
  ["repeated-row", "warning", 29],
  ["two-versions-same-day", "error", 31],
  ["same-placement-twice", "error", 33],
  ["line-break-in-cell", "warning", 34, "bemaerkning"],
  ["hours-missing", "warning", 36, "timer_pr_uge"],
  ["fact-not-a-day", "error", 37, "slutdato"],
  ["blank-row", "warning", 38],
  ["blank-row", "warning", 39],
  ["total-row", "warning", 40],
  ["blank-row", "warning", 41],
];

const faultsOfKolding: readonly Fault[] = [
  ["other-encoding", "warning"],
  ["other-separator", "warning"],
  ["missing-column", "warning", 1, "virksomhed_cvr"],
  ["other-spelling", "warning", 1, "bemaerkning"],
  ["too-many-cells", "error", 3, "timer_pr_uge"],
  ["other-date-format", "warning", 4, "startdato"],
  ["other-date-format", "warning", 4, "slutdato"],
  ["decimal-point", "warning", 4, "timer_pr_uge"],
  ["line-break-in-cell", "warning", 5, "bemaerkning"],
  ["decimal-point", "warning", 5, "timer_pr_uge"],
  ["other-spelling", "warning", 7, "status"],
  ["company-name-differs", "warning", 7, "virksomhed"],
  ["other-spelling", "warning", 7, "forloebstype"],
  ["decimal-point", "warning", 7, "timer_pr_uge"],
  ["fact-not-a-day", "error", 8, "startdato"],
  ["too-few-cells", "error", 9],
  ["total-row", "warning", 10],
];

/** The decimal comma in quotes of Kolding's line 2 is how the form is to be written where commas separate. */
const soundAfterAll = ["indberetning-kolding-urene.csv 2 timer_pr_uge"];

const inOrder = (faults: readonly unknown[]) => faults.map((fault) => JSON.stringify(fault)).sort();

describe.each([
  [herning, faultsOfHerning, 27],
  [kolding, faultsOfKolding, 7],
] as const)("an unclean report: $name", (report, faults, citizens) => {
  const facts = readReport(report);

  test("every fault is told at its line and column, and nothing else", () => {
    const found = told(facts).filter(([code]) => code !== "unknown-participant");
    expect(inOrder(found)).toEqual(inOrder(faults));
  });

  test("each citizen who is not in the list of participants is told once", () => {
    const found = told(facts).filter(([code]) => code === "unknown-participant");
    expect(found).toHaveLength(citizens);
    expect(facts.participants).toHaveLength(222 + citizens);
    expect(found.every(([, severity, , column]) => severity === "warning" && column === "borger")).toBe(true);
  });

  test("issues name the table, in the order of its lines", () => {
    expect(facts.issues.every((issue) => issue.path[0] === report.name)).toBe(true);
    const lines = facts.issues.map((issue) => Number(issue.path[1] ?? 0));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test("no issue holds anything but words of the form", () => {
    const forms = danishEmploymentForms.map((form) => form.label.da);
    const headings = ["virksomhed_cvr", "bemaerkning"];
    const words = [...forms, ...headings, "Påbegyndt", "windows-1252", ",", "dd-mm-yyyy", "read"];
    for (const { operands, path } of facts.issues) {
      expect(path.length).toBeLessThanOrEqual(3);
      for (const value of Object.values(operands)) {
        if (typeof value === "number") expect([0, 168, 12]).toContain(value);
        else if (!/^indberetning-\w+-urene\.csv › \d+$/.test(value)) expect(words).toContain(value);
      }
    }
  });
});

test("every fault that the list of them names is told", () => {
  const list = readFileSync(new URL("unclean/README.md", import.meta.url), "utf8");
  const faults = [...list.matchAll(/^\| `(\S+)` \| (\w+) \| [^|]+ \| (\S+) \|/gm)].map(([, file, line, column]) => ({
    file,
    line,
    column,
  }));
  expect(faults).toHaveLength(47);
  const issues = [herning, kolding].flatMap((report) => readReport(report).issues);
  const untold = faults.filter(
    ({ file, line, column }) =>
      !issues.some(
        ({ path }) =>
          path[0] === file &&
          (line === "all" ? path.length === 1 : path[1] === Number(line)) &&
          (column?.startsWith("(") ? path[2] === undefined : path[2] === column),
      ),
  );
  expect(untold.map(({ file, line, column }) => `${file} ${line} ${column}`)).toEqual(soundAfterAll);
});

describe("what can be read is read", () => {
  const participants = [...readReport(herning).participants, ...readReport(kolding).participants];
  const placement = (citizen: string) => participants.find((one) => one.id === citizen)?.placements?.at(-1);

  test.each([
    ["B-0657-108", { weeklyHours: "18.5" }],
    ["B-0657-110", { weeklyHours: "20" }],
    ["B-0657-112", { form: "ordinaer-ansaettelse" }],
    ["B-0657-114", { from: "2018-04-01" }],
    ["B-0657-115", { from: "2018-04-03" }],
    ["B-0657-116", { from: "2018-04-03" }],
    ["B-0657-121", { employer: "99174366" }],
    ["B-0657-122", { employer: "99174366" }],
    ["B-0657-123", { employer: "99174366" }],
    ["B-0657-133", { remark: 'Aftalt på møde;\nmentor er tilknyttet, "Jobværkstedet"' }],
    ["B-0621-101", { weeklyHours: "12.5", employer: "99689366", competences: ["køkken", "rengøring"], remark: "Småt team" }],
    ["B-0621-103", { from: "2018-04-03", to: "2018-06-29", weeklyHours: "30", form: "loentilskud" }],
    ["B-0621-104", { remark: 'To linjer\nog et citat: "fint"' }],
    ["B-0621-105", { status: "started", form: "smaajob", employer: "99592532", weeklyHours: "6" }],
  ])("%s", (citizen, expected) => expect(placement(citizen)).toMatchObject(expected));

  test.each([
    ["B-0657-102", { id: "0657-U002", recorded: "2018-07-05" }],
    ["B-0657-126", { id: "line-27", recorded: "2018-07-05" }],
    ["B-0621-102", { id: "0621-U002", recorded: "2018-07-05" }],
    ["B-0621-107", { id: "0621-U007", recorded: "2018-07-05" }],
  ])("a row that cannot be read marks %s", (citizen, unreadable) => {
    const found = participants.find((one) => one.id === citizen);
    expect(found).toEqual({ id: citizen, unreadable: expect.arrayContaining([unreadable]) });
    expect(settle(vaekst, participants, { asOf: "2018-12-31" }).incomplete).toContain(citizen);
  });
});

test("a row that names nobody may be of anybody whom the municipality has, and of nobody else", () => {
  const { participants } = readReport(herning);
  const mayBeOf = participants.filter(({ unreadable = [] }) => unreadable.some(({ id }) => id === "0657-U004")).map(({ id }) => id);
  const ofHerning = participants.map(({ id }) => id).filter((id) => id.startsWith("B-0657-"));
  expect(mayBeOf).toEqual(ofHerning);
  expect(settle(vaekst, participants, { asOf: "2018-12-31" }).incomplete).toEqual(ofHerning);
});

test("line ends and the order of rows change no fault but its line", () => {
  const tables = { ...cleanTables, reports: [herning] };
  const facts = readMunicipalTables(tables, vaekst);
  const unix = readMunicipalTables(
    changed(tables, (text) => text.replaceAll("\r\n", "\n")),
    vaekst,
  );
  expect(unix.issues).toEqual(facts.issues);

  const forwards = readMunicipalTables(
    changed(tables, (text) => text.trimEnd()),
    vaekst,
  );
  const reversed = changed(tables, (text) => {
    const [head, ...rows] = text.trimEnd().split("\r\n");
    return [head, ...rows.reverse()].join("\r\n");
  });
  const backwards = readMunicipalTables(reversed, vaekst);
  const codes = ({ issues }: typeof facts) => issues.map((issue) => `${issue.code} ${issue.path[2]}`).sort();
  expect(codes(backwards)).toEqual(codes(forwards));
  const settled = ({ participants }: typeof facts) => {
    const { lines, incomplete, setAside } = settle(vaekst, participants, { asOf: "2018-12-31" });
    return { lines, incomplete, setAside };
  };
  expect(settled(backwards)).toEqual(settled(forwards));
});
