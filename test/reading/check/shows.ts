import { expect } from "vitest";
import { type Finding, type Programme, type Settlement, settle } from "../../../src/index.js";

const paid = ({ lines, asOf }: Settlement, outcome?: string): number =>
  lines
    .filter(
      (line) =>
        line.participant !== null && (outcome === undefined || line.outcome === outcome) && line.dueOn !== null && line.dueOn <= asOf,
    )
    .reduce((sum, { amount }) => sum + Math.round(100 * Number(amount)), 0) / 100;

const isReached = ({ lines, notPaid }: Settlement, outcome: string): boolean =>
  lines.some((line) => line.outcome === outcome) || notPaid.some((entry) => entry.outcome === outcome && entry.reachedOn !== undefined);

/** Both fact sets of a finding, settled. */
export const settledBoth = (programme: Programme, { example: { facts, at } }: Finding): readonly [Settlement, Settlement] => [
  settle(programme, facts[0], at[0]),
  settle(programme, facts[1], at[1]),
];

/** Asserts by settling both fact sets of a finding that they show what it says. */
export const expectShown = (programme: Programme, finding: Finding): void => {
  const [first, second] = settledBoth(programme, finding);
  for (const { issues, setAside } of finding.pattern === "not-tried" ? [] : [first, second])
    expect([issues.filter(({ severity }) => severity === "error"), setAside]).toEqual([[], 0]);
  switch (finding.pattern) {
    case "price-falls-with-longer-stay": {
      const [shorter, longer] = finding.example.facts.map(([person]) => person?.placements?.[0]);
      expect({ ...shorter, to: "", agreedTo: "" }).toEqual({ ...longer, to: "", agreedTo: "" });
      expect((shorter?.to ?? "") < (longer?.to ?? "9999")).toBe(true);
      expect([paid(first), paid(second)]).toEqual([Number(finding.operands.paidShorter), Number(finding.operands.paidLonger)]);
      expect(paid(first)).toBeGreaterThan(paid(second));
      return;
    }
    case "praktik-paid-like-a-job": {
      const forms = finding.example.facts.map(([person]) => person?.placements?.[0]?.form);
      expect(forms).toEqual([finding.operands.job, finding.operands.form]);
      expect([paid(first, finding.operands.outcome), paid(second, finding.operands.outcome)]).toEqual([
        Number(finding.operands.amount),
        Number(finding.operands.amount),
      ]);
      expect(paid(first, finding.operands.outcome)).toBeGreaterThan(0);
      return;
    }
    case "no-deadline": {
      const { outcome, early, late } = finding.operands;
      const years = [first, second].map(
        ({ lines }) => lines.find((line) => line.outcome === outcome && Number(line.amount) > 0)?.reachedOn,
      );
      expect(years).toEqual([early, late]);
      expect(Number(late.slice(0, 4)) - Number(finding.example.facts[1][0]?.enrolled?.slice(0, 4))).toBeGreaterThanOrEqual(28);
      return;
    }
    case "never-reached":
    case "not-tried":
      expect([first, second].map((settlement) => isReached(settlement, finding.operands.outcome))).toEqual([false, false]);
      return;
    case "cap-below-fee": {
      const { fee, cap, amount } = finding.operands;
      const fees = [first, second].map(
        ({ lines }) => lines.find((line) => line.outcome === fee && line.agreement === finding.operands.agreement)?.amount,
      );
      expect(fees).toEqual([amount, amount]);
      const cut = second.lines.filter(
        ({ price, adjustments }) => Number(price) > 0 && adjustments.some(([rule, by]) => rule === cap && Number(by) < 0),
      );
      expect(cut.some((line) => line.participant !== null && Number(line.amount) === 0)).toBe(true);
      return;
    }
    case "same-weeks-paid-twice": {
      const { outcome, other, amount } = finding.operands;
      expect([outcome, other].map((id) => paid(second, id)).every((sum) => sum > 0)).toBe(true);
      expect(paid(second, outcome) + paid(second, other)).toBe(Number(amount));
      expect([outcome, other].every((id) => paid(first, id) > 0)).toBe(false);
      return;
    }
    case "rounding-loses":
    case "unpriced-required": {
      const { outcome, rule } = finding.operands;
      expect(paid(first, outcome)).toBe(0);
      const lost = second.lines.filter(({ price, adjustments }) => Number(price) > 0 && adjustments.some(([id]) => id === rule));
      expect(lost.some((line) => line.outcome === outcome && Number(line.amount) === 0)).toBe(true);
      return;
    }
    case "hours-of-zero": {
      const { outcome, amount } = finding.operands;
      expect(finding.example.facts[1][0]?.placements?.[0]?.weeklyHours).toBe("0");
      expect([paid(first, outcome), paid(second, outcome)]).toEqual([Number(amount), Number(amount)]);
      return;
    }
  }
};
