/** One Jest for the whole house. `unit` needs nothing built; `system` runs the built functions, the H5 and the weapp output. */
const transform = {
  '^.+\\.[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
}
const moduleNameMapper = {
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '^@/(.*)$': '<rootDir>/miniprogram/$1',
  '^cborg$': '<rootDir>/node_modules/cborg/cborg.js',
}
/** Of the packages only what is published as ES modules alone is transformed. */
const transformIgnorePatterns = ['/node_modules/(?!(cborg|qr)/)', '/dist/', '/\\.cache/', '\\.cjs$']
const common = { transform, transformIgnorePatterns, moduleNameMapper, testEnvironment: 'node', rootDir: __dirname }

module.exports = {
  /** Ends a test that hangs; a busy machine is no reason to fail one. */
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{shared,cloudfunctions,miniprogram,emulator,scripts}/**/*.test.{ts,tsx}',
        '<rootDir>/tests/house/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/tests/{road,weapp,journeys}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/prepare.ts',
    },
    // Programs of others look at what was drawn: `npm run test:pdf`, which needs the built functions and Debian's packages.
    { ...common, displayName: 'pdf', testMatch: ['<rootDir>/tests/pdf/**/*.test.ts'] },
  ],
}
