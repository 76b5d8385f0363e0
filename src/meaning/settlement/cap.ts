import { type Exact, add, compare, divide, greatest, least, multiply, round, subtract } from "../../exact/exact.js";
import { shareUnits } from "../../exact/share.js";
import { type SettlementLine, adjusted, explained, withoutValue } from "../line.js";
import type { Reason } from "../reason.js";
import { lineSituations } from "./line-situation.js";
import { compilePots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, selection } from "./rule.js";

type Cap = RuleOf<"cap">;

/** What a pot is limited to, asked of its first line: in smallest units or lines, or why nobody can say. */
interface PotLimit {
  readonly limit: Exact;
  readonly unknown?: Reason;
}

/** Lines of one pot, in the order of claims. */
interface Pot extends PotLimit {
  readonly lines: SettlementLine[];
}

/**
 * A limit of amounts or of lines above zero, for each pot (semantics §6). Negative lines give room back to an amount.
 * A limit that has no value is one of nothing.
 */
export const compileCap = (rule: Cap, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  const pots = compilePots(rule.per, surroundings.programme);
  const worth = surroundings.quantity(rule.limit);
  const unit = rule.counts === "lines" ? 1 : surroundings.unitsPerWhole;
  const situations = lineSituations([rule.limit], pots, isSelected, surroundings);
  const paid = rule.crossing === "proRata" ? paidInProportion(rule) : paidInOrder(rule);

  return (lines, context) => {
    const situationOf = situations(lines, context);
    const limitAt = (line: SettlementLine): PotLimit => {
      const value = worth(situationOf(line));
      return value === null || value === undefined ? { limit: 0, unknown: withoutValue(value, line) } : { limit: multiply(value, unit) };
    };
    const byName = new Map<string, Pot>();
    for (const line of lines) {
      const name = isSelected(line) ? pots.ofLine(line) : undefined;
      if (name === undefined) continue;
      const pot = byName.get(name);
      if (pot === undefined) byName.set(name, { ...limitAt(line), lines: [line] });
      else pot.lines.push(line);
    }
    const left = new Map<SettlementLine, SettlementLine>();
    for (const pot of byName.values()) {
      const amounts = paid(pot);
      pot.lines.forEach((line, place) => {
        const cut = adjusted(line, rule.id, subtract(amounts[place] as Exact, line.amount));
        if (cut !== line) left.set(line, pot.unknown === undefined ? cut : explained(cut, pot.unknown));
      });
    }
    return lines.map((line) => left.get(line) ?? line);
  };
};

/** What a pot's lines are paid when earlier ones are served first. */
const paidInOrder = ({ counts, crossing }: Cap): ((pot: Pot) => readonly Exact[]) => {
  const served = (amount: Exact, room: Exact): Exact => {
    if (compare(amount, 0) <= 0) return amount;
    if (counts === "lines") return compare(room, 1) >= 0 ? amount : 0;
    if (compare(amount, room) <= 0) return amount;
    return crossing === "none" ? 0 : greatest(room, 0);
  };
  const taken = (amount: Exact): Exact => (counts === "lines" ? Math.max(compare(amount, 0), 0) : amount);
  return ({ limit, lines }) => {
    let room = limit;
    return lines.map((line) => {
      const amount = served(line.amount, room);
      room = subtract(room, taken(amount));
      return amount;
    });
  };
};

/** What a pot's lines are paid when all that are above zero are cut in proportion, to whole smallest units (semantics §8). */
const paidInProportion = ({ counts }: Cap): ((pot: Pot) => readonly Exact[]) => {
  return ({ limit, lines }) => {
    const amounts = lines.map((line) => line.amount);
    const above = amounts.filter((amount) => compare(amount, 0) > 0);
    const whole = above.reduce(add, 0);
    const room =
      counts === "lines"
        ? multiply(whole, divide(limit, Math.max(above.length, 1)))
        : subtract(limit, amounts.filter((amount) => compare(amount, 0) < 0).reduce(add, 0));
    if (compare(whole, room) <= 0) return amounts;
    const shares = shareUnits(round(greatest(room, 0), 1, "down"), above.map((amount) => ["", amount]), "largest-remainder");
    let next = 0;
    // An amount of less than a unit must not be rounded up beyond itself.
    return amounts.map((amount) => (compare(amount, 0) > 0 ? least(amount, shares[next++]?.[1] as Exact) : amount));
  };
};
