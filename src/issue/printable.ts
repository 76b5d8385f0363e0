import { askedText } from "./argument.js";
/** The code of a sign, where the sign itself cannot be shown: `⟨U+202E⟩`. */
export const codeOf = (sign: string): string => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

/**
 * What nobody sees on a page, breaks its lines or turns its text around: controls, line and paragraph separators, signs of
 * direction, joiners and fillers, private signs, and halves of a pair.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A text that came from elsewhere – an id, a label, a clause, a heading – as it may stand on one line of a page: each sign
 * that would not be seen, or would change what is seen beside it, stands as its code.
 */
export const printable = (text: string): string => askedText(text, "text").replace(unprintable, codeOf);
