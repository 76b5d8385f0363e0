import type { Timeline } from "../facts/timeline.js";
import { valueOn } from "../time/dated.js";
import { type DayNumber, readDay, writeDay } from "../time/day.js";
import type { Agreement, Outcome } from "../terms/programme.js";
import { type Reason, firstReason } from "./reason.js";
import type { CompiledRetention, Occurrence, Window } from "./retention.js";

/** An outcome that a participant has not reached, or has reached and is not priced. */
export interface Unpaid {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly earliest?: DayNumber;
  /** Where it was reached all the same. */
  readonly reachedOn?: DayNumber;
}

/** The agreement that a participant belongs to on a day, where it is in force then. */
export const agreementInForce = (agreements: ReadonlyMap<string, Agreement>, person: Timeline, day: DayNumber): Agreement | undefined => {
  const agreement = agreements.get(valueOn(person.agreement, day) ?? "");
  if (agreement === undefined || day < (readDay(agreement.from) as DayNumber)) return undefined;
  return agreement.to !== undefined && day > (readDay(agreement.to) as DayNumber) ? undefined : agreement;
};

/** An occurrence that fits everything said of the outcome. */
interface Fit {
  readonly occurrence: Occurrence;
  readonly agreement: Agreement;
  readonly firstDay: DayNumber;
}

/** No such occurrence, and why. */
interface NoFit {
  readonly unpaid: Omit<Unpaid, "outcome">;
  /** The first day on which it can still be reached; infinite where it cannot. */
  readonly firstDay: DayNumber;
}

/** The first candidate that fits everything said of the outcome, or why there is none. */
export const reach = (
  outcome: Outcome,
  retention: CompiledRetention,
  person: Timeline,
  window: Window,
  agreementOn: (day: DayNumber) => Agreement | undefined,
  firstDays: ReadonlyMap<string, DayNumber>,
): Fit | NoFit => {
  const never = Number.POSITIVE_INFINITY;
  /** What stands in the way of reaching the outcome on this day. */
  const hindrance = (day: DayNumber): Reason | undefined => {
    if (agreementOn(day) === undefined) return { code: "outside-programme-dates", on: writeDay(day) };
    const missing = outcome.requires?.find((id) => !((firstDays.get(id) ?? never) <= day));
    return missing === undefined ? undefined : { code: "requires-outcome", outcome: missing };
  };

  const reasons: Reason[] = [];
  for (const occurrence of retention.occurrences(person, window)) {
    if (occurrence === undefined) return { unpaid: { reason: { code: "not-computed" } }, firstDay: never };
    const reason = hindrance(occurrence.reachedOn);
    const agreement = agreementOn(occurrence.reachedOn);
    if (reason === undefined && agreement !== undefined) return { occurrence, agreement, firstDay: occurrence.reachedOn };
    if (reason !== undefined) reasons.push(reason);
  }
  const unreached = retention.unreached(person, window);
  if (unreached === undefined) return { unpaid: { reason: firstReason(reasons) as Reason }, firstDay: never };
  const { reason, earliest, bestCase } = unreached;
  const firstDay = bestCase === never || hindrance(bestCase) !== undefined ? never : bestCase;
  if (earliest === undefined) return { unpaid: { reason: firstReason([...reasons, reason]) as Reason }, firstDay };
  const ahead = hindrance(earliest);
  if (ahead === undefined) return { unpaid: { reason: firstReason([...reasons, reason]) as Reason, earliest }, firstDay };
  const told = reason.code === "not-yet-due" ? ahead : reason;
  return { unpaid: { reason: firstReason([...reasons, told]) as Reason }, firstDay };
};
