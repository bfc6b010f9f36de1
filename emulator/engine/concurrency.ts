import type { Version } from './index-entries'

/** Identifies a document or a unique key among all collections; built by `documentKey` and `uniqueKey`. */
export type LockKey = string

export const idString = (id: Buffer) => id.toString('latin1')
export const documentKey = (table: number, id: string): LockKey => `d${table}:${id}`
export const uniqueKey = (key: Buffer): LockKey => `u${key.toString('latin1')}`

/** A document as it was before the write number `sequence`. */
type Past = { sequence: number; before: Version | undefined }

/** What the other parts need to know of an open transaction. */
export type Owner = { snapshot: number; ended: Promise<void> }

/**
 * Who has written what and not committed yet, and the versions of documents that open snapshots still need. Nothing is kept
 * while no transaction is open.
 */
export const openConcurrency = () => {
  let sequence = 0
  const locks = new Map<LockKey, Owner>()
  const snapshots = new Set<Owner>()
  const past = new Map<number, Map<string, Past[]>>()
  const keyWrites = new Map<LockKey, number>()

  const pastOf = (table: number) => {
    const documents = past.get(table) ?? new Map<string, Past[]>()
    past.set(table, documents)
    return documents
  }

  const prune = () => {
    if (snapshots.size > 0) return
    past.clear()
    keyWrites.clear()
  }

  return {
    /** Opens a snapshot of now for a transaction. */
    openSnapshot: (owner: Owner) => {
      owner.snapshot = sequence
      snapshots.add(owner)
    },
    lock: (key: LockKey, owner: Owner) => void locks.set(key, owner),
    lockedBy: (key: LockKey) => locks.get(key),
    release: (owner: Owner, keys: Iterable<LockKey>) => {
      for (const key of keys) locks.delete(key)
      snapshots.delete(owner)
      prune()
    },
    /** The number of the write that is about to be applied. */
    nextSequence: () => ++sequence,
    keepPast: (table: number, id: string, entry: Past) => {
      if (snapshots.size === 0) return
      const entries = pastOf(table).get(id)
      if (entries) entries.push(entry)
      else pastOf(table).set(id, [entry])
    },
    keepKeyWrite: (key: LockKey, at: number) => {
      if (snapshots.size > 0) keyWrites.set(key, at)
    },
    keyWrittenSince: (key: LockKey, snapshot: number) => (keyWrites.get(key) ?? 0) > snapshot,
    /** The document as the snapshot sees it, when it was written since; else undefined. */
    pastVersion: (table: number, id: string, snapshot: number): Past | undefined =>
      past
        .get(table)
        ?.get(id)
        ?.find((entry) => entry.sequence > snapshot),
    /** Ids of the documents of a collection that were written since the snapshot. */
    writtenSince: (table: number, snapshot: number): string[] =>
      [...(past.get(table) ?? [])].filter(([, entries]) => entries.at(-1)!.sequence > snapshot).map(([id]) => id),
  }
}

export type Concurrency = ReturnType<typeof openConcurrency>
