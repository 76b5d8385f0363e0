import { circlesOf } from "../terms/check/cycle.js";
import type { Outcome } from "../terms/programme.js";
import { outcomesRead } from "../terms/references.js";

/** An outcome, and those that take precedence over it. */
interface Looked<Compiled> {
  readonly compiled: Compiled;
  /** By outcomes that were looked at before, so that it is known what they came to. */
  readonly before: readonly Outcome[];
  /** By outcomes that must know of this one first: it is looked at a second time for them. */
  readonly after: readonly Outcome[];
}

/**
 * Outcomes that are looked at together: one, or several that wait for each other, since one takes precedence over what
 * it reads itself. Each stands after those it reads.
 */
export interface LookedTogether<Compiled> {
  readonly outcomes: readonly Looked<Compiled>[];
  /** Those of which something takes precedence that is looked at after them, each after what takes precedence over it. */
  readonly again: readonly Looked<Compiled>[];
}

type HasOutcome = { readonly outcome: Outcome };

/** Every thing after those it needs, else in the given order; nothing needs itself in the end. Without recursion. */
export const inOrderOfNeed = <Thing>(things: readonly Thing[], needs: (thing: Thing) => readonly Thing[]): readonly Thing[] => {
  const ordered = new Set<Thing>();
  for (const thing of things) {
    const open = [thing];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const missing = needs(next).filter((other) => !ordered.has(other));
      for (const other of missing.reverse()) open.push(other);
      if (missing.length === 0) ordered.add(open.pop() as Thing);
    }
  }
  return [...ordered];
};

/**
 * The order in which outcomes are looked at: after those they read, and after those that take precedence over what they
 * read or over themselves; otherwise in the order of the programme (semantics §4).
 */
export const readingOrder = <Compiled extends HasOutcome>(all: readonly Compiled[]): readonly LookedTogether<Compiled>[] => {
  const byId = new Map(all.map((compiled) => [compiled.outcome.id, compiled]));
  const named = (ids: Iterable<string>): readonly Compiled[] => [...ids].flatMap((id) => byId.get(id) ?? []);
  const reads = new Map(all.map((one) => [one, named(outcomesRead(one.outcome)).filter((other) => other !== one)]));
  const excluders = new Map(
    all.map((one) => [one, all.filter(({ outcome: { excludes } }) => excludes?.outcomes.includes(one.outcome.id) === true)]),
  );
  const of = (map: ReadonlyMap<Compiled, readonly Compiled[]>, one: Compiled): readonly Compiled[] => map.get(one) ?? [];
  const needs = (one: Compiled): readonly Compiled[] => [...of(reads, one), ...of(excluders, one)];
  const circles = circlesOf(new Map(all.map((one) => [one.outcome.id, needs(one).map(({ outcome }) => outcome.id)])));
  const circleOf = ({ outcome }: Compiled): number | undefined => circles.get(outcome.id);

  const inReadOrder = inOrderOfNeed(all, (one) => of(reads, one));
  const groups = new Map<number | undefined, Compiled[]>();
  for (const one of inReadOrder) groups.set(circleOf(one), [...(groups.get(circleOf(one)) ?? []), one]);
  const inOrder = inOrderOfNeed([...groups.keys()], (circle) =>
    (groups.get(circle) ?? [])
      .flatMap(needs)
      .map(circleOf)
      .filter((other) => other !== circle),
  );
  return inOrder.map((circle) => {
    const members = groups.get(circle) ?? [];
    const looked = new Map(
      members.map((compiled) => {
        const [before, after] = [false, true].map((isWithin) =>
          of(excluders, compiled).flatMap((other) => ((circleOf(other) === circle) === isWithin ? other.outcome : [])),
        ) as [Outcome[], Outcome[]];
        return [compiled, { compiled, before, after }] as const;
      }),
    );
    const again = inOrderOfNeed(members, (one) => of(excluders, one).filter((other) => looked.has(other)));
    return {
      outcomes: members.flatMap((one) => looked.get(one) ?? []),
      again: again.flatMap((one) => looked.get(one) ?? []).filter(({ after }) => after.length > 0),
    };
  });
};
