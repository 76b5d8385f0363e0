import type { Participant } from "../../facts/fact.js";
import { progress } from "../../reading/progress/progress.js";
import { settle } from "../../reading/settle.js";
import type { AsOf, NotPaid } from "../../reading/settlement.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { outcomesRead } from "../../terms/references.js";
import { continued, daysOfInterest, isPlaced, nextReached, unruled } from "./continued.js";
import { type Verdict, countIssues, every, law } from "./law.js";

/** Does an outcome read one that is observed? That may come on any day, whatever somebody is occupied with. */
const readsObserved = ({ outcomes }: Programme, outcome: Outcome): boolean => {
  const read = outcomesRead(outcome);
  return outcomes.some(({ id, reached }) => read.has(id) && reached.kind === "observed");
};

const comesTrue = (programme: Programme, participant: Participant, { outcome: id, earliest }: NotPaid, at: AsOf): Verdict => {
  const outcome = programme.outcomes.find((one) => one.id === id);
  if (earliest === undefined || outcome === undefined || readsObserved(programme, outcome)) return "does-not-apply";
  const person = continued(participant, at);
  const then = { ...at, asOf: earliest };
  // Two placements that differ in their last day alone become one and the same when both go on.
  if (countIssues(settle(programme, [person], then), "same-placement-twice") > 0) return "does-not-apply";
  const done = `${id} of ${participant.id} as of ${at.asOf}`;
  const next = nextReached(programme, person, id, at, earliest);
  if (next !== earliest) return { done, expected: earliest, found: next };
  const told = progress(programme, [participant], participant.id, at).outcomes.find((one) => one.outcome === id);
  const day = told?.state === "pending" || told?.state === "reached" ? told.earliest : undefined;
  return day === earliest ? "holds" : { done: `${done}, as progress tells it`, expected: earliest, found: day };
};

/** Predictions. */
export const predictionsComeTrue = law(
  "every predicted day comes true",
  "Where the present employment continues, a pending outcome is reached on the very day predicted, and not before; and progress names the same day.",
  (whole, { participants }, at) => {
    const programme = unruled(whole);
    return every(
      participants.flatMap((participant) =>
        participant.unreadable === undefined
          ? daysOfInterest(participant, at.asOf).flatMap((asOf) => {
              const then = { ...at, asOf };
              return isPlaced(programme, participant, then)
                ? settle(programme, [participant], then).notPaid.map((one) => comesTrue(programme, participant, one, then))
                : [];
            })
          : [],
      ),
    );
  },
);
