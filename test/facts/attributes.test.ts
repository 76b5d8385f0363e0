import type { Participant } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { valueOn } from "../../src/time/dated.js";
import { dayNumber, read, told, timeline } from "./reading.js";

type Attributes = NonNullable<Participant["attributes"]>;

const value = (name: string, written: Attributes[string]) => {
  const steps = timeline({ attributes: { [name]: written } }).attributes.get(name);
  return steps === undefined ? undefined : valueOn(steps, dayNumber("2018-06-01"));
};

describe("an attribute is read as the programme declares it", () => {
  const cases: readonly (readonly [name: string, written: string | number, value: unknown])[] = [
    ["group", "10", "10"],
    ["score", 39, 39],
    ["score", "39", 39],
    ["score", "-0.5", { numerator: -1n, denominator: 2n }],
    ["score", 0.000001, { numerator: 1n, denominator: 1_000_000n }],
    ["birthDate", "1970-01-02", 1],
    ["birthDate", "1969-12-31", -1],
    ["other", "10", "10"],
    ["other", " free text ", " free text "],
    ["other", 10.5, "10.5"],
    ["other", "", ""],
  ];
  test.each(cases)("%s: %j", (name, written, expected) => {
    expect(value(name, written)).toEqual(expected);
    expect(value(name, [{ from: "2018-01-01", value: written }])).toEqual(expected);
  });

  test("with the value of each day", () => {
    const birthDate = [
      { from: "2018-07-01", value: "1980-01-01" },
      { from: "2018-06-01", value: "1970-01-01" },
    ] as const;
    expect(value("birthDate", birthDate)).toBe(0);
    expect(value("birthDate", birthDate.slice(0, 1))).toBeUndefined();
  });
});

describe("an attribute that is wrong", () => {
  const cases: readonly (readonly [name: string, written: string | number, code: string])[] = [
    ["group", "11", "unknown-value"],
    ["group", "", "unknown-value"],
    ["group", 10, "unknown-value"],
    ["score", "many", "fact-not-a-number"],
    ["score", "", "fact-not-a-number"],
    ["score", Number.NaN, "fact-not-a-number"],
    ["score", 2 ** 53, "fact-not-a-number"],
    ["score", "0.0000001", "too-many-decimals"],
    ["score", 0.0000001, "too-many-decimals"],
    ["score", "0101011234", "personal-number"],
    ["score", 1_010_011_234, "personal-number"],
    ["birthDate", "1970-02-29", "fact-not-a-day"],
    ["birthDate", "01-02-1970", "fact-not-a-day"],
    ["birthDate", "", "fact-not-a-day"],
    ["birthDate", 0, "fact-not-a-day"],
    ["other", "000000-0000", "personal-number"],
    ["other", 1_010_011_234, "personal-number"],
  ];
  test.each(cases)("%s: %j sets the participant aside: %s", (name, written, code) => {
    const person = read({ attributes: { [name]: written } });
    expect(told(person.issues)).toEqual([[code, `P/attributes/${name}`]]);
    expect([person.timeline, person.setAside]).toEqual([undefined, 1]);
    const inList = read({ attributes: { [name]: [{ from: "2018-01-01", value: written }] } });
    expect(told(inList.issues)).toEqual([[code, `P/attributes/${name}/2018-01-01/value`]]);
    expect(inList.timeline).toBeUndefined();
  });

  test("once more on the same day must be the same, however it is written", () => {
    const twice = (name: string, first: string | number, second: string | number) =>
      told(
        read({
          attributes: {
            [name]: [
              { from: "2018-01-01", value: first },
              { from: "2018-01-01", value: second },
            ],
          },
        }).issues,
      );
    expect(twice("score", 0.5, "0.50")).toEqual([]);
    expect(twice("score", 5, "5.0")).toEqual([]);
    expect(twice("score", "0.5", "0.25")).toEqual([["two-values-same-day", "P/attributes/score"]]);
    expect(twice("score", "0.5", "1")).toEqual([["two-values-same-day", "P/attributes/score"]]);
    expect(twice("birthDate", "1970-01-01", "1970-01-02")).toEqual([["two-values-same-day", "P/attributes/birthDate"]]);
    expect(twice("other", "5", "5.0")).toEqual([["two-values-same-day", "P/attributes/other"]]);
  });

  test("in a version since replaced sets nobody aside", () => {
    const score = [
      { id: "s", from: "2018-01-01", value: "many", recorded: "2018-01-02" },
      { id: "s", from: "2018-01-01", value: 7, recorded: "2018-02-02" },
    ] as const;
    expect(read({ attributes: { score } }, "2018-02-01").timeline).toBeUndefined();
    expect(read({ attributes: { score } }, "2018-02-02").timeline?.attributes.get("score")?.values).toEqual([7]);
  });
});
