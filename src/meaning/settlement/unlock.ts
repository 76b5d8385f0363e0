import { compare, round } from "../../exact/exact.js";
import type { DayNumber } from "../../time/day.js";
import { type SettlementLine, dueFrom, held, withoutValue } from "../line.js";
import type { Reason } from "../reason.js";
import { lineSituations } from "./line-situation.js";
import { type Pots, compilePots, noPots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleContext, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** The day the last target of a pot was met, or why its lines are held. */
type Unlocked = DayNumber | Reason;

/** Lines are held until so many occurrences of other outcomes were reached in their pot; then they fall due (semantics §6, F20). */
export const compileUnlock = (rule: RuleOf<"unlock">, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  const pots = compilePots(rule.per, surroundings.programme);
  const targets = rule.targets.map(({ outcome, count }) => ({ outcome, worth: surroundings.quantity(count) }));
  const situations = lineSituations(
    rule.targets.map((target) => target.count),
    pots,
    isSelected,
    surroundings,
  );

  return (given, context) => {
    const [situationOf, lines] = situations(given, context);
    const daysOf = daysReached(new Set(targets.map((target) => target.outcome)), pots, context);
    const unlockedAt = (line: SettlementLine): Unlocked => {
      let unlocked = Number.NEGATIVE_INFINITY;
      for (const { outcome, worth } of targets) {
        const count = worth(situationOf(line));
        if (count === null || count === undefined) return withoutValue(count, line);
        if (compare(count, 0) <= 0) continue;
        const met = daysOf(outcome, line)[(round(count, 1, "up") as number) - 1];
        if (met === undefined) return { code: "held-until-unlock", rule: rule.id };
        unlocked = Math.max(unlocked, met);
      }
      return unlocked;
    };
    const byName = noPots<Unlocked>();
    return eachLine(lines, (line) => {
      const name = isSelected(line) ? pots.ofLine(line) : undefined;
      if (name === undefined) return line;
      const unlocked = byName.get(name) ?? unlockedAt(line);
      byName.set(name, unlocked);
      return typeof unlocked === "number" ? dueFrom(line, unlocked) : held(line, unlocked);
    });
  };
};

/** The days on which the outcomes named were reached in the pot of a line, in order. */
const daysReached = (
  outcomes: ReadonlySet<string>,
  pots: Pots,
  { reached, members }: RuleContext,
): ((outcome: string, line: SettlementLine) => readonly DayNumber[]) => {
  const views = new Map(members.map((member) => [member.participant, member.view]));
  const byOutcome = new Map([...outcomes].map((outcome) => [outcome, new Map<string, DayNumber[]>()]));
  for (const entry of reached) {
    const byPot = byOutcome.get(entry.outcome);
    const name = byPot === undefined ? undefined : pots.ofReached(entry, entry.view ?? views.get(entry.participant));
    if (byPot === undefined || name === undefined) continue;
    const days = byPot.get(name);
    if (days === undefined) byPot.set(name, [entry.reachedOn]);
    else days.push(entry.reachedOn);
  }
  for (const byPot of byOutcome.values()) for (const days of byPot.values()) days.sort((a, b) => a - b);
  return (outcome, line) => byOutcome.get(outcome)?.get(pots.reachedOf(line) ?? "") ?? [];
};
