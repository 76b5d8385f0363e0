import { soundProgramme } from "../../terms/checked-programme.js";
import fc from "fast-check";
import type { AsOf } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import { readDay, writeDay } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { landmarksOf } from "./landmarks.js";
import { choice, pick, pickOr, seed } from "./seed.js";

const dayKeys = new Set(["from", "to", "on", "enrolled", "recorded"]);

/** Every day that stands in facts, with the key it stands under. */
const daysIn = (value: unknown, key = ""): readonly (readonly [key: string, day: number])[] => {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([inner, part]) => daysIn(part, Array.isArray(value) ? key : inner));
  }
  const day = dayKeys.has(key) ? readDay(value) : undefined;
  return day === undefined ? [] : [[key, day]];
};

/** Days to settle as of, and to know on, that lie on, just before or a period after the days of the facts. */
export const asOfFor = (programme: Programme, facts: FactsAtHand): fc.Arbitrary<AsOf> => {
  const marks = landmarksOf(soundProgramme(programme));
  const found = daysIn(facts);
  const all = [...found.map(([, day]) => day), ...marks.days.slice(0, 4)];
  const recorded = found.flatMap(([key, day]) => (key === "recorded" ? [day] : []));
  const first = readDay(programme.intake.from) as number;
  return fc
    .record({
      anchor: seed,
      after: seed,
      loose: choice(1200),
      where: choice(5),
      known: seed,
      knows: choice(4),
      shift: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ anchor, after, loose, where, known, knows, shift }) => {
      const lengths = [0, 0, 0, -1, 1, 20, ...marks.lengths.flatMap((length) => [length - 2, length - 1, length])] as const;
      const [near, last] = [pickOr(all, anchor, first + 100), Math.max(first, ...all)];
      const asOf = writeDay(where === 0 ? first + loose : (where < 3 ? last : near) + pick(lengths, after));
      if (knows === 0) return { asOf, knownOn: writeDay(pickOr(recorded, known, readDay(asOf) as number) + shift) };
      return { asOf };
    });
};
