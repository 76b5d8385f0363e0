import {
  type Day,
  type BoundOptions,
  type Outcome,
  type Participant,
  type Programme,
  type SettlementRule,
  agreed,
  amountSoFar,
  at,
  atLeast,
  attributeValue,
  between,
  bound,
  boundText,
  cap,
  claimDeadline,
  countedDays,
  deadweight,
  during,
  every,
  fee,
  floor,
  greatest,
  groupObserved,
  hold,
  kr,
  linear,
  metered,
  daysOf,
  minus,
  months,
  number,
  observed,
  outcome,
  paid,
  payLag,
  product,
  programme,
  quotient,
  requiresPaid,
  rounded,
  scaled,
  shareCap,
  started,
  steps,
  sustained,
  tiers,
  unlock,
  weeks,
  withhold,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

const job = outcome("job", { reached: started(during(paid())), price: kr(10_000), label: { da: "Job", en: "Job start" } });

/** One agreement until something else is said; five people at most, of whom nothing is known. Prices are illustrative. */
const terms = (
  outcomes: readonly Outcome[],
  settlement: readonly SettlementRule[] = [],
  more: Partial<Parameters<typeof programme>[0]> = {},
): Programme =>
  programme({
    id: "made-up",
    currency: "DKK",
    parties: [{ id: "kommune", roles: ["payer"] }],
    agreements: [{ id: "a", payer: "kommune", from: "2017-03-27", values: { cap: kr(25_000) } }],
    intake: between("2017-03-27", "2018-03-26"),
    attributes: { distance: "number" },
    outcomes,
    settlement,
    ...more,
  });

const two = {
  agreements: ["a", "b"].map((id) => ({
    id,
    payer: "kommune",
    from: "2017-03-27" as const,
    values: { cap: kr(id === "a" ? 25_000 : 15_000) },
  })),
};

const ends = (of: Programme, options: Partial<BoundOptions> = {}, people: readonly Participant[] = []): readonly (string | null)[] => {
  const { total } = bound(of, people, { asOf: "2017-01-01", participants: 5, ...options });
  return [total.least, total.most];
};

const person = (id: string, from: Day, more: Partial<Participant> = {}): Participant => ({
  id,
  enrolled: "2017-08-28",
  agreement: "a",
  placements: [{ id: "r1", form: "fleksjob", from }],
  ...more,
});

describe("before anything is known", () => {
  const occurrences: readonly (readonly [what: string, reached: Outcome["reached"], more: object, most: string | null])[] = [
    ["once", started(during(paid())), {}, "50000.00"],
    ["three times", every(during(paid()), weeks(4), { times: 3 }), {}, "150000.00"],
    ["as often as 26 weeks hold four", every(during(paid()), weeks(4)), { tracking: weeks(26) }, "300000.00"],
    ["again and again", every(during(paid()), weeks(4)), {}, null],
    ["on each of two days", at(during(paid()), ["anchor", { after: months(6) }]), {}, "100000.00"],
    ["in each week that 26 weeks touch", metered(daysOf(during(paid())), "week"), { tracking: weeks(26) }, "1350000.00"],
    ["with each observation", observed("who-5", atLeast(50), { times: "unlimited" }), {}, null],
  ];

  test.each(occurrences)("an outcome reached %s", (_, reached, more, most) => {
    expect(ends(terms([{ ...job, reached }], [], more))).toEqual(["0.00", most]);
  });

  const prices: readonly (readonly [what: string, price: NonNullable<Outcome["price"]>, least: string | null, most: string | null])[] = [
    [
      "by steps of what is limited",
      steps(countedDays(), [
        [0, kr(100)],
        [2, kr(900)],
      ]),
      "0.00",
      "500.00",
    ],
    [
      "along a line of what is not",
      product(
        linear(attributeValue("distance", { on: "enrolment" }), [
          [0, 100],
          [10, 300],
          [20, 50],
        ]),
        kr(1),
      ),
      "0.00",
      "1500.00",
    ],
    ["below zero", kr(-700), "-3500.00", "0.00"],
    ["of a factor that nothing limits", product(attributeValue("distance", { on: "enrolment" }), kr(100)), null, null],
    ["at most so much", greatest(kr(0), minus(kr(400), product(countedDays(), kr(100)))), "0.00", "2000.00"],
  ];

  test.each(prices)("a price %s", (_, price, least, most) => {
    expect(ends(terms([{ ...job, price }], [rounded("0.01", "half-up")]))).toEqual([least, most]);
  });

  const rules: readonly (readonly [what: string, rules: readonly SettlementRule[], least: string | null, most: string | null])[] = [
    ["a cap of the whole", [cap(kr(12_000), { per: [] })], "0.00", "12000.00"],
    ["a cap of each participant", [cap(kr(3_000), { per: ["participant"] })], "0.00", "15000.00"],
    ["a cap of each placement", [cap(kr(3_000), { per: ["placement"] })], "0.00", "50000.00"],
    ["a cap of lines", [cap(number(2), { per: [], counts: "lines" })], "0.00", "20000.00"],
    ["a cap in proportion", [cap(kr(12_000), { per: [], crossing: "proRata" })], "0.00", "12000.00"],
    ["a cap, and a factor after it", [cap(kr(12_000), { per: [] }), scaled(number("0.5"))], "0.00", "6000.00"],
    ["a cap, and rounding after it", [cap(kr("12000.70"), { per: [] }), rounded("1", "down")], "0.00", "12000.70"],
    ["a share of a target", [shareCap(["job"], "0.5", { of: { target: number(4) }, excess: "lost" })], "0.00", "20000.00"],
    ["a share of the enrolled", [shareCap(["job"], "0.5", { of: "enrolled", excess: "deferred" })], "0.00", "20000.00"],
    ["a factor below zero", [scaled(number(-2))], "-100000.00", "0.00"],
    ["a factor of a group that nothing limits", [scaled(quotient(groupObserved("rate"), number(2))), rounded("0.01", "down")], null, null],
    ["deadweight", [deadweight(number("0.25"))], "0.00", "37500.00"],
    [
      "what is required elsewhere, claimed, held, unlocked or paid later",
      [
        requiresPaid(["job"], "job"),
        claimDeadline([{ after: "reached", period: weeks(4) }]),
        hold(observed("reports")),
        unlock(["job"], [{ outcome: "job", count: number(3) }]),
        payLag(weeks(2)),
      ],
      "0.00",
      "50000.00",
    ],
    ["a part paid later, once", [withhold("0.5", "2019-12-31")], "0.00", "50000.00"],
    ["a fee", [fee("taking-part", kr(1_000))], "0.00", "51000.00"],
    ["a fee of each month", [fee("monthly", kr(1_000), { due: { monthsFrom: "2017-04-01", count: 6 } })], "0.00", "56000.00"],
    ["a fee of each participant", [fee("enrolled", kr(1_000), { due: "enrolment" })], "0.00", "55000.00"],
    ["a fee of what was paid", [fee("tenth", product(number("0.1"), amountSoFar()))], "0.00", "55000.00"],
    ["a least amount", [floor("least", kr(60_000), { on: "2018-12-31" })], "0.00", "60000.00"],
  ];

  test.each(rules)("%s", (_, settlement, least, most) => {
    expect(ends(terms([job], settlement))).toEqual([least, most]);
  });

  test("tiers by number and by cap, at most so many of each participant", () => {
    const tiered = (list: Parameters<typeof tiers>[1], more: Parameters<typeof tiers>[2] = {}): Programme =>
      terms([{ ...job, price: "tiered" }], [tiers(["job"], list, more)]);
    expect(ends(tiered([{ count: number(2), price: kr(5_000) }, { price: kr(1_000) }]))).toEqual(["0.00", "25000.00"]);
    expect(ends(tiered([{ count: number(2), price: kr(5_000) }]))).toEqual(["0.00", "10000.00"]);
    expect(ends(tiered([{ price: kr(5_000), cap: kr(7_000) }]))).toEqual(["0.00", "7000.00"]);
  });

  test("a line below zero gives room, so that what one agreement comes to is not limited by a cap of all", () => {
    const outcomes = [job, { ...job, id: "recovered", price: kr(-6_000) }];
    const { total, agreements } = bound(terms(outcomes, [cap(kr(12_000), { per: [] })], two), [], { asOf: "2017-01-01", participants: 5 });
    expect(total).toMatchObject({ least: "-30000.00", most: "12000.00" });
    expect(agreements.map(({ agreement, most }) => [agreement, most])).toEqual([
      ["a", "50000.00"],
      ["b", "50000.00"],
    ]);
  });
});

describe("per agreement", () => {
  const capped = terms([job], [cap(agreed("cap"), { per: ["agreement"] })], two);

  test("each has its own cap, and all of them together no more", () => {
    const { total, agreements } = bound(capped, [], { asOf: "2017-01-01" });
    expect(agreements.map(({ agreement, least, most }) => [agreement, least, most])).toEqual([
      ["a", "0.00", "25000.00"],
      ["b", "0.00", "15000.00"],
    ]);
    expect(total.most).toBe("40000.00");
  });

  test("a number of participants of each", () => {
    const { total, agreements } = bound(capped, [person("B-1", "2017-09-04")], {
      asOf: "2017-12-31",
      participants: { agreements: { a: 2, b: 1 } },
    });
    // B-1 is paid in a, where one more can come; whoever is left may come to b.
    expect(agreements.map(({ least, most }) => [least, most])).toEqual([
      ["10000.00", "20000.00"],
      ["0.00", "10000.00"],
    ]);
    expect([total.least, total.most]).toEqual(["10000.00", "30000.00"]);
  });
});

describe("given what is known", () => {
  test("what was reached is certain, and what is no longer open does not come", () => {
    const tracked = terms([job, { ...job, id: "job-26", reached: sustained(during(paid()), weeks(26)), price: kr(20_000) }], [], {
      tracking: weeks(30),
    });
    const people = [person("B-1", "2017-09-04"), person("B-2", "2018-03-01", { placements: [] })];
    // B-1 can still reach 26 weeks, B-2 both, and three more can come.
    expect(ends(tracked, { asOf: "2017-12-31" }, people)).toEqual(["10000.00", "150000.00"]);
    // 30 weeks from 28 August end on 25 March, the day before the intake does.
    expect(ends(tracked, { asOf: "2018-03-25" }, people)).toEqual(["30000.00", "120000.00"]);
    expect(ends(tracked, { asOf: "2018-03-26" }, people)).toEqual(["30000.00", "30000.00"]);
    expect(ends(tracked, { asOf: "2018-03-26", past: "open" }, people)).toEqual(["0.00", "150000.00"]);
  });

  test("what another outcome may still replace is not certain", () => {
    const replaced = terms([
      job,
      {
        ...job,
        id: "better",
        price: kr(15_000),
        reached: sustained(during(paid()), weeks(13)),
        excludes: { outcomes: ["job"], onUpgrade: "replace" },
      },
    ]);
    expect(ends(replaced, { asOf: "2017-09-30", participants: 1 }, [person("B-1", "2017-09-04")])).toEqual(["0.00", "25000.00"]);
  });

  test("what evidence may still show is not known", () => {
    const shown = terms([{ ...job, evidence: "verified" }]);
    expect(ends(shown, { asOf: "2017-12-31" }, [person("B-1", "2017-09-04")])).toEqual(["0.00", "50000.00"]);
  });

  test("nobody comes once the intake is over, whatever evidence may still show", () => {
    const shown = terms([{ ...job, evidence: "verified" }]);
    expect(ends(shown, { asOf: "2019-12-31" }, [person("B-1", "2017-09-04")])).toEqual(["0.00", "10000.00"]);
    expect(ends(shown, { asOf: "2019-12-31", participants: 1_000 }, [person("B-1", "2017-09-04")])).toEqual(["0.00", "10000.00"]);
  });

  test("a fee that is due stands, whatever rules do to lines of participants", () => {
    const shown = { ...job, evidence: "verified" } as const;
    const capped = terms([shown], [fee("start", kr(1_000)), cap(kr(4_000), { per: ["participant"] })]);
    expect(ends(capped, { asOf: "2019-12-31" }, [person("B-1", "2017-09-04")])).toEqual(["1000.00", "5000.00"]);
    const given = terms([shown], [fee("start", kr(1_000)), cap(kr(0), { per: [], given: during(paid()) })]);
    expect(ends(given, { asOf: "2019-12-31" }, [person("B-1", "2017-09-04")])).toEqual(["1000.00", "11000.00"]);
  });

  test("only facts known by a day, and of days up to it, are taken for granted", () => {
    const people = [
      person("B-1", "2017-09-04", { placements: [{ id: "r1", form: "fleksjob", from: "2017-09-04", recorded: "2017-11-01" }] }),
    ];
    expect(ends(terms([job]), { asOf: "2018-12-31", knownOn: "2017-10-01", participants: 1 }, people)).toEqual(["0.00", "10000.00"]);
    expect(ends(terms([job]), { asOf: "2018-12-31", knownOn: "2017-11-01", participants: 1 }, people)).toEqual(["10000.00", "10000.00"]);
  });

  test("somebody of whom something was set aside may be anybody", () => {
    const people = [
      person("B-1", "2017-09-04"),
      person("B-2", "2017-09-04", { absences: [{ id: "x", employer: "e", kind: "sickness", from: "2018-02-30" }] }),
    ];
    expect(ends(terms([job]), { asOf: "2019-12-31", participants: 2 }, people)).toEqual(["10000.00", "20000.00"]);
  });

  test("a least amount that has fallen due is paid", () => {
    const made = terms([job], [floor("least", kr(30_000), { on: "2017-12-31" })]);
    expect(ends(made, { asOf: "2018-01-31" }, [person("B-1", "2017-09-04")])).toEqual(["30000.00", "50000.00"]);
  });

  test("what was claimed in time stays, what was not may still be", () => {
    const claimed = terms([job], [claimDeadline([{ after: "reached", period: weeks(4) }])]);
    const people = [person("B-1", "2017-09-04", { claims: [{ id: "c", outcome: "job", on: "2017-09-10" }] }), person("B-2", "2017-09-04")];
    expect(ends(claimed, { asOf: "2017-09-20", participants: 2 }, people)).toEqual(["10000.00", "20000.00"]);
  });
});

describe("why nobody can say", () => {
  const why = (of: Programme, options: Partial<BoundOptions> = {}): readonly unknown[] =>
    bound(of, [], { asOf: "2017-01-01", participants: 5, ...options }).total.unbounded.map(({ end, outcome: id, because, rule }) => [
      end,
      id,
      because,
      ...(rule === undefined ? [] : [rule]),
    ]);

  test.each([
    ["no number of participants", why(terms([job]), { participants: {} }), [["most", "job", "participants"]]],
    ["once per placement", why(terms([{ ...job, oncePer: "placement" }])), [["most", "job", "series"]]],
    ["again and again", why(terms([{ ...job, reached: every(during(paid()), weeks(4)) }])), [["most", "job", "times"]]],
    [
      "a factor",
      why(terms([job], [scaled(groupObserved("rate"), { id: "by-rate" }), rounded("0.01", "down")])),
      [
        ["least", "job", "amount", "by-rate"],
        ["most", "job", "amount", "by-rate"],
      ],
    ],
    ["a cap says", why(terms([{ ...job, oncePer: "placement" }], [cap(agreed("cap"), { per: ["agreement"] })])), []],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test("in words", () => {
    const free = terms([{ ...job, oncePer: "placement" }]);
    const limited = terms([job]);
    const told = (of: Programme, locale: "da" | "en"): string =>
      boundText(bound(of, [], { asOf: "2017-01-01", participants: 5 }).total, of, locale).replaceAll("\u00a0", " ");
    expect(told(limited, "da")).toBe("Der bliver betalt mindst 0,00 kr. og højst 50.000,00 kr. i alt.");
    expect(told(limited, "en")).toBe("At least DKK 0.00 and at most DKK 50,000.00 will be paid in all.");
    expect(told(free, "da")).toBe(
      "Der bliver betalt mindst 0,00 kr. i alt. Der er ingen øvre grænse. »Job« betales for hvert forløb, hver virksomhed eller hver tilmelding, og der er ingen grænse for antallet.",
    );
    expect(told(free, "en")).toBe(
      'At least DKK 0.00 will be paid in all. There is no upper limit. "Job start" is paid for each placement, employer or enrolment, and there may be any number of them.',
    );
  });
});

describe("what is wrong", () => {
  test("wrong terms pay nothing, and say why", () => {
    const wrong: Programme = { ...terms([job]), fullTimeHours: "0" };
    const { total, agreements, issues } = bound(wrong, [], { asOf: "2017-01-01" });
    expect([total, agreements, issues.map(({ severity }) => severity)]).toEqual([
      { least: "0.00", most: "0.00", unbounded: [] },
      [],
      ["error"],
    ]);
  });

  test("a day that is none throws, with the name of the argument", () => {
    expect(() => bound(terms([job]), [], { asOf: "2017-02-30" })).toThrow(/^asOf: /);
  });

  test.each([[-1], [0.5], [{ agreements: { a: -1 } }], [{ agreements: { c: 1 } }]])(
    "a number of participants %j throws",
    (participants) => {
      expect(() => bound(terms([job]), [], { asOf: "2017-01-01", participants })).toThrow(RangeError);
    },
  );
});
