import {
  age,
  all,
  atLeast,
  attribute,
  attributeValue,
  began,
  between,
  claimDeadline,
  days,
  employment,
  greatest,
  is,
  money,
  months,
  number,
  outcome,
  paid,
  programme,
  quotient,
  sustained,
  weeklyHours,
  where,
} from "payment-by-results";

const euros = (amount: number) => money(amount, "EUR");
const job = where(employment(), paid(), began({ from: "2013-10-01", to: "2016-09-30" }));
const halfOfBenefitHours = quotient(attributeValue("wwHours", { on: "enrolment" }), number(2));
// "With work in every month" is read as work without a break.
const atWork = weeklyHours(job, atLeast(greatest(number(12), halfOfBenefitHours)));
const onFirstWorkingDay = all(is(age("birthDate"), atLeast(50)), attribute("benefit", "ww"));
// Later stages belong to the intermediary of the first: through another one they would be completed after the day here.
const stage = (count: number, price: number, by: number) =>
  outcome(`${count}-months`, {
    reached: sustained(atWork, months(count), { employer: "same" }),
    given: onFirstWorkingDay,
    requires: ["3-months"],
    by: { period: months(by), from: { outcome: "3-months" } },
    price: euros(price),
  });

export const uwv50Plus = programme({
  id: "uwv-50-plus",
  currency: "EUR",
  parties: [
    { id: "uwv", kind: "state", roles: ["payer"] },
    { id: "intermediaries", kind: "company", roles: ["provider"] },
  ],
  agreements: [{ id: "plaatsingsfee", payer: "uwv", from: "2013-10-01" }],
  intake: between("2013-07-01", "2016-09-30"),
  attributes: { benefit: ["ww", "none"], birthDate: "day", wwHours: "number" },
  forms: [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Through the intermediary" }] }],
  outcomes: [
    outcome("3-months", { reached: sustained(atWork, months(3), { employer: "same" }), given: onFirstWorkingDay, price: euros(300) }),
    stage(6, 700, 4),
    stage(12, 500, 10),
  ],
  settlement: [claimDeadline([{ after: "reached", period: days(45) }])],
});
