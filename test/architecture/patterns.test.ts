import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { composed } from "../../src/issue/composed.js";

const source = "src";
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Every pattern that is written in a file, and every place in which one is put together at run time. */
const patternsIn = (file: string): { readonly patterns: readonly RegExp[]; readonly made: readonly string[] } => {
  const parsed = ts.createSourceFile(file, readFileSync(join(source, file), "utf8"), ts.ScriptTarget.Latest, true);
  const [patterns, made]: [RegExp[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      patterns.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    if (ts.isIdentifier(node) && node.text === "RegExp" && !ts.isTypeReferenceNode(node.parent)) made.push(node.parent.getText());
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return { patterns, made };
};

const all = files.flatMap((file) => {
  const { patterns, made } = patternsIn(file);
  return [{ file, patterns, made }];
});

const distinct = [...new Map(all.flatMap(({ patterns }) => patterns).map((pattern) => [String(pattern), pattern])).values()];

/** Long enough that a pattern which looks at a sign again for each other one would not end. */
const long = 1_000_000;

const signs = ["0", "1", "a", "A", "-", " ", ".", ",", ";", "/", "_", "\n", "\u200b", "ø", '"', "&", "*", "»"];

/** What a pattern may take again and again: a sign, two in turn, and what its whole looks like. */
const pieces = [
  ...signs.map((sign) => [sign, long] as const),
  ...["0123456789abcdef", "01 ", "2018-03-14T", "dag ", "B-0165-"].map((piece) => [piece, long] as const),
  ...signs.flatMap((one) => signs.map((other) => [one + other, long / 10] as const)),
];

/** Such texts, and with something in front or behind that may be what it does not take. */
const texts = function* (): Generator<string> {
  for (const [piece, length] of pieces) {
    const text = piece.repeat(Math.ceil(length / piece.length));
    yield text;
    yield `${text}\u0007`;
    yield `1${text}x`;
  }
};

test("a letter and its marks are one sign, however many there are", () => {
  expect(composed("e\u0301 o\u0308")).toBe("é ö");
  expect(composed(`x${"\u0301\u0323".repeat(long)}y`)).toHaveLength(10);
});

describe("every pattern is read in time in proportion to the text", () => {
  test("none is put together at run time, so that all of them are tried here; and no text of any length is composed", () => {
    const composing = files.filter((file) => /\.normalize\(/.test(readFileSync(join(source, file), "utf8")));
    // Without many marks, one sign at a time, and two hundred letters at most.
    expect(composing.sort()).toEqual(["issue/composed.ts", "issue/figure-groups.ts", "issue/plain-width.ts"]);
    expect(all.filter(({ made }) => made.length > 0).map(({ file, made }) => [file, made])).toEqual([]);
    expect(distinct.length).toBeGreaterThan(25);
  });

  test.each(distinct)("%s", { timeout: 60_000 }, (pattern) => {
    const whole = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
    for (const text of texts()) expect(text.replace(whole, "").length).toBeLessThanOrEqual(text.length);
  });
});
