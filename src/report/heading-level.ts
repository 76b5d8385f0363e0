/**
 * The level of a heading, from 1 to 3.
 * @throws RangeError for any other
 */
export const headingLevel = (level: 1 | 2 | 3): 1 | 2 | 3 => {
  if (level === 1 || level === 2 || level === 3) return level;
  throw new RangeError("A heading has the level 1, 2 or 3");
};
