import type { Catalogue, Collection, Index } from './catalogue'
import { type Concurrency, documentKey, idString, type LockKey, type Owner, uniqueKey } from './concurrency'
import { duplicateWrite, transactionConflict } from './errors'
import { indexKeys, type KeyChange, keyChanges, storedText, type Version } from './index-entries'
import { afterPrefix } from './key-encoding'
import { noteEntry } from './plan/tally'
import { Blocked, type Store } from './store/open'
import type { Document } from './types'

/** `keys` are the index entries that change; unknown when the document was changed more than once. */
type Change = { id: Buffer; before: Version | undefined; after: Version | undefined; keys: KeyChange[] | undefined }

export type Database = { store: Store; catalogue: Catalogue; concurrency: Concurrency }

/**
 * Changes that are checked and collected, to be applied together: those of one ordinary write (`owner` null) or of a
 * transaction, which then also reads through it.
 */
export type WriteSet = {
  owner: Owner | null
  changes: Map<Collection, Map<string, Change>>
  /** Unique keys that this set takes (by which id) or gives free (null). */
  keys: Map<LockKey, string | null>
  locked: Set<LockKey>
}

export const newWriteSet = (owner: Owner | null): WriteSet => ({
  owner,
  changes: new Map(),
  keys: new Map(),
  locked: new Set(),
})

const storedVersion = ({ store }: Database, { prefix }: Collection, id: Buffer): Version | undefined => {
  const text = store.documents.get(Buffer.concat([prefix, id]))
  return text === undefined ? undefined : storedText(text)
}

/** The document as the writer of the set sees it: its own change, else its snapshot, else what is stored. */
export const visibleVersion = (
  database: Database,
  set: WriteSet,
  collection: Collection,
  id: Buffer,
): Version | undefined => {
  const name = idString(id)
  const own = set.changes.get(collection)?.get(name)
  if (own) return own.after
  const past = set.owner && database.concurrency.pastVersion(collection.table, name, set.owner.snapshot)
  return past ? past.before : storedVersion(database, collection, id)
}

/** The documents of a collection that the set's writer sees otherwise than they are stored. */
export const overriddenVersions = ({ concurrency }: Database, set: WriteSet, collection: Collection) => {
  const versions = new Map<string, Version | undefined>()
  if (!set.owner) return versions
  for (const id of concurrency.writtenSince(collection.table, set.owner.snapshot))
    versions.set(id, concurrency.pastVersion(collection.table, id, set.owner.snapshot)?.before)
  for (const [id, { after }] of set.changes.get(collection) ?? []) versions.set(id, after)
  return versions
}

/** Makes sure that nobody else has written this: another's open write is waited for, or conflicts inside a transaction. */
const claim = ({ concurrency }: Database, set: WriteSet, key: LockKey) => {
  const holder = concurrency.lockedBy(key)
  if (holder === set.owner) return
  if (holder) throw set.owner ? transactionConflict() : new Blocked(holder.ended)
}

const heldByAnother = ({ store }: Database, key: Buffer, id: Buffer) => {
  for (const { value } of store.entries.getRange({ start: key, end: afterPrefix(key), limit: 2 }))
    if (!value.equals(id)) return true
  return false
}

const checkUnique = (
  database: Database,
  set: WriteSet,
  id: Buffer,
  { index, added, removed }: KeyChange,
  collection: Collection,
) => {
  for (const key of [...removed, ...added]) {
    const name = uniqueKey(key)
    claim(database, set, name)
    if (set.owner && database.concurrency.keyWrittenSince(name, set.owner.snapshot)) throw transactionConflict()
  }
  for (const key of added) {
    const holder = set.keys.get(uniqueKey(key))
    const taken = holder === undefined ? heldByAnother(database, key, id) : holder !== null && holder !== idString(id)
    if (taken) throw duplicateWrite(collection.name, index.name)
  }
}

const lock = ({ concurrency }: Database, set: WriteSet, keys: LockKey[]) => {
  if (!set.owner) return
  for (const key of keys) {
    concurrency.lock(key, set.owner)
    set.locked.add(key)
  }
}

/**
 * Adds one document's change to the set: `after` undefined removes it. Throws a conflict (in a transaction), Blocked (outside)
 * or a duplicate key.
 */
export const putVersion = (
  database: Database,
  set: WriteSet,
  collection: Collection,
  id: Buffer,
  after: Version | undefined,
) => {
  const name = idString(id)
  const key = documentKey(collection.table, name)
  claim(database, set, key)
  if (set.owner && database.concurrency.documentWrittenSince(collection.table, name, set.owner.snapshot))
    throw transactionConflict()
  const before = visibleVersion(database, set, collection, id)
  const keys = keyChanges(collection, { before, after }, () => database.catalogue.mark(collection.environment))
  const unique = keys.filter(({ index }) => index.unique)
  for (const change of unique) checkUnique(database, set, id, change, collection)
  const claimed = unique.flatMap(({ added, removed }) => [...added, ...removed]).map(uniqueKey)
  lock(database, set, [key, ...claimed])
  for (const { added, removed } of unique) {
    for (const freed of removed) set.keys.set(uniqueKey(freed), null)
    for (const taken of added) set.keys.set(uniqueKey(taken), name)
  }
  const changed = set.changes.get(collection) ?? new Map<string, Change>()
  set.changes.set(collection, changed)
  const earlier = changed.get(name)
  changed.set(name, earlier ? { ...earlier, after, keys: undefined } : { id, before, after, keys })
}

const applyKeys = ({ store, concurrency }: Database, id: Buffer, changes: KeyChange[], sequence: number) => {
  for (const { index, added, removed } of changes) {
    for (const key of removed) {
      const entry = Buffer.concat([key, id])
      store.entries.removeSync(entry)
      noteEntry(index.tally, entry, -1)
    }
    for (const key of added) {
      const entry = Buffer.concat([key, id])
      store.entries.putSync(entry, id)
      noteEntry(index.tally, entry, 1)
    }
    if (index.unique) for (const key of [...added, ...removed]) concurrency.keepKeyWrite(uniqueKey(key), sequence)
  }
}

/** Writes the set's changes and their index entries. Only inside a write. */
export const applyWriteSet = (database: Database, set: WriteSet) => {
  const { store, catalogue, concurrency } = database
  const sequence = concurrency.nextSequence()
  for (const [collection, changes] of set.changes) {
    for (const [name, change] of changes) {
      const key = Buffer.concat([collection.prefix, change.id])
      const keys = change.keys ?? keyChanges(collection, change, () => catalogue.mark(collection.environment))
      if (change.after) store.documents.putSync(key, change.after.text)
      else if (change.before) store.documents.removeSync(key)
      if (collection.size !== null) collection.size += Number(!!change.after) - Number(!!change.before)
      applyKeys(database, change.id, keys, sequence)
      concurrency.keepPast(collection.table, name, { sequence, before: change.before })
    }
  }
  catalogue.saveMarked()
}

/** Every entry of a document in one index, for building it. */
export const indexDocument = (
  database: Database,
  collection: Collection,
  index: Index,
  { id, document }: { id: Buffer; document: Document },
) => {
  for (const key of indexKeys(index, document, () => database.catalogue.mark(collection.environment))) {
    if (index.unique && heldByAnother(database, key, id)) throw duplicateWrite(collection.name, index.name)
    database.store.entries.putSync(Buffer.concat([key, id]), id)
  }
}
