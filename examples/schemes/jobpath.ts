import {
  atLeast,
  between,
  employment,
  every,
  money,
  observed,
  ordinal,
  outcome,
  paid,
  programme,
  steps,
  weeklyHours,
  weeks,
  where,
} from "payment-by-results";

// The prices are confidential: every figure here is illustrative.
const euros = (amount: number) => money(amount, "EUR");
const atWork = weeklyHours(where(employment(), paid()), atLeast(30));

export const jobpath = programme({
  id: "jobpath",
  currency: "EUR",
  parties: [
    { id: "dsp", kind: "state", roles: ["payer"] },
    { id: "contractors", kind: "company", roles: ["provider"] },
  ],
  agreements: [{ id: "contractor", payer: "dsp", from: "2015-07-01" }],
  intake: between("2015-07-01", "2018-12-31"), // Illustrative: the sheet says from 2015.
  forms: [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Job-sustainment fee" }] }],
  outcomes: [
    outcome("registration", { reached: observed("progression-plan"), price: euros(300) }),
    outcome("sustainment", {
      reached: every(atWork, weeks(13), { times: 4 }),
      price: steps(ordinal(), [
        [1, euros(600)],
        [2, euros(700)],
        [3, euros(800)],
        [4, euros(900)],
      ]),
    }),
  ],
  settlement: [],
});
