import fc from "fast-check";
import { settle } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { describe, expect, test } from "vitest";
import { changed, cleanTables, vaekst } from "./tables.js";

const facts = readMunicipalTables(cleanTables, vaekst);
const participant = (id: string) => facts.participants.find((one) => one.id === id);

describe("the reports of eight municipalities", () => {
  test("are read whole, without errors", () => {
    expect(facts.participants).toHaveLength(222);
    expect(facts.rows).toBe(793);
    expect(facts.companies).toHaveLength(26);
    expect(facts.issues.filter((issue) => issue.severity === "error")).toEqual([]);
  });

  test("give two kinds of warning: placements that do run at the same time, and the citizen who moved", () => {
    const codes = facts.issues.map((issue) => issue.code);
    expect(codes.filter((code) => code === "parallel-placements")).toHaveLength(35);
    expect(facts.issues.filter(({ code }) => code !== "parallel-placements")).toEqual([
      {
        code: "participant-of-another-agreement",
        severity: "warning",
        path: ["indberetning-albertslund.csv", 93, "borger"],
        operands: { agreement: "0161", other: "0165" },
      },
    ]);
  });

  test("keep every version of every row", () => {
    const placements = facts.participants.flatMap((one) => one.placements ?? []);
    const absences = facts.participants.flatMap((one) => one.absences ?? []);
    expect([placements.length, absences.length]).toEqual([705, 88]);
    expect(absences.map((absence) => absence.kind).filter((kind) => kind === "holiday")).toHaveLength(9);
    expect(placements.filter((placement) => placement.status === "agreed")).toHaveLength(12);
    expect(placements.filter((placement) => placement.status === "withdrawn")).toHaveLength(4);
  });

  test("say when a group and a benefit change, and enrol a citizen of two lines once", () => {
    const one = participant("B-0147-014");
    expect(one?.enrolled).toEqual([{ id: "tilmelding", on: "2017-11-30", recorded: "2017-12-05" }]);
    expect(one?.agreement).toEqual([{ id: "tilmelding", from: "2017-11-30", value: "0147", recorded: "2017-12-05" }]);
    expect(one?.attributes).toEqual({
      group: [
        { id: "2017-11-30", from: "2017-11-30", value: "aktivitetsparat", recorded: "2017-12-05" },
        { id: "2018-05-01", from: "2018-05-01", value: "fleksjobber", recorded: "2018-05-07" },
      ],
      benefit: [
        { id: "2017-11-30", from: "2017-11-30", value: "kontanthjaelp", recorded: "2017-12-05" },
        { id: "2018-05-01", from: "2018-05-01", value: "ledighedsydelse", recorded: "2018-05-07" },
      ],
      ageAtEnrolment: "39",
    });
  });

  test("give a row as a placement, with hours as decimal text", () => {
    expect(participant("B-0165-012")?.placements?.[0]).toEqual({
      id: "0165-R0003",
      recorded: "2017-10-16",
      status: "started",
      employer: "99421207",
      form: "fleksjob",
      from: "2017-10-09",
      weeklyHours: "11.5",
      competences: ["kundebetjening", "montage"],
    });
  });

  test("give companies with their agreement", () => {
    expect(facts.companies.find((company) => company.id === "99010444")).toEqual({
      id: "99010444",
      name: "Virksomhed 04",
      agreement: "0165",
      from: "2017-09-18",
      attributes: { kind: "social-enterprise" },
    });
  });

  test("move the citizen whom another municipality reports", () => {
    expect(participant("B-0161-007")?.agreement).toContainEqual({
      id: "0165-R0077",
      from: "2018-06-04",
      value: "0165",
      recorded: "2018-07-16",
    });
    const moved = facts.participants.filter((one) => Array.isArray(one.agreement) && one.agreement.length > 1);
    expect(moved.map((one) => one.id)).toEqual(["B-0161-007"]);

    const payer = (knownOn: "2018-07-15" | "2018-07-16") =>
      settle(vaekst, facts.participants, { asOf: "2018-06-30", knownOn }).lines.find((line) => line.participant === "B-0161-007")
        ?.agreement;
    expect([payer("2018-07-15"), payer("2018-07-16")]).toEqual([undefined, "0165"]);
  });

  test("settle without anything set aside", () => {
    const settlement = settle(vaekst, facts.participants, { asOf: "2019-03-15" });
    expect(settlement.setAside).toBe(0);
    expect(settlement.incomplete).toEqual([]);
  });
});

describe("how a file is written does not matter", () => {
  test("line ends", () => {
    expect(
      readMunicipalTables(
        changed(cleanTables, (text) => text.replaceAll("\r\n", "\n")),
        vaekst,
      ),
    ).toEqual(facts);
    expect(
      readMunicipalTables(
        changed(cleanTables, (text) => text.replaceAll("\r\n", "\r")),
        vaekst,
      ),
    ).toEqual(facts);
  });

  test("byte-order mark, and text or bytes", () => {
    expect(
      readMunicipalTables(
        changed(cleanTables, (text) => text),
        vaekst,
      ),
    ).toEqual(facts);
    expect(
      readMunicipalTables(
        changed(cleanTables, (text) => `\uFEFF${text}`),
        vaekst,
      ),
    ).toEqual(facts);
  });

  test("the order of rows", () => {
    const settled = settle(vaekst, facts.participants, { asOf: "2019-03-15", knownOn: "2018-09-30" });
    const order = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(order, (numbers) => {
        const shuffled = changed(cleanTables, (text) => {
          const [head, ...lines] = text.trimEnd().split("\r\n");
          const keyed = lines.map((line) => [numbers.next().value as number, line] as const).sort((a, b) => a[0] - b[0]);
          return [head, ...keyed.map(([, line]) => line)].join("\r\n");
        });
        const other = readMunicipalTables(shuffled, vaekst);
        expect(settle(vaekst, other.participants, { asOf: "2019-03-15", knownOn: "2018-09-30" })).toEqual(settled);
        expect(other.issues).toHaveLength(facts.issues.length);
      }),
      { numRuns: 10 },
    );
  });
});
