/** The law's tests without the property tests, whose thousands of cases would run for every mutant. */
const { projects } = require('../jest.config.cjs')

const [unit] = projects

module.exports = {
  ...unit,
  rootDir: `${__dirname}/..`,
  testMatch: ['<rootDir>/shared/**/*.test.ts'],
  testPathIgnorePatterns: ['/properties\\.test\\.ts$'],
}
