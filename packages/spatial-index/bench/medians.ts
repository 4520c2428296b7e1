/// <reference types="node" />

/** Median nanoseconds of CPU an item takes each contender, over interleaved rounds after one as warm-up. */
export function mediansNs(
  contenders: readonly (readonly [run: () => unknown, items: number])[],
  rounds = 7,
): number[] {
  const taken = Array.from({ length: rounds + 1 }, () =>
    contenders.map(([run, items]) => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return ((user + system) * 1000) / items;
    }),
  ).slice(1);
  return contenders.map((_, i) => {
    const sorted = taken.map((round) => round[i] ?? 0).toSorted((a, b) => a - b);
    return sorted[rounds >>> 1] ?? 0;
  });
}
