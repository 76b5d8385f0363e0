import fc from "fast-check";
import { all, always, any, attribute, during, is, none, not, weeklyHours } from "../../terms/condition.js";
import type { Condition } from "../../terms/kinds.js";
import { age, band, weeklyHoursOf } from "../../terms/quantity.js";
import { hourLimits, numberLimits, numbersOfThatDay } from "./quantities.js";
import { tests } from "./tests.js";
import { wordAttributes } from "./vocabulary.js";

const attributeWords: fc.Arbitrary<Condition> = fc.oneof(
  fc.subarray([...wordAttributes.group], { minLength: 1 }).map((values) => attribute("group", ...values)),
  fc.subarray([...wordAttributes.benefit], { minLength: 1, maxLength: 1 }).map((values) => attribute("benefit", ...values)),
);

const numberWords: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant(is(age("born"), band(18, 25))),
  fc.tuple(numbersOfThatDay, numberLimits).map(([quantity, limit]) => is(quantity, limit)),
  fc.tuple(tests, hourLimits).map(([test, limit]) => is(weeklyHoursOf(test, { on: "thatDay" }), limit)),
);

/** Questions put to a day of a participant. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; word: Condition }>((tie) => ({
  word: fc.oneof(
    { weight: 6, arbitrary: tests.map(during) },
    { weight: 10, arbitrary: fc.tuple(tests, hourLimits).map(([test, limit]) => weeklyHours(test, limit)) },
    { weight: 2, arbitrary: attributeWords },
    { weight: 2, arbitrary: tests.map(none) },
    { weight: 2, arbitrary: numberWords },
  ),
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 28, arbitrary: tie("word") },
    { weight: 6, arbitrary: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }).map((parts): Condition => all(...parts)) },
    { weight: 6, arbitrary: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }).map((parts): Condition => any(...parts)) },
    { weight: 3, arbitrary: tie("condition").map((part): Condition => not(part)) },
    { weight: 1, arbitrary: fc.constant(always()) },
  ),
})).condition;
