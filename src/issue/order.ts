import type { Issue } from "./issue.js";

/** Orders text by UTF-16 code unit: the same on every machine, in every locale (semantics §6). */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Issues in an order that does not depend on the order in which they were found. */
export const inIssueOrder = (issues: readonly Issue[]): readonly Issue[] =>
  issues
    .map((issue) => ({ issue, key: JSON.stringify([issue.path.map(String), issue.code, issue.operands]) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ issue }) => issue);
