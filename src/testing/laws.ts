import { anyFactsLieWithin, factsNarrow, settlementsLieWithin } from "./laws/bound.js";
import { comparedTheOtherWay, differencesAddUp, sameTermsSameLines } from "./laws/compare.js";
import { differencesAreTold } from "./laws/description.js";
import { explanationsAddUp } from "./laws/explanations.js";
import { aLongerStay, anotherPlacement } from "./laws/growth.js";
import type { Law } from "./laws/law.js";
import { addingAnOutcome, conservation } from "./laws/money.js";
import { predictionsComeTrue } from "./laws/predictions.js";
import { progressComesTrue, progressIsKept } from "./laws/progress.js";
import { deterministic, neverThrows, orderOfClaims, orderOfRows, repeatedInOrder, shardAndMerge } from "./laws/rows.js";
import {
  capsHold,
  identityRules,
  onlyDaysMove,
  roundingIsSmall,
  shareCapsHold,
  tiersKeepToTheirPrices,
  withheldIsKept,
} from "./laws/rules.js";
import { smallestForm } from "./laws/smallest-form.js";
import { adjacentPlacements, hoursAddUp, irrelevantFacts, overlaps } from "./laws/spells.js";
import { aLaterDay, knownOnADay, shiftingByWeeks } from "./laws/time.js";
import { firstOfMany, oneDay, oneMember, sustainedOnce } from "./laws/words.js";

/**
 * The laws that hold for every programme, each by itself. Run them over a programme of your own and facts for it, in
 * any test runner: a counterexample is returned, not thrown.
 */
export const laws = Object.freeze({
  conservation,
  addingAnOutcome,
  capsHold,
  shareCapsHold,
  tiersKeepToTheirPrices,
  roundingIsSmall,
  onlyDaysMove,
  withheldIsKept,
  identityRules,
  orderOfRows,
  orderOfClaims,
  repeatedInOrder,
  shardAndMerge,
  neverThrows,
  deterministic,
  adjacentPlacements,
  hoursAddUp,
  overlaps,
  irrelevantFacts,
  aLongerStay,
  anotherPlacement,
  sustainedOnce,
  firstOfMany,
  oneDay,
  oneMember,
  shiftingByWeeks,
  knownOnADay,
  aLaterDay,
  predictionsComeTrue,
  settlementsLieWithin,
  anyFactsLieWithin,
  factsNarrow,
  sameTermsSameLines,
  comparedTheOtherWay,
  differencesAddUp,
  progressIsKept,
  progressComesTrue,
  explanationsAddUp,
  smallestForm,
  differencesAreTold,
} as const satisfies Readonly<Record<string, Law>>);
