import fc from "fast-check";
import { settle } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { describe, expect, test } from "vitest";
import { cleanTables, header, readLines, register, row, told, vaekst } from "./tables.js";

const first = (cells: Parameters<typeof row>[0]) => {
  const facts = readLines([header, row(cells)]);
  const [one] = facts.participants;
  return { facts, placement: one?.placements?.[0], absence: one?.absences?.[0], unreadable: one?.unreadable };
};

describe("written days", () => {
  test.each([
    ["03-04-2018", "2018-04-03"],
    ["2018-04-03", "2018-04-03", "other-date-format"],
    ["03.04.2018", "2018-04-03", "other-date-format"],
    ["3-4-2018", "2018-04-03", "other-date-format"],
    ["03-04-18", "2018-04-03", "other-date-format"],
    ["31/12-2017", "2017-12-31", "other-date-format"],
    ["3/4-2018", "2018-04-03", "other-date-format"],
    ["25/12/2017", "2017-12-25", "other-date-format"],
    ["12/25/2017", "2017-12-25", "other-date-format"],
    ["04/04/2018", "2018-04-04", "other-date-format"],
    ["25. september 2018", "2018-09-25", "other-date-format"],
    ["1. MAJ 2018", "2018-05-01", "other-date-format"],
    ["1 dec. 2017", "2017-12-01", "other-date-format"],
    ["43191", "2018-04-01", "other-date-format"],
    ["29-02-2016", "2016-02-29"],
  ])("%s is %s", (written, day, code?: string) => {
    const { facts, placement } = first({ startdato: written, indberettet: "05-10-2018" });
    expect(placement?.from).toBe(day);
    const issues = told(facts).filter(([found]) => found !== "before-intake");
    expect(issues).toEqual(code === undefined ? [] : [[code, "warning", 2, "startdato"]]);
  });

  test.each([
    ["04/03/2018", "ambiguous-date"],
    ["04/03/18", "ambiguous-date"],
    ["31-02-2018", "fact-not-a-day"],
    ["29-02-2018", "fact-not-a-day"],
    ["2018-13", "fact-not-a-day"],
    ["13/13/2018", "fact-not-a-day"],
    ["01-01-0000", "fact-not-a-day"],
    ["1. ma 2018", "fact-not-a-day"],
    ["1. smarch 2018", "fact-not-a-day"],
    ["03-04.2018", "fact-not-a-day"],
    ["løbende", "fact-not-a-day"],
    ["", "fact-not-a-day"],
  ])("%s is none", (written, code) => {
    const { facts, placement, unreadable } = first({ startdato: written });
    expect(placement).toBeUndefined();
    expect(unreadable).toEqual([{ id: "R1", recorded: "2018-07-05" }]);
    expect(told(facts)).toEqual([[code, "error", 2, "startdato"]]);
  });

  test("the day recorded must be one", () => {
    const { facts, unreadable } = first({ indberettet: "snart" });
    expect(unreadable).toEqual([{ id: "R1" }]);
    expect(told(facts)).toEqual([["fact-not-a-day", "error", 2, "indberettet"]]);
  });

  test("a year after the day recorded is the furthest that a spell can begin", () => {
    expect(told(first({ indberettet: "03-04-2017", status: "Aftalt", startdato: "03-04-2018" }).facts)).toEqual([]);
    expect(told(first({ indberettet: "03-04-2017", status: "Aftalt", startdato: "04-04-2018" }).facts)).toEqual([
      ["far-future", "error", 2, "startdato"],
    ]);
  });
});

describe("written numbers", () => {
  test.each([
    ["37,0", "37"],
    ["11,5", "11.5"],
    ["07,50", "7.5"],
    ["20", "20"],
    ["18.5", "18.5", "decimal-point"],
    ["18.25", "18.25", "decimal-point"],
    ["20 t", "20", "unit-in-cell"],
    ["20,5 timer", "20.5", "unit-in-cell"],
    ["20 timer/uge", "20", "unit-in-cell"],
  ])("%s is %s", (written, number, code?: string) => {
    const { facts, placement } = first({ timer_pr_uge: written });
    expect(placement?.weeklyHours).toBe(number);
    expect(told(facts)).toEqual(code === undefined ? [] : [[code, "warning", 2, "timer_pr_uge"]]);
  });

  test.each(["1.042", "1.042,5", "1 042", "3,7E+01", "37,0,0", "fuld tid", "37%", "9".repeat(50)])("%s is none", (written) => {
    const { facts, placement } = first({ timer_pr_uge: written });
    expect(placement).toBeUndefined();
    expect(told(facts)).toContainEqual(["fact-not-a-number", "error", 2, "timer_pr_uge"]);
  });

  test("what the core refuses is passed on and told", () => {
    expect(first({ timer_pr_uge: "370" }).placement?.weeklyHours).toBe("370");
    expect(told(first({ timer_pr_uge: "1,1234567" }).facts)).toEqual([["too-many-decimals", "error", 2, "timer_pr_uge"]]);
  });
});

describe("words", () => {
  test.each([
    ["Sygefravær", "sickness"],
    ["ferie", "holiday"],
  ])("%s is an absence", (forloebstype, kind) => {
    const { absence, placement } = first({ forloebstype, timer_pr_uge: "", slutdato: "10-04-2018" });
    expect(placement).toBeUndefined();
    expect(absence).toEqual({ id: "R1", employer: "99174366", kind, from: "2018-04-03", to: "2018-04-10", recorded: "2018-07-05" });
  });

  test("an absence that is only agreed, or is withdrawn, has no days", () => {
    expect(first({ forloebstype: "Ferie", status: "Udgår" }).absence?.status).toBe("withdrawn");
    expect(first({ forloebstype: "Ferie", status: "Aftalt" }).absence?.status).toBe("withdrawn");
  });

  test.each(["Udsat", ""])("status %s is unknown", (status) => {
    expect(told(first({ status }).facts)).toEqual([["unknown-status", "error", 2, "status"]]);
  });

  test("hours are missing only where a wage is paid", () => {
    expect(told(first({ timer_pr_uge: "" }).facts)).toEqual([["hours-missing", "warning", 2, "timer_pr_uge"]]);
    expect(told(first({ timer_pr_uge: "", forloebstype: "Virksomhedspraktik" }).facts)).toEqual([]);
    expect(told(first({ timer_pr_uge: "", forloebstype: "Sygefravær" }).facts)).toEqual([]);
  });
});

describe("companies", () => {
  test.each([
    ["99174366", "Virksomhed 15", "99174366"],
    ["99174366", "", "99174366"],
    ["99174366", "Virksomhed 16", "99174366", "company-name-differs", "virksomhed"],
    ["99000000", "Virksomhed 15", "99174366", "not-a-company-number", "virksomhed_cvr"],
    ["9,91E+07", "Virksomhed 15", "99174366", "not-a-company-number", "virksomhed_cvr"],
    ["9,91E+07", "Ukendt", undefined, "not-a-company-number", "virksomhed_cvr"],
    ["99000000", "Ukendt", undefined, "not-a-company-number", "virksomhed_cvr"],
    ["", "", undefined, "not-a-company-number", "virksomhed_cvr"],
    ["99111119", "Ukendt", "99111119", "unknown-company-in-row", "virksomhed_cvr"],
  ])("%s, %s is %s", (virksomhed_cvr, virksomhed, employer, code?: string, column?: string) => {
    const { facts, placement } = first({ virksomhed_cvr, virksomhed });
    expect(placement?.employer).toBe(employer);
    expect(told(facts)).toEqual(code === undefined ? [] : [[code, "warning", 2, column]]);
  });

  test("an absence from nobody is not read", () => {
    const { facts, absence, unreadable } = first({ forloebstype: "Ferie", virksomhed_cvr: "", virksomhed: "" });
    expect([absence, unreadable]).toEqual([undefined, [{ id: "R1", recorded: "2018-07-05" }]]);
    expect(told(facts).filter(([, severity]) => severity === "error")).toEqual([["not-a-company-number", "error", 2, "virksomhed_cvr"]]);
  });

  test("their own table is checked", () => {
    const facts = readMunicipalTables(
      {
        ...cleanTables,
        companies: {
          name: "v.csv",
          content: [
            "virksomhed_cvr;virksomhed;kommunekode;type;med_fra",
            "99174366;A;0657;smv;01-05-2017",
            "99000000;B;0657;Andet;",
            "x;C;0657;SMV;",
            "99441917;D;657;SMV;",
            "99441917;000000-0000;0657;SMV;",
          ].join("\n"),
        },
        reports: [],
      },
      vaekst,
    );
    expect(facts.companies).toEqual([{ id: "99174366", name: "A", agreement: "0657", from: "2017-05-01", attributes: { kind: "sme" } }]);
    expect(told(facts)).toEqual([
      ["other-spelling", "warning", 2, "type"],
      ["unknown-company-kind", "warning", 3, "type"],
      ["not-a-company-number", "error", 3, "virksomhed_cvr"],
      ["not-a-company-number", "error", 4, "virksomhed_cvr"],
      ["not-an-agreement-code", "error", 5, "kommunekode"],
      ["personal-number", "error", 6, "virksomhed"],
    ]);
  });
});

describe("citizens", () => {
  test("a row reported again for another citizen moves", () => {
    const facts = readLines([header, row(), row({ indberettet: "05-08-2018", borger: "B-0657-002" })]);
    const { participants } = facts;
    expect(told(facts)).toEqual([["fact-moved", "warning", 3, "raekke_id"]]);
    expect(participants.map((one) => one.placements?.map(({ status, recorded }) => [status, recorded]))).toEqual([
      [
        ["started", "2018-07-05"],
        ["withdrawn", "2018-08-05"],
      ],
      [["started", "2018-08-05"]],
    ]);
    const reached = (knownOn: "2018-07-31" | "2018-08-31") =>
      settle(vaekst, participants, { asOf: "2018-12-31", knownOn }).lines.map((line) => line.participant);
    expect([reached("2018-07-31"), reached("2018-08-31")]).toEqual([["B-0657-001"], ["B-0657-002"]]);
  });

  test("a row reported again as an absence is no placement any more", () => {
    const { participants } = readLines([header, row(), row({ indberettet: "05-08-2018", forloebstype: "Ferie", timer_pr_uge: "" })]);
    expect(participants[0]?.placements?.map((placement) => placement.status)).toEqual(["started", "withdrawn"]);
    expect(participants[0]?.absences).toHaveLength(1);
  });

  test("a row reported on one day for two citizens is nobody's", () => {
    const facts = readLines([header, row(), row({ borger: "B-0657-002" })]);
    expect(told(facts)).toEqual([["two-versions-same-day", "error", 3]]);
    const { lines, incomplete } = settle(vaekst, facts.participants, { asOf: "2018-12-31" });
    expect([lines, incomplete]).toEqual([[], ["B-0657-001", "B-0657-002"]]);
  });

  test("one id in the reports of two municipalities is two rows, in two files of one it is one", () => {
    const statuses = (agreement: string) =>
      readMunicipalTables(
        {
          ...cleanTables,
          participants: { name: "participants.csv", content: register.join("\n") },
          reports: [
            { name: "a.csv", content: [header, row()].join("\n"), agreement: "0657" },
            { name: "b.csv", content: [header, row({ indberettet: "05-08-2018", borger: "B-0657-002" })].join("\n"), agreement },
          ],
        },
        vaekst,
      ).participants.map((one) => one.placements?.map((placement) => placement.status));
    expect(statuses("0756")).toEqual([["started"], ["started"]]);
    expect(statuses("0657")).toEqual([["started", "withdrawn"], ["started"]]);
  });

  test("wrong lines of the register are told where they stand", () => {
    const facts = readLines(
      [header],
      [
        ...register,
        "B-0657-003;657;01-06-2017;01-06-2017;Udsat ung;24;Uddannelseshjælp;05-07-2017",
        "B-0657-004;0657;01-06-2017;01-06-2017;Gruppe C;24;;05-07-2017",
        "B-0657-001;0657;02-06-2017;01-06-2017;Gruppe A;24;Uddannelseshjælp;05-07-2017",
        "010190-0000;0657;01-06-2017;01-06-2017;Udsat ung;24;Uddannelseshjælp;05-07-2017",
      ],
    );
    expect(told(facts)).toEqual([
      ["not-an-agreement-code", "error", 4, "kommunekode"],
      ["empty-text", "warning", 5, "ydelse"],
      ["unknown-value", "error", 5, "maalgruppe"],
      ["two-versions-same-day", "error", 6, "tilmeldt"],
      ["two-versions-same-day", "error", 6, "kommunekode"],
      ["two-versions-same-day", "error", 6, "maalgruppe"],
      ["personal-number", "error", 7, "borger"],
    ]);
    expect(facts.participants.map((one) => one.id)).toEqual(["B-0657-001", "B-0657-002", "B-0657-003", "B-0657-004"]);
    expect(facts.participants[2]).toEqual({ id: "B-0657-003", unreadable: [{ id: "line-4", recorded: "2017-07-05" }] });
  });

  test("a correction of the enrolment replaces it", () => {
    const again = (on: string, recorded: string) => `B-0657-001;0657;${on};01-06-2017;Udsat ung;24;Uddannelseshjælp;${recorded}`;
    const { participants } = readLines([header], [...register, again("02-06-2017", "05-08-2017"), again("01-06-2017", "05-09-2017")]);
    expect(participants[0]?.enrolled).toEqual([
      { id: "tilmelding", on: "2017-06-01", recorded: "2017-07-05" },
      { id: "tilmelding", on: "2017-06-02", recorded: "2017-08-05" },
      { id: "tilmelding", on: "2017-06-01", recorded: "2017-09-05" },
    ]);
  });

  test("a personal number anywhere is told, and never repeated", () => {
    const facts = readLines([
      header,
      row({ bemaerkning: "se 010190-0000" }),
      row({ raekke_id: "R2", maalgruppe: "0101900000", startdato: "10-04-2018", slutdato: "11-04-2018" }),
      row({ raekke_id: "010190-0000", startdato: "2018" }),
    ]);
    expect(told(facts).filter(([code]) => code === "personal-number")).toEqual([
      ["personal-number", "error", 2, "bemaerkning"],
      ["personal-number", "warning", 3, "maalgruppe"],
      ["personal-number", "error", 4, "raekke_id"],
    ]);
    expect(JSON.stringify(facts.issues)).not.toContain("0101");
  });

  test("a report of an agreement that the programme lacks is told once", () => {
    const facts = readMunicipalTables(
      { ...cleanTables, reports: [{ name: "x.csv", content: [header, row(), row({ raekke_id: "R2" })].join("\n"), agreement: "9999" }] },
      vaekst,
    );
    expect(told(facts).filter(([code]) => code === "unknown-agreement")).toEqual([["unknown-agreement", "error"]]);
  });
});

describe("tables", () => {
  test("headings may be spelled otherwise", () => {
    const spelled = header.replace("raekke_id", "Række ID").replace("maalgruppe", "MÅLGRUPPE").replace("timer_pr_uge", "Timer pr. uge");
    const facts = readLines([spelled, row()]);
    expect(facts.participants[0]?.placements?.[0]?.weeklyHours).toBe("37");
    expect(told(facts)).toEqual(["raekke_id", "maalgruppe", "timer_pr_uge"].map((heading) => ["other-spelling", "warning", 1, heading]));
  });

  test.each(["raekke_id", "borger", "forloebstype", "startdato"])("no rows without %s", (heading) => {
    const facts = readLines([header.replace(heading, "x"), row()]);
    expect(told(facts)).toEqual([["missing-column", "error", 1, heading]]);
    expect(facts.rows).toBe(0);
  });

  test.each(["indberettet", "status", "slutdato", "timer_pr_uge"])("no rows without %s, which these terms read", (heading) => {
    const facts = readLines([header.replace(heading, "x"), row()]);
    expect(told(facts)).toEqual([["missing-column", "error", 1, heading]]);
    expect(facts.participants.map((one) => one.unreadable?.length)).toEqual([1, undefined]);
    expect(settle(vaekst, facts.participants, { asOf: "2018-12-31" })).toMatchObject({ lines: [], incomplete: ["B-0657-001"] });
  });

  test("an empty file lacks its columns", () => {
    const codes = told(readLines([""])).filter(([, severity]) => severity === "error");
    expect(codes.map(([code]) => code)).toEqual(Array<string>(8).fill("missing-column"));
  });

  test("tabs separate", () => {
    const facts = readLines([header, row({ kompetencer: "lager, it" })].map((line) => line.replaceAll(";", "\t")));
    expect(facts.issues.map((issue) => [issue.code, issue.operands])).toEqual([["other-separator", { separator: "tab" }]]);
    expect(facts.participants[0]?.placements?.[0]?.competences).toEqual(["lager", "it"]);
  });

  test("bytes of Windows, and of a spreadsheet's Unicode text", () => {
    const text = [header, row({ bemaerkning: "én dag – måske" })].join("\r\n");
    const windows = Buffer.from(text.replace("–", "\u0096"), "latin1");
    const unicode = Buffer.from(`\uFEFF${text}`, "utf16le");
    for (const [content, encoding] of [
      [windows, "windows-1252"],
      [unicode, "utf-16le"],
    ] as const) {
      const facts = readMunicipalTables(
        {
          participants: { name: "p", content: register.join("\n") },
          companies: cleanTables.companies,
          reports: [{ name: "r", content, agreement: "0657" }],
        },
        vaekst,
      );
      expect(facts.issues).toEqual([{ code: "other-encoding", severity: "warning", path: ["r"], operands: { encoding } }]);
      expect(facts.participants[0]?.placements?.[0]?.remark).toBe("én dag – måske");
    }
  });

  test("a quote that is not closed costs its row", () => {
    const facts = readLines([
      header,
      row({ bemaerkning: '"a\nb"' }),
      row({ raekke_id: "R2", bemaerkning: '"åben' }),
      row({ raekke_id: "R3", borger: "B-0657-002" }),
    ]);
    expect(told(facts)).toEqual([
      ["line-break-in-cell", "warning", 2, "bemaerkning"],
      ["unclosed-quote", "error", 4],
    ]);
    expect(facts.participants.map((one) => [one.placements?.map((placement) => placement.id), one.unreadable])).toEqual([
      [["R1"], [{ id: "R2", recorded: "2018-07-05" }]],
      [["R3"], undefined],
    ]);
  });

  test("a quote that closes rows later costs its row, not those between", () => {
    const facts = readLines([
      header,
      row({ bemaerkning: '"åben' }),
      row({ raekke_id: "R2", startdato: "10-04-2018", slutdato: "11-04-2018" }),
      row({ raekke_id: "R3", borger: "B-0657-002", bemaerkning: 'til 3"' }),
    ]);
    expect(told(facts)).toEqual([["unclosed-quote", "error", 2]]);
    expect(facts.participants.map((one) => one.placements?.map((placement) => placement.id))).toEqual([["R2"], ["R3"]]);
  });

  test("a quote within a cell belongs to it", () => {
    const facts = readLines([
      header,
      row({ bemaerkning: 'et "godt" team' }),
      row({ raekke_id: "R2", borger: "B-0657-002", bemaerkning: '"citat ""her"""' }),
    ]);
    expect(facts.issues).toEqual([]);
    expect(facts.participants.map((one) => one.placements?.[0]?.remark)).toEqual(['et "godt" team', 'citat "her"']);
  });

  test("whatever stands in the cells, nothing of it is in an issue", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `${text}zqz`);
    const cells = fc.array(fc.oneof(cell, fc.constantFrom("", "B-0657-001", "03-04-2018", "Ferie", '"', "99174366", "37,0")), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        const lines = [header, ...rows.map((one) => one.join(";"))];
        for (const facts of [readLines(lines), readLines([header], [register[0] as string, ...lines.slice(1)])]) {
          expect(JSON.stringify(facts.issues)).not.toContain("zqz");
          for (const { path } of facts.issues) {
            expect(path[1] === undefined || Number.isInteger(path[1])).toBe(true);
          }
        }
      }),
    );
  });
});
