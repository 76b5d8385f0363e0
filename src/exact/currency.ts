import { type Exact, readExact } from "./exact.js";

/**
 * Currencies (ISO 4217) and the decimals of their smallest unit. Money inside the library is a number of smallest
 * units; outside it is decimal text with exactly these decimals.
 */
export const currencyDecimals = Object.freeze({
  ARS: 2,
  AUD: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  ISK: 0,
  JPY: 0,
  NOK: 2,
  SEK: 2,
  USD: 2,
} as const);

/** A currency that the library knows the smallest unit of, by its code of three letters. */
export type Currency = keyof typeof currencyDecimals;

export const isCurrency = (text: string): text is Currency => Object.hasOwn(currencyDecimals, text);

/** How many smallest units make one unit of the currency. */
export const unitsPerWhole = (currency: Currency): Exact => readExact(`1${"0".repeat(currencyDecimals[currency])}`) as Exact;
