import { months, withhold } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { amounts, dues, line, settled } from "./lines.js";

const tenth = withhold("0.1", "2018-12-31");

describe("withhold", () => {
  test("a part becomes a line of its own, due on the day; together they are what the line was", () => {
    const claim = line("job", "B-1", "2018-03-01", 100, { series: "r1", placement: "r1", employer: "e", measured: 3 });
    const [now, later] = settled(tenth, [claim]);
    expect(now).toEqual({
      ...claim,
      amount: 9000,
      adjustments: [["withhold", -1000]],
      reason: { code: "withheld-until", on: "2018-12-31" },
    });
    expect(later).toEqual({
      ...claim,
      outcome: "withhold",
      outcomeOrder: 9,
      occurrence: "job/1",
      source: { outcome: "job", occurrence: "1" },
      dueOn: claim.dueOn + 305,
      price: 1000,
      amount: 1000,
      reason: { code: "withheld-until", on: "2018-12-31" },
    });
  });

  test("the new lines stand in the order of claims, right after the participant's others of that day", () => {
    const lines = [
      line("job", "B-1", "2018-03-01", 10),
      line("stay", "B-1", "2018-03-01", 20, { outcomeOrder: 1 }),
      line("job", "B-2", "2018-03-01", 30),
    ];
    expect(settled(tenth, lines).map((one) => one.occurrence)).toEqual(["1", "1", "job/1", "stay/1", "1", "job/1"]);
    expect(amounts(settled(tenth, lines))).toEqual(["9", "18", "1", "2", "27", "3"]);
  });

  test.each([
    ["0.05", ["0.05", "0"]],
    ["0.04", ["0.04"]],
    ["0.15", ["0.13", "0.02"]],
    ["-0.15", ["-0.13", "-0.02"]],
    ["0", ["0"]],
  ] as const)("of %s, whole øre by largest remainder", (kroner, left) => {
    const [part, ...rest] = left;
    const found = amounts(settled(tenth, [line("job", "B-1", "2018-03-01", kroner)]));
    expect(found[0]).toBe(kroner === "0.05" ? "0.04" : part);
    expect(found.slice(1)).toEqual(kroner === "0.05" ? ["0.01"] : rest);
  });

  test("nothing, or all of it", () => {
    expect(amounts(settled(withhold("0", "2018-12-31"), [line("job", "B-1", "2018-03-01", 10)]))).toEqual(["10"]);
    expect(amounts(settled(withhold("1", "2018-12-31"), [line("job", "B-1", "2018-03-01", 10)]))).toEqual(["0", "10"]);
  });

  test("a line due on the day or later is paid whole", () => {
    expect(amounts(settled(tenth, [line("job", "B-1", "2018-12-30", 10)]))).toEqual(["9", "1"]);
    expect(amounts(settled(tenth, [line("job", "B-1", "2018-12-31", 10)]))).toEqual(["10"]);
    expect(amounts(settled(tenth, [line("job", "B-1", "2018-03-01", 10, { dueOn: Number.POSITIVE_INFINITY })]))).toEqual(["10"]);
  });

  test("a period after the line was due", () => {
    const later = withhold("0.5", { after: months(1) });
    expect(dues(settled(later, [line("job", "B-1", "2018-01-31", 10)]))).toEqual(["2018-01-31", "2018-02-28"]);
  });

  test("where the month is too short and the terms refuse, the line is held", () =>
    expect(settled(withhold("0.5", { after: months(1, "refuse") }), [line("job", "B-1", "2018-01-31", 10)])).toMatchObject([
      { amount: 1000, dueOn: Number.POSITIVE_INFINITY, reason: { code: "not-computed" } },
    ]));

  test("other lines pass", () =>
    expect(amounts(settled(withhold("0.5", "2018-12-31", { outcomes: ["stay"] }), [line("job", "B-1", "2018-03-01", 10)]))).toEqual([
      "10",
    ]));
});
