import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests run against src/, never a stale dist/: see "@insedia/source" in each package.json. */
const conditions = ['@insedia/source', 'module', 'node', 'development|production'];

/**
 * One project a folder, so `vitest --project budget` runs one package, `--project examples/budget` one example and
 * `--project scripts` what holds of the whole repository.
 * Globs would not inherit `resolve`.
 */
const projects = ['packages', 'apps', 'examples'].flatMap((dir) =>
  readdirSync(dir).map((name) => ({
    extends: true as const,
    test: { name: dir === 'examples' ? `examples/${name}` : name, root: `${dir}/${name}` },
  })),
);
for (const name of ['docs', 'scripts']) projects.push({ extends: true, test: { name, root: name } });

/** What others import is tried branch by branch. */
const eachPackage = Object.fromEntries(
  readdirSync('packages').map((name) => [`packages/${name}/src/**`, { branches: 95 }]),
);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every core: a test that starts the command only waits for it.
    maxWorkers: '100%',
    projects,
    reporters: ['default', './scripts/tally.ts'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**', 'apps/*/src/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 70, ...eachPackage },
    },
  },
});
