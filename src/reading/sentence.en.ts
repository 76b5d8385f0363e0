import type { ReasonWords } from "./reason-words.js";

/** Every reason in English, as a caseworker reads it. */
export const english: ReasonWords = {
  "participant-not-known": () => "The participant's enrolment has not been reported.",
  "participant-set-aside": () => "The participant's data are wrong and were not counted; mend them first.",
  "not-enrolled-in-intake": () => "The participant was not enrolled in the programme's intake.",
  "not-started": () => "No usable placement has begun within the tracking time.",
  "form-not-eligible": ({ test, negated, form }, names) => {
    const spell = form === undefined ? "The placement" : names.form(form);
    switch (test) {
      case "paid":
        return negated ? `${spell} is paid and does not count.` : `${spell} is not paid.`;
      case "subsidised":
        return negated ? `${spell} is subsidised and does not count.` : `${spell} is not subsidised.`;
      case "absent":
        return negated ? "The participant was absent, which does not count here." : "The participant was not absent.";
      case "activity":
      case "form":
        return `${spell} does not count here.`;
    }
  },
  "attribute-not-eligible": ({ negated }) =>
    negated ? "The participant is in a group that does not count here." : "The participant is not in the group that is required.",
  "hours-not-reported": () => "Weekly hours have not been reported.",
  "hours-below": ({ hours, limit }, names) => `${names.number(hours)} hours a week are below the ${names.number(limit)} required.`,
  "hours-above": ({ hours, limit }, names) => `${names.number(hours)} hours a week are above the limit of ${names.number(limit)}.`,
  "not-observed": () => "No observation has been reported.",
  "observed-outside-limit": () => "No observation lies within the limit.",
  "break-exceeds": ({ days, limit }) =>
    limit === 0 ? `Interrupted for ${counted(days)}; no break is allowed.` : `Interrupted for ${counted(days)}; at most ${counted(limit)} are allowed.`,
  "not-yet-due": ({ counted: soFar, needed, earliest }, names) =>
    `${soFar} of ${counted(needed)} reached; can be reached on ${names.day(earliest)} at the earliest.`,
  "window-missed": ({ on }, names) => `Out of reach within the tracking time since ${names.day(on)}.`,
  "outside-programme-dates": ({ on }, names) => `Reached on ${names.day(on)}, but no agreement was in force that day.`,
  "requires-outcome": ({ outcome }, names) => `Requires "${names.outcome(outcome)}" by the same day.`,
  "not-priced": ({ reachedOn }, names) => `Reached on ${names.day(reachedOn)}; recorded without payment.`,
  "not-computed": () => "Cannot be computed; a fact is missing, or a month is too short.",
  "cut-by-rule": ({ rule, amount }, names) => {
    switch (names.ruleKind(rule)) {
      case "rounded":
        return `Rounded down by ${names.amount(amount)}.`;
      case "cap":
      case "fee":
      case undefined:
        return `The cap is reached; ${names.amount(amount)} was cut.`;
    }
  },
  earliest: (day) => `Earliest on ${day}.`,
};

const counted = (days: number): string => (days === 1 ? "1 day" : `${days} days`);
