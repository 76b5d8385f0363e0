import { compare, readAmount } from "../../exact/exact.js";
import { settle } from "../../reading/settle.js";
import type { Settlement } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import { type Day, readDay, writeDay } from "../../time/day.js";
import type { FactsAtHand } from "../facts-at-hand.js";
import { type Verdict, bytes, every, law, lineKey, same } from "./law.js";
import { hasKind, objectsIn, readsGroups, withTerms } from "./terms.js";

const later = (day: Day, by: number): Day => writeDay((readDay(day) as number) + by);

/** Every day in a value, whatever it stands under, so much later. */
const shifted = <Value>(value: Value, by: number): Value => {
  if (typeof value === "string") return (readDay(value) === undefined ? value : later(value as unknown as Day, by)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => shifted(entry, by)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shifted(inner, by)])) as Value;
};

/** Do months or years, or working days, decide anything? They are not of one length. */
const countsMonths = ({ tracking, outcomes, settlement }: Programme): boolean => {
  const objects = objectsIn([tracking ?? null, outcomes, settlement]);
  const isMonthly = (object: Readonly<Record<string, unknown>>): boolean =>
    object["unit"] === "months" ||
    object["unit"] === "years" ||
    object["each"] === "month" ||
    "monthsFrom" in object ||
    "calendar" in object ||
    object["after"] === "monthEnd";
  const names = bytes([outcomes, settlement]);
  return (
    objects.some(isMonthly) ||
    hasKind(objects, "wages", "age") ||
    ["monthEnds", "month", "year"].some((word) => names.includes(`"${word}"`))
  );
};

/** Shifting. */
export const shiftingByWeeks = law(
  "shifting all dates by weeks shifts the results",
  "When every date of terms and facts lies whole weeks later, so does every date of the settlement, and nothing else changes.",
  (programme, facts, at) => {
    // A metered week is told by its number in the year.
    if (countsMonths(programme) || hasKind(programme.outcomes, "metered")) return "does-not-apply";
    const before = settle(programme, facts, at);
    return every(
      [1, -3, 60].map((count): Verdict => {
        const terms = withTerms(programme, shifted(programme, 7 * count));
        if (terms === undefined) return "does-not-apply";
        return same(
          `shifted by ${count} weeks`,
          shifted(before, 7 * count),
          settle(terms, shifted(facts, 7 * count), shifted(at, 7 * count)),
        );
      }),
    );
  },
);

/** The facts without what was recorded after a day. */
const recordedBy = <Value>(value: Value, day: Day): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recordedBy(inner, day)])) as Value;
  }
  const isKnown = (entry: { readonly recorded?: Day } | null): boolean =>
    !(typeof entry === "object" && entry?.recorded !== undefined && entry.recorded > day);
  return value.filter(isKnown).map((entry: unknown) => recordedBy(entry, day)) as Value;
};

const recordedDays = (facts: FactsAtHand): readonly Day[] => [
  ...new Set([...bytes(facts).matchAll(/"recorded":"([^"]+)"/g)].map(([, day]) => day as Day).filter((day) => readDay(day) !== undefined)),
];

/** Knowledge. */
export const knownOnADay = law(
  "known on a day",
  "What is known on a day comes to what only the facts recorded by that day come to.",
  (programme, facts, { asOf, knownOn: known }) => {
    const told = ({ knownOn: _known, isProjection: _projection, issues: _issues, ...rest }: Settlement) => rest;
    const ofInterest = [
      ...(known === undefined || known === null ? [] : [known]),
      ...recordedDays(facts).flatMap((day) => [day, later(day, -1)]),
    ];
    return every(
      ofInterest
        .slice(0, 6)
        .map((day) =>
          same(
            `known on ${day}`,
            told(settle(programme, recordedBy(facts, day), { asOf })),
            told(settle(programme, facts, { asOf, knownOn: day })),
          ),
        ),
    );
  },
);

/**
 * Rules that look from an earlier line to a later one, or to what a group comes to later: shares, what takes precedence,
 * what is required, measures of groups; and a deadline that passes.
 */
const looksAhead = ({ outcomes, settlement }: Programme): boolean =>
  readsGroups(settlement) ||
  hasKind(settlement, "shareCap", "requiresPaid", "claimDeadline") ||
  settlement.some((rule) => rule.kind === "cap" && rule.crossing === "proRata") ||
  outcomes.some(({ excludes }) => excludes !== undefined);

/** Later days. */
export const aLaterDay = law(
  "a later day never lowers a line",
  "Settled as of a later day with the same knowledge, every line is still there, reached on the same day, and comes to no less.",
  (programme, facts, { asOf, ...knowledge }) => {
    // Held lines fall due in time; withheld until a day that depends on that, they are one line or two.
    if (looksAhead(programme) || hasKind(programme.settlement, "withhold")) return "does-not-apply";
    const before = settle(programme, facts, { asOf, ...knowledge });
    return every(
      [1, 7, 45, 400].flatMap((by) => {
        const after = settle(programme, facts, { asOf: later(asOf, by), ...knowledge });
        const found = new Map(after.lines.map((line) => [lineKey(line), line]));
        return before.lines.map((line): Verdict => {
          const now = found.get(lineKey(line));
          const isStill = now !== undefined && now.reachedOn === line.reachedOn;
          const isNoLess = isStill && compare(readAmount(now.amount), readAmount(line.amount)) >= 0;
          return isNoLess ? "holds" : { done: `as of ${later(asOf, by)}`, expected: line, found: now };
        });
      }),
    );
  },
);
