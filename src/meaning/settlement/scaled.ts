import { multiply, subtract } from "../../exact/exact.js";
import { adjusted, explained, fallen, withoutValue } from "../line.js";
import { lineSituations } from "./line-situation.js";
import { compilePots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** Every line is multiplied by a factor, exactly; where there is none, the line is held at nothing (semantics §6, F31, F33, F34). */
export const compileScaled = (rule: RuleOf<"scaled">, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  const pots = compilePots(rule.per, surroundings.programme);
  const worth = surroundings.quantity(rule.by);
  const situations = lineSituations([rule.by], pots, isSelected, surroundings);
  return (given, context) => {
    const [situationOf, lines] = situations(given, context);
    return eachLine(lines, (line) => {
      if (!isSelected(line) || pots.ofLine(line) === undefined) return line;
      const factor = worth(situationOf(line));
      return factor === null || factor === undefined
        ? explained(fallen(line, rule.id), withoutValue(factor, line))
        : adjusted(line, rule.id, subtract(multiply(line.amount, factor), line.amount));
    });
  };
};
