import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly sideEffects: boolean;
};
const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => `payment-by-results${entry.slice(1)}`);

/** Runs a line of JavaScript in a plain Node, on the built package. */
const node = (type: "module" | "commonjs", code: string): string =>
  execFileSync(process.execPath, [`--input-type=${type}`, "--eval", code], { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });

describe("the built package", () => {
  test.each(entries)("%s loads as ES module and as CommonJS, with the same names", (entry) => {
    const esm = node(
      "module",
      `const m = await import(${JSON.stringify(entry)}); console.log(Object.keys(m).filter((k) => k !== "default").sort().join())`,
    );
    const cjs = node("commonjs", `console.log(Object.keys(require(${JSON.stringify(entry)})).sort().join())`);
    expect(esm.length).toBeGreaterThan(5);
    expect(cjs).toBe(esm);
  });

  test("settles the same in both", () => {
    const code = (load: string): string => `${load}
      const terms = p.programme({ id: "x", currency: "DKK", parties: [{ id: "m", roles: ["payer"] }],
        agreements: [{ id: "a", payer: "m", from: "2017-01-01" }], intake: p.between("2017-01-01", "2017-12-31"),
        outcomes: [p.outcome("month", { reached: p.sustained(p.during(p.paid()), p.months(1)), price: p.kr("10.50") })], settlement: [] });
      const people = [{ id: "b", enrolled: "2017-01-31", agreement: "a", placements: [{ id: "r", form: "smaajob", from: "2017-01-31" }] }];
      console.log(JSON.stringify(p.settle(terms, people, { asOf: "2017-12-31" })))`;
    const esm = node("module", code('const p = await import("payment-by-results");'));
    expect(node("commonjs", code('const p = require("payment-by-results");'))).toBe(esm);
    expect(JSON.parse(esm)).toMatchObject({ total: "10.50", lines: [{ reachedOn: "2017-02-27" }] });
  });

  test("the main entry loads neither zod nor what only one entry needs", () => {
    const loaded = readFileSync("dist/index.cjs", "utf8");
    expect(loaded).not.toMatch(/require\(["'](zod|csv-parse|fast-check)/);
  });

  test("depends at run time on exactly three packages", () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(["date-fns", "decimal.js", "zod"]);
    expect(Object.values(manifest.peerDependenciesMeta).every(({ optional }) => optional)).toBe(true);
    expect(manifest.sideEffects).toBe(false);
  });
});
