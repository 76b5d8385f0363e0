/** What people write between the six digits and the four: nothing, a hyphen or dash, a blank, a point or a slash. */
const separator = String.raw`(?:[\s\u00ad\u200b]*[-./\u2010-\u2015\u2212]?[\s\u00ad\u200b]*)`;
const separated = new RegExp(String.raw`(?<!\d)\d{6}(?=\D)${separator}\d{4}(?!\d)`, "u");
const run = /(?<![+\p{L}\d])\d{10}(?![\p{L}\d])/u;
const runAmongLetters = /(?<![+\d])(?:[0-2]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{6}(?!\d)/u;

/**
 * Is something in the text shaped like a civil registration number (CPR): six digits and four, with a hyphen, a blank
 * or the like between them or not? The shape is enough: substitute numbers and numbers that fail the check digit are
 * personal data too (databeskyttelsesloven § 11). Among letters, ten digits must begin with a day and a month.
 */
export const looksLikePersonalNumber = (text: string): boolean =>
  text.length >= 10 && (separated.test(text) || run.test(text) || runAmongLetters.test(text));

/** What stands in a path or a message where a personal number stood. */
export const hidden = "***";

/** The text, or {@link hidden} if it is shaped like a personal number. */
export const withoutPersonalNumber = (text: string): string => (looksLikePersonalNumber(text) ? hidden : text);
