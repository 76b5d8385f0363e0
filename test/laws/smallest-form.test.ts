import { settle } from "payment-by-results";
import { parseProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { laws } from "../../src/testing.js";
import { vectorFiles } from "../vectors/corpus.js";
import { extensions } from "../vectors/schemes.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.smallestForm, { runs: 250, applies: 240 });

describe("the smallest form of every vector settles to the same", () => {
  test.each(vectorFiles)("$scheme", ({ programme: json, cases }) => {
    const read = parseProgramme(json, extensions);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const programme = read.value;
    for (const { id, participants, observations = [], asOf, knownOn = null } of cases) {
      const facts = { participants, observations };
      const verdict = laws.smallestForm.holds(programme, facts, { asOf, knownOn });
      const isFaultless = settle(programme, facts, { asOf, knownOn }).issues.every(({ severity }) => severity === "warning");
      const asksNothing = programme.outcomes.length === 0 && participants.length > 0;
      if (verdict !== "holds") expect({ id, verdict, isFaultless: isFaultless && !asksNothing }).toEqual({ id, verdict: "does-not-apply", isFaultless: false });
    }
  });
});
