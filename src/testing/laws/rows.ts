import { settle } from "../../reading/settle.js";
import type { Line } from "../../reading/settlement.js";
import type { Programme } from "../../terms/programme.js";
import { type Verdict, bytes, every, law, lineKey, same } from "./law.js";
import { oneByOne, withTerms } from "./terms.js";

/** The same facts, every list in another order. */
const reordered = <Value>(value: Value, by: <Entry>(list: readonly Entry[]) => readonly Entry[]): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return by(value.map((entry: unknown) => reordered(entry, by))) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reordered(inner, by)])) as Value;
};

/** The order of rows. */
export const orderOfRows = law(
  "the order of rows is irrelevant",
  "People, their facts, the versions of a fact and the values of a list may come in any order: every byte of the settlement is the same.",
  (programme, facts, at) => {
    const before = settle(programme, facts, at);
    const backwards = reordered(facts, (list) => [...list].reverse());
    const turned = reordered(facts, (list) => [...list.slice(1), ...list.slice(0, 1)]);
    return every([
      same("every list backwards", before, settle(programme, backwards, at)),
      same("every list turned by one", before, settle(programme, turned, at)),
    ]);
  },
);

const inTextOrder = (values: readonly unknown[]): readonly string[] => values.map(bytes).sort();

/** Each person alone, one shard each. */
export const shardAndMerge = law(
  "shard-and-merge equals one run",
  "Before any rule that looks at the lines of several people, the people settled one by one come to what they come to together.",
  (programme, facts, at) => {
    const { participants, observations } = facts;
    const terms = oneByOne(programme);
    // The same id twice is seen only where both are: each shard must hold whole people.
    if (terms === undefined || new Set(participants.map(({ id }) => id)).size < participants.length) return "does-not-apply";
    const whole = settle(terms, facts, at);
    // What was observed of groups is nobody's, and is set aside once.
    const shards = [
      settle(terms, { participants: [], observations }, at),
      ...participants.map((participant) => settle(terms, [participant], at)),
    ];
    const parts = {
      lines: inTextOrder(shards.flatMap((shard) => shard.lines)),
      notPaid: inTextOrder(shards.flatMap((shard) => shard.notPaid)),
      setAside: shards.reduce((sum, shard) => sum + shard.setAside, 0),
    };
    return same(
      "settled one by one",
      { lines: inTextOrder(whole.lines), notPaid: inTextOrder(whole.notPaid), setAside: whole.setAside },
      parts,
    );
  },
);

/** Never throws. */
export const neverThrows = law(
  "settle never throws",
  "Whatever is in the facts, settling them comes to an answer.",
  (programme, facts, at) => {
    try {
      settle(programme, facts, at);
      return "holds";
    } catch (error) {
      return { done: "settled", expected: "no error", found: String(error) };
    }
  },
);

/** Determinism. */
export const deterministic = law(
  "deterministic",
  "The same terms and facts come to the same bytes, and neither is changed by being settled.",
  (programme, facts, at) => {
    const written = bytes(facts);
    const first = settle(programme, facts, at);
    const again = withTerms(programme, JSON.parse(bytes(programme)) as Programme);
    if (again === undefined) return { done: "the terms read back", expected: "sound terms", found: undefined };
    return every([
      same("settled again", first, settle(again, structuredClone(facts), at)),
      same("the facts afterwards", written, bytes(facts)),
    ]);
  },
);

/** Ids compare by UTF-16 code unit, which is how text compares. */
const compared = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of claims. */
export const orderOfClaims = law(
  "lines come in the order of claims",
  "Lines are ordered by the day reached, the participant and the place of the outcome in the programme, and no two of them are the same line.",
  (programme, facts, at) => {
    const { lines } = settle(programme, facts, at);
    const ids = [...programme.outcomes, ...programme.settlement].map(({ id }) => id);
    const inOrder = [...lines].sort(
      (a, b) =>
        compared(a.reachedOn, b.reachedOn) ||
        compared(a.participant ?? "", b.participant ?? "") ||
        compared(ids.indexOf(a.outcome), ids.indexOf(b.outcome)) ||
        compared(a.series, b.series),
    );
    const keys = lines.map(lineKey);
    const repeated = keys.find((key, place) => keys.indexOf(key) < place);
    return every([
      lines.length === 0 ? "does-not-apply" : same("the lines, sorted", inOrder, lines),
      repeated === undefined ? "holds" : { done: "told apart", expected: "distinct lines", found: repeated },
    ]);
  },
);

const ordinals = (lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> => {
  const series = new Map<string, Line[]>();
  for (const line of lines) {
    const key = bytes([line.participant, line.outcome, line.series]);
    series.set(key, [...(series.get(key) ?? []), line]);
  }
  return series;
};

/** Repeated occurrences. */
export const repeatedInOrder = law(
  "repeated occurrences follow one another",
  "The occurrences of one series that is counted are numbered, and each is reached after those with lower numbers.",
  (programme, facts, at) => {
    // Others are told apart by a day, a place in a list or an observation.
    const counted = programme.outcomes.filter(({ reached }) => reached.kind === "sustained").map(({ id }) => id);
    const lines = settle(programme, facts, at).lines.filter(({ outcome }) => counted.includes(outcome));
    return every(
      [...ordinals(lines)].map(([key, found]): Verdict => {
        const inOrder = [...found].sort((a, b) => Number(a.occurrence) - Number(b.occurrence));
        // One that is not priced is no line, so a number may be missing.
        const follows = inOrder.every((line, place) => place === 0 || line.reachedOn > (inOrder[place - 1]?.reachedOn ?? ""));
        const isNumbered = inOrder.every(({ occurrence }) => /^[1-9]\d*$/.test(occurrence));
        return follows && isNumbered ? "holds" : { done: `the series ${key}`, expected: "days that follow one another", found: inOrder };
      }),
    );
  },
);
