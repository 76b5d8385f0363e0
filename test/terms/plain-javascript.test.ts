import {
  type Day,
  type Issue,
  type Outcome,
  type Programme,
  ProgrammeError,
  type ProgrammeTerms,
  type Quantity,
  atLeast,
  band,
  between,
  byAttribute,
  cap,
  checkedProgramme,
  currenciesAsOf,
  currencyDecimals,
  dated,
  days,
  daysOf,
  deadweight,
  during,
  fee,
  greatest,
  indexed,
  kr,
  least,
  linear,
  metered,
  minus,
  money,
  number,
  outcome,
  paid,
  percent,
  product,
  programme,
  quotient,
  roundedTo,
  scaled,
  settle,
  shareCap,
  started,
  steps,
  sum,
  sustained,
  tiers,
  unlock,
  weeklyHours,
  when,
  withhold,
} from "payment-by-results";
import { parseProgramme, stringifyProgramme } from "payment-by-results/json";
import { describe, expect, test } from "vitest";
import { job, terms } from "./refused.js";

/** What a caller without types writes. */
const untyped = (value: unknown): never => value as never;

const told = (issues: readonly Issue[]): readonly string[] => issues.map(({ code, path }) => `${code} at ${path.join("/")}`);
const thrownBy = (call: () => unknown): readonly string[] => {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof ProgrammeError) return told(thrown.issues);
    throw thrown;
  }
  return [];
};
const withOutcome = (made: unknown): ProgrammeTerms => ({ ...terms, outcomes: [made as Outcome] });

const inPay = during(paid());
const first = started(inPay);

describe("terms of the wrong shape", () => {
  const wrong: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["nothing", undefined, ["wrong-shape at "]],
    ["text", "{}", ["wrong-shape at "]],
    ["a list", [], ["wrong-shape at "]],
    ["a Map", new Map(), ["wrong-shape at "]],
    ["an outcome without what reaches it", withOutcome(outcome("o", untyped({ price: kr(1) }))), ["wrong-shape at outcomes/0/reached"]],
    ["an outcome that is undefined", withOutcome(undefined), ["wrong-shape at outcomes/0"]],
    ["a hole in a list", { ...terms, outcomes: Object.assign([] as unknown[], { 1: job }) }, ["wrong-shape at outcomes/0"]],
    [
      "a placement test where days are asked for",
      withOutcome(outcome("o", { reached: started(untyped(paid())) })),
      ["wrong-shape at outcomes/0/reached/condition/kind"],
    ],
    ["a programme in tracking's place", { ...terms, tracking: terms }, ["wrong-shape at tracking/unit"]],
    ["a misspelt field", withOutcome({ ...job, prise: kr(1) }), ["unknown-key at outcomes/0/prise"]],
    ["an unknown kind", withOutcome({ ...job, reached: { ...first, kind: "sustainned" } }), ["wrong-shape at outcomes/0/reached/kind"]],
    ["a date", { ...terms, intake: { from: new Date(0), to: "2018-01-01" } }, ["wrong-shape at intake/from"]],
    ["a function", { ...terms, settlement: [() => 1] }, ["wrong-shape at settlement/0"]],
    [
      "more than one thing",
      {
        ...terms,
        id: 5,
        outcomes: [
          { ...job, id: null },
          { ...job, price: true },
        ],
      },
      ["wrong-shape at id", "wrong-shape at outcomes/0/id", "wrong-shape at outcomes/1/price"],
    ],
  ];
  test.each(wrong)("%s", (_, given, expected) => {
    expect([...told(checkedProgramme(untyped(given)).issues)].sort()).toEqual([...expected].sort());
    expect([...thrownBy(() => programme(untyped(given)))].sort()).toEqual([...expected].sort());
  });

  test("settle nothing, and say so", () => {
    const { issues, total, agreements, isProjection } = settle(untyped({ outcomes: [] }), [], { asOf: "2018-01-01" });
    expect([issues.length > 0, total, agreements, isProjection]).toEqual([true, "0", [], false]);
  });
});

describe("numbers in terms", () => {
  const places: readonly (readonly [string, (written: Quantity) => Quantity | Outcome | Programme["settlement"][number]])[] = [
    ["sum", (n) => sum(n, number(1))],
    ["minus", (n) => minus(n, number(1))],
    ["product", (n) => product(n, kr(100))],
    ["quotient", (n) => quotient(kr(100), n)],
    ["percent", (n) => percent(10, n)],
    ["least", (n) => least(n, number(1))],
    ["greatest", (n) => greatest(number(1), n)],
    ["roundedTo", (n) => roundedTo(n, "1", "up")],
    ["steps", (n) => steps(n, [[0, n]])],
    [
      "linear",
      (n) =>
        linear(n, [
          [0, 1],
          [2, 3],
        ]),
    ],
    ["dated", (n) => dated([["2018-01-01", n]], { on: "reached" })],
    ["byAttribute", (n) => byAttribute("group", { sygedagpenge: n }, { on: "reached" })],
    ["when", (n) => when(inPay, n, { on: "reached", otherwise: n })],
    ["metered price", (n) => outcome("o", { reached: metered(daysOf(inPay), "month"), price: product(n, kr(1)) })],
    ["atLeast", (n) => outcome("o", { reached: started(weeklyHours(paid(), atLeast(n))), price: kr(1) })],
    ["band", (n) => outcome("o", { reached: started(weeklyHours(paid(), band(n, n))), price: kr(1) })],
    ["fee", (n) => fee("f", product(n, kr(1)))],
    ["cap", (n) => cap(n, { per: [], counts: "lines" })],
    ["scaled", (n) => scaled(n)],
    ["indexed", (n) => indexed(n as never)],
    ["deadweight", (n) => deadweight(n as never)],
  ];
  test.each(places)("%s takes a whole number, its text and what number() makes alike", (_, make) => {
    expect(make(untyped(1))).toEqual(make(number(1)));
    expect(make(untyped("1"))).toEqual(make(number(1)));
    expect(make(untyped("0.5"))).toEqual(make(number("0.5")));
  });

  test("counts of tiers and targets are read alike", () => {
    const ruled = (count: unknown) =>
      programme({
        ...terms,
        outcomes: [{ ...job, price: "tiered" }],
        settlement: [
          tiers(["job"], [{ count: untyped(count), price: kr(1) }, { price: kr(2) }]),
          unlock(["job"], [{ outcome: "job", count: untyped(count) }]),
        ],
      });
    expect(ruled(3)).toEqual(ruled(number(3)));
    expect(ruled("3")).toEqual(ruled(number(3)));
  });

  test("a fractional number is an issue that shows the text to write, wherever it stands", () => {
    const price = product(untyped(0.9), kr(100));
    const [issue] = checkedProgramme(withOutcome({ ...job, price })).issues;
    expect(issue).toMatchObject({ code: "fractional-number", path: ["outcomes", 0, "price", "of", 0], operands: { text: "0.9" } });
    expect(thrownBy(() => programme(withOutcome({ ...job, price: untyped(1.5) })))).toEqual(["fractional-number at outcomes/0/price"]);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e300, 2 ** 53]) {
      expect(told(checkedProgramme(withOutcome({ ...job, price: product(untyped(bad), kr(1)) })).issues)).toEqual([
        "not-a-number-in-terms at outcomes/0/price/of/0",
      ]);
    }
    expect(() => number(0.9)).toThrow(/"0\.9"/);
    expect(() => kr(0.5)).toThrow(/"0\.5"/);
  });

  test("a price of a bare number is no amount of money, and is told", () =>
    expect(thrownBy(() => programme(withOutcome(outcome("o", { reached: first, price: untyped(100) }))))).toEqual([
      "wrong-unit at outcomes/0/price",
    ]));

  test("JSON reads the same", () => {
    const written = { ...terms, outcomes: [{ ...job, price: { kind: "product", of: ["0.5", 2, kr(100)] } }], settlement: [] };
    const read = parseProgramme(JSON.stringify({ schema: "payment-by-results/programme/2", ...written }));
    expect(read.ok && stringifyProgramme(read.value)).toBe(
      stringifyProgramme(programme({ ...terms, outcomes: [{ ...job, price: product("0.5", 2, kr(100)) }], settlement: [] })),
    );
  });
});

describe("parts are ratios", () => {
  const ruled = (rule: Programme["settlement"][number]): readonly string[] =>
    told(checkedProgramme({ ...terms, settlement: [rule] }).issues);
  const shareOf = (part: unknown) => shareCap(["job"], untyped(part), { of: "paid", excess: "lost" });

  test("a part is written as percent, text or a whole number", () => {
    for (const make of [shareOf, (part: unknown) => withhold(untyped(part), "2018-12-31"), (part: unknown) => deadweight(untyped(part))]) {
      expect(make(percent(10))).toEqual(make("0.1"));
      expect(ruled(make(percent(100)))).toEqual([]);
      expect(ruled(make(1))).toEqual([]);
    }
  });
  test.each([20, "20", "1.01", "-0.1", percent(101), percent(-1)])("%j is none", (part) => {
    expect(ruled(shareOf(part))).toEqual(["not-a-part at settlement/0/share"]);
    expect(ruled(withhold(untyped(part), "2018-12-31"))).toEqual(["not-a-part at settlement/0/part"]);
    expect(ruled(deadweight(untyped(part)))).toEqual(["not-a-part at settlement/0/by"]);
  });
  test("a deadweight that only some terms make too large is told where it can be known", () => {
    const byGroup = byAttribute("group", { sygedagpenge: "0.2", fleksjob: 20 }, { on: "enrolment", otherwise: 0 });
    expect(ruled(deadweight(byGroup)).some((issue) => issue.startsWith("not-a-part"))).toBe(true);
  });
  test("indices, factors and percents of a base have no such limit", () => {
    expect(ruled(scaled("1.5"))).toEqual([]);
    expect(ruled(indexed(dated([["2017-01-01", "1.023"]], { on: "reached" })))).toEqual([]);
    expect(thrownBy(() => programme(withOutcome({ ...job, price: roundedTo(percent(150, kr(100)), "1", "up") })))).toEqual([]);
  });
});

describe("currencies", () => {
  test("are those of ISO 4217, with their decimals, as of a day", () => {
    expect(currenciesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const known = { CHF: 2, CAD: 2, COP: 2, TRY: 2, DKK: 2, JPY: 0, XOF: 0, KWD: 3, CLF: 4, ISK: 0 };
    expect(currencyDecimals).toMatchObject(known);
    expect(Object.keys(currencyDecimals).every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
  test.each(Object.keys(currencyDecimals))("%s can be settled in", (code) => {
    const currency = code as "DKK";
    const made = programme({
      ...terms,
      currency,
      expectedTotal: undefined as never,
      agreements: [
        { id: "a", payer: (terms.parties.find(({ roles }) => roles.includes("payer")) as { readonly id: string }).id, from: "2017-01-01" },
      ],
      outcomes: [outcome("o", { reached: first, price: money(1, currency) })],
      settlement: [],
    });
    const { total } = settle(made, [], { asOf: "2018-01-01" });
    expect(total).toBe((0).toFixed(currencyDecimals[currency]));
  });
  test.each(["XXX", "XAU", "dkk", "DKKK", "", "toString"])("%j is none", (currency) => {
    expect(told(checkedProgramme({ ...terms, currency: untyped(currency) }).issues)).toContain("unknown-currency at currency");
    expect(() => money(1, untyped(currency))).not.toThrow(TypeError);
  });
});

describe("a day that is none", () => {
  test("does not compile where it is written", () => {
    // @ts-expect-error day, month and year are in another order
    const danish: Day = "31-03-2018";
    // @ts-expect-error a month has two digits
    const short: Day = "2018-3-31";
    // @ts-expect-error there is no day 45
    const late: Day = "2018-03-45";
    const right: Day = "2018-03-31";
    expect(
      [danish, short, late].map((day) => thrownBy(() => programme({ ...terms, intake: between(untyped(day), "2019-01-01") })).length > 0),
    ).toEqual([true, true, true]);
    expect(thrownBy(() => programme({ ...terms, intake: between(right, "2019-01-01") }))).toEqual([]);
  });
});

describe("what is given once and asked once", () => {
  test("a getter cannot change its mind", () => {
    let asked = 0;
    const shifty = {
      ...job,
      get price() {
        asked += 1;
        return asked === 1 ? kr(1) : kr(1_000_000);
      },
    };
    const made = programme(withOutcome(shifty));
    expect([asked, made.outcomes[0]?.price]).toEqual([1, kr(1)]);
  });

  test("what was given can be changed without changing the programme", () => {
    const outcomes = [{ ...job }];
    const made = programme({ ...terms, outcomes });
    outcomes.pop();
    expect(made.outcomes).toHaveLength(1);
    expect(() => (made.outcomes as Outcome[]).push(job)).toThrow(TypeError);
  });

  test("what stands in many places is read once, and too much of it is told", () => {
    const shared = (layers: number): Quantity =>
      Array.from({ length: layers }).reduce<Quantity>((of) => ({ kind: "sum", of: Array.from({ length: 40 }, () => of) }), kr(1));
    expect(thrownBy(() => programme(withOutcome({ ...job, price: shared(2) })))).toEqual([]);
    const issues = thrownBy(() => programme(withOutcome({ ...job, price: shared(7) })));
    expect(issues.some((issue) => issue.startsWith("too-much-repeated"))).toBe(true);
    const doubled = Array.from({ length: 27 }).reduce<Quantity>((of) => ({ kind: "sum", of: [of, of] }), kr(1));
    expect(thrownBy(() => programme(withOutcome({ ...job, price: doubled })))[0]).toMatch(/^too-deep/);
    const circle: { kind: "sum"; of: unknown[] } = { kind: "sum", of: [] };
    circle.of.push(circle);
    expect(thrownBy(() => programme(withOutcome({ ...job, price: circle })))[0]).toMatch(/^too-deep/);
  });

  test("sustained and other periods ask for whole numbers of days", () => {
    expect(() => days(1.5)).toThrow(RangeError);
    expect(
      told(checkedProgramme(withOutcome({ ...job, reached: sustained(inPay, untyped({ count: 1.5, unit: "days" })) })).issues),
    ).toEqual(["wrong-shape at outcomes/0/reached/period/count"]);
  });
});
