import type { Options } from 'tsup';

/** Runs as built: through tsx every read of a typed array looks first whether its buffer was given away. */
const options: Options = {
  entry: ['bench/places.ts'],
  format: 'esm',
  target: 'node20',
  outDir: 'node_modules/.cache/bench',
  clean: true,
  silent: true,
  splitting: false,
};

export default options;
