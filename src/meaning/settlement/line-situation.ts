import type { Quantity } from "../../terms/kinds.js";
import type { SettlementLine } from "../line.js";
import type { Situation } from "../situation.js";
import { groupReadings } from "./group-reading.js";
import type { Pots } from "./pots.js";
import { readsGroup } from "./reads.js";
import type { RuleContext, RuleSurroundings } from "./rule.js";

/** What quantities of a rule may read of a line and of its group; and the lines, which were gone through where groups are read. */
type LineSituations = (
  lines: Iterable<SettlementLine>,
  context: RuleContext,
  /** The lines that are numbered, where the rule adds them. */
  numbered?: readonly SettlementLine[],
) => readonly [situationOf: (line: SettlementLine) => Situation, lines: Iterable<SettlementLine>];

/** Groups are put together only for quantities that read them. */
export const lineSituations = (
  quantities: readonly Quantity[],
  pots: Pots,
  isSelected: (line: SettlementLine) => boolean,
  { unitsPerWhole }: RuleSurroundings,
): LineSituations => {
  if (!quantities.some(readsGroup)) return (lines) => [(line) => ({ ...line.situation, agreement: line.agreement }), lines];
  return (given, context, numbered) => {
    const all = [...given];
    const lines = all.filter(isSelected);
    const groupOf = groupReadings({ pots, lines, numbered: numbered ?? lines, context, unitsPerWhole });
    return [(line) => ({ ...line.situation, agreement: line.agreement, group: groupOf(line) }), all];
  };
};
