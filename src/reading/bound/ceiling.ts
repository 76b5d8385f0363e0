import { type Extended, lesser, plus } from "./range.js";

/** The most that the lines of some outcomes and rules can come to together: in all, or of each participant by itself. */
export interface Ceiling {
  readonly ids: ReadonlySet<string>;
  readonly most: Extended;
  /** How many of them there can be above zero. */
  readonly lines: Extended;
  readonly isPerParticipant: boolean;
}

type Most = (ids: readonly string[]) => Extended;

/**
 * The most that lines of these ids come to under ceilings: for each ceiling the better of leaving it out, and of what it
 * allows with the rest by itself. A ceiling says nothing of a part of its ids where the others may be below zero.
 */
export const underCeilings = (ceilings: readonly Ceiling[], canBeNegative: (id: string) => boolean, plain: Most): Most =>
  ceilings.reduce<Most>((before, { ids: under, most }) => {
    return (ids) => {
      const rest = ids.filter((id) => !under.has(id));
      if (rest.length === ids.length) return before(ids);
      const isPart = [...under].some((id) => !ids.includes(id) && canBeNegative(id));
      return isPart ? before(ids) : lesser(before(ids), plus(most, before(rest)));
    };
  }, remembered(plain));

const remembered = (most: Most): Most => {
  const known = new Map<string, Extended>();
  return (ids) => {
    const key = JSON.stringify(ids);
    const value = known.get(key) ?? most(ids);
    known.set(key, value);
    return value;
  };
};

/** Whichever order they are in, more ceilings than these say hardly more, and take long to try. */
export const fewCeilings = (ceilings: readonly Ceiling[]): readonly Ceiling[] => ceilings.slice(-8);
