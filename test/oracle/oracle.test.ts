import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Outcome,
  type Participant,
  type Placement,
  agreed,
  all,
  atLeast,
  attribute,
  between,
  byAttribute,
  cap,
  days,
  during,
  employment,
  fee,
  kr,
  months,
  not,
  observed,
  outcome,
  paid,
  programme,
  rounded,
  settle,
  started,
  sustained,
  upTo,
  weeklyHours,
  weeks,
  where,
  years,
} from "../../src/index.js";
import { type Case, cases } from "../../src/testing.js";
import { compared } from "./comparison.js";
import { oracle } from "./oracle.js";

const both = ({ programme: terms, facts, at }: Case) => compared(settle(terms, facts, at), oracle(terms, facts, at));

describe("settle agrees with the oracle on made-up programmes and facts", () => {
  it("on lines, totals, what is not paid and why", () => {
    fc.assert(
      fc.property(cases(), (made) => {
        const { found, expected } = both(made);
        expect(found).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  }, 240_000);
});

const atWork = weeklyHours(where(employment(), paid()), atLeast(10));

/** The sheet of `schemes.md` §1; every price is illustrative. */
const sheet = programme({
  id: "vaekst-med-social-bundlinje",
  currency: "DKK",
  parties: [
    { id: "dsk", roles: ["provider", "fund"] },
    { id: "0165", roles: ["payer"] },
  ],
  agreements: [{ id: "0165", payer: "0165", from: "2017-03-27", values: { fee: kr(300_000), cap: kr(600_000) } }],
  intake: between("2017-03-27", "2018-03-26"),
  tracking: years(3),
  attributes: { group: ["udsat-ung", "fleksjob"] },
  outcomes: [
    outcome("job", { reached: started(atWork), price: kr(10_000) }),
    outcome("13-uger", { reached: sustained(atWork, weeks(13), { breaks: upTo(days(14)) }), price: kr(15_000), requires: ["job"] }),
    outcome("52-uger", {
      reached: sustained(atWork, weeks(52), { breaks: upTo(days(28)) }),
      price: byAttribute("group", { fleksjob: kr(20_000) }, { on: "reached", otherwise: kr(30_000) }),
    }),
    outcome("trivsel", { reached: observed("trivsel", atLeast(50)) }),
  ],
  settlement: [fee("deltagelse", agreed("fee")), rounded("0.01", "half-up"), cap(agreed("cap"), { per: ["agreement"] })],
});

const job = (id: string, from: Placement["from"], terms: Partial<Placement> = {}): Placement => ({
  id,
  employer: "a",
  form: "ordinaer-ansaettelse",
  from,
  weeklyHours: 20,
  ...terms,
});

const person = (id: string, placements: readonly Placement[], more: Partial<Participant> = {}): Participant => ({
  id,
  enrolled: "2017-08-28",
  agreement: "0165",
  placements,
  ...more,
});

interface WorkedCase {
  readonly name: string;
  readonly people: readonly Participant[];
  readonly asOf: Placement["from"];
  /** Outcome, day reached, amount; without the fee. */
  readonly lines: readonly (readonly [outcome: string, reachedOn: string, amount: string])[];
  readonly total: string;
  readonly reasons?: Readonly<Record<string, object>>;
}

const full = [
  ["job", "2017-09-04", "10000"],
  ["13-uger", "2017-12-03", "15000"],
  ["52-uger", "2018-09-02", "30000"],
] as const;
const running = [job("r", "2017-09-04")];
const upToWeek13 = full.slice(0, 2);

const workedCases: readonly WorkedCase[] = [
  { name: "VSB-1 a job that runs on", people: [person("B-1", running)], asOf: "2018-12-31", lines: full, total: "355000" },
  {
    name: "VSB-2 an unpaid work placement",
    people: [person("B-1", [job("r", "2017-09-04", { form: "virksomhedspraktik", to: "2017-12-31", weeklyHours: 37 })])],
    asOf: "2018-12-31",
    lines: [],
    total: "300000",
    reasons: { job: { code: "form-not-eligible", word: "paid" }, "13-uger": { code: "form-not-eligible", word: "paid" } },
  },
  {
    name: "VSB-3 hours that rise",
    people: [
      person("B-1", [
        job("r", "2017-09-04", {
          weeklyHours: [
            { from: "2017-09-04", value: 8 },
            { from: "2017-10-02", value: 12 },
          ],
        }),
      ]),
    ],
    asOf: "2017-12-31",
    lines: [
      ["job", "2017-10-02", "10000"],
      ["13-uger", "2017-12-31", "15000"],
    ],
    total: "325000",
    reasons: { "52-uger": { code: "not-yet-due", counted: 91, needed: 364, earliest: "2018-09-30" } },
  },
  {
    name: "VSB-4 a break of 14 days",
    people: [person("B-1", [job("r", "2017-09-04", { to: "2017-10-15" }), job("s", "2017-10-30", { employer: "b" })])],
    asOf: "2018-03-31",
    lines: [
      ["job", "2017-09-04", "10000"],
      ["13-uger", "2017-12-17", "15000"],
    ],
    total: "325000",
  },
  {
    name: "VSB-5 a break of 15 days",
    people: [person("B-1", [job("r", "2017-09-04", { to: "2017-10-15" }), job("s", "2017-10-31", { employer: "b" })])],
    asOf: "2018-03-31",
    lines: [
      ["job", "2017-09-04", "10000"],
      ["13-uger", "2018-01-29", "15000"],
    ],
    total: "325000",
  },
  {
    name: "VSB-6 another employer without a gap",
    people: [person("B-1", [job("r", "2017-09-04", { to: "2017-10-31" }), job("s", "2017-11-01", { employer: "b" })])],
    asOf: "2017-12-31",
    lines: upToWeek13,
    total: "325000",
  },
  {
    name: "VSB-7 sickness",
    people: [person("B-1", running, { absences: [{ id: "x", employer: "a", kind: "sickness", from: "2017-10-02", to: "2017-10-22" }] })],
    asOf: "2017-12-31",
    lines: upToWeek13,
    total: "325000",
  },
  {
    name: "VSB-8 two small jobs at once",
    people: [person("B-1", [job("r", "2017-09-04", { weeklyHours: 6 }), job("s", "2017-09-04", { employer: "b", weeklyHours: 6 })])],
    asOf: "2017-12-31",
    lines: upToWeek13,
    total: "325000",
  },
  {
    name: "VSB-9 few paid hours beside a work placement",
    people: [
      person("B-1", [job("r", "2017-09-04", { weeklyHours: 6 }), job("s", "2017-09-04", { form: "virksomhedspraktik", weeklyHours: 20 })]),
    ],
    asOf: "2017-12-31",
    lines: [],
    total: "300000",
    reasons: { job: { code: "hours-below", hours: "6", limit: "10" } },
  },
  {
    name: "VSB-10 group fleksjob",
    people: [person("B-1", [job("r", "2017-09-04", { form: "fleksjob", weeklyHours: 12 })], { attributes: { group: "fleksjob" } })],
    asOf: "2018-12-31",
    lines: [...upToWeek13, ["52-uger", "2018-09-02", "20000"]],
    total: "345000",
  },
  {
    name: "VSB-11 the cap",
    people: ["B-1", "B-2", "B-3", "B-4", "B-5", "B-6"].map((id) => person(id, running)),
    asOf: "2018-12-31",
    lines: [
      ...Array.from({ length: 6 }, () => full[0]),
      ...Array.from({ length: 6 }, () => full[1]),
      ...Array.from({ length: 5 }, () => full[2]),
      ["52-uger", "2018-09-02", "0"],
    ],
    total: "600000",
    reasons: { "52-uger": { code: "cut-by-rule", cuts: [["cap", "30000"]] } },
  },
  {
    name: "VSB-12 withdrawn before the first day",
    people: [person("B-1", [job("r", "2017-09-04", { status: "withdrawn" })])],
    asOf: "2018-12-31",
    lines: [],
    total: "300000",
    reasons: { job: { code: "not-started" }, "52-uger": { code: "not-started" } },
  },
];

describe("the worked cases of the sheet, by hand", () => {
  it.each(workedCases)("$name", ({ people, asOf, lines, total, reasons = {} }) => {
    const expected = oracle(sheet, people, { asOf });
    expect(expected.lines.filter((line) => line.participant !== null).map((line) => [line.outcome, line.reachedOn, line.amount])).toEqual(
      lines,
    );
    expect(expected.total).toBe(total);
    for (const [id, reason] of Object.entries(reasons)) {
      expect([...expected.notPaid, ...expected.cut].find((one) => one.outcome === id)?.reason).toEqual(reason);
    }
    const { found } = compared(settle(sheet, people, { asOf }), expected);
    expect(found.lines).toEqual(expected.lines);
    expect(found.total).toBe(total);
  });
});

const inWork = during(where(employment(), paid()));

const oneOutcome = (terms: Omit<Outcome, "id">, tracking = days(365)) =>
  programme({
    id: "one",
    currency: "DKK",
    parties: [{ id: "k", roles: ["payer"] }],
    agreements: [{ id: "k", payer: "k", from: "2018-01-01" }],
    intake: between("2018-01-01", "2018-12-31"),
    tracking,
    attributes: { group: ["ledig", "ung"] },
    outcomes: [outcome("it", { price: kr(100), ...terms })],
    settlement: [],
  });

const member = (placements: readonly Placement[]): Participant =>
  person("B-1", placements, { enrolled: "2018-01-01", agreement: "k", attributes: { group: "ung" } });

const decided = [
  {
    sentence: "§1.3, §10: an outcome reached stays reached when a later run begins on a day whose month end is refused",
    terms: oneOutcome({ reached: sustained(inWork, months(1, "refuse")) }),
    people: [member([job("p", "2018-01-10", { to: "2018-02-20" }), job("q", "2018-03-31")])],
    asOf: "2018-03-31",
    line: ["2018-02-09", "100.00"],
  },
  {
    sentence: "§5, §9: an empty table cell means not priced, and is no issue",
    terms: oneOutcome({ reached: started(inWork), price: byAttribute("group", { ledig: kr(100), ung: null }, { on: "reached" }) }),
    people: [member([job("p", "2018-01-10")])],
    asOf: "2018-02-01",
    reason: { code: "not-priced", reachedOn: "2018-01-10" },
  },
  {
    sentence: "§4: missed from the first day that could no longer be tolerated, where the run began too late",
    terms: oneOutcome({ reached: sustained(inWork, weeks(4)) }, days(35)),
    people: [member([job("p", "2018-01-20")])],
    asOf: "2018-02-01",
    reason: { code: "window-missed", on: "2018-01-08" },
  },
  {
    sentence: "§4: missed from the first day that could no longer be tolerated, where a break reset the counting too late",
    terms: oneOutcome({ reached: sustained(inWork, days(20), { breaks: upTo(days(1)) }) }, days(35)),
    people: [member([job("p", "2018-01-10", { to: "2018-01-15" }), job("q", "2018-01-18")])],
    asOf: "2018-02-01",
    reason: { code: "window-missed", on: "2018-01-17" },
  },
  {
    sentence: "§9: a negated attribute fails because of the attribute, not of the form",
    terms: oneOutcome({ reached: started(all(inWork, not(attribute("group", "ung")))) }),
    people: [member([job("p", "2018-01-10")])],
    asOf: "2018-02-01",
    reason: { code: "attribute-not-eligible", attribute: "group", negated: true },
  },
  {
    sentence: "§9: negated hours fail because of the hours, not of the form",
    terms: oneOutcome({ reached: started(all(inWork, not(weeklyHours(where(employment(), paid()), atLeast(10))))) }),
    people: [member([job("p", "2018-01-10")])],
    asOf: "2018-02-01",
    reason: { code: "hours-above", hours: "20", limit: "10" },
  },
  {
    sentence: "§9: a word under two nots is told as it stands: it is the wage that is missing",
    terms: oneOutcome({ reached: started(not(not(inWork))) }),
    people: [member([job("p", "2018-01-01", { form: "virksomhedspraktik" })])],
    asOf: "2018-02-01",
    reason: { code: "form-not-eligible", test: "paid", negated: false, form: "virksomhedspraktik" },
  },
] as const;

describe("what the text decides, by hand", () => {
  it.each(decided)("$sentence", (one) => {
    const settlement = settle(one.terms, one.people, { asOf: one.asOf });
    const { found, expected } = compared(settlement, oracle(one.terms, one.people, { asOf: one.asOf }));
    if ("line" in one) expect(settlement.lines.map((line) => [line.reachedOn, line.amount])).toEqual([one.line]);
    else expect(settlement.notPaid.map((unpaid) => unpaid.reason)).toEqual([one.reason]);
    expect(settlement.setAside).toBe(0);
    expect(settlement.incomplete).toEqual([]);
    expect(found).toEqual(expected);
  });
});
