import fc from "fast-check";
import { type Level, levels } from "../../facts/fact.js";
import { is } from "../../terms/condition.js";
import type { Quantity } from "../../terms/kinds.js";
import { type OncePer, type Outcome, outcome } from "../../terms/programme.js";
import { age, atLeast, kr } from "../../terms/quantity.js";
import type { Deadline, Retention } from "../../terms/retention.js";
import { conditions } from "./conditions.js";
import { perhaps } from "./options.js";
import { longPeriods, periods } from "./periods.js";
import { measuredBy, plainPrices, prices } from "./prices.js";
import { plainConditions } from "./quantities.js";
import { remembered } from "./remembered.js";
import { plainRetentions, priorRetentions, retentions } from "./retentions.js";
import { dayFrom, outcomeIds } from "./vocabulary.js";

const priced = (price: Outcome["price"] | undefined): Partial<Outcome> => (price === undefined ? {} : { price });

/** An outcome with nothing said of it besides what it requires. */
const plainOutcomes = remembered((id: string, others: readonly string[], isRoundedLater: boolean): fc.Arbitrary<Outcome> =>
  fc
    .record({
      reached: plainRetentions,
      price: perhaps(plainPrices(isRoundedLater), 8),
      requires: fc.subarray([...others]),
      hasRequired: fc.nat(2),
    })
    .map(({ reached, price, requires, hasRequired }) =>
      outcome(id, { reached, ...priced(price), ...(hasRequired > 0 || requires.length === 0 ? {} : { requires }) }),
    ),
);

const deadlines = (others: readonly string[], stretches: typeof periods): fc.Arbitrary<Deadline> =>
  fc.oneof(
    fc.integer({ min: 60, max: 700 }).map((after): Deadline => ({ day: dayFrom(after) })),
    fc
      .tuple(
        stretches,
        fc.constantFrom<Extract<Deadline, { from: unknown }>["from"]>(
          "enrolment",
          "enrolment",
          "anchor",
          ...others.map((other) => ({ outcome: other })),
        ),
      )
      .map(([period, from]): Deadline => ({ period, from })),
  );

const ages = fc.constantFrom(18, 25).map((least) => is(age("born"), atLeast(least)));

const onUpgrade = fc.constantFrom("replace" as const, "payDifference" as const, "first" as const);

/** What is said about the occurrences of an outcome, one thing or two at a time. */
const detailsOf = (others: readonly string[]): fc.Arbitrary<Partial<Outcome>> =>
  fc
    .array(
      fc.oneof<fc.WeightedArbitrary<Partial<Outcome>>[]>(
        { weight: 2, arbitrary: fc.oneof(conditions, plainConditions, ages).map((given) => ({ given })) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              priorRetentions(others),
              fc.constantFrom("anchor" as const, "enrolment" as const),
              perhaps(longPeriods, 3),
              perhaps(fc.constant("same" as const), 3),
            )
            .map(([reached, before, within, employer]) => ({
              unless: { reached, before, ...(within === undefined ? {} : { within }), ...(employer === undefined ? {} : { employer }) },
            })),
        },
        { weight: 2, arbitrary: deadlines(others, longPeriods).map((by) => ({ by })) },
        { weight: 1, arbitrary: deadlines(others, periods).map((notBefore) => ({ notBefore })) },
        {
          weight: 3,
          arbitrary: fc.constantFrom<OncePer>("enrolment", "placement", "employer", "participant").map((oncePer) => ({ oncePer })),
        },
        { weight: 2, arbitrary: fc.constantFrom<Level>(...levels).map((evidence) => ({ evidence })) },
        ...(others.length === 0
          ? []
          : [
              { weight: 3, arbitrary: fc.subarray([...others], { minLength: 1 }).map((requires) => ({ requires })) },
              {
                weight: 3,
                arbitrary: fc
                  .tuple(fc.subarray([...others], { minLength: 1 }), onUpgrade)
                  .map(([outcomes, how]) => ({ excludes: { outcomes, onUpgrade: how } })),
              },
            ]),
      ),
      { maxLength: 3, size: "small" },
    )
    .map((list) => Object.assign({}, ...list) as Partial<Outcome>);

const wholeOutcomes = remembered((id: string, others: readonly string[], isRoundedLater: boolean): fc.Arbitrary<Outcome> =>
  fc
    .tuple(retentions(others), detailsOf(others))
    .chain(([reached, details]: readonly [Retention, Partial<Outcome>]) =>
      fc
        .oneof<fc.WeightedArbitrary<Outcome["price"] | undefined>[]>(
          { weight: 7, arbitrary: prices({ isRoundedLater, measured: measuredBy(reached), required: details.requires ?? [], others }) },
          { weight: 1, arbitrary: fc.constant("tiered" as const) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        )
        .map((price) => outcome(id, { reached, ...priced(price), ...details })),
    ),
);

const pricesRead = (terms: unknown): readonly string[] => {
  if (typeof terms !== "object" || terms === null) return [];
  if ("kind" in terms && terms.kind === "priceOf") return [(terms as Extract<Quantity, { kind: "priceOf" }>).outcome];
  return Object.values(terms).flatMap(pricesRead);
};

/** An outcome of which another reads the price has one of its own. */
const withReadPrices = (made: readonly Outcome[]): readonly Outcome[] => {
  const read = new Set(made.flatMap(({ price }) => pricesRead(price)));
  return made.map((one) => (read.has(one.id) && (one.price === undefined || one.price === "tiered") ? { ...one, price: kr(1_000) } : one));
};

/** What counts once for the same unit as every other outcome, so that a series reads series. */
const inOneUnit = (made: readonly Outcome[], unit: OncePer | undefined): readonly Outcome[] =>
  unit === undefined ? made : made.map((one) => (one.oncePer === undefined ? { ...one, oncePer: unit } : one));

const sharedUnits = fc.constantFrom<(OncePer | undefined)[]>(undefined, undefined, undefined, "placement", "employer", "enrolment");

/**
 * Outcomes of a programme, in any order. Each may speak of those that were made up before it and of no others, so
 * that none in the end depends on itself; half of them say no more than most programmes do.
 */
export const outcomes = (isRoundedLater: boolean): fc.Arbitrary<readonly Outcome[]> =>
  fc.shuffledSubarray([...outcomeIds], { minLength: 1, maxLength: outcomeIds.length }).chain((ids) =>
    fc
      .tuple(
        fc.tuple(
          ...ids.map((id, place) => {
            const others = ids.slice(0, place);
            return fc.oneof(
              { withCrossShrink: true },
              plainOutcomes(id, others, isRoundedLater),
              wholeOutcomes(id, others, isRoundedLater),
            );
          }),
        ),
        fc.shuffledSubarray([...ids], { minLength: ids.length, maxLength: ids.length }),
        sharedUnits,
      )
      .map(([made, order, unit]) =>
        withReadPrices(
          inOneUnit(
            order.map((id) => made[ids.indexOf(id)] as Outcome),
            unit,
          ),
        ),
      ),
  );
