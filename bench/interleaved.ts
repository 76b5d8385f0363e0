/** Something that is timed. What it gives back is thrown away. */
export type Contender = () => unknown;

/** Collects what earlier rounds left behind, so that nobody pays for another's garbage; needs `--expose-gc`. */
const collect = (): void => (globalThis as { readonly gc?: () => void }).gc?.();

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number;

/** Milliseconds of each contender: the medians of rounds in which each runs once, after a round that warms up. */
export const medians = async <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> => {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      collect();
      const begun = performance.now();
      await contenders[name]();
      if (round > 0) times[name].push(performance.now() - begun);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
};
