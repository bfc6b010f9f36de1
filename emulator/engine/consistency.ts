import { type Collection, type Index, openCatalogue } from './catalogue'
import { parseDocument } from './ejson'
import { indexKeys } from './index-entries'
import { afterPrefix, encodeId } from './key-encoding'
import { openStore, type Store } from './store/open'
import type { Document } from './types'

type Stored = { id: Buffer; document: Document }

const name = (key: Buffer) => key.toString('latin1')

const storedDocuments = ({ documents }: Store, { prefix }: Collection): Stored[] =>
  [...documents.getRange({ start: prefix, end: afterPrefix(prefix) })].map(({ key, value }) => ({
    id: Buffer.from(key.subarray(prefix.length)),
    document: parseDocument(value),
  }))

/** What one index has that no document accounts for, and what it lacks. */
const indexFaults = ({ entries }: Store, index: Index, documents: Stored[]): string[] => {
  const faults: string[] = []
  const expected = new Map<string, string>()
  const holders = new Map<string, string>()
  for (const { id, document } of documents) {
    for (const key of indexKeys(index, document, () => faults.push('a mark was not saved'))) {
      expected.set(name(Buffer.concat([key, id])), name(id))
      if (index.unique && holders.has(name(key))) faults.push(`two documents have the unique key of ${document._id}`)
      holders.set(name(key), name(id))
    }
  }
  for (const { key, value } of entries.getRange({ start: index.prefix, end: afterPrefix(index.prefix) })) {
    const id = expected.get(name(key))
    if (id === undefined) faults.push(`an entry belongs to no document: ${name(value)}`)
    else if (id !== name(value)) faults.push(`an entry points at ${name(value)} instead of ${id}`)
    expected.delete(name(key))
  }
  for (const id of expected.values()) faults.push(`an entry is missing: ${id}`)
  return faults.map((fault) => `index ${index.name}: ${fault}`)
}

const collectionFaults = (store: Store, collection: Collection): string[] => {
  const documents = storedDocuments(store, collection)
  const strayed = documents.filter(({ id, document }) => !encodeId(document._id).equals(id))
  return [
    ...strayed.map(({ document }) => `a document lies under another id than its own: ${document._id}`),
    ...collection.indexes.flatMap((index) => indexFaults(store, index, documents)),
  ].map((fault) => `${collection.environment}/${collection.name}: ${fault}`)
}

const unowned = (table: Store['documents'] | Store['entries'], prefixes: Buffer[]): number => {
  const owned = prefixes.map((prefix) => table.getKeysCount({ start: prefix, end: afterPrefix(prefix) }))
  return table.getKeysCount({}) - owned.reduce((sum, count) => sum + count, 0)
}

/**
 * Looks at everything in a folder that nobody has open: each index entry must come from a document as it is now, each document
 * must have all its entries, unique keys one holder, and nothing may be left of collections that are gone. Gives what is wrong.
 */
export const findInconsistencies = async (folder: string): Promise<string[]> => {
  const store = openStore(folder)
  try {
    const catalogue = openCatalogue(store)
    const collections = catalogue.environments().flatMap((environment) => catalogue.collections(environment))
    const faults = collections.flatMap((collection) => collectionFaults(store, collection))
    const documents = unowned(
      store.documents,
      collections.map(({ prefix }) => prefix),
    )
    const entries = unowned(
      store.entries,
      collections.flatMap(({ indexes }) => indexes.map(({ prefix }) => prefix)),
    )
    if (documents > 0) faults.push(`${documents} documents belong to no collection`)
    if (entries > 0) faults.push(`${entries} entries belong to no index`)
    return faults
  } finally {
    await store.close()
  }
}
