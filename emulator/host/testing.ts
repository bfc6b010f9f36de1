/** Functions made up for a test, in a temporary folder, as `cloudfunctions/build.mjs` would have built them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClock } from '../clock'
import { createHost, type HostOptions, type Outcome } from './index'

/** Writes one bundle a function: its source is the body of a CommonJS module that sets `exports.main`. */
export const fixtureFunctions = (sources: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'juzhu-functions-'))
  const write = (name: string, source: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.js'), source)
  }
  for (const [name, source] of Object.entries(sources)) write(name, source)
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A host of such functions, each with a time limit of `timeout` seconds. */
export const fixtureHost = (
  sources: Record<string, string>,
  options: Partial<HostOptions> & { timeout?: number } = {},
) => {
  const functions = fixtureFunctions(sources)
  const clock = openClock()
  const host = createHost({
    functionsFolder: functions.folder,
    functions: Object.keys(sources).map((name) => ({
      name,
      timeout: options.timeout ?? 5,
      memorySize: 256,
      triggers: [],
    })),
    clock,
    environment: () => ({ TCB_ENV: 'test-env' }),
    ...options,
  })
  const stop = async () => {
    await host.stop()
    functions.remove()
  }
  return { ...functions, host, clock, stop }
}

/** What a function returned; throws for a failure. */
export const valueOf = (outcome: Outcome): unknown => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.error.errorMessage} ${outcome.error.stackTrace ?? ''}`)
  return JSON.parse(outcome.json)
}
