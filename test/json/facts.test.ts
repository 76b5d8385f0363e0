import fc from "fast-check";
import { type GivenFacts, type Issue, type Participant, type Result, kr, programme, settle } from "payment-by-results";
import { parseFacts, stringifyFacts } from "payment-by-results/json";
import { describe, expect, it } from "vitest";
import { changed, everyFact, everyGroupObservation, everyTerm } from "./sample.js";

const told = (result: Result<unknown>): readonly (readonly [code: string, path: string, expected?: string])[] =>
  result.issues.map((issue: Issue) => {
    const at = [issue.code, issue.path.join("/")] as const;
    return issue.code === "wrong-shape" ? [...at, issue.operands.expected] : at;
  });
const read = (document: unknown): Result<GivenFacts> => parseFacts(document, everyTerm);
const faultsOf = (document: unknown): ReturnType<typeof told> => {
  const result = read(document);
  expect(result.ok).toBe(false);
  return told(result);
};
const document = { participants: everyFact, observations: everyGroupObservation };

describe("facts that are written and read", () => {
  const text = stringifyFacts(document);

  it("are the same facts, without the name of the schema", () => {
    expect(read(text)).toEqual({ ok: true, value: document, issues: expect.anything() });
    expect(read(JSON.parse(text))).toEqual(read(text));
    expect(read(document)).toEqual(read(text));
  });

  it("come as they are needed, and are written the same every time", () => {
    const oneByOne = function* (): Iterable<Participant> {
      yield* everyFact;
    };
    expect(stringifyFacts({ ...document, participants: oneByOne() })).toBe(text);
    expect(stringifyFacts(oneByOne())).toBe(stringifyFacts(everyFact));
    const again = read(JSON.stringify(document));
    expect(again.ok && stringifyFacts(again.value)).toBe(text);
    expect(text.startsWith('{\n  "observations": [\n    {\n      "id": "g1",\n')).toBe(true);
    expect(text.endsWith('  ],\n  "schema": "payment-by-results/facts/1"\n}\n')).toBe(true);
  });

  it("are the same facts whatever the text, the numbers and the names in them", () => {
    const word = fc.string({ unit: "binary", maxLength: 5 });
    const name = word.filter((key) => !["__proto__", "constructor", "prototype"].includes(key));
    const value = fc.oneof(
      word,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    );
    const people = fc.array(
      fc.record({
        id: word,
        attributes: fc.dictionary(name, value),
        observations: fc.array(fc.record({ id: word, kind: word, on: fc.constant("2018-01-01" as const), value })),
      }),
    );
    fc.assert(
      fc.property(people, (written) => {
        const again = read(stringifyFacts(written));
        expect(again.ok && again.value).toEqual({
          participants: written.map((person) => ({ ...person, attributes: { ...person.attributes } })),
        });
        expect(again.ok && stringifyFacts(again.value)).toBe(stringifyFacts(written));
      }),
    );
  });

  it("leave out what is undefined", () => {
    const person = { id: "P", remark: undefined } as unknown as Participant;
    expect(read(stringifyFacts([person]))).toEqual({ ok: true, value: { participants: [{ id: "P" }] }, issues: [] });
  });

  it("cannot be written where JSON has no number for them", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const person: Participant = { id: "P", observations: [{ id: "o", kind: "who-5", on: "2018-01-01", value }] };
      expect(() => stringifyFacts([person])).toThrow(RangeError);
    }
  });

  it("need not be of anybody", () => {
    expect(read(stringifyFacts([]))).toEqual({ ok: true, value: { participants: [] }, issues: [] });
  });
});

describe("facts that are wrong, in a document that is right", () => {
  const wrong: readonly Participant[] = [
    {
      id: "P-1",
      enrolled: "2018-02-01",
      agreement: "a1",
      placements: [
        { id: "r1", form: "fleksjob", from: "2018-02-30", weeklyHours: 12 },
        { id: "r2", form: "flexjob", from: "2018-03-01", to: "2018-02-01", weeklyHours: 370 },
        { id: "r3", form: "fleksjob", from: "yesterday" as "2018-01-01", weeklyHours: "twelve" },
      ],
    },
    { id: "P-2", enrolled: "2018-02-01", agreement: "a2" },
    { id: "P-3", enrolled: "2018-02-01", attributes: { group: "11" } },
    { id: "P-3" },
    { id: "" },
  ];

  it("are returned as they are, with everything that is wrong with them", () => {
    const result = read(stringifyFacts(wrong));
    expect(result.ok && result.value).toEqual({ participants: wrong });
    expect(told(result)).toEqual([
      ["fact-not-a-day", "P-1/placements/r1/from"],
      ["unknown-form", "P-1/placements/r2/form"],
      ["fact-ends-before-it-begins", "P-1/placements/r2/to"],
      ["hours-out-of-range", "P-1/placements/r2/weeklyHours"],
      ["fact-not-a-day", "P-1/placements/r3/from"],
      ["fact-not-a-number", "P-1/placements/r3/weeklyHours"],
      ["unknown-agreement", "P-2/agreement"],
      ["unknown-value", "P-3/attributes/group"],
      ["same-participant-twice", "P-3"],
      ["no-id", "participants/4"],
    ]);
  });

  it("are told as `settle` tells them", () => {
    const settled = settle(everyTerm, wrong, { asOf: "2020-01-01" }).issues.filter((issue) => issue.severity === "error");
    const inOrder = (issues: readonly Issue[]): readonly string[] => issues.map((issue) => JSON.stringify(issue)).sort();
    expect(inOrder(read({ participants: wrong }).issues)).toEqual(inOrder(settled));
  });

  it("are told however late they became known", () => {
    const late: Participant = { id: "P", placements: [{ id: "r", form: "fleksjob", from: "2018-02-30", recorded: "2090-01-01" }] };
    expect(told(read({ participants: [late] }))).toEqual([
      ["fact-not-a-day", "P/placements/r/from"],
      ["implausible-recording", "P/placements/r/recorded"],
    ]);
  });

  it("never have personal data repeated", () => {
    const number = "010190-1234";
    const secret = "Karen Blixen";
    const people: readonly unknown[] = [
      { id: number, enrolled: secret },
      { id: number },
      { id: "P-1", attributes: { [number]: secret, group: secret }, agreement: secret },
      { id: "P-2", placements: [{ id: number, form: secret, from: secret, remark: number, weeklyHours: secret }] },
      { id: "P-3", observations: [{ id: "o", kind: "who-5", on: secret, value: secret }] },
      { id: "P-4", attributes: { score: secret, birthDate: number } },
      {
        id: "P-5",
        placements: [
          { id: "r", form: "fleksjob", from: "2018-03-01", agreedTo: secret, grantedOn: number, wages: { amount: number, per: "week" } },
        ],
      },
      {
        id: "P-6",
        evidence: [{ id: "v", of: number, level: "audited", to: secret }],
        claims: [{ id: "k", outcome: number, on: secret, series: number, occurrence: number }],
      },
    ];
    const issues = JSON.stringify(read({ participants: people }).issues);
    expect(issues.length).toBeGreaterThan(500);
    expect(issues).not.toContain(number);
    expect(issues).not.toContain(secret);
    const shapes = JSON.stringify([
      faultsOf({ participants: [{ id: "P", [number]: 1, enrolled: 5, placements: secret, agreement: { from: secret } }] }),
      faultsOf(`{"participants": [${secret}]}`),
      faultsOf({ participants: [], schema: secret }),
      faultsOf({ participants: [{ id: "P", attributes: { [number]: true } }] }),
      faultsOf({
        participants: [
          { id: "P", evidence: [{ id: number, of: number, level: secret }], claims: [{ id: number, outcome: secret, on: null }] },
        ],
      }),
      faultsOf({ participants: [], observations: [{ id: number, kind: secret, on: number, value: null, subject: secret }] }),
    ]);
    expect(shapes).not.toContain(number);
    expect(shapes).not.toContain(secret);
  });
});

describe("facts in a document of the wrong shape", () => {
  it.each([[[]], [null], ['"x"'], ["[]"], ["null"], [5], [everyFact], [undefined]])("is no object: %s", (other) => {
    expect(faultsOf(other)).toEqual([["wrong-shape", "", "object"]]);
  });

  it("is not JSON", () => {
    expect(faultsOf("participants: []")).toEqual([["not-json", ""]]);
  });

  it("has no participants, or names another schema", () => {
    expect(faultsOf({})).toEqual([["wrong-shape", "participants", "list"]]);
    expect(faultsOf({ participants: null })).toEqual([["wrong-shape", "participants", "list"]]);
    expect(faultsOf({ participants: [null, 1, "x", []] })).toEqual(
      [0, 1, 2, 3].map((at) => ["wrong-shape", `participants/${at}`, "object"]),
    );
    expect(faultsOf({ participants: [], schema: "payment-by-results/programme/1" })).toEqual([
      ["wrong-shape", "schema", "payment-by-results/facts/1"],
    ]);
  });

  const first = "participants/0/placements/0";
  const faults: readonly (readonly [path: string, to: unknown, expected: string, at?: string])[] = [
    ["participants/0/id", 1, "text"],
    ["participants/0/enrolled", 20180201, "text or list"],
    ["participants/0/enrolled", { on: "2018-02-01" }, "text or list"],
    ["participants/0/enrolled/0/on", null, "text"],
    ["participants/0/enrolled/0/sequence", "1", "whole number"],
    ["participants/0/enrolled/0/sequence", 0.5, "whole number"],
    ["participants/0/agreement/0/value", 1, "text"],
    ["participants/0/agreement/0/status", "Withdrawn", "withdrawn"],
    ["participants/0/attributes", [], "object"],
    ["participants/0/attributes/group", true, "number or text or list"],
    ["participants/0/attributes/group", Number.NaN, "number or text or list"],
    ["participants/0/attributes/group/0", "10", "object"],
    ["participants/0/attributes/group/0/value", true, "number or text"],
    ["participants/0/placements", {}, "list"],
    [`${first}/status`, "Started", "one of: agreed, started, withdrawn"],
    [`${first}/from`, undefined, "text"],
    [`${first}/to`, true, "text"],
    [`${first}/weeklyHours`, true, "number or text or list"],
    [`${first}/weeklyHours`, Number.POSITIVE_INFINITY, "number or text or list"],
    [`${first}/weeklyHours/0/value`, null, "number or text"],
    [`${first}/weeklyHours/0/value`, [], "number or text"],
    [`${first}/agreedTo`, 20190101, "text"],
    [`${first}/grantedOn`, true, "text"],
    [`${first}/wages`, 4500, "object or list"],
    [`${first}/wages/0/value`, "4500", "object"],
    [`${first}/wages/0/value/amount`, null, "number or text"],
    [`${first}/wages/0/value/per`, "year", "one of: week, month"],
    ["participants/1/placements/0/wages", true, "object or list"],
    ["participants/1/placements/0/wages/per", undefined, "one of: week, month"],
    [`${first}/competences/0`, 1, "text"],
    ["participants/0/absences/0/employer", null, "text"],
    ["participants/0/observations/0/value", true, "number or text"],
    ["participants/0/evidence", {}, "list"],
    ["participants/0/evidence/0/of", undefined, "text"],
    ["participants/0/evidence/0/level", "certain", "one of: declared, documented, verified, audited"],
    ["participants/0/evidence/0/to", true, "text"],
    ["participants/0/evidence/0/status", "started", "withdrawn"],
    ["participants/0/claims/0/outcome", undefined, "text"],
    ["participants/0/claims/0/on", 20180401, "text"],
    ["participants/0/claims/0/occurrence", 1, "text"],
    ["participants/0/unreadable/0", "u1", "object"],
    ["observations", {}, "list"],
    ["observations/0/id", undefined, "text"],
    ["observations/0/on", null, "text"],
    ["observations/0/value", false, "number or text"],
    ["observations/0/subject", 1, "text"],
    ["observations/1/status", "agreed", "withdrawn"],
  ];
  it.each(faults.map(([path, to, expected, at = path]) => ({ path, to, expected, at })))(
    "is told where and what was expected: $path = $to",
    (fault) => {
      const { path, to, expected, at } = fault;
      expect(faultsOf(changed(document, path.split("/"), to))).toEqual([["wrong-shape", at, expected]]);
    },
  );

  it.each([
    "participants/0/Enrolled",
    "participants/0/enrolled/0/from",
    "participants/0/agreement/0/to",
    `${first}/weeklyhours`,
    `${first}/weeklyHours/1/hours`,
    "participants/0/absences/0/days",
    "participants/0/observations/0/unit",
    `${first}/wages/0/value/currency`,
    "participants/1/placements/0/wages/currency",
    "participants/0/evidence/0/from",
    "participants/0/claims/0/amount",
    "observations/0/respondent",
    "participants/0/unreadable/0/reason",
    "people",
  ])("has a key that is not known: %s", (path) => {
    expect(faultsOf(changed(document, path.split("/"), "2018-01-01"))).toEqual([["unknown-key", path]]);
  });

  it("holds a number that is not finite", () => {
    const text = stringifyFacts(everyFact).replace('"value": 55', '"value": 1e999');
    expect(JSON.parse(text)).not.toEqual(JSON.parse(stringifyFacts(everyFact)));
    expect(faultsOf(text)).toEqual([["wrong-shape", "participants/0/observations/0/value", "number or text"]]);
  });

  it("has all its faults told at once", () => {
    expect(
      faultsOf({ participants: [{ id: 1, x: 1, y: 2 }, { placements: [{ id: "r" }] }, { id: "P", enrolled: [{ on: 1, z: 1 }] }] }),
    ).toEqual([
      ["wrong-shape", "participants/0/id", "text"],
      ["unknown-key", "participants/0/x"],
      ["unknown-key", "participants/0/y"],
      ["wrong-shape", "participants/1/id", "text"],
      ["wrong-shape", "participants/1/placements/0/from", "text"],
      ["wrong-shape", "participants/2/enrolled/0/on", "text"],
      ["unknown-key", "participants/2/enrolled/0/z"],
    ]);
  });

  it("is nested however deep, or has a key that reaches into the language", () => {
    expect(faultsOf("[".repeat(100_000) + "]".repeat(100_000))).toEqual([["wrong-shape", "", "object"]]);
    for (const key of ["__proto__", "constructor", "prototype"]) {
      expect(faultsOf(`{"${key}": {}, "participants": []}`)).toEqual([["forbidden-key", ""]]);
      expect(faultsOf(`{"participants": [{"id": "P", "attributes": {"${key}": "10"}}]}`)).toEqual([
        ["forbidden-key", "participants/0/attributes"],
      ]);
      expect(faultsOf(`{"participants": [{"id": "P", "attributes": {"group": [{"${key}": {"from": 1}}]}}]}`)).toContainEqual([
        "forbidden-key",
        "participants/0/attributes/group/0",
      ]);
    }
  });
});

describe("facts of a programme whose terms are wrong", () => {
  it("are refused with the issues of the terms", () => {
    const unsound = { ...everyTerm, expectedTotal: { from: kr(2), to: kr(1) } };
    expect(() => programme(unsound)).toThrow();
    expect(told(parseFacts(document, unsound))).toEqual([["least-above-most", "expectedTotal"]]);
  });
});
