import {
  type Facts,
  type Programme,
  explain,
  explanationText,
  progress,
  progressText,
  settle,
  whyNot,
  whyNotText,
} from "payment-by-results";
import { parseProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { laws } from "../../src/testing.js";
import { vectorFiles } from "./corpus.js";
import { extensions } from "./schemes.js";

const programmeOf = (json: object): Programme => {
  const result = parseProgramme(json, extensions);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const locales = ["da", "en"] as const;

/** Nothing that a program would read, and no hole where a word should be. */
const isPlainText = (text: string): void => {
  expect(text).not.toMatch(/undefined|NaN|null|\[object|-Infinity|\{|\}/);
  expect(text.trim()).not.toBe("");
};

describe.each(vectorFiles)("$scheme", ({ programme: json, cases }) => {
  const programme = programmeOf(json);

  test.each(cases)("$id: every reading tells the same", ({ participants, observations, asOf, knownOn }) => {
    const facts: Facts = { participants, ...(observations === undefined ? {} : { observations }) };
    const at = knownOn === undefined ? { asOf } : { asOf, knownOn };
    const settlement = settle(programme, facts, at);
    const { explained } = explain(programme, facts, {}, at);
    expect(explained.map(({ line }) => line)).toEqual(settlement.lines);
    const verdict = laws.explanationsAddUp.holds(programme, facts, at);
    if (typeof verdict === "object") expect(verdict.found).toEqual(verdict.expected);
    for (const explanation of explained) {
      for (const locale of locales)
        for (const depth of ["oneLine", "whole"] as const) isPlainText(explanationText(explanation, programme, locale, depth));
    }
    for (const id of new Set(participants.map((participant) => participant.id))) {
      const why = whyNot(programme, facts, { participant: id }, at).explained;
      expect(why.map(({ notPaid }) => notPaid)).toEqual(settlement.notPaid.filter(({ participant }) => participant === id));
      for (const one of why) for (const locale of locales) isPlainText(whyNotText(one, programme, locale, "whole"));
      for (const outcome of progress(programme, facts, id, at).outcomes) {
        const isReached = [...settlement.lines, ...settlement.notPaid].some(
          (entry) => entry.participant === id && entry.outcome === outcome.outcome && entry.reachedOn !== undefined,
        );
        expect([outcome.outcome, outcome.state === "reached"]).toEqual([outcome.outcome, isReached]);
        for (const locale of locales) isPlainText(progressText(outcome, programme, locale));
      }
    }
  });
});
