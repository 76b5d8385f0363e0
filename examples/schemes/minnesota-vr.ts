import {
  type Party,
  anyOf,
  at,
  atLeast,
  attribute,
  between,
  dated,
  days,
  daysSince,
  during,
  employment,
  hold,
  is,
  money,
  observed,
  outcome,
  programme,
  started,
  steps,
  sustained,
  when,
} from "payment-by-results";

const dollars = (amount: number) => money(amount, "USD");
const inWork = during(employment());
const keptTheJob = sustained(inWork, days(90), { employer: "same" });
const forms = [
  { id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Milestones of the agreement" }] },
];
const providers: Party = { id: "providers", kind: "association", roles: ["provider"] };

// An enrolment opens an agreement. Opened before the amendment, it owes no monthly reports.
const beforeReports = is(
  dated(
    [
      ["2015-07-01", 1],
      ["2021-07-01", 0],
    ],
    { on: "thatDay" },
  ),
  atLeast(1),
);
const openedBeforeReports = at(beforeReports, ["anchor"], { anchor: "enrolment" });
const differential = when(attribute("clientGroup", "ocss"), dollars(400), { on: "reached", otherwise: null });

export const minnesotaVr = programme({
  id: "minnesota-vr",
  currency: "USD",
  parties: [{ id: "mn-vrs", kind: "state", roles: ["payer"] }, providers],
  agreements: [{ id: "performance-based", payer: "mn-vrs", from: "2015-07-01" }],
  intake: between("2015-07-01", "2025-06-30"), // Illustrative: the sheet dates only the amendment.
  attributes: { clientGroup: ["ocss", "other"] },
  forms,
  outcomes: [
    outcome("plan", { reached: observed("placement-plan"), price: dollars(1_000), oncePer: "enrolment" }),
    outcome("first-shift", { reached: started(inWork), price: dollars(1_300), oncePer: "enrolment" }),
    outcome("90-days", { reached: keptTheJob, price: dollars(1_500), oncePer: "enrolment" }),
    outcome("ocss", { reached: keptTheJob, price: differential, oncePer: "enrolment" }),
  ],
  settlement: [hold(anyOf(openedBeforeReports, observed("all-monthly-reports")), { id: "reports" })],
});

export const wisconsinDvr = programme({
  id: "wisconsin-dvr",
  currency: "USD",
  parties: [{ id: "wi-dvr", kind: "state", roles: ["payer"] }, providers],
  agreements: [{ id: "job-development", payer: "wi-dvr", from: "2024-10-01" }],
  intake: between("2024-10-01", "2026-09-30"), // Illustrative: the specification is of October 2024.
  forms,
  outcomes: [
    outcome("plan", { reached: observed("placement-plan"), price: dollars(550) }),
    outcome("hire", {
      reached: started(inWork),
      price: steps(daysSince({ outcome: "plan" }), [
        [0, dollars(1_900)],
        [91, dollars(1_600)],
      ]),
      requires: ["plan"],
    }),
    outcome("90-days", { reached: keptTheJob, price: dollars(2_200) }),
  ],
  settlement: [],
});
