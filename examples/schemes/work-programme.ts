import {
  type ProgrammeTerms,
  activity,
  all,
  anyBreaks,
  attribute,
  between,
  byAttribute,
  dated,
  during,
  employment,
  every,
  money,
  noBreaks,
  none,
  outcome,
  paid,
  payLag,
  programme,
  sustained,
  uponEnrolment,
  weeks,
  where,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
const offBenefitAtWork = all(during(where(employment(), paid())), none(activity("benefit")));
// Groups 3 and 4, of the nine, are the ones whose prices are known among the harder to help: 13 weeks for them is a convention.
const jobseeker = all(offBenefitAtWork, attribute("group", "1", "2"));
const harder = all(offBenefitAtWork, attribute("group", "3", "4"));
// A break that lasts beyond the 104 weeks ends the right to further payments.
const afterEach = { breaks: noBreaks({ endsAfter: weeks(104) }) };

const terms = {
  id: "work-programme",
  currency: "GBP",
  parties: [
    { id: "dwp", kind: "state", roles: ["payer"] },
    { id: "prime", kind: "company", roles: ["provider"] },
  ],
  agreements: [{ id: "prime", payer: "dwp", from: "2011-06-01" }],
  intake: between("2011-06-01", "2017-03-31"),
  attributes: { group: ["1", "2", "3", "4"] },
  calendars: { working: { holidays: [], source: "Monday to Friday: the contract names no holidays" } },
  forms: [
    { id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "In employment and off benefit" }] },
  ],
  outcomes: [
    outcome("attachment", {
      reached: uponEnrolment(),
      price: dated(
        [
          ["2011-06-01", pounds(400)],
          ["2012-06-01", pounds(300)],
          ["2013-06-01", pounds(200)],
          ["2014-06-01", pounds(0)],
        ],
        {
          on: "enrolment",
        },
      ),
    }),
    outcome("job-outcome", { reached: sustained(jobseeker, weeks(26), { breaks: anyBreaks() }), price: pounds(1_200) }),
    outcome("sustainment", {
      reached: every(jobseeker, weeks(4), { after: "job-outcome", times: 13, ...afterEach }),
      price: byAttribute("group", { 1: pounds(170), 2: pounds(215) }, { on: "reached", otherwise: null }),
    }),
    outcome("job-outcome-harder", { reached: sustained(harder, weeks(13), { breaks: anyBreaks() }), price: pounds(1_200) }),
    outcome("sustainment-harder", {
      reached: every(harder, weeks(4), { after: "job-outcome-harder", times: 20, ...afterEach }),
      price: pounds(250),
    }),
  ],
  settlement: [payLag({ workingDays: 15, calendar: "working" }, { outcomes: ["sustainment", "sustainment-harder"] })],
} satisfies ProgrammeTerms;

export const workProgramme = programme(terms);

/** The other reading of a working day: the bank holiday of 2012-05-07 is none. */
export const workProgrammeWithBankHoliday = programme({
  ...terms,
  id: "work-programme-with-bank-holiday",
  calendars: { working: { holidays: ["2012-05-07"], source: "Early May bank holiday" } },
});
