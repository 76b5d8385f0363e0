import fc from "fast-check";
import * as core from "payment-by-results";
import * as csv from "payment-by-results/csv";
import * as json from "payment-by-results/json";
import * as report from "payment-by-results/report";
import * as testing from "payment-by-results/testing";
import { describe, expect, test } from "vitest";
import { complicated } from "../../examples/vaekst/complicated.js";
import { promised } from "../../examples/vaekst/commitments.js";
import { simple } from "../../examples/vaekst/simple.js";

const isObject = (value: unknown): value is object => (typeof value === "object" && value !== null) || typeof value === "function";

/** Every object that can be reached from a value, with the way to it. */
const reachable = (value: unknown, way = "", found = new Map<object, string>()): ReadonlyMap<object, string> => {
  if (!isObject(value) || found.has(value) || ArrayBuffer.isView(value)) return found;
  found.set(value, way);
  for (const [key, inner] of Object.entries(value)) reachable(inner, `${way}.${key}`, found);
  return found;
};

const notFrozen = (value: unknown, way: string): readonly string[] =>
  [...reachable(value, way)].flatMap(([one, at]) => (typeof one === "object" && !Object.isFrozen(one) ? [at] : []));

describe("what is public and a value", () => {
  const entries = { core, csv, json, report };
  const values = Object.entries(entries).flatMap(([entry, names]) =>
    Object.entries(names as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
      typeof value === "function" ? [] : [[`${entry}.${name}`, value] as const],
    ),
  );

  test("is known", () => {
    expect(values.map(([name]) => name).sort()).toEqual([
      "core.currenciesAsOf",
      "core.currencyDecimals",
      "core.danishEmploymentForms",
      "core.synonyms",
    ]);
  });

  test.each(values)("%s cannot be changed", (name, value) => expect(notFrozen(value, name)).toEqual([]));

  test.each(Object.entries(testing.laws))("the law %s cannot be changed", (name, law) =>
    expect(Object.isFrozen(law) && Object.isFrozen(testing.laws), name).toBe(true),
  );
});

const people = [
  {
    id: "B-1",
    enrolled: "2017-08-28",
    agreement: "0165",
    attributes: { group: "fleksjobber", benefit: "kontanthjaelp" },
    placements: [{ id: "r1", employer: "99421207", form: "fleksjob", from: "2017-09-04", weeklyHours: 12 }],
    observations: [{ id: "m1", kind: "trivsel", on: "2017-10-01", value: 60 }],
  },
  { id: "B-2", enrolled: "2017-02-30", placements: [{ id: "r2", form: "x", from: "2017-09-04" }] },
  { id: "B-3", enrolled: "2017-08-28", agreement: "0165", placements: [{ id: "r3", form: "virksomhedspraktik", from: "2017-09-04" }] },
] as unknown as readonly core.Participant[];
const at = { asOf: "2018-06-30" } as const;

/** Everything that gives plain data, asked twice. */
const readings: Readonly<Record<string, (terms: core.Programme) => unknown>> = {
  settle: (terms) => core.settle(terms, people, at),
  explain: (terms) => core.explain(terms, people, {}, at),
  whyNot: (terms) => people.map(({ id }) => core.whyNot(terms, people, { participant: id }, at)),
  progress: (terms) => people.map(({ id }) => core.progress(terms, people, id, at)),
  check: (terms) => core.check(terms),
  checkFacts: (terms) => core.checkFacts(terms, people),
  bound: (terms) => core.bound(terms, people, { ...at, participants: 5 }),
  compare: (terms) => core.compare(terms, simple, people, at),
  commitmentsAsOf: (terms) => core.commitmentsAsOf(terms, promised, people, at),
  describe: (terms) => [core.describe(terms, "da"), core.describe(terms, "en")],
  requiredFields: (terms) => core.requiredFields(terms),
  reportingForm: (terms) => core.reportingForm(terms, "da"),
  minimisedFacts: (terms) => core.minimisedFacts(terms, people),
  formTables: (terms) => csv.formTables(core.reportingForm(terms, "da")),
  formSchema: (terms) => json.formSchema(core.reportingForm(terms, "da")),
  readFormTables: (terms) => csv.readFormTables({ participant: { name: "x", content: "Borger;Tilmeldt\r\nB-1;x\r\n" } }, terms, "da"),
  parseProgramme: (terms) => json.parseProgramme(json.stringifyProgramme(terms)),
  parseFacts: (terms) => json.parseFacts(json.stringifyFacts(people), terms),
  programmeSchema: () => json.programmeSchema(),
  factsSchema: () => json.factsSchema(),
  settlementSchema: () => json.settlementSchema(),
  commitmentsSchema: () => json.commitmentsSchema(),
  measurementsSchema: () => json.measurementsSchema(),
  checkedProgramme: (terms) => core.checkedProgramme({ ...terms, id: "" }),
  share: () => core.share("10.00", "DKK", [["a", "1"]], "in-order"),
};

/** What a reading gives, or the issues that it throws. */
const answerOf = (read: (terms: core.Programme) => unknown, terms: core.Programme): unknown => {
  try {
    return read(terms);
  } catch (thrown) {
    if (thrown instanceof core.ProgrammeError) return thrown.issues;
    throw thrown;
  }
};

/** What two answers share, can be changed, and was not given. */
const sharedIn = (one: unknown, other: unknown, given: readonly unknown[]): readonly string[] => {
  const [those, mine] = [reachable(other), reachable(given)];
  return [...reachable(one)].flatMap(([value, way]) => (those.has(value) && !mine.has(value) && !Object.isFrozen(value) ? [way] : []));
};

/** Terms with an error, and terms with a warning. */
const wrong = { ...complicated, intake: { from: "2018-02-30", to: "2018-12-31" } } as const;
const warned = core.programme({ ...complicated, labels: { nothing: { da: "x", en: "y" } } });
const given = [complicated, wrong, warned, simple, people, promised];

describe("nothing that two answers share can be changed", () => {
  describe.each(Object.entries({ complicated, wrong, warned }))("of terms that are %s", (_, terms) => {
    test.each(Object.keys(readings))("%s", (name) => {
      const read = readings[name] as (terms: core.Programme) => unknown;
      expect(sharedIn(answerOf(read, terms), answerOf(read, terms), given)).toEqual([]);
    });
  });

  test("of two readings neither", () => {
    const answers = Object.values(readings).map((read) => read(complicated));
    for (const [place, one] of answers.entries())
      for (const other of answers.slice(place + 1)) expect(sharedIn(one, other, given)).toEqual([]);
  });

  test("of two settlements of made-up cases", () => {
    for (const { programme, facts, at: when } of fc.sample(testing.cases(), 60)) {
      const [one, other] = [core.settle(programme, facts, when), core.settle(programme, facts, when)];
      expect(sharedIn(one, other, [programme, facts])).toEqual([]);
    }
  });

  test("of two terms that are written", () => {
    const makers = Object.entries(core).flatMap(([name, make]) => {
      try {
        const made = [0, 1].map(() => (make as () => unknown)());
        return isObject(made[0]) ? [[name, made] as const] : [];
      } catch {
        return [];
      }
    });
    expect(makers.length).toBeGreaterThan(15);
    for (const [name, [one, other]] of makers) expect(sharedIn(one, other, []), name).toEqual([]);
  });
});
