import {
  age,
  agreed,
  atLeast,
  attributeValue,
  byAttribute,
  companies,
  countedDays,
  accumulated,
  dated,
  days,
  daysOf,
  daysSince,
  during,
  elapsedDays,
  employment,
  every,
  form,
  greatest,
  hoursOf,
  kr,
  least,
  linear,
  measured,
  minus,
  money,
  number,
  observed,
  occurrencesOf,
  ordinal,
  outcome,
  over,
  percent,
  priceOf,
  product,
  quotient,
  rounded,
  roundedTo,
  started,
  steps,
  sum,
  sustained,
  upTo,
  wagesOf,
  weeklyHoursOf,
  when,
} from "payment-by-results";
import { showing } from "./contract.js";

const inJob = during(employment());
const threeDays = sustained(inJob, days(3));
const numeric = { attributes: { x: "number" } } as const;
const toOere = { settlement: [rounded("0.01", "half-up")] } as const;
const [atEnrolment, atAnchor, atReached] = [{ on: "enrolment" }, { on: "anchor" }, { on: "reached" }] as const;
const x = attributeValue("x", atReached);

export const ofConstants = showing("constants", [
  outcome("nothing", { reached: started(inJob), price: kr(0) }),
  outcome("oere", { reached: started(inJob), price: kr("0.01") }),
  outcome("deduction", { reached: started(inJob), price: money("-12.50", "DKK") }),
  outcome("large", { reached: started(inJob), price: kr("123456789012345.67") }),
]);

const twoAgreements = [
  { id: "0165", payer: "0165", from: "2018-01-01", values: { fee: kr(100) }, companies: [{ id: "e1" }, { id: "e2" }, { id: "e3" }] },
  { id: "0461", payer: "0165", from: "2018-01-01", values: { fee: kr("250.50") } },
] as const;
export const ofAgreed = showing("agreed", [outcome("job", { reached: threeDays, price: agreed("fee") })], { agreements: twoAgreements });
export const ofCompanies = showing("companies", [outcome("job", { reached: threeDays, price: product(kr(10), companies()) })], {
  agreements: twoAgreements,
});

export const ofAttributeValue = showing(
  "attribute-value",
  [
    outcome("enrolment", { reached: threeDays, price: product(kr(1), attributeValue("x", atEnrolment)) }),
    outcome("anchor", { reached: threeDays, price: product(kr(1), attributeValue("x", atAnchor)) }),
    outcome("reached", { reached: threeDays, price: product(kr(1), attributeValue("x", atReached)) }),
  ],
  { ...numeric, ...toOere },
);

export const ofAge = showing(
  "age",
  [
    outcome("anchor", { reached: threeDays, price: product(kr(1), age("birth", atAnchor)) }),
    outcome("reached", { reached: threeDays, price: product(kr(1), age("birth", atReached)) }),
  ],
  { attributes: { birth: "day" } },
);

export const ofWeeklyHoursOf = showing(
  "weekly-hours-of",
  [
    outcome("anchor", { reached: threeDays, price: product(kr(1), weeklyHoursOf(form("fleksjob"), atAnchor)) }),
    outcome("reached", { reached: threeDays, price: product(kr(1), weeklyHoursOf(form("fleksjob"), atReached)) }),
  ],
  toOere,
);

const rate = (on: "enrolment" | "anchor" | "reached") =>
  dated(
    [
      ["2018-03-01", kr(100)],
      ["2018-03-10", null],
      ["2018-03-20", kr(200)],
    ],
    { on },
  );
export const ofDated = showing("dated", [
  outcome("enrolment", { reached: threeDays, price: rate("enrolment") }),
  outcome("anchor", { reached: threeDays, price: rate("anchor") }),
  outcome("reached", { reached: threeDays, price: rate("reached") }),
]);

export const ofByAttribute = showing(
  "by-attribute",
  [
    outcome("full", { reached: threeDays, price: byAttribute("group", { a: kr(1), b: null, c: kr(3) }, atReached) }),
    outcome("otherwise", { reached: threeDays, price: byAttribute("group", { a: kr(1) }, { ...atEnrolment, otherwise: kr(9) }) }),
    outcome("otherwise-unpriced", { reached: threeDays, price: byAttribute("group", { a: kr(1) }, { ...atAnchor, otherwise: null }) }),
  ],
  { attributes: { group: ["a", "b", "c"] } },
);

export const ofWhen = showing("when", [
  outcome("anchor", { reached: threeDays, price: when(during(form("fleksjob")), kr(1), { ...atAnchor, otherwise: kr(2) }) }),
  outcome("reached", { reached: threeDays, price: when(during(form("fleksjob")), kr(1), { ...atReached, otherwise: null }) }),
]);

export const ofSteps = showing(
  "steps",
  [
    outcome("job", {
      reached: started(inJob),
      price: steps(x, [
        [0, kr(100)],
        [10, kr(200)],
        ["20.5", null],
      ]),
    }),
  ],
  numeric,
);

export const ofLinear = showing(
  "linear",
  [
    outcome("job", {
      reached: started(inJob),
      price: product(
        kr(1),
        linear(x, [
          [0, 0],
          [10, 100],
          [20, 50],
        ]),
      ),
    }),
  ],
  { ...numeric, ...toOere },
);

export const ofCountedDays = showing("counted-days", [
  outcome("counted", { reached: sustained(inJob, days(10), { breaks: upTo(days(3)) }), price: product(kr(1), countedDays()) }),
  outcome("elapsed", { reached: sustained(inJob, days(10), { breaks: upTo(days(3)) }), price: product(kr(1), elapsedDays()) }),
]);

export const ofMeasured = showing(
  "measured",
  [
    outcome("hours", { reached: accumulated(hoursOf(employment()), atLeast(10)), price: product(kr(1), measured()) }),
    outcome("days", { reached: accumulated(daysOf(inJob), atLeast(4)), price: product(kr(1), measured()) }),
  ],
  toOere,
);

export const ofOrdinal = showing("ordinal", [
  outcome("days", { reached: every(inJob, days(2), { times: 3 }), price: product(kr(10), ordinal()) }),
]);

export const ofOver = showing(
  "over",
  [
    outcome("days", { reached: threeDays, price: product(kr(1), over(daysOf(inJob))) }),
    outcome("after", { reached: sustained(inJob, days(3), { reachedOn: "dayAfter" }), price: product(kr(1), over(daysOf(inJob))) }),
    outcome("wages", { reached: threeDays, price: over(wagesOf(employment())) }),
    outcome("hours", { reached: threeDays, price: product(kr(1), over(hoursOf(employment()))) }),
  ],
  toOere,
);

export const ofDaysSince = showing("days-since", [
  outcome("job", { reached: started(inJob), price: product(kr(1), daysSince("enrolment")) }),
  outcome("three", { reached: threeDays, price: product(kr(1), daysSince("anchor")) }),
  outcome("passed", { reached: observed("exam"), price: product(kr(1), daysSince({ outcome: "job" })) }),
]);

export const ofPriceOf = showing(
  "price-of",
  [
    outcome("job", { reached: started(inJob), price: byAttribute("group", { a: kr(100), b: null }, atReached) }),
    outcome("stay", { reached: threeDays, price: percent(50, priceOf("job")), requires: ["job"] }),
  ],
  { attributes: { group: ["a", "b"] }, ...toOere },
);

export const ofOccurrencesOf = showing("occurrences-of", [
  outcome("step", { reached: observed("step", undefined, { times: "unlimited" }) }),
  outcome("job", { reached: started(inJob), price: product(kr(10), occurrencesOf("step")) }),
]);

export const ofArithmetic = showing(
  "arithmetic",
  [
    outcome("sum", { reached: started(inJob), price: sum(kr(1), product(kr(1), x), kr("0.25")) }),
    outcome("minus", { reached: started(inJob), price: minus(kr(10), product(kr(1), x)) }),
    outcome("product", { reached: started(inJob), price: product(x, kr(3), x) }),
    outcome("quotient", { reached: started(inJob), price: product(quotient(kr(1), x), x) }),
    outcome("percent", { reached: started(inJob), price: percent("12.5", product(kr(1), x)) }),
    outcome("least", { reached: started(inJob), price: least(kr(5), product(kr(1), x), kr(8)) }),
    outcome("greatest", { reached: started(inJob), price: greatest(kr(5), product(kr(1), x), kr(8)) }),
    outcome("unpriced", {
      reached: started(inJob),
      price: sum(
        kr(1),
        steps(x, [
          [-100, kr(1)],
          [6, null],
        ]),
      ),
    }),
  ],
  { ...numeric, ...toOere },
);

export const ofRoundedTo = showing(
  "rounded-to",
  [
    outcome("half-up", { reached: started(inJob), price: roundedTo(product(kr(1), x), "1", "half-up") }),
    outcome("half-even", { reached: started(inJob), price: roundedTo(product(kr(1), x), "1", "half-even") }),
    outcome("up", { reached: started(inJob), price: roundedTo(product(kr(1), x), "1", "up") }),
    outcome("down", { reached: started(inJob), price: roundedTo(product(kr(1), x), "1", "down") }),
    outcome("to-a-quarter", { reached: started(inJob), price: roundedTo(product(kr(1), x), "0.25", "half-up") }),
    outcome("number", { reached: started(inJob), price: product(kr(7), roundedTo(product(x, number(2)), "5", "down")) }),
  ],
  numeric,
);
