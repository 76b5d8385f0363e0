import {
  type Condition,
  type Day,
  type Participant,
  type WaitingPeriod,
  activity,
  any,
  attribute,
  between,
  checkedProgramme,
  during,
  form,
  kr,
  lasted,
  months,
  outcome,
  programme,
  settle,
  started,
  waited,
  where,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

/** Made-up lengths. */
const rules: readonly WaitingPeriod[] = [
  { from: "2017-06-01", atLeast: 26, source: "made up" },
  { from: "2018-07-01", atLeast: 13, source: "made up" },
];

const termsWith = (given: Condition) => ({
  id: "waiting",
  currency: "DKK" as const,
  parties: [{ id: "town", roles: ["payer" as const] }],
  agreements: [{ id: "a", payer: "town", from: "2017-01-01" as Day }],
  intake: between("2017-01-01", "2018-12-31"),
  attributes: { weeksUnemployed: "number", group: ["over-50", "other"] } as const,
  outcomes: [outcome("job", { reached: started(during(form("loentilskud-privat"))), given, price: kr(1) })],
  settlement: [],
});

/** Somebody who begins on a day, having been so many weeks without work. */
const beginning = (on: Day, weeksUnemployed: number | undefined, more: Partial<Participant> = {}): Participant => ({
  id: "B-1",
  enrolled: "2017-01-01",
  agreement: "a",
  ...(weeksUnemployed === undefined ? {} : { attributes: { weeksUnemployed: [{ from: on, value: weeksUnemployed }] } }),
  placements: [{ id: "r", form: "loentilskud-privat", from: on }],
  ...more,
});

const said = (given: Condition, person: Participant) => {
  const { lines, notPaid } = settle(programme(termsWith(given)), [person], { asOf: "2018-12-31" });
  return lines.length === 1 ? "paid" : notPaid[0]?.reason.code;
};

describe("a waiting period under given", () => {
  const given = waited("weeksUnemployed", rules);

  test("is served from the length that the rule of the first day asks", () => {
    expect(said(given, beginning("2018-06-30", 25))).toBe("not-given-at-start");
    expect(said(given, beginning("2018-06-30", 26))).toBe("paid");
    expect(said(given, beginning("2018-07-01", 12))).toBe("not-given-at-start");
    expect(said(given, beginning("2018-07-01", 13))).toBe("paid");
  });

  test("is not served before the first rule, nor where nobody counted", () => {
    expect(said(given, beginning("2017-05-31", 100))).toBe("not-given-at-start");
    expect(said(given, beginning("2018-07-01", undefined))).toBe("not-given-at-start");
  });

  test("has its exceptions beside it", () => {
    const exceptions = any(attribute("group", "over-50"), given);
    expect(said(exceptions, beginning("2018-07-01", undefined, { attributes: { group: "over-50" } }))).toBe("paid");
    expect(said(exceptions, beginning("2018-07-01", undefined, { attributes: { group: "other" } }))).toBe("not-given-at-start");
  });

  test("asks for an attribute that is a number, and for rules in order", () => {
    const codes = (condition: Condition) => checkedProgramme(termsWith(condition)).issues.map(({ code }) => code);
    expect(codes(waited("group", rules))).toEqual(["wrong-attribute-kind"]);
    expect(codes(waited("weeksUnemployed", [...rules].reverse()))).toEqual(["not-in-order"]);
    expect(codes(waited("weeksUnemployed", []))).toEqual(["empty-list"]);
  });

  test("of months is said of a spell that still runs on the first day", () => {
    const threeMonths = during(where(activity("public-support"), lasted(months(3))));
    const supported = (from: Day) =>
      beginning("2018-07-02", undefined, {
        placements: [
          { id: "r", form: "loentilskud-privat", from: "2018-07-02" },
          { id: "s", activity: "public-support", from, to: "2018-07-08" },
        ],
      });
    expect(said(threeMonths, supported("2018-04-03"))).toBe("paid");
    expect(said(threeMonths, supported("2018-04-04"))).toBe("not-given-at-start");
  });
});
