import {
  type Party,
  activity,
  between,
  byAttribute,
  days,
  daysOf,
  deadweight,
  every,
  measured,
  metered,
  money,
  none,
  number,
  outcome,
  product,
  programme,
  rounded,
  years,
} from "payment-by-results";

const outOfCare = none(activity("care"));
// Neither price is published; 8,629,679.50 of central money for 166,784 days expected would be about 51.74 a day.
const [priceOfADay, priceOfSevenDays] = [money(50, "GBP"), money(350, "GBP")];
const provider: Party = { id: "provider", kind: "association", roles: ["provider"] };

export const norfolkStrongerFamilies = programme({
  id: "norfolk-stronger-families",
  currency: "GBP",
  parties: [{ id: "norfolk", kind: "municipality", roles: ["payer"] }, { id: "central-fund", kind: "fund", roles: ["coFunder"] }, provider],
  agreements: [{ id: "norfolk", payer: "norfolk", from: "2019-02-01" }],
  intake: between("2019-02-01", "2022-01-31"), // The last day is illustrative.
  tracking: years(3),
  attributes: { cohort: ["edge-of-care", "in-care"] },
  labels: {
    care: { da: "Anbringelse uden for hjemmet", en: "Care" },
    cohort: { da: "Gruppe", en: "Cohort" },
    "edge-of-care": { da: "På kanten af anbringelse", en: "On the edge of care" },
    "in-care": { da: "Anbragt", en: "In care" },
  },
  outcomes: [outcome("out-of-care", { reached: metered(daysOf(outOfCare), "month"), price: product(measured(), priceOfADay) })],
  settlement: [
    deadweight(byAttribute("cohort", { "edge-of-care": number("0.33"), "in-care": number(0) }, { on: "enrolment" })),
    rounded("0.01", "half-up"),
  ],
});

export const positiveFamiliesPartnership = programme({
  id: "positive-families-partnership",
  currency: "GBP",
  parties: [{ id: "boroughs", kind: "municipality", roles: ["payer"] }, provider],
  agreements: [{ id: "boroughs", payer: "boroughs", from: "2018-02-01" }],
  intake: between("2018-02-01", "2021-01-31"), // Illustrative.
  tracking: years(2),
  outcomes: [outcome("out-of-care", { reached: every(outOfCare, days(7)), price: priceOfSevenDays })],
  settlement: [],
});
