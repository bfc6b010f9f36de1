import { collectionMissing, invalidParam } from './errors'
import { componentLimit, tablePrefix } from './key-encoding'
import type { Store } from './store/open'
import type { IndexManifest } from './types'

type IndexField = { name: string; path: string[]; direction: 1 | -1 }

export type Index = {
  name: string
  prefix: Buffer
  table: number
  unique: boolean
  fields: IndexField[]
  /** Bytes that one field may use of a key. */
  limit: number
  /** Per field: some document has several values there. Never unset. */
  multikey: boolean[]
  /** Some value was too long for a key. Never unset. */
  hashed: boolean
}

export type Collection = { environment: string; name: string; table: number; prefix: Buffer; indexes: Index[] }

type StoredIndex = Pick<Index, 'name' | 'table' | 'unique' | 'multikey' | 'hashed'> & { fields: [string, 1 | -1][] }
type StoredCollection = { name: string; table: number; indexes: StoredIndex[] }

const mostCollections = 100
const mostIndexes = 100
const mostFields = 31

const makeIndex = (stored: StoredIndex): Index => ({
  ...stored,
  prefix: tablePrefix(stored.table),
  fields: stored.fields.map(([name, direction]) => ({ name, path: name.split('.'), direction })),
  limit: componentLimit(stored.fields.length),
})

const makeCollection = (environment: string, { name, table, indexes }: StoredCollection): Collection => ({
  environment,
  name,
  table,
  prefix: tablePrefix(table),
  indexes: indexes.map(makeIndex),
})

const storedCollection = ({ name, table, indexes }: Collection): StoredCollection => ({
  name,
  table,
  indexes: indexes.map(({ fields, multikey, hashed, ...index }) => ({
    name: index.name,
    table: index.table,
    unique: index.unique,
    multikey,
    hashed,
    fields: fields.map((field): [string, 1 | -1] => [field.name, field.direction]),
  })),
})

/** An index as the manifest wants it, without a table of its own yet. */
export const wantedIndex = ({ IndexName, MgoKeySchema }: IndexManifest): StoredIndex => {
  const fields = MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }): [string, 1 | -1] => {
    if (Direction !== '1' && Direction !== '-1')
      throw invalidParam(`index ${IndexName}: direction ${Direction} is not supported`)
    return [Name, Direction === '1' ? 1 : -1]
  })
  if (fields.length === 0 || fields.length > mostFields)
    throw invalidParam(`index ${IndexName}: 1 to ${mostFields} fields`)
  return {
    name: IndexName,
    table: 0,
    unique: MgoKeySchema.MgoIsUnique,
    multikey: fields.map(() => false),
    hashed: false,
    fields,
  }
}

/** What collections and indexes there are: in memory, and on disk whenever `save` is called inside a write. */
export const openCatalogue = ({ catalogue: table }: Pick<Store, 'catalogue'>) => {
  const environments = new Map<string, Map<string, Collection>>()
  const changed = new Set<string>()
  let nextTable = Number(table.get('nextTable') ?? 1)
  for (const { key, value } of table.getRange()) {
    if (!key.startsWith('environment:')) continue
    const name = key.slice('environment:'.length)
    const collections = (value as StoredCollection[]).map((stored) => makeCollection(name, stored))
    environments.set(name, new Map(collections.map((collection) => [collection.name, collection])))
  }

  const collectionsOf = (environment: string) => {
    const collections = environments.get(environment) ?? new Map<string, Collection>()
    environments.set(environment, collections)
    return collections
  }

  const save = (environment: string) => {
    const collections = environments.get(environment)
    table.putSync('nextTable', nextTable)
    if (collections) table.putSync(`environment:${environment}`, [...collections.values()].map(storedCollection))
    else table.removeSync(`environment:${environment}`)
    changed.delete(environment)
  }

  return {
    environments: () => [...environments.keys()],
    collections: (environment: string) => [...collectionsOf(environment).values()],
    find: (environment: string, name: string) => environments.get(environment)?.get(name),
    get: (environment: string, name: string): Collection => {
      const collection = environments.get(environment)?.get(name)
      if (!collection) throw collectionMissing(name)
      return collection
    },
    add: (environment: string, name: string): Collection => {
      const collections = collectionsOf(environment)
      if (collections.size >= mostCollections)
        throw invalidParam(`an environment has at most ${mostCollections} collections`)
      const collection = makeCollection(environment, { name, table: nextTable++, indexes: [] })
      collections.set(name, collection)
      return collection
    },
    addIndex: (collection: Collection, wanted: StoredIndex): Index => {
      if (collection.indexes.length >= mostIndexes)
        throw invalidParam(`a collection has at most ${mostIndexes} indexes`)
      const index = makeIndex({ ...wanted, table: nextTable++ })
      collection.indexes.push(index)
      return index
    },
    drop: (environment: string) => void environments.delete(environment),
    /** Notes that something of an environment is to be saved with the next write. */
    mark: (environment: string) => void changed.add(environment),
    /** After a discarded write nobody knows what was saved: all is to be saved again. */
    markAll: () => [...environments.keys()].forEach((environment) => changed.add(environment)),
    /** Only inside a write. */
    save,
    /** Saves what is marked. Only inside a write. */
    saveMarked: () => changed.forEach(save),
  }
}

export type Catalogue = ReturnType<typeof openCatalogue>
