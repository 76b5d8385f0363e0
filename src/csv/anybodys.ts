import type { UnreadableFact } from "../facts/fact.js";

/** What could not be read and may be anybody's, for each group of people as one: its first row, known since the first day on which any was. */
export type Anybodys<People> = Map<People, UnreadableFact>;

/** Adds a row that may be anybody's of a group. */
export const withRow = <People>(rows: Anybodys<People>, people: People, row: UnreadableFact): void => {
  const first = rows.get(people) ?? row;
  const days = [first.recorded, row.recorded];
  const recorded = days.includes(undefined) ? undefined : days.sort()[0];
  rows.set(people, { id: first.id, ...(recorded === undefined ? {} : { recorded }) });
};
