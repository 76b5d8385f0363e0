import type { Exact } from "../../exact/exact.js";
import type { KnownGroupObservation } from "../../facts/timeline.js";
import type { Condition, Quantity } from "../../terms/kinds.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import type { Retention } from "../../terms/retention.js";
import type { RuleTerms } from "../../terms/settlement.js";
import type { DayNumber } from "../../time/day.js";
import type { Worth } from "../compiler.js";
import { type SettlementLine, fallen, uncomputed } from "../line.js";
import type { View } from "../situation.js";

/** What a rule needs to know of the programme it stands in. */
export interface RuleSurroundings {
  readonly programme: Programme;
  /** Smallest units in one unit of the currency. */
  readonly unitsPerWhole: Exact;
  /** Place, in the order of claims, of the lines that the rule adds. */
  readonly outcomeOrder: number;
  readonly quantity: (quantity: Quantity) => Worth;
  /** Does a condition hold for a person on a day? `undefined` where nobody can tell, since a period refuses its month. */
  readonly condition: (condition: Condition) => (view: View, day: DayNumber) => boolean | undefined;
  /** The day on which something is first reached, as far as days have come; or that it cannot be computed. */
  readonly firstReached: (retention: Retention) => (view: View, asOf: DayNumber) => DayNumber | "not-computed" | undefined;
}

/** Somebody who is enrolled in the intake. */
export interface Member {
  readonly participant: string;
  readonly participantPlace: number;
  readonly view: View;
  /** As of the day settled. */
  readonly agreement: Agreement | undefined;
}

/** An outcome reached, priced or not. */
export interface ReachedByMember {
  readonly participant: string;
  readonly outcome: string;
  /** On the day reached. */
  readonly agreement: Agreement;
  readonly anchor: DayNumber;
  readonly reachedOn: DayNumber;
  readonly view?: View;
}

/** The tallies that rules see besides the lines (semantics §6). */
export interface RuleContext {
  readonly asOf: DayNumber;
  /** Everybody enrolled in the intake; filled only where a rule reads it. */
  readonly members: readonly Member[];
  /** Filled only where a rule reads it. */
  readonly reached: readonly ReachedByMember[];
  readonly observations: readonly KnownGroupObservation[];
}

/** From the ordered lines to the ordered lines, each of them asked for once: most rules pass them on one by one. */
export type Apply = (lines: Iterable<SettlementLine>, context: RuleContext) => Iterable<SettlementLine>;

/** The lines as they come, each changed. */
export function* eachLine(lines: Iterable<SettlementLine>, change: (line: SettlementLine) => SettlementLine): Iterable<SettlementLine> {
  for (const line of lines) yield change(line);
}

/** A settlement rule, compiled. */
export interface CompiledRule {
  readonly apply: Apply;
  /** Does it read the situation of the lines? */
  readonly readsClaims: boolean;
  /** Does it read the members of the context? */
  readonly readsMembers: boolean;
  /** Does it read what was reached? */
  readonly readsReached: boolean;
}

/** Is a line one of those that the rule is stated for? A line that is no participant's meets no condition. */
export const selection = (terms: Omit<RuleTerms, "id">, surroundings: RuleSurroundings): ((line: SettlementLine) => boolean) => {
  const asked = selected(terms, surroundings);
  return terms.given === undefined ? (asked as (line: SettlementLine) => boolean) : (line) => asked(line) === true;
};

/** The same; `undefined` where nobody can tell whether the rule's condition holds. */
const selected = (
  { outcomes, given }: Omit<RuleTerms, "id">,
  { condition }: RuleSurroundings,
): ((line: SettlementLine) => boolean | undefined) => {
  const ids = outcomes === undefined ? undefined : new Set(outcomes);
  const isNamed = (line: SettlementLine): boolean => ids === undefined || ids.has(line.outcome);
  if (given === undefined) return isNamed;
  const holds = condition(given);
  return (line) => {
    const view = line.situation?.view;
    if (!isNamed(line) || view === undefined) return false;
    // It asks the participant, whatever placements the outcome looks at.
    const isWhole = view.placements === view.everyPlacement && view.observations === view.everyObservation;
    return holds(isWhole ? view : { ...view, placements: view.everyPlacement, observations: view.everyObservation }, line.reachedOn);
  };
};

/** A rule of which nobody can tell whether it is stated for a line lets the line fall to nothing, and sees it no more. */
export const withoutUntold = (rule: RuleTerms, surroundings: RuleSurroundings, apply: Apply): Apply => {
  if (rule.given === undefined) return apply;
  const asked = selected(rule, surroundings);
  return (lines, context) =>
    apply(
      eachLine(lines, (line) => (asked(line) === undefined ? uncomputed(fallen(line, rule.id)) : line)),
      context,
    );
};
