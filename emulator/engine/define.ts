import { type Collection, type Index, storedField, wantedIndex } from './catalogue'
import { parseDocument } from './ejson'
import { afterPrefix } from './key-encoding'
import type { Store } from './store/open'
import type { CollectionManifest } from './types'
import { type Database, indexDocument } from './write-set'

type Wanted = ReturnType<typeof wantedIndex>

const signature = ({ unique, fields }: { unique: boolean; fields: unknown }) => JSON.stringify([unique, fields])

const sameIndex = (index: Index, wanted: Wanted) =>
  index.name === wanted.name &&
  signature({ unique: index.unique, fields: index.fields.map(storedField) }) === signature(wanted)

/** Keys that are removed at a time. */
const clearSize = 10_000

/** Removes what a table has under a prefix. Only inside a write. */
const clearPrefix = (table: Store['documents'] | Store['entries'], prefix: Buffer) => {
  for (;;) {
    const keys = [...table.getKeys({ start: prefix, end: afterPrefix(prefix), limit: clearSize })]
    if (keys.length === 0) return
    for (const key of keys) table.removeSync(key)
  }
}

const clearIndex = ({ store }: Database, { prefix }: Index) => clearPrefix(store.entries, prefix)

const clearCollection = (database: Database, { indexes, prefix }: Collection) => {
  indexes.forEach((index) => clearIndex(database, index))
  clearPrefix(database.store.documents, prefix)
}

/** Removes an environment's collections with all that is in them; `endTransactions` ends those that are open on it. */
export const clearEnvironment = (database: Database, environment: string, endTransactions: () => void): Promise<void> =>
  database.store.write(() => {
    endTransactions()
    const { catalogue } = database
    for (const collection of catalogue.collections(environment)) clearCollection(database, collection)
    catalogue.drop(environment)
    catalogue.save(environment)
  })

const buildIndex = (database: Database, collection: Collection, wanted: Wanted) => {
  const index = database.catalogue.addIndex(collection, wanted)
  try {
    const { prefix } = collection
    for (const { key, value } of database.store.documents.getRange({ start: prefix, end: afterPrefix(prefix) }))
      indexDocument(database, collection, index, {
        id: Buffer.from(key.subarray(prefix.length)),
        document: parseDocument(value),
      })
  } catch (error) {
    clearIndex(database, index)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
    throw error
  }
}

const defineIndexes = (database: Database, collection: Collection, wanted: Wanted[]) => {
  for (const index of [...collection.indexes]) {
    if (wanted.some((one) => sameIndex(index, one))) continue
    clearIndex(database, index)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }
  for (const one of wanted)
    if (!collection.indexes.some((index) => sameIndex(index, one))) buildIndex(database, collection, one)
}

const differs = ({ indexes }: Collection, wanted: Wanted[]) =>
  indexes.length !== wanted.length || !wanted.every((one) => indexes.some((index) => sameIndex(index, one)))

export type DefineOptions = {
  /** Collections that the manifest does not name are removed with all that is in them; without it they stay. */
  exact?: boolean
}

/**
 * Makes collections and their indexes equal to a manifest, building new indexes over the documents that are there. Unique keys
 * that exist twice fail with DATABASE_DUPLICATE_WRITE and leave that index out. Open transactions do not know new indexes: they are
 * ended (`endTransactions`) when an index changes.
 */
export const defineCollections = (
  database: Database,
  environment: string,
  manifest: CollectionManifest[],
  endTransactions: () => void,
  { exact = false }: DefineOptions = {},
): Promise<void> =>
  database.store.write(() => {
    const { catalogue } = database
    const named = new Set(manifest.map(({ CollectionName }) => CollectionName))
    try {
      for (const collection of exact ? catalogue.collections(environment) : []) {
        if (named.has(collection.name)) continue
        endTransactions()
        clearCollection(database, collection)
        catalogue.remove(environment, collection.name)
      }
      for (const { CollectionName, Indexes = [] } of manifest) {
        const collection = catalogue.find(environment, CollectionName) ?? catalogue.add(environment, CollectionName)
        const wanted = Indexes.map(wantedIndex)
        if (!differs(collection, wanted)) continue
        endTransactions()
        defineIndexes(database, collection, wanted)
      }
    } finally {
      catalogue.save(environment)
    }
  })
