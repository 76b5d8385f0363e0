import type { Timeline } from "../../facts/timeline.js";
import { type CompiledOutcome, type Fit, type Standing, type Unpaid, lastDayInForce } from "../../meaning/outcome.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { Reason } from "../../meaning/reason.js";
import type { DayNumber } from "../../time/day.js";

/** How one outcome stands as of a day. */
export interface OutcomeStanding {
  readonly compiled: CompiledOutcome;
  readonly fits: readonly Fit[];
  readonly unpaid: Omit<Unpaid, "outcome"> | undefined;
  /** Last day on which it can be reached; infinite where nothing ends it. */
  readonly latest: DayNumber;
  /** Can it not be reached any more, whatever happens from that day on? */
  readonly isMissed: boolean;
}

/** How the outcomes stand by id; or the one reason that all have, where nobody was enrolled in the intake or nothing can be computed. */
export type Standings = ReadonlyMap<string, OutcomeStanding> | Reason;

/** How every outcome of one participant stands as of a day. The same closures as those that settle answer. */
export const standingsAsOf = (compiled: CompiledProgramme, person: Timeline, asOf: DayNumber): Standings => {
  const standings = new Map<string, OutcomeStanding>();
  const { unpaid } = compiled.read(person, 0, asOf, (outcome, { fits, unpaid: why }) => {
    const standing = why?.standing;
    // While somebody may be enrolled once more, what counts by enrolment may begin anew.
    const isOpen = outcome.outcome.oncePer === "enrolment" && asOf < compiled.intakeTo;
    const until = isOpen ? Number.POSITIVE_INFINITY : Math.min(standing?.latest ?? Number.POSITIVE_INFINITY, standing?.unreached?.latest ?? Number.POSITIVE_INFINITY);
    const latest = lastDayInForce(compiled.datedAgreements, person, until);
    const isOver = asOf >= latest && why?.reason.code !== "evidence-below-level";
    const isMissed = fits.length === 0 && standing !== undefined && (isOver || isLost(outcome, standing, why?.reason, standings));
    standings.set(outcome.outcome.id, { compiled: outcome, fits, unpaid: why, latest, isMissed });
  });
  return standings.size === 0 ? (unpaid[0]?.reason ?? { code: "participant-not-known" }) : standings;
};

/** Can an outcome not be reached any more, though its days are not over? Outcomes that it reads were looked at before it. */
const isLost = (
  { outcome: { requires = [], excludes, oncePer } }: CompiledOutcome,
  { isBarred, unreached }: Standing,
  reason: Reason | undefined,
  before: ReadonlyMap<string, OutcomeStanding>,
): boolean => {
  const isMissed = (id: string): boolean => before.get(id)?.isMissed === true;
  // Evidence of what has been may be given on any day.
  if (reason?.code === "evidence-below-level") return false;
  if (reason?.code === "excluded-by-prior-placement" || requires.some(isMissed)) return true;
  const isForOnePerson = (oncePer ?? "participant") === "participant";
  if (excludes?.onUpgrade === "first" && isForOnePerson && excludes.outcomes.some((id) => (before.get(id)?.fits.length ?? 0) > 0)) return true;
  if (isBarred || unreached === undefined || unreached.bestCase < Number.POSITIVE_INFINITY) return false;
  return unreached.awaits === undefined || isMissed(unreached.awaits);
};
