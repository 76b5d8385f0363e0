import { type Exact, writeExact } from "../exact/exact.js";
import { error } from "../issue/issue.js";
import { putAside } from "./known-facts.js";
import type { Notes } from "./notes.js";
import { type Place, at, pathOf } from "./place.js";
import { type RunningPlacement, type SetAside, factDecimals } from "./timeline.js";

const text = (value: Exact): string => writeExact(value, { least: 0, most: factDecimals });

const spellOf = (placement: RunningPlacement): string =>
  JSON.stringify([
    placement.after === Number.POSITIVE_INFINITY ? "running" : placement.after,
    placement.employer,
    placement.form?.id,
    placement.activity,
    placement.weeklyHours.from.map(String),
    placement.weeklyHours.values,
    placement.wages.from.map(String),
    placement.wages.values.map(({ amount, per }) => [text(amount), per]),
    placement.agreedTo,
    placement.grantedOn,
  ]);

/**
 * The same spell under a second id is set aside; the one with the lowest id stays. Two jobs without an employer may be
 * two jobs, so they are never taken for one.
 */
export const withoutRepeats = (
  placements: readonly RunningPlacement[],
  path: Place,
  { errors }: Notes,
  setAside: Map<string, SetAside>,
): readonly RunningPlacement[] => {
  if (placements.length < 2) return placements;
  let [firstIds, firstOf] = [new Map<string, string>(), Number.NaN];
  return placements.filter((placement, place) => {
    const [before, next] = [placements[place - 1], placements[place + 1]];
    const isAlone = before?.first !== placement.first && next?.first !== placement.first;
    if (isAlone || (placement.activity === "employment" && placement.employer === undefined)) return true;
    if (firstOf !== placement.first) [firstIds, firstOf] = [new Map(), placement.first];
    const spell = spellOf(placement);
    const other = firstIds.get(spell);
    if (other === undefined) {
      firstIds.set(spell, placement.id);
      return true;
    }
    errors.push(error("same-placement-twice", pathOf(at(at(path, "placements"), placement.id)), { other }));
    putAside(setAside, "placements", placement.id);
    return false;
  });
};
