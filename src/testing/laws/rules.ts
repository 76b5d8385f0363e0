import {
  type Exact,
  add,
  compare,
  divide,
  isWholeMultiple,
  multiply,
  negate,
  readAmount,
  round,
  subtract,
  writeExact,
} from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import type { Line } from "../../reading/settlement.js";
import type { Quantity } from "../../terms/kinds.js";
import type { Agreement, Programme } from "../../terms/programme.js";
import { money, number } from "../../terms/quantity.js";
import { type PotKey, type SettlementRule, cap, deadweight, scaled } from "../../terms/settlement.js";
import { type Verdict, every, law, lineKey, same } from "./law.js";
import { withTerms } from "./terms.js";

type RuleOf<Kind extends SettlementRule["kind"]> = Extract<SettlementRule, { readonly kind: Kind }>;

const exact = (decimal: string): Exact => readAmount(decimal);
const total = (amounts: readonly Exact[]): Exact => amounts.reduce(add, 0);

/** An amount as a counterexample tells it. */
const told = (amount: Exact | undefined): string | undefined =>
  amount === undefined ? undefined : writeExact(amount, { least: 0, most: 12 });

const toldOf = ({ line, before, after }: Seen) => ({ line, before: told(before), after: told(after) });

const agreementOf = (programme: Programme, line: Line): Agreement | undefined =>
  programme.agreements.find(({ id }) => id === line.agreement);

/** What a line has of a pot's key; nothing where it is in no pot, or where the line alone does not say. */
const keyOf = (programme: Programme, key: PotKey, line: Line): string | null | undefined => {
  if (typeof key === "object") return undefined;
  const values: Readonly<Record<typeof key, string | null | undefined>> = {
    participant: line.participant,
    outcome: line.outcome,
    placement: line.placement,
    employer: line.employer,
    agreement: line.agreement,
    payer: agreementOf(programme, line)?.payer,
    month: line.reachedOn.slice(0, 7),
    year: line.reachedOn.slice(0, 4),
  };
  return values[key];
};

/** A constant, or what the agreement names; other limits need more than a line says. */
const worthOf = (programme: Programme, quantity: Quantity, line: Line): Exact | undefined => {
  if (quantity.kind === "number") return exact(quantity.value);
  if (quantity.kind === "money") return exact(quantity.amount);
  const value = quantity.kind === "agreed" ? agreementOf(programme, line)?.values?.[quantity.name] : undefined;
  return value === undefined ? undefined : worthOf(programme, value, line);
};

/** Is a rule stated for some lines alone, of those who meet a condition? A line does not say of whom it is. */
const isForSome = ({ given }: SettlementRule): boolean => given !== undefined;

/** The lines that a rule has seen, with what they came to before it and after it. */
interface Seen {
  readonly line: Line;
  readonly before: Exact;
  readonly after: Exact;
}

/** Is everything on the line written exactly? A number that never ends is written with as many decimals as will do. */
const isWrittenExactly = ({ price, amount, adjustments }: Line): boolean =>
  [price, amount, ...adjustments.map(([, adjustment]) => adjustment)].every((written) => (written.split(".")[1] ?? "").length < 10);

const seenBy = (programme: Programme, rule: SettlementRule, lines: readonly Line[]): readonly Seen[] => {
  const place = programme.settlement.indexOf(rule);
  const later = new Set(programme.settlement.slice(place).map(({ id }) => id));
  return lines
    .filter(({ outcome }) => !later.has(outcome) && (rule.outcomes?.includes(outcome) ?? true))
    .map((line) => {
      // Outcomes adjust lines before any rule does, where they pay the difference.
      const before = total([exact(line.price), ...line.adjustments.flatMap(([id, amount]) => (later.has(id) ? [] : [exact(amount)]))]);
      return {
        line,
        before,
        after: total([before, ...line.adjustments.flatMap(([id, amount]) => (id === rule.id ? [exact(amount)] : []))]),
      };
    });
};

/** The lines of each pot, in the order of claims; nothing where lines alone do not say which pot they are in. */
const potsOf = (programme: Programme, per: readonly PotKey[], seen: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> | undefined => {
  if (per.some((key) => typeof key === "object")) return undefined;
  const pots = new Map<string, Seen[]>();
  for (const entry of seen) {
    const keys = per.map((key) => keyOf(programme, key, entry.line));
    // A line that is no participant's is in no pot per participant.
    if (keys.includes(null) || keys.includes(undefined)) continue;
    const pot = JSON.stringify(keys);
    pots.set(pot, [...(pots.get(pot) ?? []), entry]);
  }
  return pots;
};

const isPaid = (amount: Exact): boolean => compare(amount, 0) > 0;

const potHolds = (programme: Programme, rule: RuleOf<"cap">, pot: string, seen: readonly Seen[]): Verdict => {
  if (!seen.every(({ line }) => isWrittenExactly(line))) return "does-not-apply";
  // A pot whose lines are of several agreements has no one limit that they name; the first line's is the pot's.
  const limit = seen[0] === undefined ? undefined : worthOf(programme, rule.limit, seen[0].line);
  if (limit === undefined) return "does-not-apply";
  const raised = seen.find(({ before, after }) => compare(after, before) > 0 && isPaid(before));
  if (raised !== undefined) return { done: `${rule.id}, pot ${pot}`, expected: "no line raised", found: toldOf(raised) };
  let paid: Exact = 0;
  const isShared = rule.crossing === "proRata";
  return every(
    seen.map(({ line, after }, place): Verdict => {
      paid = add(paid, rule.counts === "lines" ? (isPaid(after) ? 1 : 0) : after);
      // Shared by all lines of the pot, what the first few of them come to says nothing.
      if (isShared && place < seen.length - 1) return "does-not-apply";
      const isWithin = compare(paid, compare(limit, 0) < 0 ? 0 : limit) <= 0;
      return isWithin || compare(after, 0) <= 0
        ? "holds"
        : { done: `${rule.id}, pot ${pot}, up to ${lineKey(line)}`, expected: told(limit), found: told(paid) };
    }),
  );
};

/** Caps hold. */
export const capsHold = law(
  "caps hold",
  "In the order of claims, the lines of a pot never come to more than its limit, nor are more of them paid, and a cap raises no line.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    return every(
      programme.settlement.flatMap((rule): readonly Verdict[] => {
        if (rule.kind !== "cap" || isForSome(rule)) return [];
        const pots = potsOf(programme, rule.per, seenBy(programme, rule, lines));
        return pots === undefined ? [] : [...pots].map(([pot, seen]) => potHolds(programme, rule, pot, seen));
      }),
    );
  },
);

/** The most of the kind that may be paid; nothing where lines alone do not say. */
const mostOf = (programme: Programme, rule: RuleOf<"shareCap">, kind: readonly Seen[], among: readonly Seen[]): Exact | undefined => {
  const share = exact(rule.share);
  if (rule.of === "paid") {
    const others = among.filter(({ after }) => isPaid(after)).length;
    return compare(share, 1) >= 0 ? undefined : divide(multiply(others, share), subtract(1, share));
  }
  const whole =
    rule.of === "reached"
      ? among.length + kind.length
      : typeof rule.of === "object" && kind[0] !== undefined
        ? worthOf(programme, rule.of.target, kind[0].line)
        : undefined;
  return whole === undefined ? undefined : multiply(whole, share);
};

/** Share caps hold. */
export const shareCapsHold = law(
  "share caps hold",
  "No more lines of a kind are paid than the share allows of what it is taken of, and none of them is raised.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    return every(
      programme.settlement.flatMap((rule): readonly Verdict[] => {
        if (rule.kind !== "shareCap" || isForSome(rule)) return [];
        const { outcomes: _outcomes, ...unselected } = rule;
        const place = programme.settlement.indexOf(rule);
        const everything = seenBy(
          { ...programme, settlement: [...programme.settlement.slice(0, place), unselected, ...programme.settlement.slice(place + 1)] },
          unselected,
          lines,
        );
        const pots = potsOf(programme, rule.per, everything);
        return [...(pots ?? [])].map(([pot, seen]): Verdict => {
          const isKind = ({ line }: Seen): boolean => rule.outcomes?.includes(line.outcome) ?? true;
          const kind = seen.filter(isKind);
          const among = seen.filter(
            (entry) => !isKind(entry) && (rule.among ?? programme.outcomes.map(({ id }) => id)).includes(entry.line.outcome),
          );
          const most = mostOf(programme, rule, kind, among);
          if (most === undefined || kind.length === 0) return "does-not-apply";
          const served = kind.filter(({ after }) => isPaid(after)).length;
          const isCutWhole = kind.every(({ before, after }) => compare(before, after) === 0 || compare(after, 0) === 0);
          return compare(served, most) <= 0 && isCutWhole
            ? "holds"
            : { done: `${rule.id}, pot ${pot}`, expected: told(most), found: kind.map(toldOf) };
        });
      }),
    );
  },
);

const tiersHold = (programme: Programme, rule: RuleOf<"tiers">, pot: string, seen: readonly Seen[]): Verdict => {
  const first = seen[0];
  if (first === undefined) return "does-not-apply";
  let [tier, left, paid]: [number, Exact | undefined, Exact] = [-1, 0, 0];
  return every(
    seen.map(({ line, before, after }): Verdict => {
      while (tier < rule.tiers.length && left !== undefined && compare(left, 1) < 0) {
        tier++;
        paid = 0;
        const { count } = rule.tiers[tier] ?? {};
        left = count === undefined ? undefined : worthOf(programme, count, line);
        if (count !== undefined && left === undefined) return "does-not-apply";
      }
      if (left !== undefined) left = subtract(left, 1);
      const { price, cap: most } = rule.tiers[tier] ?? { price: number(0) };
      const [worth, limit] = [worthOf(programme, price, line), most === undefined ? undefined : worthOf(programme, most, line)];
      if (worth === undefined || compare(worth, 0) < 0 || (most !== undefined && limit === undefined)) return "does-not-apply";
      const added = subtract(after, before);
      paid = add(paid, added);
      const isWithin = compare(added, 0) >= 0 && compare(added, worth) <= 0 && (limit === undefined || compare(paid, limit) <= 0);
      return isWithin
        ? "holds"
        : { done: `${rule.id}, pot ${pot}, ${lineKey(line)}`, expected: [told(worth), told(limit)], found: [told(added), told(paid)] };
    }),
  );
};

/** Tiers hold. */
export const tiersKeepToTheirPrices = law(
  "tiers hold",
  "Each line adds at most the price of the tier that its number falls in, the lines of a tier no more than its cap, and beyond the last tier nothing.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    return every(
      programme.settlement.flatMap((rule): readonly Verdict[] => {
        if (rule.kind !== "tiers" || isForSome(rule)) return [];
        const pots = potsOf(programme, rule.per, seenBy(programme, rule, lines));
        return pots === undefined ? [] : [...pots].map(([pot, seen]) => tiersHold(programme, rule, pot, seen));
      }),
    );
  },
);

/** Rounding. */
export const roundingIsSmall = law(
  "rounding is by less than a unit",
  "A rule that rounds changes no line by as much as what it rounds to, and leaves a whole multiple of that.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    return every(
      programme.settlement.flatMap((rule): readonly Verdict[] => {
        if (rule.kind !== "rounded" || isForSome(rule)) return [];
        const to = exact(rule.to);
        return seenBy(programme, rule, lines).map(({ line, before, after }): Verdict => {
          if (!isWrittenExactly(line)) return "does-not-apply";
          const change = subtract(after, before);
          const size = compare(change, 0) < 0 ? negate(change) : change;
          const isSmall = compare(size, to) < 0 && isWholeMultiple(after, to);
          return isSmall && compare(after, round(before, to, rule.mode)) === 0
            ? "holds"
            : { done: `${rule.id}, ${lineKey(line)}`, expected: told(before), found: told(after) };
        });
      }),
    );
  },
);

const movesDays = ({ kind }: SettlementRule): boolean => kind === "unlock" || kind === "hold" || kind === "payLag";

/** What each line comes to. */
const amountsOf = (lines: readonly Line[]): readonly (readonly [key: string, amount: string])[] =>
  lines.map((line) => [lineKey(line), line.amount]);

/** Rules of days. */
export const onlyDaysMove = law(
  "what moves days changes no amount",
  "Unlocking, holding and a pay lag change when a line is due, never what it comes to; and no line is due before it was reached.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    const early = lines.find(({ reachedOn, dueOn }) => dueOn !== null && dueOn < reachedOn);
    if (early !== undefined) return { done: "settled", expected: "due when it was reached or later", found: early };
    const moved = withTerms(programme, { settlement: programme.settlement.filter((rule) => !movesDays(rule)) });
    if (moved === undefined || moved.settlement.length === programme.settlement.length)
      return lines.length === 0 ? "does-not-apply" : "holds";
    // What is due later than it would be withheld until is not withheld: then there is one line, not two.
    if (programme.settlement.some(({ kind }) => kind === "withhold")) return "does-not-apply";
    const after = settle(moved, facts, at).lines;
    return same("without rules that move days", amountsOf(after), amountsOf(lines));
  },
);

/** Withholding. */
export const withheldIsKept = law(
  "what is withheld is paid later",
  "Withholding takes no more off a line than it adds as a line of its own, and claims with a deadline come to no more than without.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    return every(
      programme.settlement.map((rule): Verdict => {
        if (rule.kind === "withhold") {
          const taken = total(
            lines.flatMap(({ adjustments }) => adjustments.flatMap(([id, amount]) => (id === rule.id ? [exact(amount)] : []))),
          );
          const added = total(lines.flatMap(({ outcome, price }) => (outcome === rule.id ? [exact(price)] : [])));
          return compare(add(taken, added), 0) === 0 ? "holds" : { done: rule.id, expected: told(negate(taken)), found: told(added) };
        }
        if (rule.kind !== "claimDeadline") return "does-not-apply";
        return every(
          seenBy(programme, rule, lines).map(({ line, before, after }): Verdict =>
            !isWrittenExactly(line) || compare(after, before) === 0 || compare(after, 0) === 0
              ? "holds"
              : { done: `${rule.id}, ${lineKey(line)}`, expected: before, found: after },
          ),
        );
      }),
    );
  },
);

/** Rules that do nothing. */
export const identityRules = law(
  "a rule that does nothing is as none",
  "A factor of one, a deadweight of nothing and a cap that nothing reaches, anywhere among the rules, change no line.",
  (programme, facts, at) => {
    const before = settle(programme, facts, at);
    const id = "a rule that does nothing";
    const idle = [
      scaled(number(1), { id }),
      deadweight(number(0), { id }),
      cap(money(999_999_999_999, programme.currency), { id, per: [] }),
    ];
    return every(
      [0, Math.ceil(programme.settlement.length / 2), programme.settlement.length].flatMap((place, number) => {
        const rules = programme.settlement;
        const [rule, other] = [idle[number % idle.length], idle[(number + 1) % idle.length]] as [SettlementRule, SettlementRule];
        const more = withTerms(programme, {
          settlement: [...rules.slice(0, place), rule, { ...other, id: `${id}, and another` }, ...rules.slice(place)],
        });
        return more === undefined
          ? []
          : [same(`${rule.kind} and ${other.kind} as rules ${place + 1} and ${place + 2}`, before, settle(more, facts, at))];
      }),
    );
  },
);
