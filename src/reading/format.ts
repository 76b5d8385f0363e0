import { type DecimalText, withoutLastNoughts } from "../exact/exact.js";
import type { Locale } from "../issue/issue.js";
import type { Day } from "../time/day.js";

const noBreakSpace = "\u00a0";

/** Whole figures in threes, counted from the last. */
const grouped = (digits: string, separator: string): string => {
  const first = digits.length % 3;
  const threes = first === 0 ? [] : [digits.slice(0, first)];
  for (let place = first; place < digits.length; place += 3) threes.push(digits.slice(place, place + 3));
  return threes.join(separator);
};

/** A decimal number as it is written in the language: `1.234,5` or `1,234.5`. */
export const numberText = (number: DecimalText, locale: Locale): string => {
  const [whole = "", decimals] = number.replace("-", "").split(".");
  const [separator, point] = locale === "da" ? [".", ","] : [",", "."];
  return `${number.startsWith("-") ? "-" : ""}${grouped(whole, separator)}${decimals === undefined ? "" : point + decimals}`;
};

/** A number of days: `1.095 dage` or `1,095 days`. */
export const daysText = (days: number, locale: Locale): string => {
  if (days === 1) return locale === "da" ? "1 dag" : "1 day";
  return `${numberText(String(days), locale)} ${locale === "da" ? "dage" : "days"}`;
};

/** A number with two decimals at most, cut off and not rounded: what is not reached never reads as reached. */
export const inHundredths = (number: DecimalText): DecimalText => {
  const [whole = "", decimals = ""] = number.split(".");
  const kept = withoutLastNoughts(decimals.slice(0, 2));
  return kept === "" ? whole : `${whole}.${kept}`;
};

/** An amount with its currency: `1.234,50 kr.` or `DKK 1,234.50`, with a space that does not break. */
export const amountText = (amount: DecimalText, currency: string, locale: Locale): string => {
  const number = numberText(amount, locale);
  if (locale === "en") return `${currency}${noBreakSpace}${number}`;
  return `${number}${noBreakSpace}${currency === "DKK" ? "kr." : currency}`;
};

/** A day: `04-09-2017` in Danish, `2017-09-04` in English. */
export const dateText = (day: Day, locale: Locale): string => (locale === "da" ? day.split("-").reverse().join("-") : day);
