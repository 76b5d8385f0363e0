import { compare } from "../../exact/exact.js";
import { condition } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import { retention } from "../../terms/anatomy/retention.js";
import type { FindingOf } from "./finding.js";
import { type Search, amountIn, exampleOf, fewSketches, isAboveZero, paidFor, pricedOutcomes, tried } from "./search.js";
import { intervalOf } from "../../terms/constant.js";

/** Hours are asked for, and employment of no hours at all is paid like employment of some; without hours reported it is not paid. */
export const hoursOfZero = ({ programme, reaching, horizon }: Search): readonly FindingOf<"hours-of-zero">[] =>
  pricedOutcomes(programme).flatMap(([{ id: outcome, reached }, place]) => {
    const conditions = everyIn(condition, retention, reached);
    const limits = conditions.flatMap((asking) => (asking.kind === "weeklyHours" ? [intervalOf(asking.limit)] : []));
    if (!limits.some(({ from = 0 }) => compare(from, 0) <= 0)) return [];
    const employed = reaching(outcome).filter(({ form, hours }) => form !== undefined && Number(hours) > 0);
    for (const sketch of employed.slice(0, fewSketches)) {
      const asOf = sketch.first + horizon;
      const having = tried(programme, sketch, {}, asOf);
      const paid = paidFor(having.settlement, outcome);
      if (!isAboveZero(paid)) continue;
      const none = tried(programme, { ...sketch, hours: "0" }, {}, asOf);
      if (compare(paidFor(none.settlement, outcome), paid) !== 0) continue;
      const { hours: _hours, ...unreported } = sketch;
      if (isAboveZero(paidFor(tried(programme, unreported, {}, asOf).settlement, outcome))) continue;
      return [
        {
          pattern: "hours-of-zero" as const,
          path: ["outcomes", place, "reached"],
          operands: { outcome, amount: amountIn(programme, paid) },
          example: exampleOf(having, none),
        },
      ];
    }
    return [];
  });
