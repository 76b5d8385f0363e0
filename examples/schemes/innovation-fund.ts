import {
  type DayRange,
  type Outcome,
  activity,
  age,
  all,
  any,
  anyBreaks,
  atLeast,
  attributeValue,
  between,
  cap,
  during,
  employment,
  is,
  money,
  noBreaks,
  none,
  observed,
  outcome,
  paid,
  programme,
  requiresPaid,
  sustained,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
const grownOrInTraining = any(is(age("birthDate"), atLeast(18)), is(attributeValue("guidedHours", { on: "thatDay" }), atLeast(280)));
const atWork = all(weeklyHours(where(employment(), paid()), atLeast(16)), none(activity("benefit")), grownOrInTraining);
const exempt = [between("2012-12-22", "2013-01-06")]; // School holidays; others are not published.

const school = (id: string, price: number) =>
  outcome(id, { reached: sustained(during(activity(id)), weeks(13), { breaks: noBreaks({ exempt }) }), price: pounds(price) });
const qualification = (id: string, price: number) => outcome(id, { reached: observed(id), price: pounds(price) });
const jobs = (price13: number, price26: number) => [
  outcome("job-13", { reached: sustained(atWork, weeks(13), { breaks: anyBreaks() }), price: pounds(price13) }),
  // Thirteen weeks more without a break make 26 in all.
  outcome("job-26", { reached: sustained(atWork, weeks(13), { anchor: { outcome: "job-13" } }), price: pounds(price26) }),
];

const round = (id: string, intake: DayRange, mostPerPerson: number, outcomes: readonly Outcome[]) =>
  programme({
    id,
    currency: "GBP",
    parties: [
      { id: "dwp", kind: "state", roles: ["payer"] },
      { id: "vehicle", kind: "company", roles: ["provider", "investor"] },
    ],
    agreements: [{ id: "vehicle", payer: "dwp", from: intake.from }],
    intake,
    attributes: { birthDate: "day", guidedHours: "number" },
    forms: [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Rate card" }] }],
    outcomes,
    settlement: [cap(pounds(mostPerPerson), { per: ["participant"] }), requiresPaid(["job-26"], "job-13")],
  });

// Only the first day of either intake is published: three years is a convention.
// [!] One project of round 1 is recorded with other prices, and three with the most per person of round 2.
const [mostInRound1, mostInRound2] = [8_200, 11_700];

export const innovationFundRound1 = round("innovation-fund-round-1", between("2012-04-01", "2015-03-31"), mostInRound1, [
  school("behaviour", 1_300),
  school("attendance", 800),
  qualification("level-1", 700),
  qualification("level-2", 2_200),
  qualification("level-3", 3_300),
  qualification("level-4-entry", 2_000),
  qualification("esol", 1_200),
  ...jobs(2_600, 1_000),
]);

export const innovationFundRound2 = round("innovation-fund-round-2", between("2012-11-01", "2015-10-31"), mostInRound2, [
  school("behaviour", 1_300),
  school("attendance", 1_400),
  school("attitude", 700),
  qualification("entry-level", 900),
  qualification("basic-skills", 900),
  qualification("level-1", 1_100),
  qualification("level-2", 3_300),
  qualification("level-3", 5_100),
  ...jobs(3_500, 2_000),
]);
