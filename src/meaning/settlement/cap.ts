import { type Exact, add, compare, divide, greatest, least, multiply, round, subtract } from "../../exact/exact.js";
import { shareUnits } from "../../exact/share.js";
import { type SettlementLine, adjusted, explained, withoutValue } from "../line.js";
import type { Reason } from "../reason.js";
import { lineSituations } from "./line-situation.js";
import { compilePots, noPots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

type Cap = RuleOf<"cap">;

/** What is left in a pot, in smallest units or lines; or why nobody can say. */
interface Pot {
  room: Exact;
  readonly unknown: Reason | undefined;
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
  const served = servedInOrder(rule);

  const cutTo = (line: SettlementLine, amount: Exact, { unknown }: Pot): SettlementLine => {
    const cut = adjusted(line, rule.id, subtract(amount, line.amount));
    return cut === line || unknown === undefined ? cut : explained(cut, unknown);
  };

  return (given, context) => {
    const [situationOf, lines] = situations(given, context);
    const byName = noPots<Pot>();
    /** The pot of a line, limited to what is asked of its first line. */
    const potOf = (line: SettlementLine): Pot | undefined => {
      const name = isSelected(line) ? pots.ofLine(line) : undefined;
      if (name === undefined) return undefined;
      const known = byName.get(name);
      if (known !== undefined) return known;
      const value = worth(situationOf(line));
      const isKnown = value !== null && value !== undefined;
      const pot: Pot = isKnown ? { room: multiply(value, unit), unknown: undefined } : { room: 0, unknown: withoutValue(value, line) };
      byName.set(name, pot);
      return pot;
    };
    if (rule.crossing !== "proRata") {
      return eachLine(lines, (line) => {
        const pot = potOf(line);
        return pot === undefined ? line : cutTo(line, served(line.amount, pot), pot);
      });
    }
    const left = [...lines];
    const placesOf = new Map<Pot, number[]>();
    left.forEach((line, place) => {
      const pot = potOf(line);
      if (pot === undefined) return;
      const before = placesOf.get(pot);
      if (before === undefined) placesOf.set(pot, [place]);
      else before.push(place);
    });
    for (const [pot, places] of placesOf) {
      const amounts = inProportion(
        rule,
        places.map((place) => (left[place] as SettlementLine).amount),
        pot.room,
      );
      places.forEach((place, index) => (left[place] = cutTo(left[place] as SettlementLine, amounts[index] as Exact, pot)));
    }
    return left;
  };
};

/** What is paid of the next amount of a pot when earlier ones are served first; what it takes is taken from the pot. */
const servedInOrder = ({ counts, crossing }: Cap): ((amount: Exact, pot: Pot) => Exact) => {
  const served = (amount: Exact, room: Exact): Exact => {
    if (compare(amount, 0) <= 0) return amount;
    if (counts === "lines") return compare(room, 1) >= 0 ? amount : 0;
    if (compare(amount, room) <= 0) return amount;
    return crossing === "none" ? 0 : greatest(room, 0);
  };
  return (amount, pot) => {
    const paid = served(amount, pot.room);
    pot.room = subtract(pot.room, counts === "lines" ? Math.max(compare(paid, 0), 0) : paid);
    return paid;
  };
};

/** What a pot's amounts come to when all that are above zero are cut in proportion, to whole smallest units (semantics §8). */
const inProportion = ({ counts }: Cap, amounts: readonly Exact[], limit: Exact): readonly Exact[] => {
  const above = amounts.filter((amount) => compare(amount, 0) > 0);
  const whole = above.reduce(add, 0);
  const room =
    counts === "lines"
      ? multiply(whole, divide(limit, Math.max(above.length, 1)))
      : subtract(limit, amounts.filter((amount) => compare(amount, 0) < 0).reduce(add, 0));
  if (above.length === 0 || compare(whole, room) <= 0) return amounts;
  const shares = shareUnits(
    round(greatest(room, 0), 1, "down"),
    above.map((amount) => ["", amount]),
    "largest-remainder",
  );
  let next = 0;
  // An amount of less than a unit must not be rounded up beyond itself.
  return amounts.map((amount) => (compare(amount, 0) > 0 ? least(amount, shares[next++]?.[1] as Exact) : amount));
};
