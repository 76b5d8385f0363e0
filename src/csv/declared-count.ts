import { bareText } from "./bare-text.js";

const named =
  /^(?:antal (?:rækker|linjer|poster|forløb|borgere|indberetninger)(?: i alt)?|rækker(?: i alt)?|number of (?:rows|records)|(?:row|record) count|rows|records)\s?[:=]?\s?(\d{1,9})$/iu;
const counted = /^(?:i alt\s?:?\s?)?(\d{1,9}) (?:rækker|linjer|poster|rows|records)(?: i alt| in all)?$/iu;

/** How many rows a line says that the table has: `Antal rækker: 120`. Nothing for any other line. */
export const declaredCount = (cells: readonly string[]): number | undefined => {
  const texts = cells.map(bareText).filter((text) => text !== "");
  if (texts.length > 2) return undefined;
  const text = texts.join(" ");
  if (text.length > 60) return undefined;
  const count = (named.exec(text) ?? counted.exec(text))?.[1];
  return count === undefined ? undefined : Number(count);
};
