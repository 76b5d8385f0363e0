/**
 * What a function is called with. An argument that is none – a language that there is not, text instead of a list – is a
 * programmer's mistake, which throws one `RangeError` that names the argument and never repeats what was given: it may be personal data.
 */
export const refuse = (argument: string, expected: string): never => {
  throw new RangeError(`${argument}: ${expected}`);
};

/** An id that is asked for. */
export const askedText = (text: string, argument: string): string => (typeof text === "string" ? text : refuse(argument, "is no text"));

/** A word that is one of few. */
export const askedWord = <Word extends string>(word: Word, argument: string, among: readonly Word[]): Word =>
  among.includes(word) ? word : refuse(argument, `is none of ${among.join(", ")}`);

/** A list, of anything. */
export const askedList = <List extends readonly unknown[]>(list: List, argument: string): List =>
  Array.isArray(list) ? list : refuse(argument, "is no list");

/** An object that has these fields, as whatever gives it makes it. */
export const askedObject = <Value extends object>(value: Value, argument: string, fields: readonly (keyof Value & string)[]): Value =>
  typeof value === "object" && value !== null && fields.every((field) => field in value)
    ? value
    : refuse(argument, `is no object with ${fields.join(", ")}`);
