import { type Day, type GroupObservation, messageOf } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { readGroupObservations } from "../../src/facts/group-observation.js";
import { dayNumber, told } from "./reading.js";

const observation = (more: Partial<Record<keyof GroupObservation, unknown>> = {}): GroupObservation =>
  ({ id: "g", kind: "reconvictions", on: "2018-12-31", value: "8.4", ...more }) as GroupObservation;
const read = (list: readonly GroupObservation[] | undefined, knownOn?: Day) =>
  readGroupObservations(list === undefined ? {} : { observations: list }, {
    asOf: dayNumber("2019-12-31"),
    knownOn: knownOn === undefined ? Number.POSITIVE_INFINITY : dayNumber(knownOn),
  });

describe("observations of groups", () => {
  test("may be none", () => {
    expect(read(undefined)).toEqual({ observations: [], issues: [], setAside: [] });
    expect(read([])).toEqual(read(undefined));
  });

  test("have a kind, a day, an exact value and a subject or none", () => {
    expect(read([observation(), observation({ id: "h", subject: "cohort-1", value: -3 })])).toEqual({
      observations: [
        { id: "g", kind: "reconvictions", on: dayNumber("2018-12-31"), value: { numerator: 42n, denominator: 5n }, subject: undefined },
        { id: "h", kind: "reconvictions", on: dayNumber("2018-12-31"), value: -3, subject: "cohort-1" },
      ],
      issues: [],
      setAside: [],
    });
  });

  test("come by day and id, whatever the order of rows", () => {
    const list = [
      observation({ id: "b" }),
      observation({ id: "a", on: "2019-01-01" }),
      observation({ id: "B" }),
      observation({ id: "c", on: "2018-01-01" }),
    ];
    expect(read(list).observations.map(({ id }) => id)).toEqual(["c", "B", "b", "a"]);
    expect(read([...list].reverse())).toEqual(read(list));
  });

  const wrong: readonly (readonly [more: Partial<Record<keyof GroupObservation, unknown>>, code: string, field: string])[] = [
    [{ kind: "" }, "empty-text", "kind"],
    [{ kind: "000000-0000" }, "personal-number", "kind"],
    [{ subject: "" }, "empty-text", "subject"],
    [{ subject: "000000-0000" }, "personal-number", "subject"],
    [{ on: "2018-11-31" }, "fact-not-a-day", "on"],
    [{ value: "8,4" }, "fact-not-a-number", "value"],
    [{ value: undefined }, "fact-not-a-number", "value"],
    [{ value: "0.0000001" }, "too-many-decimals", "value"],
    [{ recorded: "x" }, "fact-not-a-day", "recorded"],
    [{ sequence: 1.5 }, "fact-not-a-number", "sequence"],
    [{ status: "gone" }, "unknown-fact-status", "status"],
  ];
  test.each(wrong)("with %j are set aside: %s", (more, code, field) => {
    const known = read([observation(more), observation({ id: "other" })]);
    expect(told(known.issues)).toEqual([[code, `observations/g/${field}`]]);
    expect([known.setAside, known.observations.map(({ id }) => id)]).toEqual([["g"], ["other"]]);
  });

  test("with several faults are one set aside", () => {
    const known = read([observation({ kind: "", subject: "", value: "x" })]);
    expect([known.setAside, known.issues.length]).toEqual([["g"], 3]);
  });

  test("with an id that is personal data tell nothing of it", () => {
    const known = read([observation({ id: "000000-0000" })]);
    expect(told(known.issues)).toEqual([["personal-number", "observations/***/id"]]);
    expect(known.setAside).toHaveLength(1);
  });

  test("are replaced, withdrawn and undecided like all facts", () => {
    const versions = [
      observation({ recorded: "2019-02-01" }),
      observation({ value: 9, recorded: "2019-03-01" }),
      observation({ status: "withdrawn", recorded: "2019-04-01" }),
    ];
    const values = (knownOn: Day) => read(versions, knownOn).observations.map(({ value }) => value);
    expect(values("2019-01-31")).toEqual([]);
    expect(values("2019-02-28")).toEqual([{ numerator: 42n, denominator: 5n }]);
    expect(values("2019-03-01")).toEqual([9]);
    expect(values("2019-04-01")).toEqual([]);
    const undecided = read([observation(), observation({ value: 9 })]);
    expect(told(undecided.issues)).toEqual([["two-versions-same-day", "observations/g"]]);
    expect([undecided.setAside, undecided.observations]).toEqual([["g"], []]);
    expect(read([observation({ sequence: 2 }), observation({ value: 9, sequence: 1 })]).observations).toHaveLength(1);
  });

  test("are told of in words", () => {
    const [issue] = read([observation({ id: "subject", value: "x" })]).issues;
    expect(issue && messageOf(issue, "da")).toBe("målinger › subject › værdi: Det er ikke et tal, der kan læses. Skriv kun tallet.");
    expect(issue && messageOf(issue, "en")).toBe(
      "observations › subject › value: That is not a number that can be read. Write only the number.",
    );
  });
});
