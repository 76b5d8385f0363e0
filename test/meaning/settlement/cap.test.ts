import { type Day, agreed, cap, enrolledCount, groupObserved, kr, number, percent, product, reachedCount, sum } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { amounts, context, line, member, north, observedOf, person, reached, settled, south } from "./lines.js";

const jobs = (...kroner: readonly number[]) => kroner.map((amount, place) => line("job", `B-${place}`, "2018-03-01", amount));

describe("a cap of an amount", () => {
  test("of no lines leaves none", () => expect(settled(cap(kr(100), { per: [] }), [])).toEqual([]));

  test.each([
    ["one below", [40, 59], ["40", "59"]],
    ["exactly at", [40, 60], ["40", "60"]],
    ["one above", [40, 61], ["40", "60"]],
    ["all above", [100, 1, 1], ["100", "0", "0"]],
  ] as const)("%s the limit", (_, before, after) => expect(amounts(settled(cap(kr(100), { per: [] }), jobs(...before)))).toEqual(after));

  test("the crossing line is paid in part, and the adjustment names the rule", () =>
    expect(settled(cap(kr(100), { id: "contract", per: [] }), jobs(70, 50))[1]?.adjustments).toEqual([["contract", -2000]]));

  test("passed over, a line that does not fit leaves its room to later ones", () =>
    expect(amounts(settled(cap(kr(100), { per: [], crossing: "none" }), jobs(70, 50, 30, 1)))).toEqual(["70", "0", "30", "0"]));

  test("negative lines give room back, and are never cut", () => {
    expect(amounts(settled(cap(kr(100), { per: [] }), jobs(100, -30, 40)))).toEqual(["100", "-30", "30"]);
    expect(amounts(settled(cap(kr(100), { per: [] }), jobs(-30, 130, 1)))).toEqual(["-30", "130", "0"]);
    expect(amounts(settled(cap(kr(100), { per: [], crossing: "none" }), jobs(100, -30, 40, 30)))).toEqual(["100", "-30", "0", "30"]);
  });

  test("a limit below nothing is one of nothing", () => expect(amounts(settled(cap(kr(-1), { per: [] }), jobs(5)))).toEqual(["0"]));

  test("lines that are not selected pass untouched and take no room", () => {
    const lines = [
      line("wellbeing", "B-1", "2018-03-01", 90),
      line("job", "B-1", "2018-03-02", 60),
      line("wellbeing", "B-1", "2018-03-03", 90),
    ];
    expect(amounts(settled(cap(kr(50), { outcomes: ["job"], per: [] }), lines))).toEqual(["90", "50", "90"]);
  });

  test("held lines keep their room", () => {
    const lines = [line("job", "B-1", "2018-03-01", 80, { dueOn: Number.POSITIVE_INFINITY }), line("job", "B-2", "2018-03-02", 80)];
    expect(amounts(settled(cap(kr(100), { per: [] }), lines))).toEqual(["80", "20"]);
  });

  test("the limit may be what each agreement names", () => {
    const lines = [
      line("job", "B-1", "2018-03-01", 80, { agreement: south }),
      line("job", "B-2", "2018-03-02", 120),
      line("job", "B-3", "2018-03-03", 9, { agreement: south }),
    ];
    expect(amounts(settled(cap(agreed("cap"), { per: ["agreement"] }), lines))).toEqual(["50", "100", "0"]);
  });

  test("a limit without a value pays nothing, and says so", () => {
    const [left] = settled(cap(agreed("unnamed"), { per: ["agreement"] }), jobs(5));
    expect([left?.amount, left?.reason]).toEqual([0, { code: "not-computed", reachedOn: "2018-03-01" }]);
  });
});

describe("a cap of lines", () => {
  const three = cap(number(2), { counts: "lines", per: [] });
  test.each([
    ["below", [10, 10], ["10", "10"]],
    ["one above", [10, 10, 10], ["10", "10", "0"]],
    ["lines of nothing and negative ones do not count", [0, -5, 10, 10, 10], ["0", "-5", "10", "10", "0"]],
  ] as const)("%s", (_, before, after) => expect(amounts(settled(three, jobs(...before)))).toEqual(after));

  test("a part of a line is none", () =>
    expect(amounts(settled(cap(number("1.9"), { counts: "lines", per: [] }), jobs(10, 10)))).toEqual(["10", "0"]));

  test("pro rata, all are paid as large a part as may be paid whole", () =>
    expect(amounts(settled(cap(number(2), { counts: "lines", per: [], crossing: "proRata" }), jobs(30, 60, 90)))).toEqual([
      "20",
      "40",
      "60",
    ]));
});

describe("a cap pro rata", () => {
  const hundred = cap(kr(100), { per: [], crossing: "proRata" });
  test.each([
    ["below the limit nothing changes", [40, 60], ["40", "60"]],
    ["above it all lines are scaled", [100, 300], ["25", "75"]],
    ["the odd øre go to the largest remainders, ties to the earlier", [50, 50, 50], ["33.34", "33.33", "33.33"]],
    ["what negative lines give back is shared too", [100, -20, 140], ["50", "-20", "70"]],
    ["lines of nothing stay so", [0, 200], ["0", "100"]],
  ] as const)("%s", (_, before, after) => expect(amounts(settled(hundred, jobs(...before)))).toEqual(after));

  test("of a limit finer than the currency's unit, whole units are shared", () =>
    expect(amounts(settled(cap(kr("0.025"), { per: [], crossing: "proRata" }), jobs(1, 1)))).toEqual(["0.01", "0.01"]));

  test("below nothing there is nothing to share", () =>
    expect(amounts(settled(cap(kr(-5), { per: [], crossing: "proRata" }), jobs(1, 1)))).toEqual(["0", "0"]));
});

describe("pots", () => {
  const one = kr(100);
  test("lines share a pot when they agree in everything that per lists", () => {
    const lines = [
      line("job", "B-1", "2018-03-01", 80),
      line("job", "B-2", "2018-03-01", 80),
      line("stay", "B-1", "2018-03-02", 80),
      line("stay", "B-1", "2018-04-01", 80),
      line("stay", "B-1", "2019-04-01", 80),
    ];
    expect(amounts(settled(cap(one, { per: ["participant"] }), lines))).toEqual(["80", "80", "20", "0", "0"]);
    expect(amounts(settled(cap(one, { per: ["outcome"] }), lines))).toEqual(["80", "20", "80", "20", "0"]);
    expect(amounts(settled(cap(one, { per: ["participant", "outcome"] }), lines))).toEqual(["80", "80", "80", "20", "0"]);
    expect(amounts(settled(cap(one, { per: ["month"] }), lines))).toEqual(["80", "20", "0", "80", "80"]);
    expect(amounts(settled(cap(one, { per: ["year"] }), lines))).toEqual(["80", "20", "0", "0", "80"]);
  });

  test("agreements with one payer share that payer's pot", () => {
    const third = { ...south, id: "third" };
    const lines = [
      line("job", "B-1", "2018-03-01", 80, { agreement: south }),
      line("job", "B-2", "2018-03-02", 80, { agreement: third }),
      line("job", "B-3", "2018-03-03", 80, { agreement: north }),
    ];
    expect(amounts(settled(cap(one, { per: ["payer"] }), lines))).toEqual(["80", "20", "80"]);
    expect(amounts(settled(cap(one, { per: ["agreement"] }), lines))).toEqual(["80", "80", "80"]);
  });

  test("a line without a value for a key is in no pot", () => {
    const lines = [
      line("fee", null, "2018-03-01", 500),
      line("job", "B-1", "2018-03-01", 80, { placement: "r1", employer: "e" }),
      line("job", "B-2", "2018-03-02", 80, { placement: "r2", employer: "e" }),
      line("job", "B-3", "2018-03-03", 500),
    ];
    expect(amounts(settled(cap(one, { per: ["participant"] }), lines))).toEqual(["500", "80", "80", "100"]);
    expect(amounts(settled(cap(one, { per: ["placement"] }), lines))).toEqual(["500", "80", "80", "500"]);
    expect(amounts(settled(cap(one, { per: ["employer"] }), lines))).toEqual(["500", "80", "20", "500"]);
  });

  test("per attribute, of any kind of value, as it was on the day stated", () => {
    const views = [
      person("B-1", "2018-01-01", { attributes: { group: "a", score: 1 } }),
      person("B-2", "2018-01-01", { attributes: { group: "a", score: 2 } }),
      person("B-3", "2018-01-01"),
    ];
    const lines = views.map((view, place) => line("job", view.id, `2018-03-0${place + 1}` as Day, 80, { view }));
    expect(amounts(settled(cap(one, { per: [{ attribute: "group", on: "reached" }] }), lines))).toEqual(["80", "20", "80"]);
    expect(amounts(settled(cap(one, { per: [{ attribute: "score", on: "enrolment" }] }), lines))).toEqual(["80", "80", "80"]);
  });

  test("names of several keys are not mixed up", () => {
    const lines = [line("a,b", "c", "2018-03-01", 80), line("a", "b,c", "2018-03-01", 80)].sort((a, b) =>
      (a.participant ?? "") < (b.participant ?? "") ? -1 : 1,
    );
    expect(amounts(settled(cap(one, { per: ["outcome", "participant"] }), lines))).toEqual(["80", "80"]);
  });
});

describe("a limit that is read of a group", () => {
  test("of those enrolled in the pot, or in all", () => {
    const members = [
      member(person("B-1", "2018-01-01")),
      member(person("B-2", "2018-01-02")),
      member(person("B-3", "2018-01-03"), south),
      { ...member(person("B-4", "2018-01-03")), agreement: undefined },
    ];
    const each = (among: "pot" | "whole") => product(kr(10), enrolledCount(among));
    const lines = [line("job", "B-1", "2018-03-01", 100), line("job", "B-3", "2018-03-02", 100, { agreement: south })];
    expect(amounts(settled(cap(each("pot"), { per: ["agreement"] }), lines, context({ members })))).toEqual(["20", "10"]);
    expect(amounts(settled(cap(each("whole"), { per: ["agreement"] }), lines, context({ members })))).toEqual(["40", "40"]);
    expect(amounts(settled(cap(each("pot"), { per: ["payer", "month"] }), lines, context({ members })))).toEqual(["20", "10"]);
  });

  test("of outcomes reached", () => {
    const seen = context({
      reached: [
        reached("job", "B-1", "2018-03-01"),
        reached("job", "B-2", "2018-04-01"),
        reached("stay", "B-2", "2018-04-01"),
        reached("job", "B-3", "2018-03-01", { agreement: south }),
      ],
    });
    const lines = [line("job", "B-1", "2018-03-01", 100)];
    const each = (among: "pot" | "whole") => product(kr(10), reachedCount("job", among));
    expect(amounts(settled(cap(each("pot"), { per: ["agreement"] }), lines, seen))).toEqual(["20"]);
    expect(amounts(settled(cap(each("pot"), { per: ["agreement", "month"] }), lines, seen))).toEqual(["10"]);
    expect(amounts(settled(cap(each("whole"), { per: ["agreement"] }), lines, seen))).toEqual(["30"]);
  });

  test("of what was observed of the pot itself, by its subject", () => {
    const observations = [
      observedOf("north", "budget", "2018-01-01", 30),
      observedOf("north", "budget", "2018-02-01", 40),
      observedOf("south", "budget", "2018-03-01", 7),
      observedOf("north", "budget", "2019-01-01", 99),
    ];
    const lines = [line("job", "B-1", "2018-03-01", 100)];
    const left = (take: "first" | "last" | "sum", among: "pot" | "whole" = "pot") =>
      amounts(
        settled(cap(product(kr(1), groupObserved("budget", take, among)), { per: ["agreement"] }), lines, context({ observations })),
      ).join();
    expect([left("first"), left("last"), left("sum")]).toEqual(["30", "40", "70"]);
    expect([left("first", "whole"), left("last", "whole"), left("sum", "whole")]).toEqual(["30", "7", "77"]);
  });

  test("of a pot of several keys, by its values joined with strokes", () => {
    const observations = [observedOf("north/2018-03", "budget", "2018-01-01", 30)];
    const rule = cap(sum(kr(1), product(kr(1), groupObserved("budget"))), { per: ["agreement", "month"] });
    expect(
      amounts(settled(rule, [line("job", "B-1", "2018-03-01", 100), line("job", "B-1", "2018-04-01", 100)], context({ observations }))),
    ).toEqual(["31", "0"]);
  });

  test("a percentage is exact", () => expect(amounts(settled(cap(percent("33.3", kr("0.10")), { per: [] }), jobs(1)))).toEqual(["0.0333"]));
});
