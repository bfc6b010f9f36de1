/** One Jest for the whole house. `unit` needs nothing built; `system` runs the built functions, the H5 and the weapp output. */
const transform = {
  '^.+\\.tsx?$': [
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
const moduleNameMapper = { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/miniprogram/$1' }
const common = { transform, moduleNameMapper, testEnvironment: 'node', rootDir: __dirname }

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
  ],
}
