import type { Locale } from "../issue/issue.js";
import type { Measured } from "../meaning/reason.js";

const counted =
  (one: string, many: string) =>
  (number: string): string =>
    number === "1" ? one : many;

const words: Readonly<Record<Locale, Readonly<Record<Measured, (number: string) => string>>>> = {
  da: {
    days: counted("dag", "dage"),
    hours: counted("time", "timer"),
    wages: () => "i løn",
    observedValues: () => "i målte værdier",
    weeks: counted("uge", "uger"),
    months: counted("måned", "måneder"),
  },
  en: {
    days: counted("day", "days"),
    hours: counted("hour", "hours"),
    wages: () => "in wages",
    observedValues: () => "in observed values",
    weeks: counted("week", "weeks"),
    months: counted("month", "months"),
  },
};

/** What stands behind a number of what is added up, such as `timer` in `160 timer`. */
export const measureWord = (measure: Measured, number: string, locale: Locale): string => words[locale][measure](number);
