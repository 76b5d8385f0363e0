const hyphenated = /(?<!\d)\d{6}[-\u2010-\u2013 \u00a0]\d{4}(?!\d)/u;
const run = /(?<![\p{L}\d])\d{10}(?![\p{L}\d])/u;

/**
 * Is something in the text shaped like a civil registration number (CPR): six digits and four, with a hyphen or a
 * blank between them or not? The shape is enough: substitute numbers and numbers that fail the check digit are
 * personal data too (databeskyttelsesloven § 11).
 */
export const looksLikePersonalNumber = (text: string): boolean =>
  text.length >= 10 && (hyphenated.test(text) || run.test(text));

/** What stands in a path or a message where a personal number stood. */
export const hidden = "***";

/** The text, or {@link hidden} if it is shaped like a personal number. */
export const withoutPersonalNumber = (text: string): string => (looksLikePersonalNumber(text) ? hidden : text);
