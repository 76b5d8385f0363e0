import { bound, floor, kr, programme } from "payment-by-results";
import { parseProgramme, stringifyProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { complicated } from "../../examples/vaekst/complicated.js";
import { extensions, schemes } from "../vectors/schemes.js";

/** The same with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
};

describe("the order in which keys come changes nothing", () => {
  test.each([...schemes])("%s", (_, terms) => {
    const read = parseProgramme(turned(JSON.parse(stringifyProgramme(terms))), extensions);
    const again = parseProgramme(stringifyProgramme(terms), extensions);
    // Not only the same terms: the same keys in the same order, so that no reading can tell them apart.
    expect(JSON.stringify(read.ok && read.value)).toBe(JSON.stringify(again.ok && again.value));
    const made = parseProgramme(turned(terms), extensions);
    expect(JSON.stringify(made.ok && made.value)).toBe(JSON.stringify(again.ok && again.value));
  });

  test("a least amount is known as one", () => {
    const terms = programme({ ...complicated, settlement: [floor("least", kr(1_000), { on: "2018-12-31" })] });
    const read = parseProgramme(turned(JSON.parse(stringifyProgramme(terms))));
    const options = { asOf: "2018-01-01", participants: 3 } as const;
    expect(read.ok && bound(read.value, [], options)).toEqual(bound(terms, [], options));
  });
});
