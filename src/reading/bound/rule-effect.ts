import { type Exact, divide, multiply, readExact, round } from "../../exact/exact.js";
import { readsGroup } from "../../meaning/settlement/reads.js";
import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn, namesIn } from "../../terms/anatomy/parts.js";
import type { Quantity } from "../../terms/kinds.js";
import type { Agreement } from "../../terms/programme.js";
import type { PotKey, RuleOf, SettlementRule } from "../../terms/settlement.js";
import type { Ceiling } from "./ceiling.js";
import { type Ledger, type Scope, canBeNegative, reckon } from "./ledger.js";
import { quantityRange } from "./quantity-range.js";
import {
  type Extended,
  type Range,
  aboveZero,
  anything,
  belowZero,
  greater,
  hull,
  isLimited,
  lesser,
  nothing,
  only,
  order,
  orNothing,
  plus,
  productOf,
  sumOf,
  through,
  times,
} from "./range.js";

/** The lines a rule sees, by the outcome or rule whose lines they are: all of them, or perhaps only some. */
export type Selected = ReadonlyMap<string, "all" | "some">;

/** A limit of the lines of a pot, as the agreements that share the pot say. */
export interface PotLimit {
  readonly per: readonly PotKey[];
  readonly ids: readonly string[];
  readonly most: (agreements: readonly Agreement[]) => Extended;
  /** How many lines the limit counts. */
  readonly lines: (agreements: readonly Agreement[]) => Extended;
}

/** What a settlement rule that changes amounts does to what is known and not known of the lines. */
export interface Effect {
  /** What it does to what a line can be; to those of which it may see only some, it may do nothing. */
  readonly change: (range: Range, id: string, scope: Scope) => Range;
  /** Does the settlement say what known lines of an id come to, whatever is recorded later? */
  readonly isSteady: (id: string) => boolean;
  /** How a limit of sums looks after it, of which it may change lines; `undefined` where nothing can be said any more. */
  readonly ceiling: (ceiling: Ceiling, scopes: readonly Scope[]) => Ceiling | undefined;
  /** Limits that the rule sets itself. */
  readonly limits: readonly PotLimit[];
}

/** The kinds that change what lines come to. The others add lines, divide them, or move the days on which they are due. */
export type AmountRule = RuleOf<"cap" | "shareCap" | "tiers" | "requiresPaid" | "scaled" | "claimDeadline" | "rounded">;

const always: readonly PotKey[] = ["outcome", "agreement", "payer", "month", "year"];

/** The agreements whose lines may share a pot with those of one of them. */
export const agreementsSharing = ({ compiled }: Ledger, per: readonly PotKey[], agreement: Agreement): readonly Agreement[] => {
  if (per.includes("agreement")) return [agreement];
  const { agreements } = compiled.programme;
  return per.includes("payer") ? agreements.filter(({ payer }) => payer === agreement.payer) : agreements;
};

/** Are the lines of an id those of agreements themselves, and no participant's? */
export const isOfAgreements = ({ compiled: { programme } }: Ledger, id: string): boolean =>
  programme.settlement.some((rule: SettlementRule) => rule.id === id && rule.kind === "fee" && rule.due !== "enrolment");

/** Are all lines of an id in some pot? */
const isInPots = (ledger: Ledger, per: readonly PotKey[], id: string): boolean =>
  per.every((key) => (typeof key === "string" && always.includes(key)) || (key === "participant" && !isOfAgreements(ledger, id)));

/** What any lines that a rule sees come to together, for quantities that read it, in the currency's main unit. */
const amountsRead = (ledger: Ledger, asked: Quantity): Range => {
  if (!everyIn(quantity, quantity, asked).some(({ kind }) => kind === "amountSoFar")) return nothing;
  // Of some lines more may be said than of all, where others are below zero.
  if (ledger.ids.some(canBeNegative(ledger))) return anything;
  return { least: 0, most: inMainUnit(ledger, reckon(ledger, undefined).most(ledger.ids)) };
};

/** Smallest units in the currency's main unit. */
export const inMainUnit = ({ compiled }: Ledger, units: Extended): Extended =>
  isLimited(units) ? divide(units, compiled.unitsPerWhole) : units;

/** What a quantity of a rule can come to; where there may be no value, it may be nothing as well. */
const valuesOf = (ledger: Ledger, selected: Selected, asked: Quantity): ((agreements: readonly Agreement[]) => Range) => {
  const amounts = amountsRead(ledger, asked);
  const outcomes = ledger.compiled.programme.outcomes.filter(({ id }) => selected.has(id));
  const known = new Map<string, Range>();
  return (agreements) => {
    const key = JSON.stringify(agreements.map(({ id }) => id));
    const before = known.get(key);
    if (before !== undefined) return before;
    const worth = quantityRange(asked, ledger.standing(agreements, outcomes, amounts));
    const range = worth === undefined ? nothing : worth.isSure ? worth.range : orNothing(worth.range);
    known.set(key, range);
    return range;
  };
};

/** Has a quantity a value of a known line that nothing to come can change? Not where it reads a group, or what else somebody reaches. */
const isSettled = (asked: Quantity): boolean => !readsGroup(asked) && namesIn("outcome", quantity, asked).length === 0;

const wholeLines = (count: Extended): Extended => aboveZero(isLimited(count) ? round(count, 1, "down") : count);

/** What a kind of rule does. Complete by type. */
export const effectOf = (ledger: Ledger, rule: AmountRule, selected: Selected): Effect => {
  const { programme, unitsPerWhole } = ledger.compiled;
  const isNegative = canBeNegative(ledger);
  const ids = [...selected.keys()];
  const isSteadyNow = (id: string): boolean => ledger.firmness.get(id) === "steady";
  const values = (quantity: Quantity): ((agreements: readonly Agreement[]) => Range) => valuesOf(ledger, selected, quantity);
  const isTouched = ({ ids: under }: Ceiling): boolean => ids.some((id) => under.has(id));
  const isAbove = ({ ids: under }: Ceiling): boolean => ![...under].some(isNegative);
  const same = (ceiling: Ceiling): Ceiling => ceiling;
  const sameAbove = (ceiling: Ceiling): Ceiling | undefined => (!isTouched(ceiling) || isAbove(ceiling) ? ceiling : undefined);
  const whole = (per: readonly PotKey[]): readonly string[] => ids.filter((id) => selected.get(id) === "all" && isInPots(ledger, per, id));
  const greatestLine = (some: readonly string[]): Extended =>
    ledger.scopes.reduce<Extended>((most, { ever }) => some.reduce((found, id) => greater(found, (ever.get(id) ?? nothing).most), most), 0);

  switch (rule.kind) {
    case "cap": {
      const limit = values(rule.limit);
      const inPots = new Set(whole(rule.per));
      const counts = rule.counts === "lines";
      const allAbove = !ids.some(isNegative);
      const isPlain = rule.crossing !== "proRata" && isSettled(rule.limit) && ids.every(isSteadyNow);
      return {
        change: ({ least, most }, id, { agreement }) => {
          const { most: room } = limit(agreementsSharing(ledger, rule.per, agreement));
          const cut = { least: belowZero(least), most };
          if (!inPots.has(id)) return cut;
          if (counts) return order(room, 1) < 0 ? { ...cut, most: belowZero(most) } : cut;
          if (!allAbove) return cut;
          return { ...cut, most: lesser(most, times(times(aboveZero(room), unitsPerWhole), ledger.pieces.get(id) ?? 1)) };
        },
        isSteady: () => isPlain,
        ceiling: same,
        limits: [
          {
            per: rule.per,
            ids: [...inPots],
            most: (agreements) => {
              const { most: room } = limit(agreements);
              return counts ? times(wholeLines(room), greatestLine(ids)) : times(aboveZero(room), unitsPerWhole);
            },
            lines: (agreements) => (counts ? wholeLines(limit(agreements).most) : Number.POSITIVE_INFINITY),
          },
        ],
      };
    }
    case "shareCap": {
      const { of, among } = rule;
      const target = typeof of === "object" ? of.target : undefined;
      const involved = [...ids, ...(among ?? ledger.ids).flatMap((id) => ledger.withheld.get(id) ?? [id])];
      const isPlain =
        rule.excess === "lost" && of !== "enrolled" && (target === undefined || isSettled(target)) && involved.every(isSteadyNow);
      const share = readExact(rule.share) as Exact;
      const ofTarget = target === undefined ? undefined : values(target);
      const count = (agreements: readonly Agreement[]): Extended => {
        const whose = ofTarget === undefined ? ledger.standing(agreements, [], nothing).people.most : aboveZero(ofTarget(agreements).most);
        return wholeLines(times(whose, share));
      };
      const kind = whole(rule.per);
      return {
        change: orNothing,
        isSteady: () => isPlain,
        ceiling: same,
        limits:
          of === "enrolled" || target !== undefined
            ? [{ per: rule.per, ids: kind, most: (agreements) => times(count(agreements), greatestLine(ids)), lines: count }]
            : [],
      };
    }
    case "tiers": {
      const tiers = rule.tiers.map(({ count, price, cap }) => ({
        count: count === undefined ? undefined : values(count),
        price: values(price),
        cap: cap === undefined ? undefined : values(cap),
      }));
      const asked = rule.tiers.flatMap(({ count, price, cap }) => [count, price, cap].filter((part) => part !== undefined));
      const isPlain = asked.every(isSettled) && ids.every(isSteadyNow);
      const priceIn = (agreements: readonly Agreement[]): Range =>
        tiers.reduce<Range>((all, { price }) => hull(all, price(agreements)), nothing);
      const isBare = ids.every((id) =>
        ledger.scopes.every(({ ever }) => order((ever.get(id) ?? nothing).most, 0) === 0 && !isNegative(id)),
      );
      const isPositive = order(priceIn(programme.agreements).least, 0) >= 0;
      const lines = (agreements: readonly Agreement[]): Extended =>
        tiers.reduce<Extended>(
          (sum, { count }) => plus(sum, count === undefined ? Number.POSITIVE_INFINITY : wholeLines(count(agreements).most)),
          0,
        );
      const most = (agreements: readonly Agreement[]): Extended =>
        tiers.reduce<Extended>((sum, { count, price, cap }) => {
          const number = count === undefined ? Number.POSITIVE_INFINITY : wholeLines(count(agreements).most);
          const all = times(number, aboveZero(price(agreements).most));
          return plus(sum, cap === undefined ? all : lesser(all, aboveZero(cap(agreements).most)));
        }, 0);
      return {
        change: (range, _id, { agreement }) =>
          sumOf(range, productOf(priceIn(agreementsSharing(ledger, rule.per, agreement)), only(unitsPerWhole))),
        isSteady: () => isPlain,
        ceiling: (ceiling) => (isTouched(ceiling) ? undefined : ceiling),
        limits:
          isBare && isPositive
            ? [{ per: rule.per, ids: whole(rule.per), most: (agreements) => times(most(agreements), unitsPerWhole), lines }]
            : [],
      };
    }
    case "requiresPaid":
    case "claimDeadline":
      return { change: orNothing, isSteady: () => false, ceiling: sameAbove, limits: [] };
    case "scaled": {
      const factors = values(rule.by);
      const factorIn = ({ agreement }: Scope): Range => factors(agreementsSharing(ledger, rule.per, agreement));
      const inPots = new Set(whole(rule.per));
      return {
        change: (range, id, scope) => {
          const factor = factorIn(scope);
          const pieces = ledger.pieces.get(id) ?? 1;
          const isMixed = pieces > 1 && order(factor.least, 0) < 0;
          const size = (of: Range): Extended => greater(of.most, times(of.least, -1));
          // Parts of a line may be multiplied by different factors: of both signs, they are no part of it any more.
          const largest = isMixed ? times(times(size(range), size(factor)), pieces) : 0;
          const scaled = isMixed ? { least: times(largest, -1), most: largest } : productOf(range, factor);
          return inPots.has(id) ? scaled : hull(range, scaled);
        },
        isSteady: (id) => isSettled(rule.by) && isSteadyNow(id),
        ceiling: (ceiling, scopes) => {
          if (!isTouched(ceiling)) return ceiling;
          const factor = scopes.map(factorIn).reduce(hull);
          if (!isAbove(ceiling) || order(factor.least, 0) < 0) return undefined;
          const isWhole = [...ceiling.ids].every((id) => inPots.has(id));
          return { ...ceiling, most: times(ceiling.most, isWhole ? factor.most : greater(factor.most, 1)) };
        },
        limits: [],
      };
    }
    case "rounded": {
      const to = multiply(readExact(rule.to) as Exact, unitsPerWhole);
      return {
        change: (range, id) => {
          const pieces = ledger.pieces.get(id) ?? 1;
          if (pieces === 1) return through(range, (end) => round(end, to, rule.mode));
          const more = multiply(to, pieces);
          return { least: plus(range.least, multiply(more, -1)), most: plus(range.most, more) };
        },
        isSteady: isSteadyNow,
        ceiling: (ceiling) => {
          if (!isTouched(ceiling) || (rule.mode === "down" && isAbove(ceiling))) return ceiling;
          return isAbove(ceiling) && isLimited(ceiling.lines)
            ? { ...ceiling, most: plus(ceiling.most, times(ceiling.lines, to)) }
            : undefined;
        },
        limits: [],
      };
    }
  }
};
