import {
  type Participant,
  atLeast,
  between,
  days,
  daysOf,
  during,
  employment,
  every,
  kr,
  measured,
  metered,
  observed,
  outcome,
  paid,
  product,
  programme,
  roundedTo,
  settle,
  started,
  sustained,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

const terms = (more: Partial<Parameters<typeof programme>[0]>) =>
  programme({
    id: "noticed",
    currency: "DKK",
    parties: [{ id: "town", roles: ["payer"] }],
    agreements: [{ id: "town", payer: "town", from: "2017-01-01" }],
    intake: between("2017-01-01", "2018-12-31"),
    outcomes: [],
    settlement: [],
    ...more,
  });
const person = (more: Partial<Participant>): Participant => ({ id: "B-1", enrolled: "2017-01-01", agreement: "town", ...more });
const at = { asOf: "2018-12-31" } as const;

describe("a form", () => {
  test("is paid from the day on which its rule begins, and to the day on which it ends", () => {
    const forms = [
      {
        id: "pilot",
        label: { da: "Forsøg", en: "Pilot" },
        rules: [
          { to: "2017-12-31", paid: false, subsidised: false, source: "made up" },
          { from: "2018-01-01", to: "2018-01-10", paid: true, subsidised: false, source: "made up" },
          { from: "2018-01-11", paid: false, subsidised: false, source: "made up" },
        ],
      },
    ] as const;
    const of = terms({
      forms,
      outcomes: [
        outcome("start", { reached: started(during(paid())), price: kr(1) }),
        outcome("days", { reached: metered(daysOf(during(paid())), "month"), price: product(kr(1), measured()) }),
      ],
    });
    const { lines } = settle(of, [person({ placements: [{ id: "r1", form: "pilot", employer: "e1", from: "2017-12-20" }] })], at);
    expect(lines.map(({ outcome: id, reachedOn, amount }) => [id, reachedOn, amount])).toEqual([
      ["start", "2018-01-01", "1.00"],
      ["days", "2018-01-31", "10.00"],
    ]);
  });
});

describe("a price rounded half-even", () => {
  test.each([
    ["3", "3.00"],
    ["1", "1.00"],
    ["0.5", "0.00"],
    ["1.5", "2.00"],
    ["2.5", "2.00"],
    ["3.5", "4.00"],
    ["2.500001", "3.00"],
  ])("%s comes to %s", (value, expected) => {
    const of = terms({
      outcomes: [outcome("exam", { reached: observed("exam"), price: roundedTo(product(kr(1), value), "1", "half-even") })],
    });
    const { lines } = settle(of, [person({ observations: [{ id: "o1", kind: "exam", on: "2018-01-01", value: 1 }] })], at);
    expect(lines.map(({ amount }) => amount)).toEqual([expected]);
  });
});

describe("what counts once for each placement", () => {
  test("is followed from the first day of all, whatever the order of ids", () => {
    const inJob = during(employment());
    const of = terms({
      outcomes: [
        outcome("job", { reached: sustained(inJob, days(2)), oncePer: "placement", price: kr(1) }),
        outcome("after", { reached: every(inJob, days(3), { after: "job", times: 1 }), price: kr(10) }),
      ],
    });
    const placements = [
      { id: "a", form: "fleksjob", employer: "e2", from: "2018-03-01" },
      { id: "b", form: "fleksjob", employer: "e1", from: "2018-01-01", to: "2018-01-10" },
      { id: "c", form: "fleksjob", employer: "e3", from: "2018-02-01" },
    ] as const;
    const { lines } = settle(of, [person({ placements })], at);
    expect(lines.filter(({ outcome: id }) => id === "after").map(({ anchor, reachedOn }) => [anchor, reachedOn])).toEqual([
      ["2018-01-03", "2018-01-05"],
    ]);
  });
});

describe("unless, with the same employer", () => {
  test("excludes nothing that no placement made", () => {
    const of = terms({
      outcomes: [
        outcome("exam", {
          reached: observed("exam", atLeast(1)),
          price: kr(1),
          unless: { reached: started(during(employment())), before: "anchor", employer: "same" },
        }),
      ],
    });
    const worked = person({
      placements: [{ id: "r1", form: "fleksjob", employer: "e1", from: "2017-03-01" }],
      observations: [{ id: "o1", kind: "exam", on: "2018-01-01", value: 1 }],
    });
    expect(settle(of, [worked], at).total).toBe("1.00");
  });
});

describe("why not", () => {
  test("is told in the order of the programme, in whatever order outcomes read each other", () => {
    const of = terms({
      outcomes: [
        outcome("last", { reached: observed("c"), requires: ["middle"], price: kr(1) }),
        outcome("middle", { reached: observed("b"), requires: ["first"], price: kr(1) }),
        outcome("first", { reached: observed("a"), price: kr(1) }),
        outcome("alone", { reached: observed("d"), price: kr(1) }),
      ],
    });
    expect(settle(of, [person({})], at).notPaid.map(({ outcome: id }) => id)).toEqual(["last", "middle", "first", "alone"]);
    const one = person({ observations: [{ id: "o1", kind: "a", on: "2018-01-01", value: 1 }] });
    expect(settle(of, [one], at).notPaid.map(({ outcome: id }) => id)).toEqual(["last", "middle", "alone"]);
  });
});
