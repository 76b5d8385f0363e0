import type { DecimalText } from "../exact/exact.js";
import type { Label } from "../facts/employment-form.js";
import type { Day } from "../time/day.js";
import type { LookupDay, Parameter } from "./kinds.js";

/** What an embedder's own quantity may ask of the place it stands in; what is not at hand there is `undefined`. */
export interface Question {
  /** The value of an attribute of the participant on a stated day: words and days as text, numbers as decimal text. */
  readonly attribute: (name: string, on: LookupDay) => string | undefined;
  /** A stated day itself. */
  readonly day: (on: LookupDay) => Day | undefined;
  /** A value that the agreement names, as decimal text. */
  readonly agreed: (name: string) => DecimalText | undefined;
  /** The counted days of the occurrence. */
  readonly countedDays: () => number | undefined;
  /** Which occurrence of its series it is, from 1. */
  readonly ordinal: () => number | undefined;
}

/** A check of parameters that any schema library can give: the synchronous part of the Standard Schema interface. */
export interface ParameterSchema {
  readonly "~standard": {
    /** The issues of a value; none where it is right. */
    readonly validate: (value: unknown) => { readonly issues?: readonly { readonly message: string }[] | undefined } | Promise<unknown>;
  };
}

/**
 * A kind of quantity that an embedder adds: an identity, the schema of its parameters, its meaning, and its words. It is a value
 * that a programme is made with – `programme(terms, [extension])`, `parseProgramme(document, [extension])` – and stands
 * in the terms only as its id and parameters.
 */
export interface Extension {
  /** A name of the embedder's own, such as `"example.org/regional-index"`. */
  readonly id: string;
  readonly unit: "money" | "number";
  /** Everything the quantity can be is a whole multiple of this, such as `"0.01"`. */
  readonly step: DecimalText;
  readonly parameters: ParameterSchema;
  /** An exact number, money in the currency's main unit; `null` is "not priced", `undefined` an issue. A pure function of its arguments. */
  readonly meaning: (parameters: Readonly<Record<string, Parameter>>, question: Question) => DecimalText | null | undefined;
  /** What it is called, in both languages. */
  readonly words: (parameters: Readonly<Record<string, Parameter>>) => Label;
}
