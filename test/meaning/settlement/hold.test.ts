import { hold, observed } from "payment-by-results";
import { expect, test } from "vitest";
import { amounts, context, dues, line, on, person, settled, surroundings } from "./lines.js";

const reports = observed("report");
/** Reached on the day of the first observation that has come. */
const around = surroundings({
  firstReached: () => (view, asOf) => view.observations.find((observation) => observation.on <= asOf)?.on,
});
const early = person("B-1", "2018-01-01", { observations: [["report", "2018-02-01", 1]] });
const late = person("B-2", "2018-01-01", { observations: [["report", "2018-04-10", 1]] });
const none = person("B-3", "2018-01-01");
const lines = [
  line("fee", null, "2018-03-01", 9),
  line("job", "B-1", "2018-03-01", 10, { view: early }),
  line("job", "B-2", "2018-03-01", 10, { view: late }),
  line("job", "B-3", "2018-03-01", 10, { view: none }),
];

test("lines are due the day that what they wait for is reached, each participant's by itself; a fee waits for nobody", () =>
  expect(dues(settled(hold(reports), lines, context(), around))).toEqual(["2018-03-01", "2018-03-01", "2018-04-10", "held"]));

test("on the day itself it is reached, the day before it is not", () => {
  expect(dues(settled(hold(reports), [lines[2] as never], context({ asOf: "2018-04-10" }), around))).toEqual(["2018-04-10"]);
  expect(dues(settled(hold(reports), [lines[2] as never], context({ asOf: "2018-04-09" }), around))).toEqual(["held"]);
});

test("a held line keeps its amount and says by which rule it is held", () => {
  const held = settled(hold(reports, { id: "reports" }), lines, context(), around);
  expect(amounts(held)).toEqual(["9", "10", "10", "10"]);
  expect(held.map((one) => one.reason)).toEqual([undefined, undefined, undefined, { code: "held-until-unlock", rule: "reports" }]);
});

test("only the lines selected are held", () =>
  expect(dues(settled(hold(reports, { outcomes: ["stay"] }), lines, context(), around))).toEqual(
    Array.from({ length: 4 }, () => "2018-03-01"),
  ));

test("it is asked once for each way of looking at a person, and always of all their placements", () => {
  let asked = 0;
  const counting = surroundings({
    firstReached: () => (view) => {
      asked++;
      return view.placements === view.everyPlacement ? on("2018-03-05") : undefined;
    },
  });
  const view = { ...early, placements: [], everyPlacement: [] };
  const two = [line("job", "B-1", "2018-03-01", 1, { view }), line("stay", "B-1", "2018-03-02", 1, { view })];
  expect(dues(settled(hold(reports), two, context(), counting))).toEqual(["2018-03-05", "2018-03-05"]);
  expect(asked).toBe(1);
});
