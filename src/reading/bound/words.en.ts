import type { BoundWords } from "./words.js";

/** The bound in English. */
export const english: BoundWords = {
  leastAndMost: (least, most) => {
    if (least !== undefined && least === most) return `Exactly ${least} will be paid in all.`;
    if (least === undefined && most === undefined) return "There is neither a lower nor an upper limit to what may be paid.";
    if (most === undefined) return `At least ${least} will be paid in all. There is no upper limit.`;
    return least === undefined
      ? `At most ${most} will be paid in all. There is no lower limit.`
      : `At least ${least} and at most ${most} will be paid in all.`;
  },
  unlimited: {
    participants: (outcome) => `No greatest number of participants who can reach "${outcome}" is stated.`,
    series: (outcome) => `"${outcome}" is paid for each placement, employer or enrolment, and there may be any number of them.`,
    times: (outcome) => `"${outcome}" can be reached again and again, and the terms set no limit.`,
    amount: (outcome, rule) =>
      outcome === rule ? `The amount of "${outcome}" has no limit.` : `The amount of "${outcome}" has no limit because of "${rule}".`,
  },
};
