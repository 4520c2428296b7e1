import { defineConfig } from 'tsup';

/** A program, not a library: ESM files that Node runs, of which a command loads what it needs. */
export default defineConfig({
  entry: { cli: 'src/cli.ts', worker: 'src/threads/worker.ts' },
  format: ['esm'],
  splitting: true,
  clean: true,
  sourcemap: true,
  target: 'node20',
  platform: 'node',
});
