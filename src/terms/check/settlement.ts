import type { Path } from "../../issue/issue.js";
import { currencyDecimals, isCurrency } from "../../exact/currency.js";
import { compare, writeUnits } from "../../exact/exact.js";
import type { LookupDay } from "../kinds.js";
import type { Outcome } from "../programme.js";
import type { PotKey, SettlementRule } from "../settlement.js";
import { type AtHand, aPot } from "./at-hand.js";
import { extremesOf } from "./extremes.js";
import type { Inspection } from "./inspection.js";
import { checkCondition, checkQuantity } from "./kinds.js";
import { checkAttribute, checkNotEmpty, checkOutcomeName } from "./name.js";
import { checkAboveZero, checkCount, isPart } from "./number.js";
import { aClaim } from "./outcome.js";
import { checkRetention } from "./retention.js";
import { checkDay, checkPeriod } from "./time.js";
import { type Step, type Worth, smallestUnit, staysInUnit, stepOfEither, stepOfProduct } from "./worth.js";

type Rule<Kind extends SettlementRule["kind"]> = Extract<SettlementRule, { readonly kind: Kind }>;

/** What can be said of the lines of an outcome, or of a rule that adds lines, as the rules so far left them. */
interface Lines {
  /** Whose claims they are; those of a fee are nobody's. */
  readonly claims: readonly Outcome[];
  /** The days on which something of their participant can be looked up. */
  readonly days: readonly LookupDay[];
  readonly step: Step;
  /** Where in the terms they first left the currency's unit, unless they are in it. */
  readonly leftAt?: Path;
  readonly isCapped: boolean;
}

/** All lines, by the id of what they are lines of. */
type Ledger = Map<string, Lines>;

/** Everything wrong with the rules, and every amount that is finer than the unit and that no rule rounds. */
export const checkSettlement = (inspection: Inspection, steps: readonly Step[]): void => {
  const { programme, refuse } = inspection;
  checkTiered(inspection);
  const ledger = claims(inspection, steps);
  programme.settlement.forEach((rule, place) => {
    const path: Path = ["settlement", place];
    checkSelection(inspection, rule, "outcomes", ledger, path);
    if (rule.given !== undefined) checkCondition(inspection, rule.given, [...path, "given"]);
    if ("per" in rule) checkPots(inspection, rule.per, [...path, "per"]);
    checkRule(inspection, rule, ledger, path);
  });
  const told = new Set<string>();
  for (const { leftAt } of ledger.values()) {
    if (leftAt === undefined || told.has(leftAt.join("/"))) continue;
    told.add(leftAt.join("/"));
    refuse("leaves-the-unit", leftAt, { unit: unitOf(inspection) });
  }
};

/** An outcome that says it is priced by tiers needs a rule of tiers that names it, and such a rule names no other. */
const checkTiered = ({ programme, outcomes, refuse }: Inspection): void => {
  const named = new Set(programme.settlement.flatMap((rule) => (rule.kind === "tiers" ? (rule.outcomes ?? []) : [])));
  programme.outcomes.forEach(({ id, price }, place) => {
    if (price === "tiered" && !named.has(id)) refuse("no-tiers", ["outcomes", place, "price"], { outcome: id });
  });
  programme.settlement.forEach((rule, place) => {
    if (rule.kind !== "tiers") return;
    if (rule.outcomes === undefined) refuse("empty-list", ["settlement", place, "outcomes"], {});
    for (const outcome of rule.outcomes ?? []) {
      const price = outcomes.get(outcome)?.price;
      if (outcomes.has(outcome) && price !== "tiered") refuse("not-tiered", ["settlement", place, "outcomes"], { outcome });
    }
  });
};

/** The lines that outcomes give, before any rule: each with its price, less what it replaces where the difference is paid. */
const claims = (inspection: Inspection, steps: readonly Step[]): Ledger => {
  const { programme } = inspection;
  const stepOf = new Map(programme.outcomes.map(({ id }, place) => [id, steps[place]]));
  const priced = programme.outcomes.flatMap((outcome, place): readonly (readonly [string, Lines])[] => {
    if (outcome.price === undefined) return [];
    const replaced = outcome.excludes?.onUpgrade === "payDifference" ? outcome.excludes.outcomes.filter((id) => stepOf.has(id)) : [];
    const step = replaced.reduce<Step>((known, id) => stepOfEither(known, stepOf.get(id)), steps[place]);
    const fresh: Lines = { claims: [outcome], days: ["enrolment", "anchor", "reached"], step: 0, isCapped: false };
    return [[outcome.id, stepping(inspection, fresh, step, ["outcomes", place, "price"])]];
  });
  return new Map(priced);
};

/** The lines after something that lets their amounts be multiples of a step. */
const stepping = ({ programme }: Inspection, lines: Lines, step: Step, path: Path): Lines => {
  const { leftAt = path, ...rest } = lines;
  return { ...rest, step, ...(staysInUnit(step, programme.currency) ? {} : { leftAt }) };
};

const unitOf = ({ programme: { currency } }: Inspection): string => (isCurrency(currency) ? writeUnits(1, currencyDecimals[currency]) : "");

/** What a rule is stated for is an outcome, or a rule that has added lines before. */
const checkSelection = (
  { outcomes, programme, refuse }: Inspection,
  rule: SettlementRule,
  key: "outcomes" | "among",
  ledger: Ledger,
  path: Path,
): void => {
  const names = key === "outcomes" ? rule.outcomes : rule.kind === "shareCap" ? rule.among : undefined;
  if (names?.length === 0) refuse("empty-list", [...path, key], {});
  for (const name of names ?? []) {
    if (outcomes.has(name) || ledger.has(name)) continue;
    if (programme.settlement.some(({ id }) => id === name)) refuse("adds-no-line-before", [...path, key], { rule: name });
    else refuse("unknown-outcome", [...path, key], { outcome: name });
  }
};

const checkPots = (inspection: Inspection, per: readonly PotKey[], path: Path): void =>
  per.forEach((key, at) => {
    if (typeof key === "object") checkAttribute(inspection, key.attribute, [...path, at]);
  });

const checkRule = (inspection: Inspection, rule: SettlementRule, ledger: Ledger, path: Path): void => {
  const seen = [...ledger].filter(
    ([id, lines]) => (rule.outcomes?.includes(id) ?? true) && (rule.given === undefined || lines.days.length > 0),
  );
  const change = (step: (lines: Lines) => Step, at: Path): void => {
    for (const [id, lines] of seen) {
      const changed = step(lines);
      // Lines of participants of whom the rule's condition does not hold stay as they were.
      const left = rule.given === undefined ? changed : stepOfEither(lines.step, changed);
      ledger.set(id, stepping(inspection, lines, left, at));
    }
  };
  const amounts = seen.reduce<Step>((step, [, lines]) => stepOfEither(step, lines.step), 0);
  const group = { amounts: { unit: "money", step: amounts } } as const;

  switch (rule.kind) {
    case "fee":
      return checkFee(inspection, rule, group, ledger, path);
    case "cap": {
      const atHand = { ...aPot(rule.per), group };
      const worth = checkQuantity(inspection, rule.limit, rule.counts === "lines" ? "number" : "money", atHand, [...path, "limit"]);
      if (rule.counts === "lines") return;
      const isCut = worth !== undefined && rule.crossing !== "none";
      const limit = rule.crossing === "proRata" ? smallestUnit(inspection.programme.currency) : worth?.step;
      // The line that crosses gets what all the others have left.
      const left = stepOfEither(amounts, limit);
      for (const [id, lines] of seen) {
        const cut = isCut ? stepping(inspection, lines, left, [...path, "limit"]) : lines;
        ledger.set(id, { ...cut, isCapped: true });
      }
      return;
    }
    case "shareCap":
      checkSelection(inspection, rule, "among", ledger, path);
      if (!isPart(rule.share)) inspection.refuse("not-a-part", [...path, "share"], {});
      if (typeof rule.of === "object") {
        checkQuantity(inspection, rule.of.target, "number", { ...aPot(rule.per), group }, [...path, "of", "target"]);
      }
      return;
    case "tiers":
      for (const { worth, at } of checkTiers(inspection, rule, { ...aPot(rule.per), group }, path)) {
        for (const [id] of seen) {
          const lines = ledger.get(id) as Lines;
          if (worth !== undefined) ledger.set(id, stepping(inspection, lines, stepOfEither(lines.step, worth.step), at));
        }
      }
      return;
    case "unlock":
      checkNotEmpty(inspection, rule.targets, [...path, "targets"]);
      return rule.targets.forEach(({ outcome, count }, at) => {
        checkOutcomeName(inspection, outcome, [...path, "targets", at, "outcome"]);
        checkQuantity(inspection, count, "number", { ...aPot(rule.per), group }, [...path, "targets", at, "count"]);
      });
    case "hold":
      return checkRetention(inspection, rule.until, [...path, "until"]);
    case "requiresPaid":
      return checkOutcomeName(inspection, rule.outcome, [...path, "outcome"]);
    case "scaled": {
      if (rule.as === "deadweight") checkDeadweight(inspection, rule, path);
      const worth = checkQuantity(inspection, rule.by, "number", { ...atHandOf(inspection, seen), group }, [...path, "by"]);
      return worth === undefined ? undefined : change(({ step }) => stepOfProduct(step, worth.step), [...path, "by"]);
    }
    case "withhold": {
      if (!isPart(rule.part)) inspection.refuse("not-a-part", [...path, "part"], {});
      if (typeof rule.until === "object") checkPeriod(inspection, rule.until.after, [...path, "until", "after"]);
      else checkDay(inspection, rule.until, [...path, "until"]);
      if (seen.some(([, { leftAt }]) => leftAt !== undefined)) inspection.refuse("leaves-the-unit", path, { unit: unitOf(inspection) });
      const step = smallestUnit(inspection.programme.currency);
      change(() => step, path);
      ledger.set(rule.id, { ...commonOf(seen), step, isCapped: seen.some(([, { isCapped }]) => isCapped) });
      return;
    }
    case "payLag":
      if ("unit" in rule.lag) return checkPeriod(inspection, rule.lag, [...path, "lag"]);
      checkCount(inspection, rule.lag.workingDays, [...path, "lag", "workingDays"]);
      if (!Object.hasOwn(inspection.programme.calendars ?? {}, rule.lag.calendar)) {
        inspection.refuse("unknown-calendar", [...path, "lag", "calendar"], { calendar: rule.lag.calendar });
      }
      return;
    case "claimDeadline":
      return rule.by.forEach(({ period }, at) => checkPeriod(inspection, period, [...path, "by", at, "period"]));
    case "rounded": {
      const to = checkAboveZero(inspection, rule.to, [...path, "to"]);
      const isInUnit = staysInUnit(to, inspection.programme.currency);
      if (!isInUnit) inspection.refuse("leaves-the-unit", [...path, "to"], { unit: unitOf(inspection) });
      if (rule.mode !== "down" && seen.some(([, { isCapped }]) => isCapped)) {
        inspection.refuse("rounding-after-cap", [...path, "mode"], {});
      }
      return change(() => (isInUnit ? to : 0), path);
    }
    default:
      rule satisfies never;
  }
};

/** A part of every line is taken off, so what is left of it is one as well. */
const checkDeadweight = ({ programme, refuse }: Inspection, { by }: Rule<"scaled">, path: Path): void => {
  const left = extremesOf(by, programme.agreements);
  if (left !== undefined && (compare(left[0], 0) < 0 || compare(left[1], 1) > 0)) refuse("not-a-part", [...path, "by"], {});
};

/** What all of these lines have of a claim. */
const commonOf = (seen: readonly (readonly [string, Lines])[]): Pick<Lines, "claims" | "days"> => {
  const claimed = seen.every(([, lines]) => lines.claims.length > 0);
  return {
    claims: claimed ? seen.flatMap(([, lines]) => lines.claims) : [],
    days: (["enrolment", "anchor", "reached"] as const).filter((day) => seen.every(([, lines]) => lines.days.includes(day))),
  };
};

const atHandOf = (inspection: Inspection, seen: readonly (readonly [string, Lines])[]): AtHand => {
  const { claims: outcomes, days } = commonOf(seen);
  return outcomes.length > 0 ? { ...aClaim(inspection, outcomes), days } : { agreement: true, days, occurrence: seen.length === 0 };
};

const checkFee = (inspection: Inspection, rule: Rule<"fee">, group: NonNullable<AtHand["group"]>, ledger: Ledger, path: Path): void => {
  const { due, id } = rule;
  const days: readonly LookupDay[] = due === "enrolment" ? ["enrolment"] : [];
  if (typeof due === "object") {
    checkDay(inspection, due.monthsFrom, [...path, "due", "monthsFrom"]);
    checkCount(inspection, due.count, [...path, "due", "count"]);
  } else if (due !== undefined && due !== "enrolment") {
    checkDay(inspection, due, [...path, "due"]);
  }
  const atHand: AtHand = { agreement: true, days, occurrence: false, group };
  const worth = checkQuantity(inspection, rule.amount, "money", atHand, [...path, "amount"]);
  const added: Lines = { claims: [], days, step: 0, isCapped: false };
  ledger.set(id, stepping(inspection, added, worth === undefined ? 0 : worth.step, [...path, "amount"]));
};

/** Prices and limits of amounts, which the lines of the tiers come to. */
const checkTiers = (
  inspection: Inspection,
  { tiers }: Rule<"tiers">,
  atHand: AtHand,
  path: Path,
): readonly { readonly worth: Worth | undefined; readonly at: Path }[] => {
  checkNotEmpty(inspection, tiers, [...path, "tiers"]);
  return tiers.flatMap(({ count, price, cap }, place) => {
    const at: Path = [...path, "tiers", place];
    if (count === undefined && place < tiers.length - 1) inspection.refuse("tier-without-count", at, {});
    if (count !== undefined) checkQuantity(inspection, count, "number", atHand, [...at, "count"]);
    const amounts = [["price", price] as const, ...(cap === undefined ? [] : [["cap", cap] as const])];
    return amounts.map(([name, quantity]) => ({
      worth: checkQuantity(inspection, quantity, "money", atHand, [...at, name]),
      at: [...at, name],
    }));
  });
};
