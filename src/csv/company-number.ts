import type { Locale } from "../issue/issue.js";
import { plainWidth } from "../issue/plain-width.js";

const weights = [2, 7, 6, 5, 4, 3, 2, 1];

/** Is this a Danish company number (CVR): eight digits, the first not 0, that satisfy the modulus-11 check? */
const isCompanyNumber = (digits: string): boolean =>
  /^[1-9]\d{7}$/.test(digits) && weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;

/** Blanks of every width, points, commas, hyphens, dashes and what nobody sees: what stands between printed digits. */
const betweenDigits = /[\s.,\-\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]/g;

const printed = /^(?:dk|cvr(?:nr|nummer|no|number)?)?:?(?:dk)?(\d+)$/;

/** The digits of a company number however it is printed, `99 42 12 07`, `DK-99904844` or `CVR-nr. 99421207`; `undefined` for anything else. */
const digitsOf = (text: string): string | undefined =>
  text.length > 60 ? undefined : printed.exec(plainWidth(text).toLowerCase().replaceAll(betweenDigits, ""))?.[1];

/** The company number (CVR) that a text is, in whatever way it is printed. */
export const readCompanyNumber = (text: string): string | undefined => {
  const digits = digitsOf(text);
  return digits !== undefined && isCompanyNumber(digits) ? digits : undefined;
};

/** Is it meant as a Danish company number: digits that are marked as one, or, in Danish, eight of them? */
export const isMeantAsCompanyNumber = (text: string, locale: Locale): boolean => {
  const digits = digitsOf(text);
  return digits !== undefined && ((locale === "da" && digits.length === 8) || (digits.length > 5 && !/^[\s\d]/.test(text)));
};

/**
 * Is it a personal number that has lost its leading zero, as spreadsheets drop it: nine digits that begin with a day from
 * 1 to 9 and a month? Where an id or a company's number belongs nothing else looks like that.
 */
export const isShortPersonalNumber = (text: string): boolean =>
  text.length <= 60 &&
  /^[1-9](?:0[1-9]|1[0-2])\d{6}$/.test(
    plainWidth(text)
      .replaceAll(betweenDigits, "")
      .replace(/(?<=^\d{9})0{1,2}$/, ""),
  );
