import { defineConfig } from 'tsup';

/** A program, not a library: one ESM file that Node runs, and one for its threads. */
export default defineConfig({
  entry: { cli: 'src/cli.ts', worker: 'src/threads/worker.ts' },
  format: ['esm'],
  clean: true,
  sourcemap: true,
  target: 'node20',
  platform: 'node',
});
