import fc from "fast-check";
import { days, type Period, months, weeks, years } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { type Day, type DayNumber, calendarUnit, dayOf, readDay, writeDay } from "../../src/time/day.js";
import { dayAfter } from "../../src/time/period.js";

const number = (day: string): DayNumber => readDay(day) as DayNumber;
const after = (anchor: string, period: Period): Day | undefined => {
  const day = dayAfter(period)(number(anchor));
  return day === undefined ? undefined : writeDay(day);
};

describe("days", () => {
  test.each([
    "2018-02-29",
    "2018-13-01",
    "2018-00-10",
    "2018-01-00",
    "2018-01-0:",
    "2018-0:-01",
    "201:-01-01",
    "201/-01-01",
    "2018-01-0/",
    "2018-01-1 ",
    "2018-01-１1",
    "2018-04-31",
    "18-04-01",
    "2018-4-1",
    "20180401",
    "2018-04-01T00:00",
    " 2018-04-01",
    "2018/04/01",
    "0000-01-01",
    "10000-01-01",
    "",
    "x",
  ])("%j is no day", (text) => expect(readDay(text)).toBeUndefined());
  test.each([null, undefined, 20180401, {}, ["2018-04-01"]])("%j is no day", (value) => expect(readDay(value)).toBeUndefined());
  test("29 February exists in leap years", () => {
    expect(readDay("2016-02-29")).toBeDefined();
    expect(readDay("1900-02-29")).toBeUndefined();
    expect(readDay("2000-02-29")).toBeDefined();
  });
  test("every day is written as it was read, and the next is one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_890_000 }), (day) => {
        expect(readDay(writeDay(day))).toBe(day);
        expect(writeDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
  test("the last day of 400 years is the 29th of February, and so is it written", () => {
    for (const text of ["0400-02-29", "1600-02-29", "2000-02-29", "2400-02-29", "9600-02-29"]) {
      expect(writeDay(number(text))).toBe(text);
      expect(writeDay(number(text) + 1)).toBe(`${text.slice(0, 4)}-03-01`);
      expect(writeDay(number(text) - 1)).toBe(`${text.slice(0, 4)}-02-28`);
    }
  });
  test("what lies beyond the calendar is written as its end, and none of it is read", () => {
    const last = number("9999-12-31");
    expect([last + 1, last + 400, Number.POSITIVE_INFINITY].map(writeDay)).toEqual(["9999-12-31", "9999-12-31", "9999-12-31"]);
    expect(writeDay(number("0001-01-01") - 1)).toBe("0001-01-01");
  });
  test("months and weeks go on beyond it, each where the one before ended", () => {
    for (const unit of ["week", "month"] as const) {
      let day = number("9999-11-01");
      for (let turn = 0; turn < 20; turn++) {
        const { first, after } = calendarUnit(day, unit);
        expect([first <= day, after > day]).toEqual([true, true]);
        expect(calendarUnit(after, unit).first).toBe(after);
        day = after;
      }
    }
    expect(calendarUnit(number("9999-12-31"), "month").key).toBe("9999-12");
    expect(calendarUnit(number("0001-01-01"), "week").key).toBe("0001-W01");
  });
  test("dayOf refuses what is no number", () => expect(dayOf(2018, Number.NaN, 1)).toBeUndefined());
});

describe("periods", () => {
  test.each([
    ["2018-01-31", months(1), "2018-02-28"],
    ["2018-01-31", months(2), "2018-03-31"],
    ["2018-01-31", months(1, "overflow"), "2018-03-01"],
    ["2018-01-31", months(1, "refuse"), undefined],
    ["2018-01-28", months(1, "refuse"), "2018-02-28"],
    ["2016-02-29", years(1), "2017-02-28"],
    ["2016-02-29", years(1, "overflow"), "2017-03-01"],
    ["2016-02-29", years(4, "refuse"), "2020-02-29"],
    ["2017-08-28", years(3), "2020-08-28"],
    ["2017-09-04", weeks(13), "2017-12-04"],
    ["2017-09-04", days(1), "2017-09-05"],
    ["2018-11-03", months(1), "2018-12-03"],
  ] as const)("%s and %j is %s", (anchor, period, expected) => expect(after(anchor, period)).toBe(expected));

  test.each([() => days(0), () => weeks(-1), () => months(1.5), () => years(Number.NaN), () => years(101)])("%s throws", (make) =>
    expect(make).toThrow(RangeError),
  );
});
