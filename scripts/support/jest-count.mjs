/** Runs one project of Jest and counts. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cache, node } from './run.mjs'

/** Jest's report as a count. A file of tests that could not run is one failure; so is a run without a report. */
const read = (report, code) => {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const skipped = numPendingTests + numTodoTests
  if (skipped > 0) console.error(`${skipped} tests were skipped: nothing may be.`)
  const failed = numFailedTests + numRuntimeErrorTestSuites + skipped
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

/** `{ passed, failed }` of a project. */
export const jest =
  (project, ...args) =>
  async () => {
    const report = path.join(cache, `jest-${project}.json`)
    rmSync(report, { force: true })
    // A failed test may leave a server open: the run still ends, and says what failed.
    const options = ['--selectProjects', project, '--json', `--outputFile=${report}`, '--forceExit', ...args]
    return read(report, await node(['node_modules/jest/bin/jest.js', ...options]))
  }
