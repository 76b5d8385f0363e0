import { currencyDecimals, isCurrency } from "../exact/currency.js";
import { type Exact, compare, readExact, writeUnits } from "../exact/exact.js";
import { dayAfterLast, firstDay } from "../facts/employment-form.js";
import { type Issue, type Path, error, warning } from "../issue/issue.js";
import { readDay } from "../time/day.js";
import { type Period, isPeriodCount } from "../time/period.js";
import type { Condition, PlacementTest } from "./condition.js";
import { documentIssues } from "./document.js";
import type { Agreement, Outcome, Party, Programme } from "./programme.js";
import type { Limit, Quantity } from "./quantity.js";
import { type AtHand, checkConstant, checkQuantity, checkAboveZero, staysInUnit } from "./quantity-check.js";
import type { Retention } from "./retention.js";
import type { SettlementRule } from "./settlement.js";

const nothing: AtHand = { agreement: false, participant: false };
const anAgreement: AtHand = { agreement: true, participant: false };
const aClaim: AtHand = { agreement: true, participant: true };

/**
 * Everything that is wrong with a programme, and what is worth a look. A programme with an error settles nothing.
 * The value must have the shape of a programme; whether JSON has it is the business of `payment-by-results/json`.
 */
export const programmeIssues = (programme: Programme): readonly Issue[] => {
  const unsafe = documentIssues(programme);
  if (unsafe.length > 0) return unsafe;
  const issues: Issue[] = [];
  if (!isCurrency(programme.currency)) issues.push(error("unknown-currency", ["currency"], { currency: programme.currency }));
  checkRange(programme.intake, ["intake"], issues);
  if (programme.tracking !== undefined) checkPeriod(programme.tracking, ["tracking"], issues);
  checkIds(programme, issues);
  checkForms(programme, issues);
  checkAboveZero(programme.fullTimeHours, ["fullTimeHours"], issues);
  programme.agreements.forEach((agreement, place) => checkAgreement(programme, agreement, ["agreements", place], issues));
  programme.outcomes.forEach((outcome, place) => checkOutcome(programme, outcome, ["outcomes", place], issues));
  checkRequired(programme, issues);
  checkSettlement(programme, issues);
  checkExpectedTotal(programme, issues);
  checkFunding(programme, issues);
  return issues;
};

const unique = (ids: readonly string[], path: Path, issues: Issue[]): void => {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) issues.push(error("duplicate-id", path, { id }));
    if (id === "") issues.push(error("no-id", path, {}));
    seen.add(id);
  }
};

const checkIds = (programme: Programme, issues: Issue[]): void => {
  const { parties, agreements, outcomes, settlement, forms } = programme;
  for (const [name, list] of Object.entries({ parties, agreements, forms })) {
    unique(list.map((entry) => entry.id), [name], issues);
  }
  unique([...outcomes, ...settlement].map((entry) => entry.id), ["outcomes", "settlement"], issues);
  for (const [name, values] of Object.entries(programme.attributes)) unique(values, ["attributes", name], issues);
};

const checkDay = (day: unknown, path: Path, issues: Issue[]): void => {
  if (readDay(day) === undefined) issues.push(error("not-a-day", path, {}));
};

const checkRange = (range: { readonly from?: unknown; readonly to?: unknown }, path: Path, issues: Issue[]): void => {
  if (range.from !== undefined) checkDay(range.from, [...path, "from"], issues);
  if (range.to !== undefined) checkDay(range.to, [...path, "to"], issues);
  const [from, to] = [readDay(range.from), readDay(range.to)];
  if (from !== undefined && to !== undefined && to < from) issues.push(error("ends-before-it-begins", path, {}));
};

const checkPeriod = (period: Period, path: Path, issues: Issue[]): void => {
  if (!isPeriodCount(period.count, period.unit)) issues.push(error("not-a-period", path, {}));
};

const checkForms = (programme: Programme, issues: Issue[]): void => {
  programme.forms.forEach((form, place) => {
    form.rules.forEach((rule, rulePlace) => checkRange(rule, ["forms", place, "rules", rulePlace], issues));
    if (form.rules.length === 0) issues.push(error("empty-list", ["forms", place, "rules"], {}));
    const inOrder = form.rules.map((rule) => [firstDay(rule), dayAfterLast(rule)] as const).sort((a, b) => a[0] - b[0]);
    if (inOrder.some(([first], at) => at > 0 && first < (inOrder[at - 1]?.[1] ?? first))) {
      issues.push(error("overlapping-rules", ["forms", place, "rules"], {}));
    }
  });
};

const checkParty = (programme: Programme, id: string, path: Path, issues: Issue[]): Party | undefined => {
  const party = programme.parties.find((candidate) => candidate.id === id);
  if (party === undefined) issues.push(error("unknown-party", path, { party: id }));
  return party;
};

const checkAgreement = (programme: Programme, agreement: Agreement, path: Path, issues: Issue[]): void => {
  checkRange(agreement, path, issues);
  const payer = checkParty(programme, agreement.payer, [...path, "payer"], issues);
  if (payer !== undefined && !payer.roles.includes("payer")) {
    issues.push(error("payer-without-role", [...path, "payer"], { party: payer.id }));
  }
  for (const [name, value] of Object.entries(agreement.values ?? {})) {
    checkConstant(value, programme.currency, [...path, "values", name], issues);
  }
  unique((agreement.companies ?? []).map((company) => company.id), [...path, "companies"], issues);
  agreement.companies?.forEach((company, at) => checkRange(company, [...path, "companies", at], issues));
  const groups = programme.attributes["group"] ?? [];
  agreement.targetGroups?.forEach((group, at) => {
    if (!groups.includes(group)) {
      issues.push(error("unknown-attribute-value", [...path, "targetGroups", at], { attribute: "group", value: group }));
    }
  });
  checkSelection(programme, agreement, path, issues);
};

const checkSelection = (programme: Programme, { selectedBy, outreachBy = [] }: Agreement, path: Path, issues: Issue[]): void => {
  outreachBy.forEach((party, at) => checkParty(programme, party, [...path, "outreachBy", at], issues));
  if (selectedBy === undefined) return;
  const chooser = checkParty(programme, selectedBy, [...path, "selectedBy"], issues);
  if (chooser?.kind === "municipality") {
    issues.push(error("selected-by-municipality", [...path, "selectedBy"], { party: chooser.id }));
  }
  if (outreachBy.includes(selectedBy)) {
    issues.push(warning("selection-and-outreach-by-one-body", [...path, "selectedBy"], { party: selectedBy }));
  }
};

const checkOutcome = (programme: Programme, outcome: Outcome, path: Path, issues: Issue[]): void => {
  checkRetention(programme, outcome.reached, [...path, "reached"], issues);
  for (const id of outcome.requires ?? []) {
    if (!programme.outcomes.some((other) => other.id === id)) {
      issues.push(error("unknown-outcome", [...path, "requires"], { outcome: id }));
    }
  }
  if (outcome.price === undefined) return;
  const step = checkQuantity(outcome.price, "money", programme, aClaim, [...path, "price"], issues);
  const isRounded = programme.settlement.some((rule) => rule.kind === "rounded");
  if (!isRounded) checkStaysInUnit(programme, step, [...path, "price"], issues);
};

const checkStaysInUnit = ({ currency }: Programme, step: Exact, path: Path, issues: Issue[]): void => {
  if (!isCurrency(currency) || staysInUnit(step, currency)) return;
  issues.push(error("leaves-the-unit", path, { unit: writeUnits(1, currencyDecimals[currency]) }));
};

/** An outcome that in the end requires itself can never be reached: what is left when all others are taken away. */
const checkRequired = (programme: Programme, issues: Issue[]): void => {
  const open = new Map(programme.outcomes.map((outcome) => [outcome.id, new Set(outcome.requires)]));
  const requiredBy = new Map<string, string[]>();
  for (const { id, requires = [] } of programme.outcomes) {
    for (const required of requires) requiredBy.set(required, [...(requiredBy.get(required) ?? []), id]);
  }
  const known = new Set(programme.outcomes.map(({ id }) => id));
  const free = [...known].filter((id) => [...(open.get(id) ?? [])].every((required) => !known.has(required)));
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    open.delete(next);
    for (const id of requiredBy.get(next) ?? []) {
      const left = open.get(id);
      left?.delete(next);
      if (left !== undefined && [...left].every((required) => !known.has(required))) free.push(id);
    }
  }
  programme.outcomes.forEach(({ id }, place) => {
    if (open.has(id)) issues.push(error("requires-itself", ["outcomes", place, "requires"], { outcome: id }));
  });
};

const checkRetention = (programme: Programme, retention: Retention, path: Path, issues: Issue[]): void => {
  switch (retention.kind) {
    case "started":
      return checkCondition(programme, retention.condition, [...path, "condition"], issues);
    case "sustained":
      checkPeriod(retention.period, [...path, "period"], issues);
      if (retention.breaks !== undefined) checkPeriod(retention.breaks.each, [...path, "breaks", "each"], issues);
      return checkCondition(programme, retention.condition, [...path, "condition"], issues);
    case "observed":
      if (retention.limit !== undefined) checkLimit(programme, retention.limit, [...path, "limit"], issues);
      return;
    default:
      retention satisfies never;
  }
};

const checkCondition = (programme: Programme, condition: Condition, path: Path, issues: Issue[]): void => {
  switch (condition.kind) {
    case "all":
    case "any":
      checkAnyOf(condition, path, issues);
      condition.of.forEach((part, place) => checkCondition(programme, part, [...path, "of", place], issues));
      return;
    case "not":
      return checkCondition(programme, condition.of, [...path, "of"], issues);
    case "attribute":
      return checkAttribute(programme, condition, path, issues);
    case "during":
      return checkTest(programme, condition.test, [...path, "test"], issues);
    case "weeklyHours":
      checkTest(programme, condition.test, [...path, "test"], issues);
      checkLimit(programme, condition.limit, [...path, "limit"], issues);
      return;
    default:
      condition satisfies never;
  }
};

/** All of nothing always holds; any of nothing never does, which nobody means. */
const checkAnyOf = (part: { readonly kind: string; readonly of: readonly unknown[] }, path: Path, issues: Issue[]): void => {
  if (part.kind === "any" && part.of.length === 0) issues.push(error("empty-list", path, {}));
};

const checkAttribute = (
  programme: Programme,
  { attribute, among }: Extract<Condition, { kind: "attribute" }>,
  path: Path,
  issues: Issue[],
): void => {
  const values = Object.hasOwn(programme.attributes, attribute) ? programme.attributes[attribute] : undefined;
  if (values === undefined) {
    issues.push(error("unknown-attribute", path, { attribute }));
    return;
  }
  if (among.length === 0) issues.push(error("empty-list", path, {}));
  for (const value of among) {
    if (!values.includes(value)) issues.push(error("unknown-attribute-value", path, { attribute, value }));
  }
};

const checkTest = (programme: Programme, test: PlacementTest, path: Path, issues: Issue[]): void => {
  switch (test.kind) {
    case "all":
    case "any":
      checkAnyOf(test, path, issues);
      test.of.forEach((part, place) => checkTest(programme, part, [...path, "of", place], issues));
      return;
    case "not":
      return checkTest(programme, test.of, [...path, "of"], issues);
    case "form":
      if (test.among.length === 0) issues.push(error("empty-list", path, {}));
      for (const id of test.among) {
        if (!programme.forms.some((form) => form.id === id)) issues.push(error("unknown-form-in-terms", path, { form: id }));
      }
      return;
    case "activity":
    case "paid":
    case "subsidised":
    case "absent":
      return;
    default:
      test satisfies never;
  }
};

const checkLimit = (programme: Programme, limit: Limit, path: Path, issues: Issue[]): void => {
  const bounds: Readonly<Record<string, Quantity>> = limit.kind === "band" ? { from: limit.from, below: limit.below } : { than: limit.than };
  const before = issues.length;
  for (const [name, bound] of Object.entries(bounds)) {
    checkQuantity(bound, "number", programme, nothing, [...path, name], issues);
  }
  if (limit.kind !== "band" || issues.length > before) return;
  const [from, below] = [numberOf(limit.from), numberOf(limit.below)];
  if (from !== undefined && below !== undefined && compare(from, below) >= 0) issues.push(error("least-above-most", path, {}));
};

/** The value of a bound that is written as one number. */
const numberOf = (quantity: Quantity): Exact | undefined => (quantity.kind === "number" ? readExact(quantity.value) : undefined);

const checkSettlement = (programme: Programme, issues: Issue[]): void => {
  let capped = false;
  programme.settlement.forEach((rule, place) => {
    const path: Path = ["settlement", place];
    const roundedLater = programme.settlement.slice(place + 1).some((later) => later.kind === "rounded");
    checkRule(programme, rule, path, roundedLater, issues);
    if (rule.kind === "rounded" && capped && rule.mode !== "down") {
      issues.push(error("rounding-after-cap", [...path, "mode"], {}));
    }
    capped ||= rule.kind === "cap";
  });
};

const checkRule = (programme: Programme, rule: SettlementRule, path: Path, roundedLater: boolean, issues: Issue[]): void => {
  switch (rule.kind) {
    case "fee": {
      if (rule.due !== undefined) checkDay(rule.due, [...path, "due"], issues);
      const step = checkQuantity(rule.amount, "money", programme, anAgreement, [...path, "amount"], issues);
      if (!roundedLater) checkStaysInUnit(programme, step, [...path, "amount"], issues);
      return;
    }
    case "cap": {
      const atHand = rule.per.includes("agreement") ? anAgreement : nothing;
      const step = checkQuantity(rule.limit, "money", programme, atHand, [...path, "limit"], issues);
      if (!roundedLater) checkStaysInUnit(programme, step, [...path, "limit"], issues);
      return;
    }
    case "rounded": {
      const to = checkAboveZero(rule.to, [...path, "to"], issues);
      checkStaysInUnit(programme, to, [...path, "to"], issues);
      return;
    }
    default:
      rule satisfies never;
  }
};

const checkExpectedTotal = (programme: Programme, issues: Issue[]): void => {
  if (programme.expectedTotal === undefined) return;
  const { from, to } = programme.expectedTotal;
  checkConstant(from, programme.currency, ["expectedTotal", "from"], issues);
  checkConstant(to, programme.currency, ["expectedTotal", "to"], issues);
  if (compare(readExact(to.amount) ?? 0, readExact(from.amount) ?? 0) < 0) {
    issues.push(error("least-above-most", ["expectedTotal"], {}));
  }
};

const checkFunding = (programme: Programme, issues: Issue[]): void => {
  if (programme.funding === undefined) return;
  const { receiver, riskShare, shares, remainder } = programme.funding;
  checkParty(programme, receiver, ["funding", "receiver"], issues);
  const risk = readExact(riskShare);
  if (risk === undefined || compare(risk, 0) < 0 || compare(risk, 1) > 0) issues.push(error("not-a-share", ["funding", "riskShare"], {}));
  unique(shares.map(([party]) => party), ["funding", "shares"], issues);
  const weights = shares.map(([party, weight], place) => {
    checkParty(programme, party, ["funding", "shares", place], issues);
    const value = readExact(weight);
    if (value === undefined || compare(value, 0) < 0) issues.push(error("not-a-share", ["funding", "shares", place], {}));
    return [party, value ?? 0] as const;
  });
  if (!weights.some(([, weight]) => compare(weight, 0) > 0)) issues.push(error("no-share-above-zero", ["funding", "shares"], {}));
  if (typeof remainder === "object" && !weights.some(([party, weight]) => party === remainder.to && compare(weight, 0) > 0)) {
    issues.push(error("unknown-party", ["funding", "remainder"], { party: remainder.to }));
  }
};
