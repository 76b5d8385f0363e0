import {
  type Outcome,
  type Quantity,
  type Retention,
  accumulated,
  age,
  amountSoFar,
  answersMean,
  anyOf,
  atLeast,
  attributeValue,
  averageWeeklyHours,
  byAttribute,
  companies,
  countedDays,
  dated,
  daysOf,
  daysSince,
  during,
  enrolledCount,
  greatest,
  groupObserved,
  hoursOf,
  kr,
  least,
  linear,
  measured,
  metered,
  minus,
  monthsWith,
  number,
  observedValues,
  occurrencesOf,
  ordinal,
  outcome,
  over,
  paid,
  percent,
  place,
  priceOf,
  product,
  quotient,
  reachedCount,
  rounded,
  roundedTo,
  started,
  steps,
  sum,
  touchedWeeks,
  wagesOf,
  weeklyHoursOf,
  when,
} from "payment-by-results";
import { type Changed, areAccepted, areRefused, atWork, job } from "./refused.js";

const attributes = { group: ["udsat-ung", "fleksjob"], score: "number", birthDate: "day" } as const;
const stayed = outcome("stayed", { reached: started(atWork), requires: ["job"] });
const priced = (price: Quantity, terms: Partial<Outcome> = {}): Changed => ({
  attributes,
  outcomes: [{ ...stayed, price, ...terms }, job],
  settlement: [],
});
const measuring = (reached: Retention, price: Quantity): Changed => priced(price, { reached });
const at = "outcomes/0/price";

areRefused("wrong prices", [
  ["of that day", priced(dated([["2018-01-01", kr(1)]], { on: "thatDay" })), `not-at-hand at ${at}`],
  ["of the enrolled", priced(product(kr(1), enrolledCount())), `not-at-hand at ${at}/of/1`],
  ["of those who reached something", priced(product(kr(1), reachedCount("job"))), `not-at-hand at ${at}/of/1`],
  ["of answers", priced(product(kr(1), answersMean("who-5", "last"))), `not-at-hand at ${at}/of/1/of`],
  ["of what was observed of a group", priced(product(kr(1), groupObserved("rate"))), `not-at-hand at ${at}/of/1`],
  ["of amounts so far", priced(amountSoFar()), `not-at-hand at ${at}`],
  ["of the place among lines", priced(product(kr(1), place())), `not-at-hand at ${at}/of/1`],
  ["of what was measured, where nothing is", priced(product(kr(1), measured())), `not-at-hand at ${at}/of/1`],
  [
    "of what was measured, where not everything measures",
    measuring(anyOf(metered(daysOf(atWork), "month"), started(atWork)), product(kr(1), measured())),
    `not-at-hand at ${at}/of/1`,
  ],
  ["of a number that was measured", measuring(metered(daysOf(atWork), "month"), measured()), `wrong-unit at ${at}`],
  ["of an outcome nobody knows", priced(priceOf("jab")), `unknown-outcome at ${at}`],
  ["of an outcome that is not required", priced(priceOf("job"), { requires: [] }), `not-at-hand at ${at}`],
  [
    "of an outcome without a price",
    {
      outcomes: [
        { ...stayed, price: priceOf("job") },
        { id: "job", reached: job.reached },
      ],
    },
    `not-at-hand at ${at}`,
  ],
  ["of the occurrences of nothing known", priced(product(kr(1), occurrencesOf("jab"))), `unknown-outcome at ${at}/of/1`],
  ["of days since nothing known", priced(product(kr(1), daysSince({ outcome: "jab" }))), `unknown-outcome at ${at}/of/1/since`],
  [
    "of what adds up by a wrong test",
    priced(product(kr(1), over(daysOf(during({ kind: "any", of: [] }))))),
    `empty-list at ${at}/of/1/measure/condition/test`,
  ],
  ["of no dated value", priced(dated([], { on: "reached" })), `empty-list at ${at}/values`],
  ["of a dated value on no day", priced(dated([["2017-02-29", kr(1)]], { on: "reached" })), `not-a-day at ${at}/values/0/from`],
  [
    "of dated values out of order",
    priced(
      dated(
        [
          ["2018-01-02", kr(1)],
          ["2018-01-01", kr(2)],
        ],
        { on: "reached" },
      ),
    ),
    `not-in-order at ${at}/values`,
  ],
  [
    "of two dated values from one day",
    priced(
      dated(
        [
          ["2018-01-01", kr(1)],
          ["2018-01-01", kr(2)],
        ],
        { on: "reached" },
      ),
    ),
    `not-in-order at ${at}/values`,
  ],
  ["of dated values that are numbers", priced(dated([["2018-01-01", 1]], { on: "reached" })), `wrong-unit at ${at}`],
  [
    "of dated values of two units",
    priced(
      dated(
        [
          ["2018-01-01", kr(1)],
          ["2019-01-01", 1],
        ],
        { on: "reached" },
      ),
    ),
    `wrong-unit at ${at}`,
  ],
  ["of no steps", priced(steps(ordinal(), [])), `empty-list at ${at}/steps`],
  [
    "of steps out of order",
    priced(
      steps(ordinal(), [
        [2, kr(1)],
        [1, kr(2)],
      ]),
    ),
    `not-in-order at ${at}/steps`,
  ],
  [
    "of two steps at one place",
    priced(
      steps(ordinal(), [
        [1, kr(1)],
        ["1.0", kr(2)],
      ]),
    ),
    `not-in-order at ${at}/steps`,
  ],
  [
    "of a step at no number",
    priced({ kind: "steps", of: ordinal(), steps: [{ from: "one", value: kr(1) }] }),
    `not-a-number-in-terms at ${at}/steps/0/from`,
  ],
  [
    "of steps of two units",
    priced(
      steps(ordinal(), [
        [1, kr(1)],
        [2, 2],
      ]),
    ),
    `wrong-unit at ${at}`,
  ],
  ["of steps of what is not at hand", priced(steps(place(), [[1, kr(1)]])), `not-at-hand at ${at}/of`],
  ["of a line without points", priced(product(kr(1), linear(ordinal(), []))), `empty-list at ${at}/of/1/points`],
  [
    "of points out of order",
    priced(
      product(
        kr(1),
        linear(ordinal(), [
          [1, 1],
          [1, 2],
        ]),
      ),
    ),
    `not-in-order at ${at}/of/1/points`,
  ],
  [
    "of a point at no number",
    priced(product(kr(1), { kind: "linear", of: ordinal(), points: [{ at: "0", value: "x" }] })),
    `not-a-number-in-terms at ${at}/of/1/points/0/value`,
  ],
  ["of a line, which is a number", priced(linear(ordinal(), [[0, 1]])), `wrong-unit at ${at}`],
  ["of money here and a number there", priced(when(atWork, kr(1), { on: "anchor", otherwise: 1 })), `wrong-unit at ${at}`],
  ["of the least of nothing", priced(least()), `empty-list at ${at}`],
  ["of the greatest of two units", priced(greatest(kr(1), number(2))), `wrong-unit at ${at}`],
  ["of a number divided by money", priced(quotient(number(1), kr(2))), `wrong-unit at ${at}`],
  ["of money divided by money", priced(quotient(kr(1), kr(2))), `wrong-unit at ${at}`],
  ["divided by nothing", priced(quotient(kr(1), number(0))), `not-a-number-in-terms at ${at}/by`],
  ["of wages times money", priced(product(kr(1), over(wagesOf(paid())))), `wrong-unit at ${at}`],
  ["of words as a number", priced(product(kr(1), attributeValue("group", { on: "reached" }))), `wrong-attribute-kind at ${at}/of/1`],
  ["of a table by a number", priced(byAttribute("score", {}, { on: "reached", otherwise: kr(1) })), `wrong-attribute-kind at ${at}`],
  [
    "of the hours of a wrong test",
    priced(product(kr(1), weeklyHoursOf({ kind: "employer", among: [] }, { on: "reached" }))),
    `empty-list at ${at}/of/1/test`,
  ],
]);

const finer = `leaves-the-unit at ${at}`;
areRefused("prices finer than the unit", [
  ["a third", priced(quotient(kr(1), number(3))), finer],
  ["a quotient of what varies", priced(quotient(kr(100), countedDays())), finer],
  [
    "a line",
    priced(
      product(
        kr(1),
        linear(ordinal(), [
          [0, 0],
          [1, 1],
        ]),
      ),
    ),
    finer,
  ],
  ["hours over the window", priced(product(kr(1), over(hoursOf(paid())))), finer],
  ["average hours", priced(product(kr(1), averageWeeklyHours(paid()))), finer],
  ["wages", measuring(metered(wagesOf(paid()), "month"), measured()), finer],
  ["measured hours", measuring(metered(hoursOf(paid()), "week"), product(kr(1), measured())), finer],
  ["a numeric attribute", priced(product(kr(1), attributeValue("score", { on: "reached" }))), finer],
  ["weekly hours", priced(product(kr(1), weeklyHoursOf(paid(), { on: "reached" }))), finer],
  ["half the price of another", priced(product(number("0.5"), priceOf("job"))), finer],
  [
    "the difference to a fine price",
    {
      outcomes: [
        { ...job, id: "small", price: kr("0.001") },
        { ...job, excludes: { outcomes: ["small"], onUpgrade: "payDifference" } },
      ],
      settlement: [rounded("0.01", "up", { outcomes: ["small"] })],
    },
    "leaves-the-unit at outcomes/1/price",
  ],
  [
    "one step of several",
    priced(
      steps(ordinal(), [
        [1, kr(1)],
        [2, kr("0.001")],
      ]),
    ),
    finer,
  ],
  [
    "the price of an outcome that no rule rounds",
    { ...priced(quotient(kr(1), number(3))), settlement: [rounded("0.01", "up", { outcomes: ["job"] })] },
    finer,
  ],
]);

areAccepted("sound prices", [
  ["ten percent", priced(percent(10, kr(10_000)))],
  ["a third, rounded", priced(roundedTo(quotient(kr(1), number(3)), "0.01", "half-up"))],
  [
    "a third, rounded by a rule that names the outcome",
    { ...priced(quotient(kr(1), number(3))), settlement: [rounded("0.01", "up", { outcomes: ["stayed"] })] },
  ],
  ["a day's price for each counted day", priced(product(kr("51.74"), countedDays()))],
  ["a price for each week", priced(product(kr("0.01"), over(touchedWeeks(atWork))))],
  ["a price for each measured day", measuring(metered(daysOf(atWork), "month"), product(kr(50), measured()))],
  [
    "a price for each measured month",
    measuring(accumulated(monthsWith(wagesOf(paid()), atLeast(kr(1))), atLeast(3)), product(kr(50), measured())),
  ],
  ["observed values in steps", measuring(accumulated(observedValues("hours"), atLeast(3)), steps(measured(), [[0, kr(50)]]))],
  [
    "the price of an outcome required by one that is required",
    { outcomes: [{ ...stayed, id: "kept", requires: ["stayed"], price: priceOf("job") }, stayed, job], settlement: [] },
  ],
  ["what is missing to another price", priced(greatest(kr(0), minus(kr(100), priceOf("job"))))],
  [
    "completed years, a number of days and companies",
    priced(
      product(
        kr(1),
        sum(age("birthDate", { on: "reached" }), daysSince("enrolment"), daysSince({ outcome: "job" }), occurrencesOf("job"), companies()),
      ),
    ),
  ],
  [
    "steps of money",
    measuring(
      metered(wagesOf(paid()), "month"),
      steps(measured(), [
        [0, null],
        ["1000.5", kr(1)],
      ]),
    ),
  ],
  ["a table with nothing but empty cells", priced(byAttribute("group", { fleksjob: null }, { on: "reached", otherwise: null }))],
]);
