/** What nobody sees: blanks of every width, control characters, marks of byte order and of direction, soft hyphens, joiners. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Is this letter one that nobody sees? */
export const isBlank = (letter: string): boolean => !(letter > " " && letter < "\u007f") && unseen.test(letter);

/** The text without what nobody sees around it. */
export const bareText = (text: string): string => {
  let [first, after] = [0, text.length];
  while (first < after && isBlank(text[first] as string)) first++;
  while (after > first && isBlank(text[after - 1] as string)) after--;
  return text.slice(first, after);
};
