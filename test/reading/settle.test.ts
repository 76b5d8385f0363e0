import {
  type Participant,
  type Placement,
  type Programme,
  type Quantity,
  absent,
  agreed,
  all,
  any,
  atLeast,
  atMost,
  attribute,
  between,
  byAttribute,
  cap,
  checkFacts,
  companies,
  days,
  during,
  fee,
  form,
  kr,
  not,
  number,
  observed,
  outcome,
  paid,
  product,
  programme,
  rounded,
  roundedTo,
  settle,
  started,
  sum,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  years,
} from "payment-by-results";
import { agreementText } from "payment-by-results/report";
import { describe, expect, test } from "vitest";

const terms = (outcomes: Programme["outcomes"], more: Partial<Programme> = {}): Programme =>
  programme({
    id: "test",
    currency: "DKK",
    parties: [
      { id: "town", roles: ["payer"] },
      { id: "village", roles: ["payer"] },
    ],
    agreements: [
      { id: "A", payer: "town", from: "2017-01-01", values: { cap: kr(10) } },
      { id: "B", payer: "village", from: "2017-01-01", values: { cap: kr(20) } },
    ],
    intake: between("2017-01-01", "2018-12-31"),
    attributes: { benefit: ["on", "off"] },
    outcomes,
    settlement: [],
    ...more,
  });
const job = outcome("job", { reached: started(during(paid())), price: kr(100) });
const placement = (id: string, from: string, to?: string, more: Partial<Placement> = {}): Placement =>
  ({ id, employer: "99421207", form: "smaajob", from, ...(to === undefined ? {} : { to }), weeklyHours: 20, ...more }) as Placement;
const person = (id: string, placements: readonly Placement[], more: Partial<Participant> = {}): Participant => ({
  id,
  enrolled: "2017-01-01",
  agreement: "A",
  placements,
  ...more,
});
const totalOf = (of: Programme, people: Iterable<Participant>): string => settle(of, people, { asOf: "2018-12-31" }).total;

describe("people", () => {
  test("may come one by one", () => {
    function* stream(): Generator<Participant> {
      for (let place = 0; place < 1_000; place++) yield person(`P-${place}`, [placement("r", "2017-02-01")]);
    }
    expect(totalOf(terms([job]), stream())).toBe("100000.00");
  });

  test("who are given twice are told of as such alone, whichever comes first", () => {
    const priced = terms([
      outcome("job", { reached: started(during(paid())), price: byAttribute("benefit", { on: kr(1), off: kr(2) }, { on: "reached" }) }),
    ]);
    const early = person("P", [placement("r1", "2016-12-01")]);
    const unpriced = person("P", [placement("r2", "2017-02-01")]);
    const between = person("Q", [placement("r3", "2017-02-01")], { attributes: { benefit: "on" } });
    const [one, other] = [
      [early, between, unpriced],
      [unpriced, between, early],
    ].map((people) => settle(priced, people, { asOf: "2018-12-31" }));
    expect(one).toEqual(other);
    expect(one?.issues.map(({ code }) => code)).toEqual(["same-participant-twice"]);
    expect(one?.notPaid.map(({ participant, reason }) => [participant, reason.code])).toEqual([["P", "participant-set-aside"]]);
    expect([one?.total, one?.incomplete, one?.participants, one?.setAside]).toEqual(["1.00", ["P"], 3, 1]);
    expect(one?.agreements.map(({ participants, incomplete, outcomes }) => [participants, incomplete, outcomes[0]?.heads])).toEqual([
      [1, 0, 1],
      [0, 0, 0],
    ]);
  });

  test("may have very many placements", () => {
    const many = Array.from({ length: 150_000 }, (_, place) => placement(`r${place}`, "2017-02-01", undefined, { employer: `9${place}` }));
    const settlement = settle(terms([job]), [person("P", many)], { asOf: "2018-12-31" });
    expect(settlement.total).toBe("100.00");
    expect(settlement.issues).toHaveLength(149_999);
  });

  test("may be absent very often", () => {
    const present = terms([outcome("job", { reached: started(during(all(paid(), not(absent())))), price: kr(1) })]);
    const absences = Array.from({ length: 3_000 }, (_, place) => ({
      id: `a${place}`,
      employer: "99421207",
      kind: "sickness",
      from: "2017-02-01" as const,
      to: "2017-02-09" as const,
    }));
    const settlement = settle(present, [person("P", [placement("r", "2017-02-01")], { absences })], { asOf: "2018-12-31" });
    expect(settlement.lines[0]?.reachedOn).toBe("2017-02-10");
  });

  test("whose ids are names of the language's own objects are people", () => {
    const ids = ["__proto__", "constructor", "toString"];
    const settlement = settle(
      terms([job]),
      ids.map((id) => person(id, [placement(id, "2017-02-01")])),
      { asOf: "2018-12-31" },
    );
    expect(settlement.lines.map((line) => line.participant)).toEqual(["__proto__", "constructor", "toString"]);
  });

  test("who are set aside stand on the page of their municipality", () => {
    const broken = person("P", [placement("r", "2017-02-01")], { enrolled: "2017-02-30" });
    const settlement = settle(terms([job]), [broken], { asOf: "2018-12-31" });
    expect(settlement.agreements[0]).toMatchObject({ participants: 1, incomplete: 1 });
    expect(agreementText(terms([job]), settlement, "A", "da")).toContain("Noget er sat til side og ikke regnet med for: P");
  });
});

describe("a prediction", () => {
  const stages = terms(
    [
      outcome("half", { reached: sustained(during(paid()), weeks(26), { breaks: upTo(days(14)) }), price: kr(1) }),
      outcome("whole", { reached: sustained(during(paid()), weeks(52), { breaks: upTo(days(28)) }), price: kr(2), requires: ["half"] }),
    ],
    { tracking: years(3) },
  );
  const facts = [
    person("P", [placement("r1", "2017-08-14", "2017-11-12"), placement("r2", "2017-12-01", "2018-03-02"), placement("r3", "2018-03-27")]),
  ];
  test("is not made where what is required cannot be there by then", () => {
    const [half, whole] = settle(stages, facts, { asOf: "2018-09-22" }).notPaid;
    expect(half).toMatchObject({ outcome: "half", earliest: "2018-09-24" });
    expect(whole).toMatchObject({ outcome: "whole", reason: { code: "requires-outcome", outcome: "half" } });
    expect(whole).not.toHaveProperty("earliest");
    expect(settle(stages, facts, { asOf: "2018-09-24" }).lines.map((line) => line.outcome)).toEqual(["half"]);
  });
});

describe("what is recorded later", () => {
  test("changes nothing of what was known before, however wrong it is", () => {
    for (const wrong of [{ sequence: 0.5 }, { status: "gone" as "agreed" }, { weeklyHours: "x" }]) {
      const facts = [
        person("P", [
          placement("r", "2017-02-01", undefined, { recorded: "2017-03-01" }),
          placement("r", "2017-02-01", undefined, { recorded: "2018-06-01", ...wrong }),
        ]),
      ];
      const known = settle(terms([job]), facts, { asOf: "2017-12-31", knownOn: "2018-01-01" });
      expect(known).toMatchObject({ total: "100.00", setAside: 0, issues: [] });
      expect(settle(terms([job]), facts, { asOf: "2017-12-31" })).toMatchObject({ total: "0.00", setAside: 1, incomplete: ["P"] });
    }
  });

  test("heals what was wrong before", () => {
    const wrong = placement("r", "2017-02-31", undefined, { recorded: "2017-03-01" });
    const facts = [person("P", [wrong, placement("r", "2017-02-28", undefined, { recorded: "2017-04-01" })])];
    expect(settle(terms([job]), facts, { asOf: "2017-12-31" })).toMatchObject({ total: "100.00", setAside: 0 });
  });

  test("orders two versions of one day only where both are numbered", () => {
    const versions = (one?: number, other?: number): string =>
      totalOf(terms([job]), [
        person("P", [
          placement("r", "2017-02-01", undefined, { recorded: "2017-03-01", ...(one === undefined ? {} : { sequence: one }) }),
          placement("r", "2017-02-01", undefined, {
            recorded: "2017-03-01",
            status: "agreed",
            ...(other === undefined ? {} : { sequence: other }),
          }),
        ]),
      ]);
    expect([versions(2, 1), versions(1, 2), versions(1), versions()]).toEqual(["100.00", "0.00", "0.00", "0.00"]);
    expect([versions(2, Number.NaN), versions(Number.NaN, 1), versions(1, null as never)]).toEqual(["0.00", "0.00", "0.00"]);
  });

  test("replaces a row that could not be read", () => {
    const unreadable = [{ id: "r", recorded: "2017-03-01" as const, sequence: 1 }];
    const read = (more: Partial<Placement>): string =>
      totalOf(terms([job]), [person("P", [placement("r", "2017-02-01", undefined, { recorded: "2017-03-01", ...more })], { unreadable })]);
    expect([read({ sequence: 2 }), read({}), read({ recorded: "2017-03-02" })]).toEqual(["100.00", "0.00", "100.00"]);
  });

  test("counts a fact that is wrong in two ways once", () => {
    const facts = [
      person("P", [placement("r", "2017-02-31", undefined, { sequence: 0.5 })], { unreadable: [{ id: "r" }], agreement: "Z" }),
    ];
    expect(settle(terms([job]), facts, { asOf: "2017-12-31" }).setAside).toBe(2);
  });
});

describe("rules", () => {
  test("a cap per participant leaves lines alone that are no participant's", () => {
    const capped = terms([job], { settlement: [fee("fee", kr(300)), cap(kr(60), { per: ["participant"] })] });
    expect(settle(capped, [person("P", [placement("r", "2017-02-01")])], { asOf: "2018-12-31" }).lines.map((line) => line.amount)).toEqual([
      "300.00",
      "300.00",
      "60.00",
    ]);
  });

  test("each agreement has its own pot, and a page says what was cut", () => {
    const capped = terms([job], { settlement: [cap(agreed("cap"), { per: ["agreement"] })] });
    const people = [person("P", [placement("r", "2017-02-01")]), person("Q", [placement("r", "2017-02-01")], { agreement: "B" })];
    const settlement = settle(capped, people, { asOf: "2018-12-31" });
    expect(settlement.lines.map((line) => line.amount)).toEqual(["10.00", "20.00"]);
    expect(agreementText(capped, settlement, "A", "da")).toContain("Loft: 90,00\u00a0kr. er skåret fra.");
  });

  test("a cap is told before a rounding, whichever came first", () => {
    const both = terms([{ ...job, price: kr("1000.004") }], { settlement: [rounded("0.01", "down"), cap(kr(10), { per: [] })] });
    const { notPaid, lines } = settle(both, [person("P", [placement("r", "2017-02-01")])], { asOf: "2018-12-31" });
    expect(lines[0]?.adjustments).toEqual([
      ["rounded", "-0.004"],
      ["cap", "-990.00"],
    ]);
    expect(notPaid[0]?.reason).toEqual({ code: "cut-by-rule", rule: "cap", amount: "990.00" });
  });

  test("an amount is its price and adjustments to the last decimal", () => {
    const fine = terms([{ ...job, price: kr("200.0000000000004") }], {
      settlement: [cap(kr("100.0000000000005"), { per: [] }), rounded("0.01", "down")],
    });
    expect(settle(fine, [person("P", [placement("r", "2017-02-01")])], { asOf: "2018-12-31" }).lines[0]).toMatchObject({
      price: "200.0000000000004",
      adjustments: [
        ["cap", "-99.9999999999999"],
        ["rounded", "-0.0000000000005"],
      ],
      amount: "100.00",
    });
  });
});

describe("prices", () => {
  const priceOf = (price: Quantity, benefit?: string): object => {
    const facts = person("P", [placement("r", "2017-02-01")], benefit === undefined ? {} : { attributes: { benefit } });
    const { lines, notPaid, issues } = settle(terms([{ ...job, price }]), [facts], { asOf: "2018-12-31" });
    return { amount: lines[0]?.price, reason: notPaid[0]?.reason.code, issues: issues.map(({ code }) => code) };
  };
  const table = byAttribute("benefit", { on: null, off: kr("10.25") }, { on: "reached" });

  test.each([
    ["a cell", table, "off", { amount: "10.25", reason: undefined, issues: [] }],
    ["an empty cell", table, "on", { amount: undefined, reason: "not-priced", issues: [] }],
    ["no value at all", table, undefined, { amount: undefined, reason: "not-computed", issues: ["value-not-computed"] }],
    ["an empty cell, rounded", roundedTo(table, "1", "up"), "on", { amount: undefined, reason: "not-priced", issues: [] }],
    ["an empty cell in a sum", sum(kr(1), table), "on", { amount: undefined, reason: "not-priced", issues: [] }],
    [
      "no value in a product",
      product(number(2), table),
      undefined,
      { amount: undefined, reason: "not-computed", issues: ["value-not-computed"] },
    ],
    ["a cell, rounded", roundedTo(table, "1", "up"), "off", { amount: "11.00", reason: undefined, issues: [] }],
    ["a sum of a product", sum(kr(1), product(number("0.5"), number(2), table)), "off", { amount: "11.25", reason: undefined, issues: [] }],
    [
      "companies of an agreement that names none",
      product(companies(), kr(5)),
      undefined,
      { amount: "0.00", reason: undefined, issues: [] },
    ],
    ["a value the agreement names", agreed("cap"), undefined, { amount: "10.00", reason: undefined, issues: [] }],
  ] as const)("%s", (_, price, benefit, expected) => expect(priceOf(price, benefit)).toEqual(expected));
});

describe("reasons", () => {
  const reasonOf = (reached: Parameters<typeof outcome>[1]["reached"], facts: Partial<Participant>): object | undefined =>
    settle(terms([outcome("o", { reached, price: kr(1) })]), [person("P", facts.placements ?? [], facts)], { asOf: "2018-12-31" })
      .notPaid[0]?.reason;

  test("hours above the limit are told although some hours are not reported", () => {
    const { weeklyHours: _, ...unreported } = placement("s", "2017-02-01", undefined, { employer: "99904844" });
    expect(reasonOf(started(weeklyHours(paid(), atMost(10))), { placements: [placement("r", "2017-02-01"), unreported] })).toEqual({
      code: "hours-above",
      hours: "20",
      limit: "10",
    });
  });

  test("of an attribute do not speak of placements", () => {
    expect(reasonOf(started(attribute("benefit", "off")), { attributes: { benefit: "on" } })).toEqual({
      code: "attribute-not-eligible",
      attribute: "benefit",
      negated: false,
    });
    expect(reasonOf(started(not(attribute("benefit", "on"))), { attributes: { benefit: "on" } })).toEqual({
      code: "attribute-not-eligible",
      attribute: "benefit",
      negated: true,
    });
  });

  test("of alternatives are those of the nearest, and of equals of the first", () => {
    const placements = [placement("r", "2017-02-01")];
    const nearest = any(during(form("fleksjob")), weeklyHours(paid(), atLeast(30)), weeklyHours(paid(), atLeast(25)));
    expect(reasonOf(started(nearest), { placements })).toEqual({ code: "hours-below", hours: "20", limit: "25" });
    const equals = any(during(form("fleksjob")), during(absent()));
    expect(reasonOf(started(equals), { placements })).toMatchObject({ code: "form-not-eligible", test: "form" });
  });
});

describe("the value of a programme", () => {
  test("is not remembered where it can change", () => {
    const outcomes = [{ ...job }];
    const loose = Object.freeze({ ...terms([job]), outcomes }) as Programme;
    const people = [person("P", [placement("r", "2017-02-01")])];
    expect(totalOf(loose, people)).toBe("100.00");
    outcomes[0] = { ...job, price: kr(7) };
    expect(totalOf(loose, people)).toBe("7.00");
  });

  test("takes its defaults where nothing is stated, or undefined is", () => {
    const stated = programme({ ...terms([job]), forms: undefined as never, fullTimeHours: undefined as never });
    expect(stated.fullTimeHours).toBe("37");
    expect(stated.forms.length).toBeGreaterThan(5);
  });
});

describe("checking facts", () => {
  test("tells what settling tells", () => {
    const facts = [person("P", [placement("r", "2016-02-01"), placement("s", "2017-02-31")])];
    expect(checkFacts(terms([job]), facts)).toEqual(settle(terms([job]), facts, { asOf: "2018-12-31" }).issues);
  });

  test("never repeats what stood where a day belongs", () => {
    const facts = [
      person("P", [], {
        enrolled: [{ on: "Mor: Navn Navnesen" as "2017-01-01" }],
        attributes: { benefit: [{ from: "Navn" as "2017-01-01", value: "on" }] },
      }),
    ];
    expect(JSON.stringify(checkFacts(terms([job]), facts))).not.toContain("Navn");
  });

  const codesOf = (...placements: readonly Placement[]): readonly string[] =>
    checkFacts(terms([job]), [person("P", placements)]).map(({ code }) => code);
  const { employer: _, ...unnamed } = placement("r", "2017-02-01");

  test("two jobs without an employer may be two, two spells of education on the same days are one", () => {
    expect(codesOf(unnamed, { ...unnamed, id: "s" })).toEqual(["parallel-placements"]);
    const education: Placement = { id: "r", activity: "education", from: "2017-02-01" };
    expect(codesOf(education, { ...education, id: "s" })).toEqual(["same-placement-twice"]);
    expect(codesOf(placement("r", "2017-02-01"), placement("s", "2017-02-01"), placement("t", "2017-02-01", "2018-01-01"))).toEqual([
      "same-placement-twice",
      "parallel-placements",
    ]);
  });

  test.each([
    [1e-7, ["too-many-decimals"]],
    ["0.0000001", ["too-many-decimals"]],
    [0.1 + 0.2, ["too-many-decimals"]],
    ["20 t", ["fact-not-a-number"]],
    [Number.NaN, ["fact-not-a-number"]],
    [2 ** 60, ["fact-not-a-number"]],
    [168.000001, ["hours-out-of-range"]],
    [-0.5, ["hours-out-of-range"]],
    ["000000-0000", ["fact-not-a-number", "personal-number"]],
    [11.5, []],
    ["0.000001", []],
    [48, []],
    ["48.000001", ["implausible-hours"]],
    [168, ["implausible-hours"]],
    [-0, []],
  ] as const)("%j hours a week: %j", (weeklyHours, codes) =>
    expect(codesOf({ ...placement("r", "2017-02-01"), weeklyHours })).toEqual(codes),
  );

  test("an empty employer is no employer", () => {
    const facts = [person("P", [placement("r", "2017-02-01", undefined, { employer: "" })])];
    expect(checkFacts(terms([job]), facts).map(({ code }) => code)).toEqual(["empty-text"]);
  });
});

test("an observation that is paid says when it was made", () => {
  const measured = terms([outcome("score", { reached: observed("who-5", atLeast(50)), price: kr(10) })]);
  const people = [person("P", [], { observations: [{ id: "o", kind: "who-5", on: "2017-03-01", value: 60 }] })];
  expect(agreementText(measured, settle(measured, people, { asOf: "2018-12-31" }), "A", "da")).toContain("Målt 01-03-2017.");
});
