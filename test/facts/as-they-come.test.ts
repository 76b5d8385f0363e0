import {
  type Facts,
  type GivenParticipant,
  type Issue,
  type Participant,
  accumulated,
  atLeast,
  between,
  checkFacts,
  daysOf,
  during,
  groupObserved,
  kr,
  number,
  observed,
  outcome,
  paid,
  product,
  programme,
  roundedTo,
  scaled,
  settle,
  started,
  weeklyHours,
} from "payment-by-results";
import { parseFacts } from "payment-by-results/json";
import { describe, expect, test } from "vitest";

const terms = programme({
  id: "as-they-come",
  currency: "DKK",
  parties: [{ id: "town", roles: ["payer"] }],
  agreements: [{ id: "town", payer: "town", from: "2017-01-01" }],
  intake: between("2017-01-01", "2018-12-31"),
  attributes: { group: ["young", "old"] },
  outcomes: [
    outcome("hours", { reached: started(weeklyHours(paid(), atLeast(10))), price: kr(1000) }),
    outcome("days", { reached: accumulated(daysOf(during(paid())), atLeast(30)), price: kr(100) }),
    outcome("score", { reached: observed("who-5", atLeast(50)), price: kr(10) }),
  ],
  settlement: [],
});
const at = { asOf: "2018-12-31" } as const;

const person: Participant = {
  id: "B-1",
  enrolled: "2018-01-01",
  agreement: "town",
  placements: [{ id: "r1", form: "smaajob", employer: "99421207", from: "2018-02-01", weeklyHours: 12 }],
  observations: [{ id: "o1", kind: "who-5", on: "2018-03-01", value: 60 }],
};

const untyped = (value: unknown): never => value as never;
const told = (issues: readonly Issue[]): readonly string[] => issues.map(({ code, path }) => `${code} at ${path.join("/")}`);
const settled = (...people: readonly unknown[]) => settle(terms, people as readonly Participant[], at);
const withPlacement = (more: object): object => ({ ...person, placements: [{ ...person.placements?.[0], ...more }] });

describe("null is no value wherever a field may be left out", () => {
  const nulls: GivenParticipant = {
    id: "B-1",
    enrolled: "2018-01-01",
    agreement: "town",
    attributes: { group: null },
    placements: [
      {
        id: "r1",
        status: null,
        activity: null,
        employer: "99421207",
        form: "smaajob",
        from: "2018-02-01",
        to: null,
        agreedTo: null,
        grantedOn: null,
        wages: null,
        weeklyHours: 12,
        competences: null,
        remark: null,
        recorded: null,
        sequence: null,
      },
    ],
    absences: null,
    observations: [{ id: "o1", kind: "who-5", on: "2018-03-01", value: 60, respondent: null, status: null }],
    evidence: null,
    claims: null,
    unreadable: null,
  };

  test("the same as if it was not there", () => {
    expect(settle(terms, [nulls], at)).toEqual(settle(terms, [person], at));
    expect(settle(terms, { participants: [nulls], observations: null, unreadable: null }, at)).toEqual(settle(terms, [person], at));
    const read = parseFacts({ participants: [nulls], observations: null }, terms);
    expect(read.ok && read.value).toEqual({ participants: [{ ...person, attributes: {} }] });
  });

  test.each([
    ["enrolled", { ...person, enrolled: null }],
    ["agreement", { ...person, agreement: null }],
    ["attributes", { ...person, attributes: null }],
    ["placements", { ...person, placements: null }],
  ])("%s of a participant", (field, given) => {
    const { [field as "enrolled"]: _without, ...rest } = person;
    expect(settled(given)).toEqual(settled(rest));
  });

  test.each([
    ["a placement's id", withPlacement({ id: null }), "no-id at B-1/placements/0"],
    ["a placement's first day", withPlacement({ from: null }), "fact-not-a-day at B-1/placements/r1/from"],
    [
      "an observation's value",
      { ...person, observations: [{ id: "o1", kind: "who-5", on: "2018-03-01", value: null }] },
      "observations/o1/value",
    ],
    ["an observation's kind", { ...person, observations: [{ id: "o1", kind: null, on: "2018-03-01", value: 5 }] }, "observations/o1/kind"],
  ])("where it may not be left out it is an issue: %s", (_, given, expected) => {
    const { issues, incomplete } = settled(given);
    expect(told(issues).some((issue) => issue.includes(expected))).toBe(true);
    expect(incomplete).toEqual(["B-1"]);
  });
});

describe("what is no fact is told of, and its participant is incomplete", () => {
  test.each([
    ["a placement that is null", { ...person, placements: [null] }],
    ["a placement that is text", { ...person, placements: ["r1"] }],
    ["a list in a placement's place", { ...person, placements: [[]] }],
    ["placements that are an object", { ...person, placements: { r1: {} } }],
    ["placements that are text", { ...person, placements: "[]" }],
    ["observations that are true", { ...person, observations: true }],
    ["a gap in a list", { ...person, placements: Object.assign([] as unknown[], { 1: person.placements?.[0] }) }],
    ["a placement without an id", withPlacement({ id: undefined })],
    ["a placement with an empty id", withPlacement({ id: "" })],
    ["a misspelt field", withPlacement({ weeklyhours: 12 })],
    ["another misspelt field", withPlacement({ slutdato: "2018-02-02" })],
    ["a status that is none", withPlacement({ status: "Started" })],
    ["hours that are an object", withPlacement({ weeklyHours: {} })],
    ["attributes that are a list", { ...person, attributes: [] }],
    ["an agreement that is a number", { ...person, agreement: 165 }],
    ["an enrolment that is a Date", { ...person, enrolled: new Date(0) }],
    ["a misspelt field of the participant", { ...person, placement: [] }],
  ])("%s", (_, given) => {
    const { issues, incomplete, setAside } = settled(given);
    expect(issues.some(({ severity }) => severity === "error")).toBe(true);
    expect([incomplete, setAside]).toEqual([["B-1"], 1]);
    expect(checkFacts(terms, [given as Participant]).some(({ severity }) => severity === "error")).toBe(true);
  });

  test.each([null, undefined, 5, "B-1", [], true])("a participant that is %j", (given) => {
    const { issues } = settled(person, given);
    expect(issues.some(({ severity }) => severity === "error")).toBe(true);
    expect(settled(person).total).toBe(settled(person, given).total);
  });

  test("two participants of one id are told of, and neither is paid", () => {
    const { issues, total, incomplete } = settled(person, person);
    expect([told(issues).includes("same-participant-twice at B-1"), total, incomplete]).toEqual([true, "0.00", ["B-1"]]);
  });

  test("facts that are text, or nothing, are a programmer's mistake that repeats nothing of them", () => {
    const secret = JSON.stringify([{ ...person, id: "Karen Blixen" }]);
    for (const facts of [secret, null, undefined, 5, {}, { participants: secret }, { people: [person] }]) {
      expect(() => settle(terms, untyped(facts), at)).toThrow(RangeError);
      try {
        settle(terms, untyped(facts), at);
      } catch (thrown) {
        expect(String(thrown)).not.toContain("Karen");
        expect(String(thrown)).toMatch(/facts/);
      }
    }
  });
});

describe("observations of groups that cannot be used", () => {
  const rate = programme({
    ...terms,
    outcomes: [outcome("days", { reached: accumulated(daysOf(during(paid())), atLeast(30)), price: kr(100) })],
    settlement: [scaled(roundedTo(product(groupObserved("rate", "last", "whole"), number(1)), "0.01", "down"))],
  });
  const group = (observations: readonly unknown[], unreadable?: readonly unknown[]): Facts =>
    untyped({ participants: [person], observations, ...(unreadable === undefined ? {} : { unreadable }) });

  test("are counted and named", () => {
    const good = { id: "g1", kind: "rate", on: "2018-03-01", value: "0.5" };
    expect(settle(rate, group([good]), at).observationsSetAside).toEqual([]);
    for (const wrong of [
      { ...good, on: "2018-02-30" },
      { ...good, value: null },
      { ...good, valeu: 5 },
    ]) {
      const { observationsSetAside, issues } = settle(rate, group([wrong]), at);
      expect([observationsSetAside, issues.some(({ severity }) => severity === "error")]).toEqual([["g1"], true]);
    }
    expect(settle(rate, group([good], [{ id: "g2" }]), at).observationsSetAside).toEqual(["g2"]);
    expect(settle(rate, group([null]), at).observationsSetAside).toHaveLength(1);
  });
});

describe("plausible is not possible", () => {
  const codes = (given: object, asOf = at): readonly string[] =>
    settle(terms, [given as Participant], asOf).issues.map(({ code, severity }) => `${severity} ${code}`);

  test.each([
    [48, []],
    ["48.000001", ["warning implausible-hours"]],
    ["160.33", ["warning implausible-hours"]],
    [168, ["warning implausible-hours"]],
    ["168.000001", ["error hours-out-of-range"]],
    [-1, ["error hours-out-of-range"]],
  ])("%s hours a week", (weeklyHours_, expected) => expect(codes(withPlacement({ weeklyHours: weeklyHours_ }))).toEqual(expected));

  test.each([
    ["2028-12-31", []],
    ["2029-01-01", ["warning implausible-day"]],
    ["2107-12-31", ["warning implausible-day"]],
    ["9999-12-30", ["warning implausible-day"]],
    ["9999-12-31", []],
  ])("a last day of %s", (to, expected) => expect(codes(withPlacement({ to }))).toEqual(expected));

  test.each([
    ["1898-12-31", []],
    ["1898-12-30", ["warning implausible-day"]],
    ["1900-01-01", ["error fact-not-a-day"]],
    ["1899-01-01", []],
  ])("a first day of %s", (from, expected) =>
    expect(codes(withPlacement({ from, to: "2018-03-01" })).filter((code) => code.endsWith("day"))).toEqual(expected),
  );

  test("a last day of 9999-12-31 is none", () => {
    const [open, endless] = [settled(person), settled(withPlacement({ to: "9999-12-31" }))];
    expect(endless).toEqual(open);
  });

  test("a version recorded far ahead, or before an older one, is told", () => {
    const placement = person.placements?.[0] as object;
    const versions = (...recorded: readonly string[]) => ({
      ...person,
      placements: recorded.map((day, sequence) => ({ ...placement, recorded: day, sequence })),
    });
    expect(codes(versions("2018-02-02", "2018-02-03"))).toEqual([]);
    expect(codes(versions("2018-02-02", "2108-02-03"))).toEqual(["warning implausible-recording"]);
    expect(codes(versions("2018-02-03", "2018-02-02"))).toEqual(["warning recorded-out-of-order"]);
  });
});
