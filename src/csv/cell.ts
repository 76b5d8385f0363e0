import { type Issue, error, warning } from "../issue/issue.js";
import { looksLikePersonalNumber } from "../issue/personal-number.js";
import { slug } from "../reading/reporting-form/slug.js";
import { isShortPersonalNumber } from "./company-number.js";
import { hasLostLetters } from "./decode.js";
import { unguarded } from "./formula.js";
import { hasLostDigits, saysNoValue } from "./no-value.js";
import { type TableRow, placeOf, textOf } from "./table.js";

/**
 * The name in a cell, by which things are told apart: an id, a number, a mark. Empty if there is none; `undefined` where
 * it is a word for nothing, has lost letters or digits or is a personal number, and so may be that of something else.
 */
export const readNameCell = (row: TableRow, heading: string, issues: Issue[]): string | undefined => {
  const text = textOf(row, heading) ?? "";
  const path = placeOf(row, heading);
  if (looksLikePersonalNumber(text)) return void issues.push(error("personal-number", path, {}));
  if (saysNoValue(text)) return void issues.push(error("no-value-word", path, {}));
  if (hasLostDigits(text)) return void issues.push(error("digits-lost", path, {}));
  if (hasLostLetters(text)) return void issues.push(error("lost-letters", path, {}));
  return text;
};

const pseudonym = /^B-\d{4}-\d+$/;

/** Is this a citizen's id as the municipalities give them? */
export const isPseudonym = (text: string): boolean => pseudonym.test(text) && !looksLikePersonalNumber(text);

/** The code of the municipality that gave a citizen the id. */
export const municipalityOf = (pseudonymous: string): string => pseudonymous.slice(2, 6);

/** The citizen that a row is about. */
export const readCitizenCell = (row: TableRow, issues: Issue[]): string | undefined => {
  const text = textOf(row, "borger") ?? "";
  if (isPseudonym(text)) return text;
  const path = placeOf(row, "borger");
  if (text === "") issues.push(error("no-participant", path, {}));
  else if (looksLikePersonalNumber(text) || isShortPersonalNumber(text)) issues.push(error("personal-number", path, {}));
  else issues.push(error("not-a-pseudonym", path, {}));
  return undefined;
};

/** Words of a list under each spelling that they are known by. */
export interface KnownWords<Word> {
  readonly exact: ReadonlyMap<string, Word>;
  /** Only those that no other word of the list is spelled like. */
  readonly spelled: ReadonlyMap<string, Word>;
}

/** A list of words, each under all that it may be written as. The first that is written just so is meant; else one spelling means one word. */
export const knownWords = <Word>(written: readonly (readonly [text: string, word: Word])[]): KnownWords<Word> => {
  const exact = new Map<string, Word>();
  const spelled = new Map<string, Word | undefined>();
  for (const [text, word] of written) {
    if (!exact.has(text)) exact.set(text, word);
    const key = slug(text);
    spelled.set(key, !spelled.has(key) || spelled.get(key) === word ? word : undefined);
  }
  return { exact, spelled: new Map([...spelled].flatMap(([key, word]) => (word === undefined || key === "" ? [] : [[key, word]]))) };
};

/** The word of a list that a cell says, whatever its spelling. */
export const readWordCell = <Word extends { readonly label: string }>(
  row: TableRow,
  heading: string,
  words: KnownWords<Word>,
  issues: Issue[],
): Word | undefined => {
  const written = unguarded(row.cells.get(heading) ?? "");
  const word = words.exact.get(written) ?? words.spelled.get(slug(written));
  if (word !== undefined && word.label !== written) issues.push(warning("other-spelling", placeOf(row, heading), { read: word.label }));
  return word;
};
