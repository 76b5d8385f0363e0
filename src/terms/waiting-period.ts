import type { Day } from "../time/day.js";
import { is } from "./condition.js";
import type { Condition } from "./kinds.js";
import { atLeast, attributeValue, dated } from "./quantity.js";
import { type NumberInTerms, each } from "./written.js";

/** How long somebody must have waited, from a day on, and where that is said. A rule that changes is one of these for each. */
export interface WaitingPeriod {
  /** First day on which it holds. */
  readonly from: Day;
  /** In the unit of the attribute that is asked: weeks on a benefit, months unemployed. */
  readonly atLeast: NumberInTerms;
  /** The law or clause that says so. */
  readonly source: string;
}

/**
 * Days on which somebody has waited as long as the rule of that day asks: an outcome's `given` puts it to the anchor
 * day. The attribute is a number by days, as a register counts it – in one stretch or added up, which differs from
 * scheme to scheme – so that nothing is counted twice. Before the first rule, and without a number, it does not hold.
 * Report §4.6, semantics §4, F56.
 * The lengths here are illustrative:
 *
 * ```ts
 * import { waited } from "payment-by-results";
 *
 * const served = waited("weeksUnemployed", [
 *   { from: "2017-01-01", atLeast: 26, source: "illustrative" },
 *   { from: "2018-07-01", atLeast: 13, source: "illustrative" },
 * ]);
 * served.kind; // => "is"
 * ```
 *
 * @param attribute a number attribute that the programme declares
 * @param periods the rules, by day
 */
export const waited = (attribute: string, periods: readonly WaitingPeriod[]): Condition =>
  is(
    attributeValue(attribute, { on: "thatDay" }),
    atLeast(
      dated(
        each(periods, (period) => [period?.from, period?.atLeast] as const),
        { on: "thatDay" },
      ),
    ),
  );
