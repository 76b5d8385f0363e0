import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n")
  .replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, "");

const rows =
  readFileSync("docs/glossary.md", "utf8")
    .split("\n## Words that name")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Danish"))
    .map((line) => line.split("|").map((cell) => cell.trim())) ?? [];

test("every word that the glossary gives in code is a word of the code", () => {
  const words = rows.flatMap(([, , , code = ""]) => [...code.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string));
  expect(words.length).toBeGreaterThan(100);
  const unknown = words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(sources));
  expect(unknown).toEqual([]);
});

test("no Danish word stands twice in the glossary, for each has one meaning", () => {
  const danish = rows.flatMap(([, word = ""]) =>
    word
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter((part) => part.length > 3),
  );
  expect(danish.filter((word, place) => danish.indexOf(word) !== place)).toEqual([]);
});
