import {
  type Participant,
  type Retention,
  accumulated,
  at,
  atLeast,
  between,
  claimDeadline,
  compare,
  days,
  daysOf,
  during,
  every,
  explain,
  hoursOf,
  kr,
  metered,
  monthsWith,
  months,
  outcome,
  paid,
  payLag,
  product,
  programme,
  progress,
  settle,
  share,
  sustained,
  touchedMonths,
  touchedWeeks,
  wagesOf,
  weeks,
  whyNot,
  wholeMonths,
  wholeWeeks,
  withhold,
} from "payment-by-results";
import { parseFacts, parseSettlement, stringifySettlement } from "payment-by-results/json";
import { agreementText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";

const terms = {
  id: "extremes",
  currency: "DKK",
  parties: [{ id: "town", roles: ["payer"] }],
  agreements: [{ id: "town", payer: "town", from: "2017-01-01" }],
  intake: between("2017-01-01", "9999-12-31"),
} as const;

const inPay = during(paid());

describe("at the end of the calendar", () => {
  const person: Participant = {
    id: "B-1",
    enrolled: "9999-11-01",
    agreement: "town",
    placements: [{ id: "r1", form: "smaajob", from: "9999-11-05", weeklyHours: 12, wages: { amount: 100, per: "month" } }],
    claims: [{ id: "k1", outcome: "o", on: "9999-12-10" }],
  };
  const kinds: Readonly<Record<string, Retention>> = {
    "wages by the month": metered(wagesOf(paid()), "month"),
    "hours by the month": metered(hoursOf(paid()), "month"),
    "days by the week": metered(daysOf(inPay), "week"),
    "months with wages": accumulated(monthsWith(wagesOf(paid()), atLeast(kr(1))), atLeast(1)),
    "months touched": accumulated(touchedMonths(inPay), atLeast(2)),
    "whole months": accumulated(wholeMonths(inPay), atLeast(1)),
    "weeks touched": accumulated(touchedWeeks(inPay), atLeast(8)),
    "whole weeks": accumulated(wholeWeeks(inPay), atLeast(2)),
    "the day after": sustained(inPay, days(57), { reachedOn: "dayAfter" }),
    "every week": every(inPay, weeks(1), { times: 500 }),
    "a day that never comes": at(inPay, [{ after: days(90) }]),
  };
  test.each(Object.entries(kinds))("%s is settled, and every day written can be read", (_, reached) => {
    const made = programme({
      ...terms,
      outcomes: [outcome("o", { reached, price: kr(10) })],
      settlement: [withhold("0.1", { after: days(90) }), payLag(months(2)), claimDeadline([{ after: "reached", period: days(90) }])],
    });
    for (const asOf of ["9999-12-15", "9999-12-30", "9999-12-31"] as const) {
      const settlement = settle(made, [person], { asOf });
      expect(parseSettlement(stringifySettlement(settlement)).ok).toBe(true);
      const told = JSON.stringify([
        settlement,
        progress(made, [person], "B-1", { asOf }),
        explain(made, [person], { participant: "B-1" }, { asOf }),
        whyNot(made, [person], { participant: "B-1" }, { asOf }),
      ]);
      expect(told.match(/\d{5,}-\d\d-\d\d|Infinity|NaN/g)).toBe(null);
    }
  });
});

describe("sums of more digits than terms may have", () => {
  const most = "999999999999999999";
  const priced = programme({
    ...terms,
    outcomes: [
      outcome("o", { reached: metered(daysOf(inPay), "month"), price: product(kr(most), "1000000") }),
      outcome("p", { reached: sustained(inPay, days(1)), price: kr(1) }),
    ],
    settlement: [],
  });
  const person: Participant = {
    id: "B-1",
    enrolled: "2018-01-01",
    agreement: "town",
    placements: [{ id: "r1", form: "smaajob", from: "2018-01-01" }],
  };
  const on = { asOf: "2018-12-31" } as const;
  const total = "11999999999999999988000001.00";

  test("are settled, compared, shared, explained and written to the last øre", () => {
    const settlement = settle(priced, [person], on);
    expect(settlement.total).toBe(total);
    const free = programme({ ...priced, outcomes: [outcome("o", { reached: sustained(inPay, days(1)), price: kr(0) })] });
    expect(compare(priced, free, [person], on).total).toEqual({ first: total, second: "0.00", difference: `-${total}` });
    const half = [
      ["fund", "1"],
      ["state", "1"],
    ] as const;
    expect(share(total, "DKK", half).map(({ amount }) => amount)).toEqual(["5999999999999999994000000.50", "5999999999999999994000000.50"]);
    expect(explain(priced, [person], { participant: "B-1" }, on).explained).toHaveLength(13);
    expect(agreementText(priced, settlement, "town", "en")).toContain("11,999,999,999,999,999,988,000,001.00");
  });
});

describe("a hundred thousand faults", () => {
  const made = programme({ ...terms, outcomes: [outcome("o", { reached: sustained(inPay, days(1)), price: kr(1) })], settlement: [] });
  const wrong = Array.from({ length: 130_000 }, (_, place) => ({ id: `r${place}`, form: "no-form", from: "2018-01-01" }) as const);
  const person: Participant = { id: "B-1", enrolled: "2018-01-01", agreement: "town", placements: wrong };

  test("are all told of", () => {
    const wrongForms = [
      parseFacts({ participants: [person] }, made),
      progress(made, [person], "B-1", { asOf: "2018-12-31" }),
      settle(made, [person], { asOf: "2018-12-31" }),
    ].map(({ issues }) => issues.filter(({ code }) => code === "unknown-form").length);
    expect(wrongForms).toEqual([130_000, 130_000, 130_000]);
    expect(parseFacts({ participants: wrong.map(() => ({ id: 5 })) }, made).issues.length).toBeGreaterThan(129_999);
  });
});
