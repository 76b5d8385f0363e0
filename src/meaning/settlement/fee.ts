import { multiply } from "../../exact/exact.js";
import type { Agreement } from "../../terms/programme.js";
import { type DayNumber, calendarUnit, readDay } from "../../time/day.js";
import { type SettlementLine, explained, inClaimOrder, uncomputed, withoutValue } from "../line.js";
import { agreementInForce, datedAgreements } from "../outcome.js";
import { lineSituations } from "./line-situation.js";
import { compilePots } from "./pots.js";
import type { RuleOf } from "../../terms/settlement.js";
import { type Apply, type Member, type RuleContext, type RuleSurroundings, selection } from "./rule.js";

type Fee = RuleOf<"fee">;

/** A line that is due, before its amount is known. */
interface Due {
  readonly agreement: Agreement;
  readonly on: DayNumber;
  readonly occurrence: string;
  readonly member?: Member;
}

/**
 * Lines that are no outcome's, from the day they are due on; what they read of groups is of the agreement's pot. An amount
 * without a value is a line of 0 that says why (semantics §6, F43).
 */
export const compileFee = (rule: Fee, surroundings: RuleSurroundings): Apply => {
  const { unitsPerWhole, outcomeOrder } = surroundings;
  const worth = surroundings.quantity(rule.amount);
  const pots = compilePots(["agreement"], surroundings.programme);
  const situations = lineSituations([rule.amount], pots, selection(rule, surroundings), surroundings);
  const dueOf = duesOf(rule, surroundings);

  const lineOf = ({ agreement, on, occurrence, member }: Due): SettlementLine => ({
    participant: member?.participant ?? null,
    participantPlace: member?.participantPlace ?? -1,
    outcome: rule.id,
    outcomeOrder,
    series: "",
    occurrence,
    agreement,
    placement: null,
    employer: null,
    anchor: on,
    reachedOn: on,
    dueOn: on,
    countedDays: 0,
    measured: undefined,
    headHours: undefined,
    price: 0,
    adjustments: [],
    amount: 0,
    situation: {
      agreement,
      ...(member === undefined ? {} : { view: member.view }),
      occurrence: {
        series: "",
        key: occurrence,
        ordinal: 1,
        anchor: on,
        firstDay: on,
        reachedOn: on,
        lastDay: on,
        nextDay: on + 1,
        countedDays: 0,
        measured: undefined,
        placement: undefined,
      },
    },
  });

  return (given, context) => {
    const due = dueOf(context)
      .filter(({ on }) => on <= context.asOf)
      .map(lineOf)
      .sort(inClaimOrder);
    const [situationOf, lines] = situations(given, context, due);
    const fees = due.map((line) => {
      const amount = worth(situationOf(line));
      if (amount === undefined) return uncomputed(line);
      if (amount === null) return explained(line, withoutValue(amount, line));
      const price = multiply(amount, unitsPerWhole);
      return { ...line, price, amount: price };
    });
    return [...lines, ...fees].sort(inClaimOrder);
  };
};

const duesOf = ({ due }: Fee, { programme: { agreements } }: RuleSurroundings): ((context: RuleContext) => readonly Due[]) => {
  if (due === "enrolment") {
    const byId = datedAgreements(agreements);
    return ({ members }) =>
      members.flatMap((member) => {
        const on = member.view.enrolled;
        const agreement = agreementInForce(byId, member.view, on);
        return agreement === undefined ? [] : [{ agreement, on, occurrence: "1", member }];
      });
  }
  const days = typeof due === "object" ? monthEnds(readDay(due.monthsFrom) as DayNumber, due.count) : undefined;
  const dues = agreements.flatMap((agreement): readonly Due[] =>
    days === undefined
      ? [{ agreement, on: readDay(due ?? agreement.from) as DayNumber, occurrence: "1" }]
      : days.map((day) => ({ agreement, ...day })),
  );
  return () => dues;
};

/** The last day of each of so many months, and what the month is called. */
const monthEnds = (from: DayNumber, count: number): readonly Pick<Due, "on" | "occurrence">[] => {
  const ends: Pick<Due, "on" | "occurrence">[] = [];
  for (let day = from; ends.length < count;) {
    const { after, key } = calendarUnit(day, "month");
    ends.push({ on: after - 1, occurrence: key });
    day = after;
  }
  return ends;
};
