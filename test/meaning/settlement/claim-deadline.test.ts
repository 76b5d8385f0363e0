import { claimDeadline, days, months } from "payment-by-results";
import { describe, expect, test } from "vitest";
import type { KnownEvidence } from "../../../src/facts/timeline.js";
import type { Day } from "../../../src/time/day.js";
import { context, kroner, line, on, person, settled } from "./lines.js";

type Claims = NonNullable<NonNullable<Parameters<typeof person>[2]>["claims"]>;
const within45 = claimDeadline([{ after: "reached", period: days(45) }]);

/** Reached 2014-04-05: what it comes to, when it is due and why not. */
const told = (
  rule: Parameters<typeof settled>[0],
  claims: Claims,
  asOf: Day = "2018-12-31",
  more: Parameters<typeof line>[4] = {},
): string => {
  const view = person("B-1", "2014-01-06", { claims });
  const [left] = settled(rule, [line("job", "B-1", "2014-04-05", 300, { view, ...more })], context({ asOf }));
  if (left === undefined) return "none";
  const due = left.dueOn === Number.POSITIVE_INFINITY ? "held" : `+${left.dueOn - left.reachedOn}`;
  return `${kroner(left.amount)} ${due} ${left.reason === undefined ? "" : Object.values(left.reason).join(" ")}`.trim();
};
const claimed = (day: Day): Claims => [{ outcome: "job", on: day }];

describe("claimed", () => {
  test.each([
    ["2014-05-20", "300 +45"],
    ["2014-05-21", "0 +0 claim-deadline-passed 2014-05-20"],
    ["2014-04-05", "300 +0"],
    ["2014-04-04", "300 +0"],
    ["2014-04-06", "300 +1"],
  ] as const)("on %s", (day, expected) => expect(told(within45, claimed(day))).toBe(expected));

  test("not yet: held as long as there is time", () => {
    expect(told(within45, [], "2014-05-20")).toBe("300 held not-claimed 2014-05-20");
    expect(told(within45, [], "2014-05-21")).toBe("0 +0 claim-deadline-passed 2014-05-20");
  });

  test("a claim of a day that has not come is none yet", () => {
    expect(told(within45, claimed("2014-05-10"), "2014-05-09")).toBe("300 held not-claimed 2014-05-20");
    expect(told(within45, claimed("2014-05-10"), "2014-05-10")).toBe("300 +35");
  });

  test("the earliest claim counts", () =>
    expect(told(within45, [...claimed("2014-06-01"), ...claimed("2014-05-01"), ...claimed("2014-05-03")])).toBe("300 +26"));

  test("of this outcome, series and occurrence, where it says so", () => {
    const claim = (more: Partial<Claims[number]>): Claims => [{ outcome: "job", on: "2014-04-10", ...more }];
    const line = { series: "r1", occurrence: "2" };
    expect(told(within45, claim({ outcome: "stay" }))).toContain("passed");
    expect(told(within45, claim({ series: "r1", occurrence: "2" }), undefined, line)).toBe("300 +5");
    expect(told(within45, claim({ series: "r2" }), undefined, line)).toContain("passed");
    expect(told(within45, claim({ occurrence: "1" }), undefined, line)).toContain("passed");
    expect(told(within45, claim({ series: "r1" }), undefined, line)).toBe("300 +5");
  });

  test("the day due is never moved forward, and a deadline is told by the rule that cut", () => {
    expect(told(within45, claimed("2014-04-06"), undefined, { dueOn: on("2014-04-15") })).toBe("300 +10");
    const [left] = settled(within45, [line("job", "B-1", "2014-04-05", 300, { view: person("B-1", "2014-01-06") })]);
    expect(left?.adjustments).toEqual([["claim-deadline", -30_000]]);
  });
});

describe("the last day to claim", () => {
  test.each([
    ["a period after the day reached", [{ after: "reached", period: months(1) }], "2014-05-05"],
    ["a period after the end of that month", [{ after: "monthEnd", period: days(10) }], "2014-05-10"],
    ["a period after enrolment", [{ after: "enrolment", period: days(100) }], "2014-04-16"],
    [
      "the earliest of several",
      [
        { after: "monthEnd", period: days(10) },
        { after: "enrolment", period: days(100) },
        { after: "reached", period: days(45) },
      ],
      "2014-04-16",
    ],
  ] as const)("is %s", (_, by, last) => expect(told(claimDeadline(by), [], "2014-04-05")).toBe(`300 held not-claimed ${last}`));

  test("where there is none, the line is held until it is claimed", () => {
    expect(told(claimDeadline([]), [])).toBe("300 held not-claimed");
    expect(told(claimDeadline([]), claimed("2017-04-05"))).toBe("300 +1096");
  });

  test("that cannot be computed holds the line", () => {
    const view = person("B-1", "2014-01-31");
    const rule = claimDeadline([{ after: "enrolment", period: months(1, "refuse") }]);
    expect(settled(rule, [line("job", "B-1", "2014-02-05", 300, { view })])).toMatchObject([
      { amount: 30_000, dueOn: Number.POSITIVE_INFINITY, reason: { code: "not-computed" } },
    ]);
  });
});

describe("evidence instead of a claim", () => {
  const rule = claimDeadline([{ after: "reached", period: days(45) }], { claimed: { evidence: "verified" } });
  const withEvidence = (more: Partial<KnownEvidence>, fields: Parameters<typeof line>[4] = {}): string => {
    const view = person("B-1", "2014-01-06", {
      evidence: [{ of: "r1", level: 2, to: Number.POSITIVE_INFINITY, givenOn: on("2014-04-10"), ...more }],
    });
    const [left] = settled(rule, [line("job", "B-1", "2014-04-05", 300, { view, placement: "r1", ...fields })]);
    return left === undefined ? "none" : `${kroner(left.amount)} +${left.dueOn - left.reachedOn}`;
  };

  test.each([
    ["of the level", {}, "300 +5"],
    ["of a higher level", { level: 3 }, "300 +5"],
    ["of a lower level", { level: 1 }, "0 +0"],
    ["of another placement", { of: "r2" }, "0 +0"],
    ["given from the start", { givenOn: Number.NEGATIVE_INFINITY }, "300 +0"],
    ["given on the last day", { givenOn: on("2014-05-20") }, "300 +45"],
    ["given a day late", { givenOn: on("2014-05-21") }, "0 +0"],
    ["up to the day reached", { to: on("2014-04-05") }, "300 +5"],
    ["that ends before the day reached", { to: on("2014-04-04") }, "0 +0"],
  ] as const)("%s", (_, more, expected) => expect(withEvidence(more)).toBe(expected));
});

test("lines not selected, and those that are no participant's, pass", () => {
  const lines = [line("fee", null, "2014-04-05", 5), line("stay", "B-1", "2014-04-05", 5, { view: person("B-1", "2014-01-06") })];
  expect(settled(claimDeadline([{ after: "reached", period: days(1) }], { outcomes: ["fee", "job"] }), lines)).toEqual(lines);
});
