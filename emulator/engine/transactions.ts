import { randomUUID } from 'node:crypto'
import type { Owner } from './concurrency'
import { EngineError, transactionConflict, transactionMissing } from './errors'
import { applyWriteSet, type Database, newWriteSet, type WriteSet } from './write-set'

type Transaction = Owner & {
  environment: string
  set: WriteSet
  timer: NodeJS.Timeout
  /** `failed`: an operation failed, nothing but abort is left. `committing`: it is being written. */
  state: 'open' | 'failed' | 'committing'
  finish: () => void
}

const conflictCode = transactionConflict().code

/**
 * Transactions as the cloud has them: the snapshot is taken at the first operation, a write of what somebody else wrote since
 * or has open conflicts at once, and all is written at commit in one LMDB transaction. Ids are unknown after the end.
 */
export const openTransactions = (database: Database, life: number) => {
  const open = new Map<string, Transaction>()

  /** Gives its locks and its snapshot free; those who wait for it go on. */
  const release = (transaction: Transaction) => {
    database.concurrency.release(transaction, transaction.set.locked)
    transaction.finish()
  }

  const end = (id: string) => {
    const transaction = open.get(id)
    if (!transaction) return
    open.delete(id)
    clearTimeout(transaction.timer)
    release(transaction)
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
      const owner = { snapshot: -1, ended, environment, timer, state: 'open' as const, finish }
      const transaction: Transaction = Object.assign(owner, { set: newWriteSet(null) })
      transaction.set.owner = transaction
      open.set(id, transaction)
      return id
    },

    /**
     * Runs one operation inside the transaction. A conflict ends it; after another error it holds nothing any more and can
     * only be aborted.
     */
    run: <T>(environment: string, id: string, work: (set: WriteSet) => T): T => {
      const transaction = get(environment, id)
      if (transaction.state !== 'open') throw transactionMissing()
      if (transaction.snapshot < 0) database.concurrency.openSnapshot(transaction)
      try {
        return work(transaction.set)
      } catch (error) {
        transaction.state = 'failed'
        if (error instanceof EngineError && error.code === conflictCode) end(id)
        else release(transaction)
        throw error
      }
    },

    commit: async (environment: string, id: string): Promise<void> => {
      const transaction = get(environment, id)
      if (transaction.state !== 'open') {
        if (transaction.state === 'failed') end(id)
        throw transactionMissing()
      }
      transaction.state = 'committing'
      clearTimeout(transaction.timer)
      const apply = () => {
        if (!open.has(id)) throw transactionMissing()
        applyWriteSet(database, transaction.set)
      }
      try {
        if (transaction.set.changes.size > 0) await database.store.write(apply)
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
