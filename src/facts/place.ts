import type { Path } from "../issue/issue.js";

/** Where a fact stands, as a chain: it is written out as a path only where there is something to say of it. */
export interface Place {
  readonly within: Place | undefined;
  readonly key: string;
}

/** A key within a place, or at the top. */
export const at = (within: Place | undefined, key: string): Place => ({ within, key });

/** The path of a place, from the outside in. */
export const pathOf = (place: Place | undefined): Path => {
  const keys: string[] = [];
  for (let next = place; next !== undefined; next = next.within) keys.push(next.key);
  return keys.reverse();
};
