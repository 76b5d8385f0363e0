import type { Measure } from "../../terms/kinds.js";
import type { Programme } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import { leastDays } from "../../time/period-length.js";
import { constantOf } from "../../terms/constant.js";

/**
 * So many days it takes at least to reach each outcome, from enrolment to the day reached, both included: its own
 * period, and no less than what it requires or is counted from.
 */
export const shortestOf = ({ outcomes }: Programme): ((outcome: string) => number) => {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const known = new Map<string, number>();
  const shortest = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, 1);
    const outcome = byId.get(id);
    const own = outcome === undefined ? 1 : shortestReach(outcome.reached, shortest);
    const days = (outcome?.requires ?? []).reduce((most, required) => Math.max(most, shortest(required)), own);
    known.set(id, days);
    return days;
  };
  return shortest;
};

const shortestReach = (reached: Retention, shortest: (outcome: string) => number): number => {
  const anchor =
    "anchor" in reached && typeof reached.anchor === "object" && "outcome" in reached.anchor ? shortest(reached.anchor.outcome) - 1 : 0;
  switch (reached.kind) {
    case "sustained":
    case "accumulated":
      return anchor + shortestFromAnchor(reached);
    case "at": {
      const days = reached.checkpoints.map((checkpoint) =>
        typeof checkpoint === "object" && "after" in checkpoint ? leastDays(checkpoint.after) + 1 : 1,
      );
      return anchor + Math.min(...days);
    }
    case "metered":
    case "observed":
      return 1;
    case "anyOf":
      return Math.min(...reached.of.map((member) => shortestReach(member, shortest)));
    case "allOf":
      return Math.max(...reached.of.map((member) => shortestReach(member, shortest)));
  }
};

/** So many days there are at least from the first counted day to the day reached, both included. */
export const shortestFromAnchor = (reached: Extract<Retention, { kind: "sustained" | "accumulated" }>): number => {
  if (reached.kind === "sustained") return leastDays(reached.period) + (reached.reachedOn === "dayAfter" ? 1 : 0);
  const least = constantOf(reached.atLeast);
  return typeof least === "number" && least >= 1 ? daysToMeasure(reached.measure, least) : 1;
};

const shortestMonth = 28;

/** So many days it takes to measure so much; weeks and months may be touched on their last and first day only. */
const daysToMeasure = (measure: Measure, amount: number): number => {
  if (measure.kind === "days") return amount;
  if (measure.kind !== "units" || amount < 2) return 1;
  return (measure.unit === "weeks" ? 7 : shortestMonth) * (amount - 2) + 2;
};
