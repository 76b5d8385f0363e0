import { messageOf, settle } from "payment-by-results";
import { readMunicipalTables } from "payment-by-results/csv";
import { parseFacts, parseSettlement, stringifySettlement } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { simple } from "../../examples/vaekst/simple.js";

/** Nobody is called so, and nobody has these numbers. */
const people = [
  "Jens Hansen",
  "jens hansen",
  "Hansen",
  "jens.hansen",
  "jens_hansen",
  "jens-hansen",
  "Hansen, Jens",
  "jens.hansen@example.dk",
  "Åse",
  "åse",
  "H",
  "cpr 010190-1234",
  "010190-1234",
  "01.01.90-1234",
  "010190_1234",
  "101901234",
  "enrolled 010190-1234",
  "id: Jens",
  "borger: Jens Hansen",
  "Jens\nHansen",
  "x".repeat(50),
  "",
  "1",
];

const told = (document: unknown): string => {
  const { issues } = parseFacts(document, simple);
  return JSON.stringify([issues, issues.flatMap((issue) => [messageOf(issue, "da"), messageOf(issue, "en")])]);
};

const reaches = (text: string, name: string): boolean => text.includes(JSON.stringify(name).slice(1, -1)) || text.includes(name);

describe.each(people.filter((name) => name.length > 1))("a key that may be somebody, %j,", (name) => {
  const documents: Readonly<Record<string, unknown>> = {
    "of the document": { participants: [], [name]: 1 },
    "of a participant": { participants: [{ id: "B-1", [name]: 1 }] },
    "of a placement": { participants: [{ id: "B-1", placements: [{ id: "r", from: "2018-01-01", [name]: {} }] }] },
    "of wages": {
      participants: [{ id: "B-1", placements: [{ id: "r", from: "2018-01-01", wages: { amount: 1, per: "week", [name]: 1 } }] }],
    },
    "of an enrolment": { participants: [{ id: "B-1", enrolled: [{ on: "2018-01-01", [name]: 1 }] }] },
    "of attributes, with a wrong value": { participants: [{ id: "B-1", attributes: { [name]: { x: 1 } } }] },
    "of attributes, with values of one day": {
      participants: [
        {
          id: "B-1",
          attributes: {
            [name]: [
              { from: "2018-01-01", value: "a" },
              { from: "2018-01-01", value: "b" },
            ],
          },
        },
      ],
    },
    "of attributes, too deep": {
      participants: [{ id: "B-1", attributes: { [name]: JSON.parse("[".repeat(40) + "]".repeat(40)) as unknown } }],
    },
    "of attributes, above a forbidden one": `{"participants": [{"id": "B-1", "attributes": {${JSON.stringify(name)}: [{"__proto__": 1}]}}]}`,
  };

  test.each(Object.keys(documents))("%s reaches no message", (where) => {
    const text = told(documents[where]);
    expect(text).toMatch(/"code"/);
    expect(reaches(text, name)).toBe(false);
    expect(text).not.toMatch(/Hansen|Jens|hansen|1234/);
  });
});

test("which field it is, is told by its place", () => {
  const { issues } = parseFacts(
    { participants: [{ id: "B-1", enrolled: "2018-01-01", "Jens Hansen": 1, agreement: "0165", x: 2 }] },
    simple,
  );
  expect(issues.map(({ code, path, operands }) => [code, path.join("/"), operands])).toEqual([
    ["unknown-key", "participants/0/***", { place: 3 }],
    ["unknown-key", "participants/0/x", {}],
  ]);
  expect(issues.map((issue) => messageOf(issue, "da"))).toEqual([
    "borgere › 0 › ***: Felt nr. 3 kendes ikke. Ret navnet, eller fjern feltet.",
    "borgere › 0 › x: Feltet kendes ikke. Ret navnet, eller fjern feltet.",
  ]);
  expect(issues.map((issue) => messageOf(issue, "en"))[0]).toBe(
    "participants › 0 › ***: Field no. 3 is not known. Correct its name, or remove it.",
  );
});

test.each(["weeklyhours", "Weekly_Hours", "weekly-hours", "weeklyHour", "tilmeldt", "timer", "comment"])(
  "the name of a field is told as it is written: %s",
  (name) => {
    const { issues } = parseFacts({ participants: [{ id: "B-1", placements: [{ id: "r", from: "2018-01-01", [name]: 1 }] }] }, simple);
    expect(issues.map(({ path }) => path.at(-1))).toEqual([name]);
  },
);

test("nor does a key of a settlement that is read back", () => {
  const written = JSON.parse(stringifySettlement(settle(simple, [], { asOf: "2018-01-01" }))) as object;
  for (const name of people.filter((one) => one.length > 1)) {
    const { ok, issues } = parseSettlement({ ...written, [name]: 1 });
    expect(ok).toBe(false);
    expect(reaches(JSON.stringify(issues), name)).toBe(false);
  }
});

test("nor does a heading of somebody's own, or the name of a file with a number in it", () => {
  const table = (name: string, content: string) => ({ name, content });
  for (const heading of ["Jens Hansen 010190-1234", "01.01.90-1234", "Fru Hansen", "010190_1234"]) {
    const name = `Hansen_010190_1234.csv`;
    const { issues } = readMunicipalTables(
      {
        participants: table(name, `borger;kommunekode;tilmeldt;${heading}\nB-0165-001;0165;01-09-2017;cpr 010190-1234\n`),
        companies: table("virksomheder.csv", "virksomhed_cvr;virksomhed;kommunekode;type;med_fra\n"),
        reports: [],
      },
      simple,
    );
    const text = JSON.stringify([issues, issues.map((issue) => messageOf(issue, "da"))]);
    const found = issues.filter(({ code, path }) => code === "personal-number" && path.length === 3).map(({ path }) => path.slice(0, 2));
    expect(found).toContainEqual(["***", 2]);
    expect(text).not.toMatch(/Hansen|1234/);
  }
});
