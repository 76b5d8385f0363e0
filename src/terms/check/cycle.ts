/** What leads where: names, and the names that each leads to. */
export type Ways = ReadonlyMap<string, readonly string[]>;

/**
 * Names that lead to each other share one number; any other name has a number of its own. Found by walking all ways
 * forwards and then back, and without recursion, for a chain may be as long as the terms.
 */
export const circlesOf = (ways: Ways): ReadonlyMap<string, number> => {
  const back = new Map<string, string[]>([...ways.keys()].map((name) => [name, []]));
  for (const [name, targets] of ways) for (const target of targets) back.get(target)?.push(name);
  const circles = new Map<string, number>();
  const seen = new Set<string>();
  walk(ways, [...ways.keys()], new Set())
    .reverse()
    .forEach((start, circle) => {
      for (const name of walk(back, [start], seen)) circles.set(name, circle);
    });
  return circles;
};

/** All names that can be reached and were not seen before, each after those it leads to. */
const walk = (ways: Ways, starts: readonly string[], seen: Set<string>): string[] => {
  const done: string[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const open = [{ name: start, next: 0 }];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const target = ways.get(at.name)?.[at.next++];
      if (target === undefined) {
        done.push(at.name);
        open.pop();
      } else if (ways.has(target) && !seen.has(target)) {
        seen.add(target);
        open.push({ name: target, next: 0 });
      }
    }
  }
  return done;
};

/** Which ways lead back to where they began? Asked of a name and one that it leads to. */
export const leadsBack = (ways: Ways): ((from: string, to: string) => boolean) => {
  const circles = circlesOf(ways);
  return (from, to) => circles.has(from) && circles.get(from) === circles.get(to);
};
