import type { Currency } from "../exact/currency.js";
import type { DecimalText, RoundingMode } from "../exact/exact.js";
import type { Day } from "../time/day.js";
import type { All, Any, Not, PlacementTest } from "./placement-test.js";

/**
 * A question put to a day of a participant (semantics §3). What it means is the set of days that count.
 * Conditions ask for quantities and quantities for conditions, so their kinds stand in one file.
 */
export type Condition =
  | { readonly kind: "during"; readonly test: PlacementTest }
  | { readonly kind: "none"; readonly test: PlacementTest }
  | { readonly kind: "weeklyHours"; readonly test: PlacementTest; readonly limit: Limit }
  | { readonly kind: "attribute"; readonly attribute: string; readonly among: readonly string[] }
  | { readonly kind: "is"; readonly quantity: Quantity; readonly limit: Limit }
  | All<Condition>
  | Any<Condition>
  | Not<Condition>;

/** Limits are inclusive; `from` with `below` is a band that holds its lower end and not its upper (semantics §3). */
export type Limit =
  | { readonly kind: "atLeast"; readonly than: Quantity }
  | { readonly kind: "atMost"; readonly than: Quantity }
  | { readonly kind: "above"; readonly than: Quantity }
  | { readonly kind: "below"; readonly than: Quantity }
  | { readonly kind: "band"; readonly from: Quantity; readonly below: Quantity };

/** A plain number: hours, a score, a count, a factor. */
export interface NumberConstant {
  readonly kind: "number";
  readonly value: DecimalText;
}

/** An amount of money in whole units of its currency, such as kroner, with decimals where they are needed. */
export interface MoneyConstant {
  readonly kind: "money";
  readonly amount: DecimalText;
  readonly currency: Currency;
}

/** A quantity that is the same wherever it stands: what an agreement can name. */
export type Constant = NumberConstant | MoneyConstant;

/**
 * The day on which something that changes over time is looked up; there is no default (semantics §5). `thatDay` is the
 * day a condition is put to, the others are those of the outcome's occurrence.
 */
export type LookupDay = "enrolment" | "anchor" | "reached" | "thatDay";

/** A cell of a table: a quantity, or `null` for "not priced". */
export type Cell = Quantity | null;

/** How much: a price, a limit or a measure, as an exact number with a unit (semantics §5). */
export type Quantity =
  | Constant
  | { readonly kind: "agreed"; readonly name: string }
  | { readonly kind: "companies" }
  // Looked up on a day
  | { readonly kind: "attributeValue"; readonly attribute: string; readonly on: LookupDay }
  | { readonly kind: "age"; readonly attribute: string; readonly on: LookupDay }
  | { readonly kind: "weeklyHoursOf"; readonly test: PlacementTest; readonly on: LookupDay }
  | { readonly kind: "dated"; readonly on: LookupDay; readonly values: readonly { readonly from: Day; readonly value: Cell }[] }
  | {
      readonly kind: "byAttribute";
      readonly attribute: string;
      readonly on: LookupDay;
      readonly cells: Readonly<Record<string, Cell>>;
      readonly otherwise?: Cell;
    }
  | { readonly kind: "when"; readonly condition: Condition; readonly on: LookupDay; readonly value: Cell; readonly otherwise: Cell }
  // Looked up by another quantity
  | { readonly kind: "steps"; readonly of: Quantity; readonly steps: readonly { readonly from: DecimalText; readonly value: Cell }[] }
  | {
      readonly kind: "linear";
      readonly of: Quantity;
      readonly points: readonly { readonly at: DecimalText; readonly value: DecimalText }[];
    }
  // Of the occurrence
  | { readonly kind: "countedDays" }
  | { readonly kind: "measured" }
  | { readonly kind: "ordinal" }
  | { readonly kind: "over"; readonly measure: Measure }
  | { readonly kind: "daysSince"; readonly since: "enrolment" | "anchor" | { readonly outcome: string } }
  | { readonly kind: "priceOf"; readonly outcome: string }
  | { readonly kind: "occurrencesOf"; readonly outcome: string }
  // Arithmetic
  | { readonly kind: "sum"; readonly of: readonly Quantity[] }
  | { readonly kind: "product"; readonly of: readonly Quantity[] }
  | { readonly kind: "quotient"; readonly of: Quantity; readonly by: Quantity }
  | { readonly kind: "least"; readonly of: readonly Quantity[] }
  | { readonly kind: "greatest"; readonly of: readonly Quantity[] }
  | { readonly kind: "rounded"; readonly of: Quantity; readonly to: DecimalText; readonly mode: RoundingMode }
  // Of a group, in settlement only
  | { readonly kind: "enrolledCount"; readonly among: Group }
  | { readonly kind: "reachedCount"; readonly outcome: string; readonly among: Group }
  | {
      readonly kind: "answers";
      readonly observation: string;
      readonly take: Answer;
      readonly statistic: "sum" | "count";
      readonly among: Group;
    }
  | { readonly kind: "groupObserved"; readonly observation: string; readonly take: "first" | "last" | "sum"; readonly among: Group }
  | { readonly kind: "amountSoFar"; readonly among: Group }
  | { readonly kind: "place"; readonly among: Group }
  // An embedder's own
  | { readonly kind: "extension"; readonly extension: string; readonly parameters: Readonly<Record<string, Parameter>> };

/** A parameter of an embedder's own kind: plain JSON. */
export type Parameter = string | number | boolean | null | readonly Parameter[] | { readonly [name: string]: Parameter };

/** Whom a measure of a group looks at: the pot that the rule's `per` makes, or everybody. */
export type Group = "pot" | "whole";

/** Which of a participant's observations a measure of a group takes; `change` is the last less the first, of two at least. */
export type Answer = "first" | "last" | "change";

/** Something that adds up day by day: counted days, hours, wages, or observed values on their day (semantics §4, accumulated). */
export type UnitMeasure =
  | { readonly kind: "days"; readonly condition: Condition }
  | { readonly kind: "hours"; readonly test: PlacementTest }
  | { readonly kind: "wages"; readonly test: PlacementTest }
  | { readonly kind: "observedValues"; readonly observation: string };

/** Something that adds up, or the weeks or months in which it measures as much as a limit says (semantics §4, accumulated). */
export type Measure =
  | UnitMeasure
  | {
      readonly kind: "units";
      readonly unit: "weeks" | "months";
      /** ISO weeks and months of the calendar, or counted from the anchor. */
      readonly from: "calendar" | "anchor";
      readonly of: UnitMeasure;
      /** What a unit must measure to count; `"whole"` is every one of its days. */
      readonly limit: Limit | "whole";
    };
