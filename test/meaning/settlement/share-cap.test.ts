import { agreed, number, product, enrolledCount, shareCap } from "payment-by-results";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/time/day.js";
import { amounts, context, dues, line, member, person, settled, south } from "./lines.js";

/** Lines in the order of claims, a day apart: a letter each, the vulnerable `v` and the extremely vulnerable `e`. */
const row = (letters: string, kroner = 10) =>
  [...letters].map((letter, place) =>
    line(letter, `B-${String(place).padStart(2, "0")}`, `2018-03-${String(place + 1).padStart(2, "0")}` as Day, kroner),
  );
const paid = (lines: readonly { readonly outcome: string; readonly amount: unknown }[]): string =>
  lines.map((one) => (one.amount === 0 ? "-" : one.outcome)).join("");

describe("a share of the lines paid", () => {
  const seventy = (excess: "lost" | "deferred") => shareCap(["v"], "0.7", { of: "paid", excess });

  test("with N others paid, at most floor(N·p / (100 − p)) of the kind", () => {
    expect(paid(settled(seventy("deferred"), row("vvvvvvvvee")))).toBe("vvvv----ee");
    expect(paid(settled(seventy("deferred"), row("vvvvvvvve")))).toBe("vv------e");
    expect(paid(settled(seventy("deferred"), row("vvvv")))).toBe("----");
    expect(paid(settled(seventy("deferred"), row("")))).toBe("");
  });

  test("lost: only others that are earlier make room, once and for all", () => {
    expect(paid(settled(seventy("lost"), row("vvvvee")))).toBe("----ee");
    expect(paid(settled(seventy("lost"), row("evvvevvvv")))).toBe("evv-evv--");
  });

  test("deferred: due the day that room arises, if that is later", () => {
    const left = settled(seventy("deferred"), row("vvevev"));
    expect(paid(left)).toBe("vvevev");
    expect(dues(left)).toEqual(["2018-03-03", "2018-03-03", "2018-03-03", "2018-03-05", "2018-03-05", "2018-03-06"]);
  });

  test("deferred: what has no room yet falls to nothing by the rule, for now", () => {
    const [first] = settled(seventy("deferred"), row("v"));
    expect(first?.adjustments).toEqual([["share-cap", -1000]]);
    expect(first?.reason).toBeUndefined();
    expect(dues(settled(seventy("deferred"), row("v")))).toEqual(["2018-03-01"]);
  });

  test("exactly half and half fit, and one more does not", () => {
    const half = shareCap(["v"], "0.5", { of: "paid", excess: "deferred" });
    expect(paid(settled(half, row("vvee")))).toBe("vvee");
    expect(paid(settled(half, row("vvvee")))).toBe("vv-ee");
  });

  test("others that are paid nothing make no room, lines of the kind of nothing take none", () => {
    const lines = [
      line("v", "B-1", "2018-03-01", 0),
      line("v", "B-1", "2018-03-02", -4),
      line("v", "B-1", "2018-03-03", 10),
      line("e", "B-1", "2018-03-04", 0),
      line("e", "B-1", "2018-03-05", 10),
    ];
    expect(amounts(settled(shareCap(["v"], "0.5", { of: "paid", excess: "deferred" }), lines))).toEqual(["0", "-4", "10", "0", "10"]);
    expect(amounts(settled(shareCap(["v"], "0.5", { of: "paid", excess: "deferred" }), lines.slice(0, 4)))).toEqual(["0", "-4", "0", "0"]);
  });

  test("only the outcomes named are the others", () => {
    const rule = shareCap(["v"], "0.5", { of: "paid", excess: "deferred", among: ["v", "e"] });
    expect(paid(settled(rule, row("vvex")))).toBe("v-ex");
    expect(paid(settled(shareCap(["v"], "0.5", { of: "paid", excess: "deferred" }), row("vvex")))).toBe("vvex");
  });

  test("a share of 0 is none, one of 100 is all", () => {
    expect(paid(settled(shareCap(["v"], "0", { of: "paid", excess: "lost" }), row("ev")))).toBe("e-");
    expect(paid(settled(shareCap(["v"], "1", { of: "paid", excess: "lost" }), row("vv")))).toBe("vv");
  });

  test("in pots of their own; a line in no pot is untouched", () => {
    const lines = [
      line("v", null, "2018-03-01", 5),
      line("e", "B-1", "2018-03-01", 5, { agreement: south }),
      line("v", "B-1", "2018-03-02", 5, { outcomeOrder: 1 }),
    ];
    expect(amounts(settled(shareCap(["v"], "0.5", { of: "paid", excess: "lost", per: ["participant"] }), lines))).toEqual(["5", "5", "5"]);
    expect(amounts(settled(shareCap(["v"], "0.5", { of: "paid", excess: "lost", per: ["agreement"] }), lines))).toEqual(["0", "5", "0"]);
  });
});

describe("a share of the lines reached", () => {
  test("the kind is included, paid or not", () => {
    expect(paid(settled(shareCap(["v"], "0.7", { of: "reached", excess: "deferred" }), row("vvvvvvvvee")))).toBe("vvvvvvv-ee");
    const lines = [line("v", "B-1", "2018-03-01", 0), line("v", "B-2", "2018-03-02", 10), line("v", "B-3", "2018-03-03", 10)];
    expect(amounts(settled(shareCap(["v"], "0.5", { of: "reached", excess: "lost" }), lines))).toEqual(["0", "10", "0"]);
  });

  test("lost: the base of a line is what is earlier, and the line itself", () =>
    expect(paid(settled(shareCap(["v"], "0.5", { of: "reached", excess: "lost" }), row("vvvve")))).toBe("-v-ve"));

  test("deferred: room arises with any line reached", () => {
    const left = settled(shareCap(["v"], "0.5", { of: "reached", excess: "deferred" }), row("vve"));
    expect(paid(left)).toBe("v-e");
    expect(dues(left)).toEqual(["2018-03-02", "2018-03-02", "2018-03-03"]);
  });
});

describe("a share of those enrolled", () => {
  const members = ["2018-01-01", "2018-01-01", "2018-03-02", "2018-03-05"].map((day, place) => member(person(`B-${place}`, day as Day)));
  test("deferred: of everybody, due from the enrolment that made room", () => {
    const left = settled(shareCap(["v"], "0.5", { of: "enrolled", excess: "deferred" }), row("vvv"), context({ members }));
    expect(paid(left)).toBe("vv-");
    expect(dues(left)).toEqual(["2018-03-01", "2018-03-05", "2018-03-03"]);
  });
  test("lost: of those who had enrolled by the day reached", () => {
    expect(paid(settled(shareCap(["v"], "0.5", { of: "enrolled", excess: "lost" }), row("vvvvv"), context({ members })))).toBe("v---v");
    expect(paid(settled(shareCap(["v"], "1", { of: "enrolled", excess: "lost" }), row("vvvv"), context({ members })))).toBe("vvv-");
  });
  test("of nobody there is no share", () =>
    expect(paid(settled(shareCap(["v"], "0.5", { of: "enrolled", excess: "lost" }), row("v")))).toBe("-"));
});

describe("a share of a target", () => {
  test.each([
    ["10", "vvvv--"],
    ["9", "vvv---"],
    ["0", "------"],
  ] as const)("of %s", (target, left) =>
    expect(paid(settled(shareCap(["v"], "0.4", { of: { target: number(target) }, excess: "lost" }), row("vvvvvv")))).toBe(left),
  );
  test("of a group", () => {
    const members = [member(person("B-1", "2018-01-01")), member(person("B-2", "2018-01-01"))];
    expect(
      paid(
        settled(
          shareCap(["v"], "0.5", { of: { target: product(number(2), enrolledCount("whole")) }, excess: "deferred" }),
          row("vvv"),
          context({ members }),
        ),
      ),
    ).toBe("vv-");
  });
  test("without a value, nothing is paid and the line says so", () =>
    expect(settled(shareCap(["v"], "0.4", { of: { target: agreed("unnamed") }, excess: "lost" }), row("v"))[0]).toMatchObject({
      amount: 0,
      reason: { code: "not-computed" },
    }));
});
