import { type NotPaid, type Programme, messageOf, sentenceOf, settle } from "payment-by-results";
import { parseFacts, parseProgramme, parseSettlement, stringifyFacts, stringifyProgramme, stringifySettlement } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { vaekstMedSocialBundlinje } from "../../examples/schemes/vaekst-med-social-bundlinje.js";
import { vectorFiles } from "./corpus.js";

const programmeOf = (json: object): Programme => {
  const result = parseProgramme(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

describe.each(vectorFiles)("$scheme", ({ programme: json, cases }) => {
  const programme = programmeOf(json);

  test("the programme survives the way through JSON", () => {
    expect(parseProgramme(stringifyProgramme(programme))).toEqual({ ok: true, value: programme, issues: [] });
  });

  describe.each(cases)("$id: $sentence", ({ participants, asOf, knownOn, expect: expected }) => {
    const settlement = settle(programme, participants, knownOn === undefined ? { asOf } : { asOf, knownOn });

    test("pays", () => {
      expect(settlement.lines.map(({ participant, outcome, reachedOn, amount }) => ({ participant, outcome, reachedOn, amount }))).toEqual(expected.lines);
      expect(settlement.total).toBe(expected.total);
    });

    test("says why not", () => {
      for (const { participant, outcome, ...rest } of expected.notPaid) {
        const entry = settlement.notPaid.find((found) => found.participant === participant && found.outcome === outcome);
        expect({ reason: entry?.reason, ...(entry?.earliest === undefined ? {} : { earliest: entry.earliest }) }).toEqual(
          "earliest" in rest ? rest : { reason: rest.reason },
        );
      }
    });

    test("has a reason for every outcome of every participant that is not paid in full", () => {
      const pairs = new Set(settlement.notPaid.map(({ participant, outcome }) => JSON.stringify([participant, outcome])));
      expect(pairs.size).toBe(settlement.notPaid.length);
      const ids = new Set(participants.map(({ id }) => id).filter((id) => !/\d{6}-\d{4}/.test(id)));
      for (const id of ids) {
        for (const { id: outcome } of programme.outcomes) {
          const line = settlement.lines.find((found) => found.participant === id && found.outcome === outcome);
          expect(pairs.has(JSON.stringify([id, outcome]))).toBe(line === undefined || line.amount !== line.price);
        }
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
      const facts = parseFacts(stringifyFacts(participants), programme);
      if (!facts.ok) throw new Error(JSON.stringify(facts.issues));
      const again = settle(programme, facts.value, knownOn === undefined ? { asOf } : { asOf, knownOn });
      expect(stringifySettlement(again)).toBe(stringifySettlement(settlement));
      expect(parseSettlement(stringifySettlement(settlement))).toEqual({ ok: true, value: settlement, issues: [] });
    });
  });
});

test("the scheme's file and its vectors are the same terms", () => {
  const file = vectorFiles.find(({ scheme }) => scheme === vaekstMedSocialBundlinje.id);
  expect(programmeOf(file?.programme ?? {})).toEqual(vaekstMedSocialBundlinje);
});
