import { dueFrom, held, heldUncomputed } from "../line.js";
import type { View } from "../situation.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** A participant's lines are held until something is reached; a line that is no participant's is not (semantics §6, F53). */
export const compileHold = (rule: RuleOf<"hold">, surroundings: RuleSurroundings): Apply => {
  const { firstReached } = surroundings;
  const isSelected = selection(rule, surroundings);
  const untilReached = firstReached(rule.until);
  return (lines, { asOf }) => {
    const known = new Map<View, ReturnType<typeof untilReached>>();
    return eachLine(lines, (line) => {
      const view = line.situation?.view;
      if (view === undefined || !isSelected(line)) return line;
      // Whatever the outcome of the line looked at, this is asked of the participant.
      if (!known.has(view))
        known.set(view, untilReached({ ...view, placements: view.everyPlacement, observations: view.everyObservation }, asOf));
      const day = known.get(view);
      if (day === "not-computed") return heldUncomputed(line);
      return day === undefined ? held(line, { code: "held-until-unlock", rule: rule.id }) : dueFrom(line, day);
    });
  };
};
