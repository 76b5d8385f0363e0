import type { Day } from "payment-by-results";

const firstYear = 2000;
const dayLength = 86_400_000;

/** By month from January 2000, the number of its first day. */
const monthStarts = Int32Array.from({ length: 12 * 50 + 1 }, (_, month) => Date.UTC(firstYear, month, 1) / dayLength);

/** The number of a written day of the first half of this century: digits and one look-up. */
export const dayNumber = (text: string): number => {
  const year = (text.charCodeAt(2) - 48) * 10 + text.charCodeAt(3) - 48;
  const month = (text.charCodeAt(5) - 48) * 10 + text.charCodeAt(6) - 48;
  const day = (text.charCodeAt(8) - 48) * 10 + text.charCodeAt(9) - 48;
  return (monthStarts[year * 12 + month - 1] as number) + day - 1;
};

const texts: Day[] = [];
const firstDay = monthStarts[0] as number;

/** A day's text, each written once. */
export const dayText = (day: number): Day => {
  const known = texts[day - firstDay];
  if (known !== undefined) return known;
  for (let next = texts.length; next <= day - firstDay; next++)
    texts.push(new Date((next + firstDay) * dayLength).toISOString().slice(0, 10) as Day);
  return texts[day - firstDay] as Day;
};

/** The day so many years later, in a month too short its last. */
export const yearsLater = (day: number, years: number): number => {
  const text = dayText(day);
  const month = (Number(text.slice(0, 4)) - firstYear + years) * 12 + Number(text.slice(5, 7)) - 1;
  return Math.min((monthStarts[month] as number) + Number(text.slice(8)) - 1, (monthStarts[month + 1] as number) - 1);
};
