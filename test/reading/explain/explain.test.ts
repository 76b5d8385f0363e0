import { describe, expect, test } from "vitest";
import {
  type Participant,
  type Retention,
  anyOf,
  accumulated,
  atLeast,
  between,
  byAttribute,
  cap,
  days,
  during,
  employment,
  explain,
  explanationText,
  hoursOf,
  kr,
  number,
  observed,
  outcome,
  paid,
  product,
  programme,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  whyNot,
  whyNotText,
  withhold,
} from "../../../src/index.js";

const atWork = weeklyHours(where(employment(), paid()), atLeast(10));

const terms = programme({
  id: "vaekst",
  currency: "DKK",
  parties: [{ id: "0165", name: "Albertslund", roles: ["payer"] }],
  agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", label: { da: "Albertslund", en: "Albertslund" } }],
  intake: between("2017-03-27", "2018-03-26"),
  attributes: { group: ["ledig", "fleksjob"] },
  outcomes: [
    outcome("job", { reached: started(atWork), price: kr(5_000), label: { da: "Job", en: "Job start" } }),
    outcome("13-uger", {
      reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }),
      requires: ["job"],
      price: product(number("1.5"), byAttribute("group", { ledig: kr(10_000), fleksjob: kr(1) }, { on: "reached" })),
      evidence: "documented",
      clause: "§ 4.2",
    }),
    outcome("52-uger", { reached: sustained(atWork, weeks(52), { breaks: upTo(days(14)) }), price: kr(1) }),
    outcome("trivsel", { reached: observed("who-5", atLeast(50)), price: kr(100) }),
  ],
  settlement: [
    cap(kr(12_000), { id: "loft", per: ["participant"], clause: "§ 7" }),
    withhold("0.1", "2019-01-01", { id: "tilbage", outcomes: ["job"] }),
  ],
});

// 58 days to 31 October, an interruption of 5, and 33 more: the 91st is 8 December.
const person: Participant = {
  id: "B-1",
  enrolled: "2017-08-28",
  agreement: "0165",
  attributes: { group: "ledig" },
  placements: [
    { id: "r1", employer: "company-1", form: "fleksjob", from: "2017-09-04", to: "2017-10-31", weeklyHours: 12 },
    { id: "r2", employer: "company-2", form: "fleksjob", from: "2017-11-06", weeklyHours: 15 },
    { id: "r3", employer: "company-1", form: "smaajob", from: "2017-11-20", weeklyHours: 5 },
  ],
  observations: [{ id: "o1", kind: "who-5", on: "2018-01-15", value: 55 }],
  evidence: [
    { id: "e1", of: "r1", level: "documented" },
    { id: "e2", of: "r2", level: "verified", to: "2018-06-30" },
    { id: "e3", of: "r3", level: "declared" },
  ],
};

const at = { asOf: "2018-02-01" } as const;
const lineOf = (name: string) => explain(terms, [person], { outcome: name }, at).explained[0];

/** 12,000 for each participant, of which the job has used 5,000. */
const capped = {
  rule: "loft",
  kind: "cap",
  change: "-8000.00",
  amount: "7000.00",
  cap: { limit: "12000.00", used: "5000.00", worked: { kind: "money", value: "12000", parts: [] } },
};

describe("a line, from its amount down", () => {
  test("has steps, a price that is worked out, days, requirements, evidence and the clause", () => {
    const found = lineOf("13-uger");
    expect(found?.steps).toEqual([capped]);
    expect(found?.price).toEqual({
      kind: "product",
      value: "15000",
      parts: [
        { kind: "number", value: "1.5", parts: [] },
        {
          kind: "byAttribute",
          value: "10000",
          lookedUp: { name: "group", on: "2017-12-08", found: "ledig" },
          parts: [{ kind: "money", value: "10000", parts: [] }],
        },
      ],
    });
    // r3 is declared only, so it makes no day count: r2 alone does, with its 15 hours.
    expect(found?.days?.spans).toEqual([
      { from: "2017-09-04", to: "2017-10-31", days: 58, placements: ["r1"] },
      { from: "2017-11-06", to: "2017-12-08", days: 33, placements: ["r2"] },
    ]);
    expect(found?.days?.breaks).toEqual([{ from: "2017-11-01", to: "2017-11-05", days: 5 }]);
    expect(found?.required).toEqual([{ outcome: "job", reachedOn: "2017-09-04" }]);
    expect(found?.evidence).toEqual([
      { of: "r1", level: "documented", to: null },
      { of: "r2", level: "verified", to: "2018-06-30" },
    ]);
    expect(found?.clause).toBe("§ 4.2");
    expect(found?.notPaid?.reason).toEqual({ code: "cut-by-rule", rule: "loft", amount: "8000.00" });
  });

  test("has no days where it was observed", () => {
    const found = lineOf("trivsel");
    expect(found?.days).toBeUndefined();
    expect(found?.line.amount).toBe("0.00");
  });

  test("that is a withheld part has the days of the line it was taken from", () => {
    const found = lineOf("tilbage");
    expect(found).toMatchObject({
      line: { amount: "500.00", dueOn: "2019-01-01" },
      days: { spans: [{ from: "2017-09-04", to: "2017-09-04", placements: ["r1"] }] },
    });
    expect(found).not.toHaveProperty("price");
  });

  test("is chosen by what is asked for", () => {
    expect(explain(terms, [person], {}, at).explained.map(({ line }) => line.outcome)).toEqual(["job", "tilbage", "13-uger", "trivsel"]);
    expect(explain(terms, [person], { participant: "B-2" }, at).explained).toEqual([]);
    expect(explain(terms, [person], { outcome: "job", participant: "B-1" }, at).explained).toHaveLength(1);
  });

  test("is told in one line to a caseworker", () => {
    const found = lineOf("13-uger");
    if (found === undefined) throw new Error("No line");
    expect(explanationText(found, terms, "da", "oneLine")).toBe(
      "»13-uger«: 7.000,00\u00a0kr.; 91 dage fra 04-09-2017 til 08-12-2017 (r1, r2); pris 15.000,00\u00a0kr.; loft -8.000,00\u00a0kr.; § 4.2",
    );
  });

  test("is told whole to an auditor", () => {
    const found = lineOf("13-uger");
    if (found === undefined) throw new Error("No line");
    expect(explanationText(found, terms, "da", "whole").replaceAll("\u00a0", " ").split("\n")).toEqual([
      "»13-uger«: 7.000,00 kr. (B-1)",
      "  Kontrakten: § 4.2",
      "  Aftalen »Albertslund«; betales af Albertslund",
      "  Pris: 15.000,00 kr.",
      "    produkt: 15.000",
      "      tal: 1,5",
      "      efter tabel, »Målgruppe« er »ledig« den 08-12-2017: 10.000",
      "        beløb: 10.000",
      "  »loft« (loft): -8.000,00 kr., herefter 7.000,00 kr.",
      "    loftet er 12.000,00 kr., hvoraf tidligere linjer har brugt 5.000,00 kr.",
      "  Forfalder 08-12-2017",
      "  91 dage fra 04-09-2017 til 08-12-2017",
      "    04-09-2017 til 31-10-2017: 58 dage (r1)",
      "    01-11-2017 til 05-11-2017: afbrydelse på 5 dage, som ikke tæller",
      "    06-11-2017 til 08-12-2017: 33 dage (r2)",
      "  Forløb",
      "    r1: Fleksjob, 12 timer om ugen, fra 04-09-2017 til 31-10-2017, virksomhed company-1",
      "    r2: Fleksjob, 15 timer om ugen, fra 06-11-2017, løber endnu, virksomhed company-2",
      "  Kræver »Job«, som blev nået 04-09-2017",
      "  r1 er dokumenteret",
      "  r2 er kontrolleret til og med 30-06-2018",
      "  Loftet er nået; 8.000,00 kr. er skåret fra.",
    ]);
  });
});

describe("why an outcome is not paid", () => {
  test("has the day that was judged, what ran on it, and what has counted so far", () => {
    const [why] = whyNot(terms, [person], { participant: "B-1", outcome: "52-uger" }, at).explained;
    expect(why).toMatchObject({
      notPaid: { reason: { code: "not-yet-due", counted: 146, needed: 364, earliest: "2018-09-07" } },
      judged: { on: "2018-02-01", placements: [{ id: "r2" }, { id: "r3", weeklyHours: "5", to: null }] },
      soFar: { from: "2017-09-04", to: "2018-02-01" },
      progress: { state: "pending", earliest: "2018-09-07" },
    });
    expect(why?.soFar?.spans.reduce((sum, span) => sum + span.days, 0)).toBe(146);
  });

  test("is told of somebody who is not among the people", () => {
    const { explained } = whyNot(terms, [person], { participant: "B-9" }, at);
    expect(explained.map(({ notPaid: { outcome, reason } }) => [outcome, reason.code])).toEqual(
      terms.outcomes.map(({ id }) => [id, "participant-not-known"]),
    );
    expect(explained.map(({ progress }) => progress?.state)).toEqual(terms.outcomes.map(() => "unknown"));
    expect(whyNot(terms, [person], { participant: "B-9" }, at).issues[0]).toMatchObject({
      code: "unknown-participant",
      path: ["asked", "participant"],
    });
  });

  test("has the line, where one was cut", () => {
    const [why] = whyNot(terms, [person], { participant: "B-1", outcome: "13-uger" }, at).explained;
    expect(why?.line?.steps).toEqual([capped]);
    expect(why).not.toHaveProperty("judged");
  });

  test("is told in Danish", () => {
    const [why] = whyNot(
      terms,
      [{ ...person, placements: [{ id: "r9", form: "virksomhedspraktik", from: "2017-09-04", weeklyHours: 37 }] }],
      { participant: "B-1", outcome: "job" },
      at,
    ).explained;
    if (why === undefined) throw new Error("Nothing to tell");
    expect(whyNotText(why, terms, "da", "whole").split("\n")).toEqual([
      "»Job«: Virksomhedspraktik er ikke lønnet.",
      "  Bedømt den 01-02-2018, den sidste dag med et forløb:",
      "    r9: Virksomhedspraktik, 37 timer om ugen, fra 04-09-2017, løber endnu",
      "  Virksomhedspraktik er ikke lønnet. Kan tidligst nås 02-02-2018.",
    ]);
  });

  test("is told with the reason of somebody who is set aside", () => {
    const twice = whyNot(terms, [person, person], { participant: "B-1" }, at);
    expect(twice.explained.map(({ notPaid }) => notPaid.reason.code)).toEqual(Array(4).fill("participant-set-aside"));
    expect(twice.issues.map(({ code }) => code)).toContain("same-participant-twice");
  });
});

describe("what is added up, and what runs with the clock", () => {
  test("an interruption is told by the clock of the member that was reached", () => {
    const [pauses, runs] = (["pauses", "runs"] as const).map((clock) =>
      sustained(during(paid()), days(20), { breaks: upTo(days(3), { clock }) }),
    ) as [Retention, Retention];
    const stays: Participant = {
      id: "B-1",
      enrolled: "2017-08-28",
      agreement: "0165",
      placements: [
        { id: "r1", form: "smaajob", employer: "99421207", from: "2017-09-01", to: "2017-09-10" },
        { id: "r2", form: "smaajob", employer: "99421207", from: "2017-09-13" },
      ],
    };
    const told = (...of: readonly [Retention, Retention]) => {
      const asked = programme({ ...terms, outcomes: [outcome("any", { reached: anyOf(...of), price: kr(1) })], settlement: [] });
      const [line] = explain(asked, [stays], { participant: "B-1" }, { asOf: "2018-01-01" }).explained;
      return [line?.line.reachedOn, line?.days?.clock];
    };
    expect(told(pauses, runs)).toEqual(["2017-09-20", "runs"]);
    expect(told(runs, pauses)).toEqual(["2017-09-20", "runs"]);
    const late = sustained(during(paid()), days(30), { breaks: upTo(days(3), { clock: "runs" }) });
    expect(told(pauses, late)).toEqual(["2017-09-22", "pauses"]);
  });

  const twice = programme({
    id: "twice",
    currency: "DKK",
    parties: [{ id: "0165", roles: ["payer"] }],
    agreements: [{ id: "0165", payer: "0165", from: "2018-01-01" }],
    intake: between("2018-01-01", "2018-12-31"),
    outcomes: [
      outcome("30-timer", { reached: accumulated(hoursOf(paid()), atLeast(30)), price: kr(1) }),
      outcome("10-dage", { reached: sustained(during(paid()), days(10), { breaks: upTo(days(14), { clock: "runs" }) }), price: kr(1) }),
    ],
    settlement: [],
  });
  const people: readonly Participant[] = [
    {
      id: "B-1",
      enrolled: "2018-01-01",
      agreement: "0165",
      placements: [
        { id: "r1", form: "fleksjob", from: "2018-03-05", to: "2018-03-07", weeklyHours: 35 },
        { id: "r2", form: "fleksjob", from: "2018-03-12", weeklyHours: 35 },
      ],
    },
  ];
  const told = (id: string): string => {
    const [line] = explain(twice, people, { outcome: id }, { asOf: "2018-03-31" }).explained;
    return line === undefined ? "" : explanationText(line, twice, "da", "whole");
  };

  test("has no interruptions, and says what it came to", () => {
    expect(told("30-timer")).toContain("Lagt sammen: 30 timer");
    expect(told("30-timer")).not.toContain("afbrydelse");
  });

  test("has interruptions that count in the period", () => {
    expect(told("10-dage")).toContain("08-03-2018 til 11-03-2018: afbrydelse på 4 dage, som regnes med i perioden");
  });
});
