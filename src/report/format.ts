import { type DecimalText, isAmount } from "../exact/exact.js";
import { askedText, refuse } from "../issue/argument.js";
import { askedLocale } from "../issue/asked-locale.js";
import type { Locale } from "../issue/issue.js";
import * as format from "../reading/format.js";
import { type Day, readDay } from "../time/day.js";

const askedNumber = (number: DecimalText, argument: string): DecimalText =>
  isAmount(number) ? number : refuse(argument, 'is no decimal text such as "12.5"');

/**
 * A decimal number as it is written in the language: `1.234,5` or `1,234.5`.
 *
 * @throws RangeError for what is no decimal text
 */
export const numberText = (number: DecimalText, locale: Locale): string =>
  format.numberText(askedNumber(number, "number"), askedLocale(locale));

/**
 * An amount with its currency: `1.234,50 kr.` or `DKK 1,234.50`, with a space that does not break.
 *
 * @throws RangeError for what is no decimal text
 */
export const amountText = (amount: DecimalText, currency: string, locale: Locale): string =>
  format.amountText(askedNumber(amount, "amount"), askedText(currency, "currency"), askedLocale(locale));

/**
 * A day: `04-09-2017` in Danish, `2017-09-04` in English.
 *
 * @throws RangeError for what is no day
 */
export const dateText = (day: Day, locale: Locale): string =>
  readDay(day) === undefined ? refuse("day", "is no day; write yyyy-mm-dd, a day that exists") : format.dateText(day, askedLocale(locale));
