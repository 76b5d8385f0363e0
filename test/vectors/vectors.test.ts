import { type Facts, type Line, type NotPaid, type Programme, messageOf, sentenceOf, settle } from "payment-by-results";
import { parseFacts, parseProgramme, parseSettlement, stringifyFacts, stringifyProgramme, stringifySettlement } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { type ExpectedLine, vectorFiles } from "./corpus.js";
import { schemes } from "./schemes.js";

const programmeOf = (json: object): Programme => {
  const result = parseProgramme(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const keyOf = ({ participant, outcome, series, occurrence }: NotPaid | Line): string =>
  JSON.stringify([participant, outcome, series ?? null, occurrence ?? null]);

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
    expect(parseProgramme(stringifyProgramme(programme))).toEqual({ ok: true, value: programme, issues: [] });
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
      }
    });

    test("has a reason for every outcome of every participant without a line, and for every line that is cut or not due", () => {
      const keys = settlement.notPaid.map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      const ids = new Set(participants.map(({ id }) => id).filter((id) => !/\d{6}-\d{4}/.test(id)));
      const without = [...ids].flatMap((participant) =>
        programme.outcomes
          .filter(({ id }) => !settlement.lines.some((line) => line.participant === participant && line.outcome === id))
          .map(({ id }) => `${participant} ${id}`),
      );
      const notInFull = settlement.lines.filter(
        ({ participant, dueOn, amount, price }) => participant !== null && (dueOn === null || dueOn > asOf || Number(amount) < Number(price)),
      );
      const ofNoLine = settlement.notPaid.filter((entry) => !settlement.lines.some((line) => keyOf(line) === keyOf(entry)));
      for (const pair of without) expect(ofNoLine.map(({ participant, outcome }) => `${participant} ${outcome}`).filter((other) => other === pair)).toEqual([pair]);
      for (const line of notInFull) expect(keys).toContain(keyOf(line));
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

test("every programme of a scheme has its vectors", () => {
  expect([...schemes.keys()].sort()).toEqual(vectorFiles.map(({ scheme }) => scheme).sort());
});
