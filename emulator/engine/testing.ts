import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, type EngineOptions, openEngine } from '.'
import type { IndexManifest, ScanReport } from './types'

/** An index over fields written as `name` or `-name` (descending). */
export const index = (name: string, fields: string[], unique = false): IndexManifest => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: fields.map((field) => ({
      Name: field.replace(/^-/, ''),
      Direction: field.startsWith('-') ? '-1' : '1',
    })),
  },
})

type TestEngine = {
  engine: Engine
  folder: string
  scans: ScanReport[]
  warnings: string[]
  /** Closes and opens it again, as a restart of the emulator does. */
  reopen: () => Promise<Engine>
  remove: () => Promise<void>
}

/** An engine in a folder of its own, for one test file. */
export const temporaryEngine = (options: Partial<EngineOptions> = {}): TestEngine => {
  const folder = mkdtempSync(join(tmpdir(), 'juzhu-engine-'))
  const scans: ScanReport[] = []
  const warnings: string[] = []
  const start = () =>
    openEngine({
      folder,
      now: () => new Date('2026-11-21T02:00:00Z'),
      onScan: (report) => scans.push(report),
      onWarning: (warning) => warnings.push(warning),
      ...options,
    })
  const test: TestEngine = {
    engine: start(),
    folder,
    scans,
    warnings,
    reopen: async () => {
      await test.engine.close()
      return (test.engine = start())
    },
    remove: async () => {
      await test.engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return test
}
