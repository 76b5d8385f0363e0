import { compare } from "../../exact/exact.js";
import type { SettlementRule } from "../../terms/settlement.js";
import type { FindingOf } from "./finding.js";
import { type Search, type Tried, amountOf, exampleOf, isAboveZero, linesOf, pricedOutcomes, tried } from "./search.js";

type Cap = Extract<SettlementRule, { kind: "cap" }>;

const wide: ReadonlySet<unknown> = new Set(["agreement", "payer"]);

/** A cap of a whole agreement, payer or programme lets a fee through and nothing after it, whatever is reached. */
export const capBelowFee = (search: Search): readonly FindingOf<"cap-below-fee">[] => {
  const { programme } = search;
  return programme.settlement.flatMap((cap, place) => {
    if (cap.kind !== "cap" || cap.counts === "lines" || !cap.per.every((key) => wide.has(key))) return [];
    const sees = (id: string): boolean => cap.outcomes === undefined || cap.outcomes.includes(id);
    const fees = programme.settlement.slice(0, place).filter((rule) => rule.kind === "fee" && sees(rule.id));
    return fees.flatMap((fee) =>
      programme.agreements.flatMap(({ id: agreement }) => {
        const found = shownBy(search, cap, sees, fee.id, agreement);
        if (found === undefined) return [];
        const { example, amount } = found;
        return [
          {
            pattern: "cap-below-fee" as const,
            path: ["settlement", place, "limit"],
            operands: { cap: cap.id, fee: fee.id, agreement, amount },
            example,
          },
        ];
      }),
    );
  });
};

const shownBy = ({ programme, reaching, horizon }: Search, cap: Cap, sees: (id: string) => boolean, fee: string, agreement: string) => {
  const feeLine = ({ settlement }: Tried) => settlement.lines.find((line) => line.outcome === fee && line.agreement === agreement);
  for (const [{ id: outcome }] of pricedOutcomes(programme)) {
    if (!sees(outcome)) continue;
    const sketch = reaching(outcome).find((reaches) => reaches.agreement === agreement);
    if (sketch === undefined) continue;
    const asOf = sketch.first + horizon;
    const [without, having] = [tried(programme, sketch, "none", asOf), tried(programme, sketch, {}, asOf)];
    const [alone, beside] = [feeLine(without), feeLine(having)];
    if (alone === undefined || beside === undefined || !isAboveZero(amountOf(alone.amount)) || alone.amount !== beside.amount) continue;
    const claimed = linesOf(having.settlement).filter(
      (line) => sees(line.outcome) && isAboveZero(amountOf(line.price)) && line.outcome !== fee,
    );
    const isFilled = claimed.every(
      ({ amount, adjustments }) =>
        compare(amountOf(amount), 0) === 0 && adjustments.some(([rule, by]) => rule === cap.id && !isAboveZero(amountOf(by))),
    );
    if (claimed.length > 0 && isFilled) return { example: exampleOf(without, having), amount: alone.amount };
  }
  return undefined;
};
