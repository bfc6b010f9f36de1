/** The same questions asked of the embedded store alone, in this process: what no server can be faster than. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterPrefix, componentLimit, encodeComponent, encodeId, tablePrefix } from '../../emulator/engine/key-encoding'
import type { CaseName } from './cases'
import { benchEnvironment, daysLater, districtOf, fromDay, idOf, permits, regNoOf, spread } from './documents'

type StoredCollection = { name: string; table: number; indexes: { name: string; table: number }[] }

const field = (value: unknown, fields: number) => encodeComponent(value, 1, componentLimit(fields)).bytes

/** Reads and one durable write, as few calls of the store as each question needs. Each gives how much it found. */
export const openBareStore = (databaseFolder: string, scratchFolder: string, count: number) => {
  const root = open({ path: join(databaseFolder, 'documents.mdb'), noSubdir: true, maxDbs: 4, readOnly: true })
  const documents = root.openDB<string, Buffer>({ name: 'documents', keyEncoding: 'binary', encoding: 'string' })
  const entries = root.openDB<Buffer, Buffer>({ name: 'entries', keyEncoding: 'binary', encoding: 'binary' })
  const catalogue = root.openDB<StoredCollection[], string>({ name: 'catalogue', encoding: 'json' })
  const { table, indexes } = catalogue.get(`environment:${benchEnvironment}`)!.find(({ name }) => name === permits)!
  const prefixOf = (name: string) => tablePrefix(indexes.find((one) => one.name === name)!.table)
  mkdirSync(scratchFolder, { recursive: true })
  const scratch = open({
    path: join(scratchFolder, 'scratch.mdb'),
    noSubdir: true,
    keyEncoding: 'binary',
    encoding: 'string',
  })

  const get = (id: Buffer) => documents.get(Buffer.concat([tablePrefix(table), id]))
  const rows = (start: Buffer, end: Buffer, limit: number) => {
    let found = 0
    for (const { value } of entries.getRange({ start, end, limit })) if (get(value)) found++
    return found
  }
  const between = (from: Date, to: Date): [Buffer, Buffer] => [
    Buffer.concat([prefixOf('due'), field(from, 1)]),
    Buffer.concat([prefixOf('due'), field(to, 1)]),
  ]

  const asks: Record<CaseName, (i: number) => number> = {
    id: (i) => (get(encodeId(idOf(spread(i, count)))) ? 1 : 0),
    unique: (i) => {
      const key = Buffer.concat([prefixOf('regNo'), field(regNoOf(spread(i, count)), 1)])
      return rows(key, afterPrefix(key), 1)
    },
    sorted: (i) => {
      const key = Buffer.concat([prefixOf('district_due'), field(districtOf(i), 2)])
      return rows(key, afterPrefix(key), 20)
    },
    range: (i) => rows(...between(fromDay(i), daysLater(fromDay(i), 1)), 100),
    count: (i) => {
      const [start, end] = between(fromDay(i), daysLater(fromDay(i), 30))
      return entries.getKeysCount({ start, end })
    },
    transaction: (i) => {
      const text = get(encodeId(idOf(spread(i, count)))) ?? ''
      scratch.transactionSync(() => {
        for (const part of ['document', 'entry', 'visit', 'permit']) scratch.putSync(Buffer.from(`${part} ${i}`), text)
      })
      return 1
    },
  }
  const close = async () => {
    await scratch.close()
    await root.close()
  }
  return { asks, close }
}
