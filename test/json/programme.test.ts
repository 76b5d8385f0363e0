import { type Extension, type Issue, type Result, extended, kr, programme, settle, sum } from "payment-by-results";
import { parseProgramme, stringifyProgramme } from "payment-by-results/json";
import { describe, expect, it } from "vitest";
import { changed, everyFact, everyTerm } from "./sample.js";

const text = stringifyProgramme(everyTerm);
const told = (result: Result<unknown>): readonly (readonly [code: string, path: string, expected?: string])[] =>
  result.issues.map((issue: Issue) => {
    const at = [issue.code, issue.path.join("/")] as const;
    return issue.code === "wrong-shape" ? [...at, issue.operands.expected] : at;
  });
const faultsOf = (document: unknown): ReturnType<typeof told> => {
  const result = parseProgramme(document);
  expect(result.ok).toBe(false);
  return told(result);
};
const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

const least = {
  id: "least",
  currency: "DKK",
  parties: [{ id: "town", roles: ["payer"] }],
  agreements: [{ id: "a1", payer: "town", from: "2018-01-01" }],
  intake: { from: "2018-01-01", to: "2018-12-31" },
  outcomes: [],
  settlement: [],
};

describe("a programme that is written and read", () => {
  it("is the same programme", () => {
    expect(parseProgramme(text)).toEqual({ ok: true, value: everyTerm, issues: [] });
  });

  it("is the same programme when it was parsed before", () => {
    expect(parseProgramme(JSON.parse(text))).toEqual({ ok: true, value: everyTerm, issues: [] });
    expect(parseProgramme(everyTerm)).toEqual({ ok: true, value: everyTerm, issues: [] });
  });

  it("settles the same, read or made", () => {
    const read = parseProgramme(text);
    if (!read.ok) throw new Error("not read");
    const settled = settle(read.value, everyFact, { asOf: "2020-01-01" });
    expect(settled).toEqual(settle(everyTerm, everyFact, { asOf: "2020-01-01" }));
    expect(settled.lines.length).toBeGreaterThan(2);
  });

  it("is frozen all the way down, like one that `programme` gives", () => {
    const read = parseProgramme(text);
    if (!read.ok) throw new Error("not read");
    const open: unknown[] = [read.value];
    let seen = 0;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next !== "object" || next === null) continue;
      expect(Object.isFrozen(next)).toBe(true);
      open.push(...Object.values(next));
      seen++;
    }
    expect(seen).toBeGreaterThan(50);
  });

  it("has its defaults filled in", () => {
    const read = parseProgramme(least);
    expect(read).toEqual({ ok: true, value: programme(least as unknown as typeof everyTerm), issues: [] });
    expect(read.ok && [read.value.fullTimeHours, read.value.attributes, read.value.forms.length > 5]).toEqual(["37", {}, true]);
  });

  it("need not name its schema, must not name another one, and does not keep the name", () => {
    expect(parseProgramme(least).ok).toBe(true);
    const named = parseProgramme({ ...least, schema: "payment-by-results/programme/2" });
    expect(named.ok && Object.keys(named.value)).not.toContain("schema");
    for (const schema of ["payment-by-results/programme/3", "payment-by-results/facts/1", null, 1]) {
      expect(faultsOf({ ...least, schema })).toEqual([["wrong-shape", "schema", "payment-by-results/programme/2"]]);
    }
  });

  it("comes with its warnings", () => {
    const read = parseProgramme(changed(everyTerm, ["agreements", 0, "outreachBy"], ["fund"]));
    expect(read.ok).toBe(true);
    expect(told(read)).toEqual([["selection-and-outreach-by-one-body", "agreements/0/selectedBy"]]);
  });
});

describe("the text of a programme", () => {
  it("has its keys in order, names its schema and ends with a line break", () => {
    expect(stringifyProgramme(programme({ ...least, forms: [] } as unknown as typeof everyTerm))).toBe(`{
  "agreements": [
    {
      "from": "2018-01-01",
      "id": "a1",
      "payer": "town"
    }
  ],
  "attributes": {},
  "currency": "DKK",
  "forms": [],
  "fullTimeHours": "37",
  "id": "least",
  "intake": {
    "from": "2018-01-01",
    "to": "2018-12-31"
  },
  "outcomes": [],
  "parties": [
    {
      "id": "town",
      "roles": [
        "payer"
      ]
    }
  ],
  "schema": "payment-by-results/programme/2",
  "settlement": []
}
`);
  });

  it("is the same in whatever order the keys were written", () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, backwards(inner)]),
            )
          : value;
    const other = JSON.stringify(backwards(everyTerm));
    const read = parseProgramme(other);
    expect(other).not.toBe(JSON.stringify(everyTerm));
    expect(read.ok && stringifyProgramme(read.value)).toBe(text);
  });

  it("puts keys made of digits in the order of their code units, like any other key", () => {
    const [job] = everyTerm.outcomes;
    const keys = [...text.matchAll(/^ {10}"(9|10|B)": /gm)].map((found) => found[1]);
    expect(Object.keys(job?.price !== "tiered" && job?.price?.kind === "byAttribute" ? job.price.cells : {})).toEqual(["9", "10", "B"]);
    expect(keys).toEqual(["10", "9", "B"]);
  });
});

describe("a programme with a quantity of an embedder's own", () => {
  const doubled: Extension = {
    id: "example.org/doubled",
    unit: "money",
    step: "0.01",
    parameters: {
      "~standard": {
        validate: (value) => (Array.isArray((value as { of?: unknown }).of) ? {} : { issues: [{ message: "of is a list" }] }),
      },
    },
    meaning: () => "2",
    words: () => ({ da: "det dobbelte", en: "twice that" }),
  };
  const parameters = { of: [1, "two", true, null, { three: 3 }] };
  const terms = {
    ...everyTerm,
    outcomes: everyTerm.outcomes.map((one) => (one.id === "job" ? { ...one, price: sum(kr(1), extended(doubled.id, parameters)) } : one)),
  };
  const made = programme(terms, [doubled]);

  it("is the same programme, if it is read with the extension", () => {
    expect(parseProgramme(stringifyProgramme(made), [doubled])).toEqual({ ok: true, value: made, issues: [] });
  });

  it("settles the same", () => {
    const read = parseProgramme(stringifyProgramme(made), [doubled]);
    expect(read.ok && settle(read.value, everyFact, { asOf: "2020-01-01" })).toEqual(settle(made, everyFact, { asOf: "2020-01-01" }));
  });

  it("is refused without it, or where its schema refuses the parameters", () => {
    expect(faultsOf(stringifyProgramme(made))).toEqual([["unknown-extension", "outcomes/0/price/of/1"]]);
    const wrong = changed(made, ["outcomes", 0, "price", "of", 1, "parameters", "of"], 5);
    expect(parseProgramme(wrong, [doubled]).issues).toMatchObject([
      {
        code: "wrong-parameters",
        path: ["outcomes", 0, "price", "of", 1, "parameters"],
        operands: { extension: doubled.id, message: "of is a list" },
      },
    ]);
  });

  it("holds nothing but JSON", () => {
    expect(faultsOf(changed(made, ["outcomes", 0, "price", "of", 1, "parameters", "of", 0], () => 1)).map(([code]) => code)).toEqual([
      "wrong-shape",
    ]);
  });
});

describe("a document that is no programme", () => {
  it.each(["", "x", "{", "[1,]", "undefined", "{'id': 1}", "\u0000", '{"id":"a"} b'])("is not JSON: %j", (document) => {
    expect(parseProgramme(document)).toEqual({ ok: false, issues: [{ code: "not-json", severity: "error", path: [], operands: {} }] });
  });

  it.each([[[]], [null], ['"x"'], ["[]"], ["null"], [5], ["5"], [true], [undefined], [() => 1], [10n], [Symbol("x")]])(
    "is no object: %s",
    (document) => {
      expect(faultsOf(document)).toEqual([["wrong-shape", "", "object"]]);
    },
  );

  it("lacks everything, and each thing is named", () => {
    expect(faultsOf({})).toEqual([
      ["wrong-shape", "id", "text"],
      ["wrong-shape", "currency", "currency (ISO 4217)"],
      ["wrong-shape", "parties", "list"],
      ["wrong-shape", "agreements", "list"],
      ["wrong-shape", "intake", "object"],
      ["wrong-shape", "outcomes", "list"],
      ["wrong-shape", "settlement", "list"],
    ]);
  });

  it("is nested too deep, however deep", () => {
    const within = (condition: string): string =>
      JSON.stringify(changed(everyTerm, ["outcomes", 0, "given"], "HERE")).replace('"HERE"', condition);
    for (const times of [33, 1000, 100_000]) {
      expect(faultsOf(nested("[", "]", times))).toEqual([["wrong-shape", "", "object"]]);
      expect(faultsOf(within(`${'{"kind":"not","of":'.repeat(times)}1${"}".repeat(times)}`))).toEqual([
        ["too-deep", "outcomes/0/given/of"],
      ]);
    }
  });

  it("is nested too deep inside terms that refer to themselves", () => {
    let condition: unknown = { kind: "during", test: { kind: "paid" } };
    for (let depth = 0; depth < 10_000; depth++) condition = { kind: "not", of: condition };
    expect(faultsOf(changed(everyTerm, ["outcomes", 0, "reached", "condition"], condition)).map(([code]) => code)).toEqual(["too-deep"]);
  });

  const places: readonly (readonly (string | number)[])[] = [
    [],
    ["attributes"],
    ["agreements", 0],
    ["agreements", 0, "values"],
    ["outcomes", 0, "price", "cells"],
    ["outcomes", 0, "reached", "condition", "of", 0, "test"],
    ["settlement", 0, "amount"],
  ];
  it.each(["__proto__", "constructor", "prototype"])("has a key that reaches into the language: %s", (key) => {
    for (const path of places) {
      let hostile = JSON.stringify(changed({ programme: everyTerm }, ["programme", ...path, "HERE"], { payer: "x" }));
      hostile = hostile.replace('"HERE"', JSON.stringify(key)).slice('{"programme":'.length, -1);
      expect(hostile).toContain(`"${key}":{"payer":"x"}`);
      expect(faultsOf(hostile)).toEqual([["forbidden-key", path.join("/")]]);
    }
    expect(Object.hasOwn(Object.prototype, "payer")).toBe(false);
  });
});

describe("a programme of the wrong shape", () => {
  it("has all its faults told at once", () => {
    const wrong = [
      [["id"], 5],
      [["outcomes", 0, "reached", "condition", "of", 1, "of", 1, "of", "test", "kind"], "payed"],
      [["outcomes", 1, "reached", "period", "count"], 1.5],
      [["intake", "from"], "1 January 2018"],
      [["settlement", 2, "pre"], ["agreement"]],
    ].reduce<unknown>((terms, [path, to]) => changed(terms, path as string[], to), everyTerm);
    expect(faultsOf(wrong)).toEqual([
      ["wrong-shape", "id", "text"],
      ["wrong-shape", "intake/from", "day (yyyy-mm-dd)"],
      [
        "wrong-shape",
        "outcomes/0/reached/condition/of/1/of/1/of/test/kind",
        "one of: activity, form, paid, subsidised, absent, employer, employerAttribute, participating, began, granted, lasted, agreedFor, openEnded, all, any, not",
      ],
      ["wrong-shape", "outcomes/1/reached/period/count", "whole number"],
      ["unknown-key", "settlement/2/pre"],
    ]);
  });

  const faults: readonly (readonly [path: string, to: unknown, expected: string, at?: string])[] = [
    ["label", "Alle led", "object"],
    ["label/da", null, "text"],
    ["currency", 208, "currency (ISO 4217)"],
    ["parties", {}, "list"],
    ["parties/0", [], "object"],
    ["parties/0/roles/0", "chair", "one of: payer, provider, fund, coFunder, investor, adviser, evaluator"],
    ["agreements/0/values/fee", "free", "number or object"],
    ["agreements/0/values/fee/amount", true, "number"],
    ["agreements/0/values/fee", { kind: "agreed", name: "fee" }, "one of: number, money", "agreements/0/values/fee/kind"],
    ["agreements/0/values", [], "object"],
    ["agreements/0/to", null, "day (yyyy-mm-dd)"],
    ["agreements/0/to", "31/12/2020", "day (yyyy-mm-dd)"],
    ["tracking/unit", "fortnights", "one of: days, weeks, months, years"],
    ["tracking/count", 1e30, "whole number"],
    ["tracking/count", -1e30, "whole number"],
    ["tracking/count", 1.5, "whole number"],
    ["tracking/count", "2", "whole number"],
    ["tracking/count", Number.NaN, "whole number"],
    ["tracking/monthEnd", undefined, "one of: clamp, overflow, refuse"],
    ["attributes/group", "B", "one of: number, day or list"],
    ["attributes/group/0", 9, "text"],
    ["forms/0/rules/0/paid", "yes", "true or false"],
    ["outcomes/0/reached", [], "object"],
    ["outcomes/0/reached", {}, "one of: sustained, accumulated, at, metered, observed, anyOf, allOf", "outcomes/0/reached/kind"],
    ["outcomes/0/reached/kind", "constructor", "one of: sustained, accumulated, at, metered, observed, anyOf, allOf"],
    ["outcomes/0/reached/condition/of/0/test/of", {}, "list"],
    ["outcomes/0/price/cells/10", true, "number or object or null"],
    ["outcomes/0/price/cells/B/of/1/amount", null, "number"],
    ["outcomes/0/price/on", "today", "one of: enrolment, anchor, reached, thatDay"],
    ["outcomes/0/price/otherwise", "none", "number or object or null"],
    ["outcomes/1/reached/breaks/each/unit", "months", "one of: days, weeks"],
    ["outcomes/1/reached/breaks/clock", "stops", "one of: pauses, runs"],
    ["outcomes/1/reached/breaks/each", "some", "any or object"],
    ["outcomes/1/reached/anchor", { outcome: 5 }, "text", "outcomes/1/reached/anchor/outcome"],
    ["outcomes/1/reached/anchor", "birth", "one of: firstCounted, enrolment or object"],
    ["outcomes/1/reached/times", "many", "unlimited or whole number"],
    ["outcomes/1/reached/times", 1.5, "whole number"],
    [
      "outcomes/5/reached/averageHours/of/kind",
      "payed",
      "one of: activity, form, paid, subsidised, absent, employer, employerAttribute, participating, began, granted, lasted, agreedFor, openEnded, all, any, not",
    ],
    ["outcomes/5/by/period/count", "2", "whole number"],
    ["outcomes/5/oncePer", "employee", "one of: participant, enrolment, placement, employer"],
    ["outcomes/5/evidence", "seen", "one of: declared, documented, verified, audited"],
    ["outcomes/5/excludes/onUpgrade", "both", "one of: replace, payDifference, first"],
    ["outcomes/9/reached/measure/limit/than", [], "number or object"],
    ["outcomes/12/price", "tired", "tiered or number or object"],
    ["calendars/da/holidays/0", "juledag", "day (yyyy-mm-dd)"],
    ["agreements/0/companies/0/attributes/trade/0/from", "2018", "day (yyyy-mm-dd)"],
    ["settlement/4/due", { monthsFrom: "2018-01-01", count: "12" }, "whole number", "settlement/4/due/count"],
    ["settlement/9/excess", "kept", "one of: lost, deferred"],
    ["settlement/9/of", "all", "one of: paid, reached, enrolled or object"],
    ["outcomes/1/price/of/of/0", { kind: "agreed" }, "text", "outcomes/1/price/of/of/0/name"],
    ["settlement/1/mode", "ceiling", "one of: half-up, half-even, up, down"],
    ["settlement/2/per/1", "town", "one of: participant, outcome, placement, employer, agreement, payer, month, year or object"],
    ["funding/shares/0", ["fund"], "list of 2"],
    ["funding/shares/0", ["fund", "1", "2"], "list of 2"],
    ["funding/shares/0", { fund: "1" }, "list of 2"],
    ["funding/shares/0/1", null, "number"],
    ["funding/remainder", "to-nobody", "one of: largest-remainder, in-order, to-first, to-last or object"],
    ["funding/remainder", { to: 5 }, "text", "funding/remainder/to"],
  ];
  it.each(faults.map(([path, to, expected, at = path]) => ({ path, to, expected, at })))(
    "is told where and what was expected: $path = $to",
    (fault) => {
      const { path, to, expected, at } = fault;
      expect(faultsOf(changed(everyTerm, path.split("/"), to))).toEqual([["wrong-shape", at, expected]]);
    },
  );

  it("has keys that are not known, each told on its own", () => {
    const wrong = changed(changed(everyTerm, ["intake", "til"], "x"), ["intake", "fra"], "x");
    expect(faultsOf(wrong)).toEqual([
      ["unknown-key", "intake/til"],
      ["unknown-key", "intake/fra"],
    ]);
    expect(faultsOf(changed(everyTerm, ["funding", "remainder", "frm"], "x"))).toEqual([["unknown-key", "funding/remainder/frm"]]);
    expect(faultsOf(changed(everyTerm, ["tracking"], { count: 2, unit: "weeks", monthEnd: "clamp" }))).toEqual([
      ["unknown-key", "tracking/monthEnd"],
    ]);
  });

  it("never has what was found repeated", () => {
    const secret = "5f1c-very-secret";
    const wrong = changed(changed(everyTerm, ["currency"], secret), ["outcomes", 0, "price", "kind"], secret);
    expect(JSON.stringify(parseProgramme(wrong))).not.toContain(secret);
    expect(JSON.stringify(parseProgramme(`{"id": ${secret}`))).not.toContain(secret);
  });
});

describe("a programme of the right shape whose terms are wrong", () => {
  it("is refused with the issues of its terms", () => {
    const wrong = [
      [["intake", "from"], "2018-02-30"],
      [["tracking", "count"], 0],
      [["agreements", 0, "payer"], "nobody"],
      [["agreements", 0, "values", "fee", "amount"], "1e999"],
      [["outcomes", 1, "requires"], ["jbo"]],
    ].reduce<unknown>((terms, [path, to]) => changed(terms, path as string[], to), everyTerm);
    expect(faultsOf(wrong)).toEqual(
      expect.arrayContaining([
        ["not-a-day", "intake/from"],
        ["not-a-period", "tracking"],
        ["unknown-party", "agreements/0/payer"],
        ["not-a-number-in-terms", "agreements/0/values/fee"],
        ["unknown-outcome", "outcomes/1/requires"],
      ]),
    );
  });
});
