import { randomUUID } from 'node:crypto'
import type { Owner } from './concurrency'
import { EngineError, transactionConflict, transactionMissing } from './errors'
import { applyWriteSet, type Database, newWriteSet, type WriteSet } from './write-set'

type Transaction = Owner & {
  environment: string
  set: WriteSet
  timer: NodeJS.Timeout
  /** An operation failed: nothing but abort is left. */
  failed: boolean
  finish: () => void
}

const conflictCode = transactionConflict().code

/**
 * Transactions as the cloud has them: the snapshot is taken at the first operation, a write of what somebody else wrote since
 * or has open conflicts at once, and all is written at commit in one LMDB transaction. Ids are unknown after the end.
 */
export const openTransactions = (database: Database, life: number) => {
  const open = new Map<string, Transaction>()

  const end = (id: string) => {
    const transaction = open.get(id)
    if (!transaction) return
    open.delete(id)
    clearTimeout(transaction.timer)
    database.concurrency.release(transaction, transaction.set.locked)
    transaction.finish()
  }

  const get = (environment: string, id: string): Transaction => {
    const transaction = open.get(id)
    if (!transaction || transaction.environment !== environment) throw transactionMissing()
    return transaction
  }

  return {
    start: (environment: string): string => {
      const id = randomUUID()
      let finish = () => undefined as void
      const ended = new Promise<void>((resolve) => (finish = resolve))
      const timer = setTimeout(() => end(id), life).unref()
      const owner = { snapshot: -1, ended, environment, timer, failed: false, finish }
      const transaction: Transaction = Object.assign(owner, { set: newWriteSet(null) })
      transaction.set.owner = transaction
      open.set(id, transaction)
      return id
    },

    /** Runs one operation inside the transaction. A conflict ends it; after another error it can only be aborted. */
    run: <T>(environment: string, id: string, work: (set: WriteSet) => T): T => {
      const transaction = get(environment, id)
      if (transaction.failed) throw transactionMissing()
      if (transaction.snapshot < 0) database.concurrency.openSnapshot(transaction)
      try {
        return work(transaction.set)
      } catch (error) {
        transaction.failed = true
        if (error instanceof EngineError && error.code === conflictCode) end(id)
        throw error
      }
    },

    commit: async (environment: string, id: string): Promise<void> => {
      const transaction = get(environment, id)
      if (transaction.failed) {
        end(id)
        throw transactionMissing()
      }
      clearTimeout(transaction.timer)
      transaction.failed = true
      try {
        if (transaction.set.changes.size > 0) await database.store.write(() => applyWriteSet(database, transaction.set))
      } finally {
        end(id)
      }
    },

    abort: (environment: string, id: string): void => {
      get(environment, id)
      end(id)
    },

    /** Ends every transaction of an environment, or of all. */
    endAll: (environment?: string): void => {
      for (const [id, transaction] of open)
        if (environment === undefined || transaction.environment === environment) end(id)
    },
  }
}

export type Transactions = ReturnType<typeof openTransactions>
