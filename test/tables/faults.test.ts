import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Reading, type Role, expectTheFormsHeadings, readingWith, soundTable } from "./sound.js";

/** A file with one fault, and what is expected of whoever reads it; see README.md. */
interface Fault extends Omit<Reading, "paid"> {
  readonly file: string;
  readonly as?: Role;
  readonly fault: string;
  readonly paid: "sound" | Reading["paid"];
  readonly warned?: string;
  readonly later?: string;
}

const folder = new URL("files/", import.meta.url);
const faults = JSON.parse(readFileSync(new URL("faults.json", import.meta.url), "utf8")) as readonly Fault[];

const roles: readonly Role[] = ["report", "participants", "companies", "participant", "placement", "absence", "groupObservation"];
const sound = new Map(roles.map((role) => [role, readingWith(role, soundTable(role).content)]));
const soundOf = ({ as = "report" }: Fault): Reading => sound.get(as) as Reading;

const expected = (fault: Fault): Reading => ({
  issues: fault.issues,
  incomplete: fault.incomplete,
  paid: fault.paid === "sound" ? soundOf(fault).paid : fault.paid,
});

const read = ({ file, as = "report" }: Fault): Reading => readingWith(as, readFileSync(new URL(file, folder)));

test("the sound tables are sound, and have the headings of the form", () => {
  expectTheFormsHeadings();
  for (const { issues, incomplete } of sound.values()) expect([issues, incomplete]).toEqual([[], []]);
});

test("every file is in the list, and every entry has a file", () => {
  expect(faults.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort());
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length);
});

describe("is read as expected", () => {
  test.each(faults.filter(({ later }) => later === undefined))("$file", (fault) => {
    expect(read(fault)).toEqual(expected(fault));
  });
});

describe("is not read as expected yet", () => {
  test.each(faults.filter(({ later }) => later !== undefined))("$file", (fault) => {
    expect(read(fault)).not.toEqual(expected(fault));
  });
});

/** What says that a table as a whole was not read. */
const unread = ["missing-column", "repeated-column", "not-a-text-table"];

describe.each(faults)("nothing wrong stays silent: $file", (fault) => {
  test.each([
    ["read", read(fault)],
    ["expected", expected(fault)],
  ] as const)("%s", (_, { issues, incomplete, paid }) => {
    const was = soundOf(fault).paid;
    const changed = [...new Set([...Object.keys(was), ...Object.keys(paid)])].filter((id) => was[id] !== paid[id]);
    const isError = issues.some(([, severity]) => severity === "error");
    if (fault.as === "groupObservation") expect(incomplete.length > 0 || changed.length === 0).toBe(true);
    else if (fault.warned === undefined) {
      expect(incomplete).toEqual(expect.arrayContaining(changed));
      expect(isError || changed.length === 0).toBe(true);
    } else expect(issues.length).toBeGreaterThan(0);
    const isTold = incomplete.length > 0 || fault.as === "companies" || issues.some(([code]) => unread.includes(code));
    expect(isTold || !isError).toBe(true);
  });
});
