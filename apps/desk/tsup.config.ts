import { defineConfig } from 'tsup';

/** The server: ESM that Node runs, which the page joins in `dist/web`. */
export default defineConfig({
  entry: { main: 'server/main.ts' },
  format: ['esm'],
  clean: true,
  sourcemap: true,
  target: 'node20',
  platform: 'node',
});
