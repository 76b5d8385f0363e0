import type { Law } from "./laws/law.js";
import { addingAnOutcome, capsHold, conservation } from "./laws/money.js";
import { aLongerStay, adjacentPlacements, deterministic, neverThrows, orderOfRows, overlaps, shardAndMerge } from "./laws/rows.js";
import { aLaterDay, knownOnADay, predictionsComeTrue, shiftingByWeeks } from "./laws/time.js";

/**
 * The laws that hold for every programme, each by itself. Run them over a programme of your own and facts for it, in
 * any test runner: a counterexample is returned, not thrown.
 */
export const laws = {
  conservation,
  capsHold,
  orderOfRows,
  adjacentPlacements,
  overlaps,
  aLongerStay,
  addingAnOutcome,
  shiftingByWeeks,
  knownOnADay,
  aLaterDay,
  shardAndMerge,
  predictionsComeTrue,
  neverThrows,
  deterministic,
} as const satisfies Readonly<Record<string, Law>>;
