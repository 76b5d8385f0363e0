import { requiresPaid } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { amounts, line, settled } from "./lines.js";

const rule = requiresPaid(["stay"], "job");

describe("requires paid", () => {
  test.each([
    ["above zero", 1, "10"],
    ["at zero", 0, "0"],
    ["below zero", -1, "0"],
  ] as const)("the required line %s", (_, required, left) =>
    expect(amounts(settled(rule, [line("job", "B-1", "2018-03-01", required), line("stay", "B-1", "2018-04-01", 10)]))[1]).toBe(left),
  );

  test("any line of the outcome that is above zero will do, earlier or later", () =>
    expect(
      amounts(
        settled(rule, [
          line("job", "B-1", "2018-03-01", 0),
          line("stay", "B-1", "2018-04-01", 10),
          line("job", "B-1", "2018-05-01", 1, { occurrence: "2" }),
        ]),
      ),
    ).toEqual(["0", "10", "1"]));

  test("another participant's line will not, and without any the line falls and says why", () => {
    const [, stay] = settled(rule, [line("job", "B-2", "2018-03-01", 5), line("stay", "B-1", "2018-04-01", 10)]);
    expect(stay).toMatchObject({
      amount: 0,
      adjustments: [["requires-paid", -1000]],
      reason: { code: "required-outcome-not-paid", outcome: "job" },
    });
  });

  test("a recovery falls to nothing too", () => expect(amounts(settled(rule, [line("stay", "B-1", "2018-04-01", -10)]))).toEqual(["0"]));

  test("lines not selected, and those that are no participant's, pass", () =>
    expect(amounts(settled(rule, [line("stay", null, "2018-03-01", 5), line("other", "B-1", "2018-04-01", 10)]))).toEqual(["5", "10"]));
});
