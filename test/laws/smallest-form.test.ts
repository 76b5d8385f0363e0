import { type Participant, between, during, kr, outcome, paid, programme, settle, started } from "payment-by-results";
import { parseProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { laws } from "../../src/testing.js";
import { vectorFiles } from "../vectors/corpus.js";
import { extensions } from "../vectors/schemes.js";
import { overMadeUpCases } from "./over-made-up-cases.js";

overMadeUpCases(laws.smallestForm, { runs: 250, applies: 240 });

describe("what the law has nothing to say of", () => {
  const terms = programme({
    id: "x",
    currency: "DKK",
    parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", payer: "k", from: "2017-01-01" }],
    intake: between("2017-01-01", "2018-12-31"),
    outcomes: [outcome("job", { reached: started(during(paid())), price: kr(100) })],
    settlement: [],
  });
  const job = { id: "r1", form: "fleksjob", from: "2017-03-01" } as const;
  const verdict = (parts: Partial<Participant>): unknown =>
    laws.smallestForm.holds(terms, [{ id: "B-1", enrolled: "2017-02-01", agreement: "k", ...parts }], { asOf: "2017-12-31" });

  test("is whoever has a fault in what is left out, and nothing else", () => {
    expect(verdict({ placements: [{ ...job, weeklyHours: 169 }] })).toBe("does-not-apply");
    expect(verdict({ placements: [{ ...job, remark: "010190-1234" }] })).toBe("does-not-apply");
    expect(verdict({ placements: [{ ...job, to: "2017-01-01" }] })).toBe("holds");
  });

  test("is whoever has two placements that differ in nothing that is read", () => {
    const education = { activity: "education", form: "igu", from: "2017-03-01" } as const;
    expect(
      verdict({
        placements: [
          { ...job, weeklyHours: 12 },
          { ...job, id: "r2", weeklyHours: 20 },
        ],
      }),
    ).toBe("holds");
    const employed = programme({
      ...terms,
      outcomes: [outcome("job", { reached: started(during(paid())), oncePer: "employer", price: kr(100) })],
    });
    const [one, other] = [
      { ...job, employer: "c", weeklyHours: 12 },
      { ...job, id: "r2", employer: "c", weeklyHours: 20 },
    ];
    expect(
      laws.smallestForm.holds(employed, [{ id: "B-1", enrolled: "2017-02-01", agreement: "k", placements: [one, other] }], {
        asOf: "2017-12-31",
      }),
    ).toBe("does-not-apply");
    expect(verdict({ placements: [{ id: "r1", ...education }] })).toBe("holds");
  });

  test("is the reason of somebody whose education the form does not ask for, whichever version reported it", () => {
    const education = { id: "r1", activity: "education", from: "2017-03-01" } as const;
    expect(verdict({ placements: [education] })).toBe("holds");
    expect(verdict({ placements: [job, { ...education, recorded: "2017-04-01" }] })).toBe("holds");
    expect(verdict({ placements: [education, { ...job, recorded: "2017-04-01" }] })).toBe("holds");
  });
});

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
      if (verdict !== "holds")
        expect({ id, verdict, isFaultless: isFaultless && !asksNothing }).toEqual({ id, verdict: "does-not-apply", isFaultless: false });
    }
  });
});
