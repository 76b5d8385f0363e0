import type { Quantity } from "../../terms/kinds.js";
import { ProgrammeError, extensionsOf, programme } from "../../terms/checked-programme.js";
import type { ProgrammeTerms } from "../../terms/programme.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { money } from "../../terms/quantity.js";
import type { SettlementRule } from "../../terms/settlement.js";

/** The programme with other terms, or nothing where those are not sound together. */
export const withTerms = (terms: Programme, changed: Partial<ProgrammeTerms>): Programme | undefined => {
  try {
    return programme({ ...terms, ...changed }, [...extensionsOf(terms).values()]);
  } catch (thrown) {
    if (thrown instanceof ProgrammeError) return undefined;
    throw thrown;
  }
};

/** Every object anywhere in some terms. */
export const objectsIn = (terms: unknown): readonly Readonly<Record<string, unknown>>[] =>
  typeof terms !== "object" || terms === null
    ? []
    : [...(Array.isArray(terms) ? [] : [terms as Readonly<Record<string, unknown>>]), ...Object.values(terms).flatMap(objectsIn)];

/** Every `kind` that occurs anywhere in some terms. */
export const kindsIn = (terms: unknown): ReadonlySet<string> =>
  new Set(objectsIn(terms).flatMap(({ kind }) => (typeof kind === "string" ? [kind] : [])));

/** Does one of these kinds occur anywhere in some terms? */
export const hasKind = (terms: unknown, ...kinds: readonly string[]): boolean => {
  const found = kindsIn(terms);
  return kinds.some((kind) => found.has(kind));
};

/** Quantities that read what others have come to: a line with one of them is not looked at by itself. */
const ofGroups: readonly Quantity["kind"][] = ["enrolledCount", "reachedCount", "answers", "groupObserved", "amountSoFar", "place"];

/** Does anything in some terms read a group? */
export const readsGroups = (terms: unknown): boolean => hasKind(terms, ...ofGroups);

/** Does a rule look at each participant's lines without those of others? */
const looksAtOne = (rule: SettlementRule): boolean =>
  ["rounded", "payLag", "withhold", "claimDeadline", "hold", "requiresPaid"].includes(rule.kind) ||
  (rule.kind === "scaled" && !readsGroups(rule));

/** Only the rules that look at each participant alone: what is left of a settlement when people do not see each other. */
export const oneByOne = (terms: Programme): Programme | undefined => withTerms(terms, { settlement: terms.settlement.filter(looksAtOne) });

/** Does a rule round every line, so that no price need be of the currency's unit? */
const roundsAll = (rule: SettlementRule): boolean => rule.kind === "rounded" && rule.outcomes === undefined;

/** The outcomes that some terms name. */
const namedIn = (terms: unknown): readonly string[] => [
  ...objectsIn(terms).flatMap(({ outcome }) => (typeof outcome === "string" ? [outcome] : [])),
  ...objectsIn(terms).flatMap(({ requires }) => (Array.isArray(requires) ? (requires as readonly string[]) : [])),
  ...objectsIn(terms).flatMap(({ excludes }) => (excludes === undefined ? [] : (excludes as NonNullable<Outcome["excludes"]>).outcomes)),
];

/** Only the outcomes that are not left out and name none that is, with none but the rules that round. */
export const withoutOutcomes = (terms: Programme, isLeftOut: (outcome: Outcome) => boolean): Programme | undefined => {
  const stays = (id: string): boolean => {
    const outcome = terms.outcomes.find((one) => one.id === id);
    return outcome !== undefined && !isLeftOut(outcome) && namedIn(outcome).every(stays);
  };
  const outcomes = terms.outcomes.filter(({ id }) => stays(id));
  if (outcomes.length === 0) return undefined;
  return withTerms(terms, {
    outcomes: outcomes.map((outcome) => untiered(terms, outcome)),
    settlement: terms.settlement.filter(roundsAll),
  });
};

/** Without its rule of tiers, a price by tiers is one of nothing. */
const untiered = ({ currency }: Programme, outcome: Outcome): Outcome =>
  outcome.price === "tiered" ? { ...outcome, price: money(0, currency) } : outcome;
