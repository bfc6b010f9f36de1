/**
 * `npm run mutation`: changes the law in shared/rules one small place at a time and asks whether a test notices.
 * Results are kept, so that the next run looks only at what changed; `npm run mutation -- --force` looks at everything.
 */
export default {
  mutate: ['shared/rules/*.ts', '!shared/rules/*.test.ts', '!shared/rules/example.ts'],
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'config/jest.mutation.cjs' },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.cache/mutation/last.json',
  tempDirName: '.cache/mutation/sandbox',
  // Only the law is copied: its tests need nothing else.
  ignorePatterns: ['/*', '!/shared', '!/config', '!/jest.config.cjs', '!/package.json', '!/tsconfig.json'],
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 95, low: 92, break: 90 },
  concurrency: 2,
}
