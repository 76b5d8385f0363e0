import {
  type Condition,
  type PlacementTest,
  type Quantity,
  above,
  absent,
  accumulated,
  age,
  agreedFor,
  all,
  atLeast,
  atMost,
  attribute,
  attributeValue,
  band,
  began,
  between,
  companies,
  countedDays,
  dated,
  daysOf,
  during,
  employer,
  employerAttribute,
  enrolledCount,
  granted,
  hoursOf,
  is,
  kr,
  lasted,
  monthsWith,
  none,
  number,
  observedValues,
  ordinal,
  outcome,
  paid,
  participating,
  quotient,
  started,
  wagesOf,
  weeklyHours,
  weeklyHoursOf,
  weeksWith,
  when,
} from "payment-by-results";
import { type Changed, agreement, areAccepted, areRefused } from "./refused.js";

const company = { id: "c1", attributes: { kind: "baker", trade: [{ from: "2018-01-01", value: "bread" }] } } as const;
const given = (condition: Condition): Changed => ({
  attributes: { group: ["udsat-ung", "fleksjob"], score: "number", birthDate: "day" },
  agreements: [{ ...agreement, companies: [company] }],
  outcomes: [outcome("x", { reached: started(condition), price: kr(1) })],
});
const tested = (test: PlacementTest): Changed => given(during(test));
const compared = (quantity: Quantity): Changed => given(is(quantity, atLeast(1)));
const at = "outcomes/0/reached/condition";
const noDay = "2017-02-29";

areRefused("wrong conditions", [
  ["an employer attribute that no company has", tested(employerAttribute("size", "small")), `unknown-company-attribute at ${at}/test`],
  ["an employer attribute of no value", tested(employerAttribute("kind")), `empty-list at ${at}/test`],
  ["none of these employers", tested(employer()), `empty-list at ${at}/test`],
  ["absence of no kind", tested({ kind: "absent", among: [] }), `empty-list at ${at}/test`],
  ["begun on no day", tested(began({ from: noDay })), `not-a-day at ${at}/test/from`],
  ["begun up to no day", tested(began({ from: "enrolment", to: noDay })), `not-a-day at ${at}/test/to`],
  [
    "begun in a range that ends before it begins",
    tested(began({ from: "2018-01-02", to: "2018-01-01" })),
    `ends-before-it-begins at ${at}/test`,
  ],
  ["granted on no day", tested(granted({ to: noDay })), `not-a-day at ${at}/test/to`],
  ["lasted for nothing", tested(lasted({ count: 0, unit: "weeks" })), `not-a-period at ${at}/test/period`],
  ["agreed for half a day", tested(agreedFor({ count: 0.5, unit: "days" })), `wrong-shape at ${at}/test/period/count`],
  ["a test inside none", given(none(employer())), `empty-list at ${at}/test`],
  ["words of a number", given(attribute("score", "5")), `wrong-attribute-kind at ${at}`],
  ["words of a day", given(attribute("birthDate", "1980-01-01")), `wrong-attribute-kind at ${at}`],
  ["the number of words", compared(attributeValue("group", { on: "thatDay" })), `wrong-attribute-kind at ${at}/quantity`],
  ["the number of a day", compared(attributeValue("birthDate", { on: "thatDay" })), `wrong-attribute-kind at ${at}/quantity`],
  ["the number of nothing known", compared(attributeValue("size", { on: "thatDay" })), `unknown-attribute at ${at}/quantity`],
  ["the age of a number", compared(age("score")), `wrong-attribute-kind at ${at}/quantity`],
  ["the age of nothing known", compared(age("born")), `unknown-attribute at ${at}/quantity`],
  ["a quantity on the anchor", compared(attributeValue("score", { on: "anchor" })), `not-at-hand at ${at}/quantity`],
  ["a quantity on the day reached", compared(weeklyHoursOf(paid(), { on: "reached" })), `not-at-hand at ${at}/quantity`],
  ["counted days", compared(countedDays()), `not-at-hand at ${at}/quantity`],
  ["an ordinal", compared(ordinal()), `not-at-hand at ${at}/quantity`],
  ["companies", compared(companies()), `not-at-hand at ${at}/quantity`],
  ["a group", compared(enrolledCount()), `not-at-hand at ${at}/quantity`],
  ["a group in a limit", given(weeklyHours(paid(), above(enrolledCount()))), `not-at-hand at ${at}/limit/than`],
  ["money against a number", given(is(kr(1), atMost(1))), `wrong-unit at ${at}/limit/than`],
  ["a band of a number and money", given(is(number(1), band(1, kr(2)))), `wrong-unit at ${at}/limit/below`],
  ["hours against money", given(weeklyHours(paid(), atLeast(kr(1)))), `wrong-unit at ${at}/limit/than`],
  [
    "a condition inside a quantity",
    compared(when(during(employer()), 1, { on: "thatDay", otherwise: 2 })),
    `empty-list at ${at}/quantity/condition/test`,
  ],
]);

const measuredBy = (measure: Parameters<typeof accumulated>[0], limit: Parameters<typeof accumulated>[1] = atLeast(1)): Changed => ({
  outcomes: [outcome("x", { reached: accumulated(measure, limit), price: kr(1) })],
});
const measure = "outcomes/0/reached/measure";

areRefused("wrong measures", [
  ["a condition of days", measuredBy(daysOf(during(employer()))), `empty-list at ${measure}/condition/test`],
  ["a test of hours", measuredBy(hoursOf(employer())), `empty-list at ${measure}/test`],
  ["a test of wages", measuredBy(wagesOf(employer()), atLeast(kr(1))), `empty-list at ${measure}/test`],
  ["wages up to a number", measuredBy(wagesOf(paid()), atLeast(1)), "wrong-unit at outcomes/0/reached/atLeast"],
  ["days up to money", measuredBy(daysOf(during(paid())), atLeast(kr(1))), "wrong-unit at outcomes/0/reached/atLeast"],
  ["weeks up to money", measuredBy(weeksWith(hoursOf(paid()), atLeast(1)), atLeast(kr(1))), "wrong-unit at outcomes/0/reached/atLeast"],
  ["months of wages above a number", measuredBy(monthsWith(wagesOf(paid()), above(1))), `wrong-unit at ${measure}/limit/than`],
  ["what a unit is of", measuredBy(weeksWith(daysOf(during(employer())), "whole")), `empty-list at ${measure}/of/condition/test`],
  [
    "a limit on the day reached",
    measuredBy(daysOf(during(paid())), atLeast(dated([["2018-01-01", 1]], { on: "reached" }))),
    "not-at-hand at outcomes/0/reached/atLeast",
  ],
]);

areAccepted("sound conditions", [
  [
    "of employers",
    tested(
      all(employer("c1"), employerAttribute("kind", "baker"), employerAttribute("trade", "bread"), participating(), absent("sickness")),
    ),
  ],
  [
    "of an employer attribute, while no company is named",
    { ...tested(employerAttribute("size", "small")), agreements: [{ ...agreement, companies: [] }] },
  ],
  ["of days", tested(all(began({ from: "enrolment" }), began({}), granted(between("2018-01-01", "2018-01-01"))))],
  [
    "of quantities of that day, or of enrolment",
    given(
      all(
        is(age("birthDate"), band(18, 25)),
        is(attributeValue("score", { on: "enrolment" }), above(attributeValue("score", { on: "thatDay" }))),
      ),
    ),
  ],
  ["of a quotient of money", given(is(quotient(kr(1), kr(2)), atLeast("0.5")))],
  ["of wages and observed values", measuredBy(monthsWith(observedValues("earnings"), above(kr(1))))],
  ["of observed values as a number", measuredBy(observedValues("hours"), atLeast(10))],
]);
