import { compare } from "../../exact/exact.js";
import { explained, fallen } from "../line.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, selection } from "./rule.js";

/** A line falls to nothing where no line of the same participant's other outcome is above zero (semantics §6, F19). */
export const compileRequiresPaid = (rule: RuleOf<"requiresPaid">, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  return (given) => {
    const lines = [...given];
    const required = lines.filter((line) => line.outcome === rule.outcome && compare(line.amount, 0) > 0);
    const paid = new Set(required.map((line) => line.participant));
    return lines.map((line) =>
      line.participant === null || !isSelected(line) || paid.has(line.participant)
        ? line
        : explained(fallen(line, rule.id), { code: "required-outcome-not-paid", outcome: rule.outcome }),
    );
  };
};
