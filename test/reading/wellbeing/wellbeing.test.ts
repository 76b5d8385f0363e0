import {
  type Day,
  type Facts,
  type Measurement,
  type Observation,
  type Participant,
  type Scale,
  type Wellbeing,
  ProgrammeError,
  between,
  checkedMeasurements,
  during,
  kr,
  measurements,
  messageOf,
  months,
  outcome,
  paid,
  programme,
  scoreOf,
  settle,
  started,
  weeks,
  wellbeing,
  wellbeingText,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

/** The price is made up. */
const terms = programme({
  id: "vaekst",
  currency: "DKK",
  parties: [
    { id: "dsk", kind: "fund", roles: ["provider"] },
    { id: "0165", kind: "municipality", roles: ["payer"] },
  ],
  agreements: [{ id: "a", payer: "0165", from: "2017-08-14", companies: [{ id: "99904844" }, { id: "99421207", from: "2018-01-01" }] }],
  intake: between("2017-08-14", "2018-08-13"),
  outcomes: [outcome("job", { reached: started(during(paid())), price: kr(10_000) })],
  settlement: [],
});

const scale: Scale = {
  id: "trivsel",
  label: { da: "Trivsel", en: "Wellbeing" },
  least: "0",
  most: "100",
  step: "4",
  better: "higher",
  scoring: { questions: 5, least: 0, most: 5, factor: "4" },
  licence: "made up for this test",
  source: "made up for this test",
};
const asked: Measurement = {
  id: "m",
  scale,
  of: "participants",
  respondents: ["citizen", "relative"],
  baseline: weeks(4),
  followUp: { after: months(6), within: months(2) },
};

const answer = (
  on: Day,
  value: Observation["value"],
  respondent: string | undefined = "citizen",
  id = `${on} ${respondent}`,
): Observation => ({
  id,
  kind: "trivsel",
  on,
  value,
  respondent,
});
const person = (id: string, observations: readonly Observation[], more: Partial<Participant> = {}): Participant => ({
  id,
  enrolled: "2017-09-01",
  observations,
  ...more,
});
const read = (
  facts: Iterable<Participant> | Facts,
  asOf: Day = "2018-12-31",
  list: readonly Measurement[] = [asked],
  knownOn: Day | null = null,
): Wellbeing => wellbeing(terms, measurements(list), facts, { asOf, knownOn });
const told = ({ issues }: Pick<Wellbeing, "issues">) => issues.map(({ code, path, severity }) => [code, path.join("/"), severity]);
const citizen = (result: Wellbeing) => {
  const change = result.changes.find(({ respondent }) => respondent === "citizen");
  return [change?.baseline, change?.followUp, change?.change];
};

describe("one participant", () => {
  test("has a baseline, a follow-up and a change, for each who answers", () => {
    const { changes, issues } = read([
      person("B-1", [
        answer("2017-09-05", 40),
        answer("2018-03-10", 52),
        answer("2017-09-06", "60", "relative"),
        answer("2018-04-10", 48, "relative"),
      ]),
    ]);
    expect(changes).toEqual([
      {
        measurement: "m",
        subject: "B-1",
        respondent: "citizen",
        baseline: { state: "given", on: "2017-09-05", score: "40" },
        followUp: { state: "given", on: "2018-03-10", score: "52" },
        change: "12",
      },
      {
        measurement: "m",
        subject: "B-1",
        respondent: "relative",
        baseline: { state: "given", on: "2017-09-06", score: "60" },
        followUp: { state: "given", on: "2018-04-10", score: "48" },
        change: "-12",
      },
    ]);
    expect(issues).toEqual([]);
  });

  test("answers on the first and the last day of each period, and on no day around them", () => {
    const given = (on: Day) =>
      citizen(read([person("B-1", [answer(on, 40)])]))
        .slice(0, 2)
        .map((one) => (typeof one === "object" && one !== null ? one.state : one));
    expect(given("2017-08-31")).toEqual(["missing", "missing"]);
    expect(given("2017-09-01")).toEqual(["given", "missing"]);
    expect(given("2017-09-28")).toEqual(["given", "missing"]);
    expect(given("2017-09-29")).toEqual(["missing", "missing"]);
    expect(given("2018-02-28")).toEqual(["missing", "missing"]);
    expect(given("2018-03-01")).toEqual(["missing", "given"]);
    expect(given("2018-04-30")).toEqual(["missing", "given"]);
    expect(given("2018-05-01")).toEqual(["missing", "missing"]);
  });

  test("is not missing an answer before it is too late, and does not know one before it is given", () => {
    const people = [person("B-1", [answer("2017-09-20", 40), answer("2018-03-10", 52)])];
    expect(citizen(read(people, "2017-09-19"))).toEqual([
      { state: "notYet", until: "2017-09-28" },
      { state: "notYet", until: "2018-04-30" },
      null,
    ]);
    expect(citizen(read([person("B-1", [])], "2017-09-28"))[0]).toEqual({ state: "notYet", until: "2017-09-28" });
    expect(citizen(read([person("B-1", [])], "2017-09-29"))[0]).toEqual({ state: "missing", until: "2017-09-28" });
    expect(
      citizen(read([person("B-1", [{ ...answer("2017-09-20", 40), recorded: "2018-01-01" }])], "2017-12-31", [asked], "2017-12-31"))[0],
    ).toMatchObject({ state: "missing" });
  });

  test("begins with the first answer and ends with the latest", () => {
    const several = [
      answer("2017-09-02", 20),
      answer("2017-09-20", 80),
      answer("2018-03-02", 40),
      answer("2018-04-20", 44),
      answer("2018-04-20", 48, "citizen", "a later id"),
    ];
    expect(citizen(read([person("B-1", several)]))[2]).toBe("28");
  });

  test("answers once with one answer", () => {
    const overlapping: Measurement = { ...asked, followUp: { after: weeks(1), within: weeks(8) } };
    expect(citizen(read([person("B-1", [answer("2017-09-10", 40)])], "2018-12-31", [overlapping]))).toMatchObject([
      { state: "given" },
      { state: "missing" },
      null,
    ]);
    expect(citizen(read([person("B-1", [answer("2017-09-10", 40), answer("2017-09-11", 44)])], "2018-12-31", [overlapping]))[2]).toBe("4");
  });

  test("who is not enrolled in the intake is not asked", () => {
    const late = person("B-1", [answer("2018-09-01", 40)], { enrolled: "2018-08-14" });
    expect(read([late, { id: "B-2" }, person("B-3", [], { enrolled: "2018-08-13" })], "2018-08-12").totals[0]?.subjects).toBe(0);
    expect(read([late, { id: "B-2" }, person("B-3", [], { enrolled: "2018-08-13" })], "2018-08-13").totals[0]?.subjects).toBe(1);
  });
});

describe("answers that do not count", () => {
  test("are off the scale: above, below, or between two scores", () => {
    for (const [value, isScore] of [
      [100, true],
      [104, false],
      [0, true],
      [-4, false],
      [41, false],
      ["40.0", true],
      ["40.5", false],
    ] as const) {
      const result = read([person("B-1", [answer("2017-09-05", value, "citizen", "o")])]);
      expect([citizen(result)[0], told(result), result.incomplete]).toEqual(
        isScore
          ? [expect.objectContaining({ state: "given" }), [], []]
          : [{ state: "missing", until: "2017-09-28" }, [["not-on-the-scale", "B-1/observations/o/value", "error"]], ["B-1"]],
      );
    }
  });

  test("come from nobody who is asked, and are told of", () => {
    const result = read([
      person("B-1", [answer("2017-09-05", 40, "company", "o1"), { id: "o2", kind: "trivsel", on: "2017-09-06", value: 40 }]),
    ]);
    expect(told(result)).toEqual([
      ["respondent-not-expected", "B-1/observations/o1/respondent", "warning"],
      ["respondent-not-expected", "B-1/observations/o2/respondent", "warning"],
    ]);
    expect(result.totals.map(({ baseline }) => baseline.given)).toEqual([0, 0]);
    const both = [
      { ...asked, respondents: ["citizen"] },
      { ...asked, id: "n", respondents: ["company"] },
    ];
    expect(told(read([person("B-1", [answer("2017-09-05", 40, "company")])], "2018-12-31", both))).toEqual([]);
  });

  test("of one participant who is given twice, or set aside, are nobody's", () => {
    const result = read([person("B-1", [answer("2017-09-05", 40)]), person("B-1", []), person("B-2", [], { agreement: "nowhere" })]);
    expect([result.changes, result.incomplete]).toEqual([[], ["B-1", "B-2"]]);
    expect(told(result).map(([code]) => code)).toEqual(["same-participant-twice", "unknown-agreement"]);
  });
});

describe("over all", () => {
  const people = [
    person("B-1", [answer("2017-09-05", 40), answer("2018-03-10", 52)]),
    person("B-2", [answer("2017-09-05", 40), answer("2018-03-10", 36)]),
    person("B-3", [answer("2017-09-05", 40), answer("2018-03-10", 40)]),
    person("B-4", [answer("2017-09-05", 40)]),
    person("B-5", [answer("2018-03-10", 40)]),
    person("B-6", []),
    person("B-7", [], { enrolled: "2018-08-01" }),
  ];

  test("answers are counted, missing ones too, and the changes of those with both are added", () => {
    expect(read(people, "2018-08-31").totals).toEqual([
      {
        measurement: "m",
        respondent: "citizen",
        subjects: 7,
        baseline: { given: 4, notYet: 0, missing: 3 },
        followUp: { given: 4, notYet: 1, missing: 2 },
        changes: 3,
        better: 1,
        same: 1,
        worse: 1,
        sumOfChanges: "8",
        meanChange: "2.666666666667",
      },
      {
        measurement: "m",
        respondent: "relative",
        subjects: 7,
        baseline: { given: 0, notYet: 0, missing: 7 },
        followUp: { given: 0, notYet: 1, missing: 6 },
        changes: 0,
        better: 0,
        same: 0,
        worse: 0,
        sumOfChanges: "0",
        meanChange: null,
      },
    ]);
  });

  test("better is where the scale says it is", () => {
    const distress: Measurement = { ...asked, scale: { ...scale, better: "lower" } };
    expect(read([people[0] as Participant], "2018-12-31", [distress]).totals[0]).toMatchObject({ better: 0, worse: 1, meanChange: "12" });
  });

  test("decimals are exact", () => {
    const { scoring: _scoring, ...tenths } = { ...scale, step: "0.1" };
    const list = [
      person("B-1", [answer("2017-09-05", 0.1), answer("2018-03-10", 0.3)]),
      person("B-2", [answer("2017-09-05", "0.2"), answer("2018-03-10", "0.3")]),
    ];
    expect(read(list, "2018-12-31", [{ ...asked, scale: tenths }]).totals[0]).toMatchObject({ sumOfChanges: "0.3", meanChange: "0.15" });
  });

  test("the order of rows is irrelevant", () => {
    expect(JSON.stringify(read([...people].reverse()))).toBe(JSON.stringify(read(people)));
  });

  test("nothing of it is money, and nothing paid changes", () => {
    const paidFor = people.map((one) => ({
      ...one,
      agreement: "a",
      placements: [{ id: "r", form: "smaajob", from: "2017-10-01" as Day }],
    }));
    const { issues: _with, ...before } = settle(terms, paidFor, { asOf: "2018-12-31" });
    const { issues: _without, ...after } = settle(
      terms,
      paidFor.map((one) => ({ ...one, observations: [] })),
      { asOf: "2018-12-31" },
    );
    expect(after).toEqual(before);
    expect(JSON.stringify(read(paidFor))).not.toMatch(/DKK|amount|price/);
  });
});

describe("companies and municipalities", () => {
  const change = (of: Measurement["of"]): Measurement => {
    const { respondents: _respondents, ...rest } = asked;
    return { ...rest, of };
  };
  const observations = (["2017-08-20", "2018-02-20"] as const).flatMap((on, place) => [
    { id: `c${place}`, kind: "trivsel", subject: "99904844", on, value: 40 + 8 * place },
    { id: `m${place}`, kind: "trivsel", subject: "0165", on, value: 40 - 8 * place },
    { id: `x${place}`, kind: "other", subject: "99904844", on, value: -1 },
  ]);
  const facts: Facts = {
    participants: [],
    observations: [...observations, { id: "late", kind: "trivsel", subject: "99421207", on: "2017-08-20", value: 40 }],
  };

  test("answer for themselves, from the day they take part", () => {
    const companies = read(facts, "2018-06-30", [change("companies")]);
    expect(companies.changes.map(({ subject, respondent, change: by, baseline }) => [subject, respondent, by, baseline.state])).toEqual([
      ["99421207", null, null, "missing"],
      ["99904844", null, "8", "given"],
    ]);
    expect(read(facts, "2017-12-31", [change("companies")]).changes.map(({ subject }) => subject)).toEqual(["99904844"]);
    expect(read(facts, "2018-01-01", [change("companies")]).changes.map(({ subject }) => subject)).toEqual(["99421207", "99904844"]);
    expect(read(facts, "2018-02-19", [change("companies")]).changes.map(({ followUp }) => followUp.state)).toEqual(["notYet", "notYet"]);
    expect(read(facts, "2018-02-20", [change("companies")]).changes.map(({ followUp }) => followUp.state)).toEqual(["notYet", "given"]);
    const municipalities = read(facts, "2018-06-30", [change("municipalities")]);
    expect(municipalities.changes.map(({ subject, change: by }) => [subject, by])).toEqual([["0165", "-8"]]);
    const paidByTheState = { ...terms, parties: terms.parties.map((party) => ({ ...party, kind: "state" as const })) };
    expect(wellbeing(paidByTheState, [change("municipalities")], facts, { asOf: "2018-06-30" }).totals[0]?.subjects).toBe(0);
  });

  test("that several agreements name begin with the earliest", () => {
    const [one] = terms.agreements;
    const both = {
      ...terms,
      agreements: [
        { ...one, companies: [{ id: "99904844" }] },
        { ...one, id: "b", from: "2018-01-01", companies: [{ id: "99904844" }] },
      ],
    } as typeof terms;
    expect(
      wellbeing(both, [change("companies")], facts, { asOf: "2018-06-30" }).changes.map(({ subject, change: by }) => [subject, by]),
    ).toEqual([["99904844", "8"]]);
  });

  test("off the scale are told of", () => {
    const wrong: Facts = { participants: [], observations: [{ id: "g", kind: "trivsel", subject: "0165", on: "2017-08-20", value: 1 }] };
    expect(told(read(wrong, "2018-06-30", [change("municipalities")]))).toEqual([["not-on-the-scale", "observations/g/value", "error"]]);
  });
});

describe("scoring", () => {
  test("adds the answers and multiplies them", () => {
    expect(scoreOf(scale, [5, 5, 5, 5, 5])).toBe("100");
    expect(scoreOf(scale, [0, 0, 0, 0, 0])).toBe("0");
    expect(scoreOf(scale, [0, 1, 2, 3, 4])).toBe("40");
    expect(scoreOf({ ...scale, scoring: { questions: 2, least: 1, most: 3, factor: "0.5" } }, [1, 2])).toBe("1.5");
  });

  test("of a part of the questions is none", () => {
    for (const answers of [[], [5, 5, 5, 5], [5, 5, 5, 5, null], [5, 5, 5, 5, 6], [5, 5, 5, 5, -1], [5, 5, 5, 5, 2.5], [5, 5, 5, 5, 5, 5]])
      expect(scoreOf(scale, answers)).toBeNull();
  });

  test("is the asker's where the scale says nothing of it", () => {
    const { scoring: _scoring, ...plain } = scale;
    expect(scoreOf(plain, [1])).toBeUndefined();
  });

  test("gives scores that are on the scale", () => {
    for (let total = 0; total <= 25; total++) {
      const answers = Array.from({ length: 5 }, (_, place) => Math.min(5, Math.max(0, total - 5 * place)));
      const score = scoreOf(scale, answers) ?? "none";
      expect(score).toBe(String(4 * total));
      expect(told(read([person("B-1", [answer("2017-09-05", score)])]))).toEqual([]);
    }
  });
});

describe("measurements that make no sense", () => {
  const wrong: readonly (readonly [measurement: Measurement, said: string])[] = [
    [{ ...asked, id: "" }, "no-id at measurements/0"],
    [{ ...asked, respondents: [] }, "empty-list at measurements/0/respondents"],
    [{ ...asked, respondents: ["citizen", "citizen"] }, "duplicate-id at measurements/0/respondents"],
    [{ ...asked, of: "companies" }, "unknown-key at measurements/0/respondents"],
    [{ ...asked, baseline: { count: 0, unit: "days" } }, "not-a-period at measurements/0/baseline"],
    [
      { ...asked, followUp: { after: months(6, "refuse"), within: months(2) } },
      "due-day-refused at measurements/0/followUp/after/monthEnd",
    ],
    [
      { ...asked, followUp: { after: months(6), within: { count: 1.5, unit: "weeks" } } },
      "wrong-shape at measurements/0/followUp/within/count",
    ],
    [{ ...asked, scale: { ...scale, id: "" } }, "no-id at measurements/0/scale"],
    [{ ...asked, scale: { ...scale, licence: "" } }, "empty-text at measurements/0/scale/licence"],
    [{ ...asked, scale: { ...scale, source: "" } }, "empty-text at measurements/0/scale/source"],
    [{ ...asked, scale: { ...scale, step: "0" } }, "not-a-number-in-terms at measurements/0/scale/step"],
    [{ ...asked, scale: { ...scale, least: "low" } }, "not-a-number-in-terms at measurements/0/scale/step"],
    [{ ...asked, scale: { ...scale, least: "100" } }, "least-above-most at measurements/0/scale"],
    [{ ...asked, scale: { ...scale, most: "96" } }, "range-not-of-scoring at measurements/0/scale"],
    [{ ...asked, scale: { ...scale, least: "4" } }, "range-not-of-scoring at measurements/0/scale"],
    [{ ...asked, scale: { ...scale, step: "2" } }, "range-not-of-scoring at measurements/0/scale"],
    [
      { ...asked, scale: { ...scale, scoring: { questions: 0, least: 0, most: 5, factor: "4" } } },
      "range-not-of-scoring at measurements/0/scale",
    ],
  ];
  test.each(wrong)("%j is refused in words, and read as nothing", (measurement, said) => {
    const result = checkedMeasurements([measurement]);
    expect(result.issues.map(({ code, path }) => `${code} at ${path.join("/")}`)).toEqual([said]);
    expect(() => measurements([measurement])).toThrow(ProgrammeError);
    expect(wellbeing(terms, [measurement], [], { asOf: "2018-01-01" })).toMatchObject({ totals: [], issues: result.issues });
    for (const issue of result.issues) expect(messageOf(issue, "da")).toMatch(/^trivselsmålinger › .*\.$/);
  });

  test("of one id are refused", () => expect(checkedMeasurements([asked, asked]).issues.map(({ code }) => code)).toEqual(["duplicate-id"]));
  test("are frozen when they are right", () => expect(Object.isFrozen(measurements([asked])[0]?.scale)).toBe(true));

  test("days that are none throw, with the name of the argument", () => {
    expect(() => wellbeing(terms, [asked], [], { asOf: "2018-02-30" })).toThrow(/^asOf: /);
    expect(() => wellbeing(terms, [asked], [], { asOf: "2018-02-28", knownOn: "soon" as Day })).toThrow(/^knownOn: /);
  });
});

describe("in words", () => {
  const text = (people: readonly Participant[], place = 0) => {
    const total = read(people).totals[place];
    if (total === undefined) throw new Error("no total");
    return (["da", "en"] as const).map((locale) => wellbeingText(total, [asked], locale));
  };
  const both = (id: string, first: number, last: number): Participant =>
    person(id, [answer("2017-09-05", first), answer("2018-03-10", last)]);

  test("tell how many, how much, which way and what is missing", () => {
    expect(
      text([both("B-1", 40, 52), both("B-2", 40, 36), both("B-3", 40, 40), person("B-4", []), person("B-5", [answer("2017-09-05", 40)])]),
    ).toEqual([
      "»Trivsel« ifølge borgerne: 3 af 5 har svaret både ved begyndelsen og ved opfølgningen. Ændringen er i gennemsnit +2,67: 1 er gået frem, 1 er uændret, og 1 er gået tilbage. Der mangler 1 svar fra begyndelsen og 2 fra opfølgningen.",
      '"Wellbeing" according to the citizens: 3 of 5 have answered both at the beginning and at the follow-up. The mean change is +2.67: 1 moved forward, 1 is unchanged, and 1 moved back. Missing from the beginning: 1 answer; from the follow-up: 2.',
    ]);
    expect(text([both("B-1", 40, 32)])[0]).toBe(
      "»Trivsel« ifølge borgerne: 1 af 1 har svaret både ved begyndelsen og ved opfølgningen. Ændringen er i gennemsnit -8: 1 er gået tilbage. Ingen svar mangler.",
    );
    expect(text([both("B-1", 40, 40), both("B-2", 40, 40), both("B-3", 40, 48)])[0]).toContain(
      "Ændringen er i gennemsnit +2,67: 1 er gået frem, og 2 er uændrede. Ingen svar mangler.",
    );
    expect(text([both("B-1", 40, 40), both("B-2", 40, 48)])[1]).toContain(
      "The mean change is +4: 1 moved forward and 1 is unchanged. No answers are missing.",
    );
    expect(text([person("B-1", [])], 1)).toEqual([
      "»Trivsel« ifølge de pårørende: Ingen har svaret både ved begyndelsen og ved opfølgningen. Der mangler 1 svar fra begyndelsen og 1 fra opfølgningen.",
      '"Wellbeing" according to the relatives: None has answered both at the beginning and at the follow-up. Missing from the beginning: 1 answer; from the follow-up: 1.',
    ]);
  });
});
