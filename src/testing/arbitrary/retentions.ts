import fc from "fast-check";
import { between } from "../../terms/day-range.js";
import type { Limit } from "../../terms/kinds.js";
import { above, atLeast, atMost, band } from "../../terms/quantity.js";
import {
  type Anchor,
  type Breaks,
  type Checkpoint,
  type Retention,
  type Times,
  accumulated,
  allOf,
  anyBreaks,
  anyOf,
  at,
  every,
  metered,
  noBreaks,
  observed,
  rolling,
  started,
  sustained,
  upTo,
  uponEnrolment,
} from "../../terms/retention.js";
import { days, weeks } from "../../time/period.js";
import { conditions } from "./conditions.js";
import { accumulations, meteredMeasures } from "./measures.js";
import { perhaps, stated } from "./options.js";
import { longPeriods, periods, shortPeriods } from "./periods.js";
import { remembered } from "./remembered.js";
import { plainTests } from "./tests.js";
import { dayFrom } from "./vocabulary.js";

const plainBreaks: fc.Arbitrary<Breaks> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((count) => upTo(days(count))),
  fc.integer({ min: 1, max: 3 }).map((count) => upTo(weeks(count))),
);

const daysNotThere: fc.Arbitrary<NonNullable<Breaks["exempt"]>> = fc.oneof(
  fc.tuple(fc.nat(500), fc.nat(40)).map(([from, length]) => [between(dayFrom(from), dayFrom(from + length))]),
  fc.integer({ min: 1, max: 10 }).map((count) => [days(count)]),
  fc
    .tuple(fc.nat(300), fc.nat(30))
    .map(([from, length]) => [weeks(1), between(dayFrom(from), dayFrom(from + length)), between(dayFrom(from + 200), dayFrom(from + 210))]),
);

const rightEnds: fc.Arbitrary<NonNullable<Breaks["endsAfter"]>> = fc.oneof(fc.nat(700).map(dayFrom), shortPeriods);

const breaks: fc.Arbitrary<Breaks> = fc.oneof(
  { weight: 3, arbitrary: plainBreaks },
  {
    weight: 3,
    arbitrary: fc
      .record({
        each: fc.integer({ min: 1, max: 20 }),
        more: perhaps(fc.integer({ min: 0, max: 20 }), 1),
        clock: fc.constantFrom("pauses" as const, "runs" as const, "runs" as const),
        exempt: perhaps(daysNotThere, 2),
        endsAfter: perhaps(rightEnds, 3),
      })
      .map(({ each, more, clock, exempt, endsAfter }) =>
        upTo(
          days(each),
          stated({ clock, total: more === undefined ? undefined : (days(each + more) as NonNullable<Breaks["total"]>), exempt, endsAfter }),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ exempt: perhaps(daysNotThere, 1), endsAfter: perhaps(rightEnds, 3) })
      .map((options) => anyBreaks(stated(options))),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      daysNotThere.map((exempt) => noBreaks({ exempt })),
      rightEnds.map((endsAfter) => noBreaks({ endsAfter })),
    ),
  },
);

const anchors = (others: readonly string[]): fc.Arbitrary<Anchor> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Anchor>("firstCounted") },
    { weight: 3, arbitrary: fc.constant<Anchor>("enrolment") },
    { weight: 1, arbitrary: fc.nat(500).map((after): Anchor => ({ day: dayFrom(after) })) },
    ...(others.length === 0 ? [] : [{ weight: 4, arbitrary: fc.constantFrom(...others).map((outcome): Anchor => ({ outcome })) }]),
  );

const scoreLimits: fc.Arbitrary<Limit> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("50", "62.5").map((score) => atLeast(score)) },
  { weight: 1, arbitrary: fc.constantFrom<Limit>(band("30", "50"), atMost("50"), above("30")) },
);

const times: fc.Arbitrary<Times> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant<Times>("unlimited") },
);

const scores: fc.Arbitrary<Retention> = fc
  .tuple(fc.constantFrom("who-5", "mestring"), perhaps(scoreLimits, 2), perhaps(times, 3))
  .map(([kind, limit, most]) => observed(kind, limit, most === undefined ? {} : { times: most }));

/** What most programmes look for: a first day, some weeks without a longer break, a score. */
export const plainRetentions: fc.Arbitrary<Retention> = fc.oneof(
  { weight: 2, arbitrary: conditions.map(started) },
  { weight: 3, arbitrary: fc.tuple(conditions, periods).map(([condition, period]) => sustained(condition, period)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(conditions, periods, plainBreaks)
      .map(([condition, period, tolerated]) => sustained(condition, period, { breaks: tolerated })),
  },
  { weight: 1, arbitrary: fc.constantFrom("who-5", "mestring").chain((kind) => scoreLimits.map((limit) => observed(kind, limit))) },
);

const averages = fc.tuple(
  fc.oneof({ weight: 3, arbitrary: plainTests }, { weight: 1, arbitrary: fc.constant({ observation: "timesheet" }) }),
  fc.constantFrom("10", "16", "30"),
);

const sustainedOptions = (others: readonly string[]) =>
  fc
    .record({
      anchor: perhaps(anchors(others), 2),
      breaks: perhaps(breaks, 3),
      employer: perhaps(fc.oneof(fc.constant("same" as const), ...others.map((outcome) => fc.constant({ outcome }))), 1),
      averageHours: perhaps(
        averages.map(([of, hours]) => ({ of, limit: atLeast(hours) })),
        1,
      ),
      reachedOn: perhaps(fc.constant("dayAfter" as const), 1),
      rare: fc.nat(9),
    })
    // Each by itself, mostly: everything at once is hard to read.
    .map(({ anchor, breaks: tolerated, employer, averageHours, reachedOn, rare }) =>
      stated<Parameters<typeof sustained>[2] & object>({
        anchor,
        breaks: tolerated,
        employer: rare < 3 ? employer : undefined,
        averageHours: rare === 3 || rare === 4 || rare === 0 ? averageHours : undefined,
        reachedOn: rare === 5 || rare === 6 || rare === 0 ? reachedOn : undefined,
      }),
    );

const repeated = (others: readonly string[]): fc.Arbitrary<Retention> =>
  fc
    .tuple(
      conditions,
      fc.oneof({ weight: 3, arbitrary: shortPeriods }, { weight: 1, arbitrary: periods }),
      perhaps(times, 2),
      sustainedOptions(others),
    )
    .map(([condition, period, most, options]) => every(condition, period, most === undefined ? options : { ...options, times: most }));

const added = (others: readonly string[]): fc.Arbitrary<Retention> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(accumulations, perhaps(longPeriods, 1), perhaps(anchors(others), 2))
        .map(([{ measure, atLeast: than }, within, anchor]) => accumulated(measure, { kind: "atLeast", than }, stated({ within, anchor }))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(accumulations, fc.oneof(longPeriods, periods))
        .map(([{ measure, atLeast: than }, within]) => rolling(measure, { kind: "atLeast", than }, within)),
    },
  );

const checkpoints: fc.Arbitrary<readonly Checkpoint[]> = fc.oneof(
  fc.constant<readonly Checkpoint[]>(["monthEnds"]),
  fc.constant<readonly Checkpoint[]>(["anchor"]),
  fc.array(
    periods.map((after): Checkpoint => ({ after })),
    { minLength: 1, maxLength: 3 },
  ),
  fc.uniqueArray(fc.nat(600), { minLength: 1, maxLength: 3 }).map((places) => places.map((after): Checkpoint => ({ day: dayFrom(after) }))),
  fc.tuple(periods, fc.nat(600)).map(([after, place]): readonly Checkpoint[] => ["anchor", { after }, { day: dayFrom(place) }]),
);

const looked = (others: readonly string[]): fc.Arbitrary<Retention> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(uponEnrolment()) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(conditions, checkpoints, perhaps(anchors(others), 3))
        .map(([condition, list, anchor]) => at(condition, list, stated({ anchor }))),
    },
  );

/** Retentions of every kind, with anchors among these other outcomes. */
export const retentions = remembered(
  (others: readonly string[]): fc.Arbitrary<Retention> =>
    fc.letrec<{ retention: Retention; one: Retention }>((tie) => ({
      one: fc.oneof(
        {
          weight: 4,
          arbitrary: fc
            .tuple(conditions, periods, sustainedOptions(others))
            .map(([condition, period, options]) => sustained(condition, period, options)),
        },
        { weight: 4, arbitrary: repeated(others) },
        { weight: 5, arbitrary: added(others) },
        { weight: 3, arbitrary: looked(others) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(meteredMeasures, fc.constantFrom("week" as const, "month" as const))
            .map(([measure, each]) => metered(measure, each)),
        },
        { weight: 2, arbitrary: scores },
      ),
      retention: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        { weight: 8, arbitrary: tie("one") },
        {
          weight: 1,
          arbitrary: fc.array(fc.oneof(plainRetentions, tie("retention")), { minLength: 1, maxLength: 3 }).map((parts) => anyOf(...parts)),
        },
        {
          weight: 1,
          arbitrary: fc.array(fc.oneof(plainRetentions, tie("retention")), { minLength: 1, maxLength: 2 }).map((parts) => allOf(...parts)),
        },
      ),
    })).retention,
);

/** What may have been reached before: a prior job, six of the prior twelve months. */
export const priorRetentions = remembered((others: readonly string[]): fc.Arbitrary<Retention> =>
  fc.oneof({ weight: 3, arbitrary: plainRetentions }, { weight: 1, arbitrary: added(others) }),
);
