import type { Path } from "../../issue/issue.js";
import type { Outcome } from "../programme.js";
import { outcomesRead } from "../references.js";
import type { AtHand } from "./at-hand.js";
import { leadsBack } from "./cycle.js";
import type { Inspection } from "./inspection.js";
import { checkCondition, checkQuantity } from "./kinds.js";
import { checkNotEmpty, checkOutcomeName } from "./name.js";
import { checkDeadline, checkRetention, worthMeasured } from "./retention.js";
import { checkPeriod } from "./time.js";
import { type Step, type Worth, smallestUnit } from "./worth.js";

/** Everything wrong with an outcome by itself; what its lines can come to before any rule has seen them. */
export const checkOutcome = (inspection: Inspection, outcome: Outcome, path: Path): Step => {
  const { given, unless, by, notBefore, requires = [], excludes } = outcome;
  checkRetention(inspection, outcome.reached, [...path, "reached"]);
  if (given !== undefined) checkCondition(inspection, given, [...path, "given"]);
  if (unless !== undefined) checkRetention(inspection, unless.reached, [...path, "unless", "reached"]);
  if (unless?.within !== undefined) checkPeriod(inspection, unless.within, [...path, "unless", "within"]);
  if (by !== undefined) checkDeadline(inspection, by, [...path, "by"]);
  if (notBefore !== undefined) checkDeadline(inspection, notBefore, [...path, "notBefore"]);
  for (const id of requires) checkOutcomeName(inspection, id, [...path, "requires"]);
  if (excludes !== undefined) {
    checkNotEmpty(inspection, excludes.outcomes, [...path, "excludes", "outcomes"]);
    for (const id of excludes.outcomes) checkOutcomeName(inspection, id, [...path, "excludes", "outcomes"]);
  }
  return checkPrice(inspection, outcome, [...path, "price"]);
};

/** A price of which nothing can be said is told of already, and is taken for one of nothing. */
const checkPrice = (inspection: Inspection, outcome: Outcome, path: Path): Step => {
  if (outcome.price === undefined || outcome.price === "tiered") return 0;
  const worth = checkQuantity(inspection, outcome.price, "money", aClaim(inspection, [outcome]), path);
  return worth === undefined ? 0 : worth.step;
};

/** What the claims of these outcomes have at hand. */
export const aClaim = (inspection: Inspection, outcomes: readonly Outcome[]): AtHand => {
  const [first, ...others] = outcomes.map(({ reached }) => worthMeasured(reached));
  const measured = others.reduce(sameWorth, first);
  return {
    agreement: true,
    days: ["enrolment", "anchor", "reached"],
    occurrence: true,
    ...(measured === undefined ? {} : { measured }),
    priceOf: (id) => (outcomes.every((outcome) => isRequired(inspection, outcome, id)) ? worthOfPrice(inspection, id) : undefined),
  };
};

const sameWorth = (a: Worth | undefined, b: Worth | undefined): Worth | undefined =>
  a?.unit === b?.unit && a?.step === b?.step ? a : undefined;

/** Must the other outcome have been reached where this one is? */
const isRequired = ({ outcomes }: Inspection, outcome: Outcome, other: string): boolean => {
  const required = new Set(outcome.requires);
  for (const id of required) for (const further of outcomes.get(id)?.requires ?? []) required.add(further);
  return required.has(other);
};

/** A price that no rule rounds is one that the currency's unit can hold; any other may be finer. */
const worthOfPrice = ({ outcomes, programme }: Inspection, id: string): Worth | undefined => {
  const price = outcomes.get(id)?.price;
  if (price === undefined || price === "tiered") return undefined;
  const isRounded = programme.settlement.some((rule) => rule.kind === "rounded" && (rule.outcomes?.includes(id) ?? true));
  return { unit: "money", step: isRounded ? undefined : smallestUnit(programme.currency) };
};

/** Outcomes that must be known before themselves, or that in the end take precedence over themselves. */
export const checkOrder = ({ programme, refuse }: Inspection): void => {
  const { outcomes } = programme;
  const reads = new Map(outcomes.map((outcome) => [outcome.id, [...outcomesRead(outcome)]]));
  const readsItself = leadsBack(reads);
  const excludesItself = leadsBack(new Map(outcomes.map(({ id, excludes }) => [id, excludes?.outcomes ?? []])));
  outcomes.forEach(({ id, requires = [], excludes }, place) => {
    const path: Path = ["outcomes", place];
    if (excludes?.outcomes.some((other) => excludesItself(id, other)) === true) {
      refuse("excludes-itself", [...path, "excludes"], { outcome: id });
    } else if (reads.get(id)?.some((other) => readsItself(id, other)) === true) {
      const isByRequiring = requires.some((other) => readsItself(id, other));
      refuse("requires-itself", isByRequiring ? [...path, "requires"] : path, { outcome: id });
    }
  });
};
