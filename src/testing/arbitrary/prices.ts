import fc from "fast-check";
import type { LookupDay, Quantity } from "../../terms/kinds.js";
import {
  age,
  agreed,
  attributeValue,
  averageWeeklyHours,
  companies,
  countedDays,
  daysSince,
  elapsedDays,
  greatest,
  kr,
  least,
  linear,
  measured,
  minus,
  number,
  occurrencesOf,
  ordinal,
  over,
  percent,
  priceOf,
  product,
  quotient,
  roundedTo,
  steps,
  sum,
  weeklyHoursOf,
  when,
} from "../../terms/quantity.js";
import type { Outcome } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import { countMeasures, fineMeasures, isMoney, isWhole, moneyMeasures } from "./measures.js";
import { choices, datedLists, modes, plainConditions, tables } from "./quantities.js";
import { remembered } from "./remembered.js";
import { plainTests } from "./tests.js";

/** What a price may read: whether it may be finer than the currency, what was measured, and which outcomes. */
export interface Priced {
  /** A rule rounds every line afterwards. */
  readonly isRoundedLater: boolean;
  /** What an occurrence has accumulated or measured, if anything. */
  readonly measured: "money" | "whole" | "fine" | undefined;
  readonly required: NonNullable<Outcome["requires"]>;
  readonly others: readonly string[];
}

const lookups = fc.constantFrom<LookupDay>("enrolment", "anchor", "reached");

const leaves: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((thousands) => kr(thousands * 500)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((cents) => kr((cents / 100).toFixed(2))) },
  { weight: 2, arbitrary: fc.constant(agreed("price")) },
);

const roundedOff = (fine: fc.Arbitrary<Quantity>): fc.Arbitrary<Quantity> =>
  fc.tuple(fine, fc.constantFrom("0.01", "0.05", "1", "25"), modes).map(([of, to, mode]) => roundedTo(of, to, mode));

/** Prices that need little: an amount, a table by attribute, a sum, a product. */
export const plainPrices = remembered(
  (isRoundedLater: boolean): fc.Arbitrary<Quantity> =>
    fc.letrec<{ money: Quantity }>((tie) => ({
      money: fc.oneof(
        { depthSize: "small" },
        { weight: 5, arbitrary: leaves },
        { weight: 2, arbitrary: tables(tie("money"), lookups) },
        { weight: 1, arbitrary: fc.tuple(leaves, tie("money")).map((parts): Quantity => sum(...parts)) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(
              leaves,
              fc.oneof(fc.constantFrom(...(isRoundedLater ? ["0.333", "1.5", "2"] : ["2", "3"])).map(number), fc.constant(companies())),
            )
            .map((parts): Quantity => product(...parts)),
        },
        {
          weight: 1,
          arbitrary: roundedOff(
            fc.tuple(leaves, fc.constantFrom("0.333", "1.255", "0.5")).map(([money, factor]) => product(money, number(factor))),
          ),
        },
      ),
    })).money,
);

/** What the occurrences of a retention have measured. */
export const measuredBy = (reached: Retention): Priced["measured"] =>
  reached.kind === "accumulated" || reached.kind === "metered"
    ? isMoney(reached.measure)
      ? "money"
      : isWhole(reached.measure)
        ? "whole"
        : "fine"
    : undefined;

const wholeFactors = ({ measured: unit, required, others }: Priced): fc.Arbitrary<Quantity> =>
  fc.oneof(
    fc.constantFrom(countedDays(), ordinal(), companies(), elapsedDays()),
    lookups.map((on) => age("born", { on })),
    fc.constantFrom(daysSince("enrolment"), daysSince("anchor"), ...required.map((outcome) => daysSince({ outcome }))),
    ...(others.length === 0 ? [] : [fc.constantFrom(...others).map(occurrencesOf)]),
    countMeasures.map(over),
    ...(unit === "whole" ? [{ weight: 4, arbitrary: fc.constant(measured()) }] : []),
    fc.tuple(plainConditions, lookups).map(([condition, on]) => when(condition, 2, { on, otherwise: 1 })),
    fc.constant(
      steps(ordinal(), [
        [1, 3],
        [2, 1],
        [4, null],
      ]),
    ),
  );

const fineFactors = (priced: Priced): fc.Arbitrary<Quantity> =>
  fc.oneof(
    fc.constantFrom("0.333", "1.255").map(number),
    lookups.map((on) => attributeValue("distance", { on })),
    fc.tuple(plainTests, lookups).map(([test, on]) => weeklyHoursOf(test, { on })),
    plainTests.map(averageWeeklyHours),
    fineMeasures.map(over),
    wholeFactors(priced).map((of) =>
      linear(of, [
        ["1", 0],
        ["30", "1.5"],
      ]),
    ),
    fc.tuple(wholeFactors(priced), wholeFactors(priced)).map(([of, by]) => quotient(of, by)),
    ...(priced.measured === "fine" ? [{ weight: 6, arbitrary: fc.constant(measured()) }] : []),
  );

/** Prices of every kind, that read no more than is at hand. */
export const prices = remembered((priced: Priced): fc.Arbitrary<Quantity> => {
  const { isRoundedLater, required } = priced;
  const others = required.map((outcome) => priceOf(outcome));
  const factors = wholeFactors(priced);
  const fine: fc.Arbitrary<Quantity> = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(leaves, fineFactors(priced)).map((parts) => product(...parts)) },
    { weight: 1, arbitrary: leaves.map((of) => percent("12.5", of)) },
    { weight: 1, arbitrary: fc.tuple(leaves, factors).map(([of, by]) => quotient(of, by)) },
    { weight: 1, arbitrary: moneyMeasures.map((wages) => percent(40, over(wages))) },
    ...(priced.measured === "money" ? [{ weight: 4, arbitrary: fc.constant(percent(30, measured())) }] : []),
    ...(others.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...others).map((of) => percent("33.3", of)) }]),
  );
  return fc.letrec<{ money: Quantity }>((tie) => ({
    money: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 4, arbitrary: leaves },
      { weight: 4, arbitrary: fc.tuple(leaves, factors).map((parts) => product(...parts)) },
      { weight: 3, arbitrary: isRoundedLater ? fc.oneof(fine, roundedOff(fine)) : roundedOff(fine) },
      { weight: 1, arbitrary: tables(tie("money"), lookups) },
      { weight: 1, arbitrary: datedLists(tie("money"), lookups) },
      { weight: 1, arbitrary: choices(fc.option(tie("money"), { nil: null, freq: 5 }), lookups) },
      {
        weight: 1,
        arbitrary: fc.tuple(factors, tie("money"), tie("money")).map(([of, first, second]) =>
          steps(of, [
            [0, first],
            [2, second],
            [90, null],
          ]),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(leaves, tie("money"))
          .chain((parts) => fc.constantFrom(sum(...parts), minus(...parts), least(...parts), greatest(...parts))),
      },
      ...(others.length === 0
        ? []
        : [
            {
              weight: 2,
              arbitrary: fc
                .tuple(fc.constantFrom(...others), leaves)
                .chain(([of, leaf]) => fc.constantFrom(of, minus(leaf, of), sum(of, leaf))),
            },
          ]),
    ),
  })).money;
});
