import { divide, writeExact } from "../../exact/exact.js";
import { type RunningPlacement, factDecimals, hourParts } from "../../facts/timeline.js";
import { type Clock, type Counting, daysCounted } from "../../meaning/retention/retention.js";
import type { View } from "../../meaning/situation.js";
import { valueOn } from "../../time/dated.js";
import { type DayNumber, writeDay } from "../../time/day.js";
import type { Break, CountedSpan, DaysBehind, PlacementSeen } from "./explanation.js";

/** A placement as it stands on a day. */
export const placementSeen = (
  { id, activity, employer, form, first, after, weeklyHours }: RunningPlacement,
  on: DayNumber,
): PlacementSeen => {
  const hours = valueOn(weeklyHours, on);
  return {
    id,
    activity,
    employer: employer ?? null,
    form: form?.id ?? null,
    from: writeDay(first),
    to: after === Number.POSITIVE_INFINITY ? null : writeDay(after - 1),
    weeklyHours: hours === undefined ? null : writeExact(divide(hours, hourParts), { least: 0, most: factDecimals }),
  };
};

/** The days that counted from one day to another, told apart by the placements that made them count. */
export const daysBehind = (by: Counting, clock: Clock | undefined, view: View, first: DayNumber, last: DayNumber): DaysBehind => {
  const days = daysCounted(by, view, first, last);
  const spans: CountedSpan[] = [];
  const breaks: Break[] = [];
  const seen = new Set<string>();
  for (let place = 0; place < days.length; place += 2) {
    const [from, after] = [days[place] as DayNumber, days[place + 1] as DayNumber];
    const before = place === 0 ? first : (days[place - 1] as DayNumber);
    // Between the days of what is added up nothing is interrupted.
    if (from > before && "days" in by) breaks.push({ from: writeDay(before), to: writeDay(from - 1), days: from - before });
    for (const span of byPlacements(by, view, from, after, seen)) spans.push(span);
  }
  // As they stand, whatever evidence covers of them.
  const placements = view.everyPlacement
    .filter(({ id }) => seen.has(id))
    .map((placement) => placementSeen(placement, Math.min(last, placement.after - 1)));
  return { from: writeDay(first), to: writeDay(last), clock: clock ?? "pauses", spans, breaks, placements };
};

/** One stretch of counted days, cut where other placements make them count. */
const byPlacements = (by: Counting, view: View, from: DayNumber, after: DayNumber, seen: Set<string>): readonly CountedSpan[] => {
  const borders = view.placements.flatMap(({ first, after: end }) => [first, end]).filter((border) => border > from && border < after);
  const spans: CountedSpan[] = [];
  let [begin, names] = [from, ""];
  const close = (end: DayNumber): void => {
    spans.push({
      from: writeDay(begin),
      to: writeDay(end - 1),
      days: end - begin,
      placements: names === "" ? [] : (JSON.parse(names) as string[]),
    });
  };
  for (const border of [from, ...[...new Set(borders)].sort((a, b) => a - b)]) {
    const placements = by.placements(view, border);
    for (const { id } of placements) seen.add(id);
    const now = placements.length === 0 ? "" : JSON.stringify(placements.map(({ id }) => id).sort());
    if (border > from && now !== names) {
      close(border);
      begin = border;
    }
    names = now;
  }
  close(after);
  return spans;
};
