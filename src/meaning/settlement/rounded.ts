import { type Exact, multiply, readExact, round, subtract } from "../../exact/exact.js";
import { adjusted } from "../line.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** Each line is rounded by itself (semantics §6). */
export const compileRounded = (rule: RuleOf<"rounded">, surroundings: RuleSurroundings): Apply => {
  const { unitsPerWhole } = surroundings;
  const isSelected = selection(rule, surroundings);
  const to = multiply(readExact(rule.to) as Exact, unitsPerWhole);
  return (lines) =>
    eachLine(lines, (line) =>
      isSelected(line) ? adjusted(line, rule.id, subtract(round(line.amount, to, rule.mode), line.amount)) : line,
    );
};
