import { rounded } from "payment-by-results";
import { expect, test } from "vitest";
import { amounts, line, settled } from "./lines.js";

const jobs = ["10.004", "10.005", "-10.005", "0", "10"].map((kroner, place) => line("job", `B-${place}`, "2018-03-01", kroner));

test.each([
  ["half-up", ["10", "10.01", "-10.01", "0", "10"]],
  ["half-even", ["10", "10", "-10", "0", "10"]],
  ["up", ["10.01", "10.01", "-10.01", "0", "10"]],
  ["down", ["10", "10", "-10", "0", "10"]],
] as const)("each line to whole øre, %s", (mode, left) => expect(amounts(settled(rounded("0.01", mode), jobs))).toEqual(left));

test.each([
  ["1", ["0", "1", "1"]],
  ["0.5", ["0.50", "0.50", "1"]],
  ["5", ["0", "0", "0"]],
] as const)("to multiples of %s", (to, left) =>
  expect(
    amounts(
      settled(
        rounded(to, "half-up"),
        ["0.49", "0.50", "1.20"].map((kroner) => line("job", "B-1", "2018-03-01", kroner)),
      ),
    ),
  ).toEqual(left),
);

test("the difference is an adjustment of the rule; a line that is round is left as it is", () => {
  const left = settled(rounded("0.01", "half-up", { id: "øre" }), jobs);
  expect(left[1]?.adjustments).toEqual([["øre", { numerator: 1n, denominator: 2n }]]);
  expect(left[4]).toBe(jobs[4]);
});

test("other lines pass", () => expect(amounts(settled(rounded("1", "up", { outcomes: ["stay"] }), jobs.slice(0, 1)))).toEqual(["10.004"]));
