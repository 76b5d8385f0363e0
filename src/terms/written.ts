import { type DecimalText, divide, readExact, writeExact } from "../exact/exact.js";
import type { Cell, NumberConstant, Quantity } from "./kinds.js";

/** A whole number, or decimal text for anything finer: `37`, `"11.5"`. */
export type NumberInTerms = number | DecimalText;

/** A part of a whole as a ratio from 0 to 1: `percent(10)`, or `"0.1"`. */
export type Part = NumberInTerms | NumberConstant;

/*
 * What constructors make of what is written in short. They read no more than they can: what is none of it – a fractional number, no
 * list where one belongs – goes into the terms as it stands, so that `programme()` tells of it, where it stands and with everything else.
 */

/** A number as text, where it can be written exactly. */
export const asDecimal = (written: NumberInTerms): DecimalText =>
  typeof written === "number" && Number.isSafeInteger(written) ? String(written) : (written as DecimalText);

/** A quantity, of which a plain number may be written bare. */
export const asQuantity = (written: NumberInTerms | Quantity): Quantity =>
  typeof written === "string" || Number.isSafeInteger(written)
    ? { kind: "number", value: asDecimal(written as NumberInTerms) }
    : (written as Quantity);

/** The same of a cell, which may say that it is not priced. */
export const asCell = (written: NumberInTerms | Cell): Cell => (written === null ? null : asQuantity(written));

/** A part, written as the ratio it is. */
export const asPart = (written: Part): DecimalText =>
  typeof written === "object" && written?.kind === "number" ? written.value : asDecimal(written as NumberInTerms);

/** Each item of a list; anything else stays as it is. */
export const each = <Item, Written>(list: readonly Item[], write: (item: Item) => Written): readonly Written[] =>
  Array.isArray(list) ? list.map(write) : (list as unknown as readonly Written[]);

/** Each pair of a list. */
export const eachPair = <First, Second, Written>(
  list: readonly (readonly [First, Second])[],
  write: (first: First, second: Second) => Written,
): readonly Written[] =>
  each(list, (item) => (Array.isArray(item) ? write(item[0] as First, item[1] as Second) : (item as unknown as Written)));

/** Each value under a name. */
export const eachNamed = <Value, Written>(
  values: Readonly<Record<string, Value>>,
  write: (value: Value) => Written,
): Readonly<Record<string, Written>> =>
  typeof values === "object" && values !== null
    ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value)]))
    : values;

/** A number that a constructor is called with, as text. @throws RangeError for one that is not exact, with the text to write */
export const exactDecimal = (written: NumberInTerms): DecimalText => {
  if ((typeof written === "number" || typeof written === "string") && readExact(written) !== undefined) return String(written);
  const text = typeof written === "number" && !Number.isInteger(written) ? String(written) : "";
  const hint = readExact(text) === undefined ? "" : `; write "${text}"`;
  throw new RangeError(`A number in terms is a whole number or decimal text such as "11.5"${hint}`);
};

/** So many per cent as the ratio they are. */
export const ratioOfPercent = (rate: NumberInTerms): DecimalText =>
  writeExact(divide(readExact(exactDecimal(rate)) ?? 0, 100), { least: 0, most: 20 });
