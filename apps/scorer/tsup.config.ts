import { defineConfig } from 'tsup';

/** A program, not a library: one ESM file that Node runs. */
export default defineConfig({
  entry: ['src/cli.ts'],
  format: ['esm'],
  clean: true,
  sourcemap: true,
  target: 'node20',
  platform: 'node',
});
