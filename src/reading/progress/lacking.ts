import { type Level, levels } from "../../facts/fact.js";
import type { Timeline } from "../../facts/timeline.js";
import type { CompiledOutcome } from "../../meaning/outcome.js";
import type { Counting } from "../../meaning/retention/retention.js";
import type { View } from "../../meaning/situation.js";
import { valueOn } from "../../time/dated.js";
import { type Day, type DayNumber, writeDay } from "../../time/day.js";

/** Something that has not been reported, and keeps days from counting. */
export type Lacking =
  /** Evidence of a level for a placement or an observation, up to a day. */
  | { readonly fact: "evidence"; readonly of: string; readonly level: Level; readonly to: Day }
  /** The weekly hours of a placement, on a day. */
  | { readonly fact: "weeklyHours"; readonly of: string; readonly on: Day };

/** What has not been reported of one person up to a day, for an outcome to count: by placement, then by observation. */
export const lackingFor = ({ outcome, retention }: CompiledOutcome, person: Timeline, view: View, asOf: DayNumber): readonly Lacking[] => {
  const whole: View = { ...view, placements: view.everyPlacement, observations: view.everyObservation };
  const lacking: Lacking[] = [];
  const last = new Map(whole.placements.map((placement) => [placement, Math.min(placement.after - 1, asOf)]));
  const begun = whole.placements.filter((placement) => (last.get(placement) as DayNumber) >= Math.max(placement.first, view.enrolled));
  for (const placement of begun) {
    const on = last.get(placement) as DayNumber;
    const isUnreported = retention.counting.some(
      (by) =>
        by.readsHours &&
        (by.why(whole, on)?.code === "hours-not-reported" || (addsHours(by) && by.placements(whole, on).includes(placement))),
    );
    if (isUnreported && valueOn(placement.weeklyHours, on) === undefined)
      lacking.push({ fact: "weeklyHours", of: placement.id, on: writeDay(on) });
  }
  if (outcome.evidence === undefined) return lacking;
  const covered = coveredUntil(person, levels.indexOf(outcome.evidence));
  for (const placement of begun) {
    const on = last.get(placement) as DayNumber;
    const counts = (by: Counting): boolean => by.placements(whole, on).includes(placement);
    if (covered(placement.id) >= on || !retention.counting.some(counts)) continue;
    lacking.push({ fact: "evidence", of: placement.id, level: outcome.evidence, to: writeDay(on) });
  }
  if (outcome.reached.kind !== "observed") return lacking;
  const { observation } = outcome.reached;
  for (const { id, kind, on } of whole.observations) {
    if (kind !== observation || on < view.enrolled || on > asOf || covered(id) >= on) continue;
    lacking.push({ fact: "evidence", of: id, level: outcome.evidence, to: writeDay(on) });
  }
  return lacking;
};

/** Are hours added up, so that those of every placement matter? */
const addsHours = (by: Counting): boolean => "measured" in by && (by.unitsOf ?? by).measured === "hours";

/** By what is supported, the last day that evidence of a level covers. */
const coveredUntil = ({ evidence }: Timeline, least: number): ((id: string) => DayNumber) => {
  const until = new Map<string, DayNumber>();
  for (const { of, level, to } of evidence) {
    if (level >= least) until.set(of, Math.max(until.get(of) ?? Number.NEGATIVE_INFINITY, to));
  }
  return (id) => until.get(id) ?? Number.NEGATIVE_INFINITY;
};
