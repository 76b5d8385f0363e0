import { type Exact, add, compare, least, negate, subtract } from "../exact/exact.js";
import type { Outcome } from "../terms/programme.js";
import type { DayNumber } from "../time/day.js";
import { type SettlementLine, adjusted } from "./line.js";
import { inOrderOfNeed } from "./reading-order.js";
import type { Occurrence } from "./situation.js";

/** What of an occurrence decides whether another outcome takes its place. */
type Named = Pick<SettlementLine, "outcome" | "series">;

/** An outcome that takes precedence over others, in one series where they count by the same unit. */
interface Excluder {
  readonly outcome: Outcome;
  readonly onUpgrade: NonNullable<Outcome["excludes"]>["onUpgrade"];
  /** The day from which it takes precedence. */
  readonly day: DayNumber;
  readonly named: readonly string[];
  readonly names: (occurrence: Named) => boolean;
  readonly isOwn: (line: Named) => boolean;
}

/** What becomes of what was paid, where outcomes take precedence over others that were reached before them (semantics §4). */
export interface Precedence {
  /** The outcome that replaces an occurrence reached before it, so that what was paid is recovered. */
  readonly replacing: (occurrence: Named) => string | undefined;
  /** The claims, with the difference where that is what is paid. */
  readonly withDifferences: (claims: readonly SettlementLine[]) => readonly SettlementLine[];
}

/**
 * Compiled once for the outcomes of a programme, and asked of what one participant has reached. What is reached on or after
 * the day of an outcome that takes precedence is none, and not looked at here.
 */
export const compilePrecedence = (
  outcomes: readonly Outcome[],
): ((occurrencesOf: (outcome: string) => readonly Occurrence[]) => Precedence) => {
  const unitOf = new Map(outcomes.map(({ id, oncePer }) => [id, oncePer ?? "participant"]));
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  // What another one is paid is known once its own differences are.
  const inOrder = inOrderOfNeed(outcomes, ({ excludes }) => excludes?.outcomes.flatMap((id) => byId.get(id) ?? []) ?? []);
  const excluding = inOrder.flatMap((outcome) => (outcome.excludes === undefined ? [] : [{ outcome, excludes: outcome.excludes }]));
  return (occurrencesOf) => {
    const excluders = excluding.flatMap(({ outcome, excludes }): readonly Excluder[] => {
      const { id } = outcome;
      const first = new Map<string, DayNumber>();
      for (const { series, reachedOn } of occurrencesOf(id)) if (!first.has(series)) first.set(series, reachedOn);
      return [...first].map(([series, day]) => ({
        outcome,
        onUpgrade: excludes.onUpgrade,
        day,
        named: excludes.outcomes,
        names: (named) =>
          excludes.outcomes.includes(named.outcome) && (named.series === series || unitOf.get(named.outcome) !== unitOf.get(id)),
        isOwn: (line) => line.outcome === id && line.series === series,
      }));
    });
    const replacers = excluders.filter(({ onUpgrade }) => onUpgrade === "replace").sort((a, b) => a.day - b.day);
    return {
      replacing: (occurrence) => replacers.find(({ names }) => names(occurrence))?.outcome.id,
      withDifferences: (all) => {
        // By outcome that pays the difference, what of each claim it has been paid for already: each is subtracted once.
        const spent = new Map<string, Map<string, Exact>>();
        return excluders.reduce((claims, excluder) => {
          if (excluder.onUpgrade !== "payDifference") return claims;
          const before = spent.get(excluder.outcome.id) ?? new Map<string, Exact>();
          spent.set(excluder.outcome.id, before);
          return withDifference(claims, excluder, before);
        }, all);
      },
    };
  };
};

/** The first claim of an outcome less the prices of those it takes the place of, but not below nothing. */
const withDifference = (
  claims: readonly SettlementLine[],
  { named, names, isOwn }: Excluder,
  spent: Map<string, Exact>,
): readonly SettlementLine[] => {
  const own = claims.find(isOwn);
  if (own === undefined) return claims;
  const less = new Map<string, Exact>();
  let left = own.amount;
  const compared = claims.filter(names);
  const inOrder = named.flatMap((id) => compared.filter((claim) => claim.outcome === id));
  for (const { outcome, series, occurrence, amount } of inOrder) {
    const key = JSON.stringify([outcome, series, occurrence]);
    const part = least(subtract(amount, spent.get(key) ?? 0), left);
    if (compare(part, 0) <= 0) continue;
    spent.set(key, add(spent.get(key) ?? 0, part));
    less.set(outcome, add(less.get(outcome) ?? 0, part));
    left = subtract(left, part);
  }
  const reduced = [...less].reduce((line, [outcome, amount]) => adjusted(line, outcome, negate(amount)), own);
  return claims.map((line) => (line === own ? reduced : line));
};
