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
  /** Why it cannot be reached any more, whatever happens from that day on; nothing while it can be. */
  readonly missed: Reason | undefined;
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
    const until = isOpen
      ? Number.POSITIVE_INFINITY
      : Math.min(standing?.latest ?? Number.POSITIVE_INFINITY, standing?.unreached?.latest ?? Number.POSITIVE_INFINITY);
    const latest = lastDayInForce(compiled.datedAgreements, person, until);
    const isOver = asOf >= latest && why?.reason.code !== "evidence-below-level";
    const isOpenStill = fits.length > 0 || why === undefined || standing === undefined;
    const missed = isOpenStill
      ? undefined
      : (lostBy(outcome, isOpen ? { ...standing, isExcluded: false } : standing, why.reason, standings) ??
        (isOver ? why.reason : undefined));
    standings.set(outcome.outcome.id, { compiled: outcome, fits, unpaid: why, latest, missed });
  });
  return standings.size === 0 ? (unpaid[0]?.reason ?? { code: "participant-not-known" }) : standings;
};

/** Why an outcome cannot be reached any more, though its days are not over. Outcomes that it reads were looked at before it. */
const lostBy = (
  { outcome: { requires = [], excludes, oncePer } }: CompiledOutcome,
  { isBarred, isExcluded, unreached }: Standing,
  reason: Reason,
  before: ReadonlyMap<string, OutcomeStanding>,
): Reason | undefined => {
  const isMissed = (id: string): boolean => before.get(id)?.missed !== undefined;
  // Evidence of what has been may be given on any day.
  if (reason.code === "evidence-below-level") return undefined;
  if (isExcluded) return { code: "excluded-by-prior-placement" };
  const required = requires.find(isMissed);
  if (required !== undefined) return { code: "requires-outcome", outcome: required };
  const isForOnePerson = (oncePer ?? "participant") === "participant";
  const earlier =
    excludes?.onUpgrade === "first" && isForOnePerson ? excludes.outcomes.find((id) => (before.get(id)?.fits.length ?? 0) > 0) : undefined;
  if (earlier !== undefined) return { code: "excluded-by-outcome", outcome: earlier };
  if (isBarred || unreached === undefined || unreached.bestCase < Number.POSITIVE_INFINITY) return undefined;
  if (unreached.awaits === undefined) return reason;
  return isMissed(unreached.awaits) ? { code: "requires-outcome", outcome: unreached.awaits } : undefined;
};
