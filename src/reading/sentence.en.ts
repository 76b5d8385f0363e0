import type { SetAside } from "../facts/timeline.js";
import { daysText, inHundredths, numberText } from "./format.js";
import { measureWord } from "./measure-words.js";
import type { Names } from "./names.js";
import type { ReasonWords } from "./reason-words.js";

/** What could not be used, by its list and id. */
const setAsideText = ({ list, id }: SetAside, names: Names): string =>
  id === "" ? wholeLists[list] : `${single[list]} "${names.fact(id)}"`;

const single = {
  placements: "the placement",
  absences: "the absence",
  observations: "the observation",
  evidence: "the evidence",
  claims: "the claim",
  unreadable: "the row",
};

const wholeLists = {
  placements: "all placements",
  absences: "all absences",
  observations: "all observations",
  evidence: "all evidence",
  claims: "all claims",
  unreadable: "the unreadable rows",
};

const othersText = (count: number): string =>
  count === 0 ? "" : count === 1 ? " and 1 other" : ` and ${numberText(String(count), "en")} others`;

/** Every reason in English, as a caseworker reads it. */
export const english: ReasonWords = {
  "participant-not-known": () => "The participant's enrolment has not been reported.",
  "participant-set-aside": () => "The participant's data are wrong and were not counted; correct them first.",
  "not-enrolled-in-intake": () => "The participant was not enrolled in the programme's intake.",
  "fact-set-aside": ({ facts: [first, ...others] }, names) =>
    `Undecided: ${first === undefined ? "something" : setAsideText(first, names)}${othersText(others.length)} could not be used.`,
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
      case "employer":
      case "employerAttribute":
        return negated ? "The employer is one of those that do not count here." : "The employer is not one of those required.";
      case "participating":
        return negated ? "The company takes part, which does not count here." : "The company does not take part in the programme that day.";
      case "began":
        return negated ? "The placement began in a time that does not count." : "The placement began outside the time required.";
      case "granted":
        return negated ? "The placement was granted in a time that does not count." : "The placement was not granted in the time required.";
      case "lasted":
        return negated ? "The placement has lasted too long to count here." : "The placement has not lasted long enough.";
      case "agreedFor":
        return negated ? "The placement is agreed for too long to count here." : "The placement is not agreed for long enough.";
      case "openEnded":
        return negated ? "The placement is agreed without an end, which does not count here." : "The placement is agreed with a last day.";
    }
  },
  "attribute-not-eligible": ({ negated }) =>
    negated ? "The participant is in a group that does not count here." : "The participant is not in the group that is required.",
  "value-not-eligible": ({ quantity, negated }, names) =>
    negated
      ? `"${names.quantity(quantity)}" is within a limit that excludes.`
      : `"${names.quantity(quantity)}" is outside the limit, or missing.`,
  "hours-not-reported": () => "Weekly hours have not been reported.",
  "hours-below": ({ hours, limit }, names) => `${names.number(hours)} hours a week are below the ${names.number(limit)} required.`,
  "hours-above": ({ hours, limit }, names) => `${names.number(hours)} hours a week are above the limit of ${names.number(limit)}.`,
  "not-observed": () => "No observation has been reported.",
  "observed-outside-limit": () => "No observation lies within the limit.",
  "average-hours-below": ({ hours, limit }, names) =>
    `${names.number(hours)} hours a week on average; ${names.number(limit)} are required.`,
  "not-given-at-start": ({ on }, names) => `The condition for the first day, ${names.day(on)}, was not met.`,
  "excluded-by-prior-placement": (_, { prior }) =>
    ({
      placement: "Excluded by an earlier placement.",
      observation: "Excluded by an earlier observation.",
      either: "Excluded by something that came before.",
    })[prior],
  "evidence-below-level": ({ level }) => `Evidence that is ${level} is missing.`,
  "break-exceeds": ({ days, limit }) =>
    limit === 0
      ? `Interrupted for ${daysText(days, "en")}; no break is allowed.`
      : `Interrupted for ${daysText(days, "en")}; at most ${daysText(limit, "en")} are allowed.`,
  "not-yet-due": ({ counted: soFar, needed, earliest }, names) =>
    `${names.number(String(soFar))} of ${daysText(needed, "en")} reached; can be reached on ${names.day(earliest)} at the earliest.`,
  "not-yet-accumulated": ({ counted: soFar, needed, measure }, names) =>
    `${names.measured(inHundredths(soFar), measure)} of ${names.measured(needed, measure)} ${measureWord(measure, needed, "en")} reached.`,
  "not-yet-checked": ({ on }, names) => `Looked at on ${names.day(on)}.`,
  "window-missed": ({ on, from }, names) =>
    from === undefined
      ? `Out of reach within the time allowed after ${names.day(on)}.`
      : `It holds from ${names.day(from)} only; ${names.day(on)} is too early.`,
  "outside-programme-dates": ({ on }, names) => `Reached on ${names.day(on)}, but no agreement was in force that day.`,
  "requires-outcome": ({ outcome }, names) => `Requires that "${names.outcome(outcome)}" is reached in time.`,
  "excluded-by-outcome": ({ outcome }, names) => `"${names.outcome(outcome)}" takes its place.`,
  "not-priced": ({ reachedOn }, names) => `Reached on ${names.day(reachedOn)}; recorded without payment.`,
  "not-computed": () => "Cannot be computed; a fact is missing, or a month is too short.",
  "not-claimed": ({ until }, names) =>
    until === undefined ? "Not claimed yet." : `Not claimed yet; it can be claimed up to ${names.day(until)}.`,
  "claim-deadline-passed": ({ on }, names) => `Not claimed by the last day, ${names.day(on)}.`,
  "required-outcome-not-paid": ({ outcome }, names) => `Requires that "${names.outcome(outcome)}" is paid.`,
  "held-until-unlock": () => "Held until the target is met.",
  "withheld-until": ({ on }, names) => `Falls due on ${names.day(on)}.`,
  "cut-by-rule": ({ rule, amount }, names) => {
    const cut = names.amount(amount);
    switch (names.cut(rule)) {
      case "rounded":
        return `Rounded down by ${cut}.`;
      case "cap":
        return `The cap is reached; ${cut} was cut.`;
      case "shareCap":
        return `The largest share is reached; ${cut} was cut.`;
      case "tiers":
        return `The number in the tier is reached; ${cut} was cut.`;
      case "deadweight":
        return `Deadweight: ${cut} was taken off.`;
      case "index":
        return `Adjusted by a table; ${cut} was taken off.`;
      case "scaled":
        return `Adjusted by the group's result; ${cut} was taken off.`;
      case "difference":
        return `${cut} taken off for "${names.outcome(rule)}".`;
      case "fee":
      case "unlock":
      case "hold":
      case "requiresPaid":
      case "withhold":
      case "payLag":
      case "claimDeadline":
        return `"${names.outcome(rule)}": ${cut} was taken off.`;
    }
  },
  earliest: (day) => `Earliest on ${day}.`,
  cameTo: (counted, needed, lastDay, days, limit) =>
    `${counted} of ${needed} reached up to ${lastDay}, then interrupted for ${days}${limit === 0 ? "" : ` (at most ${limit})`}.`,
};
