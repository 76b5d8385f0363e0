import type { Claim, Day, Evidence } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { dayNumber, job, read, told, timeline } from "./reading.js";

const placements = [job()];
const evidence = (more: Partial<Record<keyof Evidence, unknown>> = {}): Evidence =>
  ({ id: "v", of: "r", level: "declared", ...more }) as Evidence;
const known = (list: readonly Evidence[], knownOn?: Day) => timeline({ placements, evidence: list }, knownOn).evidence;
const issues = (list: readonly Evidence[], knownOn?: Day) => told(read({ placements, evidence: list }, knownOn).issues);

describe("evidence", () => {
  test("is known from the start and covers all days where it does not say", () => {
    expect(known([evidence()])).toEqual([{ of: "r", level: 0, to: Number.POSITIVE_INFINITY, givenOn: Number.NEGATIVE_INFINITY }]);
  });

  test("covers days up to one, at a level, from the weakest to the strongest", () => {
    const levels = ["declared", "documented", "verified", "audited"];
    const list = levels.map((level, place) => evidence({ id: `v${place}`, level, to: "2018-06-30" }));
    expect(known([...list].reverse()).map(({ level, to }) => [level, to])).toEqual(
      [0, 1, 2, 3].map((level) => [level, dayNumber("2018-06-30")]),
    );
  });

  test("comes in one order, whatever the order of rows", () => {
    const list = [
      evidence({ id: "1", of: "r", level: "verified" }),
      evidence({ id: "2", of: "r" }),
      evidence({ id: "3", of: "r", recorded: "2018-05-01" }),
      evidence({ id: "4", of: "r", to: "2018-06-30" }),
      evidence({ id: "5", of: "o" }),
    ];
    const sorted = known(list);
    expect(sorted.map(({ of, level, to, givenOn }) => [of, level, to, givenOn])).toEqual([
      ["o", 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      ["r", 0, dayNumber("2018-06-30"), Number.NEGATIVE_INFINITY],
      ["r", 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      ["r", 0, Number.POSITIVE_INFINITY, dayNumber("2018-05-01")],
      ["r", 2, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ]);
    expect(known([...list].reverse())).toEqual(sorted);
  });

  const wrong: readonly (readonly [more: Partial<Record<keyof Evidence, unknown>>, code: string, field: string])[] = [
    [{ level: "certified" }, "unknown-word", "level"],
    [{ level: "Declared" }, "unknown-word", "level"],
    [{ level: undefined }, "unknown-word", "level"],
    [{ of: "" }, "empty-text", "of"],
    [{ of: "000000-0000" }, "personal-number", "of"],
    [{ to: "2018-02-29" }, "fact-not-a-day", "to"],
    [{ recorded: "2018-02-29" }, "fact-not-a-day", "recorded"],
    [{ sequence: 0.5 }, "fact-not-a-number", "sequence"],
    [{ status: "gone" }, "unknown-fact-status", "status"],
  ];
  test.each(wrong)("with %j is set aside: %s", (more, code, field) => {
    const person = read({ placements, evidence: [evidence(more), evidence({ id: "other" })] });
    expect(told(person.issues)).toEqual([[code, `P/evidence/v/${field}`]]);
    expect([person.setAside, person.timeline?.evidence.length, person.timeline?.placements.length]).toEqual([1, 1, 1]);
  });

  test("names the levels there are", () => {
    expect(read({ placements, evidence: [evidence({ level: "x" })] }).issues[0]?.operands).toEqual({
      allowed: "declared, documented, verified, audited",
    });
  });
});

describe("versions of evidence", () => {
  const versions = [
    evidence({ level: "documented", recorded: "2018-05-01" }),
    evidence({ level: "declared", to: "2018-05-31", recorded: "2018-04-01" }),
    evidence({ level: "audited", recorded: "2018-06-01" }),
  ];

  test("replace one another, and the first sets the day it was given", () => {
    const on = (knownOn: Day) => known(versions, knownOn).map(({ level, to, givenOn }) => [level, to, givenOn]);
    const given = dayNumber("2018-04-01");
    expect(on("2018-03-31")).toEqual([]);
    expect(on("2018-04-01")).toEqual([[0, dayNumber("2018-05-31"), given]]);
    expect(on("2018-05-01")).toEqual([[1, Number.POSITIVE_INFINITY, given]]);
    expect(on("2018-06-01")).toEqual([[3, Number.POSITIVE_INFINITY, given]]);
    expect(known(versions)).toEqual(known(versions, "2018-06-01"));
  });

  test("one of which says no day: it was given from the start", () => {
    expect(known([...versions, evidence({ level: "verified" })])).toEqual([
      { of: "r", level: 3, to: Number.POSITIVE_INFINITY, givenOn: Number.NEGATIVE_INFINITY },
    ]);
  });

  test("of another id set no day", () => {
    expect(known([...versions, evidence({ id: "other", recorded: "2018-01-01" })]).map(({ givenOn }) => givenOn)).toEqual([
      dayNumber("2018-01-01"),
      dayNumber("2018-04-01"),
    ]);
  });

  test("that withdraw leave none until it is given again, on its first day", () => {
    const list = [...versions, evidence({ status: "withdrawn", recorded: "2018-07-01" }), evidence({ recorded: "2018-08-01" })];
    expect(known(list, "2018-06-30")).toHaveLength(1);
    expect(known(list, "2018-07-01")).toEqual([]);
    expect(issues(list, "2018-07-01")).toEqual([]);
    expect(known(list, "2018-08-01")).toMatchObject([{ level: 0, givenOn: dayNumber("2018-04-01") }]);
  });

  test("of one day and different are an issue, unless a sequence orders them", () => {
    const same = [evidence({ recorded: "2018-04-01" }), evidence({ level: "audited", recorded: "2018-04-01" })];
    const person = read({ placements, evidence: same });
    expect(told(person.issues)).toEqual([["two-versions-same-day", "P/evidence/v"]]);
    expect([person.setAside, person.timeline?.evidence]).toEqual([1, []]);
    const ordered = same.map((one, place) => ({ ...one, sequence: 2 - place }));
    expect(known(ordered)).toMatchObject([{ level: 0 }]);
    expect(known(ordered.map(({ sequence, ...one }) => ({ ...one, sequence: 3 - sequence })))).toMatchObject([{ level: 3 }]);
  });

  test("that could not be read set aside what they would replace, until one newer can be", () => {
    const unreadable = [{ id: "v", recorded: "2018-05-15" as const }];
    const on = (knownOn: Day) => read({ placements, evidence: versions, unreadable }, knownOn);
    expect(on("2018-05-14").timeline?.evidence).toHaveLength(1);
    expect([on("2018-05-15").timeline?.evidence, on("2018-05-15").setAside]).toEqual([[], 1]);
    expect(told(on("2018-05-15").issues)).toEqual([["unreadable-fact", "P/unreadable/v"]]);
    expect(on("2018-06-01").timeline?.evidence).toHaveLength(1);
    expect(on("2018-06-01").issues).toEqual([]);
  });
});

describe("evidence of nothing", () => {
  const about = (of: string, knownOn?: Day) =>
    read(
      {
        placements: [job({ recorded: "2018-04-01" }), job({ id: "agreed", status: "agreed" }), job({ id: "wrong", from: "soon" })],
        absences: [{ id: "s", employer: "e", kind: "sickness", from: "2018-04-01" }],
        observations: [{ id: "o", kind: "who-5", on: "2018-04-01", value: 50 }],
        unreadable: [{ id: "u" }],
        evidence: [evidence({ of })],
      },
      knownOn,
    );
  const noted = (of: string, knownOn?: Day) => about(of, knownOn).issues.filter(({ code }) => code === "evidence-of-nothing");

  test.each(["r", "agreed", "wrong", "o", "u"])("is not that of %s", (of) => expect(noted(of)).toEqual([]));

  test.each(["R", "s", "v", "P"])("is that of %s: a warning, and it is kept", (of) => {
    expect(noted(of)).toMatchObject([{ severity: "warning", path: ["P", "evidence", "v", "of"] }]);
    expect(about(of).timeline?.evidence).toMatchObject([{ of }]);
    expect(about(of).setAside).toBe(about("r").setAside);
  });

  test("is that of a placement not known yet", () => {
    expect([noted("r", "2018-03-31").length, noted("r", "2018-04-01").length]).toEqual([1, 0]);
  });

  test("is not told of evidence that is withdrawn or set aside", () => {
    expect(issues([evidence({ of: "x", status: "withdrawn" })])).toEqual([]);
    expect(issues([evidence({ of: "x", level: "x" })])).toEqual([["unknown-word", "P/evidence/v/level"]]);
  });

  test("may be very much", () => {
    const many = Array.from({ length: 150_000 }, (_, place) => evidence({ id: `v${place}`, of: "x" }));
    expect(read({ evidence: many }).issues).toHaveLength(150_000);
  });
});

describe("claims", () => {
  const claim = (more: Partial<Record<keyof Claim, unknown>> = {}): Claim =>
    ({ id: "c", outcome: "job", on: "2018-06-01", ...more }) as Claim;

  test("are of every series and occurrence where they do not say; the series of a participant has an empty name", () => {
    expect(timeline({ claims: [claim()] }).claims).toEqual([
      { id: "c", outcome: "job", on: dayNumber("2018-06-01"), series: undefined, occurrence: undefined },
    ]);
    expect(timeline({ claims: [claim({ series: "", occurrence: "2" })] }).claims).toMatchObject([{ series: "", occurrence: "2" }]);
  });

  test("come by day, outcome, series and occurrence, whatever the order of rows", () => {
    const claims = [
      claim({ id: "1", on: "2018-06-02", outcome: "a" }),
      claim({ id: "2", series: "x", occurrence: "2" }),
      claim({ id: "3", series: "x", occurrence: "1" }),
      claim({ id: "4" }),
      claim({ id: "5", outcome: "a", series: "x" }),
      claim({ id: "6", series: "w", occurrence: "3" }),
    ];
    const sorted = timeline({ claims }).claims;
    expect(sorted.map(({ outcome, series, occurrence }) => [outcome, series, occurrence])).toEqual([
      ["a", "x", undefined],
      ["job", undefined, undefined],
      ["job", "w", "3"],
      ["job", "x", "1"],
      ["job", "x", "2"],
      ["a", undefined, undefined],
    ]);
    expect(timeline({ claims: [...claims].reverse() }).claims).toEqual(sorted);
  });

  const wrong: readonly (readonly [more: Partial<Record<keyof Claim, unknown>>, code: string, field: string])[] = [
    [{ outcome: "" }, "empty-text", "outcome"],
    [{ outcome: "000000-0000" }, "personal-number", "outcome"],
    [{ series: "000000-0000" }, "personal-number", "series"],
    [{ occurrence: "000000-0000" }, "personal-number", "occurrence"],
    [{ on: "2018-06-31" }, "fact-not-a-day", "on"],
    [{ on: undefined }, "fact-not-a-day", "on"],
    [{ recorded: "x" }, "fact-not-a-day", "recorded"],
  ];
  test.each(wrong)("with %j are set aside: %s", (more, code, field) => {
    const person = read({ claims: [claim(more), claim({ id: "other" })] });
    expect(told(person.issues)).toEqual([[code, `P/claims/c/${field}`]]);
    expect([person.setAside, person.timeline?.claims.length]).toEqual([1, 1]);
  });

  test("are replaced, withdrawn, undecided and unreadable like all facts", () => {
    const claims = [
      claim({ recorded: "2018-06-05" }),
      claim({ on: "2018-06-04", recorded: "2018-06-10" }),
      claim({ status: "withdrawn", recorded: "2018-06-20" }),
    ];
    const days = (knownOn: Day) => timeline({ claims }, knownOn).claims.map(({ on }) => on);
    expect(days("2018-06-04")).toEqual([]);
    expect(days("2018-06-05")).toEqual([dayNumber("2018-06-01")]);
    expect(days("2018-06-10")).toEqual([dayNumber("2018-06-04")]);
    expect(days("2018-06-20")).toEqual([]);
    expect(told(read({ claims: [claim(), claim({ outcome: "stay" })] }).issues)).toEqual([["two-versions-same-day", "P/claims/c"]]);
    const unreadable = read({ claims, unreadable: [{ id: "c", recorded: "2018-06-10", sequence: 1 }] }, "2018-06-10");
    expect([unreadable.timeline?.claims, unreadable.setAside]).toEqual([[], 1]);
    const replaced = read({ claims, unreadable: [{ id: "c", recorded: "2018-06-09" }] }, "2018-06-10");
    expect([replaced.timeline?.claims.length, replaced.setAside]).toEqual([1, 0]);
  });
});
