import {
  type Programme,
  absent,
  atLeast,
  attributeValue,
  between,
  claimDeadline,
  days,
  during,
  form,
  is,
  kr,
  metered,
  not,
  observed,
  outcome,
  paid,
  programme,
  reportingForm,
  rounded,
  settle,
  started,
  wagesOf,
  weeklyHours,
  where,
  measured,
  roundedTo,
  scaled,
  groupObserved,
} from "payment-by-results";
import { type FormTables, type Table, formTables, readFormTables } from "payment-by-results/csv";
import { describe, expect, test } from "vitest";
import { complicated } from "../../examples/vaekst/complicated.js";
import { simple } from "../../examples/vaekst/simple.js";
import { everyTerm } from "../json/sample.js";
import { schemes } from "../vectors/schemes.js";

test("a form as tables has a row of headings and the example, as Danish Excel writes them", () => {
  expect(formTables(reportingForm(simple, "da"))).toEqual({
    participant: {
      name: "borgere.csv",
      content: "\ufeffBorger;Tilmeldt;Aftale;Gælder fra;Indberettet\r\nB-001;27-03-2017;Frederiksberg Kommune;;\r\n",
    },
    placement: {
      name: "forloeb.csv",
      content:
        "\ufeffBorger;Forløb nr.;Status;Ansættelsesform;Startdag;Slutdag;Timer pr. uge;Gælder fra;Indberettet\r\nB-001;R-1;Påbegyndt;Ordinær ansættelse;03-04-2017;;10;;\r\n",
    },
    observation: {
      name: "maalinger.csv",
      content: "\ufeffBorger;Måling nr.;Målt;Dag;Værdi;Status;Indberettet\r\nB-001;M-1;Trivsel;26-04-2017;50;;\r\n",
    },
  });
});

const made = (terms: Partial<Programme>): Programme =>
  programme({
    id: "x",
    currency: "DKK",
    parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", payer: "k", from: "2017-01-01", label: { da: 'Aftale "K"; den første', en: "K" } }],
    intake: between("2017-01-01", "2018-12-31"),
    attributes: { group: ["udsat-ung", "fleksjobber"], km: "number" },
    outcomes: [],
    settlement: [],
    ...terms,
  });

test("a cell that would be two is quoted, and read as one", () => {
  const tables = formTables(reportingForm(made({ outcomes: [outcome("o", { reached: observed("x") })] }), "da"));
  expect(String(tables.participant?.content).split("\r\n")[1]).toBe('B-001;01-01-2017;"Aftale ""K""; den første";;');
});

describe("a template that is read back gives the facts of its example", () => {
  const programmes = [["every-term", everyTerm], ["simple", simple], ["complicated", complicated], ...schemes] as const;
  test.each(programmes)("%s", (_, terms) => {
    for (const locale of ["da", "en"] as const) {
      const written = reportingForm(terms, locale);
      const { participants, observations, issues } = readFormTables(formTables(written), terms, locale);
      const isOfPeople = written.tables.some(({ fact }) => fact !== "groupObservation");
      expect({ participants, observations }).toEqual({
        participants: isOfPeople ? written.example.participants : [],
        observations: written.example.observations ?? [],
      });
      expect(issues).toEqual([]);
    }
  });
});

const job = made({
  outcomes: [
    outcome("job", {
      reached: started(weeklyHours(where(paid(), not(absent())), atLeast(20))),
      price: kr(100),
      given: is(attributeValue("km", { on: "thatDay" }), atLeast(1)),
    }),
    outcome("praktik", {
      reached: started(during(form("virksomhedspraktik"))),
      given: { kind: "attribute", attribute: "group", among: ["udsat-ung"] },
    }),
    outcome("pay", { reached: metered(wagesOf(paid()), "month"), price: roundedTo(measured(), "1", "down"), evidence: "documented" }),
  ],
  settlement: [
    claimDeadline([{ after: "reached", period: days(30) }], { outcomes: ["job"] }),
    scaled(groupObserved("rate"), { id: "s", outcomes: ["pay"] }),
    rounded("1", "down"),
  ],
});

/** The form's tables with these rows: each by the headings of its cells. */
const filled = (rows: { readonly [Fact in keyof FormTables]?: readonly Readonly<Record<string, string>>[] }): FormTables =>
  Object.fromEntries(
    reportingForm(job, "da").tables.flatMap(({ fact, name, columns }) => {
      const own = rows[fact];
      if (own === undefined) return [];
      const headings = columns.map(({ heading }) => heading);
      for (const row of own) for (const heading of Object.keys(row)) expect(headings).toContain(heading);
      const lines = [headings, ...own.map((row) => headings.map((heading) => row[heading] ?? ""))];
      return [[fact, { name, content: lines.map((cells) => cells.join(";")).join("\n") }]];
    }),
  );
const read = (rows: Parameters<typeof filled>[0]) => readFormTables(filled(rows), job, "da");

const citizen = { Borger: "B-1", Tilmeldt: "01-02-2017", Aftale: "k", Målgruppe: "Udsat ung", km: "12,5" };
const spell = { Borger: "B-1", "Forløb nr.": "r1", Ansættelsesform: "Fleksjob", Startdag: "01-03-2017" };

describe("filled-in tables", () => {
  test("are read in all their columns", () => {
    const { participants, observations, issues } = read({
      participant: [citizen],
      placement: [
        {
          ...spell,
          Status: "Påbegyndt",
          Virksomhed: "99421207",
          Slutdag: "30-06-2017",
          "Timer pr. uge": "37,0",
          Løn: "12000,50",
          "Løn pr.": "måned",
        },
      ],
      absence: [{ Borger: "B-1", "Fravær nr.": "f1", Virksomhed: "99421207", "Første dag": "03-04-2017", "Sidste dag": "07-04-2017" }],
      evidence: [{ Borger: "B-1", "Dokumentation nr.": "d1", "Hører til": "r1", Niveau: "kontrolleret", "Dækker til": "31-05-2017" }],
      claim: [{ Borger: "B-1", "Krav nr.": "k1", Resultat: "job", Krævet: "05-04-2017" }],
      groupObservation: [{ "Måling nr.": "g1", Målt: "rate", Dag: "31-12-2017", Værdi: "1" }],
    });
    expect(issues.map(({ code }) => code)).toEqual(["other-spelling"]);
    expect(observations).toEqual([{ id: "g1", kind: "rate", on: "2017-12-31", value: "1" }]);
    expect(participants).toEqual([
      {
        id: "B-1",
        enrolled: "2017-02-01",
        agreement: "k",
        attributes: { group: "udsat-ung", km: "12.5" },
        placements: [
          {
            id: "r1",
            status: "started",
            form: "fleksjob",
            employer: "99421207",
            from: "2017-03-01",
            to: "2017-06-30",
            weeklyHours: "37",
            wages: { amount: "12000.5", per: "month" },
          },
        ],
        absences: [{ id: "f1", employer: "99421207", kind: "absence", from: "2017-04-03", to: "2017-04-07" }],
        evidence: [{ id: "d1", of: "r1", level: "verified", to: "2017-05-31" }],
        claims: [{ id: "k1", outcome: "job", on: "2017-04-05" }],
      },
    ]);
  });

  test("say from which day hours, groups and agreements hold", () => {
    const { participants, issues } = read({
      participant: [
        { ...citizen, Målgruppe: "udsat-ung" },
        { ...citizen, Målgruppe: "fleksjobber", "Gælder fra": "01-06-2017" },
      ],
      placement: [
        { ...spell, Virksomhed: "99421207", "Timer pr. uge": "10" },
        { ...spell, Virksomhed: "99421207", "Timer pr. uge": "20", "Gælder fra": "01-05-2017" },
      ],
    });
    expect(issues).toEqual([]);
    expect(participants[0]?.attributes?.["group"]).toEqual([
      { id: "start", from: "0001-01-01", value: "udsat-ung" },
      { id: "2017-06-01", from: "2017-06-01", value: "fleksjobber" },
    ]);
    expect(participants[0]?.placements).toHaveLength(1);
    expect(settle(job, participants, { asOf: "2017-12-31" }).notPaid.find(({ outcome: of }) => of === "job")?.reachedOn).toBe("2017-05-01");
  });

  test("correct what was reported earlier, and keep what was known before", () => {
    const { participants, issues } = read({
      participant: [citizen, { ...citizen, Tilmeldt: "15-02-2017", Indberettet: "01-04-2017" }],
      placement: [
        { ...spell, "Timer pr. uge": "30", Indberettet: "05-03-2017" },
        { ...spell, "Timer pr. uge": "10", Indberettet: "05-04-2017" },
        { ...spell, "Forløb nr.": "r2", Indberettet: "05-03-2017" },
        { ...spell, "Forløb nr.": "r2", Status: "Udgår", Indberettet: "06-03-2017" },
      ],
    });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(participants[0]?.enrolled).toEqual([
      { id: "enrolled", on: "2017-02-01" },
      { id: "enrolled", on: "2017-02-15", recorded: "2017-04-01" },
    ]);
    const reasons = (knownOn: "2017-03-31" | "2017-04-05"): unknown =>
      settle(job, participants, { asOf: "2017-04-30", knownOn }).notPaid.find(({ outcome: of }) => of === "job")?.reason.code;
    expect([reasons("2017-03-31"), reasons("2017-04-05")]).toEqual(["claim-deadline-passed", "hours-below"]);
  });

  test("are two enrolments where nothing says that one corrects the other", () => {
    expect(read({ participant: [citizen, { ...citizen, Tilmeldt: "15-02-2018" }] }).participants[0]?.enrolled).toEqual([
      { on: "2017-02-01" },
      { on: "2018-02-15" },
    ]);
  });

  test("tell every fault with its table, line and column, leave the row out and mark the participant incomplete", () => {
    const { participants, issues } = read({
      participant: [{ ...citizen, Målgruppe: "udsat-ung" }],
      placement: [
        { ...spell, Startdag: "31-02-2017", Ansættelsesform: "Job", "Timer pr. uge": "mange" },
        { ...spell, "Forløb nr.": "", Startdag: "" },
        { ...spell, Borger: "010190-1234" },
        { ...spell, Borger: "" },
        { ...spell, Borger: "B-2", "Forløb nr.": "r9" },
      ],
    });
    expect(issues.filter(({ severity }) => severity === "error").map(({ code, path }) => [code, ...path])).toEqual([
      ["personal-number", "forloeb", 4, "borger"],
      ["unknown-word", "forloeb", 2, "ansaettelsesform"],
      ["fact-not-a-day", "forloeb", 2, "startdag"],
      ["fact-not-a-number", "forloeb", 2, "timer_pr_uge"],
      ["empty-text", "forloeb", 3, "forloeb_nr"],
      ["empty-text", "forloeb", 3, "startdag"],
      ["no-participant", "forloeb", 5, "borger"],
    ]);
    expect(issues.filter(({ code }) => code === "unknown-participant").map(({ path }) => path)).toEqual([["forloeb", 6]]);
    expect(participants).toEqual([
      {
        id: "B-1",
        enrolled: "2017-02-01",
        agreement: "k",
        attributes: { group: "udsat-ung", km: "12.5" },
        unreadable: [{ id: "r1" }, { id: "line-3" }],
      },
      { id: "B-2", placements: [{ id: "r9", form: "fleksjob", from: "2017-03-01" }] },
    ]);
    expect(settle(job, participants, { asOf: "2017-12-31" }).incomplete).toEqual(["B-1"]);
  });

  test("tell what is wrong with the facts, by participant and fact", () => {
    const { issues } = read({ participant: [{ ...citizen, Målgruppe: "udsat-ung" }], placement: [{ ...spell, "Timer pr. uge": "169" }] });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([["hours-out-of-range", "B-1", "placements", "r1", "weeklyHours"]]);
  });

  test.each(reportingForm(job, "da").tables.flatMap(({ fact, columns }) => columns.map(({ heading }) => [fact, heading] as const)))(
    "lack no column: %s without %s",
    (fact, heading) => {
      const rows = {
        participant: [citizen],
        placement: [spell],
        absence: [{ Borger: "B-1", "Fravær nr.": "f1", Virksomhed: "99421207", "Første dag": "03-04-2017" }],
        evidence: [{ Borger: "B-1", "Dokumentation nr.": "d1", "Hører til": "r1", Niveau: "kontrolleret" }],
        claim: [{ Borger: "B-1", "Krav nr.": "k1", Resultat: "job", Krævet: "05-04-2017" }],
        groupObservation: [{ "Måling nr.": "g1", Målt: "rate", Dag: "31-12-2017", Værdi: "1" }],
      };
      const tables = filled(rows);
      const table = tables[fact] as Table;
      const content = String(table.content);
      const misspelt = content.replace(new RegExp(`(^|;)${heading.replaceAll(".", String.raw`\.`)}(?=;|\n)`), `$1${heading}x`);
      expect(misspelt).not.toBe(content);
      const { issues, ...facts } = readFormTables({ ...tables, [fact]: { ...table, content: misspelt } }, job, "da");
      const errors = issues.filter(({ severity, path }) => severity === "error" && path[0] === table.name);
      expect(errors.map(({ code, operands }) => [code, operands])).toEqual([["missing-column", { column: heading, table: "unread" }]]);
      const { incomplete, observationsSetAside } = settle(job, facts, { asOf: "2017-12-31" });
      const isOfGroups = fact === "groupObservation";
      expect([incomplete, observationsSetAside]).toEqual(isOfGroups ? [[], [heading === "Måling nr." ? "line-2" : "g1"]] : [["B-1"], []]);
    },
  );

  test("stand under a kind of fact, and hold text or bytes", () => {
    const [table, number] = [
      { name: "x", content: "Borger\nB-1" },
      { name: "x", content: 7 as never as string },
    ];
    expect(() => readFormTables({ placements: table } as FormTables, job, "da")).toThrow(/^tables: /);
    expect(() => readFormTables({ placement: number }, job, "da")).toThrow(/^tables\.placement\.content: /);
  });

  test("in English a day is written yyyy-mm-dd, and day and month may be swapped in any other way", () => {
    const day = (text: string): unknown => {
      const headings =
        reportingForm(job, "en")
          .tables.find(({ fact }) => fact === "placement")
          ?.columns.map(({ heading }) => heading) ?? [];
      const cells: Readonly<Record<string, string>> = {
        Participant: "B-1",
        "Placement no.": "r1",
        "Employment form": "Flex-job",
        "First day": text,
      };
      const content = `${headings.join(";")}\n${headings.map((heading) => cells[heading] ?? "").join(";")}`;
      const { participants, issues } = readFormTables({ placement: { name: "p", content } }, job, "en");
      return [participants[0]?.placements?.[0]?.from, ...issues.filter(({ path }) => path[2] === "first_day").map(({ code }) => code)];
    };
    expect(day("2017-03-04")).toEqual(["2017-03-04"]);
    expect(day("25-03-2017")).toEqual(["2017-03-25", "other-date-format"]);
    expect(day("March 4, 2017")).toEqual(["2017-03-04", "other-date-format"]);
    expect(day("03-04-2017")).toEqual([undefined, "ambiguous-date"]);
    expect(day("03/04/2017")).toEqual([undefined, "ambiguous-date"]);
  });

  test("are read in English as well", () => {
    const terms = reportingForm(job, "en");
    const placement = terms.tables.find(({ fact }) => fact === "placement");
    const headings = placement?.columns.map(({ heading }) => heading) ?? [];
    const cells: Readonly<Record<string, string>> = {
      Participant: "B-1",
      "Placement no.": "r1",
      "Employment form": "Flex-job",
      Company: "99421207",
      "First day": "2017-03-01",
      "Weekly hours": "12.125",
    };
    const content = [headings, headings.map((heading) => cells[heading] ?? "")].map((row) => row.join(";")).join("\n");
    const { participants, issues } = readFormTables({ placement: { name: "placements", content } }, job, "en");
    expect(issues.map(({ code }) => code)).toEqual(["unknown-participant"]);
    expect(participants[0]?.placements).toEqual([
      { id: "r1", form: "fleksjob", employer: "99421207", from: "2017-03-01", weeklyHours: "12.125" },
    ]);
    expect(
      readFormTables({ placement: { name: "placements", content: content.replace("12.125", "12,5") } }, job, "en").issues.map(
        ({ code }) => code,
      ),
    ).toContain("fact-not-a-number");
  });
});
