import {
  accumulated,
  age,
  allOf,
  anyOf,
  atLeast,
  attribute,
  attributeValue,
  between,
  during,
  employment,
  form,
  hoursOf,
  least,
  money,
  months,
  not,
  number,
  observed,
  outcome,
  paid,
  percent,
  priceOf,
  product,
  programme,
  quotient,
  rounded,
  steps,
  sustained,
  weeklyHoursOf,
  where,
  years,
} from "payment-by-results";

const euros = (amount: number) => money(amount, "EUR");
const [job, seasonal] = [where(employment(), paid()), form("discontinuous-permanent")];
// Six months full-time are 26 weeks of 40 hours.
const [fullTime, sixMonths] = [number(40), atLeast(26 * 40)];
const inserted = anyOf(
  accumulated(hoursOf(where(job, not(seasonal))), sixMonths, { within: months(8) }),
  accumulated(hoursOf(where(job, seasonal)), sixMonths, { within: years(1) }),
);
const shareOfFullTime = least(number(1), quotient(weeklyHoursOf(job, { on: "reached" }), fullTime));
// From 3, 6, 12 and 24 months unemployed; an empty cell was not published. 1,100 is published for "more than a year".
const on = "anchor";
const row = (...prices: readonly (number | null)[]) =>
  steps(
    attributeValue("monthsUnemployed", { on }),
    prices.map((fee, place) => [[3, 6, 12, 24][place] ?? 0, fee === null ? null : euros(fee)]),
  );
const [to29, to44, from45] = [row(300, null, 1_100, 1_850), row(null, null, 1_250, null), row(null, null, null, 3_000)];
const byAge = steps(age("birthDate", { on }), [
  [0, to29],
  [30, to44],
  [45, from45],
]);

const barrier = attribute("barrier", "disability", "exclusion");
const inForce = { paid: true, subsidised: false, source: "Acuerdo Marco" };

export const sepe2013 = programme({
  id: "sepe-2013",
  currency: "EUR",
  parties: [
    { id: "sepe", kind: "state", roles: ["payer"] },
    { id: "agency", kind: "company", roles: ["provider"] },
  ],
  agreements: [{ id: "agency", payer: "sepe", from: "2013-08-01" }],
  intake: between("2013-08-01", "2015-07-31"),
  attributes: { birthDate: "day", monthsUnemployed: "number", barrier: ["disability", "exclusion"] },
  forms: ["job", "discontinuous-permanent"].map((id) => ({ id, label: { da: id, en: id }, rules: [inForce] })),
  outcomes: [
    outcome("insertion", { reached: inserted, price: product(byAge, shareOfFullTime) }),
    outcome("kept", {
      reached: sustained(during(job), months(6), { anchor: { outcome: "insertion" } }),
      requires: ["insertion"],
      price: percent(50, priceOf("insertion")),
    }),
    // "Up to 1,000" is taken as 1,000.
    outcome("barrier", { reached: inserted, given: barrier, requires: ["insertion"], price: euros(1_000) }),
    outcome("attendance", {
      // Only the most is published: half of the insertion fee, and at most 400.
      reached: allOf(observed("attendance"), inserted),
      requires: ["insertion"],
      price: least(percent(50, priceOf("insertion")), euros(400)),
    }),
  ],
  settlement: [rounded("0.01", "half-up")],
});
