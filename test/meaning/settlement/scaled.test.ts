import {
  type Day,
  agreed,
  amountSoFar,
  answersCount,
  answersMean,
  answersMissing,
  byAttribute,
  dated,
  deadweight,
  greatest,
  groupObserved,
  indexed,
  kr,
  linear,
  minus,
  number,
  place,
  quotient,
  scaled,
  steps,
} from "payment-by-results";
import { describe, expect, test } from "vitest";
import { amounts, context, line, member, observedOf, person, settled, south } from "./lines.js";

const pool = (amount = 30_000) => [line("wellbeing", "B-1", "2018-03-01", amount)];

describe("scaled", () => {
  test("every line is multiplied exactly, negative ones too", () => {
    const lines = [line("job", "B-1", "2018-03-01", 10), line("job", "B-2", "2018-03-01", -10), line("job", "B-3", "2018-03-01", 0)];
    expect(settled(scaled(quotient(number(1), number(3))), lines).map((one) => one.amount)).toEqual([
      { numerator: 1000n, denominator: 3n },
      { numerator: -1000n, denominator: 3n },
      0,
    ]);
  });

  test("what would have happened anyway is an adjustment of its own", () => {
    const [left] = settled(deadweight(number("0.33")), [line("days", "B-1", "2019-03-01", 18_250)]);
    expect(left?.adjustments).toEqual([["deadweight", -602_250]]);
    expect(left?.amount).toBe(1_222_750);
  });

  test("a dated table is looked up for each line", () => {
    const view = person("B-1", "2018-01-01");
    const rule = indexed(
      dated(
        [
          ["2018-01-01", number(1)],
          ["2018-04-01", number("1.02")],
        ],
        { on: "reached" },
      ),
    );
    const lines = [line("job", "B-1", "2018-03-31", 100, { view }), line("job", "B-1", "2018-04-01", 100, { view })];
    expect(amounts(settled(rule, lines))).toEqual(["100", "102"]);
  });

  test("a factor may be the participant's", () => {
    const lines = ["a", "b"].map((group, place) =>
      line("job", `B-${place}`, "2018-03-01", 100, { view: person(`B-${place}`, "2018-01-01", { attributes: { group } }) }),
    );
    const rule = deadweight(byAttribute("group", { a: number("0.25"), b: number(0) }, { on: "enrolment" }));
    expect(amounts(settled(rule, lines))).toEqual(["75", "100"]);
  });

  test("without a factor the line is held at nothing, and says so", () => {
    expect(settled(scaled(groupObserved("rate")), pool())[0]).toMatchObject({
      amount: 0,
      reason: { code: "not-computed", reachedOn: "2018-03-01" },
    });
    expect(settled(scaled(agreed("unnamed")), pool())[0]).toMatchObject({ amount: 0 });
    expect(settled(scaled(steps(number(1), [[0, null]])), pool())[0]).toMatchObject({
      amount: 0,
      reason: { code: "not-priced", reachedOn: "2018-03-01" },
    });
  });

  test("only the lines selected, in a pot", () => {
    const lines = [
      line("fee", null, "2018-03-01", 10),
      line("job", "B-1", "2018-03-01", 10),
      line("stay", "B-1", "2018-03-01", 10, { outcomeOrder: 1 }),
    ];
    expect(amounts(settled(scaled(number(0), { outcomes: ["fee", "job"], per: ["participant"] }), lines))).toEqual(["10", "0", "10"]);
  });
});

describe("scaled by what was observed of groups", () => {
  const coupon = steps(groupObserved("restored"), [
    [0, 0],
    [55, "0.03"],
    [60, "0.075"],
    [65, "0.12"],
    [70, "0.15"],
  ]);
  test.each([
    [54, "0"],
    [55, "210000"],
    [60, "525000"],
    [65, "840000"],
    [70, "1050000"],
    [99, "1050000"],
  ] as const)("a rate of %s", (rate, left) =>
    expect(
      amounts(
        settled(
          scaled(coupon),
          [line("coupon", null, "2018-03-01", 7_000_000)],
          context({ observations: [observedOf(undefined, "restored", "2018-02-01", rate)] }),
        ),
      ),
    ).toEqual([left]),
  );

  test("per cohort or pooled, whichever is met: pooling adds events", () => {
    const fall = (among: "pot" | "whole") =>
      minus(number(1), quotient(groupObserved("events", "sum", among), groupObserved("expected", "sum", among)));
    const met = greatest(
      steps(fall("pot"), [
        [-1000, 0],
        ["0.1", 1],
      ]),
      steps(fall("whole"), [
        [-1000, 0],
        ["0.075", 1],
      ]),
    );
    const rule = scaled(met, { per: ["agreement"] });
    const cohorts = [line("fall", null, "2018-03-01", 10), line("fall", null, "2018-03-01", 10, { agreement: south })];
    const left = (...events: readonly (readonly [north: number, of: number, south: number, of: number])[]) =>
      events.map(([a, ofA, b, ofB]) => {
        const observations = [
          observedOf("north", "events", "2018-01-01", a),
          observedOf("north", "expected", "2018-01-01", ofA),
          observedOf("south", "events", "2018-01-01", b),
          observedOf("south", "expected", "2018-01-01", ofB),
        ];
        return amounts(settled(rule, cohorts, context({ observations }))).join("/");
      });
    expect(left([142, 155, 155, 155], [135, 150, 150, 150], [50, 100, 297, 300], [916, 1000, 904, 1000])).toEqual([
      "0/0",
      "10/0",
      "10/10",
      "10/10",
    ]);
  });

  test("an observation of a later day has not come", () => {
    const observations = [observedOf(undefined, "rate", "2018-04-01", 1)];
    const left = (asOf: "2018-03-31" | "2018-04-01") =>
      amounts(settled(scaled(groupObserved("rate")), pool(), context({ asOf, observations })));
    expect([left("2018-03-31"), left("2018-04-01")]).toEqual([["0"], ["30000"]]);
  });

  test("on one day the higher id is the last", () => {
    const observations = [observedOf("x", "rate", "2018-03-01", 2, "b"), observedOf("x", "rate", "2018-03-01", 1, "a")];
    expect(amounts(settled(scaled(groupObserved("rate")), pool(1), context({ observations })))).toEqual(["2"]);
  });
});

describe("scaled by people's answers", () => {
  const star = (id: string, ...values: readonly (readonly [day: Day, value: number])[]) =>
    member(person(id, "2018-01-15", { observations: values.map(([day, value]) => ["star", day, value]) }));
  const scale = linear(quotient(answersMean("star", "change"), number(10)), [
    ["0.5", 0],
    ["1.4", 1],
  ]);

  test("the mean of changes, of those with two answers at least", () => {
    const members = [
      star("B-1", ["2018-01-15", 10], ["2018-02-01", 99], ["2018-03-01", 30]),
      star("B-2", ["2018-01-20", 5], ["2018-03-01", 5]),
      star("B-3", ["2018-01-20", 5], ["2018-03-01", 9]),
      star("B-4", ["2018-01-20", 5]),
    ];
    expect(amounts(settled(scaled(scale), pool(), context({ members })))).toEqual(["10000"]);
    const count = (take: "first" | "last" | "change") =>
      amounts(settled(scaled(answersCount("star", take)), pool(1), context({ members })));
    expect([count("first"), count("last"), count("change")]).toEqual([["4"], ["4"], ["3"]]);
    expect(amounts(settled(scaled(answersMissing("star", "change")), pool(1), context({ members })))).toEqual(["1"]);
  });

  test("answers before enrolment and after the day settled are none", () => {
    const members = [star("B-1", ["2018-01-14", 1], ["2018-01-15", 10], ["2018-03-01", 30], ["2018-03-02", 50])];
    const mean = (take: "first" | "last" | "change") =>
      amounts(settled(scaled(answersMean("star", take)), pool(1), context({ asOf: "2018-03-01", members })));
    expect([mean("first"), mean("last"), mean("change")]).toEqual([["10"], ["30"], ["20"]]);
  });

  test("of nobody there is no mean", () => expect(amounts(settled(scaled(scale), pool()))).toEqual(["0"]));

  test("of the pot or of all, by agreement as of the day settled and by attribute", () => {
    const answer = (id: string, group: string, agreement: typeof south, value: number) =>
      member(person(id, "2018-01-01", { attributes: { group }, observations: [["star", "2018-02-01", value]] }), agreement);
    const [a, b, c] = [answer("B-1", "a", south, 1), answer("B-2", "a", south, 3), answer("B-3", "b", { ...south, id: "north" }, 8)];
    const members = [a, b, c];
    const mean = (among: "pot" | "whole", per: Parameters<typeof scaled>[1]) =>
      amounts(
        settled(
          scaled(answersMean("star", "last", among), per),
          [line("w", "B-1", "2018-03-01", 1, { agreement: south, view: a.view })],
          context({ members }),
        ),
      );
    expect(mean("pot", { per: ["agreement"] })).toEqual(["2"]);
    expect(mean("whole", { per: ["agreement"] })).toEqual(["4"]);
    expect(mean("pot", { per: [{ attribute: "group", on: "reached" }] })).toEqual(["2"]);
    expect(mean("pot", { per: ["participant"] })).toEqual(["1"]);
  });
});

describe("scaled by the rule's own lines", () => {
  const lines = [
    line("other", "B-0", "2018-03-01", 500),
    line("job", "B-1", "2018-03-01", 10),
    line("job", "B-2", "2018-03-02", 20, { agreement: south }),
    line("job", "B-3", "2018-03-03", 30),
  ];
  test("what they come to, as the rules before left them", () => {
    const half = (among: "pot" | "whole") => scaled(quotient(kr(1), amountSoFar(among)), { outcomes: ["job"], per: ["agreement"] });
    expect(amounts(settled(half("pot"), lines))).toEqual(["500", "0.25", "1", "0.75"]);
    expect(settled(half("whole"), lines).map((one) => one.amount)).toEqual([
      50000,
      { numerator: 50n, denominator: 3n },
      { numerator: 100n, denominator: 3n },
      50,
    ]);
  });
  test("which of them a line is", () => {
    const numbered = (among: "pot" | "whole") => amounts(settled(scaled(place(among), { outcomes: ["job"], per: ["agreement"] }), lines));
    expect(numbered("pot")).toEqual(["500", "10", "20", "60"]);
    expect(numbered("whole")).toEqual(["500", "10", "40", "90"]);
  });
});
