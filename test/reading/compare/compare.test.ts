import {
  type Day,
  type ComparedRow,
  type Outcome,
  type Participant,
  type Programme,
  agreed,
  between,
  cap,
  compare,
  comparedText,
  days,
  during,
  employment,
  every,
  fee,
  form,
  kr,
  not,
  outcome,
  paid,
  programme,
  started,
  sustained,
  weeks,
  where,
  withhold,
} from "payment-by-results";
import { describe, expect, test } from "vitest";

const job: Outcome = outcome("job", { reached: started(during(employment())), price: kr(10_000), label: { da: "Job", en: "Job start" } });
const stay: Outcome = outcome("job-13", {
  reached: sustained(during(employment()), weeks(13)),
  price: kr(15_000),
  label: { da: "13 uger", en: "13 weeks" },
});

const terms = (id: string, outcomes: readonly Outcome[], settlement: Programme["settlement"] = []): Programme =>
  programme({
    id,
    currency: "DKK",
    parties: [{ id: "0165", roles: ["payer"] }],
    agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", values: { fee: kr(1_000), cap: kr(20_000) } }],
    intake: between("2017-03-27", "2018-03-26"),
    outcomes,
    settlement,
  });

const person = (id: string, used: string, to?: Day): Participant => ({
  id,
  enrolled: "2017-08-28",
  agreement: "0165",
  placements: [{ id: "r1", form: used, from: "2017-09-04", ...(to === undefined ? {} : { to }) }],
});

const people = [person("B-2", "virksomhedspraktik"), person("B-1", "fleksjob", "2018-01-31")];
const asOf = "2018-06-30" as const;

const brief = ({ participant, occurrence, first, second, difference }: ComparedRow): readonly unknown[] => [
  participant,
  occurrence,
  first.outcome ?? second.outcome,
  first.amount,
  second.amount,
  difference,
  first.reason?.code ?? null,
  second.reason?.code ?? null,
];

describe("line by line", () => {
  const ordinary = terms("only-paid-jobs", [
    { ...job, reached: started(during(paid())) },
    { ...stay, reached: sustained(during(paid()), weeks(26)), price: kr(20_000) },
  ]);

  test("what other terms would have paid, and why not", () => {
    const { rows, total, agreements } = compare(terms("any-employment", [job, stay]), ordinary, people, { asOf });
    // B-1 worked 150 days: 13 weeks are 91 days, 26 weeks 182. B-2 is in praktik all the time.
    expect(rows.map(brief)).toEqual([
      ["B-1", "1", "job", "10000.00", "10000.00", "0.00", null, null],
      ["B-1", "1", "job-13", "15000.00", "0.00", "-15000.00", null, "break-exceeds"],
      ["B-2", "1", "job", "10000.00", "0.00", "-10000.00", null, "form-not-eligible"],
      ["B-2", "1", "job-13", "15000.00", "0.00", "-15000.00", null, "form-not-eligible"],
    ]);
    expect(total).toEqual({ first: "50000.00", second: "10000.00", difference: "-40000.00" });
    expect(agreements).toEqual([{ agreement: "0165", first: "50000.00", second: "10000.00", difference: "-40000.00" }]);
  });

  test("an outcome that neither pays has one row, with both reasons", () => {
    const { rows } = compare(ordinary, ordinary, [person("B-2", "virksomhedspraktik")], { asOf });
    expect(rows.map(brief)).toEqual([
      ["B-2", null, "job", "0.00", "0.00", "0.00", "form-not-eligible", "form-not-eligible"],
      ["B-2", null, "job-13", "0.00", "0.00", "0.00", "form-not-eligible", "form-not-eligible"],
    ]);
  });

  test("an outcome that only one of them has", () => {
    const { rows } = compare(terms("one", [job]), terms("two", [stay]), [person("B-1", "fleksjob")], { asOf });
    expect(rows.map(brief)).toEqual([
      ["B-1", "1", "job", "10000.00", "0.00", "-10000.00", null, "not-in-terms"],
      ["B-1", "1", "job-13", "0.00", "15000.00", "15000.00", "not-in-terms", null],
    ]);
    expect(rows.map(({ first, second }) => [first.outcome, second.outcome])).toEqual([
      ["job", null],
      [null, "job-13"],
    ]);
  });

  test("outcomes of other ids are compared where that is said, and then not with those of their own", () => {
    const renamed = terms("renamed", [
      { ...job, id: "hired", price: kr(12_000) },
      { ...stay, id: "job" },
    ]);
    const { rows } = compare(terms("one", [job]), renamed, [person("B-1", "fleksjob")], { asOf, outcomes: { job: "hired" } });
    expect(rows.map(({ first, second, difference }) => [first.outcome, second.outcome, difference])).toEqual([
      ["job", "hired", "2000.00"],
      [null, "job", "15000.00"],
    ]);
  });

  test("each occurrence by itself, fees by agreement first, and what is withheld by the outcome it is of", () => {
    const monthly = (id: string, name: string, amount: number, part: string): Programme =>
      terms(
        id,
        [{ ...job, id: name, reached: every(during(employment()), days(30), { times: 3 }), price: kr(amount) }],
        [fee("taking-part", agreed("fee")), withhold(part, "2018-12-31", { id: "kept", outcomes: [name] })],
      );
    const { rows, total } = compare(
      monthly("one", "month", 1_000, "0.1"),
      monthly("two", "period", 2_000, "0.5"),
      [person("B-1", "fleksjob", "2017-11-02")],
      {
        asOf,
        outcomes: { month: "period" },
      },
    );
    // 60 days are two periods: 900 and 100 withheld of each against 1,000 and 1,000.
    expect(rows.map(brief)).toEqual([
      [null, "1", "taking-part", "1000.00", "1000.00", "0.00", null, null],
      ["B-1", "1", "month", "900.00", "1000.00", "100.00", "withheld-until", "withheld-until"],
      ["B-1", "2", "month", "900.00", "1000.00", "100.00", "withheld-until", "withheld-until"],
      ["B-1", "month/1", "kept", "100.00", "1000.00", "900.00", null, null],
      ["B-1", "month/2", "kept", "100.00", "1000.00", "900.00", null, null],
    ]);
    expect(total.difference).toBe("2000.00");
  });

  test("what a rule cuts is told on its side", () => {
    const capped = terms("capped", [job, stay], [cap(agreed("cap"), { per: ["agreement"] })]);
    const { rows } = compare(capped, terms("uncapped", [job, stay]), [person("B-1", "fleksjob")], { asOf });
    expect(rows.map(brief)).toEqual([
      ["B-1", "1", "job", "10000.00", "10000.00", "0.00", null, null],
      ["B-1", "1", "job-13", "10000.00", "15000.00", "5000.00", "cut-by-rule", null],
    ]);
  });
});

describe("as a sentence", () => {
  const [first, second] = [terms("one", [job]), terms("two", [{ ...job, reached: started(during(where(paid(), not(form("fleksjob"))))) }])];
  const [row] = compare(first, second, [person("B-1", "fleksjob")], { asOf }).rows;

  test("in Danish", () => {
    expect(comparedText(row as ComparedRow, first, second, "da").replaceAll("\u00a0", " ")).toBe(
      "B-1, »Job«: 10.000,00 kr. efter de første vilkår og 0,00 kr. efter de andre, altså 10.000,00 kr. mindre. Efter de andre vilkår: Fleksjob tæller ikke med her.",
    );
  });

  test("in English", () => {
    expect(comparedText(row as ComparedRow, first, second, "en").replaceAll("\u00a0", " ")).toMatch(
      /^B-1, "Job start": DKK 10,000\.00 under the first terms and DKK 0\.00 under the second, which is DKK 10,000\.00 less\. Under the second terms: .+\.$/,
    );
  });

  test("of an outcome that only the second terms have, and of a fee", () => {
    const fees = terms("fees", [stay], [fee("taking-part", agreed("fee"), { label: { da: "Deltagelse", en: "Taking part" } })]);
    const told = compare(first, fees, [person("B-1", "fleksjob")], { asOf }).rows.map((each) =>
      comparedText(each, first, fees, "da").replaceAll("\u00a0", " "),
    );
    expect(told).toEqual([
      "Aftalen »0165«, »Deltagelse«: 0,00 kr. efter de første vilkår og 1.000,00 kr. efter de andre, altså 1.000,00 kr. mere. De første vilkår nævner det ikke.",
      "B-1, »Job«: 10.000,00 kr. efter de første vilkår og 0,00 kr. efter de andre, altså 10.000,00 kr. mindre. De andre vilkår nævner det ikke.",
      "B-1, »13 uger«: 0,00 kr. efter de første vilkår og 15.000,00 kr. efter de andre, altså 15.000,00 kr. mere. De første vilkår nævner det ikke.",
    ]);
  });
});

describe("a programmer's mistake throws", () => {
  const [one, two] = [terms("one", [job]), terms("two", [job, stay])];

  test.each([
    [{ nothing: "job" }, "The first programme has no outcome nothing"],
    [{ job: "nothing" }, "The second programme has no outcome nothing"],
  ])("%j", (outcomes, message) => {
    expect(() => compare(one, two, [], { asOf, outcomes })).toThrow(message);
  });

  test("one thing named twice, and two currencies", () => {
    expect(() => compare(two, one, [], { asOf, outcomes: { job: "job", "job-13": "job" } })).toThrow("named twice");
    expect(() =>
      compare(one, programme({ ...one, currency: "EUR", agreements: [], outcomes: [outcome("job", { reached: job.reached })] }), [], {
        asOf,
      }),
    ).toThrow(RangeError);
  });
});
