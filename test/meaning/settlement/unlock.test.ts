import { agreed, number, product, enrolledCount, unlock } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { amounts, context, dues, line, member, person, reached, settled, south } from "./lines.js";

const bonus = line("bonus", "B-1", "2018-03-01", 10);
const jobs = context({
  reached: [
    reached("job", "B-2", "2018-04-05"),
    reached("job", "B-1", "2018-02-01"),
    reached("stay", "B-1", "2018-06-01"),
    reached("job", "B-3", "2018-05-01", { agreement: south }),
  ],
});
const until = (count: number | string, per: Parameters<typeof unlock>[2] = {}) =>
  unlock(["bonus"], [{ outcome: "job", count: number(count) }], per);

describe("unlock", () => {
  test.each([
    [1, "2018-03-01"],
    [2, "2018-04-05"],
    [3, "2018-05-01"],
    [4, "held"],
    [0, "2018-03-01"],
    ["2.5", "2018-05-01"],
  ] as const)("with a target of %s, due %s", (count, due) => expect(dues(settled(until(count), [bonus], jobs))).toEqual([due]));

  test("a held line keeps its amount and says by which rule it is held", () => {
    const [held] = settled(until(4), [bonus], jobs);
    expect([held?.amount, held?.reason]).toEqual([1000, { code: "held-until-unlock", rule: "unlock" }]);
  });

  test("every target must be met: the last day counts", () => {
    const both = (stays: number) =>
      unlock(
        ["bonus"],
        [
          { outcome: "stay", count: number(stays) },
          { outcome: "job", count: number(2) },
        ],
      );
    expect(dues(settled(both(1), [bonus], jobs))).toEqual(["2018-06-01"]);
    expect(dues(settled(both(2), [bonus], jobs))).toEqual(["held"]);
  });

  test("what is counted is what was reached in the pot", () => {
    const lines = [bonus, line("bonus", "B-3", "2018-03-02", 10, { agreement: south })];
    expect(dues(settled(until(2, { per: ["agreement"] }), lines, jobs))).toEqual(["2018-04-05", "held"]);
    expect(dues(settled(until(1, { per: ["agreement"] }), lines, jobs))).toEqual(["2018-03-01", "2018-05-01"]);
    expect(dues(settled(until(1, { per: ["participant"] }), lines, jobs))).toEqual(["2018-03-01", "2018-05-01"]);
    expect(dues(settled(until(1, { per: ["month"] }), lines, jobs))).toEqual(["held", "held"]);
    expect(dues(settled(until(1, { per: ["outcome"] }), lines, jobs))).toEqual(["2018-03-01", "2018-03-02"]);
  });

  test("pots by attribute know the people who reached the target", () => {
    const [a, b] = [
      person("B-1", "2018-01-01", { attributes: { group: "a" } }),
      person("B-2", "2018-01-01", { attributes: { group: "b" } }),
    ];
    const rule = until(1, { per: [{ attribute: "group", on: "enrolment" }] });
    const lines = [line("bonus", "B-1", "2018-03-01", 10, { view: a })];
    const members = [member(a), member(b)];
    expect(dues(settled(rule, lines, context({ members, reached: [reached("job", "B-2", "2018-02-01")] })))).toEqual(["held"]);
    expect(dues(settled(rule, lines, context({ members, reached: [reached("job", "B-1", "2018-04-01")] })))).toEqual(["2018-04-01"]);
    expect(dues(settled(rule, lines, context({ reached: [reached("job", "B-9", "2018-04-01", { view: a })] })))).toEqual(["2018-04-01"]);
  });

  test("a target may be a part of those enrolled", () => {
    const members = ["1", "2", "3"].map((id) => member(person(id, "2018-01-01")));
    const half = unlock(["bonus"], [{ outcome: "job", count: product(number("0.5"), enrolledCount("whole")) }]);
    expect(dues(settled(half, [bonus], { ...jobs, members }))).toEqual(["2018-04-05"]);
  });

  test("other lines pass, and what was told before stands", () => {
    const told = { code: "not-claimed", until: "2018-09-01" } as const;
    const left = settled(until(4), [line("job", "B-1", "2018-03-01", 5), { ...bonus, reason: told }], jobs);
    expect(dues(left)).toEqual(["2018-03-01", "held"]);
    expect(left[1]?.reason).toBe(told);
    expect(amounts(left)).toEqual(["5", "10"]);
  });

  test("a target without a value holds, and says so", () =>
    expect(settled(unlock(["bonus"], [{ outcome: "job", count: agreed("unnamed") }]), [bonus], jobs)[0]?.reason).toEqual({
      code: "not-computed",
      reachedOn: "2018-03-01",
    }));
});
