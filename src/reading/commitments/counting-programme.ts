import type { Result } from "../../issue/issue.js";
import { checkedProgramme, extensionsOf } from "../../terms/checked-programme.js";
import type { Commitment, Occasion } from "../../terms/commitments.js";
import { type Outcome, type Programme, outcome } from "../../terms/programme.js";
import { money } from "../../terms/quantity.js";

/** The places in a commitment where something is counted. */
export type Part = "counts" | "among" | "occasion";

/** What a commitment counts, and where. */
export const partsOf = ({ counts, due }: Commitment): readonly (readonly [part: Part, counted: Occasion])[] => {
  const towards =
    counts.kind === "share"
      ? ([
          ["counts", counts.of],
          ["among", counts.among],
        ] as const)
      : ([["counts", counts]] as const);
  return due.kind === "after" ? [...towards, ["occasion", due.occasion]] : towards;
};

/** The id of the outcome that counts for a part of the commitment at a place in the list. */
export const outcomeId = (place: number, part: Part): string => `commitments/${place}/${part}`;

/**
 * The programme with an outcome for everything that commitments count as reached. Its lines are what is counted, so that
 * being reached means here what it means there; they are of nothing, for a commitment never pays.
 */
export const countingProgramme = (programme: Programme, commitments: readonly Commitment[]): Result<Programme> => {
  const { expectedTotal: _expected, ...terms } = programme;
  const nothing = money(0, programme.currency);
  const asTheyAre = programme.outcomes.map((one): Outcome => (one.price === undefined ? one : { ...one, price: nothing }));
  const counted = commitments.flatMap((commitment, place) =>
    partsOf(commitment).flatMap(([part, count]) =>
      count.kind === "reached" ? [outcome(outcomeId(place, part), { reached: count.reached, oncePer: count.oncePer, price: nothing })] : [],
    ),
  );
  return checkedProgramme({ ...terms, outcomes: [...asTheyAre, ...counted], settlement: [] }, [...extensionsOf(programme).values()]);
};
