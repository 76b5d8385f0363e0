import { type Exact, add, compare, divide, multiply, negate, round, subtract } from "./exact.js";

/**
 * Who gets the odd unit when an amount does not divide (semantics §8).
 *
 * - `largest-remainder`: those who lost most by rounding down, ties to the first listed
 * - `in-order`: one unit each from the first listed on
 * - `to-first`, `to-last`: all of it to the first or last listed that has a weight
 * - `{ to }`: all of it to the party named
 */
export type RemainderPolicy = "largest-remainder" | "in-order" | "to-first" | "to-last" | { readonly to: string };

/** The policies that are a word. */
export const remainderPolicies = ["largest-remainder", "in-order", "to-first", "to-last"] as const satisfies readonly RemainderPolicy[];

export type WeightedParty = readonly [party: string, weight: Exact];

/**
 * Splits whole units by weight so that the parts sum to them exactly. A weight of 0 gets nothing, negative amounts
 * are the mirror image of positive ones.
 *
 * @throws RangeError when no weight is above zero, one is below, the amount is not whole, or the named party has no weight
 */
export const shareUnits = (
  units: Exact,
  parties: readonly WeightedParty[],
  policy: RemainderPolicy,
): readonly (readonly [party: string, units: Exact])[] => {
  if (compare(units, 0) < 0) return shareUnits(negate(units), parties, policy).map(([party, part]) => [party, negate(part)]);
  const whole = parties.reduce<Exact>((sum, [, weight]) => add(sum, weight), 0);
  if (compare(whole, 0) <= 0 || parties.some(([, weight]) => compare(weight, 0) < 0)) {
    throw new RangeError("Weights must not be negative, and one must be above zero");
  }
  if (compare(round(units, 1, "down"), units) !== 0) throw new RangeError("Only whole units can be shared");

  const divided = parties.map(([, weight]) => wholeParts(multiply(units, weight), whole));
  const parts = divided.map(([part]) => part);
  const lost = divided.map(([, rest]) => rest);
  const weighted = parties.flatMap(([, weight], place) => (compare(weight, 0) > 0 ? [place] : []));
  const order = receivingOrder(policy, parties, weighted, lost);

  let rest = parts.reduce<Exact>(subtract, units);
  for (let turn = 0; compare(rest, 0) > 0; turn++) {
    const place = order[turn % order.length] as number;
    parts[place] = add(parts[place] as Exact, 1);
    rest = subtract(rest, 1);
  }
  return parties.map(([party], place) => [party, parts[place] as Exact]);
};

/** How many times a divisor goes into a number that is not negative, and what is left. */
const wholeParts = (value: Exact, divisor: Exact): readonly [times: Exact, rest: Exact] => {
  if (typeof value === "number" && typeof divisor === "number") {
    const rest = value % divisor;
    return [(value - rest) / divisor, rest];
  }
  const times = round(divide(value, divisor), 1, "down");
  return [times, subtract(value, multiply(times, divisor))];
};

const receivingOrder = (
  policy: RemainderPolicy,
  parties: readonly WeightedParty[],
  weighted: readonly number[],
  lost: readonly Exact[],
): readonly number[] => {
  if (typeof policy === "object") {
    const named = weighted.find((place) => parties[place]?.[0] === policy.to);
    if (named === undefined) throw new RangeError("The party that gets the remainder has no weight");
    return [named];
  }
  switch (policy) {
    case "in-order":
      return weighted;
    case "to-first":
      return weighted.slice(0, 1);
    case "to-last":
      return weighted.slice(-1);
    case "largest-remainder":
      return [...weighted].sort((a, b) => compare(lost[b] as Exact, lost[a] as Exact) || a - b);
  }
};
