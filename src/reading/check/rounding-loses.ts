import { compare, negate } from "../../exact/exact.js";
import type { FindingOf } from "./finding.js";
import { type Search, amountOf, exampleOf, fewSketches, isAboveZero, linesOf, pricedOutcomes, tried } from "./search.js";

/** A rule rounds a price to nothing: its unit is greater than what it rounds. */
export const roundingLoses = ({ programme, reaching, horizon }: Search): readonly FindingOf<"rounding-loses">[] =>
  programme.settlement.flatMap((rule, place) => {
    if (rule.kind !== "rounded") return [];
    return pricedOutcomes(programme).flatMap(([{ id: outcome }]) => {
      for (const sketch of reaching(outcome).slice(0, fewSketches)) {
        const asOf = sketch.first + horizon;
        const having = tried(programme, sketch, {}, asOf);
        const lost = linesOf(having.settlement, outcome).find(
          ({ price, amount, adjustments }) =>
            isAboveZero(amountOf(price)) &&
            compare(amountOf(amount), 0) === 0 &&
            adjustments.some(([id, by]) => id === rule.id && compare(amountOf(by), negate(amountOf(price))) === 0),
        );
        if (lost === undefined) continue;
        const without = tried(programme, sketch, "none", asOf);
        return [
          {
            pattern: "rounding-loses" as const,
            path: ["settlement", place, "to"],
            operands: { rule: rule.id, outcome, price: lost.price },
            example: exampleOf(without, having),
          },
        ];
      }
      return [];
    });
  });
