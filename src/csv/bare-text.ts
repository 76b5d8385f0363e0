/** What nobody sees: blanks of every width, marks of byte order and of direction, soft hyphens, joiners. */
const unseen = /[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

/** Is this letter one that nobody sees? */
export const isBlank = (letter: string): boolean => unseen.test(letter);

/** The text without what nobody sees around it. */
export const bareText = (text: string): string => {
  let [first, after] = [0, text.length];
  while (first < after && isBlank(text[first] as string)) first++;
  while (after > first && isBlank(text[after - 1] as string)) after--;
  return text.slice(first, after);
};
