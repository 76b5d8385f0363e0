import type { SettlementLine } from "../../meaning/line.js";
import { compileRule } from "../../meaning/settlement/compile.js";
import { readsGroup } from "../../meaning/settlement/reads.js";
import { quantity } from "../../terms/anatomy/kinds.js";
import { everyIn } from "../../terms/anatomy/parts.js";
import type { Quantity } from "../../terms/kinds.js";
import { type RuleOf, type SettlementRule, floor } from "../../terms/settlement.js";
import type { Ceiling } from "./ceiling.js";
import { type Ledger, type LooseLine, type Scope, exactly, keyOf, reckon } from "./ledger.js";
import { ceilingsOf } from "./pot-ceilings.js";
import { quantityRange } from "./quantity-range.js";
import { type Extended, type Range, greater, hull, isLimited, nothing, only, orNothing, plus, productOf, unlimited } from "./range.js";
import { type AmountRule, type Selected, effectOf, inMainUnit, isOfAgreements } from "./rule-effect.js";

const ofParticipants: readonly unknown[] = ["participant", "placement", "employer"];

/** Does a rule leave lines of agreements themselves alone? They are in no pot of a participant, and meet no condition. */
const leavesAgreements = (rule: SettlementRule): boolean =>
  rule.given !== undefined || ("per" in rule && rule.per.some((key) => typeof key === "object" || ofParticipants.includes(key)));

/** What a rule is stated for. Where it sees only a part of what a claim has become, or asks the participant, perhaps only some lines. */
const selectedBy = (ledger: Ledger, rule: SettlementRule): Selected => {
  const { ids, withheld } = ledger;
  const { outcomes, given } = rule;
  const selected = new Map<string, "all" | "some">();
  for (const id of ids) {
    if (isOfAgreements(ledger, id) && leavesAgreements(rule)) continue;
    const names = [id, ...[...withheld].flatMap(([rule, of]) => (of.includes(id) ? [rule] : []))];
    const named = outcomes === undefined ? names.length : names.filter((name) => outcomes.includes(name)).length;
    if (named > 0) selected.set(id, named === names.length && given === undefined ? "all" : "some");
  }
  return selected;
};

const isEndless = ({ least, most }: Range): boolean => !isLimited(least) || !isLimited(most);

/** Takes what is known and not known of the lines through a rule. */
export const applyRule = (ledger: Ledger, rule: SettlementRule, place: number): void => {
  switch (rule.kind) {
    case "fee":
      return addFee(ledger, rule, place);
    case "withhold":
      return split(ledger, rule);
    case "unlock":
    case "hold":
    case "payLag":
      return settleLines(ledger, place);
    case "cap":
    case "shareCap":
    case "tiers":
    case "requiresPaid":
    case "scaled":
    case "claimDeadline":
    case "rounded":
      return changeAmounts(ledger, rule, place);
  }
};

/** What the rule makes of the lines that are known. */
const settleLines = (ledger: Ledger, place: number): void => {
  ledger.lines = [...(ledger.compiled.rules[place]?.apply(ledger.lines, ledger.context) ?? [])];
};

const changeAmounts = (ledger: Ledger, rule: AmountRule, place: number): void => {
  const selected = selectedBy(ledger, rule);
  const effect = effectOf(ledger, rule, selected);
  const limits = effect.limits.map((limit) => ceilingsOf(ledger, limit, [...selected.keys()]));
  const ceilings = ledger.scopes.map((scope) => scope.ceilings.flatMap((ceiling) => effect.ceiling(ceiling, [scope]) ?? []));
  const ofAll = ledger.whole.ceilings.flatMap((ceiling) => effect.ceiling(ceiling, ledger.scopes) ?? []);
  const change = (range: Range, id: string, scope: Scope): Range => {
    const changed = effect.change(range, id, scope);
    return selected.get(id) === "all" ? changed : hull(range, changed);
  };
  const loosened = [...selected.keys()].filter((id) => ledger.firmness.get(id) !== "loose" && !effect.isSteady(id));

  const before = ledger.lines;
  settleLines(ledger, place);
  const loose = new Map<string, LooseLine>();
  const scopeOf = new Map(ledger.scopes.map((scope) => [scope.agreement.id, scope]));
  const changed = (line: LooseLine): LooseLine =>
    selected.has(line.id) ? { ...line, range: change(line.range, line.id, scopeOf.get(line.agreement) as Scope) } : line;
  for (const [key, line] of ledger.loose) loose.set(key, changed(line));
  const stands = standing(ledger, rule);
  const leaving = new Set(loosened);
  for (const line of before) {
    if (!leaving.has(line.outcome)) continue;
    const { participant, agreement, outcome: id, amount } = line;
    const plain: LooseLine = { participant, agreement: agreement.id, id, range: exactly(amount) };
    loose.set(keyOf(line), stands(line) ? plain : changed(plain));
  }
  ledger.loose = loose;
  for (const id of loosened) ledger.firmness.set(id, "loose");

  ledger.scopes.forEach((scope, at) => {
    for (const id of selected.keys()) {
      const [ahead, ever] = [scope.ahead.get(id), scope.ever.get(id)];
      if (ahead !== undefined) scope.ahead.set(id, change(ahead, id, scope));
      if (ever === undefined) continue;
      const after = change(ever, id, scope);
      if (isEndless(after) && !isEndless(ever)) ledger.unlimitedBy.set(id, rule.id);
      scope.ever.set(id, after);
    }
    scope.ceilings = [...(ceilings[at] ?? []), ...limits.flatMap(({ byAgreement }) => byAgreement.get(scope.agreement.id) ?? [])];
  });
  ledger.whole.ceilings = [...ofAll, ...limits.flatMap(({ whole }) => whole)];
  for (const sums of [ledger.whole, ...ledger.scopes])
    sums.floors = sums.floors.filter(({ ids }) => ![...selected.keys()].some((id) => ids.has(id)));
};

/** The lines that a rule leaves as they are for good: claimed in time, or with the required line paid. */
const standing = ({ lines, firmness }: Ledger, rule: AmountRule): ((before: SettlementLine) => boolean) => {
  const isDecided = rule.kind === "claimDeadline" || (rule.kind === "requiresPaid" && firmness.get(rule.outcome) === "steady");
  if (!isDecided) return () => false;
  const after = new Map(lines.map((line) => [keyOf(line), line]));
  return (before) => {
    const now = firmness.get(before.outcome) === "steady" ? after.get(keyOf(before)) : undefined;
    const isWhole = now?.adjustments.length === before.adjustments.length;
    return isWhole && (rule.kind === "requiresPaid" || (now?.dueOn ?? unlimited) < unlimited);
  };
};

/** A part of the lines becomes lines of their own; together they come to the same. */
const split = (ledger: Ledger, rule: RuleOf<"withhold">): void => {
  const ids = [...selectedBy(ledger, rule).keys()];
  for (const id of ids) {
    ledger.pieces.set(id, 2 * (ledger.pieces.get(id) ?? 1));
    if (ledger.firmness.get(id) === "steady") ledger.firmness.set(id, "split");
  }
  ledger.withheld.set(rule.id, ids);
};

/** The lines that a fee ever adds for agreements, whatever they come to. */
const duesOf = ({ compiled, context }: Ledger, rule: RuleOf<"fee">): readonly SettlementLine[] => {
  const one: Quantity = { kind: "number", value: "1" };
  const { apply } = compileRule(
    { ...rule, amount: one },
    {
      programme: compiled.programme,
      unitsPerWhole: compiled.unitsPerWhole,
      outcomeOrder: 0,
      quantity: () => () => 1,
      condition: () => () => true,
      firstReached: () => () => undefined,
    },
  );
  return [...apply([], { ...context, members: [], asOf: Number.POSITIVE_INFINITY })];
};

/** What lines of all ids come to together, in the currency's main unit. */
const totalsOf = (ledger: Ledger, scope: Scope | undefined): Range => {
  const { least, most } = reckon(ledger, scope);
  return { least: inMainUnit(ledger, least(ledger.ids)), most: inMainUnit(ledger, most(ledger.ids)) };
};

/** A fee in one agreement. */
interface FeeIn {
  readonly scope: Scope;
  readonly range: Range;
  readonly isSure: boolean;
}

const feeIn = (ledger: Ledger, { amount }: RuleOf<"fee">, scope: Scope, inAll: () => Range): readonly FeeIn[] => {
  const sums = everyIn(quantity, quantity, amount).filter((part) => part.kind === "amountSoFar");
  const own = sums.length > 0 ? totalsOf(ledger, scope) : nothing;
  const amounts = sums.some(({ among }) => among === "whole") ? hull(own, inAll()) : own;
  const worth = quantityRange(amount, ledger.standing([scope.agreement], [], amounts));
  return worth === undefined ? [] : [{ scope, range: productOf(worth.range, only(ledger.compiled.unitsPerWhole)), isSure: worth.isSure }];
};

const addFee = (ledger: Ledger, rule: RuleOf<"fee">, place: number): void => {
  const { id } = rule;
  const isGroup = readsGroup(rule.amount);
  const inAll = totalsOf(ledger, undefined);
  const fees = ledger.scopes.flatMap((scope) => feeIn(ledger, rule, scope, () => inAll));
  const limits = floorsOf(ledger, rule);
  for (const { scope, range } of fees) {
    scope.ahead.set(id, range);
    scope.ever.set(id, orNothing(range));
  }
  ledger.ids.push(id);
  ledger.firmness.set(id, isGroup ? "loose" : "steady");
  settleLines(ledger, place);
  if (rule.due === "enrolment") {
    for (const person of ledger.people) person.ahead.set(id, person.mayEnrol || isGroup ? 1 : 0);
    ledger.newcomer.ahead.set(id, ledger.newcomer.mayEnrol ? 1 : 0);
    return;
  }
  const loose = new Map(ledger.loose);
  for (const line of duesOf(ledger, rule)) {
    const own = fees.find(({ scope }) => scope.agreement === line.agreement);
    if (own === undefined) continue;
    const { id: agreement } = line.agreement;
    if (line.reachedOn > ledger.context.asOf) {
      const dues = ledger.duesAhead.get(agreement) ?? new Map<string, number>();
      ledger.duesAhead.set(agreement, dues.set(id, (dues.get(id) ?? 0) + 1));
    } else if (isGroup) {
      loose.set(keyOf(line), { participant: null, agreement, id, range: own.isSure ? own.range : orNothing(own.range) });
    }
  }
  ledger.loose = loose;
  limits();
};

/** The least amount that a fee makes up for, if that is what it does. */
const leastMadeUp = (amount: Quantity): Quantity | undefined => {
  const [, missing] = amount.kind === "greatest" ? amount.of : [];
  const [least] = missing?.kind === "sum" ? missing.of : [];
  if (least === undefined) return undefined;
  const [written] = [floor("", least, { on: "2017-01-01" })];
  return written.kind === "fee" && JSON.stringify(written.amount) === JSON.stringify(amount) ? least : undefined;
};

/**
 * A fee of what is missing to a least amount leaves an agreement with the greater of the two, which its range alone would
 * not say. It says so once the fee is there.
 */
const floorsOf = (ledger: Ledger, rule: RuleOf<"fee">): (() => void) => {
  const least = typeof rule.due === "object" || rule.due === "enrolment" ? undefined : leastMadeUp(rule.amount);
  if (least === undefined) return () => undefined;
  const before = [...ledger.ids];
  const found = ledger.scopes.map((scope) => {
    const worth = quantityRange(least, ledger.standing([scope.agreement], [], nothing));
    const amount = worth?.isSure === true ? productOf(worth.range, only(ledger.compiled.unitsPerWhole)) : undefined;
    return { scope, amount, most: reckon(ledger, scope).most(before) };
  });
  return () => {
    const ids = new Set(ledger.ids);
    const due = new Set(ledger.lines.filter(({ outcome }) => outcome === rule.id).map(({ agreement }) => agreement));
    const limit = (most: Extended): Ceiling => ({ ids, most, lines: unlimited, isPerParticipant: false });
    for (const { scope, amount, most } of found) {
      if (amount === undefined) continue;
      scope.ceilings = [...scope.ceilings, limit(greater(most, amount.most))];
      if (due.has(scope.agreement)) scope.floors = [...scope.floors, { ids, least: amount.least }];
    }
    if (!found.every(({ amount }) => amount !== undefined)) return;
    const mosts = found.map(({ amount, most }) => greater(most, (amount as Range).most));
    ledger.whole.ceilings = [...ledger.whole.ceilings, limit(mosts.reduce(plus, 0))];
    if (found.every(({ scope }) => due.has(scope.agreement))) {
      const leasts = found.map(({ amount }) => (amount as Range).least);
      ledger.whole.floors = [...ledger.whole.floors, { ids, least: leasts.reduce(plus, 0) }];
    }
  };
};
