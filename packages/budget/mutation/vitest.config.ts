import { defineConfig } from 'vitest/config';

const conditions = ['@insedia/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/laws/faults.test.ts', 'test/types.test.ts'],
    env: { LAW_RUNS: '40' },
    isolate: false,
  },
});
