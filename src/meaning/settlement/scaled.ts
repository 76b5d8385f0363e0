import { type Exact, compare, multiply, subtract } from "../../exact/exact.js";
import { adjusted, explained, fallen, uncomputed, withoutValue } from "../line.js";
import { lineSituations } from "./line-situation.js";
import { compilePots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/**
 * Every line is multiplied by a factor, exactly; where there is none, or a deadweight is no part of the whole, the line is held at
 * nothing (semantics §6, F31, F33, F34).
 */
export const compileScaled = (rule: RuleOf<"scaled">, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  const pots = compilePots(rule.per, surroundings.programme);
  const worth = surroundings.quantity(rule.by);
  /** What is left of a whole of which a part is taken off is neither less than nothing nor more than all. */
  const isOutOfBounds = (factor: Exact): boolean => rule.as === "deadweight" && (compare(factor, 0) < 0 || compare(factor, 1) > 0);
  const situations = lineSituations([rule.by], pots, isSelected, surroundings);
  return (given, context) => {
    const [situationOf, lines] = situations(given, context);
    return eachLine(lines, (line) => {
      if (!isSelected(line) || pots.ofLine(line) === undefined) return line;
      const factor = worth(situationOf(line));
      if (factor === null || factor === undefined) return explained(fallen(line, rule.id), withoutValue(factor, line));
      return isOutOfBounds(factor)
        ? uncomputed(fallen(line, rule.id))
        : adjusted(line, rule.id, subtract(multiply(line.amount, factor), line.amount));
    });
  };
};
