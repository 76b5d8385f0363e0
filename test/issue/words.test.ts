import { type Issue, messageOf } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { error, warning } from "../../src/issue/issue.js";
import { looksLikePersonalNumber } from "../../src/issue/personal-number.js";
import { danish } from "../../src/issue/words.da.js";
import { english } from "../../src/issue/words.en.js";

/** Every operand that any sentence uses. */
const operands = {
  expected: "money",
  found: "number",
  limit: 6,
  id: "x",
  party: "p",
  outcome: "o",
  attribute: "a",
  value: "v",
  form: "f",
  name: "n",
  agreement: "g",
  currency: "XYZ",
  unit: "0.01",
  reads: "r",
  mode: "up",
  least: 0,
  most: 168,
  allowed: "a, b",
  other: "q",
  from: "1",
  count: 2,
  declared: 3,
  table: "unread",
  to: "2",
  column: "c",
  encoding: "e",
  separator: ",",
  read: "Fleksjob",
  calendar: "c",
  extension: "e",
  message: "m",
  rule: "r",
  step: "0.5",
  word: "w",
  text: "0.5",
};
const codes = Object.keys(danish) as (keyof typeof danish)[];

describe("every issue has its words", () => {
  test.each(codes)("%s", (code) => {
    for (const words of [danish, english]) {
      const sentence = (words[code] as (given: object) => string)(
        code === "wrong-attribute-kind" ? { ...operands, expected: "day" } : operands,
      );
      expect(sentence).toMatch(/^\p{Lu}.*\.$|^".*\.$|^».*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
    expect((danish[code] as (given: object) => string)(operands)).not.toBe((english[code] as (given: object) => string)(operands));
  });
  test("both languages have the same codes", () => expect(Object.keys(english).sort()).toEqual([...codes].sort()));
});

test("a message says where", () => {
  const issue: Issue = error("hours-out-of-range", ["B-1", "placements", "r1", "weeklyHours"], { least: 0, most: 168 });
  expect(messageOf(issue, "da")).toBe("B-1 › forløb › r1 › timer pr. uge: Ugentlige timer skal ligge fra 0 til 168. Ret timetallet.");
  expect(messageOf(issue, "en")).toBe("B-1 › placements › r1 › weekly hours: Weekly hours lie from 0 to 168. Correct the hours.");
});

describe("personal numbers", () => {
  test.each(["000000-0000", "0000000000", "670000-0000", "B-000000-0000", "se 000000 0000 i dag", "cpr:0000000000.", "000000–0000"])(
    "%j looks like one",
    (text) => expect(looksLikePersonalNumber(text)).toBe(true),
  );
  test.each([
    "B-0165-001",
    "0657-R0001",
    "99421207",
    "+4512345678901",
    "2017-12-24",
    "24-12-2017",
    "a0000000000b",
    "000000-00000",
    "1000000-0000",
    "",
  ])("%j does not", (text) => expect(looksLikePersonalNumber(text)).toBe(false));
  test("are hidden in paths and operands", () => {
    const issue = warning("parallel-placements", ["000000-0000", "placements", "0000000000"], { other: "000000-0000" });
    expect(JSON.stringify(issue)).not.toMatch(/0000/);
  });
});
