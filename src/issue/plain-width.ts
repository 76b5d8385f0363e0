/** No number, day or heading that is read is longer. */
const longest = 200;

/** A short text with letters and digits of full width, and those that are drawn otherwise, as the plain ones. A longer one stays as it is. */
export const plainWidth = (text: string): string => (text.length > longest ? text : text.normalize("NFKC"));
