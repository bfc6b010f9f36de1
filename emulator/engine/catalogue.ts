import { collectionMissing, invalidParam } from './errors'
import { componentLimit, tablePrefix } from './key-encoding'
import type { Tally } from './plan/tally'
import type { Store } from './store/open'
import type { IndexManifest } from './types'

/** `places`: an index of places, which is kept as any other, by whole values. */
type IndexField = { name: string; path: string[]; direction: 1 | -1; places: boolean }

/** A field as the manifest and the disk have it. */
type StoredField = [name: string, kind: 1 | -1 | '2d']

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
  /** For counting long ranges; made when it is first needed. */
  tally: Tally | null
}

export type Collection = {
  environment: string
  name: string
  table: number
  prefix: Buffer
  indexes: Index[]
  /** How many documents there are; null until they are counted. */
  size: number | null
}

type StoredIndex = Pick<Index, 'name' | 'table' | 'unique' | 'multikey' | 'hashed'> & { fields: StoredField[] }
type StoredCollection = { name: string; table: number; indexes: StoredIndex[] }

const mostCollections = 100
const mostIndexes = 100
const mostFields = 31

const makeIndex = (stored: StoredIndex): Index => ({
  ...stored,
  prefix: tablePrefix(stored.table),
  fields: stored.fields.map(([name, kind]) => ({
    name,
    path: name.split('.'),
    direction: kind === '2d' ? 1 : kind,
    places: kind === '2d',
  })),
  limit: componentLimit(stored.fields.length),
  tally: null,
})

const makeCollection = (environment: string, { name, table, indexes }: StoredCollection): Collection => ({
  environment,
  name,
  table,
  prefix: tablePrefix(table),
  indexes: indexes.map(makeIndex),
  size: null,
})

export const storedField = ({ name, direction, places }: IndexField): StoredField => [name, places ? '2d' : direction]

const storedCollection = ({ name, table, indexes }: Collection): StoredCollection => ({
  name,
  table,
  indexes: indexes.map(({ fields, multikey, hashed, ...index }) => ({
    name: index.name,
    table: index.table,
    unique: index.unique,
    multikey,
    hashed,
    fields: fields.map(storedField),
  })),
})

/** An index as the manifest wants it, without a table of its own yet. */
export const wantedIndex = ({ IndexName, MgoKeySchema }: IndexManifest): StoredIndex => {
  const fields = MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }): StoredField => {
    if (Direction !== '1' && Direction !== '-1' && Direction !== '2d')
      throw invalidParam(`index ${IndexName}: direction ${String(Direction)} is not supported`)
    return [Name, Direction === '2d' ? '2d' : Direction === '-1' ? -1 : 1]
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

/**
 * The index as it is on disk. One that is known stays the same object, since open transactions refer to it, and keeps what is
 * known of its documents, for that may only be too careful.
 */
const storedAgain = (stored: StoredIndex, known: Index | undefined): Index => {
  if (!known) return makeIndex(stored)
  known.multikey = stored.multikey.map((is, at) => is || known.multikey[at] === true)
  known.hashed ||= stored.hashed
  known.tally = null
  return known
}

/** What collections and indexes there are: in memory, and on disk whenever `save` is called inside a write. */
export const openCatalogue = ({ catalogue: table }: Pick<Store, 'catalogue'>) => {
  const environments = new Map<string, Map<string, Collection>>()
  const changed = new Set<string>()
  let nextTable = Number(table.get('nextTable') ?? 1)

  /** A collection that is known stays the same object, since open transactions refer to it. */
  const restored = (environment: string, stored: StoredCollection): Collection => {
    const known = environments.get(environment)?.get(stored.name)
    if (known?.table !== stored.table) return makeCollection(environment, stored)
    const indexes = stored.indexes.map((one) =>
      storedAgain(
        one,
        known.indexes.find(({ table }) => table === one.table),
      ),
    )
    return Object.assign(known, { indexes, size: null })
  }

  const load = () => {
    const stored = [...table.getRange()].filter(({ key }) => key.startsWith('environment:'))
    const found = stored.map(({ key, value }) => {
      const name = key.slice('environment:'.length)
      const collections = (value as StoredCollection[]).map((one) => restored(name, one))
      return [name, new Map(collections.map((collection) => [collection.name, collection]))] as const
    })
    environments.clear()
    for (const [name, collections] of found) environments.set(name, collections)
  }
  load()

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
    remove: (environment: string, name: string) => void environments.get(environment)?.delete(name),
    drop: (environment: string) => void environments.delete(environment),
    /** Notes that something of an environment is to be saved with the next write. */
    mark: (environment: string) => void changed.add(environment),
    /** After a discarded write: takes back what it did, and has all saved again with the next one. */
    reload: () => {
      load()
      for (const environment of environments.keys()) changed.add(environment)
    },
    /** Only inside a write. */
    save,
    /** Saves what is marked. Only inside a write. */
    saveMarked: () => changed.forEach(save),
  }
}

export type Catalogue = ReturnType<typeof openCatalogue>
