import {
  type Party,
  above,
  all,
  allOf,
  anyOf,
  at,
  atMost,
  attributeValue,
  below,
  between,
  cap,
  dated,
  deadweight,
  during,
  employment,
  is,
  minus,
  money,
  months,
  number,
  observed,
  outcome,
  place,
  priceOf,
  product,
  programme,
  quotient,
  requiresPaid,
  roundedTo,
  steps,
  sustained,
  uponEnrolment,
  weeks,
} from "payment-by-results";

const pounds = (amount: number) => money(amount, "GBP");
const now = (fact: string) => attributeValue(fact, { on: "thatDay" });
const fallenTo = (part: string, fact: string) => is(now(fact), atMost(product(number(part), attributeValue(fact, { on: "enrolment" }))));
// A participant is a family: attendance is the lowest of any of its children over three terms, exclusions the most of any.
const atSchool = all(is(now("lowestAttendance"), above(85)), is(now("mostExclusions"), below(3)));
const turnedRound = all(atSchool, fallenTo("0.40", "antiSocialIncidents"), fallenTo("0.67", "youthOffences"));
const resultA = anyOf(at(turnedRound, [{ after: months(6) }, { after: months(12) }], { anchor: "enrolment" }));
const continuousEmployment = sustained(during(employment()), weeks(26)); // How long is not on the sheet.
const sixth = minus(place(), product(number(6), roundedTo(quotient(place(), number(6)), "1", "down"))); // 1, 2, 3, 4, 5, 0, 1 …
const byYear = dated(
  [
    ["2012-04-01", pounds(3_200)],
    ["2013-04-01", pounds(2_400)],
    ["2014-04-01", pounds(1_600)],
  ],
  { on: "enrolment" },
);
const parties: readonly Party[] = [
  { id: "dclg", kind: "state", roles: ["payer"] },
  { id: "authority", kind: "municipality", roles: ["provider"] },
];
const forms = [{ id: "job", label: { da: "Job", en: "Job" }, rules: [{ paid: true, subsidised: false, source: "Financial framework" }] }];

export const troubledFamilies1 = programme({
  id: "troubled-families-1",
  currency: "GBP",
  parties,
  forms,
  agreements: [{ id: "authority", payer: "dclg", from: "2012-04-01" }],
  intake: between("2012-04-01", "2015-03-31"),
  attributes: { lowestAttendance: "number", mostExclusions: "number", antiSocialIncidents: "number", youthOffences: "number" },
  outcomes: [
    outcome("attachment", { reached: uponEnrolment(), price: byYear }),
    outcome("result-a", { reached: resultA, price: minus(pounds(3_900), priceOf("attachment")), requires: ["attachment"] }),
    outcome("progress-to-work", { reached: allOf(resultA, observed("progress-to-work")), price: pounds(100) }),
    outcome("result-b", { reached: continuousEmployment, price: minus(pounds(4_000), priceOf("attachment")), requires: ["attachment"] }),
  ],
  settlement: [
    deadweight(
      steps(sixth, [
        [0, 1],
        [1, 0],
      ]),
      { outcomes: ["attachment"], per: ["agreement"] },
    ),
    requiresPaid(["result-a", "progress-to-work", "result-b"], "attachment"),
    cap(pounds(4_000), { per: ["participant"] }), // Either A or B.
  ],
});

export const troubledFamilies2 = programme({
  id: "troubled-families-2",
  currency: "GBP",
  parties,
  forms,
  agreements: [{ id: "authority", payer: "dclg", from: "2015-04-01" }],
  intake: between("2015-04-01", "2020-03-31"), // The days of both phases are not on the sheet.
  outcomes: [
    outcome("attachment", { reached: uponEnrolment(), price: pounds(1_000) }),
    outcome("result", { reached: anyOf(observed("sustained-progress"), continuousEmployment), price: pounds(800) }),
  ],
  settlement: [],
});
