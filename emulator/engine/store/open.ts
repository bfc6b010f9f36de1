import { join } from 'node:path'
import { type Database, open } from 'lmdb'
import { EngineError } from '../errors'
import { lockFolder } from './lock-file'

/** Thrown by a job that must wait: it is run again when `until` settles. */
export class Blocked extends Error {
  constructor(readonly until: Promise<void>) {
    super('blocked')
  }
}

/**
 * The tables on disk. `documents`: collection number and id → the document's EJSON. `entries`: index number, fields and id → id.
 * `catalogue`: what collections and indexes there are.
 */
export type Store = {
  documents: Database<string, Buffer>
  entries: Database<Buffer, Buffer>
  catalogue: Database<unknown, string>
  /**
   * Runs `work` inside the next write and resolves once it is on disk. Works that arrive together share one write. A work that
   * throws an EngineError must not have written anything; Blocked makes it wait.
   */
  write: <T>(work: () => T) => Promise<T>
  /** Called when a write was discarded, with everything in it. */
  onFailedWrite: (listener: () => void) => void
  close: () => Promise<void>
}

type Job = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void }

const diskFailed = (error: unknown) =>
  new EngineError(
    'DATABASE_REQUEST_FAILED',
    `the store could not be written: ${error instanceof Error ? error.message : error}`,
  )

/**
 * Group commit: every job queued in one turn of the event loop runs in one LMDB transaction with one sync of the disk. A refusal
 * concerns its own job; any other error discards the whole transaction and fails all its jobs.
 */
const writeQueue = (root: Database, failed: () => void) => {
  let queue: Job[] = []

  const runJob = (job: Job): (() => void) => {
    try {
      const value = job.work()
      return () => job.resolve(value)
    } catch (error) {
      if (error instanceof EngineError) return () => job.reject(error)
      if (!(error instanceof Blocked)) throw error
      void error.until.then(() => enqueue(job))
      return () => undefined
    }
  }

  const flush = () => {
    const jobs = queue
    queue = []
    try {
      const answers = root.transactionSync(() => jobs.map(runJob))
      answers.forEach((answer) => answer())
    } catch (error) {
      failed()
      jobs.forEach((job) => job.reject(diskFailed(error)))
    }
  }

  const enqueue = (job: Job) => {
    if (queue.push(job) === 1) setImmediate(flush)
  }

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => enqueue({ work, resolve: resolve as (value: unknown) => void, reject }))
}

export const openStore = (folder: string): Store => {
  const unlock = lockFolder(folder)
  try {
    const root = open({ path: join(folder, 'documents.mdb'), maxDbs: 4, noSubdir: true })
    let failed = () => undefined as void
    const write = writeQueue(root, () => failed())
    return {
      documents: root.openDB({ name: 'documents', keyEncoding: 'binary', encoding: 'string' }),
      entries: root.openDB({ name: 'entries', keyEncoding: 'binary', encoding: 'binary' }),
      catalogue: root.openDB({ name: 'catalogue', encoding: 'json' }),
      write,
      onFailedWrite: (listener) => void (failed = listener),
      close: async () => {
        await write(() => undefined)
        await root.flushed
        await root.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
