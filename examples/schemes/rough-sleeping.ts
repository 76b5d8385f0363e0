import {
  type Condition,
  type Limit,
  type PlacementTest,
  type Retention,
  activity,
  agreed,
  all,
  any,
  anyOf,
  atLeast,
  band,
  began,
  between,
  cap,
  during,
  employment,
  form,
  is,
  money,
  months,
  observed,
  outcome,
  paid,
  programme,
  started,
  sustained,
  weeklyHours,
  weeklyHoursOf,
  weeks,
  where,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
const priced = (id: string, price: number, reached: Retention) => outcome(id, { reached, price: pounds(price) });
const [housed, volunteering] = [during(activity("accommodation")), during(any(activity("volunteering"), activity("self-employment")))];

// [!] 25 hours a week, and 325 in 13 weeks, stand in both bands: a band holds its lower end and not its upper.
const [partTime, fullTime] = [band(8, 25), atLeast(25)];
const job = where(employment(), paid());
const sinceReferral = (test: PlacementTest) => where(test, began({ from: "enrolment" }));
// A job held before referral does not count unless it was part-time and became full-time.
const inPartTime = weeklyHours(sinceReferral(job), partTime);
const improved = all(weeklyHours(job, fullTime), is(weeklyHoursOf(job, { on: "enrolment" }), partTime));
const inFullTime = any(weeklyHours(sinceReferral(job), fullTime), improved);
const averaging = (condition: Condition, count: number, observation: string, limit: Limit) =>
  sustained(condition, weeks(count), { averageHours: { of: { observation }, limit } });
const onTimeSheets = (count: number, limit: Limit) => averaging(during(sinceReferral(form("zero-hours"))), count, "hours", limit);

export const roughSleeping = programme({
  id: "rough-sleeping",
  currency: "GBP",
  parties: [
    { id: "mhclg", kind: "state", roles: ["payer"] },
    { id: "project", kind: "company", roles: ["provider"] },
  ],
  agreements: [
    { id: "greater-manchester", payer: "mhclg", from: "2017-12-01", values: { contract: pounds(2_629_000) } },
    // Illustrative: so small a contract that a few claims show its cap.
    { id: "small", payer: "mhclg", from: "2017-12-01", values: { contract: pounds(1_000) } },
  ],
  intake: between("2017-12-01", "2021-03-31"),
  forms: ["job", "zero-hours"].map((id) => ({
    id,
    label: { da: id, en: id },
    rules: [{ paid: true, subsidised: false, source: "Rate card" }],
  })),
  outcomes: [
    priced("accommodation", 600, started(housed)),
    ...(
      [
        [3, 1_500],
        [6, 1_500],
        [12, 2_600],
        [18, 2_500],
        [24, 1_800],
      ] as const
    ).map(([count, price]) => priced(`accommodation-${count}`, price, sustained(housed, months(count)))),
    priced("wellbeing", 100, observed("wellbeing", undefined, { times: 3 })),
    ...(
      [
        ["mental-health", 200, 600],
        ["alcohol-treatment", 100, 1_100],
        ["drug-treatment", 120, 2_600],
      ] as const
    ).flatMap(([of, entry, kept]) => [
      priced(`${of}-entry`, entry, observed(`${of}-entry`)),
      priced(`${of}-sustained`, kept, observed(`${of}-sustained`)),
    ]),
    priced("education", 500, observed("guided-hours", atLeast(20))),
    ...(
      [
        [13, 400, 1_900, 2_400],
        [26, 800, 1_800, 2_200],
      ] as const
    ).flatMap(([count, voluntary, part, full]) => [
      priced(`volunteering-${count}`, voluntary, averaging(volunteering, count, "volunteering-hours", atLeast(6))),
      priced(`part-time-${count}`, part, anyOf(sustained(inPartTime, weeks(count)), onTimeSheets(count, partTime))),
      priced(`full-time-${count}`, full, anyOf(sustained(inFullTime, weeks(count)), onTimeSheets(count, fullTime))),
    ]),
  ],
  settlement: [cap(pounds(19_000), { per: ["participant"] }), cap(agreed("contract"), { per: ["agreement"], id: "contract" })],
});
