import { readFileSync, readdirSync } from "node:fs";
import { join, relative, dirname, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Which folders of `src` each folder may import from, besides itself: imports run one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  issue: [],
  exact: ["issue"],
  time: ["issue"],
  facts: ["issue", "exact", "time"],
  terms: ["issue", "exact", "time", "facts"],
  meaning: ["issue", "exact", "time", "facts", "terms"],
  reading: ["issue", "exact", "time", "facts", "terms", "meaning"],
  json: ["issue", "exact", "time", "facts", "terms", "meaning", "reading"],
  csv: ["issue", "exact", "time", "facts", "terms", "meaning", "reading"],
  report: ["issue", "exact", "time", "facts", "terms", "meaning", "reading"],
  testing: ["issue", "exact", "time", "facts", "terms", "meaning", "reading"],
};

/** The one folder that may import each package. */
const packageHome: Readonly<Record<string, string>> = {
  "decimal.js": "exact",
  "date-fns": "time",
  "date-fns/locale/da": "time",
  "@date-fns/utc/date/mini": "time",
  zod: "json",
  "csv-parse/sync": "csv",
  "fast-check": "testing",
};

const source = "src";
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(source, file), "utf8").matchAll(/(?:^|\n)(?:import|export)[^;]*?from "([^"]+)"/g)].map(
    (match) => match[1] as string,
  );
const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] as string) : "entry");
const targetOf = (file: string, specifier: string): string => normalize(join(dirname(file), specifier)).replace(/\.js$/, ".ts");

describe("imports run one way", () => {
  test("every folder is in the table", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== "entry").sort()).toEqual(Object.keys(mayImport).sort());
  });

  test.each(files)("%s", (file) => {
    const folder = folderOf(file);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith(".")) {
        expect(packageHome[specifier], `${file} imports ${specifier}`).toBe(folder);
        continue;
      }
      const target = targetOf(file, specifier);
      expect(files, `${file} imports ${specifier}`).toContain(target);
      const allowed = folder === "entry" ? Object.keys(mayImport) : [folder, ...(mayImport[folder] ?? [])];
      expect(allowed, `${file} imports ${relative(".", target)}`).toContain(folderOf(target));
    }
  });

  test("no file leads back to itself", () => {
    const open = new Set<string>();
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (done.has(file)) return;
      expect(open.has(file), [...trail, file].join(" -> ")).toBe(false);
      open.add(file);
      for (const specifier of importsOf(file)) if (specifier.startsWith(".")) visit(targetOf(file, specifier), [...trail, file]);
      open.delete(file);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});

describe("nothing outside the facts decides a result", () => {
  const impure = [
    /\bMath\.random\b/,
    /\bDate\.now\b/,
    /new Date\(\)/,
    /\bprocess\./,
    /\btoLocale/,
    /\blocaleCompare\b/,
    /\bIntl\./,
    /from "node:/,
  ];
  test.each(files)("%s reads no clock, chance, locale or file", (file) => {
    const text = readFileSync(join(source, file), "utf8");
    for (const pattern of impure) expect(text).not.toMatch(pattern);
  });

  test("entries star nothing", () => {
    for (const file of files.filter((name) => !name.includes("/"))) {
      expect(readFileSync(join(source, file), "utf8")).not.toMatch(/export \*/);
    }
  });
});
