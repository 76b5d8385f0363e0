import {
  activity,
  accumulated,
  agreed,
  atLeast,
  between,
  claimDeadline,
  dated,
  days,
  daysOf,
  during,
  fee,
  money,
  number,
  observedValues,
  outcome,
  percent,
  product,
  programme,
  quotient,
  tiers,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
// Which day's rate decides is not said: that of the start day here. 8.00 throughout is illustrative.
const nationalLivingWage = dated([["2017-11-01", "8.00"]], { on: "enrolment" });
const sixteenHoursFor26Weeks = product(number(16 * 26), nationalLivingWage);
// The start day is day 1, so the window of 456 and 182 days ends on day 639, and day 700 is 699 days after the start.
const window = { within: days(639), anchor: "enrolment" } as const;
const day700 = days(699);
// [!] The memo says both "up to day 700" and "within 90 days"; the earlier of the two is taken.
const lastDayToClaim = [
  { after: "reached", period: days(90) },
  { after: "enrolment", period: day700 },
] as const;

const contract = {
  currency: "GBP",
  parties: [
    { id: "dwp", kind: "state", roles: ["payer"] },
    { id: "contractor", kind: "company", roles: ["provider"] },
  ],
  intake: between("2017-11-01", "2022-10-31"),
} as const;

export const workAndHealthProgramme = programme({
  ...contract,
  id: "work-and-health-programme",
  agreements: [{ id: "area", payer: "dwp", from: "2017-11-01", values: { expected: number(100) } }],
  attributes: { cohort: ["2018", "2019", "2020", "2021", "2022"] },
  outcomes: [
    outcome("employed", { reached: accumulated(observedValues("earnings"), atLeast(sixteenHoursFor26Weeks), window), price: "tiered" }),
    outcome("self-employed", {
      reached: accumulated(daysOf(during(activity("self-employment"))), atLeast(182), window),
      price: "tiered",
      excludes: { outcomes: ["employed"], onUpgrade: "first" },
    }),
  ],
  settlement: [
    // Both prices are illustrative: the higher one is for outcomes above the number expected of a cohort.
    tiers(["employed", "self-employed"], [{ count: agreed("expected"), price: pounds(1_000) }, { price: pounds(1_200) }], {
      per: ["agreement", { attribute: "cohort", on: "enrolment" }],
    }),
    claimDeadline(lastDayToClaim, { outcomes: ["self-employed"] }),
  ],
});

const count = 60; // The estimated months, at most 60.
const perMonth = quotient(percent(30, agreed("value")), number(count));

/** The delivery fee is settled by itself, for it depends on no participant. */
export const workAndHealthDelivery = programme({
  ...contract,
  id: "work-and-health-programme-delivery",
  agreements: [{ id: "area", payer: "dwp", from: "2017-11-01", values: { value: pounds(60_000_000) } }],
  outcomes: [],
  settlement: [fee("delivery", perMonth, { due: { monthsFrom: "2017-11-01", count } })],
});
