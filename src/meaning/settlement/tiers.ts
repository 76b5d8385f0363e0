import { currencyDecimals } from "../../exact/currency.js";
import { type Exact, compare, greatest, least, multiply, subtract, writeUnits } from "../../exact/exact.js";
import { type SettlementLine, adjusted, explained, withoutValue } from "../line.js";
import type { Reason } from "../reason.js";
import type { Situation } from "../situation.js";
import { lineSituations } from "./line-situation.js";
import { compilePots, noPots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/** How far a pot has come: the tier, how many lines more it has, and what they may still come to; without a limit, nothing. */
interface Progress {
  readonly tier: number;
  left: Exact | undefined;
  room: Exact | undefined;
  /** Why nobody can say how many lines the tier has, or what they may come to. */
  readonly unknown: Reason | undefined;
}

/**
 * Each line adds the price of the tier that its number in the pot falls in; beyond the last tier nothing (semantics §6,
 * F30). What a tier is limited to is asked of its first line.
 */
export const compileTiers = (rule: RuleOf<"tiers">, surroundings: RuleSurroundings): Apply => {
  const { programme, quantity, unitsPerWhole } = surroundings;
  const isSelected = selection(rule, surroundings);
  const pots = compilePots(rule.per, programme);
  const tiers = rule.tiers.map(({ count, price, cap }) => ({
    count: count === undefined ? undefined : quantity(count),
    price: quantity(price),
    cap: cap === undefined ? undefined : quantity(cap),
  }));
  const asked = rule.tiers.flatMap(({ count, price, cap }) => [price, count, cap].filter((part) => part !== undefined));
  const situations = lineSituations(asked, pots, isSelected, surroundings);

  const cutByTier = (amount: Exact): Reason => ({
    code: "cut-by-rule",
    rule: rule.id,
    amount: writeUnits(amount, currencyDecimals[programme.currency]),
  });

  const entered = (tier: number, line: SettlementLine, situation: Situation): Progress => {
    const { count, cap } = tiers[tier] ?? {};
    const [left, most] = [count?.(situation) ?? undefined, cap?.(situation) ?? undefined];
    const isUnknown = (count !== undefined && left === undefined) || (cap !== undefined && most === undefined);
    return {
      tier,
      left,
      room: most === undefined ? undefined : multiply(most, unitsPerWhole),
      unknown: isUnknown ? withoutValue(undefined, line) : undefined,
    };
  };

  const isFull = ({ left }: Progress): boolean => left !== undefined && compare(left, 1) < 0;

  return (given, context) => {
    const [situationOf, lines] = situations(given, context);
    const byName = noPots<Progress>();
    return eachLine(lines, (line) => {
      const name = isSelected(line) ? pots.ofLine(line) : undefined;
      if (name === undefined) return line;
      const situation = situationOf(line);
      let progress = byName.get(name) ?? entered(0, line, situation);
      while (progress.tier < tiers.length && isFull(progress)) progress = entered(progress.tier + 1, line, situation);
      byName.set(name, progress);

      if (progress.unknown !== undefined) return explained(line, progress.unknown);
      const price = tiers[progress.tier]?.price;
      if (price === undefined) return explained(line, cutByTier(0));
      if (progress.left !== undefined) progress.left = subtract(progress.left, 1);
      const value = price(situation);
      if (value === null || value === undefined) return explained(line, withoutValue(value, line));

      const whole = multiply(value, unitsPerWhole);
      const added = progress.room === undefined || compare(whole, 0) <= 0 ? whole : least(whole, greatest(progress.room, 0));
      if (progress.room !== undefined) progress.room = subtract(progress.room, added);
      const priced = adjusted(line, rule.id, added);
      return compare(added, whole) < 0 ? explained(priced, cutByTier(subtract(whole, added))) : priced;
    });
  };
};
