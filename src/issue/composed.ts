/** As many marks as any letter that is written bears. */
const stacked = /(\p{M}{8})\p{M}+/gu;

/**
 * A text in its composed form (NFC), so that a letter and its mark are one sign however they came. What is stacked higher than any
 * writing is cut off first: putting marks in order takes longer and longer the more there are.
 */
export const composed = (text: string): string => text.replace(stacked, "$1").normalize("NFC");
