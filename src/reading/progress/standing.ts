import type { Timeline } from "../../facts/timeline.js";
import { type CompiledOutcome, type Fit, type Reach, type Standing, type Told, lastDayInForce } from "../../meaning/outcome.js";
import type { CompiledProgramme } from "../../meaning/programme.js";
import type { Reason } from "../../meaning/reason.js";
import type { Outcome } from "../../terms/programme.js";
import type { Deadline } from "../../terms/retention.js";
import type { DayNumber } from "../../time/day.js";

/** How one outcome stands as of a day. */
export interface OutcomeStanding {
  readonly compiled: CompiledOutcome;
  readonly fits: readonly Fit[];
  readonly unpaid: Told | undefined;
  /** Last day on which it can be reached; infinite where nothing ends it. */
  readonly latest: DayNumber;
  /** Why it cannot be reached any more, whatever happens from that day on; nothing while it can be. */
  readonly missed: Reason | undefined;
}

/** How the outcomes stand by id; or the one reason that all have, where nobody was enrolled in the intake or nothing can be computed. */
export type Standings = ReadonlyMap<string, OutcomeStanding> | Reason;

/** What an outcome comes to, before it is known what has become of those it waits for. */
interface Looked {
  readonly compiled: CompiledOutcome;
  readonly reach: Reach;
}

/** How every outcome of one participant stands as of a day. The same closures as those that settle answer. */
export const standingsAsOf = (compiled: CompiledProgramme, person: Timeline, asOf: DayNumber): Standings => {
  const all = new Map<string, Looked>();
  const reason = compiled.look(person, asOf, (outcome, reach) => void all.set(outcome.outcome.id, { compiled: outcome, reach }));
  if (reason !== undefined) return reason;
  const standings = new Map<string, OutcomeStanding>();
  /** What an outcome waits for is looked at before it; nothing waits for itself. */
  const standingOf = (id: string): OutcomeStanding => {
    const known = standings.get(id);
    if (known !== undefined) return known;
    const { compiled: outcome, reach } = all.get(id) as Looked;
    const { fits, unpaid: why } = reach;
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
      : (lostBy(outcome, isOpen ? { ...standing, isExcluded: false } : standing, why.reason, {
          isMissed: (other) => standingOf(other).missed !== undefined,
          isReached: (other) => (all.get(other)?.reach.fits.length ?? 0) > 0,
          outcomes: compiled.programme.outcomes,
        }) ?? (isOver ? why.reason : undefined));
    const own = { compiled: outcome, fits, unpaid: why, latest, missed };
    standings.set(id, own);
    return own;
  };
  for (const id of all.keys()) standingOf(id);
  return standings;
};

/** How the other outcomes stand. */
interface Others {
  readonly isMissed: (id: string) => boolean;
  readonly isReached: (id: string) => boolean;
  readonly outcomes: readonly Outcome[];
}

const unitOf = ({ oncePer }: Outcome): string => oncePer ?? "participant";

/** Does what one outcome has come to hold for all of another, whatever its series may still be? */
const isForAll = (one: Outcome, other: Outcome): boolean => unitOf(other) === "participant" || unitOf(one) !== unitOf(other);

/** Why an outcome cannot be reached any more, though its days are not over. */
const lostBy = (
  { outcome }: CompiledOutcome,
  { isBarred, isExcluded, unreached }: Standing,
  reason: Reason,
  { isMissed, isReached, outcomes }: Others,
): Reason | undefined => {
  const { id, requires = [], excludes, by, notBefore } = outcome;
  // Evidence of what has been may be given on any day.
  if (reason.code === "evidence-below-level") return undefined;
  if (isExcluded) return { code: "excluded-by-prior-placement" };
  const awaited = [by, notBefore].flatMap((deadline) => outcomeFollowed(deadline) ?? []);
  const required = [...requires, ...awaited].find(isMissed);
  if (required !== undefined) return { code: "requires-outcome", outcome: required };
  const excluder = outcomes.find(
    (other) => other.excludes?.outcomes.includes(id) === true && isForAll(other, outcome) && isReached(other.id),
  );
  if (excluder !== undefined) return { code: "excluded-by-outcome", outcome: excluder.id };
  const earlier = excludes?.onUpgrade === "first" && unitOf(outcome) === "participant" ? excludes.outcomes.find(isReached) : undefined;
  if (earlier !== undefined) return { code: "excluded-by-outcome", outcome: earlier };
  if (isBarred || unreached === undefined || unreached.bestCase < Number.POSITIVE_INFINITY) return undefined;
  if (unreached.awaits === undefined) return reason;
  return isMissed(unreached.awaits) ? { code: "requires-outcome", outcome: unreached.awaits } : undefined;
};

/** The outcome from which a deadline counts, if it does. */
const outcomeFollowed = (deadline: Deadline | undefined): string | undefined =>
  deadline !== undefined && "from" in deadline && typeof deadline.from === "object" ? deadline.from.outcome : undefined;
