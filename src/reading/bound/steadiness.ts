import type { Outcome, Programme } from "../../terms/programme.js";
import { outcomesRead } from "../../terms/references.js";

const objectsIn = (value: unknown): readonly object[] =>
  typeof value !== "object" || value === null ? [] : [value, ...Object.values(value).flatMap(objectsIn)];

/** Can what is recorded later change what was reached on an earlier day, though all about that day is known? */
const isShiftable = ({ reached, price, evidence, requires = [], ...said }: Outcome): boolean => {
  // Evidence is of days that have passed.
  if (evidence !== undefined) return true;
  return objectsIn([reached, price, said]).some((terms) => {
    // A later month that is too short leaves all anchors without an order.
    if ("monthEnd" in terms && terms.monthEnd === "refuse") return true;
    // With whom it counts is known only when the other outcome is reached: then earlier days count as well.
    if ("employer" in terms && typeof terms.employer === "object") return true;
    // Days since an outcome that may be reached afterwards.
    return "kind" in terms && terms.kind === "daysSince" && "since" in terms && typeof terms.since === "object" && !requires.includes((terms.since as { outcome: string }).outcome);
  });
};

/** The outcomes of which nothing that was reached up to a day can change afterwards, though it may be replaced by another outcome. */
export const steadyOutcomes = ({ outcomes }: Programme): ReadonlySet<string> => {
  const shiftable = new Set(outcomes.filter(isShiftable).map(({ id }) => id));
  for (let before = -1; before !== shiftable.size; ) {
    before = shiftable.size;
    for (const outcome of outcomes) if ([...outcomesRead(outcome)].some((id) => shiftable.has(id))) shiftable.add(outcome.id);
  }
  return new Set(outcomes.map(({ id }) => id).filter((id) => !shiftable.has(id)));
};

/** The outcomes whose claims fall away when another is reached later. */
export const replaceableOutcomes = ({ outcomes }: Programme): ReadonlySet<string> =>
  new Set(outcomes.flatMap(({ excludes }) => (excludes?.onUpgrade === "replace" ? excludes.outcomes : [])));
