import type { Programme } from "./programme.js";

/** The words that terms say of a placement, a day or a number, under the fields that hold them. */
const wordFields: Readonly<Record<string, readonly string[]>> = {
  activity: ["is"],
  absent: ["among"],
  attribute: ["attribute", "among"],
  employerAttribute: ["attribute", "among"],
  attributeValue: ["attribute"],
  age: ["attribute"],
  byAttribute: ["attribute"],
  agreed: ["name"],
  observed: ["observation"],
  observedValues: ["observation"],
  answers: ["observation"],
  groupObserved: ["observation"],
};

/**
 * The words that a programme's terms choose for what they read: attributes and their values, activities, kinds of absence, kinds
 * of observations, attributes of companies and their values, agreed values, calendars. A label says what one is called.
 */
export const wordsIn = ({ attributes, calendars = {}, agreements, outcomes, settlement }: Programme): ReadonlySet<string> => {
  const words = new Set([...Object.keys(attributes), ...Object.keys(calendars)]);
  for (const values of Object.values(attributes)) if (typeof values === "object") values.forEach((value) => words.add(value));
  for (const { values = {}, companies = [] } of agreements) {
    for (const name of Object.keys(values)) words.add(name);
    for (const [name, value] of companies.flatMap((company) => Object.entries(company.attributes ?? {}))) {
      words.add(name);
      if (typeof value === "string") words.add(value);
      else value.forEach((dated) => words.add(dated.value));
    }
  }
  addWords([outcomes, settlement], words);
  return words;
};

const addWords = (terms: unknown, words: Set<string>): void => {
  if (typeof terms !== "object" || terms === null) return;
  const { kind, averageHours } = terms as { readonly kind?: unknown; readonly averageHours?: { readonly of?: unknown } };
  const fields = typeof kind === "string" && Object.hasOwn(wordFields, kind) ? (wordFields[kind] as readonly string[]) : [];
  for (const [field, value] of Object.entries(terms)) {
    if (fields.includes(field)) for (const word of [value].flat()) words.add(String(word));
    addWords(value, words);
  }
  const hours = averageHours?.of;
  if (typeof hours === "object" && hours !== null && "observation" in hours) words.add(String(hours.observation));
};
