/**
 * For tests of durability: with `JUZHU_CRASH=before:<file>` the process ends itself, as `kill -9` would, before each write to
 * what the city keeps; with `after:<file>` once the write is on disk and before it is answered. Each write is met once: the
 * file remembers those that have been. Sign-in's tables do not count; with `JUZHU_CRASH_TABLES` those alone that it names.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'

const inserts = 'database.insertDocument'
const writes = [inserts, 'database.modifyDocument', 'database.modifyAndReturnDoc']
const kept = ['links', 'registrations', 'permits', 'notices']

/** `before` gives what is to be done once the write is on disk. */
type Crash = { before: (body: unknown) => () => void }

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The id of the document to insert; a registration's is new at every attempt, so there all inserts are one. */
const insertedId = (body: unknown): string => {
  const [document] = (field(body, 'data') as string[] | undefined) ?? []
  return field(body, 'collectionName') === 'registrations' ? '' : String(field(JSON.parse(document ?? '{}'), '_id'))
}

/** Which document, at which version; a lease on an outbox is another at every attempt, and is one. */
const updatedId = (body: unknown): string => {
  const query: unknown = JSON.parse(String(field(body, 'query') ?? '{}'))
  const leased = field(query, 'tellAt') === undefined ? '' : 'lease'
  return JSON.stringify([field(query, '_id'), field(query, 'version'), field(query, 'outbox'), leased])
}

/** What names a write, in this life of the process and the next; null for a request that is none. */
const nameOf = (body: unknown, tables: readonly string[]): string | null => {
  const [action, collection] = [String(field(body, 'action')), String(field(body, 'collectionName'))]
  if (!writes.includes(action) || !tables.includes(collection)) return null
  return [action, collection, action === inserts ? insertedId(body) : updatedId(body)].join(' ')
}

const die = () => void process.kill(process.pid, 'SIGKILL')
const nothing = () => undefined

export const crashPlan = (plan: string | undefined, tables = kept.join()): Crash => {
  const [moment, file] = (plan ?? '').split(/:(.*)/s)
  return {
    before: (body) => {
      const name = file ? nameOf(body, tables.split(',')) : null
      if (!file || name === null) return nothing
      const met = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
      if (met.includes(name)) return nothing
      appendFileSync(file, `${name}\n`)
      if (moment === 'before') die()
      return moment === 'after' ? die : nothing
    },
  }
}
