import type { Observation } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { timeline, told, read } from "./reading.js";

const answer = (more: Partial<Observation>): Observation => ({ id: "o", kind: "trivsel", on: "2018-03-01", value: 40, ...more });

describe("who answered", () => {
  test("is known of an observation, and is nobody where it is not said", () => {
    const { observations } = timeline({ observations: [answer({ respondent: "relative" }), answer({ id: "p" })] });
    expect(observations.map(({ id, respondent }) => [id, respondent])).toEqual([
      ["o", "relative"],
      ["p", undefined],
    ]);
  });

  test("changes with a later version", () => {
    const versions = [answer({ respondent: "citizen", recorded: "2018-03-02" }), answer({ respondent: "company", recorded: "2018-03-09" })];
    expect(timeline({ observations: versions }, "2018-03-08").observations.map(({ respondent }) => respondent)).toEqual(["citizen"]);
    expect(timeline({ observations: versions }, "2018-03-09").observations.map(({ respondent }) => respondent)).toEqual(["company"]);
  });

  test("is never a personal number", () => {
    expect(told(read({ observations: [answer({ respondent: "000000-0000" })] }).issues)).toEqual([
      ["personal-number", "P/observations/o/respondent"],
    ]);
  });
});
