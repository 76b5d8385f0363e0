import { plainWidth } from "../issue/plain-width.js";
import { isBlank } from "./bare-text.js";

/** What a spreadsheet takes for the beginning of a formula, and what it cuts off before it looks. */
const risky = new Set(["=", "+", "-", "@", "\u2212", "\t", "\r", "\n"]);

/**
 * Would a spreadsheet take the text for a formula: does it begin with `=`, `+`, `-`, `@`, a tab or a line break, in any
 * width, behind blanks or apostrophes?
 */
const beginsFormula = (text: string): boolean => {
  let place = 0;
  while (text[place] === "'") place++;
  for (; place < text.length; place++) {
    const letter = text[place] as string;
    if (risky.has(plainWidth(letter))) return true;
    if (!isBlank(letter)) return false;
  }
  return false;
};

/** The text as a spreadsheet shows it and never runs it: with an apostrophe before what could be a formula. */
export const guarded = (text: string): string => (beginsFormula(text) ? `'${text}` : text);

/**
 * The text that a cell stands for: without the apostrophe that guards it, or the formula `="0165"` that keeps a
 * spreadsheet from making it a number. For every text, `unguarded(guarded(text))` is the text.
 */
export const unguarded = (text: string): string => {
  if (text.startsWith("'") && beginsFormula(text)) return text.slice(1);
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
};
