import { type Collection, type Index, wantedIndex } from './catalogue'
import { parseDocument } from './ejson'
import { afterPrefix } from './key-encoding'
import type { Store } from './store/open'
import type { CollectionManifest, IndexManifest } from './types'
import { type Database, indexDocument } from './write-set'

type Wanted = ReturnType<typeof wantedIndex>

const signature = ({ unique, fields }: { unique: boolean; fields: unknown }) => JSON.stringify([unique, fields])

const sameIndex = (index: Index, wanted: Wanted) =>
  index.name === wanted.name &&
  signature({ unique: index.unique, fields: index.fields.map(({ name, direction }) => [name, direction]) }) ===
    signature(wanted)

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

/** Removes an environment's collections with all that is in them. */
export const clearEnvironment = (database: Database, environment: string): Promise<void> =>
  database.store.write(() => {
    const { store, catalogue } = database
    for (const { indexes, prefix } of catalogue.collections(environment)) {
      indexes.forEach((index) => clearIndex(database, index))
      clearPrefix(store.documents, prefix)
    }
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

const defineIndexes = (database: Database, collection: Collection, manifest: IndexManifest[]) => {
  const wanted = manifest.map(wantedIndex)
  for (const index of [...collection.indexes]) {
    if (wanted.some((one) => sameIndex(index, one))) continue
    clearIndex(database, index)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }
  for (const one of wanted)
    if (!collection.indexes.some((index) => sameIndex(index, one))) buildIndex(database, collection, one)
}

/**
 * Makes collections and their indexes equal to a manifest, building new indexes over the documents that are there. Unique keys
 * that exist twice fail with DATABASE_DUPLICATE_WRITE and leave that index out.
 */
export const defineCollections = (
  database: Database,
  environment: string,
  manifest: CollectionManifest[],
): Promise<void> =>
  database.store.write(() => {
    const { catalogue } = database
    try {
      for (const { CollectionName, Indexes = [] } of manifest) {
        const collection = catalogue.find(environment, CollectionName) ?? catalogue.add(environment, CollectionName)
        defineIndexes(database, collection, Indexes)
      }
    } finally {
      catalogue.save(environment)
    }
  })
