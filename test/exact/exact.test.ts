import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Exact,
  add,
  compare,
  divide,
  isWholeMultiple,
  multiply,
  negate,
  readExact,
  round,
  subtract,
  writeExact,
  writeUnits,
} from "../../src/exact/exact.js";

const read = (text: string): Exact => readExact(text) as Exact;
const written = (value: Exact): string => writeExact(value, { least: 0, most: 12 });

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.nat({ max: 8 }))
  .map(([digits, places]) => divide(read(String(digits)), read(`1${"0".repeat(places)}`)));
const fraction = fc
  .tuple(
    decimal,
    decimal.filter((value) => compare(value, 0) !== 0),
  )
  .map(([a, b]) => divide(a, b));

describe("exact numbers", () => {
  test("a third times three is one", () => {
    expect(multiply(divide(1, 3), 3)).toBe(1);
    expect(add(divide(1, 3), divide(2, 3))).toBe(1);
  });

  test("a tenth and two tenths are three tenths", () => expect(compare(add(read("0.1"), read("0.2")), read("0.3"))).toBe(0));

  test("stay exact where whole numbers no longer fit", () => {
    expect(written(add(Number.MAX_SAFE_INTEGER, 2))).toBe("9007199254740993");
    expect(written(multiply(Number.MAX_SAFE_INTEGER, 3))).toBe("27021597764222973");
    expect(subtract(add(Number.MAX_SAFE_INTEGER, 2), 2)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("have one form for each value", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toBe(0);
        if (compare(b, 0) !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(0 - compare(b, a));
      }),
    );
  });

  test("nothing is divided by zero", () => expect(() => divide(1, 0)).toThrow(RangeError));

  test.each(["0x10", "1e3", "Infinity", "NaN", "", " 1", "1 ", "+1", "1.", ".5", "1,5", "1_000", "--1", "१"])(
    "%j is no decimal text",
    (text) => expect(readExact(text)).toBeUndefined(),
  );

  test("minus nothing is nothing", () => {
    expect(Object.is(readExact("-0"), 0)).toBe(true);
    expect(Object.is(negate(0), 0)).toBe(true);
    expect(Object.is(multiply(-1, 0), 0)).toBe(true);
    expect(writeUnits(negate(0), 2)).toBe("0.00");
  });

  test("whole multiples", () => {
    expect(isWholeMultiple(read("0.3"), read("0.1"))).toBe(true);
    expect(isWholeMultiple(read("0.35"), read("0.1"))).toBe(false);
    expect(isWholeMultiple(0, 0)).toBe(true);
    expect(isWholeMultiple(1, 0)).toBe(false);
  });
});

describe("rounding", () => {
  const table = [
    ["2.5", "3", "2", "3", "2"],
    ["3.5", "4", "4", "4", "3"],
    ["-2.5", "-3", "-2", "-3", "-2"],
    ["2.4", "2", "2", "3", "2"],
    ["2.6", "3", "3", "3", "2"],
    ["-2.6", "-3", "-3", "-3", "-2"],
    ["2", "2", "2", "2", "2"],
    ["3", "3", "3", "3", "3"],
    ["-1", "-1", "-1", "-1", "-1"],
    ["0", "0", "0", "0", "0"],
    ["-0.4", "0", "0", "-1", "0"],
  ] as const;
  test.each(table)("%s is %s half up, %s half even, %s up, %s down", (value, halfUp, halfEven, up, down) => {
    expect(written(round(read(value), 1, "half-up"))).toBe(halfUp);
    expect(written(round(read(value), 1, "half-even"))).toBe(halfEven);
    expect(written(round(read(value), 1, "up"))).toBe(up);
    expect(written(round(read(value), 1, "down"))).toBe(down);
  });

  // domain.md: sick pay per hour is the week divided by 37, percentages of a base in whole kroner.
  test.each([
    ["4075", "110.14"],
    ["4135", "111.76"],
    ["4180", "112.97"],
    ["4355", "117.70"],
    ["4550", "122.97"],
  ])("%s a week is %s an hour", (week, hour) =>
    expect(writeExact(round(divide(read(week), 37), read("0.01"), "half-up"), { least: 2, most: 2 })).toBe(hour),
  );
  test.each([
    ["0.98", "18489"],
    ["0.89", "16791"],
  ])("%s of 18,866 is %s", (part, kroner) => expect(written(round(multiply(read(part), 18_866), 1, "half-up"))).toBe(kroner));
  test("42,116 with 40 % on top, up to a whole peso", () => expect(written(round(multiply(42_116, read("1.4")), 1, "up"))).toBe("58963"));

  test("is a whole multiple, less than one unit away", () => {
    fc.assert(
      fc.property(
        fraction,
        fc.constantFrom("0.01", "1", "5", "0.25").map(read),
        fc.constantFrom("half-up", "half-even", "up", "down"),
        (value, unit, mode) => {
          const rounded = round(value, unit, mode as "up");
          expect(isWholeMultiple(rounded, unit)).toBe(true);
          const off = subtract(rounded, value);
          expect(compare(off, unit)).toBeLessThan(0);
          expect(compare(negate(off), unit)).toBeLessThan(0);
        },
      ),
    );
  });
});

describe("writing", () => {
  test.each([
    [1050, 2, "10.50"],
    [5, 2, "0.05"],
    [-5, 2, "-0.05"],
    [0, 2, "0.00"],
    [1050, 0, "1050"],
    [-123_456, 2, "-1234.56"],
  ])("%d units with %d decimals are %s", (units, decimals, text) => expect(writeUnits(units, decimals)).toBe(text));
  test("parts of a unit are written", () => expect(writeUnits(divide(2001, 2), 2)).toBe("10.005"));
  test("large amounts are written in full", () =>
    expect(writeUnits(multiply(read("123456789012345678"), 100), 2)).toBe("123456789012345678.00"));
  test("15 of 37 hours", () => expect(writeExact(divide(15, 37), { least: 3, most: 3 })).toBe("0.405"));
});
