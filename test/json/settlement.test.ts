import { type AsOf, type Day, type Settlement, settle } from "payment-by-results";
import { parseSettlement, stringifySettlement } from "payment-by-results/json";
import { describe, expect, it } from "vitest";
import { reasonOrder } from "../../src/meaning/reason.js";
import { changed, everyFact, everyTerm } from "./sample.js";

const settled = settle(everyTerm, [...everyFact, { id: "P-3", enrolled: "2018-02-30" as Day }], { asOf: "2019-01-01" });
const text = stringifySettlement(settled);

const faultsOf = (document: unknown): readonly unknown[] => {
  const result = parseSettlement(document);
  expect(result.ok).toBe(false);
  return result.issues.map((issue) => [issue.code, issue.path.join("/"), ...Object.values(issue.operands)]);
};

describe("a settlement that is written and read", () => {
  it("is the same settlement", () => {
    expect([settled.lines.length, settled.notPaid.length, settled.issues.length].every((count) => count > 0)).toBe(true);
    expect(parseSettlement(text)).toEqual({ ok: true, value: settled, issues: [] });
    expect(parseSettlement(settled)).toEqual({ ok: true, value: settled, issues: [] });
  });

  it("is written the same every time", () => {
    const read = parseSettlement(JSON.stringify(settled));
    expect(read.ok && stringifySettlement(read.value)).toBe(text);
    expect(text).toContain('\n  "schema": "payment-by-results/settlement/1",\n');
  });

  const days: readonly AsOf[] = [
    { asOf: "2018-01-15" },
    { asOf: "2018-03-10" },
    { asOf: "2018-05-01", knownOn: "2018-03-05" },
    { asOf: "2022-01-01" },
  ];
  it.each(days)("is the same settlement, %j", (asOf) => {
    const other = settle(everyTerm, everyFact, asOf);
    expect(parseSettlement(stringifySettlement(other))).toEqual({ ok: true, value: other, issues: [] });
  });

  it("can say every reason", () => {
    const reasons: readonly Settlement["notPaid"][number]["reason"][] = [
      { code: "participant-not-known" },
      { code: "participant-set-aside" },
      { code: "not-enrolled-in-intake" },
      { code: "fact-set-aside", facts: [{ list: "unreadable", id: "" }] },
      { code: "not-started" },
      { code: "form-not-eligible", test: "paid", negated: true, form: "fleksjob" },
      { code: "form-not-eligible", test: "activity", negated: false },
      { code: "attribute-not-eligible", attribute: "group", negated: false },
      { code: "value-not-eligible", quantity: "age", negated: false },
      { code: "hours-not-reported" },
      { code: "hours-below", hours: "9.5", limit: "10" },
      { code: "hours-above", hours: "38", limit: "37" },
      { code: "not-observed", observation: "who-5" },
      { code: "observed-outside-limit", observation: "who-5" },
      { code: "average-hours-below", hours: "9.5", limit: "10" },
      { code: "not-given-at-start", on: "2018-06-01" },
      { code: "excluded-by-prior-placement" },
      { code: "evidence-below-level", level: "documented" },
      { code: "break-exceeds", days: 15, limit: 14 },
      { code: "not-yet-due", counted: 3, needed: 91, earliest: "2018-06-01" },
      { code: "not-yet-accumulated", measure: "wages", counted: "1000.5", needed: "2000" },
      { code: "not-yet-checked", on: "2018-06-01" },
      { code: "window-missed", on: "2018-06-01" },
      { code: "outside-programme-dates", on: "2018-06-01" },
      { code: "requires-outcome", outcome: "job" },
      { code: "excluded-by-outcome", outcome: "job" },
      { code: "not-priced", reachedOn: "2018-06-01" },
      { code: "not-computed" },
      { code: "not-computed", reachedOn: "2018-06-01" },
      { code: "not-claimed", until: "2018-06-01" },
      { code: "claim-deadline-passed", on: "2018-06-01" },
      { code: "required-outcome-not-paid", outcome: "job" },
      { code: "held-until-unlock", rule: "unlock" },
      { code: "withheld-until", on: "2018-06-01" },
      { code: "cut-by-rule", rule: "cap", amount: "10.00" },
    ];
    expect(reasonOrder.filter((code) => !reasons.some((reason) => reason.code === code))).toEqual([]);
    const every: Settlement = {
      ...settled,
      notPaid: reasons.map((reason) => ({ participant: "P", outcome: "job", agreement: null, reason, series: "r1", occurrence: "1" })),
      lines: settled.lines.map((line) => ({ ...line, dueOn: null, measured: "1.5", placement: "r1", employer: null })),
    };
    expect(parseSettlement(stringifySettlement(every))).toEqual({ ok: true, value: every, issues: [] });
  });
});

describe("a settlement of the wrong shape", () => {
  it("is refused with all its faults", () => {
    const wrong = [
      [["total"], 5],
      [["lines", 0, "reachedOn"], "soon"],
      [["notPaid", 0, "reason"], { code: "because" }],
      [["issues", 0, "severity"], "fatal"],
      [["agreements", 0, "sum"], "1"],
    ].reduce<unknown>((value, [path, to]) => changed(value, path as string[], to), settled);
    const reasons = expect.stringMatching(/^one of: participant-not-known, .*, cut-by-rule$/) as unknown;
    expect(faultsOf(wrong)).toEqual([
      ["wrong-shape", "total", "text"],
      ["unknown-key", "agreements/0/sum"],
      ["wrong-shape", "lines/0/reachedOn", "day (yyyy-mm-dd)"],
      ["wrong-shape", "notPaid/0/reason/code", reasons],
      ["wrong-shape", "issues/0/severity", "one of: error, warning"],
    ]);
  });

  it.each([[[]], [null], ['"x"'], [5]])("is no object: %s", (document) => {
    expect(faultsOf(document)).toEqual([["wrong-shape", "", "object"]]);
  });

  it("is not JSON, has a forbidden key, is nested too deep, or is something else", () => {
    expect(faultsOf(text.slice(1))).toEqual([["not-json", ""]]);
    expect(faultsOf(text.replace('"outcome"', '"__proto__"')).map((fault) => (fault as string[])[0])).toEqual(["forbidden-key"]);
    expect(faultsOf("[".repeat(100_000) + "]".repeat(100_000))).toEqual([["too-deep", "0/0/0/0", 32]]);
    expect(faultsOf(text.replace("settlement/1", "facts/1"))).toEqual([["wrong-shape", "schema", "payment-by-results/settlement/1"]]);
  });
});
