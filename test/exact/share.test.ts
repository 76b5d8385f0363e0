import fc from "fast-check";
import { type RemainderPolicy, share } from "payment-by-results";
import { describe, expect, test } from "vitest";

const weights = [
  ["a", "80"],
  ["b", "8"],
  ["c", "12"],
] as const;
const parts = (amount: string, policy?: RemainderPolicy): string =>
  share(amount, "ISK", weights, policy)
    .map((part) => part.amount)
    .join("/");

describe("sharing an amount", () => {
  test("the odd unit goes where the policy says", () => {
    expect(parts("15")).toBe("12/1/2");
    expect(parts("15", "largest-remainder")).toBe("12/1/2");
    expect(parts("15", "in-order")).toBe("13/1/1");
    expect(parts("15", "to-first")).toBe("13/1/1");
    expect(parts("15", "to-last")).toBe("12/1/2");
    expect(parts("15", { to: "b" })).toBe("12/2/1");
  });

  test("negative amounts are the mirror image", () => {
    expect(parts("-15")).toBe("-12/-1/-2");
    expect(parts("-15", "in-order")).toBe("-13/-1/-1");
  });

  test("ties go to the first listed", () =>
    expect(
      share("0.01", "DKK", [
        ["a", "1"],
        ["b", "1"],
      ]),
    ).toEqual([
      { party: "a", amount: "0.01" },
      { party: "b", amount: "0.00" },
    ]));

  test("a weight of nothing gets nothing", () =>
    expect(
      share(
        "0.02",
        "DKK",
        [
          ["a", "0"],
          ["b", "1"],
          ["c", "2"],
        ],
        "to-first",
      ).map((part) => part.amount),
    ).toEqual(["0.00", "0.01", "0.01"]));

  test("the parts sum to the amount, each less than a unit per party away from its due", () => {
    const policies: readonly RemainderPolicy[] = ["largest-remainder", "in-order", "to-first", "to-last", { to: "p0" }];
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 }).map(([first = 0, ...rest]) => [first + 1, ...rest]),
        fc.constantFrom(...policies),
        (units, numbers, policy) => {
          const shares = share(
            String(units),
            "ISK",
            numbers.map((weight, place) => [`p${place}`, String(weight)] as const),
            policy,
          );
          expect(shares.reduce((sum, part) => sum + Number(part.amount), 0)).toBe(units);
          const whole = numbers.reduce((sum, weight) => sum + weight, 0);
          shares.forEach((part, place) => {
            expect(Math.abs(Number(part.amount) - (units * (numbers[place] as number)) / whole)).toBeLessThan(numbers.length);
            if (numbers[place] === 0) expect(Number(part.amount)).toBe(0);
          });
        },
      ),
    );
  });

  test.each([
    ["no weight", "1", [["a", "0"]]],
    [
      "a negative weight",
      "1",
      [
        ["a", "2"],
        ["b", "-1"],
      ],
    ],
    ["an amount finer than the unit", "0.001", [["a", "1"]]],
    ["an amount that is no number", "1,00", [["a", "1"]]],
  ] as const)("%s throws", (_, amount, parties) => expect(() => share(amount, "DKK", parties)).toThrow(RangeError));

  test.each(["XOF2", "dkk", "XAU", "toString", "", undefined, null, 5])("the currency %j throws", (currency) =>
    expect(() => share("100", currency as "DKK", weights)).toThrow(/^currency: /),
  );
  test("a currency without a smaller unit has none", () =>
    expect(
      share("100", "XOF", [
        ["a", "1"],
        ["b", "2"],
      ]).map(({ amount }) => amount),
    ).toEqual(["33", "67"]));
  test.each([
    ["remainder", () => share("1", "DKK", weights, "nearest" as "to-last")],
    ["remainder", () => share("1", "DKK", weights, null as unknown as "to-last")],
    ["parties", () => share("1", "DKK", "a" as unknown as typeof weights)],
    ["parties", () => share("1", "DKK", [null] as unknown as typeof weights)],
    ["parties", () => share("1", "DKK", [["a", 0.5]] as unknown as typeof weights)],
    ["amount", () => share(1 as unknown as string, "DKK", weights)],
    ["amount", () => share("1e3", "DKK", weights)],
  ])("an argument that is wrong is named: %s", (argument, call) => expect(call).toThrow(new RegExp(`^${argument}: `)));
});
