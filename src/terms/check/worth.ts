import { type Currency, isCurrency, unitsPerWhole } from "../../exact/currency.js";
import { type Exact, commonStep, divide, isWholeMultiple, multiply } from "../../exact/exact.js";
import { hourParts } from "../../facts/timeline.js";
import type { Measure } from "../kinds.js";

/** What a quantity is a number of. */
export type Unit = "money" | "number";

/** The largest number of which everything that a quantity can be is a whole multiple; `undefined` where there is none. */
export type Step = Exact | undefined;

/** What a quantity can be. */
export interface Worth {
  readonly unit: Unit;
  readonly step: Step;
}

/** Numbers in facts are whole multiples of this. */
export const factStep: Exact = divide(1, hourParts);

export const count: Worth = { unit: "number", step: 1 };

export const stepOfEither = (a: Step, b: Step): Step => (a === undefined || b === undefined ? undefined : commonStep(a, b));

export const stepOfProduct = (a: Step, b: Step): Step => (a === undefined || b === undefined ? undefined : multiply(a, b));

/** Can every value be written in the currency's smallest unit? */
export const staysInUnit = (step: Step, currency: Currency): boolean =>
  !isCurrency(currency) || (step !== undefined && isWholeMultiple(multiply(step, unitsPerWhole(currency)), 1));

/** What a measure comes to. A day's share of a week's hours or a month's wages can be any fraction. */
export const worthOfMeasure = (measure: Measure): Worth => {
  switch (measure.kind) {
    case "days":
    case "units":
      return count;
    case "hours":
      return { unit: "number", step: undefined };
    case "wages":
      return { unit: "money", step: undefined };
    case "observedValues":
      return { unit: "number", step: factStep };
  }
};

/** What a limit of a measure must be. Whether observed values are money is known to whoever writes the terms. */
export const unitOfLimit = (measure: Measure): Unit | "either" =>
  measure.kind === "observedValues" ? "either" : worthOfMeasure(measure).unit;

/** The step of an amount that may be any number of the currency's smallest units. */
export const smallestUnit = (currency: Currency): Step => (isCurrency(currency) ? divide(1, unitsPerWhole(currency)) : undefined);
