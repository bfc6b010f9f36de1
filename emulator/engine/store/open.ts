import { join } from 'node:path'
import { type Database, type Key, open } from 'lmdb'
import { EngineError, requestFailed } from '../errors'
import { lockFolder } from './lock-file'
import { openSpace } from './space'

/** Thrown by a job that must wait: it is run again when `until` settles. */
export class Blocked extends Error {
  constructor(readonly until: Promise<void>) {
    super('blocked')
  }
}

type Table<V, K extends Key> = Pick<
  Database<V, K>,
  'get' | 'getRange' | 'getKeys' | 'getKeysCount' | 'putSync' | 'removeSync'
>

/**
 * The tables on disk. `documents`: collection number and id → the document's EJSON. `entries`: index number, fields and id → id.
 * `catalogue`: what collections and indexes there are.
 */
export type Store = {
  documents: Table<string, Buffer>
  entries: Table<Buffer, Buffer>
  catalogue: Table<unknown, string>
  /**
   * Runs `work` inside the next write and resolves once it is on disk. Works that arrive together share one write. A work that
   * throws an EngineError must not have written anything; Blocked makes it wait.
   */
  write: <T>(work: () => T) => Promise<T>
  /** Called when a write was discarded, with everything in it. */
  onFailedWrite: (listener: () => void) => void
  close: () => Promise<void>
}

type Space = ReturnType<typeof openSpace>

type Job = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const diskFailed = (error: unknown) =>
  requestFailed(`the store could not be written: ${error instanceof Error ? error.message : error}`)

/**
 * Group commit: every job queued in one turn of the event loop runs in one LMDB transaction with one sync of the disk. A refusal
 * concerns its own job; any other error discards the whole transaction and fails all its jobs. One that waits goes on waiting.
 */
const writeQueue = (root: Database, space: Space, failed: () => void) => {
  let queue: Job[] = []
  let closed = false

  const runJob = (job: Job, waiting: Map<Job, Promise<void>>): (() => void) => {
    try {
      const value = job.work()
      return () => job.resolve(value)
    } catch (error) {
      if (error instanceof EngineError) return () => job.reject(error)
      if (!(error instanceof Blocked)) throw error
      waiting.set(job, error.until)
      return () => undefined
    }
  }

  const flush = () => {
    const jobs = queue
    queue = []
    const waiting = new Map<Job, Promise<void>>()
    try {
      space.begin()
      const answers = root.transactionSync(() => {
        const done = jobs.map((job) => runJob(job, waiting))
        space.claim()
        return done
      })
      answers.forEach((answer) => answer())
    } catch (error) {
      failed()
      for (const job of jobs) if (!waiting.has(job)) job.reject(diskFailed(error))
    }
    for (const [job, until] of waiting) void until.then(() => enqueue(job))
  }

  const enqueue = (job: Job) => {
    if (closed) job.reject(requestFailed('the store is closed'))
    else if (queue.push(job) === 1) setImmediate(flush)
  }

  const write = <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => enqueue({ work, resolve: resolve as (value: unknown) => void, reject }))
  return { write, end: () => void (closed = true) }
}

/** Most bytes of a value that is not plain bytes or text. */
const otherBytes = 64 * 1024

const bytesOf = (value: unknown) =>
  typeof value === 'string' || Buffer.isBuffer(value) ? 3 * value.length : otherBytes

/** A table whose changes are noted, so that there is room for them. */
const noted = <V, K extends Key>(table: Database<V, K>, space: Space): Table<V, K> => ({
  get: table.get.bind(table),
  getRange: table.getRange.bind(table),
  getKeys: table.getKeys.bind(table),
  getKeysCount: table.getKeysCount.bind(table),
  putSync: (key: K, value: V) => {
    space.note(bytesOf(value))
    return table.putSync(key, value)
  },
  removeSync: (key: K) => {
    space.note(0)
    return table.removeSync(key)
  },
})

const layoutOf = (root: Database) => () => {
  const { pageSize, lastPageNumber } = root.getStats() as { pageSize: number; lastPageNumber: number }
  return { pageSize, lastPage: lastPageNumber }
}

/** Opens the store in a folder; throws an Error that names the process which has it. */
export const openStore = (folder: string): Store => {
  const unlock = lockFolder(folder)
  try {
    const path = join(folder, 'documents.mdb')
    const root = open({ path, maxDbs: 4, noSubdir: true })
    const space = openSpace(path, layoutOf(root))
    let failed = () => undefined as void
    const { write, end } = writeQueue(root, space, () => failed())
    return {
      documents: noted(
        root.openDB<string, Buffer>({ name: 'documents', keyEncoding: 'binary', encoding: 'string' }),
        space,
      ),
      entries: noted(
        root.openDB<Buffer, Buffer>({ name: 'entries', keyEncoding: 'binary', encoding: 'binary' }),
        space,
      ),
      catalogue: noted(root.openDB<unknown, string>({ name: 'catalogue', encoding: 'json' }), space),
      write,
      onFailedWrite: (listener) => void (failed = listener),
      close: async () => {
        await write(() => undefined)
        end()
        await root.flushed
        await root.close()
        space.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
