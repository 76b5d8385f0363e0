import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vaekstMedSocialBundlinje } from "../../../examples/schemes/vaekst-med-social-bundlinje.js";
import {
  type Condition,
  type Finding,
  type FindingPattern,
  type Outcome,
  type Programme,
  ProgrammeError,
  type ProgrammeTerms,
  above,
  accumulated,
  activity,
  agreed,
  all,
  any,
  anyOf,
  allOf,
  at,
  atLeast,
  atMost,
  attribute,
  band,
  below,
  between,
  cap,
  check,
  claimDeadline,
  countedDays,
  days,
  daysOf,
  during,
  employment,
  every,
  fee,
  findingText,
  form,
  is,
  kr,
  lasted,
  linear,
  age,
  metered,
  minus,
  months,
  none,
  not,
  observed,
  occurrencesOf,
  outcome,
  paid,
  product,
  programme,
  quotient,
  requiresPaid,
  rounded,
  started,
  steps,
  subsidised,
  sustained,
  touchedWeeks,
  uponEnrolment,
  weeklyHours,
  weeks,
  where,
  years,
} from "../../../src/index.js";
import { programmes } from "../../../src/testing.js";
import { expectShown, settledBoth } from "./shows.js";

const paidJob = where(employment(), paid());
const atWork = weeklyHours(paidJob, atLeast(10));

const terms = (outcomes: readonly Outcome[], more: Partial<ProgrammeTerms> = {}): Programme =>
  programme({
    id: "made-for-a-finding",
    currency: "DKK",
    parties: [{ id: "0165", kind: "municipality", roles: ["payer"] }],
    agreements: [{ id: "0165", payer: "0165", from: "2017-03-27" }],
    intake: between("2017-03-27", "2018-03-26"),
    tracking: years(3),
    outcomes,
    settlement: [],
    ...more,
  });

/** All findings, each shown by its facts; and the only one there is. */
const findings = (of: Programme): readonly Finding[] => {
  const found = check(of);
  for (const finding of found) expectShown(of, finding);
  return found;
};

const only = (of: Programme, pattern: FindingPattern): Finding => {
  const found = findings(of);
  expect(found.map((finding) => finding.pattern)).toEqual([pattern]);
  return found[0] as Finding;
};

const isSound = (of: Programme): void => expect(findings(of)).toEqual([]);

const totals = (of: Programme, finding: Finding): readonly string[] => settledBoth(of, finding).map(({ total }) => total);

const job = outcome("job", { reached: started(atWork), price: kr(10_000), label: { da: "Job", en: "Job start" } });

describe("a price that falls with a longer stay", () => {
  test("a later stage takes the place of a dearer one", () => {
    const year = (price: number) =>
      terms([
        quarterAlone,
        outcome("52-uger", {
          reached: sustained(atWork, weeks(52)),
          price: kr(price),
          excludes: { outcomes: ["13-uger"], onUpgrade: "replace" },
        }),
      ]);
    const quarterAlone = outcome("13-uger", { reached: sustained(atWork, weeks(13)), price: kr(15_000) });
    const faulty = year(12_000);
    const finding = only(faulty, "price-falls-with-longer-stay");
    expect(finding.operands).toEqual({ outcome: "13-uger", shorter: 91, longer: 364, paidShorter: "15000.00", paidLonger: "12000.00" });
    expect(finding.path).toEqual(["outcomes", 0]);
    expect(totals(faulty, finding)).toEqual(["15000.00", "12000.00"]);
    isSound(year(15_000));
  });

  test("a price by steps of the days counted", () => {
    const metre = (second: number) =>
      terms([
        outcome("13-uger", {
          reached: metered({ kind: "days", condition: atWork }, "month"),
          price: product(
            kr(100),
            steps(countedDays(), [
              [0, 1],
              [20, second],
            ]),
          ),
        }),
      ]);
    const finding = only(metre(0), "price-falls-with-longer-stay");
    expect(finding.operands).toMatchObject({ outcome: "13-uger" });
    isSound(metre(2));
  });

  test("a negative price of a later outcome", () => {
    const withLate = (price: number) =>
      terms([
        job,
        outcome("for-lang", {
          reached: sustained(atWork, weeks(52)),
          price: price < 0 ? minus(kr(0), kr(-price)) : kr(price),
          requires: ["job"],
        }),
      ]);
    const finding = only(withLate(-4_000), "price-falls-with-longer-stay");
    expect(finding.operands).toMatchObject({ outcome: "for-lang", paidShorter: "10000.00", paidLonger: "6000.00" });
    isSound(withLate(4_000));
  });

  test("along a line that falls with the days", () => {
    const sliding = (to: number) =>
      terms(
        [
          outcome("uger", {
            reached: metered(touchedWeeks(atWork), "month"),
            price: product(
              kr(1),
              linear({ kind: "measured" }, [
                [1, 900],
                [5, to],
              ]),
            ),
          }),
        ],
        {
          settlement: [rounded("0.01", "half-up")],
        },
      );
    expect(only(sliding(100), "price-falls-with-longer-stay").operands).toMatchObject({ outcome: "uger" });
    isSound(sliding(1_700));
  });
});

describe("praktik paid like a job", () => {
  const jobIn = (test: Parameters<typeof during>[0]) =>
    terms([outcome("job", { reached: started(during(test)), price: kr(10_000), label: { da: "Job", en: "Job start" } })]);
  test("employment without asking for a wage", () => {
    const finding = only(jobIn(employment()), "praktik-paid-like-a-job");
    expect(finding.operands).toEqual({ outcome: "job", form: "virksomhedspraktik", job: "ordinaer-ansaettelse", amount: "10000.00" });
    expect(totals(jobIn(employment()), finding)).toEqual(["10000.00", "10000.00"]);
  });
  test("not where a wage is asked for, nor where praktik alone or enrolment is paid for", () => {
    isSound(jobIn(paidJob));
    isSound(jobIn(form("virksomhedspraktik")));
    isSound(terms([outcome("start", { reached: uponEnrolment(), price: kr(500) })]));
  });
});

describe("no deadline", () => {
  const open = (more: Partial<Outcome>, of: Partial<ProgrammeTerms> = {}) => {
    const { tracking: _tracking, ...without } = terms([{ ...job, ...more }], of);
    return programme(without);
  };
  test("paid in the first year and in the thirtieth", () => {
    const finding = only(open({}), "no-deadline");
    expect(finding.operands).toEqual({ outcome: "job", early: "2017-03-27", late: "2046-03-28" });
    expect(totals(open({}), finding)).toEqual(["10000.00", "10000.00"]);
  });
  test("mended by tracking, by a last day, by the agreement's last day, and where only enrolment is paid", () => {
    isSound(terms([job]));
    isSound(open({ by: { period: years(2), from: "enrolment" } }));
    isSound(open({ by: { day: "2020-01-01" } }));
    isSound(open({}, { agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", to: "2021-03-26" }] }));
    isSound(open({ reached: accumulated(daysOf(atWork), atLeast(91), { within: weeks(26) }) }));
    isSound(open({ reached: uponEnrolment() }));
    isSound(programme({ ...open({}), outcomes: [outcome("job", { reached: started(atWork) })] }));
  });
});

describe("an outcome that is never reached", () => {
  const one = (more: Partial<Outcome>, of: Partial<ProgrammeTerms> = {}) => terms([{ ...job, ...more }], of);
  const impossible = (more: Partial<Outcome>, of: Partial<ProgrammeTerms> = {}) => {
    const finding = only(one(more, of), "never-reached");
    expect(totals(one(more, of), finding)).toEqual(["0.00", "0.00"]);
    return (finding.operands as { readonly because: unknown }).because;
  };
  const both = { code: "conditions-exclude-each-other" };

  test.each<readonly [string, Partial<Outcome>, Partial<Outcome>]>([
    [
      "form and not the form",
      { reached: started(during(where(form("fleksjob"), not(form("fleksjob"))))) },
      { reached: started(during(where(form("fleksjob"), not(form("smaajob"))))) },
    ],
    [
      "two forms at once",
      { reached: started(during(where(form("fleksjob"), form("smaajob")))) },
      { reached: started(during(where(form("fleksjob"), form("smaajob", "fleksjob")))) },
    ],
    [
      "two activities at once",
      { reached: started(during(where(employment(), activity("education")))) },
      { reached: started(during(any(paidJob, activity("education")))) },
    ],
    [
      "praktik with a wage",
      { reached: started(during(where(form("virksomhedspraktik"), paid()))) },
      { reached: started(during(where(form("loentilskud"), paid()))) },
    ],
    [
      "an unsubsidised fleksjob",
      { reached: started(during(where(form("fleksjob"), not(subsidised()), paid()))) },
      { reached: started(during(where(form("fleksjob"), subsidised()))) },
    ],
    [
      "hours over and under",
      { reached: started(all(atWork, weeklyHours(paidJob, below(10)))) },
      { reached: started(all(atWork, weeklyHours(paidJob, atMost(10)))) },
    ],
    [
      "a band and a limit that only touch",
      { reached: started(all(weeklyHours(paidJob, band(10, 20)), weeklyHours(paidJob, atLeast(20)))) },
      { reached: started(all(weeklyHours(paidJob, band(10, 20)), weeklyHours(paidJob, above(18)))) },
    ],
    ["less than no hours", { reached: started(weeklyHours(paidJob, below(0))) }, { reached: started(weeklyHours(paidJob, band(1, 20))) }],
    [
      "at work and not at work",
      { reached: started(all(during(paidJob), none(employment()))) },
      { reached: started(all(during(paidJob), none(activity("benefit")))) },
    ],
    [
      "longer and not as long",
      { reached: started(during(where(paidJob, lasted(days(30)), not(lasted(weeks(4)))))) },
      { reached: started(during(where(paidJob, lasted(weeks(4)), not(lasted(days(30)))))) },
    ],
    ["not given on the anchor", { given: weeklyHours(paidJob, below(10)) }, { given: weeklyHours(paidJob, below(12)) }],
    [
      "every member of any",
      { reached: anyOf(started(all(atWork, not(atWork))), metered({ kind: "hours", test: where(paid(), not(paid())) }, "month")) },
      { reached: anyOf(started(all(atWork, not(atWork))), started(atWork)) },
    ],
    [
      "one member of all",
      { reached: allOf(started(all(atWork, not(atWork))), started(atWork)) },
      { reached: allOf(started(atWork), sustained(atWork, days(5))) },
    ],
    [
      "looked at when it cannot hold",
      { reached: at(not(any(atWork, not(atWork))), ["monthEnds"]) },
      { reached: at(atWork, ["monthEnds"]) },
    ],
  ])("conditions: %s", (_, faulty, mended) => {
    expect(impossible(faulty)).toEqual(both);
    isSound(one(mended));
  });

  test("attributes that exclude each other", () => {
    const of = { attributes: { group: ["ung", "fleks", "ledig"], born: "day" } } as const;
    const groups = (...conditions: readonly Condition[]) => ({ reached: started(all<Condition>(atWork, ...conditions)) });
    expect(impossible(groups(attribute("group", "ung"), attribute("group", "fleks")), of)).toEqual(both);
    expect(impossible(groups(attribute("group", "ung"), not(attribute("group", "ung", "fleks"))), of)).toEqual(both);
    isSound(one(groups(attribute("group", "ung", "ledig"), not(attribute("group", "ung", "fleks"))), of));
    expect(impossible(groups(is(age("born"), below(18)), is(age("born"), atLeast(18))), of)).toEqual(both);
    isSound(one(groups(is(age("born"), below(18)), is(age("born"), atLeast(17))), of));
  });

  test.each<readonly [string, Partial<Outcome>, readonly [number, number], Partial<Outcome>]>([
    ["tracking", { reached: sustained(atWork, days(1_097)) }, [1_097, 1_096], { reached: sustained(atWork, days(1_095)) }],
    [
      "a last day from enrolment",
      { reached: sustained(atWork, days(29)), by: { period: days(28), from: "enrolment" } },
      [29, 28],
      { reached: sustained(atWork, days(28)), by: { period: days(28), from: "enrolment" } },
    ],
    [
      "reported the day after",
      { reached: sustained(atWork, days(28), { reachedOn: "dayAfter" }), by: { period: days(28), from: "enrolment" } },
      [29, 28],
      { reached: sustained(atWork, days(28), { reachedOn: "dayAfter" }), by: { period: days(29), from: "enrolment" } },
    ],
    [
      "a last day from the anchor",
      { reached: sustained(atWork, weeks(5)), by: { period: weeks(4), from: "anchor" } },
      [35, 28],
      { reached: sustained(atWork, weeks(5)), by: { period: weeks(5), from: "anchor" } },
    ],
    [
      "a fixed last day",
      { reached: sustained(atWork, days(6)), by: { day: "2017-03-31" } },
      [6, 5],
      { reached: sustained(atWork, days(5)), by: { day: "2017-03-31" } },
    ],
    [
      "a stretch that is too short",
      { reached: accumulated(daysOf(atWork), atLeast(92), { within: weeks(13) }) },
      [92, 91],
      { reached: accumulated(daysOf(atWork), atLeast(91), { within: weeks(13) }) },
    ],
    [
      "weeks in a stretch",
      { reached: accumulated(touchedWeeks(atWork), atLeast(10), { within: weeks(8) }) },
      [58, 56],
      { reached: accumulated(touchedWeeks(atWork), atLeast(8), { within: weeks(8) }) },
    ],
    [
      "a checkpoint",
      { reached: at(atWork, [{ after: weeks(4) }], { anchor: "enrolment" }), by: { period: days(28), from: "enrolment" } },
      [29, 28],
      { reached: at(atWork, [{ after: weeks(4) }], { anchor: "enrolment" }), by: { period: days(29), from: "enrolment" } },
    ],
    [
      "all members",
      { reached: allOf(started(atWork), sustained(atWork, weeks(8))), by: { period: weeks(7), from: "enrolment" } },
      [56, 49],
      { reached: allOf(started(atWork), sustained(atWork, weeks(7))), by: { period: weeks(7), from: "enrolment" } },
    ],
    [
      "any member",
      { reached: anyOf(sustained(atWork, weeks(9)), sustained(atWork, weeks(8))), by: { period: weeks(7), from: "enrolment" } },
      [56, 49],
      { reached: anyOf(sustained(atWork, weeks(9)), sustained(atWork, weeks(7))), by: { period: weeks(7), from: "enrolment" } },
    ],
  ])("time: %s", (_, faulty, [needed, available], mended) => {
    expect(impossible(faulty)).toEqual({ code: "period-longer-than-time", needed, available });
    isSound(one(mended));
  });

  test("an agreement that ends before the period does", () => {
    const until = (to: "2018-06-30" | "2018-03-26") => ({ agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", to }] }) as const;
    expect(impossible({ reached: sustained(atWork, days(366)) }, until("2018-03-26"))).toEqual({
      code: "period-longer-than-time",
      needed: 366,
      available: 365,
    });
    isSound(one({ reached: sustained(atWork, days(365)) }, until("2018-03-26")));
  });

  test("what is required takes longer than what requires it has", () => {
    const late = (by: number) =>
      terms([
        { ...job, price: kr(1) },
        outcome("bonus", { reached: started(atWork), price: kr(1), requires: ["52-uger"], by: { period: weeks(by), from: "enrolment" } }),
        outcome("52-uger", { reached: sustained(atWork, weeks(52)) }),
      ]);
    const finding = only(late(51), "never-reached");
    expect(finding.operands).toEqual({ outcome: "bonus", because: { code: "period-longer-than-time", needed: 364, available: 357 } });
    expect(settledBoth(late(51), finding).map(({ total }) => total)).toEqual(["1.00", "1.00"]);
    const after = (weeksLater: number) =>
      terms([
        job,
        outcome("senere", { reached: every(atWork, weeks(4), { after: "job" }), by: { period: weeks(weeksLater), from: "enrolment" } }),
      ]);
    expect(only(after(3), "never-reached").operands).toEqual({
      outcome: "senere",
      because: { code: "period-longer-than-time", needed: 28, available: 21 },
    });
    isSound(after(5));
  });

  test("and what requires the unreachable", () => {
    const chain = terms([
      outcome("tredje", { reached: started(atWork), requires: ["anden"] }),
      outcome("anden", { reached: started(atWork), requires: ["første"] }),
      outcome("første", { reached: started(all(atWork, not(atWork))), label: { da: "Første", en: "The first" } }),
    ]);
    const found = findings(chain);
    expect(found.map(({ operands }) => operands)).toEqual([
      { outcome: "tredje", because: { code: "required-outcome-never-reached", required: "anden" } },
      { outcome: "anden", because: { code: "required-outcome-never-reached", required: "første" } },
      { outcome: "første", because: both },
    ]);
    expect(findingText(found[1] as Finding, chain, "da")).toBe("»anden« kan aldrig nås: det kræver »Første«, som aldrig kan nås.");
  });

  test("not before a day after the last", () => {
    const tooLate = { code: "not-before-after-deadline" };
    expect(impossible({ notBefore: { day: "2018-01-02" }, by: { day: "2018-01-01" } })).toEqual(tooLate);
    isSound(one({ notBefore: { day: "2018-01-01" }, by: { day: "2018-01-01" } }));
    expect(impossible({ notBefore: { period: months(3), from: "enrolment" }, by: { period: months(3), from: "enrolment" } })).toEqual(
      tooLate,
    );
    isSound(
      one({
        reached: metered({ kind: "days", condition: atWork }, "week"),
        notBefore: { period: months(3), from: "enrolment" },
        by: { period: months(4), from: "enrolment" },
      }),
    );
    expect(impossible({ notBefore: { period: weeks(4), from: "anchor" }, by: { period: days(28), from: "anchor" } })).toEqual(tooLate);
    expect(impossible({ notBefore: { day: "2021-06-01" } })).toEqual(tooLate);
    expect(impossible({ notBefore: { period: years(4), from: "enrolment" } })).toEqual(tooLate);
  });

  test("an intake outside all agreements", () => {
    const agreement = (from: "2010-01-01" | "2030-01-01", to: "2016-12-31" | "2031-01-01") =>
      ({ agreements: [{ id: "0165", payer: "0165", from, to }] }) as const;
    expect(impossible({}, agreement("2010-01-01", "2016-12-31"))).toEqual({ code: "no-agreement-in-time" });
    expect(impossible({}, agreement("2030-01-01", "2031-01-01"))).toEqual({ code: "no-agreement-in-time" });
  });
});

describe("a cap below the fee", () => {
  const capped = (limit: number, per: "agreement" | "payer" | undefined, order: "before" | "after" = "before") => {
    const rules = [
      fee("deltagelse", agreed("fee"), { label: { da: "Deltagelse", en: "Taking part" } }),
      cap(kr(limit), { id: "loft", per: per === undefined ? [] : [per] }),
    ];
    return terms([job], {
      agreements: [
        { id: "0165", payer: "0165", from: "2017-03-27", values: { fee: kr(300_000) }, label: { da: "Albertslund", en: "Albertslund" } },
      ],
      settlement: order === "before" ? rules : [...rules].reverse(),
    });
  };
  test.each(["agreement", "payer", undefined] as const)("per %s", (per) => {
    const finding = only(capped(300_000, per), "cap-below-fee");
    expect(finding.operands).toEqual({ cap: "loft", fee: "deltagelse", agreement: "0165", amount: "300000.00" });
    expect(finding.path).toEqual(["settlement", 1, "limit"]);
    expect(totals(capped(300_000, per), finding)).toEqual(["300000.00", "300000.00"]);
    expect(only(capped(200_000, per), "cap-below-fee").operands).toMatchObject({ amount: "200000.00" });
    isSound(capped(300_001, per));
    isSound(capped(300_000, per, "after"));
  });
  test("a cap that does not see the fee", () => {
    const settlement = [fee("deltagelse", kr(5_000)), cap(kr(5_000), { id: "loft", per: [], outcomes: ["job"] })];
    isSound(terms([job], { settlement }));
  });
});

describe("the same weeks paid twice", () => {
  const staged = (more: Partial<Outcome>, first: Partial<Outcome> = {}) =>
    terms([
      outcome("13-uger", { reached: sustained(atWork, weeks(13)), price: kr(15_000), ...first }),
      outcome("26-uger", { reached: sustained(atWork, weeks(26)), price: kr(25_000), ...more }),
    ]);
  test("a longer stage beside a shorter one", () => {
    const finding = only(staged({}), "same-weeks-paid-twice");
    expect(finding.operands).toEqual({ outcome: "26-uger", other: "13-uger", days: 91, amount: "40000.00" });
    expect(totals(staged({}), finding)).toEqual(["15000.00", "40000.00"]);
  });
  test("of several, the one with which most is shared", () => {
    const three = programme({
      ...staged({}),
      outcomes: [...staged({}).outcomes, outcome("52-uger", { reached: sustained(atWork, weeks(52)), price: kr(1) })],
    });
    expect(findings(three).map(({ operands }) => operands)).toMatchObject([
      { outcome: "26-uger", other: "13-uger", days: 91 },
      { outcome: "52-uger", other: "26-uger", days: 182 },
    ]);
  });
  test("money for hours and money for weeks of the same work", () => {
    const measure = { kind: "hours", test: paidJob } as const;
    const metred = terms([
      outcome("time", { reached: metered(measure, "month"), price: kr(10) }),
      outcome("uge", {
        reached: metered({ kind: "units", unit: "weeks", from: "calendar", of: measure, limit: atLeast(10) }, "month"),
        price: kr(100),
      }),
    ]);
    expect(only(metred, "same-weeks-paid-twice").operands).toMatchObject({ outcome: "uge", other: "time" });
  });
  test("mended by requires, by excludes, by way of a third; other days, a start, or no price are something else", () => {
    isSound(staged({ requires: ["13-uger"] }));
    isSound(staged({ excludes: { outcomes: ["13-uger"], onUpgrade: "replace" } }));
    only(staged({}, { excludes: { outcomes: ["26-uger"], onUpgrade: "first" } }), "not-tried");
    const [first, second] = staged({}).outcomes as readonly [Outcome, Outcome];
    isSound(
      terms([
        first,
        { ...second, requires: ["mellem"] },
        outcome("mellem", { reached: sustained(atWork, weeks(20)), requires: ["13-uger"] }),
      ]),
    );
    isSound(staged({ reached: every(atWork, weeks(13), { after: "13-uger", times: 1 }) }));
    isSound(staged({ reached: sustained(weeklyHours(paidJob, atLeast(20)), weeks(26)) }));
    isSound(staged({}, { reached: started(atWork) }));
    isSound(staged({}, { reached: accumulated(daysOf(atWork), atLeast(91)) }));
  });
});

describe("rounding that loses a price", () => {
  const unit = (to: string, mode: "down" | "half-up") =>
    terms([outcome("job", { reached: started(atWork), price: kr(400) })], { settlement: [rounded(to, mode, { id: "hele-tusinder" })] });
  test("a unit above the price", () => {
    const finding = only(unit("1000", "half-up"), "rounding-loses");
    expect(finding.operands).toEqual({ rule: "hele-tusinder", outcome: "job", price: "400.00" });
    expect(totals(unit("1000", "half-up"), finding)).toEqual(["0.00", "0.00"]);
    only(unit("401", "down"), "rounding-loses");
    isSound(unit("400", "down"));
    isSound(unit("800", "half-up"));
  });
});

describe("a required outcome without a price", () => {
  const bound = (price: Partial<Outcome>) =>
    terms([outcome("job", { reached: started(atWork), ...price }), outcome("bonus", { reached: started(atWork), price: kr(500) })], {
      settlement: [requiresPaid(["bonus"], "job")],
    });
  test("nothing is ever paid", () => {
    const finding = only(bound({}), "unpriced-required");
    expect(finding.operands).toEqual({ rule: "requires-paid", outcome: "bonus", required: "job" });
    expect(totals(bound({}), finding)).toEqual(["0.00", "0.00"]);
    isSound(bound({ price: kr(1) }));
  });
});

describe("employment of no hours", () => {
  const hours = (limit: Parameters<typeof weeklyHours>[1]) =>
    terms([outcome("job", { reached: started(weeklyHours(paidJob, limit)), price: kr(700) })]);
  test("limits that nothing is within", () => {
    const finding = only(hours(atMost(10)), "hours-of-zero");
    expect(finding.operands).toEqual({ outcome: "job", amount: "700.00" });
    expect(totals(hours(atMost(10)), finding)).toEqual(["700.00", "700.00"]);
    only(hours(atLeast(0)), "hours-of-zero");
    isSound(hours(band("0.5", 10)));
    isSound(hours(above(0)));
    isSound(terms([outcome("job", { reached: started(any(during(paidJob), weeklyHours(paidJob, atMost(10)))), price: kr(700) })]));
  });
});

test("where lines are paid only when claimed, the example claims them", () => {
  const claimed = terms(
    [
      outcome("13-uger", { reached: sustained(atWork, weeks(13)), price: kr(15_000), evidence: "verified" }),
      outcome("26-uger", { reached: sustained(atWork, weeks(26)), price: kr(1), evidence: "verified" }),
    ],
    { settlement: [claimDeadline([{ after: "reached", period: days(45) }])] },
  );
  const finding = only(claimed, "same-weeks-paid-twice");
  expect(finding.example.facts[1][0]?.claims?.map(({ outcome: id, on }) => [id, on])).toEqual([
    ["13-uger", "2017-06-25"],
    ["26-uger", "2017-09-24"],
  ]);
});

test("the scheme Vækst med social bundlinje has one finding: its later stage does not build on the earlier", () => {
  const found = findings(vaekstMedSocialBundlinje);
  expect(found.map(({ pattern, path, operands }) => ({ pattern, path, operands }))).toEqual([
    {
      pattern: "same-weeks-paid-twice",
      path: ["outcomes", 2],
      operands: { outcome: "52-uger", other: "13-uger", days: 91, amount: "45000.00" },
    },
  ]);
  const [finding] = found as readonly [Finding];
  expect(findingText(finding, vaekstMedSocialBundlinje, "da").replaceAll("\u00a0", " ")).toBe(
    "»13-uger« og »52-uger« betaler begge, i alt 45.000,00 kr. for de samme 91 dage af ét forløb. Ingen af dem kræver eller træder i stedet for den anden.",
  );
  const year = vaekstMedSocialBundlinje.outcomes.map((one) => (one.id === "52-uger" ? { ...one, requires: ["13-uger"] } : one));
  isSound(programme({ ...vaekstMedSocialBundlinje, outcomes: year }));
});

describe("what was looked at", () => {
  const observing = (kinds: number): Programme =>
    terms(
      Array.from({ length: kinds }, (_, place) =>
        outcome(`score-${place}`, { reached: observed(`kind-${place}`, atLeast(60)), price: kr(1) }),
      ),
      { tracking: undefined as never },
    );
  test("every kind of observation has its finding, however many there are", () => {
    const found = findings(observing(9));
    expect(found.map(({ pattern, path }) => `${pattern} ${path.join(".")}`)).toEqual(
      Array.from({ length: 9 }, (_, place) => `no-deadline outcomes.${place}`),
    );
  });
  test("what none of the people who are made up reaches is said", () => {
    const twice = outcome("twice", {
      reached: sustained(all(during(where(employment(), form("fleksjob"))), during(form("smaajob"))), weeks(2)),
      price: kr(1),
    });
    const finding = only(terms([job, twice]), "not-tried");
    expect([finding.path, finding.operands]).toEqual([["outcomes", 1], { outcome: "twice" }]);
    expect(findingText(finding, terms([job, twice]), "en")).toBe(
      '"twice" was not tried: none of the people made up to try these terms reaches it, so what it pays was not looked at.',
    );
  });
  test("where nobody can be made up whose facts can be used, everything is said not to have been tried", () => {
    const without = terms([job], { forms: [] });
    expect(findings(without).map(({ pattern }) => pattern)).toEqual(["not-tried"]);
  });
});

test("terms that are not sound throw, and those without outcomes have no findings", () => {
  expect(() => check({ ...terms([job]), currency: "XXX" } as unknown as Programme)).toThrow(ProgrammeError);
  expect(() => check(undefined as unknown as Programme)).toThrow(ProgrammeError);
  isSound(terms([]));
  isSound(programme({ ...terms([job]), parties: [], agreements: [], outcomes: [] }));
});

test("a price that cannot be computed shows nothing", () => {
  const perScore = outcome("job", { reached: started(atWork), price: quotient(kr(100), occurrencesOf("trivsel")) });
  const computed = terms([perScore, outcome("trivsel", { reached: sustained(atWork, weeks(52)) })], {
    settlement: [rounded("0.01", "half-up")],
  });
  isSound(computed);
});

test("the same programme has the same findings, copied or not", () => {
  expect(check({ ...vaekstMedSocialBundlinje })).toEqual(check(vaekstMedSocialBundlinje));
});

test(
  "of any programme: nothing is thrown, the facts of each finding show it, and it has a sentence in both languages",
  { timeout: 180_000 },
  () => {
    const seen = new Map<FindingPattern, number>();
    fc.assert(
      fc.property(programmes(), (made) => {
        for (const finding of check(made)) {
          expectShown(made, finding);
          for (const locale of ["da", "en"] as const) expect(findingText(finding, made, locale)).toMatch(/^\S.{20,}\.$/);
          seen.set(finding.pattern, (seen.get(finding.pattern) ?? 0) + 1);
        }
      }),
      { numRuns: 30 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(3);
  },
);
