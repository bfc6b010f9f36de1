/** The data, made once and kept; and the answers that the memory server gives. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Engine, openEngine } from '../../emulator/engine'
import type { CaseName } from './cases'
import {
  benchEnvironment,
  daysLater,
  districtOf,
  fromDay,
  idOf,
  manifest,
  permits,
  permitsOf,
  regNoOf,
  visits,
} from './documents'
import type { Canned } from './memory-server'
import { startEmulator } from './servers'

/** Changes with what is stored: data of another version is made anew. */
const version = 1

export const databaseFolder = (dataFolder: string) => join(dataFolder, 'database')

const fill = async (engine: Engine, count: number) => {
  const began = performance.now()
  await engine.defineCollections(benchEnvironment, manifest)
  let loaded = 0
  const counted = function* () {
    for (const permit of permitsOf(count)) {
      if (++loaded % 100_000 === 0) process.stderr.write(`  ${loaded.toLocaleString('en')} documents\n`)
      yield permit
    }
  }
  await engine.bulkLoad(benchEnvironment, permits, counted())
  return (performance.now() - began) / 1000
}

const dataAnswers = (engine: Engine): Canned => {
  const environment = engine.environment(benchEnvironment)
  const list = (limit: number, filter: Record<string, unknown>, sort?: [string, 1]) => {
    const { texts } = environment.find(permits, { filter, sort: sort ? [sort] : [], limit })
    return { 'database.getDocument': { requestId: 'memory', data: { list: texts, limit, offset: 0 } } }
  }
  const days = (n: number) => ({ due: { $gte: fromDay(1), $lt: daysLater(fromDay(1), n) } })
  const { total } = environment.count(permits, days(30))
  const byId = list(100, { _id: idOf(7) })
  const answers: Record<CaseName, Record<string, unknown>> = {
    id: byId,
    unique: list(1, { regNo: regNoOf(7) }),
    sorted: list(20, { district: districtOf(7) }, ['due', 1]),
    range: list(100, days(1), ['due', 1]),
    count: { 'database.calculateDocument': { requestId: 'memory', data: { total } } },
    transaction: {
      ...byId,
      'database.startTransaction': { requestId: 'memory', transactionId: '0d4f5b7e-0000-4000-8000-000000000000' },
      'database.modifyDocument': { requestId: 'memory', data: { updated: 1, matched: 1, upsert_id: null } },
      'database.insertDocument': { requestId: 'memory', data: { insertedIds: ['0'.repeat(32)] } },
      'database.commitTransaction': { requestId: 'memory' },
    },
  }
  return answers
}

/** Makes the data unless an earlier run has. Gives the folder, how long it took, and the prepared answers. */
export const prepare = async (cache: string, count: number) => {
  const dataFolder = join(cache, `bench-emulator-v${version}-${count}`)
  const marker = join(dataFolder, 'complete')
  if (!existsSync(marker)) {
    rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    // The first start makes the demo city, and empties the database for it.
    await (await startEmulator(dataFolder)).stop()
  }
  const engine = openEngine({ folder: databaseFolder(dataFolder), now: () => new Date() })
  try {
    const seconds = existsSync(marker) ? null : await fill(engine, count)
    writeFileSync(marker, '')
    await engine.environment(benchEnvironment).remove(visits, {}, { multi: true })
    return { dataFolder, seconds, canned: dataAnswers(engine) }
  } finally {
    await engine.close()
  }
}
