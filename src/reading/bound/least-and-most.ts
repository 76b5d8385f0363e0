import { type DecimalText, round, writeUnits } from "../../exact/exact.js";
import { type Ledger, type Reckoning, type Scope, reckon } from "./ledger.js";
import { type Extended, type Range, greater, hull, isLimited, lesser, nothing, order, plus } from "./range.js";

/** Why nobody can say what something comes to at most, or at least. */
export interface Unbounded {
  readonly end: "least" | "most";
  /** Id of the outcome or rule whose lines are without limit. */
  readonly outcome: string;
  /**
   * `participants`: no greatest number of them is stated. `series`: it counts once for each placement, employer or enrolment.
   * `times`: it may be reached again and again. `amount`: its amount has no limit, by what the terms say of `rule`.
   */
  readonly because: "participants" | "series" | "times" | "amount";
  /** Id of the outcome or rule that leaves the amount without limit. */
  readonly rule?: string;
}

/** What is paid at least and at most, both included: decimal text in the programme's currency, `null` where nobody can say. */
export interface LeastAndMost {
  readonly least: DecimalText | null;
  readonly most: DecimalText | null;
  /** Why an end is `null`; empty where none is. */
  readonly unbounded: readonly Unbounded[];
}

/** The least and the most of the whole, and of each agreement in the programme's order. */
export interface WrittenBound {
  readonly total: LeastAndMost;
  readonly agreements: readonly (LeastAndMost & { readonly agreement: string })[];
}

/** What can be said of the lines as all rules have left them. */
export const writtenBound = (ledger: Ledger): WrittenBound => {
  const { ids, scopes } = ledger;
  const each = scopes.map((scope) => ({ scope, ...ends(reckon(ledger, scope), ids) }));
  const all = ends(reckon(ledger, undefined), ids);
  const total = {
    least: greater(
      all.least,
      each.reduce<Extended>((sum, { least }) => plus(sum, least), 0),
    ),
    most: lesser(
      all.most,
      each.reduce<Extended>((sum, { most }) => plus(sum, most), 0),
    ),
  };
  return {
    total: written(ledger, undefined, total),
    agreements: each.map(({ scope, ...range }) => ({ agreement: scope.agreement.id, ...written(ledger, scope, range) })),
  };
};

const ends = ({ least, most }: Reckoning, ids: readonly string[]): Range => ({ least: least(ids), most: most(ids) });

/** Amounts that are finer than the unit are written so that the bound holds them. */
const written = (ledger: Ledger, scope: Scope | undefined, { least, most }: Range): LeastAndMost => {
  const write = (amount: Extended, isMost: boolean): DecimalText | null => {
    if (!isLimited(amount)) return null;
    const isAway = order(amount, 0) > 0 === isMost;
    return writeUnits(round(amount, 1, isAway ? "up" : "down"), ledger.compiled.decimals);
  };
  const unbounded = [...whyUnbounded(ledger, scope, "least", least), ...whyUnbounded(ledger, scope, "most", most)];
  return { least: write(least, false), most: write(most, true), unbounded };
};

const whyUnbounded = (ledger: Ledger, scope: Scope | undefined, end: Unbounded["end"], value: Extended): readonly Unbounded[] => {
  if (isLimited(value)) return [];
  const reckoned = reckon(ledger, scope);
  const { outcomes } = ledger.compiled.programme;
  return ledger.ids.flatMap((id): readonly Unbounded[] => {
    if (isLimited(reckoned[end]([id]))) return [];
    const scopes = scope === undefined ? ledger.scopes : [scope];
    const range = scopes.reduce<Range>((all, { ever }) => hull(all, ever.get(id) ?? nothing), nothing);
    if (!isLimited(range[end])) return [{ end, outcome: id, because: "amount", rule: ledger.unlimitedBy.get(id) ?? id }];
    const outcome = outcomes.find((one) => one.id === id);
    const isEndless = [ledger.newcomer, ...ledger.people].some(({ ahead }) => !isLimited(ahead.get(id) ?? 0));
    if (!isEndless || outcome === undefined) return [{ end, outcome: id, because: "participants" }];
    return [{ end, outcome: id, because: (outcome.oncePer ?? "participant") === "participant" ? "times" : "series" }];
  });
};
