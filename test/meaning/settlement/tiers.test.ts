import { agreed, enrolledCount, kr, number, tiers } from "payment-by-results";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/time/day.js";
import { amounts, context, line, member, person, settled, south } from "./lines.js";

const jobs = (count: number, agreement?: typeof south) =>
  Array.from({ length: count }, (_, place) =>
    line("job", `B-${place}`, `2018-03-${String(place + 1).padStart(2, "0")}` as Day, 0, agreement === undefined ? {} : { agreement }),
  );

describe("tiers", () => {
  const twoThenMore = tiers(
    ["job"],
    [
      { count: number(2), price: kr(10) },
      { count: number(1), price: kr(12) },
    ],
  );

  test("the price is that of the line's number; beyond the last tier nothing", () => {
    expect(amounts(settled(twoThenMore, jobs(5)))).toEqual(["10", "10", "12", "0", "0"]);
    expect(settled(twoThenMore, [])).toEqual([]);
  });

  test("the price is an adjustment of the rule", () => {
    const [first] = settled(twoThenMore, jobs(1));
    expect([first?.price, first?.adjustments]).toEqual([0, [["tiers", 1000]]]);
  });

  test("a line beyond the last tier says which rule left it at nothing", () =>
    expect(settled(twoThenMore, jobs(4)).map((one) => one.reason)).toEqual([
      undefined,
      undefined,
      undefined,
      { code: "cut-by-rule", rule: "tiers", amount: "0.00" },
    ]));

  test("the last tier may have no end, and a first one of nothing is a baseline", () =>
    expect(amounts(settled(tiers(["job"], [{ count: number(2), price: kr(0) }, { price: kr(7) }]), jobs(4)))).toEqual([
      "0",
      "0",
      "7",
      "7",
    ]));

  test("a tier of no lines is passed over, and a part of a line is none", () =>
    expect(
      amounts(
        settled(tiers(["job"], [{ count: number(0), price: kr(1) }, { count: number("1.5"), price: kr(2) }, { price: kr(3) }]), jobs(3)),
      ),
    ).toEqual(["2", "3", "3"]));

  test("a tier's lines come to its cap at most, and the tier is used up all the same", () => {
    const capped = tiers(["job"], [{ count: number(3), price: kr(10), cap: kr(25) }, { price: kr(1) }]);
    const left = settled(capped, jobs(4));
    expect(amounts(left)).toEqual(["10", "10", "5", "1"]);
    expect(left[2]?.reason).toEqual({ code: "cut-by-rule", rule: "tiers", amount: "5.00" });
    expect(amounts(settled(tiers(["job"], [{ price: kr(10), cap: kr(20) }]), jobs(3)))).toEqual(["10", "10", "0"]);
  });

  test("a price below nothing gives room back to the cap", () =>
    expect(amounts(settled(tiers(["job"], [{ price: kr(-5), cap: kr(0) }]), jobs(2)))).toEqual(["-5", "-5"]));

  test("each pot is counted by itself", () => {
    const lines = [...jobs(2), ...jobs(2, south)].sort((a, b) => a.reachedOn - b.reachedOn);
    const rule = tiers(["job"], [{ count: number(1), price: kr(10) }, { price: kr(3) }], { per: ["agreement"] });
    expect(amounts(settled(rule, lines))).toEqual(["10", "10", "3", "3"]);
    expect(amounts(settled(tiers(["job"], [{ count: number(1), price: kr(10) }, { price: kr(3) }]), lines))).toEqual(["10", "3", "3", "3"]);
  });

  test("other lines pass untouched and are not counted", () => {
    const lines = [line("stay", "B-0", "2018-03-01", 5), ...jobs(2).slice(1)];
    expect(amounts(settled(tiers(["job"], [{ count: number(1), price: kr(10) }]), lines))).toEqual(["5", "10"]);
  });

  test("a count may be read of the group, a price may be what the agreement names", () => {
    const members = [member(person("B-1", "2018-01-01")), member(person("B-2", "2018-01-01"))];
    const rule = tiers(["job"], [{ count: enrolledCount(), price: agreed("cap") }, { price: kr(1) }], { per: ["agreement"] });
    expect(amounts(settled(rule, jobs(3), context({ members })))).toEqual(["100", "100", "1"]);
  });

  test("where a count or price has no value, nothing is added and the line says so", () => {
    const unknown = { amount: 0, reason: { code: "not-computed", reachedOn: "2018-03-01" } };
    expect(settled(tiers(["job"], [{ count: agreed("unnamed"), price: kr(1) }, { price: kr(2) }]), jobs(1))[0]).toMatchObject(unknown);
    expect(settled(tiers(["job"], [{ price: agreed("unnamed") }]), jobs(1))[0]).toMatchObject(unknown);
    expect(settled(tiers(["job"], [{ price: kr(1), cap: agreed("unnamed") }]), jobs(1))[0]).toMatchObject(unknown);
  });
});
