import fc from "fast-check";
import { expect, test } from "vitest";
import { type DaySet, allDays, complement, contains, intersection, noDays, span, union, unionOfSpans } from "../../src/time/day-set.js";

const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 });
const setOf = (list: readonly (readonly [number, number])[]): DaySet =>
  list.reduce<DaySet>((set, [from, length]) => union(set, span(from, from + length)), noDays);
const sets = fc.oneof(
  spans.map(setOf),
  spans.map((list) => complement(setOf(list))),
  fc.constantFrom(noDays, allDays),
);
const everyDay = Array.from({ length: 50 }, (_, day) => day - 5);

test("the set of all, any and not are what they say, day by day", () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      for (const day of everyDay) {
        expect(contains(intersection(a, b), day)).toBe(contains(a, day) && contains(b, day));
        expect(contains(union(a, b), day)).toBe(contains(a, day) || contains(b, day));
        expect(contains(complement(a), day)).toBe(!contains(a, day));
      }
    }),
  );
});

test("there is one way to write a set: in order, and no two spans touching", () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      for (const set of [intersection(a, b), union(a, b), complement(a)]) {
        for (let place = 1; place < set.length; place++) expect(set[place]).toBeGreaterThan(set[place - 1] as number);
        expect(set.length % 2).toBe(0);
      }
      expect(complement(complement(a))).toEqual(a);
    }),
  );
});

test("many spans at once are their union", () => {
  fc.assert(
    fc.property(spans, (list) => {
      const sorted = list.map(([from, length]) => [from, from + length] as const).sort((a, b) => a[0] - b[0]);
      expect(unionOfSpans(sorted)).toEqual(setOf(list));
    }),
  );
});
