import type { Placement } from "payment-by-results";
import { describe, expect, test } from "vitest";
import { dayNumber, job, read, told, timeline } from "./reading.js";

const one = (more: Parameters<typeof job>[0]) => {
  const { placements } = timeline({ placements: [job(more)] });
  return placements[0];
};
const wrong = (more: Parameters<typeof job>[0]) => {
  const person = read({ placements: [job(more)] });
  expect(person.setAside).toBe(1);
  expect(person.timeline?.placements).toEqual([]);
  return told(person.issues);
};

describe("what was agreed and granted", () => {
  test("may be unsaid", () => {
    expect(one({})).toMatchObject({ agreedTo: Number.POSITIVE_INFINITY, grantedOn: undefined });
  });

  test("is a day; the agreed last day is the first at the earliest, the grant any day", () => {
    expect(one({ agreedTo: "2018-03-01", grantedOn: "2017-12-31" })).toMatchObject({
      agreedTo: dayNumber("2018-03-01"),
      grantedOn: dayNumber("2017-12-31"),
    });
    expect(one({ to: "2018-04-01", agreedTo: "2018-03-31", grantedOn: "2018-04-02" })?.agreedTo).toBe(dayNumber("2018-03-31"));
  });

  test("a day too early, or none, sets the placement aside", () => {
    expect(wrong({ agreedTo: "2018-02-28" })).toEqual([["fact-ends-before-it-begins", "P/placements/r/agreedTo"]]);
    expect(wrong({ agreedTo: "2018-02-30" })).toEqual([["fact-not-a-day", "P/placements/r/agreedTo"]]);
    expect(wrong({ grantedOn: "" })).toEqual([["fact-not-a-day", "P/placements/r/grantedOn"]]);
  });

  test("is told once where the first day is wrong too", () => {
    expect(wrong({ from: "soon", agreedTo: "1960-01-01", to: "1960-01-01" })).toEqual([["fact-not-a-day", "P/placements/r/from"]]);
  });
});

describe("wages", () => {
  test("may be unsaid", () => {
    expect(one({})?.wages).toEqual({ from: [], values: [] });
  });

  test("are exact, and nothing at least", () => {
    expect(one({ wages: { amount: 0, per: "month" } })?.wages).toEqual({
      from: [Number.NEGATIVE_INFINITY],
      values: [{ amount: 0, per: "month" }],
    });
    expect(one({ wages: { amount: "25000.10", per: "week" } })?.wages.values).toEqual([
      { amount: { numerator: 250_001n, denominator: 10n }, per: "week" },
    ]);
    expect(one({ wages: { amount: 0.000001, per: "week" } })?.wages.values).toHaveLength(1);
  });

  test("hold from a day, each until the next", () => {
    const wages = [
      { from: "2018-06-01", value: { amount: 200, per: "week" } },
      { from: "2018-03-01", value: { amount: 900, per: "month" } },
    ];
    expect(one({ wages })?.wages).toEqual({
      from: [dayNumber("2018-03-01"), dayNumber("2018-06-01")],
      values: [
        { amount: 900, per: "month" },
        { amount: 200, per: "week" },
      ],
    });
  });

  test("of one day are the same, or there is an issue", () => {
    const from = "2018-03-01";
    const twice = (first: object, second: object) =>
      read({
        placements: [
          job({
            wages: [
              { from, value: first },
              { from, value: second },
            ],
          }),
        ],
      });
    expect(told(twice({ amount: "0.5", per: "week" }, { per: "week", amount: 0.5 }).issues)).toEqual([]);
    for (const other of [
      { amount: "0.6", per: "week" },
      { amount: "0.5", per: "month" },
      { amount: 1, per: "week" },
    ]) {
      expect(told(twice({ amount: "0.5", per: "week" }, other).issues)).toEqual([["two-values-same-day", "P/placements/r/wages"]]);
    }
  });

  const at = "P/placements/r/wages";
  const cases: readonly (readonly [wage: object, code: string, path: string])[] = [
    [{ amount: -1, per: "week" }, "amount-below-zero", `${at}/amount`],
    [{ amount: "-0.000001", per: "week" }, "amount-below-zero", `${at}/amount`],
    [{ amount: "0.0000001", per: "week" }, "too-many-decimals", `${at}/amount`],
    [{ amount: "1,5", per: "week" }, "fact-not-a-number", `${at}/amount`],
    [{ amount: "", per: "week" }, "fact-not-a-number", `${at}/amount`],
    [{ per: "week" }, "fact-not-a-number", `${at}/amount`],
    [{ amount: Number.NaN, per: "week" }, "fact-not-a-number", `${at}/amount`],
    [{ amount: 2 ** 53, per: "week" }, "fact-not-a-number", `${at}/amount`],
    [{ amount: 1, per: "year" }, "unknown-word", `${at}/per`],
    [{ amount: 1, per: "" }, "unknown-word", `${at}/per`],
    [{ amount: 1 }, "unknown-word", `${at}/per`],
  ];
  test.each(cases)("%j: %s", (wage, code, path) => {
    expect(wrong({ wages: wage })).toEqual([[code, path]]);
    const inList = wrong({ wages: [{ from: "2018-03-01", value: wage }] });
    expect(inList).toEqual([[code, path.replace("wages", "wages/2018-03-01/value")]]);
  });

  test("are told with all that is wrong at once", () => {
    expect(wrong({ wages: { amount: "x", per: "x" }, agreedTo: "x", grantedOn: "x" }).map(([code]) => code)).toEqual([
      "fact-not-a-day",
      "fact-not-a-day",
      "fact-not-a-number",
      "unknown-word",
    ]);
  });

  test("are those known on the day", () => {
    const wages = [
      { id: "w", from: "2018-03-01", value: { amount: 100, per: "week" }, recorded: "2018-03-02" },
      { id: "w", from: "2018-03-01", value: { amount: 150, per: "week" }, recorded: "2018-05-02" },
    ];
    const amount = (knownOn: "2018-03-01" | "2018-05-01" | "2018-05-02") =>
      timeline({ placements: [job({ wages })] }, knownOn).placements[0]?.wages.values.map((wage) => wage.amount);
    expect([amount("2018-03-01"), amount("2018-05-01"), amount("2018-05-02")]).toEqual([[], [100], [150]]);
  });
});

describe("the same spell under a second id", () => {
  const full = { agreedTo: "2018-06-30", grantedOn: "2018-02-01", wages: { amount: "99.5", per: "week" } };
  const twice = (other: Partial<Record<keyof Placement, unknown>>) =>
    read({ placements: [job({ ...full, id: "a" }), job({ ...full, id: "b", ...other })] });

  test("is set aside where everything is the same, however it is written", () => {
    expect(told(twice({ wages: { per: "week", amount: 99.5 } }).issues)).toEqual([["same-placement-twice", "P/placements/b"]]);
    expect(twice({}).timeline?.placements.map(({ id }) => id)).toEqual(["a"]);
  });

  test.each([
    { agreedTo: "2018-07-01" },
    { grantedOn: "2018-02-02" },
    { grantedOn: undefined },
    { wages: { amount: "99.6", per: "week" } },
    { wages: { amount: "99.5", per: "month" } },
    { wages: [{ from: "2018-03-01", value: { amount: "99.5", per: "week" } }] },
    { wages: undefined },
  ])("is another one with %j", (other) => {
    const person = twice(other);
    expect(person.timeline?.placements.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(person.setAside).toBe(0);
  });
});
