import {
  type EmploymentForm,
  absent,
  activity,
  agreedFor,
  all,
  any,
  began,
  days,
  during,
  employer,
  employerAttribute,
  employment,
  form,
  granted,
  lasted,
  months,
  not,
  openEnded,
  paid,
  participating,
  subsidised,
  where,
} from "payment-by-results";
import { perDay, showing } from "./contract.js";

const label = { da: "Form", en: "Form" };
const source = "illustrative";

/** The law changes in the middle of March, and says nothing from the 11th to the 19th of April. */
const dated: readonly EmploymentForm[] = [
  {
    id: "dated",
    label,
    rules: [
      { to: "2018-03-15", paid: true, subsidised: false, source },
      { from: "2018-03-16", to: "2018-04-10", paid: false, subsidised: true, source },
      { from: "2018-04-20", paid: true, subsidised: true, source },
    ],
  },
  { id: "praktik", label, rules: [{ paid: false, subsidised: false, source }] },
];

export const ofActivity = showing("activity", [perDay("days", during(activity("education")))]);
export const ofForm = showing("form", [perDay("days", during(form("fleksjob", "loentilskud")))]);
export const ofPaid = showing("paid", [perDay("days", during(paid()))], { forms: dated });
export const ofSubsidised = showing("subsidised", [perDay("days", during(subsidised()))], { forms: dated });
export const ofAbsent = showing("absent", [perDay("sick", during(absent("sickness"))), perDay("present", during(not(absent())))]);
export const ofEmployer = showing("employer", [perDay("days", during(employer("e1", "e3")))]);

export const ofEmployerAttribute = showing("employer-attribute", [perDay("days", during(employerAttribute("sort", "social")))], {
  agreements: [
    {
      id: "0165",
      payer: "0165",
      from: "2018-01-01",
      companies: [
        { id: "e1", attributes: { sort: "social" } },
        {
          id: "e2",
          attributes: {
            sort: [
              { from: "2018-03-10", value: "social" },
              { from: "2018-03-20", value: "private" },
            ],
          },
        },
        { id: "e4", attributes: { sort: "private" } },
        { id: "e5", attributes: { trade: "social" } },
      ],
    },
    {
      id: "0461",
      payer: "0165",
      from: "2018-01-01",
      companies: [{ id: "e4", attributes: { sort: [{ from: "2018-03-25", value: "social" }] } }],
    },
  ],
});

export const ofParticipating = showing("participating", [perDay("days", during(participating()))], {
  agreements: [
    {
      id: "0165",
      payer: "0165",
      from: "2018-01-01",
      companies: [{ id: "e1" }, { id: "e2", from: "2018-03-10" }, { id: "e4", from: "2018-03-20" }],
    },
    { id: "0461", payer: "0165", from: "2018-01-01", companies: [{ id: "e4", from: "2018-03-15" }] },
  ],
});

export const ofBegan = showing("began", [
  perDay("between", during(began({ from: "2018-03-05", to: "2018-03-07" }))),
  perDay("since-enrolment", during(began({ from: "enrolment" }))),
]);
export const ofGranted = showing("granted", [
  perDay("between", during(granted({ from: "2018-03-05", to: "2018-03-07" }))),
  perDay("ever", during(granted({}))),
]);
export const ofLasted = showing("lasted", [
  perDay("ten-days", during(lasted(days(10)))),
  perDay("clamped", during(lasted(months(1)))),
  perDay("overflowing", during(lasted(months(1, "overflow")))),
  perDay("refused", during(lasted(months(1, "refuse")))),
]);
export const ofAgreedFor = showing("agreed-for", [
  perDay("clamped", during(agreedFor(months(1)))),
  perDay("refused", during(agreedFor(months(1, "refuse")))),
]);
export const ofOpenEnded = showing("open-ended", [perDay("days", during(openEnded()))]);

export const ofTestsTogether = showing("tests-together", [
  perDay("all", during(where(form("fleksjob"), employer("e1")))),
  perDay("any", during(any(activity("education"), form("fleksjob")))),
  perDay("not", during(where(employment(), not(form("fleksjob"))))),
  perDay("not-all", during(not(all(form("fleksjob"), employer("e1"))))),
  perDay("not-any", during(not(any(activity("education"), form("fleksjob"))))),
]);
