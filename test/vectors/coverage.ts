import type { Condition, Limit, Measure, PlacementTest, Quantity, ReasonCode, Retention, SettlementRule } from "payment-by-results";

type Kind = (PlacementTest | Condition | Limit | Quantity | Measure | Retention | SettlementRule)["kind"];

// A kind or reason that is added to the library does not compile until it is here, and is not covered until it has a vector.
const kinds: Readonly<Record<Kind, true>> = {
  during: true, none: true, weeklyHours: true, attribute: true, is: true, atLeast: true, atMost: true, above: true, below: true,
  band: true, number: true, money: true, agreed: true, companies: true, attributeValue: true, age: true, weeklyHoursOf: true,
  dated: true, byAttribute: true, when: true, steps: true, linear: true, countedDays: true, measured: true, ordinal: true, over: true,
  daysSince: true, priceOf: true, occurrencesOf: true, sum: true, product: true, quotient: true, least: true, greatest: true,
  rounded: true, enrolledCount: true, reachedCount: true, answers: true, groupObserved: true, amountSoFar: true, place: true,
  extension: true, days: true, hours: true, wages: true, observedValues: true, units: true, all: true, any: true, not: true,
  activity: true, form: true, paid: true, subsidised: true, absent: true, employer: true, employerAttribute: true, participating: true,
  began: true, granted: true, lasted: true, agreedFor: true, openEnded: true, fee: true, cap: true, shareCap: true, tiers: true,
  unlock: true, hold: true, requiresPaid: true, scaled: true, withhold: true, payLag: true, claimDeadline: true, sustained: true,
  accumulated: true, at: true, metered: true, observed: true, anyOf: true, allOf: true,
};

const reasons: Readonly<Record<ReasonCode, true>> = {
  "participant-not-known": true, "participant-set-aside": true, "not-enrolled-in-intake": true, "not-started": true,
  "form-not-eligible": true, "attribute-not-eligible": true, "value-not-eligible": true, "hours-not-reported": true,
  "hours-below": true, "hours-above": true, "average-hours-below": true, "not-observed": true, "observed-outside-limit": true,
  "not-given-at-start": true, "excluded-by-prior-placement": true, "evidence-below-level": true, "break-exceeds": true,
  "not-yet-due": true, "not-yet-accumulated": true, "not-yet-checked": true, "window-missed": true, "outside-programme-dates": true,
  "requires-outcome": true, "excluded-by-outcome": true, "not-priced": true, "not-computed": true, "not-claimed": true,
  "claim-deadline-passed": true, "required-outcome-not-paid": true, "held-until-unlock": true, "withheld-until": true,
  "cut-by-rule": true,
};

/** Every kind of the languages. */
export const everyKind = Object.keys(kinds);

/** Every reason why something is not paid. */
export const everyReason = Object.keys(reasons);
