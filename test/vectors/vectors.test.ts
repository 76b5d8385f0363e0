import { type Facts, type Line, type NotPaid, type Programme, messageOf, sentenceOf, settle } from "payment-by-results";
import {
  parseFacts,
  parseProgramme,
  parseSettlement,
  stringifyFacts,
  stringifyProgramme,
  stringifySettlement,
} from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type ExpectedLine, vectorFiles } from "./corpus.js";
import { everyKind, everyReason } from "./coverage.js";
import { extensions, schemes } from "./schemes.js";
import schema from "./vectors.schema.json" with { type: "json" };

const programmeOf = (json: object): Programme => {
  const result = parseProgramme(json, extensions);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

/** What is nobody's is told of each agreement. */
const keyOf = ({ participant, agreement, outcome, series, occurrence }: NotPaid | Line): string =>
  JSON.stringify([participant ?? { agreement }, outcome, series ?? null, occurrence ?? null]);

/** What a case states of a line: it may leave out the day due, the price, the adjustments and the occurrence. */
const asStated = (line: Line, expected: ExpectedLine | undefined): object => {
  const stated: readonly string[] = ["participant", "outcome", "reachedOn", "amount", ...Object.keys(expected ?? {})];
  return Object.fromEntries(Object.entries(line).filter(([key]) => stated.includes(key)));
};

describe.each(vectorFiles)("$scheme", ({ scheme, programme: json, cases }) => {
  const programme = programmeOf(json);

  test("the scheme's file and its vectors are the same terms", () => {
    expect(programme).toEqual(schemes.get(scheme));
  });

  test("the programme survives the way through JSON", () => {
    expect(parseProgramme(stringifyProgramme(programme), extensions)).toEqual({ ok: true, value: programme, issues: [] });
  });

  describe.each(cases)("$id: $sentence", ({ participants, observations, asOf, knownOn, expect: expected }) => {
    const facts: Facts = { participants, ...(observations === undefined ? {} : { observations }) };
    const when = knownOn === undefined ? { asOf } : { asOf, knownOn };
    const settlement = settle(programme, facts, when);

    test("pays", () => {
      expect(settlement.lines.map((line, place) => asStated(line, expected.lines[place]))).toEqual(expected.lines);
      expect(settlement.total).toBe(expected.total);
      if (expected.due !== undefined) expect(settlement.due).toBe(expected.due);
    });

    test("says why not", () => {
      for (const stated of expected.notPaid) {
        const entries = settlement.notPaid.filter((found) => found.participant === stated.participant && found.outcome === stated.outcome);
        const entry = entries.find(({ occurrence }) => stated.occurrence === undefined || occurrence === stated.occurrence);
        expect({ reason: entry?.reason, ...(entry?.earliest === undefined ? {} : { earliest: entry.earliest }) }).toEqual(
          "earliest" in stated ? { reason: stated.reason, earliest: stated.earliest } : { reason: stated.reason },
        );
        if (stated.cameTo !== undefined) expect(entry?.cameTo).toEqual(stated.cameTo);
      }
    });

    test("has a reason for every outcome of every participant without a line, and for every line that is cut or not due", () => {
      const keys = settlement.notPaid.map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      const order = [...programme.outcomes, ...programme.settlement].map(({ id }) => id);
      const places = settlement.notPaid.map(({ participant, outcome }) => [participant, order.indexOf(outcome)] as const);
      // What is nobody's comes first.
      expect(places).toEqual([...places].sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : (a[0] ?? "") < (b[0] ?? "") ? -1 : 1)));
      const ids = new Set(participants.map(({ id }) => id).filter((id) => !/\d{6}-\d{4}/.test(id)));
      const without = [...ids].flatMap((participant) =>
        programme.outcomes
          .filter(({ id }) => !settlement.lines.some((line) => line.participant === participant && line.outcome === id))
          .map(({ id }) => `${participant} ${id}`),
      );
      // What is withheld is told of the line it was taken from, and only until it is due.
      const withholding = new Set(programme.settlement.filter(({ kind }) => kind === "withhold").map(({ id }) => id));
      const cutOf = (line: Line): number =>
        line.adjustments.reduce((left, [rule, more]) => (withholding.has(rule) ? left + Number(more) : left), Number(line.price)) -
        Number(line.amount);
      const notInFull = settlement.lines.filter(
        (line) =>
          line.participant !== null && !withholding.has(line.outcome) && (line.dueOn === null || line.dueOn > asOf || cutOf(line) > 0),
      );
      const ofNoLine = settlement.notPaid.filter((entry) => !settlement.lines.some((line) => keyOf(line) === keyOf(entry)));
      for (const pair of without) expect(ofNoLine.map(({ participant, outcome }) => `${participant} ${outcome}`)).toContain(pair);
      for (const line of notInFull) expect(keys).toContain(keyOf(line));
      // What is paid in full has no reason, unless the case states one, but for a further occurrence that is still to come.
      const isStated = (line: Line): boolean =>
        expected.notPaid.some(({ participant, outcome }) => participant === line.participant && outcome === line.outcome);
      for (const line of settlement.lines) if (!notInFull.includes(line) && !isStated(line)) expect(keys).not.toContain(keyOf(line));
      // A day that can still come is a later one.
      for (const { earliest } of settlement.notPaid) if (earliest !== undefined) expect(earliest > asOf).toBe(true);
      for (const entry of ofNoLine) {
        // Beside what is paid: what comes next, one occurrence or series of several, or why there are no more.
        const isPaid = settlement.lines.some((line) => line.participant === entry.participant && line.outcome === entry.outcome);
        const isTheEnd = entry.reason.code === "not-computed" || entry.reason.code === "excluded-by-outcome";
        if (isPaid && !isTheEnd) expect(entry.earliest ?? entry.reachedOn ?? entry.occurrence ?? entry.series).toBeDefined();
      }
    });

    test("says what is wrong", () => {
      expect(settlement.issues.map((issue) => issue.code).sort()).toEqual([...expected.issues].sort());
      for (const key of ["incomplete", "setAside", "isProjection"] as const) {
        if (expected[key] !== undefined) expect(settlement[key]).toEqual(expected[key]);
      }
    });

    test("is told in one sentence each, without personal data", () => {
      const said = settlement.notPaid.flatMap((entry: NotPaid) => [sentenceOf(entry, programme, "da"), sentenceOf(entry, programme, "en")]);
      for (const sentence of said) expect(sentence.length).toBeLessThanOrEqual(100);
      for (const issue of settlement.issues) {
        for (const locale of ["da", "en"] as const) expect(messageOf(issue, locale)).not.toMatch(/\d{6}[- ]?\d{4}/);
      }
      expect(JSON.stringify(settlement)).not.toMatch(/\d{6}[- ]\d{4}/);
    });

    test("survives the way through JSON", () => {
      const read = parseFacts(stringifyFacts(facts), programme);
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const again = settle(programme, read.value, when);
      expect(stringifySettlement(again)).toBe(stringifySettlement(settlement));
      expect(parseSettlement(stringifySettlement(settlement))).toEqual({ ok: true, value: settlement, issues: [] });
    });
  });
});

describe("the schema of vectors", () => {
  const { $defs, ...file } = schema;
  const vectorFile = z.fromJSONSchema({ ...file, $defs } as Parameters<typeof z.fromJSONSchema>[0]);

  test.each(vectorFiles)("holds for $scheme", (vectors) => {
    expect(vectorFile.safeParse(vectors).error).toBeUndefined();
  });

  test("refuses a case without what is expected, a misspelt key, and what is no day", () => {
    const [vectors] = vectorFiles;
    const [first] = vectors?.cases ?? [];
    const { expect: _, ...without } = first ?? { expect: undefined };
    for (const wrong of [without, { ...first, expected: {} }, { ...first, asOf: "31-03-2018" }]) {
      expect(vectorFile.safeParse({ ...vectors, cases: [wrong] }).success).toBe(false);
    }
  });
});

test("every case of a file has an id of its own", () => {
  const ids = vectorFiles.flatMap(({ scheme, cases }) => cases.map(({ id }) => `${scheme} ${id}`));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test("every kind of the languages stands in a programme that has vectors", () => {
  const found = new Set(
    vectorFiles.flatMap(({ programme }) => [...JSON.stringify(programme).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind)),
  );
  expect(everyKind.filter((kind) => !found.has(kind))).toEqual([]);
});

test("every reason is told in a vector", () => {
  const told = new Set(
    vectorFiles.flatMap(({ cases }) => cases.flatMap((one) => one.expect.notPaid.map(({ reason }) => (reason as { code?: string }).code))),
  );
  expect(everyReason.filter((code) => !told.has(code))).toEqual([]);
});

test("every programme of a scheme has its vectors", () => {
  expect([...schemes.keys()].sort()).toEqual(vectorFiles.map(({ scheme }) => scheme).sort());
});
