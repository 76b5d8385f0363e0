import { everyIn } from "../../terms/anatomy/parts.js";
import { retention } from "../../terms/anatomy/retention.js";
import { type DayNumber, readDay } from "../../time/day.js";
import type { Retention } from "../../terms/retention.js";
import { later } from "./example-facts.js";
import type { FindingOf } from "./finding.js";
import { type Search, exampleOf, fewSketches, isAboveZero, linesOf, amountOf, pricedOutcomes, tried } from "./search.js";

/** A generation: 29 years of 365.25 days, so that what is reached within a year of the start is reached in the thirtieth. */
const generation = Math.ceil(29 * 365.25);

/** Is it added up within a stretch of time? */
const isWithinTime = (reached: Retention): boolean =>
  everyIn(retention, retention, reached).some((part) => part.kind === "accumulated" && part.within !== undefined);

/** An outcome without a last day is paid however late the stay begins. */
export const noDeadline = (search: Search): readonly FindingOf<"no-deadline">[] => {
  const { programme, horizon, reaching } = search;
  if (programme.tracking !== undefined) return [];
  return pricedOutcomes(programme).flatMap(([{ id: outcome, by, reached }, place]) => {
    if (by !== undefined || isWithinTime(reached)) return [];
    for (const sketch of reaching(outcome).slice(0, fewSketches)) {
      const soon = tried(programme, sketch, {}, sketch.first + horizon);
      const late = tried(programme, later(sketch, generation), {}, sketch.first + generation + horizon);
      const paid = [soon, late].map(({ settlement }) => linesOf(settlement, outcome).find(({ amount }) => isAboveZero(amountOf(amount))));
      const [early, afterwards] = paid;
      if (early === undefined || afterwards === undefined) continue;
      if ((readDay(afterwards.reachedOn) as DayNumber) - sketch.enrolled < generation) continue;
      return [
        {
          pattern: "no-deadline" as const,
          path: ["outcomes", place],
          operands: { outcome, early: early.reachedOn, late: afterwards.reachedOn },
          example: exampleOf(soon, late),
        },
      ];
    }
    return [];
  });
};
