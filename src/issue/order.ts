import type { Issue } from "./issue.js";

/** Orders text by UTF-16 code unit: the same on every machine, in every locale (semantics §6). */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The list in order: itself, as most lists are in order already, or a sorted one. */
export const putInOrder = <Item>(list: readonly Item[], order: (a: Item, b: Item) => number): readonly Item[] => {
  for (let place = 1; place < list.length; place++)
    if (order(list[place - 1] as Item, list[place] as Item) > 0) return [...list].sort(order);
  return list;
};

/** Issues in an order that does not depend on the order in which they were found. */
export const inIssueOrder = (issues: readonly Issue[]): readonly Issue[] =>
  issues
    .map((issue) => ({ issue, key: JSON.stringify([issue.path.map(String), issue.code, issue.operands]) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ issue }) => issue);
