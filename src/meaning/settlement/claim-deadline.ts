import { levels } from "../../facts/fact.js";
import { type DayNumber, calendarUnit, writeDay } from "../../time/day.js";
import { dayAfter } from "../../time/period.js";
import type { ClaimBy, RuleOf } from "../../terms/settlement.js";
import { type SettlementLine, dueFrom, explained, fallen, held, heldUncomputed } from "../line.js";
import type { View } from "../situation.js";
import { type Apply, type RuleSurroundings, eachLine, selection } from "./rule.js";

/**
 * Lines fall due the day they are claimed, and to nothing once the last day to claim has passed (semantics §6, F36).
 * What was claimed before it was reached counts from the day reached.
 */
export const compileClaimDeadline = (rule: RuleOf<"claimDeadline">, surroundings: RuleSurroundings): Apply => {
  const isSelected = selection(rule, surroundings);
  const lastDayOf = lastDayToClaim(rule.by);
  const claimedOn = rule.claimed === "claim" ? claimFact : evidenceOfLevel(levels.indexOf(rule.claimed.evidence));

  const decide = (line: SettlementLine, view: View, asOf: DayNumber): SettlementLine => {
    const last = lastDayOf(line, view);
    if (last === undefined) return heldUncomputed(line);
    const earliest = claimedOn(line, view).reduce((first, day) => (day <= asOf ? Math.min(first, day) : first), Number.POSITIVE_INFINITY);
    const claimed = Math.max(line.reachedOn, earliest);
    const isClaimed = claimed < Number.POSITIVE_INFINITY;
    if (isClaimed && claimed <= last) return dueFrom(line, claimed);
    if (isClaimed || asOf > last) return explained(fallen(line, rule.id), { code: "claim-deadline-passed", on: writeDay(last) });
    return held(line, last === Number.POSITIVE_INFINITY ? { code: "not-claimed" } : { code: "not-claimed", until: writeDay(last) });
  };

  return (lines, { asOf }) =>
    eachLine(lines, (line) => {
      const view = line.situation?.view;
      return view === undefined || !isSelected(line) ? line : decide(line, view, asOf);
    });
};

/** The earliest of the last days, infinite where none is stated; `undefined` where a period refuses the month that it ends in. */
const lastDayToClaim = (by: readonly ClaimBy[]): ((line: SettlementLine, view: View) => DayNumber | undefined) => {
  const deadlines = by.map(({ after, period }) => {
    const end = dayAfter(period);
    return ({ reachedOn }: SettlementLine, { enrolled }: View): DayNumber | undefined => {
      if (after !== "monthEnd") return end(after === "enrolment" ? enrolled : reachedOn);
      // The period begins the day after the end of the month, so that months from there are whole ones.
      const next = end(calendarUnit(reachedOn, "month").after);
      return next === undefined ? undefined : next - 1;
    };
  });
  return (line, view) => {
    const days = deadlines.map((lastDay) => lastDay(line, view));
    return days.includes(undefined) ? undefined : (days as DayNumber[]).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  };
};

/** The days of the claims that name the line, or no particular series or occurrence. */
const claimFact = (line: SettlementLine, { claims }: View): readonly DayNumber[] => {
  // A part withheld is claimed with the line it was taken from.
  const { outcome, occurrence } = line.source ?? line;
  return claims
    .filter(
      (claim) =>
        claim.outcome === outcome &&
        (claim.series === undefined || claim.series === line.series) &&
        (claim.occurrence === undefined || claim.occurrence === occurrence),
    )
    .map((claim) => claim.on);
};

/** The days on which evidence was given that covers the line's placement to the last day that counts, or its observation. */
const evidenceOfLevel =
  (least: number) =>
  (line: SettlementLine, { evidence }: View): readonly DayNumber[] => {
    const { lastDay = line.reachedOn, observation } = line.situation?.occurrence ?? {};
    const covers = (of: string, to: DayNumber): boolean =>
      (of === line.placement && to >= lastDay) || (observation !== undefined && of === observation.id && to >= observation.on);
    return evidence.filter(({ of, level, to }) => level >= least && covers(of, to)).map(({ givenOn }) => givenOn);
  };
