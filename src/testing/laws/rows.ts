import type { Participant, Placement } from "../../facts/fact.js";
import { compare, readExact } from "../../exact/exact.js";
import { readDay, writeDay } from "../../time/day.js";
import type { Outcome, Programme } from "../../terms/programme.js";
import { settle } from "../../reading/settle.js";
import type { Settlement } from "../../reading/settlement.js";
import { type Law, type Verdict, bytes, countIssues, every, kindsIn, lineByLine, same, withTerms } from "./law.js";
import { type Found, newId, replaced, singlePlacements } from "./placements.js";

const numberOf = (day: string): number => readDay(day) as number;

/** The same facts, every list in another order. */
const reordered = <Value>(value: Value, by: <Entry>(list: readonly Entry[]) => readonly Entry[]): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return by(value.map((entry: unknown) => reordered(entry, by))) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reordered(inner, by)])) as Value;
};

/** The order of rows. */
export const orderOfRows: Law = {
  name: "the order of rows is irrelevant",
  sentence: "People, their facts, the versions of a fact and the values of a list may come in any order: every byte of the settlement is the same.",
  holds: (programme, people, at) => {
    const before = settle(programme, people, at);
    const backwards = reordered(people, (list) => [...list].reverse());
    const turned = reordered(people, (list) => [...list.slice(1), ...list.slice(0, 1)]);
    return every([
      same("every list backwards", before, settle(programme, backwards, at)),
      same("every list turned by one", before, settle(programme, turned, at)),
    ]);
  },
};

const told = ({ lines, notPaid, total }: Settlement) => ({ lines, notPaid, total });

/** Without the form a reason names: of several placements on a day it is that of the one that began first. */
const toldOfAny = ({ lines, notPaid, total }: Settlement) => ({
  lines,
  notPaid: notPaid.map((one) => ({ ...one, reason: { ...one.reason, form: undefined } })),
  total,
});

const halves = (found: Found): readonly [Placement, Placement] | undefined => {
  const { placement } = found;
  const first = numberOf(placement.from);
  const last = placement.to === undefined ? first + 60 : numberOf(placement.to);
  if (last <= first) return undefined;
  const middle = Math.floor((first + last) / 2);
  return [
    { ...placement, to: writeDay(middle) },
    { ...placement, id: newId(found), from: writeDay(middle + 1) },
  ];
};

/** Adjacent placements. */
export const adjacentPlacements: Law = {
  name: "adjacent placements equal one",
  sentence: "A placement told as two, the second from the day after the first, comes to the same lines and the same reasons.",
  holds: (programme, people, at) => {
    const before = settle(programme, people, at);
    return every(
      singlePlacements(people).map((found): Verdict => {
        const parts = halves(found);
        if (parts === undefined) return "does-not-apply";
        const after = settle(programme, replaced(people, found, parts), at);
        // A half may be told under another id already, or the whole may have been: then something is set aside.
        if (countIssues(before, "same-placement-twice") + countIssues(after, "same-placement-twice") > 0) return "does-not-apply";
        return same(`placement ${found.placement.id} of ${found.participant.id} cut in two`, toldOfAny(before), toldOfAny(after));
      }),
    );
  },
};

/** The outcomes of which only those are left that do not read something, and require nothing that does. */
const withoutKinds = (programme: Programme, excluded: (outcome: Outcome) => boolean): Programme | undefined => {
  const left = (id: string): boolean => {
    const outcome = programme.outcomes.find((one) => one.id === id);
    return outcome !== undefined && !excluded(outcome) && (outcome.requires ?? []).every(left);
  };
  const outcomes = programme.outcomes.filter(({ id }) => left(id));
  return outcomes.length === 0 ? undefined : withTerms(programme, { outcomes });
};

/** Overlaps. */
export const overlaps: Law = {
  name: "overlap never counts twice",
  sentence: "A placement told a second time with another employer changes nothing for outcomes that ask whether, not how many hours.",
  holds: (programme, people, at) => {
    // Hours of two placements do add up; and an absence is from one employer, not from the other.
    const reads = (outcome: Outcome): boolean => ["weeklyHours", "absent"].some((kind) => kindsIn(outcome.reached).has(kind));
    const asked = withoutKinds(programme, reads);
    if (asked === undefined) return "does-not-apply";
    const before = settle(asked, people, at);
    return every(
      singlePlacements(people).map((found): Verdict => {
        const twin = { ...found.placement, id: newId(found), employer: "another employer" };
        const after = settle(asked, replaced(people, found, [found.placement, twin]), at);
        return same(`placement ${found.placement.id} of ${found.participant.id} told twice`, told(before), told(after));
      }),
    );
  },
};

/** Can a longer stay only help this outcome? */
const onlyGrows = ({ reached, requires, price }: Outcome): boolean => {
  const kinds = kindsIn(reached);
  // Another day or another hour can end what asks for few of them, or for the absence of something.
  if (["not", "atMost", "band"].some((kind) => kinds.has(kind))) return false;
  // Two runs that become one give one candidate, on the earlier day: what is required may be reached only later.
  if (requires !== undefined) return false;
  // An outcome that is reached earlier is priced on another day.
  if (bytes(price ?? null).includes('"on":"anchor"') || bytes(price ?? null).includes('"on":"reached"')) return false;
  // Months differ in length: a run that is not reset may need more days than the one that would have begun, or none fits.
  if (reached.kind !== "sustained" || reached.period.unit === "days" || reached.period.unit === "weeks") return true;
  return reached.breaks === undefined && !bytes(reached.period).includes("refuse");
};

const longer = (placement: Placement): readonly Placement[] => {
  const { to, ...running } = placement;
  if (to === undefined || numberOf(to) < numberOf(placement.from)) return [];
  return [{ ...placement, to: writeDay(numberOf(to) + 1) }, { ...placement, to: writeDay(numberOf(to) + 15) }, running];
};

/** A longer stay. */
export const aLongerStay: Law = {
  name: "a longer stay never earns less",
  sentence: "When a placement lasts longer, the prices of what was reached, before any rule, come to no less.",
  holds: (programme, people, at) => {
    const priced = withoutKinds(programme, (outcome) => !onlyGrows(outcome));
    const [agreement] = programme.agreements;
    if (priced === undefined || agreement === undefined) return "does-not-apply";
    // One agreement that is always in force: reached earlier, an outcome could lie before it, or in another one.
    const { to: _to, ...unending } = agreement;
    const alone = withTerms(priced, { agreements: [{ ...unending, from: programme.intake.from }] });
    const terms = alone === undefined ? undefined : lineByLine(alone);
    if (terms === undefined) return "does-not-apply";
    const members = people.map((participant) => ({ ...participant, agreement: agreement.id }));
    const before = settle(terms, members, at);
    const worth = (settlement: Settlement) => settlement.lines.map((line) => readExact(line.price) ?? 0);
    if (worth(before).some((price) => compare(price, 0) < 0)) return "does-not-apply";
    return every(
      singlePlacements(members).flatMap((found) =>
        longer(found.placement).map((placement): Verdict => {
          const after = settle(terms, replaced(members, found, [placement]), at);
          if (countIssues(after, "same-placement-twice") > 0 || countIssues(before, "same-placement-twice") > 0) return "does-not-apply";
          const done = `placement ${placement.id} of ${found.participant.id} to ${placement.to ?? "no last day"}`;
          const lost = before.lines.filter(
            (line) => !after.lines.some((other) => other.participant === line.participant && other.outcome === line.outcome && other.price === line.price),
          );
          return lost.length === 0 ? "holds" : { done, expected: before.lines, found: after.lines };
        }),
      ),
    );
  },
};

/** Each person alone, one shard each. */
export const shardAndMerge: Law = {
  name: "shard-and-merge equals one run",
  sentence: "Before any rule that looks at several lines, the people settled one by one come to what they come to together.",
  holds: (programme, people, at) => {
    const terms = lineByLine(programme);
    // The same id twice is seen only where both are: each shard must hold whole people.
    if (terms === undefined || new Set(people.map(({ id }) => id)).size < people.length) return "does-not-apply";
    const order = new Map(terms.outcomes.map(({ id }, place) => [id, place]));
    const whole = settle(terms, people, at);
    const shards = people.map((participant: Participant) => settle(terms, [participant], at));
    const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    const lines = shards
      .flatMap((shard) => shard.lines)
      .sort(
        (a, b) =>
          before(a.reachedOn, b.reachedOn) ||
          before(a.participant ?? "", b.participant ?? "") ||
          (order.get(a.outcome) ?? 0) - (order.get(b.outcome) ?? 0),
      );
    const notPaid = shards.flatMap((shard) => shard.notPaid).sort((a, b) => before(a.participant, b.participant));
    const setAside = shards.reduce((sum, shard) => sum + shard.setAside, 0);
    return same("settled one by one", { lines: whole.lines, notPaid: whole.notPaid, setAside: whole.setAside }, { lines, notPaid, setAside });
  },
};

/** A counterexample that tells what was thrown. */
const thrown = (error: unknown): Verdict => ({ done: "settled", expected: "no error", found: String(error) });

/** Never throws. */
export const neverThrows: Law = {
  name: "settle never throws",
  sentence: "Whatever is in the facts, settling them comes to an answer.",
  holds: (programme, people, at) => {
    try {
      settle(programme, people, at);
      return "holds";
    } catch (error) {
      return thrown(error);
    }
  },
};

/** Determinism. */
export const deterministic: Law = {
  name: "deterministic",
  sentence: "The same terms and facts come to the same bytes, and neither is changed by being settled.",
  holds: (programme, people, at) => {
    const facts = bytes(people);
    const first = settle(programme, people, at);
    const again = settle(JSON.parse(bytes(programme)) as Programme, JSON.parse(facts) as readonly Participant[], at);
    return every([same("settled again", first, again), same("the facts afterwards", facts, bytes(people))]);
  },
};
