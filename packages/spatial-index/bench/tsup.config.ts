import type { Options } from 'tsup';

/**
 * Benches of the points run as built, as whoever imports the package runs it. Through tsx every read of a typed
 * array would look first whether its buffer was given away, since tsx gives one away.
 */
const options: Options = {
  entry: ['bench/points.ts', 'bench/heap.ts', 'bench/native/run.ts'],
  format: 'esm',
  target: 'node20',
  outDir: 'node_modules/.cache/bench',
  clean: true,
  silent: true,
  splitting: false,
  skipNodeModulesBundle: true,
};

export default options;
