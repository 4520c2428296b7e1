/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
export default {
  // The rules. Not what they are told apart by (laws), what they are given (presets, schema) or what they say (words).
  mutate: [
    'src/{money,documents,plan,scheme,settlement,ledger}/**/*.ts',
    '!src/scheme/{open-points,reading-words}.ts',
  ],
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  ignorePatterns: ['dist', '.turbo'],
  tempDirName: '.stryker-tmp',
  incremental: true,
  incrementalFile: 'reports/incremental.json',
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
