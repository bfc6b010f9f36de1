/**
 * `npm test`: everything that must hold. All steps run even when one fails, so that one run tells all.
 * The count goes to .cache/tests.json: a step that fails without a failed test counts as one failure, a skipped test too.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { install } from './support/install.mjs'
import { jest } from './support/jest-count.mjs'
import { cache, node, since } from './support/run.mjs'

install()
const { products } = await import('./support/products.mjs')
const { fetchRareFont } = await import('./support/rare-font.mjs')

const count = path.join(cache, 'tests.json')

/** A step of one tool: no tests, one failure when it fails. A builder that throws has failed too. */
const check = (run) => async () => {
  const code = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}
const tool = (file, ...args) => check(() => node([`node_modules/${file}`, ...args]))

/** Side by side what runs on one processor and says little; then the tests, which use all of them. */
const lanes = [
  [
    ['types', tool('typescript/bin/tsc', '--noEmit')],
    ['lint', tool('eslint/bin/eslint.js', '.')],
    ['format', tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ],
  Object.entries(products).map(([name, build]) => [`build ${name}`, check(build)]),
]
const tests = [
  ['unit tests', jest('unit', '--maxWorkers=2')],
  // These start servers and browsers, each its own, and often wait for them: one file more than there are processors.
  ['system tests', jest('system', `--maxWorkers=${availableParallelism() + 1}`)],
]

mkdirSync(cache, { recursive: true })
fetchRareFont()
rmSync(count, { force: true })
const started = Date.now()

/** Steps one after the other; each tells when it begins and how it ended. */
const inTurn = async (steps) => {
  const results = []
  for (const [name, run] of steps) {
    const begun = Date.now()
    console.log(`\n— ${name}`)
    const result = { name, ...(await run()), time: since(begun) }
    results.push(result)
    console.log(`— ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'}, ${result.time}`)
  }
  return results
}
const results = [...(await Promise.all(lanes.map(inTurn))).flat(), ...(await inTurn(tests))]

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log('')
for (const result of results) {
  const tests = result.passed ? `  ${result.passed} passed` : ''
  console.log(`${result.failed ? '✗' : '✓'} ${result.name.padEnd(16)} ${result.time.padStart(8)}${tests}`)
}
console.log(`${passed} tests passed, ${failed} failed, in ${since(started)}`)
writeFileSync(count, JSON.stringify({ passed, failed }))
process.exitCode = failed === 0 ? 0 : 1
