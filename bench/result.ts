import type { Settlement } from "payment-by-results";

/** A line as every contender makes it: amounts as decimal text, each cap's cut as what it took. */
export interface PaidLine {
  readonly participant: string;
  readonly outcome: string;
  readonly reachedOn: string;
  readonly price: string;
  readonly amount: string;
  readonly cutPerParticipant: string;
  readonly cutPerAgreement: string;
}

/** Why an outcome of a participant is not paid in full. */
export interface WhyNot {
  readonly participant: string;
  readonly outcome: string;
  readonly code: string;
}

/** Lines in the order of claims; reasons by participant, then in the order of outcomes. */
export interface Result {
  readonly lines: readonly PaidLine[];
  readonly notPaid: readonly WhyNot[];
}

/** An amount of nothing. */
export const nothing = "0.00";

/** What the library made, as the others make it. */
export const resultOf = ({ lines, notPaid }: Settlement): Result => ({
  lines: lines.map(({ participant, outcome, reachedOn, price, amount, adjustments }) => {
    const cutBy = (rule: string): string => adjustments.find(([id]) => id === rule)?.[1].slice(1) ?? nothing;
    return {
      participant: participant ?? "",
      outcome,
      reachedOn,
      price,
      amount,
      cutPerParticipant: cutBy("per-participant"),
      cutPerAgreement: cutBy("per-agreement"),
    };
  }),
  notPaid: notPaid.map(({ participant, outcome, reason }) => ({ participant: participant ?? "", outcome, code: reason.code })),
});

const written = (value: PaidLine | WhyNot | undefined): string => JSON.stringify(value) ?? "nothing";

/** Throws where two results differ, and shows the first difference. */
export const mustBeEqual = (name: string, found: Result, expected: Result): void => {
  for (const list of ["lines", "notPaid"] as const) {
    const [ours, theirs] = [found[list], expected[list]];
    for (let place = 0; place < Math.max(ours.length, theirs.length); place++) {
      const [one, other] = [written(ours[place]), written(theirs[place])];
      if (one !== other) throw new Error(`${name} differs in ${list} ${place}: ${one}, expected ${other}`);
    }
  }
};

const digits = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

/** Writes amounts of øre as kroner; most are one of few prices, so each is written once. */
export const amountWriter = (): ((amount: number) => string) => {
  const known = new Map<number, string>();
  return (amount) => {
    const before = known.get(amount);
    if (before !== undefined) return before;
    const text = digits(amount);
    known.set(amount, text);
    return text;
  };
};
