import { type Issue, type Path, error } from "../issue/issue.js";
import { deepest } from "./anatomy/read-shape.js";

const forbidden = ["__proto__", "constructor", "prototype"];

/**
 * What is wrong with a value before anything reads it: nested deeper than {@link deepest}, or a key that could reach
 * into the language's own objects. Every other reading may then walk the value without care. What stands in several places is
 * looked at once, as deep as it was found first.
 */
export const documentIssues = (document: unknown): readonly Issue[] => {
  const issues: Issue[] = [];
  const seen = new Map<object, number>();
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: document, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    if (path.length >= deepest) {
      issues.push(error("too-deep", path.slice(0, 4), { limit: deepest }));
      continue;
    }
    if ((seen.get(value) ?? -1) >= path.length) continue;
    seen.set(value, path.length);
    for (const key of Object.keys(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (forbidden.includes(key)) issues.push(error("forbidden-key", path, {}));
      else open.push({ value: (value as Record<string, unknown>)[key], path: at });
    }
  }
  return issues;
};
