import { days, months, payLag, weeks } from "payment-by-results";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/time/day.js";
import { workingDayAfter } from "../../../src/time/working-days.js";
import { dues, line, on, settled, surroundings, terms } from "./lines.js";

const due = (rule: Parameters<typeof settled>[0], reachedOn: Day) => dues(settled(rule, [line("job", "B-1", reachedOn, 10)]))[0];

describe("pay lag", () => {
  test.each([
    [days(1), "2018-03-01", "2018-03-02"],
    [weeks(2), "2018-03-01", "2018-03-15"],
    [months(1), "2018-01-31", "2018-02-28"],
    [months(2), "2018-01-31", "2018-03-31"],
    [months(1, "overflow"), "2018-01-31", "2018-03-01"],
  ] as const)("%j after %s is %s", (lag, reachedOn, expected) => expect(due(payLag(lag), reachedOn)).toBe(expected));

  test("the amount stays, and it begins from the day due", () => {
    const [left] = settled(payLag(days(10)), [line("job", "B-1", "2018-03-01", 10, { dueOn: on("2018-04-01") })]);
    expect(left).toMatchObject({ amount: 1000, reachedOn: on("2018-03-01"), dueOn: on("2018-04-11") });
    expect(left?.reason).toBeUndefined();
  });

  test("what is held stays held; what cannot be computed is held", () => {
    expect(dues(settled(payLag(months(1)), [line("job", "B-1", "2018-03-01", 10, { dueOn: Number.POSITIVE_INFINITY })]))).toEqual(["held"]);
    expect(settled(payLag(months(1, "refuse")), [line("job", "B-1", "2018-01-31", 10)])).toMatchObject([
      { amount: 1000, dueOn: Number.POSITIVE_INFINITY, reason: { code: "not-computed" } },
    ]);
  });

  test("other lines pass", () => expect(due(payLag(days(1), { outcomes: ["stay"] }), "2018-03-01")).toBe("2018-03-01"));

  test("working days of a calendar of the programme", () => {
    expect(due(payLag({ workingDays: 15, calendar: "spring" }), "2012-04-29")).toBe("2012-05-21");
    const free = surroundings({ programme: { ...terms, calendars: { spring: { holidays: [] } } } });
    expect(dues(settled(payLag({ workingDays: 15, calendar: "spring" }), [line("job", "B-1", "2012-04-29", 10)], undefined, free))).toEqual(
      ["2012-05-18"],
    );
  });
});

describe("working days", () => {
  const after = (count: number, from: Day) => workingDayAfter(count, ["2012-05-07", "2012-05-12"])(on(from));
  test.each([
    ["from a Thursday the next is Friday", 1, "2018-03-01", "2018-03-02"],
    ["from a Friday the next is Monday", 1, "2018-03-02", "2018-03-05"],
    ["from a Saturday", 1, "2018-03-03", "2018-03-05"],
    ["from a Sunday", 1, "2018-03-04", "2018-03-05"],
    ["five are a week", 5, "2018-03-01", "2018-03-08"],
    ["before 1970", 1, "1969-12-31", "1970-01-01"],
    ["long before 1970", 2, "1900-01-05", "1900-01-09"],
    ["a holiday is none", 1, "2012-05-04", "2012-05-08"],
    ["a holiday on a Saturday changes nothing", 5, "2012-05-08", "2012-05-15"],
  ] as const)("%s", (_, count, from, expected) => expect(after(count, from)).toBe(on(expected)));
});
