import fc from "fast-check";
import type { GroupObservation } from "../../facts/fact.js";
import type { Programme } from "../../terms/programme.js";
import { readDay, writeDay } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { landmarksOf } from "./landmarks.js";
import { peopleFor } from "./participants.js";
import { choice, pick, pickOr, seed } from "./seed.js";

const groupSeeds = fc.array(fc.record({ kind: seed, on: choice(700), value: choice(99), subject: seed, versions: choice(9) }), {
  maxLength: 4,
});

const groupObservationsFor = (programme: Programme): fc.Arbitrary<readonly GroupObservation[]> => {
  const kinds = landmarksOf(programme).groupObservations;
  if (kinds.length === 0) return fc.constant([]);
  const from = readDay(programme.intake.from) as number;
  const subjects = [undefined, ...programme.agreements.map(({ id }) => id), "ung"];
  return groupSeeds.map((seeds) =>
    seeds.flatMap(({ kind, on, value, subject, versions }, place): readonly GroupObservation[] => {
      const of = pickOr(subjects, subject, undefined);
      const observation: GroupObservation = {
        id: `g${place}`,
        kind: pickOr(kinds, kind, "reconvictions"),
        on: writeDay(from + on),
        value: pick([value, value / 4, 0], value),
        ...(of === undefined ? {} : { subject: of }),
      };
      return versions === 0 ? [observation, { ...observation, value: 1, recorded: writeDay(from + on + 30) }] : [observation];
    }),
  );
};

/** Facts that lie close to what a programme decides on. */
export const factsFor = (programme: Programme): fc.Arbitrary<FactsAtHand> =>
  fc.record({ participants: peopleFor(programme), observations: groupObservationsFor(programme) });
