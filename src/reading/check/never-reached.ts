import type { Condition, Measure } from "../../terms/kinds.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import type { Deadline, Retention } from "../../terms/retention.js";
import { type DayNumber, readDay } from "../../time/day.js";
import type { Sketch } from "./example-facts.js";
import { isImpossible } from "./contradiction.js";
import type { FindingOf, NeverBecause } from "./finding.js";
import { leastDays, mostDays } from "../../time/period-length.js";
import { type Search, exampleOf, isReached, tried } from "./search.js";
import { shortestFromAnchor, shortestOf } from "./shortest.js";

/** A stay that is long for any outcome, to be told from one without an end. */
const longStay = 365;

/** No stay, however long, reaches the outcome: the terms alone say why, or nobody who was tried does. */
export const neverReached = (search: Search): readonly FindingOf<"never-reached" | "not-tried">[] => {
  const { programme, everySketch, reaching, horizon } = search;
  const reasons = reasonsOf(programme);
  return programme.outcomes.flatMap(({ id: outcome }, place): readonly FindingOf<"never-reached" | "not-tried">[] => {
    if (reaching(outcome).length > 0) return [];
    const best = reachingMost(search) ?? everySketch[0];
    const asOf = best.first + horizon;
    const [long, open] = [tried(programme, best, { last: best.first + longStay - 1 }, asOf), tried(programme, best, {}, asOf)];
    const path = ["outcomes", place];
    const because = reasons.get(outcome);
    // Facts that are set aside show nothing.
    const isShown = [long, open].every(({ settlement }) => settlement.setAside === 0 && !isReached(settlement, outcome));
    return because !== undefined && isShown
      ? [{ pattern: "never-reached" as const, path, operands: { outcome, because }, example: exampleOf(long, open) }]
      : [{ pattern: "not-tried" as const, path, operands: { outcome }, example: exampleOf(long, open) }];
  });
};

/** Of those of whom nothing is set aside, the one who reaches most outcomes. */
const reachingMost = ({ programme, sketches, reaching }: Search): Sketch | undefined => {
  const reached = sketches.map((sketch) => programme.outcomes.filter(({ id }) => reaching(id).includes(sketch)).length);
  return sketches[reached.indexOf(reached.reduce((most, number) => Math.max(most, number), 0))];
};

/** Why each outcome that nobody can reach cannot be. */
const reasonsOf = (programme: Programme): ReadonlyMap<string, NeverBecause> => {
  const shortest = shortestOf(programme);
  const reasons = new Map<string, NeverBecause>();
  for (const outcome of programme.outcomes) {
    const reason = ownReason(programme, outcome, shortest(outcome.id));
    if (reason !== undefined) reasons.set(outcome.id, reason);
  }
  for (let known = -1; known < reasons.size;) {
    known = reasons.size;
    for (const { id, requires = [] } of programme.outcomes) {
      const required = requires.find((other) => reasons.has(other));
      if (required !== undefined && !reasons.has(id)) reasons.set(id, { code: "required-outcome-never-reached", required });
    }
  }
  return reasons;
};

const ownReason = (programme: Programme, outcome: Outcome, needed: number): NeverBecause | undefined => {
  if (
    isNeverFulfilled(outcome.reached, programme) ||
    (outcome.given !== undefined && isImpossible(outcome.given, programme)) ||
    isNeverGiven(outcome, programme)
  ) {
    return { code: "conditions-exclude-each-other" };
  }
  if (isOutsideAgreements(programme)) return { code: "no-agreement-in-time" };
  const available = Math.min(
    trackedDays(programme),
    agreedDays(programme),
    outcome.by === undefined ? unlimited : daysUntil(outcome.by, programme),
  );
  if (needed > available) return { code: "period-longer-than-time", needed, available };
  const tooLong = longerThanWithin(outcome.reached) ?? longerThanDeadline(outcome);
  if (tooLong !== undefined) return tooLong;
  return isTooLate(programme, outcome) ? { code: "not-before-after-deadline" } : undefined;
};

const unlimited = Number.POSITIVE_INFINITY;

const numberOf = (day: string): DayNumber => readDay(day) as DayNumber;

const isNeverFulfilled = (reached: Retention, programme: Programme): boolean => {
  switch (reached.kind) {
    case "sustained":
    case "at":
      return isImpossible(reached.condition, programme);
    case "accumulated":
    case "metered":
      return isNothingMeasured(reached.measure, programme);
    case "observed":
      return false;
    case "anyOf":
      return reached.of.every((member) => isNeverFulfilled(member, programme));
    case "allOf":
      return reached.of.some((member) => isNeverFulfilled(member, programme));
  }
};

const isNothingMeasured = (measure: Measure, programme: Programme): boolean => {
  const of = measure.kind === "units" ? measure.of : measure;
  switch (of.kind) {
    case "days":
      return isImpossible(of.condition, programme);
    case "hours":
    case "wages":
      return isImpossible({ kind: "during", test: of.test }, programme);
    case "observedValues":
      return false;
  }
};

/** Does the anchor day, which counts, never fulfil what is given on it? Placements of one employer alone may count less than all do. */
const isNeverGiven = ({ reached, given, oncePer }: Outcome, programme: Programme): boolean => {
  if (given === undefined || reached.kind !== "sustained" || (reached.anchor ?? "firstCounted") !== "firstCounted") return false;
  if (reached.employer === "same" || oncePer === "placement" || oncePer === "employer") return false;
  const both: Condition = { kind: "all", of: [reached.condition, given] };
  return isImpossible(both, programme);
};

const trackedDays = ({ tracking }: Programme): number => (tracking === undefined ? unlimited : mostDays(tracking));

/** Days from the first of the intake to the last of any agreement. */
const agreedDays = ({ agreements, intake }: Programme): number =>
  agreements.reduce((most, { to }) => Math.max(most, to === undefined ? unlimited : numberOf(to) - numberOf(intake.from) + 1), 0);

const isOutsideAgreements = ({ agreements, intake, tracking }: Programme): boolean => {
  const first = numberOf(intake.from);
  const last = tracking === undefined ? unlimited : numberOf(intake.to) + mostDays(tracking) - 1;
  return agreements.every(({ from, to }) => last < numberOf(from) || (to !== undefined && first > numberOf(to)));
};

/** So many days from enrolment a deadline leaves at most; one that is counted from elsewhere leaves any number. */
const daysUntil = (by: Deadline, { intake }: Programme): number => {
  if ("day" in by) return numberOf(by.day) - numberOf(intake.from) + 1;
  return by.from === "enrolment" ? mostDays(by.period) : unlimited;
};

const longerThanWithin = (reached: Retention): NeverBecause | undefined => {
  if (reached.kind !== "accumulated" || reached.within === undefined) return undefined;
  const [needed, available] = [shortestFromAnchor(reached), mostDays(reached.within)];
  return needed > available ? { code: "period-longer-than-time", needed, available } : undefined;
};

const longerThanDeadline = ({ reached, by }: Outcome): NeverBecause | undefined => {
  if (by === undefined || "day" in by || by.from !== "anchor" || (reached.kind !== "sustained" && reached.kind !== "accumulated"))
    return undefined;
  const [needed, available] = [shortestFromAnchor(reached), mostDays(by.period)];
  return needed > available ? { code: "period-longer-than-time", needed, available } : undefined;
};

/** Is the first day on which it may be reached surely after the last? */
const isTooLate = (programme: Programme, { by, notBefore }: Outcome): boolean => {
  if (notBefore === undefined) return false;
  const { intake } = programme;
  if ("day" in notBefore) {
    const first = numberOf(notBefore.day);
    return (
      first > (by !== undefined && "day" in by ? numberOf(by.day) : unlimited) || first > numberOf(intake.to) + trackedDays(programme) - 1
    );
  }
  const first = leastDays(notBefore.period) + 1;
  if (notBefore.from === "enrolment" && first > Math.min(trackedDays(programme), by === undefined ? unlimited : daysUntil(by, programme)))
    return true;
  if (by === undefined || "day" in by || JSON.stringify(by.from) !== JSON.stringify(notBefore.from)) return false;
  return by.period.unit === notBefore.period.unit ? notBefore.period.count >= by.period.count : first > mostDays(by.period);
};
