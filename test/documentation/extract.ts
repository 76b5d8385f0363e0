import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes every `ts` block of README, docs and doc comments to a test file of its own, so that documentation is
 * compiled and executed. A line `value // => expected` becomes an assertion.
 */
const out = "test/documentation/generated";

const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const blocksOf = (text: string): readonly string[] => [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] as string);

const docComments = (text: string): string =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => comment.replace(/^\s*\/?\*+ ?\/?/gm, "")).join("\n");

const asTest = (block: string, origin: string): string => {
  const code = block.replace(/^(\s*)(?!const |let |return )(\S.*?);? \/\/ => (.+)$/gm, "$1expect($2).toEqual($3);");
  const checked = code.replace(/^(const (\w+) = .+) \/\/ => (.+)$/gm, "$1\nexpect($2).toEqual($3);");
  if (/\/\/ =>/.test(checked)) throw new Error(`${origin}: an expectation that is not understood`);
  return `import { expect, test } from "vitest";\n${checked}\ntest(${JSON.stringify(`${origin} runs`)}, () => expect(true).toBe(true));\n`;
};

const sources = [
  ...["README.md", "CONTRIBUTING.md", ...filesUnder("docs", ".md")].map((file) => [file, readFileSync(file, "utf8")] as const),
  ...filesUnder("src", ".ts").map((file) => [file, docComments(readFileSync(file, "utf8"))] as const),
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let count = 0;
for (const [file, text] of sources) {
  blocksOf(text).forEach((block, place) => {
    const name = `${file.replace(/[^A-Za-z0-9]+/g, "-")}-${place + 1}.test.ts`;
    writeFileSync(join(out, name), asTest(block, `${file}, block ${place + 1}`));
    count++;
  });
}
console.log(`${count} blocks of documentation written as tests`);
