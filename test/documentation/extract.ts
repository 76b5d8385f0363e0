import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Writes every `ts` block of README, docs and doc comments to a test file of its own, so that documentation is
 * compiled and executed. A line `value // => expected` becomes an assertion; an expectation of several lines stands
 * below its value, as comments that are indented or close a bracket. A relative import is read from where the document is.
 * A block that imports nothing goes on where the one before it on the page ended, with names of its own.
 */
const out = "test/documentation/generated";

const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();

const blocksOf = (text: string): readonly string[] => [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);

const docComments = (text: string): string =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => comment.replace(/^\s*(?:\/\*+|\*\/|\*) ?/gm, "")).join("\n");

/** Makes one line of an expectation, and of the statement that it stands below: from where it began without indentation. */
const onOneLine = (block: string): string =>
  block
    .replace(/^[^\s)\]}/].*\n(?: .*\n)*[)\]}].*(?=\n\/\/ => )/gm, (statement) => statement.replace(/\n */g, " "))
    .replace(/\n\/\/ => (.+(?:\n\/\/ (?: |[\])}]).*)*)/g, (_, expected: string) => ` // => ${expected.replace(/\n\/\/ */g, " ")}`);

const fromGenerated = (block: string, folder: string): string =>
  block.replace(/(from|import) "(\.{1,2}\/[^"]+)"/g, (_, word: string, path: string) => `${word} "${relative(out, join(folder, path))}"`);

const checked = (block: string, file: string): string => {
  const code = onOneLine(fromGenerated(block, dirname(file))).replace(
    /^(\s*)(?!const |let |return )(\S.*?);? \/\/ => (.+)$/gm,
    "$1expect($2).toEqual($3);",
  );
  const named = code.replace(/^(const (\w+) = .+) \/\/ => (.+)$/gm, "$1\nexpect($2).toEqual($3);");
  if (/\/\/ =>/.test(named)) throw new Error(`${file}: an expectation that is not understood`);
  return named;
};

const asTest = ([first = "", ...further]: readonly string[], origin: string): string =>
  [
    'import { expect, test } from "vitest";',
    first,
    ...further.map((block) => `{\n${block}`),
    ...further.map(() => "}"),
    `test(${JSON.stringify(`${origin} runs`)}, () => expect(true).toBe(true));\n`,
  ].join("\n");

const sources = [
  ...["README.md", "CONTRIBUTING.md", ...filesUnder("docs", ".md")].map((file) => [file, readFileSync(file, "utf8")] as const),
  ...filesUnder("src", ".ts").map((file) => [file, docComments(readFileSync(file, "utf8"))] as const),
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let count = 0;
for (const [file, text] of sources) {
  if (/^```(?:js|javascript|tsx|typescript)\b/m.test(text)) throw new Error(`${file}: a block of code that would not run; write ts`);
  const runs: string[][] = [];
  for (const block of blocksOf(text)) {
    if (/^import /m.test(block)) runs.push([checked(block, file)]);
    else if (runs.length > 0) runs.at(-1)?.push(checked(block, file));
    else throw new Error(`${file}: the first block imports nothing`);
    count++;
  }
  runs.forEach((run, place) => {
    const name = `${file.replace(/[^A-Za-z0-9]+/g, "-")}-${place + 1}.test.ts`;
    writeFileSync(join(out, name), asTest(run, `${file}, example ${place + 1}`));
  });
}
console.log(`${count} blocks of documentation written as tests`);
