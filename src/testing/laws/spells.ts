import { type Exact, compare, multiply, readExact, subtract, writeExact } from "../../exact/exact.js";
import type { Dated, Placement, Wage, WrittenNumber } from "../../facts/fact.js";
import { settle } from "../../reading/settle.js";
import type { Settlement } from "../../reading/settlement.js";
import type { PlacementTest } from "../../terms/placement-test.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { readDay, writeDay } from "../../time/day.js";
import { type Verdict, countIssues, every, law, same } from "./law.js";
import { type Found, newId, replaced, singlePlacements, withoutPlacement } from "./placements.js";
import { hasKind, objectsIn, withoutOutcomes } from "./terms.js";

const numberOf = (day: string): number => readDay(day) as number;

/** Without the placements that lines and reasons name, and the form a reason names: of several on a day it is that of one of them. */
const told = ({ lines, notPaid, total, due }: Settlement) => ({
  lines: lines.map(withoutPlacement),
  notPaid: notPaid.map((one) => ({ ...one, reason: { ...one.reason, form: undefined, facts: undefined } })),
  total,
  due,
});

/** Two placements that are told as one and the same are one fact, not two. */
const hasRepeat = (...settlements: readonly Settlement[]): boolean =>
  settlements.some((settlement) => countIssues(settlement, "same-placement-twice") > 0);

/** Does anything in the terms tell one placement from another? */
const countsPlacements = ({ outcomes, settlement }: Programme): boolean =>
  outcomes.some(({ oncePer }) => oncePer === "placement") || settlement.some((rule) => "per" in rule && rule.per.includes("placement"));

/** A placement as two, cut on a day that has come: a last day still to come is not yet known to end anything. */
const halves = (found: Found, asOf: string): readonly [Placement, Placement] | undefined => {
  const { placement } = found;
  const first = numberOf(placement.from);
  const last = Math.min(placement.to === undefined ? first + 60 : numberOf(placement.to), numberOf(asOf));
  if (last <= first) return undefined;
  const middle = Math.floor((first + last) / 2);
  // A placement that was agreed to end before it began is a wrong fact.
  if (placement.agreedTo !== undefined && numberOf(placement.agreedTo) <= middle) return undefined;
  return [
    { ...placement, to: writeDay(middle) },
    { ...placement, id: newId(found), from: writeDay(middle + 1) },
  ];
};

/** Adjacent placements. */
export const adjacentPlacements = law(
  "adjacent placements equal one",
  "A placement told as two, the second from the day after the first, comes to the same lines and the same reasons; so two of one kind can be joined.",
  (programme, facts, at) => {
    // Each half has days of its own: it begins on another day, and is not as long. The day granted and whether a last day
    // was agreed are told of both.
    if (countsPlacements(programme) || hasKind([programme.outcomes, programme.settlement], "lasted", "agreedFor", "began"))
      return "does-not-apply";
    const before = settle(programme, facts, at);
    return every(
      singlePlacements(facts).map((found): Verdict => {
        const parts = halves(found, at.asOf);
        if (parts === undefined) return "does-not-apply";
        const after = settle(programme, replaced(facts, found, parts), at);
        // A half may be told under another id already, or the whole may have been: then something is set aside.
        if (hasRepeat(before, after)) return "does-not-apply";
        return same(`placement ${found.placement.id} of ${found.participant.id} cut in two`, told(before), told(after));
      }),
    );
  },
);

/** A quarter of a number, and the rest, where both can be written with the decimals that facts may have. */
const quartered = (written: WrittenNumber): readonly [quarter: string, rest: string] | undefined => {
  const value = readExact(String(written));
  if (value === undefined || compare(value, 0) <= 0) return undefined;
  const quarter = multiply(value, readExact("0.25") as Exact);
  const [less, more] = [quarter, subtract(value, quarter)].map((part) => writeExact(part, { least: 0, most: 6 })) as [string, string];
  return compare(readExact(less) as Exact, quarter) === 0 ? [less, more] : undefined;
};

const sharedHours = (hours: Dated<WrittenNumber>): readonly [Dated<WrittenNumber>, Dated<WrittenNumber>] | undefined => {
  if (!Array.isArray(hours)) return compare(readExact(String(hours)) ?? 169, 168) > 0 ? undefined : quartered(hours as WrittenNumber);
  return undefined;
};

const sharedWage = (wage: Wage): readonly [Wage, Wage] | undefined => {
  const parts = quartered(wage.amount);
  return parts === undefined
    ? undefined
    : [
        { ...wage, amount: parts[0] },
        { ...wage, amount: parts[1] },
      ];
};

/** One placement as two at once, which share its hours and its wages. */
const shared = (found: Found): readonly [Placement, Placement] | undefined => {
  const { wages, weeklyHours, ...placement } = found.placement;
  const hours = weeklyHours === undefined ? undefined : sharedHours(weeklyHours);
  const pay = wages === undefined || Array.isArray(wages) ? undefined : sharedWage(wages as Wage);
  if (hours === undefined || (wages !== undefined && pay === undefined)) return undefined;
  return [
    { ...placement, weeklyHours: hours[0], ...(pay === undefined ? {} : { wages: pay[0] }) },
    { ...placement, id: newId(found), weeklyHours: hours[1], ...(pay === undefined ? {} : { wages: pay[1] }) },
  ];
};

/** Hours of two placements. */
export const hoursAddUp = law(
  "hours and wages of two placements add up",
  "A placement told as two with one employer, which share its hours and wages and have the same days, comes to the same lines and reasons.",
  (programme, facts, at) => {
    if (countsPlacements(programme)) return "does-not-apply";
    const before = settle(programme, facts, at);
    return every(
      singlePlacements(facts).map((found): Verdict => {
        const parts = shared(found);
        if (parts === undefined) return "does-not-apply";
        const after = settle(programme, replaced(facts, found, parts), at);
        if (hasRepeat(before, after)) return "does-not-apply";
        return same(`placement ${found.placement.id} of ${found.participant.id} shared by two`, told(before), told(after));
      }),
    );
  },
);

/** Does this outcome, or what its price reads, look at how many hours, how much money or which employer? */
const looksAtMore = (outcome: Outcome): boolean =>
  hasKind(outcome, "weeklyHours", "weeklyHoursOf", "hours", "wages", "absent", "employer", "employerAttribute", "participating") ||
  objectsIn(outcome).some((object) => "averageHours" in object || object["employer"] === "same") ||
  outcome.oncePer === "placement" ||
  outcome.oncePer === "employer";

/** Overlaps. */
export const overlaps = law(
  "overlap never counts twice",
  "A placement told a second time with another employer changes nothing for outcomes that ask whether, not how many hours.",
  (programme, facts, at) => {
    // Hours and wages of two placements do add up; and an absence is from one employer, not from the other.
    const asked = withoutOutcomes(programme, looksAtMore);
    if (asked === undefined) return "does-not-apply";
    const before = settle(asked, facts, at);
    return every(
      singlePlacements(facts).map((found): Verdict => {
        const twin = { ...found.placement, id: newId(found), employer: "another employer" };
        const after = settle(asked, replaced(facts, found, [found.placement, twin]), at);
        return same(`placement ${found.placement.id} of ${found.participant.id} told twice`, told(before), told(after));
      }),
    );
  },
);

const unheardOf = "an activity that no terms name";

/** Could a placement of an activity that no terms name, without form, employer and hours, satisfy the test? */
const couldMatch = (test: PlacementTest): boolean => {
  switch (test.kind) {
    case "all":
      return test.of.every(couldMatch);
    case "any":
      return test.of.some(couldMatch);
    case "not":
    case "began":
    case "lasted":
    case "agreedFor":
    case "openEnded":
      return true;
    case "activity":
      return test.is === unheardOf;
    default:
      return false;
  }
};

/** Every placement test in some terms, the outermost of each. */
const testsIn = (terms: unknown): readonly PlacementTest[] =>
  objectsIn(terms).flatMap(({ test, averageHours }) => {
    const averaged = (averageHours as { readonly of: PlacementTest | { readonly observation: string } } | undefined)?.of;
    return [
      ...(test === undefined ? [] : [test as PlacementTest]),
      ...(averaged === undefined || "observation" in averaged ? [] : [averaged]),
    ];
  });

/** What terms do not ask about. */
export const irrelevantFacts = law(
  "what no terms ask about changes nothing",
  "A placement in an activity that no terms name, and an observation of a kind that none do, change no line.",
  (programme, facts, at) => {
    const terms = [programme.outcomes, programme.settlement];
    if (testsIn(terms).some(couldMatch)) return "does-not-apply";
    // For each placement and each employer there is a series, whatever the activity.
    if (programme.outcomes.some(({ oncePer }) => oncePer === "placement" || oncePer === "employer")) return "does-not-apply";
    const before = settle(programme, facts, at);
    const more = facts.participants.map((participant) => ({
      ...participant,
      placements: [
        ...(participant.placements ?? []),
        { id: "irrelevant placement", activity: unheardOf, from: writeDay(numberOf(at.asOf) - 40) },
      ],
      observations: [
        ...(participant.observations ?? []),
        { id: "irrelevant observation", kind: unheardOf, on: writeDay(numberOf(at.asOf) - 40), value: 50 },
      ],
    }));
    const after = settle(programme, { ...facts, participants: more }, at);
    // Why something is not paid is told of the last day with a placement, and this is one.
    const linesOf = ({ lines, total, due, setAside }: Settlement) => ({ lines, total, due, setAside });
    return same("a placement and an observation more for everybody", linesOf(before), linesOf(after));
  },
);
