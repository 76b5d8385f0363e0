import { daysText } from "../format.js";
import type { Names } from "../names.js";
import type { NeverBecause } from "./finding.js";
import type { FindingWords } from "./finding-words.js";

/** Every finding in English. */
export const english: FindingWords = {
  "price-falls-with-longer-stay": ({ outcome, shorter, longer, paidShorter, paidLonger }, names) =>
    `A stay of ${daysText(longer, "en")} is paid ${names.amount(paidLonger)} in all, a shorter one of ${daysText(shorter, "en")} ${names.amount(paidShorter)}. What falls is "${names.outcome(outcome)}".`,
  "praktik-paid-like-a-job": ({ outcome, form, job, amount }, names) =>
    `"${names.outcome(outcome)}" is paid ${names.amount(amount)} for "${names.form(job)}" and just as much for "${names.form(form)}", which is unpaid.`,
  "no-deadline": ({ outcome, early, late }, names) =>
    `"${names.outcome(outcome)}" has no deadline: it is paid on ${names.day(early)}, and just as well on ${names.day(late)}.`,
  "never-reached": ({ outcome, because }, names) => `"${names.outcome(outcome)}" can never be reached: ${reason(because, names)}.`,
  "not-tried": ({ outcome }, names) =>
    `"${names.outcome(outcome)}" was not tried: none of the people made up to try these terms reaches it, so what it pays was not looked at.`,
  "cap-below-fee": ({ cap, fee, agreement, amount }, names) =>
    `In the agreement "${names.agreement(agreement)}", "${names.outcome(fee)}" of ${names.amount(amount)} fills the cap "${names.outcome(cap)}". No outcome can be paid.`,
  "same-weeks-paid-twice": ({ outcome, other, days, amount }, names) =>
    `"${names.outcome(other)}" and "${names.outcome(outcome)}" both pay for the same ${daysText(days, "en")} of one placement, ${names.amount(amount)} together. Neither requires or replaces the other.`,
  "rounding-loses": ({ rule, outcome, price }, names) =>
    `"${names.outcome(rule)}" rounds the price of "${names.outcome(outcome)}", ${names.amount(price)}, down to nothing.`,
  "unpriced-required": ({ outcome, required }, names) =>
    `"${names.outcome(outcome)}" is paid only if "${names.outcome(required)}" is, but that has no price. It is never paid.`,
  "hours-of-zero": ({ outcome, amount }, names) =>
    `"${names.outcome(outcome)}" is paid ${names.amount(amount)} even for employment of 0 hours a week.`,
};

const reason = (because: NeverBecause, names: Names): string => {
  switch (because.code) {
    case "conditions-exclude-each-other":
      return "its conditions exclude each other";
    case "period-longer-than-time":
      return `it takes at least ${daysText(because.needed, "en")}, and there are at most ${daysText(because.available, "en")}`;
    case "not-before-after-deadline":
      return "the first day on which it may be reached comes after the last";
    case "no-agreement-in-time":
      return "no agreement is in force while it can be reached";
    case "required-outcome-never-reached":
      return `it requires "${names.outcome(because.required)}", which can never be reached`;
  }
};
