import {
  above,
  activity,
  age,
  all,
  any,
  atLeast,
  atMost,
  attribute,
  attributeValue,
  band,
  below,
  byAttribute,
  dated,
  days,
  during,
  employment,
  form,
  is,
  kr,
  linear,
  none,
  not,
  number,
  outcome,
  product,
  quotient,
  steps,
  sum,
  sustained,
  weeklyHours,
  weeklyHoursOf,
  when,
} from "payment-by-results";
import { perDay, showing } from "./contract.js";

const inJob = during(employment());

export const ofDuring = showing("during", [perDay("days", during(form("fleksjob")))]);

export const ofNone = showing("none", [
  perDay("no-education", all(inJob, none(activity("education")))),
  outcome("one-employer", {
    reached: sustained(all(during(form("fleksjob")), none(form("loentilskud"))), days(5), { employer: "same" }),
    price: kr(100),
  }),
  perDay("education", all(inJob, not(none(activity("education"))))),
]);

export const ofWeeklyHours = showing("weekly-hours", [
  perDay("at-least", weeklyHours(form("fleksjob"), atLeast(16))),
  perDay("at-most", weeklyHours(form("fleksjob"), atMost(16))),
  perDay("above", weeklyHours(form("fleksjob"), above(16))),
  perDay("below", weeklyHours(form("fleksjob"), below(16))),
  perDay("band", weeklyHours(form("fleksjob"), band(8, 16))),
]);

export const ofWeeklyHoursLimit = showing(
  "weekly-hours-limit",
  [
    perDay("own", weeklyHours(employment(), atLeast(attributeValue("need", { on: "thatDay" })))),
    perDay("at-enrolment", weeklyHours(employment(), atLeast(attributeValue("need", { on: "enrolment" })))),
    perDay(
      "by-date",
      weeklyHours(
        employment(),
        atLeast(
          dated(
            [
              ["2018-01-01", 10],
              ["2018-03-21", 20],
            ],
            { on: "thatDay" },
          ),
        ),
      ),
    ),
    perDay("not", all(inJob, not(weeklyHours(employment(), atLeast(16))))),
    perDay("not-most", all(inJob, not(weeklyHours(employment(), atMost(20))))),
  ],
  { attributes: { need: "number" } },
);

export const ofAttribute = showing(
  "attribute",
  [perDay("in", attribute("group", "a", "b")), perDay("out", all(inJob, not(attribute("group", "a", "b"))))],
  { attributes: { group: ["a", "b", "c"] } },
);

const score = attributeValue("score", { on: "thatDay" });
const youth = is(age("birth"), band(18, 25));

export const ofIs = showing(
  "is",
  [
    perDay("youth", youth),
    perDay("not-youth", all(inJob, not(youth))),
    perDay("score", is(score, above(50))),
    perDay("hours", is(weeklyHoursOf(employment(), { on: "thatDay" }), atLeast(20))),
  ],
  { attributes: { birth: "day", score: "number" } },
);

export const ofIsComposed = showing(
  "is-composed",
  [
    perDay(
      "dated",
      is(
        dated(
          [
            ["2018-03-05", 1],
            ["2018-03-10", 2],
            ["2018-03-20", null],
          ],
          { on: "thatDay" },
        ),
        atLeast(2),
      ),
    ),
    perDay("by-attribute", is(byAttribute("group", { a: number(1), b: score, c: null }, { on: "thatDay" }), atLeast(1))),
    perDay("when", is(when(inJob, score, { on: "thatDay", otherwise: 0 }), atLeast(10))),
    perDay(
      "steps",
      is(
        steps(score, [
          [0, 1],
          [10, 2],
        ]),
        atLeast(2),
      ),
    ),
    perDay(
      "linear",
      is(
        linear(score, [
          [0, 0],
          [10, 100],
        ]),
        atLeast(50),
      ),
    ),
    perDay("quotient", is(quotient(sum(score, product(score, number(2))), score), atLeast(3))),
  ],
  { attributes: { group: ["a", "b", "c"], score: "number" } },
);

export const ofConditionsTogether = showing(
  "conditions-together",
  [
    perDay("all", all(during(form("fleksjob")), attribute("group", "a"))),
    perDay("any", any(during(form("fleksjob")), during(activity("education")))),
    perDay("not", all(inJob, not(during(form("fleksjob"))))),
    perDay("not-all", all(inJob, not(all(during(form("fleksjob")), attribute("group", "a"))))),
    perDay("not-any", all(inJob, not(any(during(form("fleksjob")), attribute("group", "a"))))),
  ],
  { attributes: { group: ["a", "b"] } },
);

export const ofConditionsMixed = showing(
  "conditions-mixed",
  [
    perDay("any", any(during(form("fleksjob")), attribute("group", "a"))),
    perDay("all", all(attribute("group", "a"), during(form("fleksjob")))),
    perDay("not", not(any(attribute("group", "a"), during(form("fleksjob"))))),
  ],
  { attributes: { group: ["a", "b"] } },
);
