import {
  type Commitment,
  ProgrammeError,
  type Result,
  absencesOf,
  between,
  commitment,
  commitments,
  countOf,
  days,
  dueAfter,
  dueEvery,
  dueOn,
  hiresOf,
  messageOf,
  months,
  observationsOf,
  observed,
  paid,
  percent,
  programme,
  recordsOf,
  shareOf,
  target,
} from "payment-by-results";
import { commitmentsSchema, parseCommitments, stringifyCommitments } from "payment-by-results/json";
import { describe, expect, it } from "vitest";

const terms = programme({
  id: "x",
  currency: "DKK",
  parties: [{ id: "town", roles: ["payer"] }],
  agreements: [{ id: "a", payer: "town", from: "2018-01-01", companies: [{ id: "99904844" }] }],
  intake: between("2018-01-01", "2018-12-31"),
  outcomes: [],
  settlement: [],
});

/** Every kind and every key at least once. */
const every: readonly Commitment[] = commitments(terms, [
  commitment("filled", {
    party: "99904844",
    label: { da: "Besatte åbninger", en: "Openings filled" },
    source: "§ 7",
    counts: shareOf(hiresOf(paid()), recordsOf("job-opening")),
    targets: [target("2018-01-01", percent("62.5"), "§ 7, stk. 2"), target("2018-06-01", null)],
    due: dueOn("2018-12-31"),
    to: "2018-12-31",
  }),
  commitment("follow-up", {
    party: "town",
    counts: observationsOf("follow-up"),
    targets: [target("2018-01-01", 1)],
    due: dueEvery(months(1)),
  }),
  commitment("sick-report", {
    party: "99904844",
    counts: countOf(observed("sick-report", undefined, { times: "unlimited" }), "participant"),
    targets: [target("2018-01-01", 1)],
    due: dueAfter(absencesOf("sickness"), days(7), { whileItLasts: true }),
  }),
]);

const told = (result: Result<unknown>) => result.issues.map(({ code, path }) => `${code} at ${path.join("/")}`);

describe("commitments that are written and read", () => {
  const text = stringifyCommitments(every);

  it("are the same commitments, frozen, and the same bytes", () => {
    const again = parseCommitments(text, terms);
    expect(again).toEqual({ ok: true, value: every, issues: [] });
    expect(again.ok && [Object.isFrozen(again.value), Object.isFrozen(again.value[0]?.targets[0])]).toEqual([true, true]);
    expect(again.ok && stringifyCommitments(again.value)).toBe(text);
    expect(parseCommitments({ commitments: every }, terms)).toEqual(again);
    expect(text.endsWith('  "schema": "payment-by-results/commitments/2"\n}\n')).toBe(true);
  });

  it("have a JSON Schema that is plain data and names what it defines", () => {
    const schema = commitmentsSchema();
    expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
    expect(Object.keys(schema["$defs"] as object)).toEqual(
      expect.arrayContaining(["Commitments", "Commitment", "Counted", "Due", "Occasion", "Retention"]),
    );
    expect(JSON.stringify(schema)).toContain('"const":"payment-by-results/commitments/2"');
  });
});

describe("a document of another shape", () => {
  const faults: readonly (readonly [document: unknown, said: readonly string[]])[] = [
    ["{", ["not-json at "]],
    [{ commitments: {} }, ["wrong-shape at commitments"]],
    [{ commitments: [{ ...every[1], extra: 1 }] }, ["unknown-key at commitments/0/extra"]],
    [{ commitments: [{ ...every[1], due: { kind: "each" } }] }, ["wrong-shape at commitments/0/due/kind"]],
    [{ commitments: [{ ...every[1], counts: { kind: "absences", of: [] } }] }, ["wrong-shape at commitments/0/counts/kind"]],
    [{ commitments: [{ ...every[1], targets: [{ from: "2018-01-01", value: true }] }] }, ["wrong-shape at commitments/0/targets/0/value"]],
    [
      { commitments: [{ ...every[1], due: { ...every[1]?.due, __proto__: null, ["constructor"]: 1 } }] },
      ["forbidden-key at commitments/0/due"],
    ],
  ];
  it.each(faults)("%j is refused", (document, said) => expect(told(parseCommitments(document, terms))).toEqual(said));

  it("of terms that are wrong is refused with their issues", () => {
    expect(told(parseCommitments({ commitments: every }, { ...terms, currency: "XYZ" as "DKK" }))).toEqual([
      "unknown-currency at currency",
    ]);
  });
});

describe("commitments that make no sense", () => {
  const [filled, followUp, sickReport] = every as readonly [Commitment, Commitment, Commitment];
  const wrong: readonly (readonly [commitment: Commitment, said: readonly string[]])[] = [
    [{ ...followUp, party: "nobody" }, ["unknown-party at commitments/0/party"]],
    [{ ...followUp, id: "" }, ["no-id at commitments/0"]],
    [{ ...followUp, counts: recordsOf("") }, ["empty-text at commitments/0/counts/of"]],
    [
      { ...followUp, counts: countOf(observed("x", undefined, { times: 0 }), "participant") },
      ["not-a-count at commitments/0/counts/reached/times"],
    ],
    [
      { ...filled, counts: shareOf(recordsOf(""), observationsOf("")) },
      ["empty-text at commitments/0/counts/of/of", "empty-text at commitments/0/counts/among/of"],
    ],
    [{ ...followUp, targets: [] }, ["empty-list at commitments/0/targets"]],
    [{ ...followUp, targets: [target("2018-02-01", 1), target("2018-02-01", 2)] }, ["not-in-order at commitments/0/targets"]],
    [{ ...followUp, targets: [target("2018-02-30", 1)] }, ["not-a-day at commitments/0/targets/0/from", "not-a-day at commitments/0/from"]],
    [{ ...followUp, targets: [target("2018-02-01", 0)] }, ["not-a-number-in-terms at commitments/0/targets/0/value"]],
    [{ ...filled, targets: [target("2018-01-01", "1.0001")] }, ["not-a-part at commitments/0/targets/0/value"]],
    [{ ...followUp, to: "2017-12-31" }, ["ends-before-it-begins at commitments/0"]],
    [{ ...filled, due: dueOn("2017-12-31") }, ["ends-before-it-begins at commitments/0/due"]],
    [{ ...filled, due: dueOn("2018-02-30") }, ["not-a-day at commitments/0/due/day"]],
    [{ ...followUp, due: dueEvery({ count: 0, unit: "days" }) }, ["not-a-period at commitments/0/due/period"]],
    [{ ...followUp, due: dueEvery(months(1, "refuse")) }, ["due-day-refused at commitments/0/due/period/monthEnd"]],
    [{ ...filled, due: sickReport.due }, ["share-per-occasion at commitments/0/due"]],
    [{ ...followUp, due: dueAfter(recordsOf("x"), days(1), { whileItLasts: true }) }, ["nothing-lasts at commitments/0/due"]],
    [{ ...followUp, due: dueAfter(recordsOf(""), days(1)) }, ["empty-text at commitments/0/due/occasion/of"]],
  ];
  it.each(wrong)("%j is refused, all at once, in words", (one, said) => {
    const result = parseCommitments(JSON.stringify({ commitments: [one] }), terms);
    expect(told(result)).toEqual(said);
    expect(() => commitments(terms, [one])).toThrow(ProgrammeError);
    for (const issue of result.issues)
      for (const locale of ["da", "en"] as const)
        expect(messageOf(issue, locale)).toMatch(/^(forpligtelser|commitments) › .*\.$|^(forpligtelser|commitments): .*\.$/);
  });

  it("of one id are refused", () =>
    expect(told(parseCommitments({ commitments: [followUp, followUp] }, terms))).toEqual(["duplicate-id at commitments/1"]));
});
