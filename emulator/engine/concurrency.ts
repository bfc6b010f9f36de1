import type { Version } from './index-entries'

/** Identifies a document or a unique key among all collections; built by `documentKey` and `uniqueKey`. */
export type LockKey = string

export const idString = (id: Buffer) => id.toString('latin1')
export const documentKey = (table: number, id: string): LockKey => `d${table}:${id}`
export const uniqueKey = (key: Buffer): LockKey => `u${key.toString('latin1')}`

/** A document as it was before the write number `sequence`. */
type Past = { sequence: number; before: Version | undefined }

/** Something that open snapshots may need, by the write that made it so. */
type Kept = { sequence: number; forget: () => void }

/** What the other parts need to know of an open transaction. */
export type Owner = { snapshot: number; ended: Promise<void> }

/** What is kept for snapshots, oldest first; `forgetUpTo` costs what it forgets. */
const openLog = () => {
  let kept: Kept[] = []
  let first = 0
  return {
    add: (entry: Kept) => void kept.push(entry),
    forgetUpTo: (sequence: number) => {
      while (first < kept.length && kept[first]!.sequence <= sequence) kept[first++]!.forget()
      if (first * 2 < kept.length) return
      kept = kept.slice(first)
      first = 0
    },
    size: () => kept.length - first,
  }
}

/** The past versions of the documents of all collections, by table and id. */
const openPast = () => {
  const tables = new Map<number, Map<string, Past[]>>()
  return {
    add: (table: number, id: string, entry: Past) => {
      const documents = tables.get(table) ?? new Map<string, Past[]>()
      tables.set(table, documents)
      const entries = documents.get(id)
      if (entries) entries.push(entry)
      else documents.set(id, [entry])
    },
    forgetOldest: (table: number, id: string) => {
      const documents = tables.get(table)
      const entries = documents?.get(id)
      if (!entries || !documents) return
      entries.shift()
      if (entries.length === 0) documents.delete(id)
      if (documents.size === 0) tables.delete(table)
    },
    of: (table: number, id: string): Past[] | undefined => tables.get(table)?.get(id),
    ofTable: (table: number): Iterable<[string, Past[]]> => tables.get(table) ?? [],
  }
}

/**
 * Who has written what and not committed yet, and the versions of documents that open snapshots still need. A version is
 * forgotten as soon as the oldest open snapshot is younger; nothing is kept while no transaction is open.
 */
export const openConcurrency = () => {
  let sequence = 0
  const locks = new Map<LockKey, Owner>()
  const snapshots = new Set<Owner>()
  const past = openPast()
  const keyWrites = new Map<LockKey, number>()
  const log = openLog()

  const forgetKey = (key: LockKey, at: number) => {
    if (keyWrites.get(key) === at) keyWrites.delete(key)
  }

  const oldest = () => {
    let least = Infinity
    for (const { snapshot } of snapshots) least = Math.min(least, snapshot)
    return least
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
      for (const key of keys) if (locks.get(key) === owner) locks.delete(key)
      if (snapshots.delete(owner)) log.forgetUpTo(oldest())
    },
    /** The number of the write that is about to be applied. */
    nextSequence: () => ++sequence,
    keepPast: (table: number, id: string, entry: Past) => {
      if (snapshots.size === 0) return
      past.add(table, id, entry)
      log.add({ sequence: entry.sequence, forget: () => past.forgetOldest(table, id) })
    },
    keepKeyWrite: (key: LockKey, at: number) => {
      if (snapshots.size === 0) return
      keyWrites.set(key, at)
      log.add({ sequence: at, forget: () => forgetKey(key, at) })
    },
    documentWrittenSince: (table: number, id: string, snapshot: number): boolean =>
      (past.of(table, id)?.at(-1)?.sequence ?? 0) > snapshot,
    keyWrittenSince: (key: LockKey, snapshot: number) => (keyWrites.get(key) ?? 0) > snapshot,
    /** The document as the snapshot sees it, when it was written since; else undefined. */
    pastVersion: (table: number, id: string, snapshot: number): Past | undefined =>
      past.of(table, id)?.find((entry) => entry.sequence > snapshot),
    /** Ids of the documents of a collection that were written since the snapshot. */
    writtenSince: (table: number, snapshot: number): string[] =>
      [...past.ofTable(table)].filter(([, entries]) => entries.at(-1)!.sequence > snapshot).map(([id]) => id),
    /** How much is held: locks, and things kept for open snapshots. */
    held: () => ({ locks: locks.size, kept: log.size() }),
  }
}

export type Concurrency = ReturnType<typeof openConcurrency>
