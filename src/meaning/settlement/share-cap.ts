import { type Exact, compare, divide, multiply, readExact, round, subtract } from "../../exact/exact.js";
import type { DayNumber } from "../../time/day.js";
import { type SettlementLine, dueFrom, explained, fallen, withoutValue } from "../line.js";
import type { Reason } from "../reason.js";
import type { Situation } from "../situation.js";
import { lineSituations } from "./line-situation.js";
import { type NamedPots, compilePots, noPots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleContext, type RuleSurroundings, selection } from "./rule.js";

/** One pot while its lines are gone through in the order of claims. */
interface Pot {
  /** The days on which what the share is of became one more, in order. */
  readonly arrivals: DayNumber[];
  /** How many of them lie before the line at hand, or are the line itself. */
  seen: number;
  /** How many lines of the kind are paid. */
  served: number;
  /** A number that the share is of instead, asked of the pot's first line. */
  readonly target: Exact | undefined;
  readonly unknown: Reason | undefined;
}

/**
 * Lines of one kind are at most so large a share (semantics §6, F29). With N others paid that is floor(N·p / (100 − p))
 * of the kind; of anything else floor(p % of it). So the k-th of the kind has room once what the share is of has come to
 * k·(1 − s) / s, or k / s, where s is the share as a ratio.
 */
export const compileShareCap = (rule: RuleOf<"shareCap">, surroundings: RuleSurroundings): Apply => {
  const isKind = selection(rule, surroundings);
  const isAmong = selection({ outcomes: rule.among ?? surroundings.programme.outcomes.map(({ id }) => id) }, surroundings);
  const pots = compilePots(rule.per, surroundings.programme);
  const share = readExact(rule.share) as Exact;
  const neededForOne = compare(share, 0) > 0 ? divide(rule.of === "paid" ? subtract(1, share) : 1, share) : undefined;
  const target = typeof rule.of === "object" ? rule.of.target : undefined;
  const worth = target === undefined ? undefined : surroundings.quantity(target);
  const situations = lineSituations(target === undefined ? [] : [target], pots, isKind, surroundings);
  const isDeferred = rule.excess === "deferred";

  /** Does a line make what the share is of one more? */
  const adds = (line: SettlementLine): boolean => {
    if (rule.of === "paid") return isAmong(line) && !isKind(line) && compare(line.amount, 0) > 0;
    return rule.of === "reached" && (isAmong(line) || isKind(line));
  };

  const emptyPot = (line: SettlementLine, situationOf: (line: SettlementLine) => Situation): Pot => {
    const value = worth?.(situationOf(line));
    const isUnknown = worth !== undefined && (value === null || value === undefined);
    return {
      arrivals: [],
      seen: 0,
      served: 0,
      target: isUnknown ? 0 : (value ?? undefined),
      unknown: isUnknown ? withoutValue(value, line) : undefined,
    };
  };

  const potsOf = (lines: readonly SettlementLine[], context: RuleContext): NamedPots<Pot> => {
    const byName = noPots<Pot>();
    const [situationOf] = situations(lines, context);
    for (const line of lines) {
      const name = isKind(line) || isAmong(line) ? pots.ofLine(line) : undefined;
      if (name === undefined) continue;
      const pot = byName.get(name) ?? emptyPot(line, situationOf);
      byName.set(name, pot);
      if (adds(line)) pot.arrivals.push(line.reachedOn);
    }
    return byName;
  };

  return (given, context) => {
    const lines = [...given];
    const byName = potsOf(lines, context);
    const enrolled = rule.of === "enrolled" ? enrolmentDays(context, (member) => pots.ofMember(member, context.asOf)) : undefined;
    return lines.map((line) => {
      const name = isKind(line) || isAmong(line) ? pots.ofLine(line) : undefined;
      const pot = name === undefined ? undefined : byName.get(name);
      if (pot === undefined) return line;
      const arrivals = enrolled === undefined ? pot.arrivals : (enrolled.get(pots.membersOf(line) ?? "") ?? []);
      if (adds(line)) pot.seen++;
      if (enrolled !== undefined) while ((arrivals[pot.seen] ?? Number.POSITIVE_INFINITY) <= line.reachedOn) pot.seen++;
      if (!isKind(line) || compare(line.amount, 0) <= 0) return line;

      const needed = neededForOne === undefined ? undefined : multiply(neededForOne, pot.served + 1);
      const soFar = pot.target ?? (isDeferred ? arrivals.length : pot.seen);
      if (needed === undefined || compare(needed, soFar) > 0) {
        const cut = fallen(line, rule.id);
        return pot.unknown === undefined ? cut : explained(cut, pot.unknown);
      }
      pot.served++;
      if (!isDeferred || pot.target !== undefined) return line;
      return dueFrom(line, arrivals[(round(needed, 1, "up") as number) - 1] ?? line.dueOn);
    });
  };
};

/** The days on which the members of each pot enrolled, in order. */
const enrolmentDays = (
  { members }: RuleContext,
  potOf: (member: RuleContext["members"][number]) => string | undefined,
): ReadonlyMap<string, readonly DayNumber[]> => {
  const days = new Map<string, DayNumber[]>();
  for (const member of members) {
    const name = potOf(member);
    if (name === undefined) continue;
    const known = days.get(name);
    if (known === undefined) days.set(name, [member.view.enrolled]);
    else known.push(member.view.enrolled);
  }
  for (const known of days.values()) known.sort((a, b) => a - b);
  return days;
};
