import { type Exact, commonStep, compare, divide, negate, readExact, round, subtract } from "../../exact/exact.js";
import { shareUnits } from "../../exact/share.js";
import { type DayNumber, readDay, writeDay } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import { type SettlementLine, adjusted, explained, heldUncomputed, inClaimOrder } from "../line.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, selection } from "./rule.js";

/**
 * A part of every line that would be due before a day is taken off it and is a line of its own, due on that day: the
 * entitlement stays as it is (semantics §6, F44).
 */
export const compileWithhold = (rule: RuleOf<"withhold">, surroundings: RuleSurroundings): Apply => {
  const { outcomeOrder } = surroundings;
  const isSelected = selection(rule, surroundings);
  const part = readExact(rule.part) as Exact;
  const now = subtract(1, part);
  // Whole weights are shared by faster than fractions.
  const step = commonStep(part, now);
  const weights = [
    ["later", divide(part, step)],
    ["now", divide(now, step)],
  ] as const;
  const untilOf = laterDay(rule.until);

  const split = (line: SettlementLine): readonly SettlementLine[] => {
    if (!isSelected(line) || line.dueOn === Number.POSITIVE_INFINITY) return [line];
    const until = untilOf(line.dueOn);
    if (until === undefined) return [heldUncomputed(line)];
    const later = shareUnits(round(line.amount, 1, "down"), weights, "largest-remainder")[0]?.[1] ?? 0;
    if (until <= line.dueOn || compare(later, 0) === 0) return [line];
    const reason = { code: "withheld-until", on: writeDay(until) } as const;
    return [
      explained(adjusted(line, rule.id, negate(later)), reason),
      {
        ...line,
        outcome: rule.id,
        outcomeOrder,
        source: line.source ?? { outcome: line.outcome, occurrence: line.occurrence },
        occurrence: `${line.outcome}/${line.occurrence}`,
        dueOn: until,
        price: later,
        adjustments: [],
        amount: later,
        reason,
      },
    ];
  };

  return (lines) => [...lines].flatMap(split).sort(inClaimOrder);
};

const laterDay = (until: RuleOf<"withhold">["until"]): ((due: DayNumber) => DayNumber | undefined) => {
  if (typeof until === "object") return dayAfter(until.after);
  const day = readDay(until);
  return () => day;
};
