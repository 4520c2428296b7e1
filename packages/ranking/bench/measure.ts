/// <reference types="node" />
export const ROUNDS = 5;
export const SEED = 20_210_517;

/** Numerical Recipes' linear congruential generator, in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function medianMs(run: () => unknown): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** Processor time, which other programs on the machine do not lengthen. */
export function medianCpuMs(run: () => unknown, rounds: number): number {
  return median(
    Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
