import { composed } from "../../issue/composed.js";
import { plainWidth } from "../../issue/plain-width.js";

/**
 * What a text of a form comes to as an id: `Udsat ung` is `udsat-ung`, `Uddannelseshjælp` is `uddannelseshjaelp`. Two
 * spellings with one slug are the same word.
 */
export const slug = (text: string): string =>
  composed(text)
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** A heading as it is compared: without blanks, case, marks and width. `Slut-dato:` is `slutdato`. */
export const headingKey = (heading: string): string => slug(plainWidth(heading)).replaceAll("-", "");
