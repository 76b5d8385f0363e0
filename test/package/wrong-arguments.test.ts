import * as core from "payment-by-results";
import * as csv from "payment-by-results/csv";
import * as json from "payment-by-results/json";
import * as report from "payment-by-results/report";
import * as testing from "payment-by-results/testing";
import { describe, expect, test } from "vitest";
import { promised } from "../../examples/vaekst/commitments.js";
import { complicated } from "../../examples/vaekst/complicated.js";
import { simple } from "../../examples/vaekst/simple.js";

type AnyFunction = (...given: readonly unknown[]) => unknown;

const at = { asOf: "2018-03-01" } as const;
const person = {
  id: "B-1",
  enrolled: "2017-08-28",
  agreement: "0165",
  attributes: { group: "fleksjobber", benefit: "kontanthjaelp" },
  placements: [{ id: "r1", employer: "99421207", form: "fleksjob", from: "2017-09-04", weeklyHours: 12 }],
} as const;
const people = [person];
const settlement = core.settle(simple, people, at);
const scale: core.Scale = {
  id: "who-5",
  label: { da: "WHO-5", en: "WHO-5" },
  least: "0",
  most: "100",
  step: "4",
  better: "higher",
  scoring: { questions: 5, least: 0, most: 5, factor: "4" },
  licence: "made up",
  source: "made up",
};
const measurement: core.Measurement = {
  id: "who-5",
  scale,
  of: "participants",
  baseline: core.weeks(6),
  followUp: { after: core.months(5), within: core.months(3) },
};
const asked = { participant: "B-1" };
const [finding] = core.check(complicated);
const [explained] = core.explain(simple, people, asked, at).explained;
const [notPaid] = core.whyNot(simple, people, asked, at).explained;
const [compared] = core.compare(simple, complicated, people, at).rows;
const [status] = core.commitmentsAsOf(complicated, promised, people, at).commitments;
const [gains] = core.wellbeing(simple, [measurement], people, at).totals;
const [standing] = core.progress(simple, people, "B-1", at).outcomes;
const bounds = core.bound(simple, people, { ...at, participants: 10 }).total;
const table = { name: "a.csv", content: "borger;tilmeldt\nB-1;2017-08-28\n" };
const structured = core.describe(simple, "en");

/** A call of each reading that is right, by its name. */
const readings: Readonly<Record<string, readonly unknown[]>> = {
  "core.settle": [simple, people, at],
  "core.progress": [simple, people, "B-1", at],
  "core.explain": [simple, people, asked, at],
  "core.whyNot": [simple, people, asked, at],
  "core.compare": [simple, complicated, people, at],
  "core.bound": [simple, people, { ...at, participants: 10 }],
  "core.check": [simple],
  "core.checkFacts": [simple, people],
  "core.checkedProgramme": [simple, []],
  "core.programme": [simple, []],
  "core.checkedCommitments": [complicated, promised],
  "core.commitments": [complicated, promised],
  "core.commitmentsAsOf": [complicated, promised, people, at],
  "core.commitmentText": [status, complicated, promised, "en"],
  "core.checkedMeasurements": [[measurement]],
  "core.measurements": [[measurement]],
  "core.wellbeing": [simple, [measurement], people, at],
  "core.wellbeingText": [gains, [measurement], "en"],
  "core.scoreOf": [scale, [1, 2, 3, 4, 5]],
  "core.describe": [simple, "en"],
  "core.requiredFields": [simple],
  "core.reportingForm": [simple, "en"],
  "core.minimisedFacts": [simple, people],
  "core.sentenceOf": [settlement.notPaid[0], simple, "en"],
  "core.messageOf": [{ code: "no-id", path: ["x"], operands: {}, severity: "error" }, "en"],
  "core.findingText": [finding, complicated, "en"],
  "core.boundText": [bounds, simple, "en"],
  "core.comparedText": [compared, simple, complicated, "en"],
  "core.explanationText": [explained, simple, "en", "whole"],
  "core.whyNotText": [notPaid, simple, "en", "whole"],
  "core.progressText": [standing, simple, "en"],
  "core.share": ["1.00", "DKK", [["a", "1"]], "in-order"],
  "core.day": ["2018-03-01"],
  "json.parseProgramme": [json.stringifyProgramme(simple), []],
  "json.parseFacts": [json.stringifyFacts(people), simple],
  "json.parseSettlement": [json.stringifySettlement(settlement)],
  "json.parseCommitments": [json.stringifyCommitments(promised), complicated],
  "json.parseMeasurements": [json.stringifyMeasurements([measurement])],
  "json.stringifyProgramme": [simple],
  "json.stringifyFacts": [people],
  "json.stringifySettlement": [settlement],
  "json.stringifyCommitments": [promised],
  "json.stringifyMeasurements": [[measurement]],
  "json.formSchema": [core.reportingForm(simple, "en")],
  "json.programmeSchema": [],
  "json.factsSchema": [],
  "json.settlementSchema": [],
  "json.commitmentsSchema": [],
  "json.measurementsSchema": [],
  "csv.formTables": [core.reportingForm(simple, "en")],
  "csv.readFormTables": [csv.formTables(core.reportingForm(simple, "en")), simple, "en"],
  "csv.readMunicipalTables": [{ participants: table, companies: table, reports: [{ ...table, agreement: "0165" }] }, simple],
  "report.agreementText": [simple, settlement, "0165", "en"],
  "report.amountText": ["1.00", "DKK", "en"],
  "report.dateText": ["2018-03-01", "en"],
  "report.numberText": ["1.5", "en"],
  "report.fieldsText": [core.requiredFields(simple), "en", simple],
  "report.htmlText": [structured],
  "report.markdownText": [structured],
  "report.plainText": [structured],
  "report.tableText": [[{ heading: "a" }], [["b"]]],
  "testing.asOfFor": [simple, { participants: people, observations: [] }],
  "testing.casesOf": [simple],
  "testing.factsFor": [simple],
  "testing.peopleFor": [simple],
  "testing.lawsOfExtension": [
    {
      id: "x",
      unit: "number",
      step: "1",
      parameters: { "~standard": { validate: () => ({}) } },
      meaning: () => "1",
      words: () => ({ da: "x", en: "x" }),
    },
  ],
  "testing.cases": [],
  "testing.programmes": [],
};

const entries = { core, csv, json, report, testing };

const functions = Object.entries(entries).flatMap(([entry, names]) =>
  Object.entries(names as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    typeof value === "function" && name !== "ProgrammeError" ? [[`${entry}.${name}`, value as AnyFunction] as const] : [],
  ),
);

const wrong: readonly (readonly [name: string, value: unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["a number", 5],
  ["no number", Number.NaN],
  ["a fraction", 0.1],
  ["text", "x"],
  ["nothing", ""],
  ["true", true],
  ["a list", []],
  ["a list of null", [null]],
  ["a list of lists", [[null]]],
  ["an object", {}],
  ["a misspelt object", { kind: "x", id: 5, asof: 1 }],
  ["a function", () => 1],
  ["a date", new Date(0)],
  ["a symbol", Symbol("x")],
];

/** What a call came to that nobody may meet: an error that is no answer to a wrong argument. */
const faultOf = (call: () => unknown): string | undefined => {
  try {
    call();
    return undefined;
  } catch (thrown) {
    const isAnswer = thrown instanceof RangeError || thrown instanceof core.ProgrammeError;
    return isAnswer && thrown.message !== "Maximum call stack size exceeded" ? undefined : String(thrown);
  }
};

const isReading = (name: string): boolean => Object.hasOwn(readings, name);

test("every reading is here", () => {
  const known = new Set<string>(functions.map(([name]) => name));
  expect(Object.keys(readings).filter((name) => !known.has(name))).toEqual([]);
  expect(functions.filter(([name]) => !name.startsWith("core.") && !isReading(name)).map(([name]) => name)).toEqual([]);
});

describe("a reading called with a wrong argument answers, or throws one RangeError or ProgrammeError", () => {
  test.each(functions.filter(([name]) => isReading(name)))("%s", (name, call) => {
    const right = readings[name] as readonly unknown[];
    expect(faultOf(() => call(...right))).toBe(undefined);
    const faults = right.flatMap((_, place) =>
      wrong.flatMap(([what, value]) => {
        const fault = faultOf(() => call(...right.map((one, other) => (other === place ? value : one))));
        return fault === undefined ? [] : [`${what} at ${place}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe("a constructor called with wrong arguments makes what is refused later, or throws a RangeError", () => {
  const terms = [core.during(core.paid()), core.kr(1), core.started(core.during(core.paid())), "x", core.days(1), ["x"]];
  test.each(functions.filter(([name]) => !isReading(name)))("%s", (_, call) => {
    const faults = wrong.flatMap(([what, value]) =>
      [
        [value],
        [value, value],
        [value, value, value],
        [value, value, value, value],
        ...terms.flatMap((term) => [
          [term, value],
          [value, term],
          [term, term, value],
          [term, value, term],
        ]),
      ].flatMap((given) => {
        const fault = faultOf(() => call(...given));
        return fault === undefined ? [] : [`${what}: ${fault}`];
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});
