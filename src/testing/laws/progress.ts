import type { Participant } from "../../facts/fact.js";
import type { OutcomeProgress } from "../../reading/progress/outcome-progress.js";
import { progress } from "../../reading/progress/progress.js";
import { settle } from "../../reading/settle.js";
import type { AsOf } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import type { Day } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { continued, daysOfInterest, daysReached, isLetInLater, later, nextReached, unruled } from "./continued.js";
import { type Verdict, countIssues, every, law } from "./law.js";

const everyone = (
  programme: Programme,
  { participants }: FactsAtHand,
  at: AsOf,
  tried: (participant: Participant, outcome: OutcomeProgress, at: AsOf) => Verdict,
): Verdict =>
  every(
    participants.flatMap((participant) =>
      daysOfInterest(participant, at.asOf).flatMap((asOf) =>
        progress(programme, [participant], participant.id, { ...at, asOf }).outcomes.map((outcome) =>
          tried(participant, outcome, { ...at, asOf }),
        ),
      ),
    ),
  );

/** What a day later than all the others can tell of somebody: nothing ends that has not by then. */
const lastDay = (at: AsOf): AsOf => ({ ...at, asOf: later(at.asOf, 7_000) });

/** Progress tells of each outcome what comes of it. */
export const progressIsKept = law(
  "progress is kept",
  "What is reached is what a settlement says; what is pending is reached on no day before the soonest and none after the latest; what is missed is never reached.",
  (whole, facts, at) => {
    const programme = unruled(whole);
    return everyone(programme, facts, at, (participant, found, then) => {
      if (found.state === "unknown") return "does-not-apply";
      const reached = (as: AsOf): readonly Day[] => daysReached(programme, participant, as).get(found.outcome) ?? [];
      const done = `${found.outcome} of ${participant.id}, ${found.state} as of ${then.asOf}`;
      if (found.state === "reached") {
        const told = [...new Set(found.occurrences.map(({ reachedOn }) => reachedOn))].sort();
        const settled = [...new Set(reached(then))].sort();
        return told.join() === settled.join() ? "holds" : { done, expected: settled, found };
      }
      if (found.state === "missed") {
        const stateOn = (asOf: Day): string | undefined =>
          progress(programme, [participant], participant.id, { ...then, asOf }).outcomes.find(({ outcome }) => outcome === found.outcome)
            ?.state;
        const states = [stateOn(later(found.since, -1)) === "missed", stateOn(found.since) === "missed"];
        if (states.join() !== "false,true")
          return { done: `${done}, since the first day it was missed`, expected: [false, true], found: states };
      }
      const [first] = [...reached(lastDay(then))].sort();
      if (first === undefined) return "holds";
      if (found.state === "missed") return { done, expected: first, found };
      const isLate = first > then.asOf || isLetInLater(programme, found.outcome);
      const isTooSoon = !isLate || (found.soonest !== undefined && first < found.soonest);
      const isTooLate = found.latest !== null && first > found.latest;
      return isTooSoon || isTooLate ? { done, expected: first, found } : "holds";
    });
  },
);

/** The day that progress names comes true. */
export const progressComesTrue = law(
  "the day that progress names comes true",
  "If the present employment continues, an outcome is reached on the very day that progress names, and on no day between.",
  (whole, facts, at) => {
    const programme = unruled(whole);
    return everyone(programme, facts, at, (participant, found, then) => {
      if ((found.state !== "pending" && found.state !== "reached") || participant.unreadable !== undefined) return "does-not-apply";
      const person = continued(participant, then);
      const after = later(found.earliest ?? then.asOf, found.earliest === undefined ? 400 : 0);
      const settled = settle(programme, [person], { ...then, asOf: after });
      // Two placements that differ in their last day alone become one and the same when both go on.
      if (countIssues(settled, "same-placement-twice") > 0) return "does-not-apply";
      // Of what was reached nothing more is predicted where something that was reported could not be used.
      if (found.state === "reached" && settled.incomplete.length > 0) return "does-not-apply";
      const next = nextReached(programme, person, found.outcome, then, after);
      const done = `${found.outcome} of ${participant.id}, ${found.state} as of ${then.asOf}`;
      return next === found.earliest ? "holds" : { done, expected: found.earliest, found: next };
    });
  },
);
