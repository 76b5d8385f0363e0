import fc from "fast-check";
import type { Group, LookupDay, Quantity } from "../../terms/kinds.js";
import {
  answersCount,
  answersMean,
  answersMissing,
  answersSum,
  dated,
  enrolledCount,
  groupObserved,
  least,
  linear,
  minus,
  number,
  place,
  quotient,
  reachedCount,
  steps,
} from "../../terms/quantity.js";
import { dayFrom, groupObservationKinds } from "./vocabulary.js";

const groups = fc.constantFrom<Group>("pot", "whole");
const takes = fc.constantFrom("first" as const, "last" as const, "change" as const);
const scores = fc.constantFrom("who-5", "mestring");

const observedOfGroups: fc.Arbitrary<Quantity> = fc
  .tuple(fc.constantFrom(...groupObservationKinds), fc.constantFrom("first" as const, "last" as const, "sum" as const), groups)
  .map(([kind, take, among]) => groupObserved(kind, take, among));

/** Whole numbers of a group: how many are enrolled, reached something, answered or did not. */
export const groupCounts = (outcomes: readonly string[]): fc.Arbitrary<Quantity> =>
  fc.oneof(
    groups.map(enrolledCount),
    fc.tuple(fc.constantFrom(...outcomes), groups).map(([id, among]) => reachedCount(id, among)),
    fc.tuple(scores, takes, groups).map(([kind, take, among]) => answersCount(kind, take, among)),
    fc.tuple(scores, takes, groups).map(([kind, take, among]) => answersMissing(kind, take, among)),
  );

/** Numbers of a group. */
const groupNumbers = (outcomes: readonly string[]): fc.Arbitrary<Quantity> =>
  fc.oneof(
    groupCounts(outcomes),
    fc.tuple(scores, takes, groups).map(([kind, take, among]) => answersMean(kind, take, among)),
    fc.tuple(scores, takes, groups).map(([kind, take, among]) => answersSum(kind, take, among)),
    observedOfGroups,
    fc.constant(minus(groupObserved("comparison", "last", "whole"), groupObserved("reconvictions", "last", "pot"))),
    fc.tuple(fc.constantFrom(...outcomes), groups).map(([id, among]) => quotient(reachedCount(id, among), enrolledCount(among))),
  );

/** Factors from 0 to a little above 1. */
export const factors = (outcomes: readonly string[]): fc.Arbitrary<Quantity> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("0", "0.5", "0.9", "1", "1.1").map(number) },
    {
      weight: 3,
      arbitrary: groupNumbers(outcomes).map((of) =>
        steps(of, [
          ["-1000", 0],
          ["1", "0.5"],
          ["2", 1],
          ["50", "1.05"],
        ]),
      ),
    },
    {
      weight: 3,
      arbitrary: groupNumbers(outcomes).map((of) =>
        linear(of, [
          ["0", "0.25"],
          ["2", 1],
          ["60", "1.2"],
        ]),
      ),
    },
    { weight: 1, arbitrary: groups.map((among) => least(number(1), quotient(number(2), place(among)))) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...outcomes), groups)
        .map(([id, among]) => quotient(reachedCount(id, among), enrolledCount(among))),
    },
  );

/** Values of a price index. */
export const indices: fc.Arbitrary<Quantity> = fc
  .tuple(fc.constantFrom<LookupDay>("enrolment", "anchor", "reached"), fc.integer({ min: 120, max: 600 }))
  .map(([on, then]) =>
    dated(
      [
        [dayFrom(-400), 1],
        [dayFrom(then), "1.021"],
      ],
      { on },
    ),
  );
