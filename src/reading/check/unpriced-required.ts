import { compare } from "../../exact/exact.js";
import type { FindingOf } from "./finding.js";
import { type Search, amountOf, exampleOf, fewSketches, isAboveZero, isReached, linesOf, pricedOutcomes, tried } from "./search.js";

/** Lines are paid only where another outcome is paid, and that one is only recorded: both are reached, and nothing is paid. */
export const unpricedRequired = ({ programme, reaching, horizon }: Search): readonly FindingOf<"unpriced-required">[] =>
  programme.settlement.flatMap((rule, place) => {
    if (rule.kind !== "requiresPaid") return [];
    const required = rule.outcome;
    if (programme.outcomes.some(({ id, price }) => id === required && price !== undefined)) return [];
    const selected = pricedOutcomes(programme).filter(([{ id }]) => rule.outcomes === undefined || rule.outcomes.includes(id));
    return selected.flatMap(([{ id: outcome }]) => {
      const reachRequired = new Set(reaching(required));
      for (const sketch of reaching(outcome)
        .filter((reaches) => reachRequired.has(reaches))
        .slice(0, fewSketches)) {
        const asOf = sketch.first + horizon;
        const having = tried(programme, sketch, {}, asOf);
        const lines = linesOf(having.settlement, outcome);
        const isLost =
          lines.some(({ price }) => isAboveZero(amountOf(price))) && lines.every(({ amount }) => compare(amountOf(amount), 0) === 0);
        if (!isLost || !isReached(having.settlement, required)) continue;
        return [
          {
            pattern: "unpriced-required" as const,
            path: ["settlement", place, "outcome"],
            operands: { rule: rule.id, outcome, required },
            example: exampleOf(tried(programme, sketch, "none", asOf), having),
          },
        ];
      }
      return [];
    });
  });
